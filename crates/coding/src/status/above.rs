//! What the words above an act do to it: "denied that", "plans to", "accused of".

use language::labels::{Deprel, Tense, Upos, VerbForm};
use lexicon::ClauseEffect;
use plover::{EventType, Status};

use super::{Certainty, Step, Verdict, Walk};
use crate::roles;

/// Vocabulary, open to change: nouns and pronouns that name nobody but whom their description fits.
const ANYBODY: &[&str] =
    &["people", "person", "those", "anyone", "anybody", "everyone", "everybody", "whoever", "one"];

/// Nouns of hearsay whose clause needs no "that" ("because of reports they had shelled a village").
const REPORTS: &[&str] = &["report", "claim", "allegation", "rumor", "rumour"];

impl Certainty<'_> {
    pub(super) fn link(&self, node: usize, head: usize, first: bool, walk: &mut Walk) -> Step {
        let tree = self.tree;
        if first && self.is_told_of_anybody(node, head) {
            return Step::Suppress("told of anybody of whom it holds");
        }
        match tree.rel(node) {
            Deprel::Conj => self.coordination(node, head, walk),
            Deprel::Xcomp | Deprel::Ccomp | Deprel::Csubj | Deprel::CsubjPass => {
                self.complement(node, head, walk)
            }
            Deprel::Acl => self.complement(node, head, walk),
            Deprel::Advcl => self.adverbial(node, head, walk),
            Deprel::Nsubj | Deprel::NsubjPass if first && self.begins(head) => {
                self.own(head, walk);
                Step::Up
            }
            Deprel::Nsubj | Deprel::NsubjPass if first && self.is_to_begin(head) => {
                self.governor(head, true, walk);
                self.own(head, walk);
                Step::Up
            }
            Deprel::Nsubj if first => self.subject_of_condition(node, head, walk),
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
        // "if B pursues reform and frees prisoners": one condition opens both.
        let asked = tree.is_verb(head) && tree.is_marked(head, &["if", "unless"]);
        if asked && tree.is_verb(node) && tree.child(node, &[Deprel::Nsubj, Deprel::NsubjPass]).is_none() {
            return Step::Suppress("a condition");
        }
        Step::Up
    }

    /// A clause that completes the word above: the word's own spell on it, and its tense where the clause has none.
    pub(super) fn complement(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
        let finite = roles::is_finite(self.tree, node);
        walk.sealed |= finite;
        let movement = self.cues.status.movements.contains(&self.tree.folded(head));
        if !finite && movement && self.tree.rel(node) == Deprel::Xcomp {
            return Step::Suppress("a purpose");
        }
        if !finite && self.is_goal(node, head) {
            return Step::Suppress("a purpose");
        }
        if let Some(step) = self.frame_effect(head, walk) {
            return step;
        }
        let hearsay = self.tree.child(head, &[Deprel::Nsubj]);
        if hearsay.is_some_and(|s| self.cues.status.hearsay.contains(&self.tree.folded(s)))
            && self.cues.speech.verbs.contains(&self.tree.folded(head))
        {
            walk.apply(Status::Alleged, "hearsay".to_owned());
        }
        // "reports that troops have crossed the border": what is only reported.
        let clause = self.tree.is_marked(node, &["that"])
            || self.tree.is_lemma(head, REPORTS) && finite && self.tree.rel(node) == Deprel::Acl;
        let rumoured = self.tree.upos(head) == Upos::Noun && clause;
        if rumoured && self.cues.status.claims.contains(&self.tree.folded(head)) {
            walk.apply(Status::Alleged, format!("{} that", self.tree.token(head).form));
        }
        // Who tries to persuade has asked already.
        let attempt = self.cues.status.attempts.contains(&self.tree.folded(head));
        if attempt && walk.kind == Some(EventType::Request) {
            self.own(head, walk);
            return Step::Up;
        }
        let spoken = self.cues.speech.verbs.contains(&self.tree.folded(head));
        if spoken && self.tree.is_passive(head) && self.tree.rel(node) == Deprel::Xcomp {
            walk.apply(Status::Alleged, format!("{} to have", self.tree.token(head).form));
        } else {
            self.governor(head, !finite, walk);
        }
        if !finite {
            let out = walk.out.clone();
            self.own(head, walk);
            // "would consider sending" tells a possibility, as "considers sending" does.
            let weighed = self.cues.status.weighing.contains(&self.tree.folded(head));
            if weighed && matches!(walk.out, Some(Verdict::Suppressed(_))) {
                walk.out = out;
            }
        }
        Step::Up
    }

    /// A word whose complement is under its spell; a finite clause has its own tense, so plans do not reach it.
    pub(super) fn governor(&self, head: usize, bare: bool, walk: &mut Walk) {
        let Some(&status) = self.cues.status.governors.get(&self.tree.folded(head)) else { return };
        if status == Status::Planned && !bare {
            return;
        }
        // "has decided to tighten sanctions": a measure is taken by deciding it.
        let measure = walk.kind == Some(EventType::Sanction) && self.tree.is_lemma(head, &["decide"]);
        if measure && self.tree.token(head).features.tense == Tense::Past {
            return;
        }
        // "has to stop attacking", "to help B stop the aggression": to be ended, not ended.
        let wanted = !roles::is_finite(self.tree, head)
            && self.tree.is_lemma(head, &["stop", "prevent", "end", "halt"]);
        if wanted && status == Status::Denied && self.tree.is_verb(head) {
            walk.out = Some(Verdict::Suppressed("told to be ended"));
            return;
        }
        let status = if !bare && self.cues.status.evidence.contains(&self.tree.folded(head)) {
            Status::Alleged
        } else {
            status
        };
        walk.apply(status, format!("under {}", self.tree.token(head).form));
    }

    /// What the frame that the word above sets off does to its complement ("accused B of shelling").
    pub(super) fn frame_effect(&self, head: usize, walk: &mut Walk) -> Option<Step> {
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

    /// "all who have attacked Peru", "people visiting Peru": a description of whoever it fits.
    fn is_told_of_anybody(&self, node: usize, head: usize) -> bool {
        let tree = self.tree;
        // "people living in or visiting Peru".
        let verb = tree.is_verb(head) && tree.rel(node) == Deprel::Conj;
        let first = if verb { roles::first_conjunct(tree, node) } else { node };
        let (node, head) = (first, tree.head(first).filter(|_| verb).unwrap_or(head));
        let described = matches!(tree.rel(node), Deprel::AclRelcl | Deprel::Acl) && tree.is_verb(node);
        let any = tree.by_rel(head, &[Deprel::Det]).any(|d| tree.is_lemma(d, &["all", "any", "every", "no"]));
        described && (any || tree.is_lemma(head, ANYBODY))
    }
}
