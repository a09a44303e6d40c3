//! Words that run on: sentences that name no source and yet tell on what the speaker of the one before said.

use language::labels::{Deprel, Upos};
use plover::Status;

use super::{Attributor, Source};
use crate::act::Act;
use crate::document::Zone;
use crate::roles;
use crate::tree::Tree;

/// How many sentences words may run on.
const REACH: usize = 2;

/// Adverbs that tell on.
const ON: &[&str] = &["then", "further", "moreover", "later", "next", "additionally"];

impl Attributor<'_> {
    /// "It says the team will visit Rome. It will then go on to Bern.": a plan told on.
    pub(super) fn running(&self, act: &Act<'_>, tree: &Tree) -> Option<Source> {
        let line = &self.document.lines[act.line];
        if line.zone != Zone::Body || self.speakers[act.line].is_some() || act.status != Status::Planned {
            return None;
        }
        let verb = roles::clause_of(tree, act.predicate());
        let tells_on = tree.by_rel(verb, &[Deprel::Advmod]).any(|a| tree.is_lemma(a, ON));
        let pronoun = roles::surface_subject(tree, verb).is_some_and(|s| tree.upos(s) == Upos::Pron);
        if !tells_on && !pronoun {
            return None;
        }
        let before = (act.line.saturating_sub(REACH)..act.line).rev();
        let mut near = before.filter(|&l| self.document.lines[l].zone == Zone::Body);
        let plans = |l: &usize| {
            let tree = &self.document.lines[*l].tree;
            (0..tree.len()).any(|w| tree.is_lemma(w, &["will", "would", "plan"]))
        };
        near.find(|&l| self.speakers[l].is_some())
            .filter(plans)
            .and_then(|l| self.speakers[l].clone())
            .filter(|s| s.actor.is_none_or(|id| !act.actors.contains(&id)))
            .map(|s| Source { rule: "words that run on", ..s })
    }
}
