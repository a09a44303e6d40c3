//! Which words of the act's own sentence say where it happens.

use language::labels::{Deprel, Upos};
use plover::{EventPlace, EventType, Mode};

use super::{Placer, phrases_of};
use crate::act::Act;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Prepositions that put an act into another event, whose place is the act's ("agreed during talks in Cairo").
const OCCASION: &[&str] = &["in", "at", "during", "on", "after", "following"];

/// Markers of clauses that go on where the main one does.
const SAME_SCENE: &[&str] = &["to", "while", "when", "as", "where"];

/// Prepositions of the place where words are said.
const SPOKEN: &[&str] = &["in", "at", "near", "outside", "inside", "aboard"];

impl Placer<'_> {
    /// The first place that the act's words tell, and the word that heads its phrase.
    pub(super) fn in_sentence(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        self.by_phrase(act, tree)
            .or_else(|| self.by_modifier(act, tree))
            .or_else(|| self.by_object(act, tree))
            .or_else(|| self.by_journey(act, tree))
            .or_else(|| self.by_occasion(act, tree))
            .or_else(|| self.by_saying(act, tree))
            .or_else(|| self.by_seat(act, tree))
    }

    /// A phrase on the trigger, on the verb that carries it or on what both hang on.
    fn by_phrase(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let spots = std::iter::once(act.at).chain(act.carrier).chain(self.governing(act, tree));
        let phrases: Vec<usize> = spots.flat_map(|s| phrases_of(tree, s)).collect();
        phrases.into_iter().filter(|&n| self.says_where(act, tree, n)).find_map(|n| self.at(act, n))
    }

    fn at(&self, act: &Act<'_>, word: usize) -> Option<(usize, EventPlace)> {
        self.located((act.line, word)).map(|place| (word, place))
    }

    /// Whether the phrase opens as one that says where this kind of act happens.
    fn says_where(&self, act: &Act<'_>, tree: &Tree, word: usize) -> bool {
        let nominal = matches!(tree.upos(word), Upos::Propn | Upos::Noun);
        if nominal && tree.rel(word) == Deprel::NmodUnmarked {
            return tree.child(word, &[Deprel::Nmod]).is_some();
        }
        let Some(preposition) = tree.preposition(word).filter(|_| nominal) else { return false };
        let cues = self.cues;
        // Words are said in a place; what they are about stands after "over", "on" and the like.
        let spoken = is_word_act(act.event_type) || act.event_type == EventType::Consult;
        let said = spoken && !SPOKEN.contains(&preposition.as_str());
        !said && cues.within.contains(&preposition)
            || cues.toward.contains(&preposition) && self.goes(act, tree)
            || cues.from.contains(&preposition) && act.event_type == EventType::Retreat
    }

    /// Whether the act moves somebody or something to where it ends.
    fn goes(&self, act: &Act<'_>, tree: &Tree) -> bool {
        match act.event_type {
            EventType::Mobilize => true,
            EventType::Aid => self.cues.deliveries.contains(&tree.folded(act.predicate())),
            EventType::Consult => act.modes.contains(&Mode::Visit),
            _ => false,
        }
    }

    /// The words on which a local phrase of the act may hang instead of on its trigger.
    fn governing(&self, act: &Act<'_>, tree: &Tree) -> Vec<usize> {
        use Deprel::{Appos, Nmod, NsubjPass, Obj, Obl, Xcomp};
        let predicate = act.predicate();
        let patients = tree
            .by_rel(predicate, &[Obj, NsubjPass])
            .filter(|&o| self.shares_place(act, o))
            .flat_map(|o| tree.conjuncts(o));
        let mut found: Vec<usize> = patients.chain(tree.by_rel(predicate, &[Xcomp])).collect();
        // "met President A and Prime Minister B in Oslo": the parser hangs the town on the last guest.
        if act.event_type == EventType::Consult {
            let phrases = tree.by_rel(predicate, &[Obl]).chain(tree.by_rel(act.at, &[Nmod]));
            let guests: Vec<usize> = phrases.flat_map(|g| tree.conjuncts(g)).collect();
            found.extend(guests.iter().flat_map(|&g| tree.by_rel(g, &[Appos]).collect::<Vec<_>>()));
            found.extend(guests);
        }
        found.extend(self.describing(act, tree));
        found.extend(self.above(act, tree));
        found
    }

    /// Whether a phrase on the object may tell the act's place: not where it tells that of a topic ("discussed the crisis in
    /// Chad") or of what somebody is blamed for.
    fn shares_place(&self, act: &Act<'_>, object: usize) -> bool {
        use EventType::{Accuse, Consult, Reject, Request, Threaten};
        match act.event_type {
            Accuse | Reject | Request | Threaten => object == act.at,
            Consult => object == act.at || !self.cast.at(act.line, object).is_empty(),
            _ => true,
        }
    }

    /// Clauses that describe the deed or what is moved: "the strike that killed a general near Lima", "a summit taking place in
    /// Oslo", "troops based in Georgia".
    fn describing(&self, act: &Act<'_>, tree: &Tree) -> Vec<usize> {
        use Deprel::{Acl, AclRelcl, Obj};
        let mut found: Vec<usize> = Vec::new();
        if tree.is_nominal(act.at) {
            found.extend(clauses_of(tree, act.at));
        }
        if matches!(act.event_type, EventType::Retreat | EventType::Mobilize) {
            let things: Vec<usize> = tree.by_rel(act.predicate(), &[Obj]).collect();
            found.extend(
                things.into_iter().flat_map(|o| tree.by_rel(o, &[Acl, AclRelcl]).collect::<Vec<_>>()),
            );
        }
        found.retain(|&c| !tree.is_marked(c, &["to"]));
        found
    }

    /// The word above, where the act shares its place: "held talks in Oslo", "a raid in the hills that killed two".
    fn above(&self, act: &Act<'_>, tree: &Tree) -> Option<usize> {
        use Deprel::{Acl, AclRelcl, Advcl, Conj, Nsubj, NsubjPass, Obj, Obl, Xcomp};
        let predicate = act.predicate();
        let head = tree.head(predicate)?;
        let shared = match tree.rel(predicate) {
            Xcomp | Obl | Obj | Nsubj | NsubjPass => true,
            // "met A in Rome and praised B"; but what has a tense of its own may have been said elsewhere.
            Conj => !is_word_act(act.event_type) || tree.child(predicate, &[Deprel::Aux, Nsubj]).is_none(),
            Advcl => tree.child(predicate, &[Deprel::Mark]).is_none_or(|m| tree.is_lemma(m, SAME_SCENE)),
            Acl | AclRelcl => return Some(head).filter(|_| super::is_physical(act)),
            _ => false,
        };
        Some(head).filter(|&h| shared && tree.is_verb(h))
    }

    /// "stormed the town of X", "entered Congo", "toured the city of Y": the land or site acted upon.
    fn by_object(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        use EventType::{Assault, Coerce, Consult, Mobilize, Retreat};
        let visit = act.event_type == Consult && act.modes.contains(&Mode::Visit);
        if !visit && !matches!(act.event_type, Assault | Coerce | Mobilize | Retreat) {
            return None;
        }
        let objects: Vec<usize> = tree.by_rel(act.predicate(), &[Deprel::Obj, Deprel::NsubjPass]).collect();
        let one = |o: usize| tree.child(o, &[Deprel::Conj]).is_none();
        let land =
            |&o: &usize| one(o) && (tree.upos(o) == Upos::Propn || self.cues.sites.contains(&tree.folded(o)));
        objects.into_iter().filter(land).find_map(|o| self.at(act, o))
    }

    /// "the Basra bombing", "the Geneva talks": a town or region that stands before the noun.
    fn by_modifier(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        use EventType::{Assault, Consult, Mobilize, Protest, Retreat};
        let kind = matches!(act.event_type, Assault | Consult | Mobilize | Protest | Retreat);
        if !kind || !tree.is_nominal(act.at) {
            return None;
        }
        let names: Vec<usize> = tree.by_rel(act.at, &[Deprel::Compound]).collect();
        let town = |&n: &usize| !self.is_state((act.line, n));
        names.into_iter().filter(town).find_map(|n| Some((n, self.named((act.line, n))?)))
    }

    /// "flew to Oslo for talks with B", "is in Seoul for talks": the journey's goal is where the talks are.
    fn by_journey(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let linked =
            matches!(tree.rel(act.predicate()), Deprel::Obl | Deprel::Advcl | Deprel::Xcomp | Deprel::Nmod);
        let head = tree.head(act.predicate()).filter(|_| act.event_type == EventType::Consult && linked)?;
        if tree.upos(head) == Upos::Propn
            && tree.preposition(head).is_some_and(|p| self.cues.within.contains(&p))
        {
            return self.at(act, head);
        }
        if !self.cues.journeys.contains(&tree.folded(head)) {
            return None;
        }
        let goal = |&n: &usize| match tree.preposition(n) {
            Some(p) => self.cues.toward.contains(&p) || p == "in",
            None => tree.rel(n) == Deprel::Obj,
        };
        let goals: Vec<usize> =
            tree.by_rel(head, &[Deprel::Obl, Deprel::Obj, Deprel::Nmod]).filter(goal).collect();
        goals.into_iter().find_map(|n| self.at(act, n))
    }

    /// "agreed during talks in Cairo", "told a meeting in Lima": the place of what it is told to be part of.
    fn by_occasion(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let inside = |&n: &usize| tree.preposition(n).is_some_and(|p| OCCASION.contains(&p.as_str()));
        let mut nouns: Vec<usize> = tree.by_rel(act.predicate(), &[Deprel::Obl]).filter(inside).collect();
        let gathering = |&n: &usize| self.cues.gatherings.contains(&tree.folded(n));
        nouns.extend(
            tree.by_rel(act.predicate(), &[Deprel::Obj, Deprel::Iobj, Deprel::Obl]).filter(gathering),
        );
        nouns.into_iter().find_map(|n| {
            let deeper = || if gathering(&n) { self.at(act, n) } else { None };
            self.inside_only(act, n).or_else(deeper)
        })
    }

    fn inside_only(&self, act: &Act<'_>, noun: usize) -> Option<(usize, EventPlace)> {
        let tree = self.tree(act.line);
        let mut phrases = phrases_of(tree, noun);
        phrases.extend(clauses_of(tree, noun).into_iter().flat_map(|c| phrases_of(tree, c)));
        let local = |&n: &usize| {
            let preposition = tree.preposition(n);
            let goal = self.cues.journeys.contains(&tree.folded(noun))
                && preposition.as_ref().is_some_and(|p| self.cues.toward.contains(p));
            goal || preposition.is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near" | "outside"))
        };
        phrases.into_iter().filter(local).find_map(|n| self.at(act, n))
    }

    /// "In Beirut, A said B would stand by C": words are said where their saying is told.
    fn by_saying(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let told = matches!(tree.rel(act.predicate()), Deprel::Ccomp | Deprel::Xcomp | Deprel::Advcl);
        let verb =
            tree.head(act.predicate()).filter(|&h| told && self.speech.verbs.contains(&tree.folded(h)))?;
        if !is_word_act(act.event_type) {
            return None;
        }
        let phrases: Vec<usize> =
            tree.by_rel(verb, &[Deprel::Obl]).filter(|&n| self.says_where(act, tree, n)).collect();
        phrases.into_iter().find_map(|n| self.at(act, n).or_else(|| self.inside_only(act, n)))
    }

    /// "A court in Oslo sentenced": a court or mission acts where it sits.
    fn by_seat(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let bodies = (0..tree.len()).filter(|&w| self.cues.seated.contains(&tree.folded(w)));
        let acting = |&w: &usize| self.cast.at(act.line, w).iter().any(|id| act.actors.contains(id));
        let found: Vec<usize> = bodies.filter(acting).collect();
        found.into_iter().find_map(|w| Some((w, self.inside_of((act.line, w))?)))
    }
}

/// Clauses that describe a noun; the parser hangs many a participle right after it on the verb.
fn clauses_of(tree: &Tree, noun: usize) -> Vec<usize> {
    let verb = tree.head(noun).into_iter();
    let next = verb.flat_map(|v| tree.by_rel(v, &[Deprel::Advcl])).filter(|&c| c == noun + 1);
    tree.by_rel(noun, &[Deprel::Acl, Deprel::AclRelcl]).chain(next).collect()
}
