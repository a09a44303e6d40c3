//! What the act's own words say of its certainty: auxiliaries, negation, adverbs, subordinators, adjectives on a noun.

use std::collections::BTreeMap;

use language::labels::{Deprel, VerbForm};
use plover::Status;

use super::{Certainty, Verdict, Walk};

/// Vocabulary, open to change: participles that put an event into the days to come ("talks scheduled for May").
const FIXED: &[&str] = &["schedule", "plan", "set", "due", "slate", "expect"];

impl Certainty<'_> {
    /// Adjectives on an event noun ("a planned visit", "no talks").
    pub(super) fn attributes(&self, noun: usize, walk: &mut Walk) {
        if self.tree.by_rel(noun, &[Deprel::Case]).any(|c| self.tree.is_lemma(c, &["ahead"])) {
            walk.apply(Status::Planned, "ahead of it".to_owned());
        }
        for clause in self.tree.by_rel(noun, &[Deprel::Acl]) {
            let to_come = self.tree.is_marked(clause, &["to"]);
            let fixed = self.tree.is_lemma(clause, FIXED);
            if to_come && self.tree.is_passive(clause) || fixed {
                walk.apply(Status::Planned, format!("{} to come", self.tree.token(clause).form));
            }
        }
        for child in self.tree.by_rel(noun, &[Deprel::Amod, Deprel::Det, Deprel::Compound]) {
            if let Some(&status) = self.cues.status.attributes.get(&self.tree.folded(child)) {
                walk.apply(status, format!("attribute {}", self.tree.token(child).form));
            }
        }
    }

    /// Auxiliaries, negation, adverbs and subordinators of the word itself.
    pub(super) fn own(&self, word: usize, walk: &mut Walk) {
        let tree = self.tree;
        for child in tree.by_rel(word, &[Deprel::Mark]) {
            if self.cues.status.marks.get(&tree.folded(child)) == Some(&Status::Hypothetical) {
                walk.out = Some(Verdict::Suppressed("a condition"));
            }
            self.cue(&self.cues.status.marks, child, "condition", walk);
        }
        for child in tree.by_rel(word, &[Deprel::Aux]) {
            self.auxiliary(child, word, walk);
        }
        for child in tree.by_rel(word, &[Deprel::Advmod, Deprel::Det]) {
            if !self.is_not_only(child) {
                if self.cues.status.adverbs.get(&tree.folded(child)) == Some(&Status::Denied)
                    && walk.out.is_none()
                {
                    walk.out = Some(Verdict::Withheld);
                }
                self.cue(&self.cues.status.adverbs, child, "adverb", walk);
            }
        }
        if self.is_bare_future(word) {
            walk.apply(Status::Planned, "infinitive as predicate".to_owned());
        }
    }

    fn cue(&self, table: &BTreeMap<String, Status>, child: usize, kind: &str, walk: &mut Walk) {
        if let Some(&status) = table.get(&self.tree.folded(child)) {
            walk.apply(status, format!("{kind} {}", self.tree.token(child).form));
        }
    }

    /// What an auxiliary says: "would" under a verb of speech is a future told in the past ("he said he would visit"); without
    /// it, and with "should", "must" and the like, no act is told at all.
    fn auxiliary(&self, auxiliary: usize, word: usize, walk: &mut Walk) {
        let lemma = self.tree.folded(auxiliary);
        let form = self.tree.token(auxiliary).form.to_lowercase();
        if form == "would" && self.is_reported(word) && !self.has_condition(word) {
            walk.apply(Status::Planned, "future in reported speech".to_owned());
        } else if matches!(form.as_str(), "would" | "can" | "ca" | "should" | "must" | "ought" | "'d")
            && walk.out.is_none()
        {
            walk.out = Some(Verdict::Suppressed("a wish or a possibility, not an act"));
        } else if let Some(&status) =
            self.cues.status.auxiliaries.get(&form).or_else(|| self.cues.status.auxiliaries.get(&lemma))
        {
            walk.apply(status, format!("auxiliary {form}"));
        }
    }

    /// "not only condemned but expelled" denies nothing.
    fn is_not_only(&self, child: usize) -> bool {
        child + 1 < self.tree.len() && self.tree.is_lemma(child + 1, &["only", "just", "merely"])
    }

    fn is_reported(&self, word: usize) -> bool {
        self.tree.ancestors(word).any(|a| self.cues.speech.verbs.contains(&self.tree.folded(a)))
    }

    fn has_condition(&self, word: usize) -> bool {
        let under = std::iter::once(word).chain(self.tree.ancestors(word));
        under
            .flat_map(|w| self.tree.by_rel(w, &[Deprel::Advcl]))
            .any(|c| self.tree.is_marked(c, &["if", "unless"]))
    }

    /// "US to send troops", "is to visit".
    fn is_bare_future(&self, word: usize) -> bool {
        let tree = self.tree;
        let to = tree.is_marked(word, &["to"]);
        let is_to = tree.by_rel(word, &[Deprel::Aux, Deprel::Cop]).any(|a| tree.is_lemma(a, &["be"]));
        let under_be = tree.head(word).is_some_and(|h| tree.is_lemma(h, &["be"]));
        let alone = matches!(tree.rel(word), Deprel::Root | Deprel::Parataxis);
        to && tree.token(word).features.verb_form != VerbForm::Fin && (alone || under_be || is_to)
    }
}
