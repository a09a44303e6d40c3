//! How certain an act is told: tense, modals, negation, and the words under which it stands.

use std::collections::BTreeMap;

use language::labels::{Deprel, Tense, Upos, VerbForm};
use lexicon::{ClauseEffect, Cues};
use plover::{EventType, Status};

use crate::roles;
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
    /// Why the act is no report at all, or that it was withheld.
    out: Option<Verdict>,
    status: Status,
    reasons: Vec<String>,
    accuser: Option<usize>,
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
        let mut walk = Walk { out: None, status: Status::Happened, reasons: Vec::new(), accuser: None };
        if trigger != predicate || !self.tree.is_verb(trigger) {
            self.attributes(trigger, &mut walk);
        }
        self.own(predicate, &mut walk);
        if predicate != trigger {
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

    /// Adjectives on an event noun ("a planned visit", "no talks").
    fn attributes(&self, noun: usize, walk: &mut Walk) {
        if self.tree.by_rel(noun, &[Deprel::Case]).any(|c| self.tree.is_lemma(c, &["ahead"])) {
            walk.apply(Status::Planned, "ahead of it".to_owned());
        }
        for clause in self.tree.by_rel(noun, &[Deprel::Acl]) {
            let to_come = self.tree.by_rel(clause, &[Deprel::Mark]).any(|m| self.tree.is_lemma(m, &["to"]));
            let fixed = self.tree.is_lemma(clause, &["schedule", "plan", "set", "due", "slate", "expect"]);
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
    fn own(&self, word: usize, walk: &mut Walk) {
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

    fn is_not_only(&self, child: usize) -> bool {
        child + 1 < self.tree.len() && self.tree.is_lemma(child + 1, &["only", "just", "merely"])
    }

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

    fn is_reported(&self, word: usize) -> bool {
        self.tree.ancestors(word).any(|a| self.cues.speech.verbs.contains(&self.tree.folded(a)))
    }

    fn has_condition(&self, word: usize) -> bool {
        let under = std::iter::once(word).chain(self.tree.ancestors(word));
        under
            .flat_map(|w| self.tree.by_rel(w, &[Deprel::Advcl]))
            .any(|c| self.tree.by_rel(c, &[Deprel::Mark]).any(|m| self.tree.is_lemma(m, &["if", "unless"])))
    }

    /// "US to send troops", "is to visit".
    fn is_bare_future(&self, word: usize) -> bool {
        let tree = self.tree;
        let to = tree.by_rel(word, &[Deprel::Mark]).any(|m| tree.is_lemma(m, &["to"]));
        let is_to = tree.by_rel(word, &[Deprel::Aux, Deprel::Cop]).any(|a| tree.is_lemma(a, &["be"]));
        let under_be = tree.head(word).is_some_and(|h| tree.is_lemma(h, &["be"]));
        let alone = matches!(tree.rel(word), Deprel::Root | Deprel::Parataxis);
        to && tree.token(word).features.verb_form != VerbForm::Fin && (alone || under_be || is_to)
    }

    fn link(&self, node: usize, head: usize, first: bool, walk: &mut Walk) -> Step {
        let tree = self.tree;
        match tree.rel(node) {
            Deprel::Conj => self.coordination(node, head, walk),
            Deprel::Xcomp | Deprel::Ccomp | Deprel::Csubj | Deprel::CsubjPass => {
                self.complement(node, head, walk)
            }
            Deprel::Acl => self.complement(node, head, walk),
            Deprel::Advcl => self.adverbial(node, head, walk),
            Deprel::Obj | Deprel::Obl | Deprel::Nmod | Deprel::NsubjPass if tree.is_nominal(node) => {
                self.nominal(node, head, first, walk)
            }
            _ => Step::Stop,
        }
    }

    /// A second verb without auxiliaries of its own shares those of the first ("will visit A and meet B").
    fn coordination(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
        let tree = self.tree;
        let features = tree.token(node).features;
        let own = tree.child(node, &[Deprel::Aux, Deprel::Nsubj, Deprel::NsubjPass]).is_some();
        if !own
            && tree.is_verb(head)
            && (features.verb_form == VerbForm::Inf
                || tree.token(head).features.verb_form == features.verb_form
                    && features.verb_form != VerbForm::Fin)
        {
            self.own(head, walk);
        }
        Step::Up
    }

    fn complement(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
        let finite = roles::is_finite(self.tree, node);
        if !finite && self.tree.rel(node) == Deprel::Xcomp && self.tree.is_lemma(head, MOVEMENTS) {
            return Step::Suppress("a purpose");
        }
        if let Some(step) = self.frame_effect(head, walk) {
            return step;
        }
        let spoken = self.cues.speech.verbs.contains(&self.tree.folded(head));
        if spoken && self.tree.is_passive(head) && self.tree.rel(node) == Deprel::Xcomp {
            walk.apply(Status::Alleged, format!("{} to have", self.tree.token(head).form));
        } else {
            self.governor(head, !finite, walk);
        }
        if !finite {
            self.own(head, walk);
        }
        Step::Up
    }

    /// A word whose complement is under its spell; a finite clause has its own tense, so plans do not reach it.
    fn governor(&self, head: usize, bare: bool, walk: &mut Walk) {
        let Some(&status) = self.cues.status.governors.get(&self.tree.folded(head)) else { return };
        if status == Status::Planned && !bare {
            return;
        }
        walk.apply(status, format!("under {}", self.tree.token(head).form));
    }

    fn frame_effect(&self, head: usize, walk: &mut Walk) -> Option<Step> {
        let status = match self.effects.get(&head)?.0 {
            ClauseEffect::Open => return None,
            ClauseEffect::Suppress => return Some(Step::Suppress("the content of another act")),
            ClauseEffect::Alleged => Status::Alleged,
            ClauseEffect::Planned => Status::Planned,
            ClauseEffect::Hypothetical => Status::Hypothetical,
            ClauseEffect::Denied => Status::Denied,
        };
        if status == Status::Alleged {
            walk.accuser = walk.accuser.or(Some(head));
        }
        walk.apply(status, format!("under {}", self.tree.token(head).form));
        Some(Step::Up)
    }

    fn adverbial(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
        let tree = self.tree;
        let mark = tree.child(node, &[Deprel::Mark]).map(|m| tree.folded(m));
        match mark.as_deref() {
            Some("of" | "from" | "with" | "for" | "about" | "against") => self.complement(node, head, walk),
            Some("to") if self.effects.contains_key(&head) => self.complement(node, head, walk),
            Some("to") => Step::Suppress("a purpose"),
            _ => Step::Stop,
        }
    }

    /// An event noun under a verb or noun ("cancelled the talks", "plans for talks", "threat of sanctions").
    fn nominal(&self, node: usize, head: usize, first: bool, walk: &mut Walk) -> Step {
        let tree = self.tree;
        let purpose = tree.rel(node) == Deprel::Obl && tree.preposition(node).as_deref() == Some("for");
        if first && purpose && tree.is_verb(head) && self.effects.contains_key(&head) {
            return Step::Suppress("a purpose");
        }
        let adjunct = matches!(tree.rel(node), Deprel::Obl)
            && !matches!(
                tree.preposition(node).as_deref(),
                Some("of" | "from" | "to" | "for" | "against" | "on" | "in") | None
            );
        if adjunct
            || tree.is_verb(head)
                && self.cues.light.verbs.contains(&tree.folded(head))
                && !self.effects.contains_key(&head)
                && tree.rel(node) != Deprel::Obj
        {
            return Step::Stop;
        }
        let content =
            !matches!(tree.preposition(node).as_deref(), Some("in" | "on" | "against" | "after" | "during"));
        if first && self.is_deed_of_its_own(node, head) {
            return Step::Stop;
        }
        if content && let Some(step) = self.frame_effect(head, walk) {
            return step;
        }
        self.governor(head, true, walk);
        if tree.is_verb(head) && walk.status == Status::Happened {
            self.tense(head, walk);
        }
        if tree.is_verb(head) { Step::Stop } else { Step::Up }
    }

    /// "condemned Russia's invasion", "turned down a request by Peru": what is answered was done, and by whom is said.
    fn is_deed_of_its_own(&self, noun: usize, head: usize) -> bool {
        let tree = self.tree;
        let answer = matches!(
            self.effects.get(&head),
            Some((_, EventType::Accuse | EventType::Reject | EventType::Support))
        );
        let owner = tree.child(noun, &[Deprel::NmodPoss]).is_some_and(|o| tree.upos(o) != Upos::Pron);
        let author = tree.by_rel(noun, &[Deprel::Nmod]).any(|n| tree.preposition(n).as_deref() == Some("by"));
        answer && matches!(tree.rel(noun), Deprel::Obj | Deprel::NsubjPass) && (owner || author)
    }

    fn tense(&self, verb: usize, walk: &mut Walk) {
        for aux in self.tree.by_rel(verb, &[Deprel::Aux]) {
            let lemma = self.tree.folded(aux);
            let past = self.tree.token(aux).features.tense == Tense::Past;
            if let Some(&status) = self.cues.status.auxiliaries.get(&lemma).filter(|_| !past) {
                walk.apply(status, format!("auxiliary {lemma} above"));
            }
        }
    }
}

/// Verbs whose infinitive is a purpose, whatever the parser calls it ("left to attend a forum").
const MOVEMENTS: &[&str] = &[
    "leave", "depart", "travel", "visit", "go", "come", "arrive", "fly", "head", "return", "gather", "rush",
];

enum Step {
    Up,
    Stop,
    Suppress(&'static str),
}
