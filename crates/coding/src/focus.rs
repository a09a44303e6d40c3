//! The countries that a story is about, most prominent first.

use std::collections::BTreeMap;

use knowledge::{Kind, Knowledge};
use plover::Code;

use crate::document::{Document, Zone};
use crate::phrase::Words;

/// Countries by how often and how early the story names them, their people, capitals or office holders.
///
/// A headline's mention counts three, one in the first two body sentences two, any other one.
pub(crate) fn countries(document: &Document<'_>, knowledge: &Knowledge) -> Vec<Code> {
    let mut weights: BTreeMap<Code, u32> = BTreeMap::new();
    let mut body = 0;
    for line in &document.lines {
        body += u32::from(line.zone == Zone::Body);
        let weight = match line.zone {
            Zone::Headline => 3,
            Zone::Body if body <= 2 => 2,
            _ => 1,
        };
        let words = Words::of(&line.tree, 0..line.tree.len());
        for found in knowledge.find(&words.forms, &words.lemmas) {
            let telling = |kind| {
                matches!(
                    kind,
                    Kind::State | Kind::Nationality | Kind::Capital | Kind::Seat | Kind::Place | Kind::Person
                )
            };
            let code = found.senses.first().filter(|s| telling(s.kind)).and_then(|s| s.code);
            if let Some(code) = code.filter(|c| c.is_country()) {
                *weights.entry(code).or_default() += weight;
            }
        }
    }
    let mut ranked: Vec<(Code, u32)> = weights.into_iter().collect();
    ranked.sort_by_key(|&(code, weight)| (std::cmp::Reverse(weight), code));
    ranked.into_iter().map(|(code, _)| code).collect()
}
