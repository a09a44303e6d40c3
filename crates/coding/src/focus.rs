//! The countries that a story is about, most prominent first.

use std::collections::BTreeMap;

use knowledge::{Kind, Knowledge};
use plover::Code;

use crate::document::{Document, Zone};
use crate::phrase::Words;
use crate::tree::Tree;

/// Vocabulary, open to change: what a third party does between others.
const MEDIATING: &[&str] = &["mediate", "broker", "facilitate", "sponsor", "arrange"];

/// Countries by how often and how early the story names them, their people, capitals or office holders.
///
/// A headline's mention counts three, one in the first two body sentences two, any other one; of two that count the same
/// the one told first stands first.
pub(crate) fn countries(document: &Document<'_>, knowledge: &Knowledge) -> Vec<Code> {
    let mut weights: BTreeMap<Code, (u32, usize)> = BTreeMap::new();
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
            if is_go_between(&line.tree, found.tokens.end - 1) {
                continue;
            }
            let telling = |kind| {
                matches!(
                    kind,
                    Kind::State
                        | Kind::Nationality
                        | Kind::Capital
                        | Kind::Seat
                        | Kind::Place
                        | Kind::Person
                        | Kind::Police
                )
            };
            let code = found.senses.first().filter(|s| telling(s.kind)).and_then(|s| s.code);
            if let Some(code) = code.filter(|c| c.is_country()) {
                let seen = weights.len();
                weights.entry(code).or_insert((0, seen)).0 += weight;
            }
        }
    }
    let mut ranked: Vec<(Code, (u32, usize))> = weights.into_iter().collect();
    ranked.sort_by_key(|&(_, (weight, first))| (std::cmp::Reverse(weight), first));
    ranked.into_iter().map(|(code, _)| code).collect()
}

/// "a deal mediated by Qatar": the story is about those between whom it was made.
fn is_go_between(tree: &Tree, word: usize) -> bool {
    let verb = tree.head(word).filter(|_| tree.preposition(word).as_deref() == Some("by"));
    verb.is_some_and(|v| tree.is_lemma(v, MEDIATING))
}
