//! What the word above an event noun does to it: "cancelled the talks", "talks will resume", "plans for talks".

use language::labels::{Deprel, Tense, Upos};
use lexicon::{ClauseEffect, Modal};
use plover::{EventType, Status};

use super::{Certainty, Step, Verdict, Walk};
use crate::phrase;
use crate::roles;

/// Verbs that say of their subject that it begins.
const BEGINNING: &[&str] =
    &["begin", "start", "resume", "open", "reopen", "restart", "convene", "reconvene", "happen", "occur"];

/// Adjectives of what is over.
const PAST: &[&str] = &["past", "previous", "earlier", "recent"];

/// Verbs of which the object is talked about.
const MATTERS: &[&str] = &["discuss", "focus", "address", "raise", "review", "debate", "examine"];

impl Certainty<'_> {
    /// "talks will resume", "a summit could take place": what begins is as certain as its beginning.
    pub(super) fn begins(&self, verb: usize) -> bool {
        let tree = self.tree;
        let place = || tree.child(verb, &[Deprel::Obj]).is_some_and(|o| tree.is_lemma(o, &["place"]));
        tree.is_lemma(verb, BEGINNING) || tree.is_lemma(verb, &["take"]) && place()
    }

    /// "talks are set to resume".
    pub(super) fn is_to_begin(&self, verb: usize) -> bool {
        self.tree.child(verb, &[Deprel::Xcomp]).is_some_and(|x| self.begins(x))
    }

    /// "if talks fail": talks of which nothing else tells that there are any.
    pub(super) fn subject_of_condition(&self, noun: usize, verb: usize, walk: &mut Walk) -> Step {
        let tree = self.tree;
        let known =
            tree.child(noun, &[Deprel::Det, Deprel::NmodPoss, Deprel::Nummod, Deprel::Nmod]).is_some();
        if tree.is_nominal(noun) && !known && tree.is_marked(verb, &["if", "unless"]) {
            walk.apply(Status::Hypothetical, "subject of a condition".to_owned());
        }
        Step::Stop
    }

    /// "discussed their ties in a meeting": the parser hangs the meeting on what was discussed.
    fn is_setting_of_talk(&self, node: usize, matter: usize, kind: Option<EventType>) -> bool {
        let tree = self.tree;
        let inside = matches!(tree.preposition(node).as_deref(), Some("in" | "at" | "during"));
        let discussed =
            tree.rel(matter) == Deprel::Obj && tree.head(matter).is_some_and(|v| tree.is_lemma(v, MATTERS));
        kind == Some(EventType::Consult) && inside && discussed && tree.rel(node) == Deprel::Nmod
    }

    /// An event noun under a verb or noun ("cancelled the talks", "plans for talks", "threat of sanctions").
    pub(super) fn nominal(&self, node: usize, head: usize, first: bool, walk: &mut Walk) -> Step {
        let tree = self.tree;
        let purpose = tree.rel(node) == Deprel::Obl && tree.preposition(node).as_deref() == Some("for");
        if first && purpose && tree.is_verb(head) && self.effects.contains_key(&head) {
            return Step::Suppress("a purpose");
        }
        // "aimed at bringing B and C together for talks".
        if first && tree.head(head).is_some_and(|aim| self.is_aim(head, aim)) {
            return Step::Suppress("a purpose");
        }
        if first && self.is_matter_of_record(node, head, walk.kind) {
            return Step::Stop;
        }
        if first && self.is_setting_of_talk(node, head, walk.kind) {
            return Step::Stop;
        }
        if self.is_adjunct(node) || self.is_lent(node, head) {
            // "during three days of talks".
            let measured = tree.is_lemma(node, phrase::MEASURES);
            if (first || measured) && walk.kind == Some(EventType::Consult) && self.is_to_come(head) {
                walk.apply(Status::Planned, "what is done there is to come".to_owned());
            }
            return Step::Stop;
        }
        let content =
            !matches!(tree.preposition(node).as_deref(), Some("in" | "on" | "against" | "after" | "during"));
        if first && self.is_deed_of_its_own(node, head) {
            return Step::Stop;
        }
        if !first && self.is_claim_denied(node, head) {
            return self.denied_claim(node, head, walk);
        }
        // "called off a visit" is the calling off alone.
        let refused = self.effects.get(&head).is_some_and(|e| e.1 == EventType::Reject);
        if first && refused && walk.kind == Some(EventType::Consult) && tree.rel(node) == Deprel::Obj {
            return Step::Suppress("what is called off");
        }
        // "implicated officials in the killing": what one is accused of stands after "in", too.
        let accused = self.effects.get(&head).is_some_and(|e| e.0 == ClauseEffect::Alleged)
            && tree.preposition(node).as_deref() == Some("in");
        if (content || accused)
            && let Some(step) = self.frame_effect(head, walk)
        {
            return step;
        }
        if !self.is_measure_issued(node, head) {
            self.governor(head, true, walk);
        }
        if tree.is_verb(head) && walk.status == Status::Happened && !walk.sealed {
            self.tense(head, walk);
        }
        if tree.is_verb(head) { Step::Stop } else { Step::Up }
    }

    /// "denied reports that it had attacked": the noun tells what somebody claims, and the verb denies it.
    fn is_claim_denied(&self, node: usize, head: usize) -> bool {
        let denied = self.cues.status.governors.get(&self.tree.folded(head)) == Some(&Status::Denied);
        denied
            && self.tree.rel(node) == Deprel::Obj
            && self.cues.status.claims.contains(&self.tree.folded(node))
    }

    /// What the claim tells is denied; but where it accuses, "dismissed a report accusing it", what one is accused of is
    /// denied, not that one is accused.
    fn denied_claim(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
        if walk.kind != Some(EventType::Accuse) {
            let (verb, noun) = (&self.tree.token(head).form, &self.tree.token(node).form);
            walk.apply(Status::Denied, format!("{verb} {noun}"));
            walk.out =
                walk.out.take().filter(|o| !matches!(o, Verdict::Suppressed("the content of another act")));
        }
        Step::Stop
    }

    /// "announced new sanctions": a measure is taken by announcing it (codebook, "a measure issued but not yet in force").
    pub(super) fn is_measure_issued(&self, noun: usize, head: usize) -> bool {
        let measure =
            self.effects.get(&noun).is_some_and(|e| matches!(e.1, EventType::Sanction | EventType::Coerce));
        // "announces restrictions": in a headline it is done.
        let done = roles::is_finite(self.tree, head) && self.tree.child(head, &[Deprel::Aux]).is_none();
        let pact = self.effects.get(&noun).is_some_and(|e| e.1 == EventType::Support);
        let past = done || self.tree.token(head).features.tense == Tense::Past;
        (measure || pact)
            && past
            && self.tree.rel(noun) == Deprel::Obj
            && self.tree.is_lemma(head, &["announce"])
    }

    /// "organized a rally": what was organized has been held.
    pub(super) fn is_staged(&self, verb: usize) -> bool {
        let tree = self.tree;
        let past = tree.token(verb).features.tense == Tense::Past && roles::is_finite(tree, verb);
        past && tree.is_lemma(verb, &["organize", "organise"])
    }

    /// "is expected to speak at the summit": what is done at a meeting to come is to come.
    pub(super) fn is_to_come(&self, verb: usize) -> bool {
        let mut above = Walk {
            kind: None,
            sealed: false,
            out: None,
            status: Status::Happened,
            reasons: Vec::new(),
            accuser: None,
        };
        self.own(verb, &mut above);
        if let Some(head) = self.tree.head(verb).filter(|_| self.tree.is_verb(verb)) {
            self.link(verb, head, false, &mut above);
        }
        above.status == Status::Planned
    }

    /// "met after the attack": the word above says when or where, and nothing of the deed itself.
    fn is_adjunct(&self, node: usize) -> bool {
        let preposition = self.tree.preposition(node);
        let content = matches!(
            preposition.as_deref(),
            Some("of" | "from" | "to" | "for" | "against" | "on" | "in") | None
        );
        self.tree.rel(node) == Deprel::Obl && !content
    }

    /// "talks were held": a light verb that is no act of its own, with the noun elsewhere than in its object, lends a tense only.
    fn is_lent(&self, node: usize, head: usize) -> bool {
        let tree = self.tree;
        tree.is_verb(head)
            && self.cues.light.verbs.contains(&tree.folded(head))
            && !self.effects.contains_key(&head)
            && tree.rel(node) != Deprel::Obj
    }

    /// "will focus on past abductions", "discussed Peru's prosecution of a nurse": what was done is talked about.
    fn is_matter_of_record(&self, noun: usize, head: usize, kind: Option<EventType>) -> bool {
        use EventType::{Accuse, Assault, Coerce, Protest, Sanction};
        let tree = self.tree;
        let past = tree.by_rel(noun, &[Deprel::Amod]).any(|a| tree.is_lemma(a, PAST));
        let owner = tree.child(noun, &[Deprel::NmodPoss]).is_some_and(|o| tree.upos(o) != Upos::Pron);
        let conflict = kind.is_some_and(|k| matches!(k, Accuse | Assault | Coerce | Protest | Sanction));
        past || owner && conflict && tree.is_verb(head) && tree.is_lemma(head, MATTERS)
    }

    /// "condemned Russia's invasion", "turned down a request by Peru": what is answered was done, and by whom is said.
    fn is_deed_of_its_own(&self, noun: usize, head: usize) -> bool {
        let tree = self.tree;
        let answer = matches!(
            self.effects.get(&head),
            Some((
                _,
                EventType::Accuse
                    | EventType::Reject
                    | EventType::Support
                    | EventType::Concede
                    | EventType::Agree
            ))
        );
        let owner = tree.child(noun, &[Deprel::NmodPoss]).is_some_and(|o| tree.upos(o) != Upos::Pron);
        let author = tree.by_rel(noun, &[Deprel::Nmod]).any(|n| tree.preposition(n).as_deref() == Some("by"));
        let nation = |w: usize| matches!(tree.upos(w), Upos::Propn | Upos::Adj) && tree.name_at(w).is_some();
        // "declined a Peruvian request".
        let whose = tree.by_rel(noun, &[Deprel::Amod, Deprel::Compound]).any(nation);
        answer && matches!(tree.rel(noun), Deprel::Obj | Deprel::NsubjPass) && (owner || author || whose)
    }

    /// The future of the verb above is that of its noun ("will attend the summit").
    pub(super) fn tense(&self, verb: usize, walk: &mut Walk) {
        for aux in self.tree.by_rel(verb, &[Deprel::Aux]) {
            let lemma = self.tree.folded(aux);
            let past = self.tree.token(aux).features.tense == Tense::Past;
            if let Some(modal) = self.cues.status.auxiliaries.get(&lemma).filter(|_| !past) {
                let Modal::Told(status) = *modal else {
                    walk.apply(Status::Hypothetical, format!("auxiliary {lemma} above"));
                    continue;
                };
                walk.apply(status, format!("auxiliary {lemma} above"));
            }
        }
    }
}
