//! Events as a network: who acts on whom. GraphML and GEXF write the same one.

use std::collections::BTreeMap;

use plover::EntityJson;

use crate::country;
use crate::error::Result;
use crate::happening::Happening;
use crate::number::pair_number;
use crate::words;
use crate::written::{Left, Written};

/// Countries and organisations by their codes, others by their names; an edge an event between two of them.
#[derive(Debug, Default)]
pub(crate) struct Network {
    pub(crate) nodes: BTreeMap<String, Node>,
    pub(crate) edges: Vec<Edge>,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) label: String,
    /// `country`, `organisation`, `other`.
    pub(crate) kind: &'static str,
}

#[derive(Debug)]
pub(crate) struct Edge {
    pub(crate) id: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) facts: Vec<(&'static str, Fact)>,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
}

/// A value of an edge.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fact {
    Text(String),
    Real(f64),
    Whole(usize),
}

/// What edges tell, and of which type it is: `string`, `double`, `long`.
pub(crate) const FACTS: [(&str, &str); 11] = [
    ("event", "string"),
    ("type", "string"),
    ("mode", "string"),
    ("status", "string"),
    ("start", "string"),
    ("end", "string"),
    ("place", "string"),
    ("score", "double"),
    ("quad", "long"),
    ("voices", "long"),
    ("stories", "long"),
];

impl Network {
    /// The network of these events; one between fewer than two parties has no edge.
    pub(crate) fn of(happenings: &mut dyn Iterator<Item = Result<Happening>>) -> Result<(Self, Written)> {
        let (mut network, mut written) = (Self::default(), Written::default());
        for happening in happenings {
            match network.take(&happening?) {
                0 => written.leave(Left::Alone),
                edges => written.count(edges),
            }
        }
        Ok((network, written))
    }

    fn take(&mut self, happening: &Happening) -> usize {
        let Ok(pairs) = happening.pairs() else { return 0 };
        let mut ends: Vec<(String, String)> = Vec::new();
        for pair in pairs {
            let Some(recipient) = pair.recipient else { continue };
            let both = (name(pair.actor), name(recipient));
            // A person and a ministry of one country are one node.
            if !ends.contains(&both) {
                self.node(pair.actor);
                self.node(recipient);
                self.edges.push(edge(happening, ends.is_empty(), &both));
                ends.push(both);
            }
        }
        ends.len()
    }

    fn node(&mut self, entity: &EntityJson) {
        self.nodes.entry(name(entity)).or_insert_with(|| match entity.country {
            Some(code) if code.is_country() => Node { label: label(entity), kind: "country" },
            Some(_) => Node { label: label(entity), kind: "organisation" },
            None => Node { label: label(entity), kind: "other" },
        });
    }
}

fn name(entity: &EntityJson) -> String {
    entity.country.map_or_else(|| words::called(entity), String::from)
}

fn label(entity: &EntityJson) -> String {
    match entity.country.map(country::name) {
        Some(name) if !name.is_empty() => name.to_owned(),
        Some(_) => name(entity),
        None => words::called(entity),
    }
}

fn edge(happening: &Happening, first: bool, (from, to): &(String, String)) -> Edge {
    let event = &happening.event;
    let date = event.date.as_ref();
    let (start, end) = (date.and_then(|date| date.start.clone()), date.and_then(|date| date.end.clone()));
    let mut facts = vec![
        ("event", Fact::Text(event.id.clone())),
        ("type", Fact::Text(event.event_type.to_string())),
        ("mode", Fact::Text(words::joined(&event.mode, " "))),
        ("status", Fact::Text(event.status.to_string())),
        ("score", Fact::Real(event.event_type.score(&event.mode))),
        ("quad", Fact::Whole(event.event_type.quad().into())),
        ("voices", Fact::Whole(event.voices)),
        ("stories", Fact::Whole(event.stories)),
    ];
    let optional = [("start", start.clone()), ("end", end.clone()), ("place", event.place.clone())];
    facts.extend(optional.into_iter().filter_map(|(key, value)| Some((key, Fact::Text(value?)))));
    let id = format!("{}", pair_number(&event.id, first, from, to));
    Edge { id, from: from.clone(), to: to.clone(), facts, start, end }
}

impl Fact {
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => crate::atom::xml_text(text),
            Self::Real(value) => format!("{value:?}"),
            Self::Whole(count) => count.to_string(),
        }
    }
}
