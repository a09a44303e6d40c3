//! How certain an act is told: tense, modals, negation, and the words under which it stands.

mod above;
mod nouns;
mod own;
mod purposes;

use std::collections::BTreeMap;

use language::labels::Deprel;
use lexicon::{ClauseEffect, Cues};
use plover::{EventType, Status};

use crate::tree::Tree;

/// What became of an act under the words above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Coded with this status, for these reasons; and under whose accusation, if under one.
    Told { status: Status, reasons: Vec<String>, accuser: Option<usize> },
    /// Not coded apart: it is the content of another act, a purpose, a condition.
    Suppressed(&'static str),
    /// Told as not done by its doer's own doing: "did not agree".
    Withheld,
}

/// Reads status from a sentence.
pub(crate) struct Certainty<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) cues: &'a Cues,
    /// The complement effects of the frames that fit in this sentence, by trigger.
    pub(crate) effects: &'a BTreeMap<usize, (ClauseEffect, EventType)>,
}

struct Walk {
    /// What kind of act it is, where a frame tells.
    kind: Option<EventType>,
    /// Whether a finite clause with a tense of its own lies between the act and the word reached.
    sealed: bool,
    /// Why the act is no report at all, or that it was withheld.
    out: Option<Verdict>,
    status: Status,
    reasons: Vec<String>,
    accuser: Option<usize>,
}

enum Step {
    Up,
    Stop,
    Suppress(&'static str),
}

impl Walk {
    /// An outer word's effect on what is known so far: what is denied or open stays so.
    fn apply(&mut self, outer: Status, reason: String) {
        let next = match (self.status, outer) {
            (inner, Status::Happened) => inner,
            (Status::Denied, _) | (Status::Hypothetical, Status::Planned) => self.status,
            (Status::Planned | Status::Alleged, Status::Planned) => self.status,
            (_, outer) => outer,
        };
        if next != self.status {
            self.status = next;
            self.reasons.push(reason);
        }
    }
}

impl Certainty<'_> {
    /// The status of the act at `trigger`, carried by `predicate` (itself where there is no light verb).
    pub(crate) fn judge(&self, trigger: usize, predicate: usize) -> Verdict {
        let kind = self.effects.get(&trigger).map(|e| e.1);
        let mut walk = Walk {
            kind,
            sealed: false,
            out: None,
            status: Status::Happened,
            reasons: Vec::new(),
            accuser: None,
        };
        if trigger != predicate || !self.tree.is_verb(trigger) {
            self.attributes(trigger, &mut walk);
        } else if let Some(deed) = self.deed_as_subject(trigger) {
            self.attributes(deed, &mut walk);
        }
        self.own(predicate, &mut walk);
        // "called off a visit" is the calling off alone.
        let off =
            predicate != trigger && self.effects.get(&predicate).is_some_and(|e| e.1 == EventType::Reject);
        if off && kind == Some(EventType::Consult) {
            return Verdict::Suppressed("what is called off");
        }
        let done = self.is_measure_issued(trigger, predicate) || self.is_staged(predicate);
        if predicate != trigger && !done {
            self.governor(predicate, true, &mut walk);
        }
        let mut node = predicate;
        while let Some(head) = self.tree.head(node) {
            match self.link(node, head, node == predicate, &mut walk) {
                Step::Up => node = head,
                Step::Stop => break,
                Step::Suppress(why) => return Verdict::Suppressed(why),
            }
        }
        if let Some(out) = walk.out {
            return out;
        }
        Verdict::Told { status: walk.status, reasons: walk.reasons, accuser: walk.accuser }
    }

    /// "The alleged attack killed ten": what an event does is as certain as the event.
    fn deed_as_subject(&self, verb: usize) -> Option<usize> {
        let subject = self.tree.child(verb, &[Deprel::Nsubj])?;
        Some(subject).filter(|s| self.effects.contains_key(s))
    }
}
