//! What is done for something: "flew to Rome to sign", "in an effort to end the war".

use language::labels::Deprel;
use lexicon::ClauseEffect;
use plover::{EventType, Status};

use super::{Certainty, Step, Walk};
use crate::roles;
use crate::stay::is_stay;

/// Vocabulary, open to change: nouns whose complement is wanted, or may be done, and is not told as done.
const GOALS: &[&str] =
    &["effort", "hope", "bid", "right", "ability", "capability", "capacity", "freedom", "opportunity"];

impl Certainty<'_> {
    /// The parser takes complements with a preposition for adverbial clauses ("accused of shelling"); a "to" without a frame
    /// above is a purpose ("flew to Rome to sign").
    pub(super) fn adverbial(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
        let tree = self.tree;
        let mark = tree.child(node, &[Deprel::Mark]).map(|m| tree.folded(m));
        match mark.as_deref() {
            Some("against")
                if self.cues.status.governors.get(&tree.folded(head)) == Some(&Status::Planned) =>
            {
                walk.apply(Status::Denied, format!("{} against", tree.token(head).form));
                Step::Up
            }
            Some("of" | "from" | "with" | "for" | "about" | "against") => self.complement(node, head, walk),
            Some("in" | "so") if self.is_in_order(node) => Step::Suppress("a purpose"),
            Some("at") if self.is_aim(node, head) => Step::Suppress("a purpose"),
            // "using its research to develop weapons": what a means is used for is done with it.
            Some("to") if tree.is_lemma(head, &["use"]) && !self.effects.contains_key(&head) => {
                self.complement(node, head, walk)
            }
            Some("to") if self.carries_out(node, head, walk.kind) => self.complement(node, head, walk),
            // "is in Kenya to resume talks": he is there, the talks come.
            Some("to") if is_stay(tree, head) => {
                walk.apply(Status::Planned, "purpose of the stay".to_owned());
                Step::Stop
            }
            // "is expected to meet B before heading to C": the way is as far off as the meeting.
            Some("before" | "after") if !roles::is_finite(tree, node) && self.is_to_come(head) => {
                walk.apply(Status::Planned, "before or after what is to come".to_owned());
                Step::Stop
            }
            Some("by") if self.is_supposed(head) => Step::Suppress("a wish or a possibility, not an act"),
            Some("to") => Step::Suppress("a purpose"),
            _ => Step::Stop,
        }
    }

    /// Whether what the word above is done for is told with it: its own content, or the fight for which forces go ("sent troops to
    /// drive out rebels"), or the paper for which leaders meet.
    fn carries_out(&self, node: usize, head: usize, kind: Option<EventType>) -> bool {
        use EventType::{Assault, Consult, Mobilize};
        self.effects.get(&head).is_some_and(|&(effect, above)| {
            effect != ClauseEffect::Open
                || matches!(above, Assault | Mobilize) && kind == Some(Assault)
                || above == Consult && self.tree.is_lemma(node, &["sign", "conclude", "ink"])
        })
    }

    /// "efforts aimed at ending the war".
    pub(super) fn is_aim(&self, node: usize, head: usize) -> bool {
        self.tree.is_lemma(head, &["aim"]) && self.tree.is_marked(node, &["at"])
    }

    /// "in order to help B", "so as to help B": the parser takes the first word for the mark.
    fn is_in_order(&self, node: usize) -> bool {
        let tree = self.tree;
        let marks = || tree.by_rel(node, &[Deprel::Mark]);
        let fixed = marks().flat_map(|m| tree.by_rel(m, &[Deprel::Fixed]));
        tree.is_marked(node, &["to"]) || fixed.into_iter().any(|f| tree.is_lemma(f, &["order", "as"]))
    }

    /// "in an effort to end the war", "in hopes of a truce", "its right to test": what is wanted or may be done is not done.
    pub(super) fn is_goal(&self, node: usize, head: usize) -> bool {
        let clause =
            matches!(self.tree.rel(node), Deprel::Acl | Deprel::Advcl | Deprel::Ccomp | Deprel::Xcomp);
        clause && self.tree.is_nominal(head) && self.tree.is_lemma(head, GOALS)
    }

    /// Whether the verb is told as what could or should be ("can", "should").
    pub(super) fn is_supposed(&self, verb: usize) -> bool {
        let auxiliaries = self.tree.by_rel(verb, &[Deprel::Aux]);
        auxiliaries
            .into_iter()
            .any(|a| self.tree.is_lemma(a, &["can", "could", "should", "would", "must", "may", "might"]))
    }
}
