//! Which of a sentence's time expressions is an act's own: the one on its trigger, else on what it hangs on.

use language::labels::{Deprel, Tense, Upos, VerbForm};
use plover::{EventType, Status};

use super::hanging::{hangs_on, is_gerund, marker, spoken_in};
use super::{TimeMention, is_word_act};
use crate::act::Act;
use crate::echo::FIGHTING;
use crate::roles;
use crate::tree::Tree;

/// The rule for what happens beside a dated deed: "severed ties in 1983 after agents had bombed a hotel".
pub(super) const COARSE: &str = "month or year of the main clause";

/// The rule for a time that hangs on the trigger itself.
pub(super) const ON_TRIGGER: &str = "time on the trigger";

/// What a paper or a meeting is given its day by: "the order dated Monday", "the indictment, unsealed Thursday".
const DATED: &[&str] = &[
    "date", "unseal", "issue", "sign", "publish", "release", "pass", "adopt", "hold", "file", "schedule",
    "announce",
];

/// Verbs of those who carry the words of others.
pub(super) const CARRIED: &[&str] = &["report", "quote", "cite", "broadcast"];

/// Vocabulary, open to change: things by which something is done or said.
pub(super) const MEANS: &[&str] = &[
    "missile",
    "rocket",
    "shell",
    "bomb",
    "strike",
    "airstrike",
    "raid",
    "operation",
    "letter",
    "statement",
    "resolution",
    "report",
    "message",
    "note",
    "bill",
    "law",
    "order",
    "decree",
    "petition",
    "motion",
    "measure",
];

/// Verbs by which a deed of arms is set going.
const LAUNCHING: &[&str] = &[
    "unleash",
    "launch",
    "mount",
    "stage",
    "wage",
    "renew",
    "resume",
    "intensify",
    "conduct",
    "begin",
    "start",
];

/// What a speaker speaks in: "in its January 3 statement".
const SPOKEN_IN: &[&str] = &["in", "at", "during"];

/// The times of a sentence as its words take them.
pub(super) struct Nearest<'a> {
    pub(super) tree: &'a Tree,
    pub(super) times: &'a [TimeMention],
}

impl<'a> Nearest<'a> {
    /// The time of an act, and the rule that found it.
    pub(super) fn of(&self, act: &Act<'_>) -> Option<(&'a TimeMention, &'static str)> {
        if let Some(time) = self.closest_own(act, act.at) {
            return Some((time, ON_TRIGGER));
        }
        if let Some(time) = self.described(act.at).filter(|_| self.tree.is_nominal(act.at)) {
            return Some((time, "time on the clause that describes it"));
        }
        if let Some(time) = act.carrier.and_then(|verb| self.closest(verb)) {
            return Some((time, "time on the carrying verb"));
        }
        self.around(act)
            .or_else(|| self.just_before(act))
            .or_else(|| self.spoken_in(act))
            .or_else(|| self.above(act))
    }

    /// The nearest time on a word that is not that of something else: in "condemned Friday's attack" and "was indicted over a
    /// 1995 raid" the day before the noun is the noun's alone.
    fn closest_own(&self, act: &Act<'_>, word: usize) -> Option<&'a TimeMention> {
        let own = |t: &&TimeMention| self.owner(t, word) && !self.is_of_a_thing(act.event_type, t, word);
        self.times.iter().filter(own).min_by_key(|t| t.head.abs_diff(word))
    }

    /// Whether the time stands before a noun in the word's phrases, of which alone it tells the day.
    pub(super) fn is_of_a_thing(&self, kind: EventType, time: &TimeMention, word: usize) -> bool {
        let tree = self.tree;
        let chain: Vec<usize> =
            std::iter::once(time.head).chain(tree.ancestors(time.head).take_while(|&a| a != word)).collect();
        let Some(&top) = chain.last().filter(|&&top| top != time.head) else { return false };
        let part = matches!(
            tree.rel(top),
            Deprel::Compound | Deprel::NmodPoss | Deprel::NmodDesc | Deprel::NmodUnmarked
        );
        if part && top < word {
            return false;
        }
        let before_noun = tree.head(time.head).is_some_and(|h| time.head < h && h != word);
        let within = tree.preposition(top).filter(|p| SPOKEN_IN.contains(&p.as_str()));
        let said_in = within.is_some_and(|p| !(is_word_act(kind) && p == "during"));
        // "expressed its support via the May 4 signing": the means is the act.
        let by_means = tree.preposition(top).is_some_and(|p| matches!(p.as_str(), "via" | "through"));
        before_noun && !said_in && !by_means && kind != EventType::Consult
    }

    /// The time that hangs on a word, the one written nearest to it.
    pub(super) fn closest(&self, word: usize) -> Option<&'a TimeMention> {
        let hanging = self.times.iter().filter(|t| self.owner(t, word));
        hanging.min_by_key(|t| t.head.abs_diff(word))
    }

    /// "the summit taking place on Saturday", "talks scheduled for May".
    pub(super) fn described(&self, noun: usize) -> Option<&'a TimeMention> {
        let own = self.tree.by_rel(noun, &[Deprel::Acl, Deprel::AclRelcl]);
        // The parser hangs many a participle after a noun on the verb, and many a relative clause on another noun.
        let verb = self.tree.head(noun).into_iter();
        let next = verb.flat_map(|v| self.tree.by_rel(v, &[Deprel::Advcl])).filter(|&c| c == noun + 1);
        own.chain(next).chain(self.relative_after(noun)).find_map(|c| self.closest(c))
    }

    /// The clause that opens with a relative pronoun right after the noun.
    fn relative_after(&self, noun: usize) -> Option<usize> {
        let pronoun =
            Some(noun + 1).filter(|&w| w < self.tree.len() && self.tree.is_lemma(w, &["that", "which"]))?;
        self.tree.head(pronoun).filter(|&c| self.tree.rel(c) == Deprel::AclRelcl)
    }

    /// A time in a clause or phrase that goes on while the act does.
    fn around(&self, act: &Act<'_>) -> Option<(&'a TimeMention, &'static str)> {
        let verb = act.predicate();
        let clauses = self.tree.by_rel(verb, &[Deprel::Advcl]);
        let while_ = clauses.filter(|&c| self.is_during(c)).find_map(|c| self.closest(c));
        if let Some(time) = while_ {
            return Some((time, "time of what went on meanwhile"));
        }
        let inside = |&p: &usize| self.tree.preposition(p).is_some_and(|w| SPOKEN_IN.contains(&w.as_str()));
        // "killed rebels in fighting that began Monday": the parser hangs the fighting on the rebels.
        let objects = self.tree.by_rel(verb, &[Deprel::Obj, Deprel::NsubjPass]);
        let fighting = |&p: &usize| self.tree.is_lemma(p, FIGHTING);
        let deeper = objects.flat_map(|o| self.tree.by_rel(o, &[Deprel::Nmod])).filter(fighting);
        // "agreed under a deal signed in May": they agreed by signing.
        let under = |&p: &usize| {
            act.event_type == EventType::Agree && self.tree.preposition(p).as_deref() == Some("under")
        };
        let phrases = self.tree.by_rel(verb, &[Deprel::Obl]).chain(deeper).filter(|p| inside(p) || under(p));
        if let Some(time) = phrases.into_iter().find_map(|p| self.described(p)) {
            return Some((time, "time of what it happened in"));
        }
        let time = self.paper(verb).or_else(|| self.own_words(act, verb))?;
        Some((time, "time of the words"))
    }

    /// "The indictment, unsealed Thursday, charges": the day of a paper that the verb has as its subject or object.
    pub(super) fn paper(&self, verb: usize) -> Option<&'a TimeMention> {
        let nouns = self.tree.by_rel(verb, &[Deprel::Nsubj, Deprel::Obj, Deprel::NsubjPass]);
        let dated = nouns.flat_map(|n| self.tree.by_rel(n, &[Deprel::Acl]));
        let paper = dated.filter(|&c| self.tree.is_lemma(c, DATED)).find_map(|c| self.closest(c));
        paper.or_else(|| self.gathered(verb))
    }

    /// "Ministers meeting in Lima on Monday voted": what they did there was done on that day.
    fn gathered(&self, verb: usize) -> Option<&'a TimeMention> {
        let tree = self.tree;
        let meeting = |&c: &usize| is_gerund(tree, c) && tree.is_lemma(c, &["meet", "gather"]);
        // The parser takes many a "meeting" after "ministers" for the subject itself.
        let those =
            tree.by_rel(verb, &[Deprel::Nsubj]).flat_map(|s| tree.by_rel(s, &[Deprel::Acl]).chain([s]));
        those.filter(meeting).find_map(|c| self.closest(c))
    }

    /// "advised citizens to leave in its January 3 alert": the parser hangs the alert on the leaving, but it is the speaker's.
    fn own_words(&self, act: &Act<'_>, verb: usize) -> Option<&'a TimeMention> {
        if !is_word_act(act.event_type) {
            return None;
        }
        let told = self.tree.by_rel(verb, &[Deprel::Xcomp, Deprel::Ccomp]);
        let phrases = told.flat_map(|c| self.tree.by_rel(c, &[Deprel::Obl]));
        let own = |&p: &usize| {
            let owner = self.tree.child(p, &[Deprel::NmodPoss]);
            owner.is_some_and(|o| self.tree.upos(o) == Upos::Pron)
                && self.tree.preposition(p).is_some_and(|w| SPOKEN_IN.contains(&w.as_str()))
        };
        phrases.filter(own).find_map(|p| self.closest(p))
    }

    /// "spoke on Wednesday after meeting A": what is told of a meeting without a subject and a time of its own was that day.
    fn just_before(&self, act: &Act<'_>) -> Option<(&'a TimeMention, &'static str)> {
        let tree = self.tree;
        let verb = act.predicate();
        let bare =
            tree.child(verb, &[Deprel::Nsubj, Deprel::Aux, Deprel::Cop]).is_none() && tree.is_verb(verb);
        let after = tree.rel(verb) == Deprel::Advcl && tree.is_marked(verb, &["after", "before"]);
        let head = tree.head(verb).filter(|_| bare && after && act.event_type == EventType::Consult)?;
        let told = tree.by_rel(head, &[Deprel::Xcomp]);
        let time = std::iter::once(head).chain(told).find_map(|w| {
            let mut hanging = self.times.iter().filter(|t| hangs_on(tree, t.head, w) && t.head < verb);
            hanging.next_back()
        })?;
        Some((time, "time of what came next to it"))
    }

    /// "gave a speech on Monday in which he accused A".
    fn spoken_in(&self, act: &Act<'_>) -> Option<(&'a TimeMention, &'static str)> {
        let clause = act.predicate();
        let verb = spoken_in(self.tree, clause)?;
        let before = |t: &&TimeMention| t.head < clause && self.owner(t, verb);
        let time = self.times.iter().rfind(before)?;
        Some((time, "time of what it was said in"))
    }

    /// The time of the words above that share their time with the act.
    fn above(&self, act: &Act<'_>) -> Option<(&'a TimeMention, &'static str)> {
        let mut node = act.predicate();
        let mut first = true;
        while let Some(head) = self.deed_by(node).or_else(|| self.tree.head(node)) {
            // "began when A attacked and B struck back": both went on then.
            let during =
                self.is_beside(node) && self.tree.rel(node) == Deprel::Conj && self.is_clause_of_time(head);
            if self.is_beside(node) && self.tree.is_verb(head) && !during {
                return self.closest(head).map(|time| (time, COARSE));
            }
            if !during && !self.carries_time(act, node, head, first) {
                return None;
            }
            if let Some(time) = self.closest(head) {
                return Some((time, "time on the governing verb"));
            }
            (node, first) = (head, false);
        }
        None
    }

    /// "a raid by rebels that killed two": what the parser tells of those who raided is told of the raid.
    fn deed_by(&self, clause: usize) -> Option<usize> {
        let tree = self.tree;
        let doers = tree.head(clause).filter(|_| tree.rel(clause) == Deprel::AclRelcl)?;
        let by = tree.rel(doers) == Deprel::Nmod && tree.preposition(doers).as_deref() == Some("by");
        tree.head(doers).filter(|&deed| by && tree.is_lemma(deed, FIGHTING))
    }

    /// A clause told beside another one: near enough for the same month or year, not for the same day.
    fn is_beside(&self, node: usize) -> bool {
        let tree = self.tree;
        let own_subject = tree.child(node, &[Deprel::Nsubj, Deprel::NsubjPass]).is_some();
        match tree.rel(node) {
            Deprel::Advcl => marker(tree, node).is_some_and(|m| tree.is_lemma(m, &["after", "before"])),
            Deprel::Conj => tree.is_verb(node) && own_subject,
            _ => false,
        }
    }

    /// A clause opened by "when", "as" or "while".
    fn is_clause_of_time(&self, clause: usize) -> bool {
        let mark = marker(self.tree, clause).filter(|_| self.tree.rel(clause) == Deprel::Advcl);
        mark.is_some_and(|m| self.tree.is_lemma(m, &["when", "as", "while"]))
    }

    /// A clause that tells what went on at the same time: "when", "as" and "while" clauses and bare participles.
    fn is_during(&self, clause: usize) -> bool {
        match marker(self.tree, clause) {
            Some(mark) => self.tree.is_lemma(mark, &["when", "as", "while", "during", "in"]),
            None => self.tree.token(clause).features.verb_form != VerbForm::Inf,
        }
    }

    /// Whether the time of `head` is the time of `node`.
    fn carries_time(&self, act: &Act<'_>, node: usize, head: usize, first: bool) -> bool {
        let tree = self.tree;
        match tree.rel(node) {
            Deprel::Xcomp => true,
            Deprel::Conj => {
                tree.is_verb(head) && tree.child(node, &[Deprel::Nsubj, Deprel::NsubjPass]).is_none()
            }
            // "met on Monday to sign a pact": where the signing is told as done, it was done there and then.
            Deprel::Advcl if tree.is_marked(node, &["to"]) => act.status == Status::Happened,
            Deprel::Advcl => self.is_during(node),
            // "the attack on Monday killed": the day of a verb is that of the deed which is its subject.
            Deprel::Nsubj | Deprel::NsubjPass if act.carrier.is_none() && tree.is_nominal(node) => {
                tree.is_verb(head)
            }
            // A speech act has the day of its saying ("said on Monday that it rejects"), but not one told as long done.
            // What a paper reports on Monday was said some other day.
            Deprel::Ccomp | Deprel::Parataxis => {
                self.is_said(act, head) && !self.is_perfect(node) && !tree.is_lemma(head, CARRIED)
            }
            // "a bombing in 1983 that killed": the deed has the time of the noun for it.
            Deprel::AclRelcl | Deprel::Acl if tree.is_lemma(head, FIGHTING) => true,
            // "launched missiles on Monday targeting A", "sent a letter on Monday asking": what a thing does is done with it.
            Deprel::Acl if first && is_gerund(tree, node) && tree.is_lemma(head, MEANS) => true,
            Deprel::Obj if self.is_told_by_gerund(act, node) => tree.is_verb(head),
            Deprel::Obj if !first && tree.is_lemma(node, FIGHTING) => tree.is_verb(head),
            // "were seized on Monday in a raid that killed two", "seized the town in June in fighting".
            Deprel::Obl if tree.is_lemma(node, FIGHTING) => {
                tree.preposition(node).is_some_and(|p| SPOKEN_IN.contains(&p.as_str())) && tree.is_verb(head)
            }
            // "said it would help to contain what it called aggression": the speaker of the whole speaks here too.
            Deprel::AclRelcl | Deprel::Acl | Deprel::AdvclRelcl => {
                (!first || self.speaker_is_pronoun(act)) && self.is_said(act, roles::clause_of(tree, head))
            }
            // "unleashed strikes last week": a deed of arms has the day on which it is set going.
            Deprel::Obj if first && tree.is_nominal(node) && tree.is_lemma(head, LAUNCHING) => {
                act.event_type == EventType::Assault && tree.is_verb(head)
            }
            // "held a summit", "met during a visit": the verb's day is the noun's, unless another act is told of another time.
            Deprel::Obl | Deprel::Obj => self.is_meeting(act, node) && tree.is_verb(head),
            Deprel::Nmod => {
                // "on the final day of a visit": the visit began on another day.
                self.is_meeting(act, node)
                    && !tree.is_lemma(head, &["day", "part", "leg", "stage", "end"])
                    && tree.is_nominal(head)
                    && tree.preposition(node).is_some_and(|p| matches!(p.as_str(), "of" | "for"))
            }
            _ => false,
        }
    }

    /// Whether the noun is the one of which the act's participle tells more.
    fn is_told_by_gerund(&self, act: &Act<'_>, noun: usize) -> bool {
        let verb = act.predicate();
        self.tree.rel(verb) == Deprel::Acl && is_gerund(self.tree, verb) && self.tree.head(verb) == Some(noun)
    }

    fn is_said(&self, act: &Act<'_>, verb: usize) -> bool {
        act.status == Status::Happened && is_word_act(act.event_type) && self.tree.is_verb(verb)
    }

    fn is_meeting(&self, act: &Act<'_>, node: usize) -> bool {
        act.carrier.is_none() && self.tree.is_nominal(node) && act.event_type == EventType::Consult
    }

    fn speaker_is_pronoun(&self, act: &Act<'_>) -> bool {
        let subject = self.tree.child(act.predicate(), &[Deprel::Nsubj]);
        subject.is_some_and(|s| self.tree.upos(s) == Upos::Pron)
    }

    /// "had rejected": done before the saying.
    fn is_perfect(&self, verb: usize) -> bool {
        let past = |&a: &usize| self.tree.token(a).features.tense == Tense::Past;
        let mut auxiliaries = self.tree.by_rel(verb, &[Deprel::Aux]).filter(past);
        auxiliaries.any(|a| self.tree.is_lemma(a, &["have"]))
    }
}
