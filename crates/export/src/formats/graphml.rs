//! GraphML: a directed network, an edge an event.

use std::io::Write;

use super::xml::Xml;
use crate::error::Result;
use crate::happening::Happening;
use crate::network::{Edge, FACTS, Network};
use crate::terms::Terms;
use crate::written::Written;

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let (network, written) = Network::of(happenings)?;
    let mut xml = Xml::new(out)?;
    xml.within("graphml", &[("xmlns", "http://graphml.graphdrawing.org/xmlns")], |xml| {
        keys(xml)?;
        xml.within("graph", &[("id", "events"), ("edgedefault", "directed")], |xml| {
            xml.text("data", &[("key", "g_licence")], &terms.licence)?;
            xml.text("data", &[("key", "g_codebook")], &terms.codebook)?;
            for (id, node) in &network.nodes {
                xml.within("node", &[("id", id)], |xml| {
                    xml.text("data", &[("key", "n_label")], &node.label)?;
                    xml.text("data", &[("key", "n_kind")], node.kind)
                })?;
            }
            network.edges.iter().try_for_each(|told| edge(xml, told))
        })
    })?;
    xml.end()?;
    Ok(written)
}

fn keys<W: Write>(xml: &mut Xml<W>) -> Result<()> {
    for (of, prefix, name, kind) in [
        ("graph", "g", "licence", "string"),
        ("graph", "g", "codebook", "string"),
        ("node", "n", "label", "string"),
        ("node", "n", "kind", "string"),
    ] {
        key(xml, of, &format!("{prefix}_{name}"), name, kind)?;
    }
    FACTS.iter().try_for_each(|(name, kind)| key(xml, "edge", &format!("e_{name}"), name, kind))
}

fn key<W: Write>(xml: &mut Xml<W>, of: &str, id: &str, name: &str, kind: &str) -> Result<()> {
    xml.empty("key", &[("id", id), ("for", of), ("attr.name", name), ("attr.type", kind)])
}

fn edge<W: Write>(xml: &mut Xml<W>, edge: &Edge) -> Result<()> {
    xml.within("edge", &[("id", &edge.id), ("source", &edge.from), ("target", &edge.to)], |xml| {
        edge.facts
            .iter()
            .try_for_each(|(name, fact)| xml.text("data", &[("key", &format!("e_{name}"))], &fact.text()))
    })
}
