//! What the words above an act do to it: "denied that", "plans to", "accused of", "cancelled the talks".

use language::labels::{Deprel, Tense, Upos, VerbForm};
use lexicon::{ClauseEffect, Modal};
use plover::{EventType, Status};

use super::{Certainty, Step, Verdict, Walk};
use crate::phrase;
use crate::roles;
use crate::stay::is_stay;

/// Vocabulary, open to change: nouns whose complement is wanted, or may be done, and is not told as done.
const GOALS: &[&str] =
    &["effort", "hope", "bid", "right", "ability", "capability", "capacity", "freedom", "opportunity"];

/// Vocabulary, open to change: nouns and pronouns that name nobody but whom their description fits.
const ANYBODY: &[&str] =
    &["people", "person", "those", "anyone", "anybody", "everyone", "everybody", "whoever", "one"];

/// Nouns of hearsay whose clause needs no "that" ("because of reports they had shelled a village").
const REPORTS: &[&str] = &["report", "claim", "allegation", "rumor", "rumour"];

/// Verbs that say of their subject that it begins.
const BEGINNING: &[&str] =
    &["begin", "start", "resume", "open", "reopen", "restart", "convene", "reconvene", "happen", "occur"];

/// Adjectives of what is over.
const PAST: &[&str] = &["past", "previous", "earlier", "recent"];

/// Verbs of which the object is talked about.
const MATTERS: &[&str] = &["discuss", "focus", "address", "raise", "review", "debate", "examine"];

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
    fn complement(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
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

    /// "talks will resume", "a summit could take place": what begins is as certain as its beginning.
    fn begins(&self, verb: usize) -> bool {
        let tree = self.tree;
        let place = || tree.child(verb, &[Deprel::Obj]).is_some_and(|o| tree.is_lemma(o, &["place"]));
        tree.is_lemma(verb, BEGINNING) || tree.is_lemma(verb, &["take"]) && place()
    }

    /// "talks are set to resume".
    fn is_to_begin(&self, verb: usize) -> bool {
        self.tree.child(verb, &[Deprel::Xcomp]).is_some_and(|x| self.begins(x))
    }

    /// "if talks fail": talks of which nothing else tells that there are any.
    fn subject_of_condition(&self, noun: usize, verb: usize, walk: &mut Walk) -> Step {
        let tree = self.tree;
        let known =
            tree.child(noun, &[Deprel::Det, Deprel::NmodPoss, Deprel::Nummod, Deprel::Nmod]).is_some();
        if tree.is_nominal(noun) && !known && tree.is_marked(verb, &["if", "unless"]) {
            walk.apply(Status::Hypothetical, "subject of a condition".to_owned());
        }
        Step::Stop
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

    /// The parser takes complements with a preposition for adverbial clauses ("accused of shelling"); a "to" without a frame
    /// above is a purpose ("flew to Rome to sign").
    fn adverbial(&self, node: usize, head: usize, walk: &mut Walk) -> Step {
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
    fn is_aim(&self, node: usize, head: usize) -> bool {
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
    fn is_goal(&self, node: usize, head: usize) -> bool {
        let clause =
            matches!(self.tree.rel(node), Deprel::Acl | Deprel::Advcl | Deprel::Ccomp | Deprel::Xcomp);
        clause && self.tree.is_nominal(head) && self.tree.is_lemma(head, GOALS)
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

    /// Whether the verb is told as what could or should be ("can", "should").
    fn is_supposed(&self, verb: usize) -> bool {
        let auxiliaries = self.tree.by_rel(verb, &[Deprel::Aux]);
        auxiliaries
            .into_iter()
            .any(|a| self.tree.is_lemma(a, &["can", "could", "should", "would", "must", "may", "might"]))
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
    fn nominal(&self, node: usize, head: usize, first: bool, walk: &mut Walk) -> Step {
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
        // "denied reports that it had attacked": what the reports tell is denied.
        let denied = self.cues.status.governors.get(&tree.folded(head)) == Some(&Status::Denied);
        let claim = tree.rel(node) == Deprel::Obj && self.cues.status.claims.contains(&tree.folded(node));
        // "dismissed a report accusing it": what it is accused of is denied, not that it is accused.
        if denied && !first && claim && walk.kind == Some(EventType::Accuse) {
            return Step::Stop;
        }
        if denied && !first && claim {
            walk.apply(Status::Denied, format!("{} {}", tree.token(head).form, tree.token(node).form));
            walk.out =
                walk.out.take().filter(|o| !matches!(o, Verdict::Suppressed("the content of another act")));
            return Step::Stop;
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
    fn is_to_come(&self, verb: usize) -> bool {
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
    fn tense(&self, verb: usize, walk: &mut Walk) {
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
