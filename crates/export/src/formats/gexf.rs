//! GEXF 1.3: a directed network in time, an edge an event.

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
    xml.within("gexf", &[("xmlns", "http://gexf.net/1.3"), ("version", "1.3")], |xml| {
        xml.within("meta", &[], |xml| {
            xml.text("creator", &[], &format!("Dateline {}", Terms::VERSION))?;
            xml.text("description", &[], &format!("{}. Codebook: {}.", terms.licence, terms.codebook))
        })?;
        let graph = [("mode", "dynamic"), ("defaultedgetype", "directed"), ("timeformat", "date")];
        xml.within("graph", &graph, |xml| {
            xml.within("attributes", &[("class", "node"), ("mode", "static")], |xml| {
                xml.empty("attribute", &[("id", "kind"), ("title", "kind"), ("type", "string")])
            })?;
            xml.within("attributes", &[("class", "edge"), ("mode", "static")], |xml| {
                told().try_for_each(|(name, kind)| {
                    xml.empty("attribute", &[("id", name), ("title", name), ("type", kind)])
                })
            })?;
            nodes(xml, &network)?;
            xml.within("edges", &[], |xml| network.edges.iter().try_for_each(|told| edge(xml, told)))
        })
    })?;
    xml.end()?;
    Ok(written)
}

/// The edges' facts but for their days, for which GEXF has attributes of its own.
fn told() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    FACTS.iter().filter(|(name, _)| !["start", "end"].contains(name))
}

fn nodes<W: Write>(xml: &mut Xml<W>, network: &Network) -> Result<()> {
    xml.within("nodes", &[], |xml| {
        for (id, node) in &network.nodes {
            xml.within("node", &[("id", id), ("label", &node.label)], |xml| {
                xml.within("attvalues", &[], |xml| {
                    xml.empty("attvalue", &[("for", "kind"), ("value", node.kind)])
                })
            })?;
        }
        Ok(())
    })
}

fn edge<W: Write>(xml: &mut Xml<W>, edge: &Edge) -> Result<()> {
    let mut attributes = vec![("id", edge.id.as_str()), ("source", &edge.from), ("target", &edge.to)];
    attributes.extend(edge.start.as_deref().map(|day| ("start", day)));
    attributes.extend(edge.end.as_deref().map(|day| ("end", day)));
    xml.within("edge", &attributes, |xml| {
        xml.within("attvalues", &[], |xml| {
            for (name, _) in told() {
                if let Some((_, fact)) = edge.facts.iter().find(|(key, _)| key == name) {
                    xml.empty("attvalue", &[("for", name), ("value", &fact.text())])?;
                }
            }
            Ok(())
        })
    })
}
