//! Stretches of text that the caller names as parties: "coded between these two, what does the sentence report?"

use std::ops::Range;

use knowledge::Kind;
use language::labels::{Number, Upos};
use plover::{Report, Span};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::document::Document;
use crate::finding::unfold;
use crate::tree::Tree;

/// A report with the part that each named stretch plays in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What the story reports.
    pub report: Report,
    /// For each named stretch, in the order given: whether it names one of the actors, and one of the recipients.
    pub parts: Vec<Part>,
}

/// The part of a named stretch in a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    /// It names an actor.
    pub acts: bool,
    /// It names a recipient.
    pub receives: bool,
}

/// Takes each stretch for somebody who may act, whether or not anything is known of them: who is meant by it, in the order given.
pub(crate) fn cast(document: &Document<'_>, cast: &mut Cast, stretches: &[Span]) -> Vec<Vec<ActorId>> {
    let mut parties: Vec<Vec<ActorId>> = Vec::new();
    for stretch in stretches {
        let mut ids = Vec::new();
        for (line, word) in heads(document, *stretch) {
            let known = cast.at(line, word).to_vec();
            let shared = known.iter().any(|id| parties.iter().flatten().any(|other| other == id));
            if known.is_empty() || shared {
                let id = cast.add(somebody(document, line, word, *stretch));
                cast.note(line, word, vec![id]);
                ids.push(id);
            } else {
                known.iter().for_each(|&id| cast.get_mut(id).named = true);
                ids.extend(known);
            }
        }
        parties.push(ids);
    }
    parties
}

/// The parts of the parties in what a group of acts tells.
pub(crate) fn parts(parties: &[Vec<ActorId>], group: &[Act<'_>]) -> Vec<Part> {
    let acting: Vec<ActorId> = group.iter().flat_map(|act| act.actors.clone()).collect();
    let receiving: Vec<ActorId> = group.iter().flat_map(|act| act.recipients.clone()).collect();
    let part = |ids: &Vec<ActorId>| Part {
        acts: ids.iter().any(|id| acting.contains(id)),
        receives: ids.iter().any(|id| receiving.contains(id)),
    };
    parties.iter().map(part).collect()
}

/// The words of a stretch that stand for it: those whose heads lie outside, and what is coordinated with them or stands behind a
/// quantity.
fn heads(document: &Document<'_>, stretch: Span) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (line, read) in document.lines.iter().enumerate() {
        let tree = &read.tree;
        let inside: Vec<usize> = (0..tree.len()).filter(|&i| lies_in(tree, i, stretch)).collect();
        let top = |&&i: &&usize| {
            let counts = tree.is_nominal(i) || tree.upos(i) == Upos::Num;
            counts && tree.head(i).is_none_or(|h| !inside.contains(&h))
        };
        let tops: Vec<usize> = inside.iter().filter(top).copied().collect();
        let all = tops.iter().flat_map(|&i| unfold(tree, i)).filter(|i| inside.contains(i));
        found.extend(all.map(|word| (line, word)));
    }
    found
}

fn lies_in(tree: &Tree, word: usize, stretch: Span) -> bool {
    let token = tree.token(word);
    stretch.start <= token.start && token.end <= stretch.end
}

/// Somebody of whom nothing is known but the words.
fn somebody(document: &Document<'_>, line: usize, word: usize, stretch: Span) -> Actor {
    let tree = &document.lines[line].tree;
    let Range { start, end } = stretch.start..stretch.end;
    Actor {
        text: document.text(start, end),
        start,
        end,
        name: None,
        code: None,
        sectors: Vec::new(),
        office: None,
        kind: Kind::Role,
        person: false,
        plural: tree.token(word).features.number == Number::Plur,
        head_lemma: tree.folded(word),
        rule: "named by the caller",
        named: true,
    }
}
