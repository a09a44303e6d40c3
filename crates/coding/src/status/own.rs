//! What the act's own words say of its certainty: auxiliaries, negation, adverbs, subordinators, adjectives on a noun.

use std::collections::BTreeMap;

use language::labels::{Deprel, Tense, VerbForm};
use lexicon::Modal;
use plover::Status;

use super::{Certainty, Verdict, Walk};
use crate::act::Act;
use crate::roles::title_subject;

impl Certainty<'_> {
    /// Adjectives on an event noun ("a planned visit", "no talks").
    pub(super) fn attributes(&self, noun: usize, walk: &mut Walk) {
        if self.tree.by_rel(noun, &[Deprel::Case]).any(|c| self.tree.is_lemma(c, &["ahead"])) {
            walk.apply(Status::Planned, "ahead of it".to_owned());
        }
        // "are due to hold talks": the parser takes "due to" for a preposition of the object.
        let object = self.tree.rel(noun) == Deprel::Obj;
        if object && self.tree.by_rel(noun, &[Deprel::Case]).any(|c| self.tree.is_lemma(c, &["due"])) {
            walk.apply(Status::Planned, "due".to_owned());
        }
        for clause in self.tree.by_rel(noun, &[Deprel::Acl]) {
            let to_come = self.tree.is_marked(clause, &["to"]);
            let fixed = self.cues.status.fixed.contains(&self.tree.folded(clause));
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
        // "had been due to visit": the parser takes "due to" for a preposition of the verb.
        if tree.is_verb(word) && tree.by_rel(word, &[Deprel::Case]).any(|c| tree.is_lemma(c, &["due"])) {
            walk.apply(Status::Planned, "due".to_owned());
        }
        for child in self.adverbs(word) {
            if !self.is_not_only(child) {
                if self.cues.status.adverbs.get(&tree.folded(child)) == Some(&Status::Denied)
                    && walk.out.is_none()
                {
                    walk.out = Some(Verdict::Withheld);
                }
                self.cue(&self.cues.status.adverbs, child, "adverb", walk);
            }
        }
        if self.is_over_or_to_come(word) && walk.out.is_none() {
            walk.out = Some(Verdict::Withheld);
        }
        if self.is_inverted_condition(word) {
            walk.out = Some(Verdict::Suppressed("a condition"));
        }
        if self.is_bare_future(word) {
            walk.apply(Status::Planned, "infinitive as predicate".to_owned());
        }
    }

    /// The adverbs of a word, without those that stand right before a participle of another's ("rebels allegedly backed by B
    /// attacked"), with those that the parser hung elsewhere, and with "neither" and "nor".
    fn adverbs(&self, word: usize) -> Vec<usize> {
        let tree = self.tree;
        let participle = |w: usize| {
            w < tree.len() && tree.rel(w) == Deprel::Acl && tree.token(w).features.verb_form == VerbForm::Part
        };
        let stray = |&a: &usize| a + 1 != word && participle(a + 1);
        let mut found: Vec<usize> =
            tree.by_rel(word, &[Deprel::Advmod, Deprel::Det]).filter(|a| !stray(a)).collect();
        let before = word.checked_sub(1).filter(|&a| participle(word) && tree.rel(a) == Deprel::Advmod);
        found.extend(before.filter(|a| !found.contains(a)));
        found.extend(
            tree.by_rel(word, &[Deprel::Cc, Deprel::CcPreconj])
                .filter(|&c| tree.is_lemma(c, &["neither", "nor"])),
        );
        // "no soldiers had entered the village".
        let parties = tree.by_rel(word, &[Deprel::Nsubj, Deprel::NsubjPass]);
        found.extend(
            parties.flat_map(|p| tree.by_rel(p, &[Deprel::Det])).filter(|&d| tree.is_lemma(d, &["no"])),
        );
        found
    }

    /// "no longer bans", "has yet to release": not done any more, or not yet.
    fn is_over_or_to_come(&self, word: usize) -> bool {
        let tree = self.tree;
        let no_longer =
            |&a: &usize| tree.is_lemma(a, &["longer", "long"]) && a > 0 && tree.is_lemma(a - 1, &["no"]);
        let yet =
            tree.head(word).filter(|&h| tree.rel(word) == Deprel::Xcomp && tree.is_lemma(h, &["have", "be"]));
        tree.by_rel(word, &[Deprel::Advmod]).any(|a| no_longer(&a))
            || yet.is_some_and(|h| tree.by_rel(h, &[Deprel::Advmod]).any(|a| tree.is_lemma(a, &["yet"])))
                && tree.is_marked(word, &["to"])
    }

    /// "Had A attacked B, C would have": a condition without an "if".
    fn is_inverted_condition(&self, word: usize) -> bool {
        let tree = self.tree;
        let subject = tree.child(word, &[Deprel::Nsubj, Deprel::NsubjPass]);
        let aux = tree.child(word, &[Deprel::Aux]);
        tree.rel(word) == Deprel::Advcl
            && tree.child(word, &[Deprel::Mark]).is_none()
            && aux.zip(subject).is_some_and(|(a, s)| a < s && tree.is_lemma(a, &["have", "should"]))
    }

    /// Whether the act's own verb stands under "will": not to do it is then the doer's choice.
    pub(crate) fn is_will(&self, act: &Act<'_>) -> bool {
        let will = |a: usize| self.tree.is_lemma(a, &["will", "wo", "'ll", "shall"]);
        act.predicate() == act.at && self.tree.by_rel(act.at, &[Deprel::Aux]).any(will)
    }

    fn cue(&self, table: &BTreeMap<String, Status>, child: usize, kind: &str, walk: &mut Walk) {
        if let Some(&status) = table.get(&self.tree.folded(child)) {
            walk.apply(status, format!("{kind} {}", self.tree.token(child).form));
        }
    }

    /// What an auxiliary says: a status, or that no act is told at all.
    fn auxiliary(&self, auxiliary: usize, word: usize, walk: &mut Walk) {
        let form = self.tree.token(auxiliary).form.to_lowercase();
        let table = &self.cues.status.auxiliaries;
        let Some(&modal) = table.get(&form).or_else(|| table.get(&self.tree.folded(auxiliary))) else {
            return;
        };
        match modal {
            Modal::FutureInThePast if self.is_reported(word) && !self.has_condition(word) => {
                walk.apply(Status::Planned, "future in reported speech".to_owned());
            }
            Modal::Told(Status::Hypothetical) if self.is_guess(word) => {
                walk.apply(Status::Alleged, format!("a guess at what was done: {form}"));
            }
            Modal::Told(status) => walk.apply(status, format!("auxiliary {form}")),
            Modal::NoAct | Modal::FutureInThePast if walk.out.is_none() => {
                walk.out = Some(Verdict::Suppressed("a wish or a possibility, not an act"));
            }
            Modal::NoAct | Modal::FutureInThePast => {}
        }
    }

    /// "may have fired", "could be building": the modal is about what has been or is done, not about what may come.
    fn is_guess(&self, word: usize) -> bool {
        let tree = self.tree;
        let features = tree.token(word).features;
        let aux = |lemma: &str| tree.by_rel(word, &[Deprel::Aux]).any(|a| tree.is_lemma(a, &[lemma]));
        aux("have") || aux("be") && features.verb_form != VerbForm::Fin && features.tense == Tense::Pres
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
        let alone =
            matches!(tree.rel(word), Deprel::Root | Deprel::Parataxis) || title_subject(tree, word).is_some();
        to && tree.token(word).features.verb_form != VerbForm::Fin && (alone || under_be || is_to)
    }
}
