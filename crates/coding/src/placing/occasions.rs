//! Places of what an act is part of: the journey it was made for, the occasion, the saying of it.

use language::labels::{Deprel, Upos};
use plover::{EventPlace, EventType};

use super::words::clauses_of;
use super::{Placer, Word, attended, phrases_of};
use crate::act::Act;
use crate::roles;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Prepositions that put an act into another event, whose place is the act's ("agreed during talks in Cairo").
const OCCASION: &[&str] = &["in", "at", "during", "on", "after", "following"];

impl Placer<'_> {
    /// "flew to Oslo for talks with B", "is in Seoul for talks": the journey's goal is where the talks are.
    pub(super) fn by_journey(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let linked =
            matches!(tree.rel(act.predicate()), Deprel::Obl | Deprel::Advcl | Deprel::Xcomp | Deprel::Nmod);
        // "was in Quito to ask for help": a purpose is pursued where one has gone for it.
        let aim = act.event_type == EventType::Consult || tree.is_marked(act.predicate(), &["to"]);
        let head = tree.head(act.predicate()).filter(|_| aim && linked)?;
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
    pub(super) fn by_occasion(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let inside = |&n: &usize| tree.preposition(n).is_some_and(|p| OCCASION.contains(&p.as_str()));
        let mut nouns: Vec<usize> = tree.by_rel(act.predicate(), &[Deprel::Obl]).filter(inside).collect();
        let gathering = |&n: &usize| self.cues.gatherings.contains(&tree.folded(n));
        nouns.extend(
            tree.by_rel(act.predicate(), &[Deprel::Obj, Deprel::Iobj, Deprel::Obl]).filter(gathering),
        );
        nouns.extend(attended(tree, act.predicate()));
        // "discussed their ties in a meeting in Lima": the parser hangs the meeting on the ties.
        let matters =
            tree.by_rel(act.predicate(), &[Deprel::Obj]).filter(|_| act.event_type == EventType::Consult);
        let settings = matters.flat_map(|m| tree.by_rel(m, &[Deprel::Nmod]));
        nouns.extend(settings.filter(|n| gathering(n) && inside(n)));
        nouns.into_iter().find_map(|n| {
            let deeper = || if gathering(&n) { self.at(act, n) } else { None };
            // "on the sidelines of a summit in Lima".
            let beside = || {
                let sidelines =
                    |&m: &usize| tree.is_lemma(m, &["sideline", "sidelines", "margin", "margins"]);
                let own = std::iter::once(n).chain(tree.by_rel(n, &[Deprel::Nmod])).find(sidelines)?;
                self.inside_only(act, tree.by_rel(own, &[Deprel::Nmod]).next()?)
            };
            let talks = gathering(&n) || tree.is_lemma(n, &["talk", "talks"]);
            let town = || self.town_before(act, n).filter(|_| talks);
            self.inside_only(act, n).or_else(beside).or_else(deeper).or_else(town)
        })
    }

    /// "Lima will host talks between Chile and Bolivia": who hosts has them at home.
    pub(super) fn by_host(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let verbs = [Some(act.at), act.carrier, tree.head(act.predicate())];
        let hosting = |&v: &usize| tree.is_verb(v) && tree.is_lemma(v, &["host"]);
        let verb =
            verbs.into_iter().flatten().find(hosting).filter(|_| act.event_type == EventType::Consult)?;
        let host = roles::subject(tree, verb)?;
        Some((host, self.named((act.line, host))?))
    }

    /// "at the Lima summit": a town before the noun; a country there is what the meeting is about.
    pub(super) fn town_before(&self, act: &Act<'_>, noun: usize) -> Option<(usize, EventPlace)> {
        self.town_at((act.line, noun))
    }

    pub(super) fn town_at(&self, (line, noun): Word) -> Option<(usize, EventPlace)> {
        let tree = self.tree(line);
        let names: Vec<usize> = tree.by_rel(noun, &[Deprel::Compound]).collect();
        let town = |&n: &usize| !self.is_state((line, n));
        names.into_iter().filter(town).find_map(|n| Some((n, self.named((line, n))?)))
    }

    /// "toured Tal Afar, where troops attacked rebels", "attacked them there": a word that takes up a place told before.
    pub(super) fn by_clause(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let there = tree.by_rel(act.predicate(), &[Deprel::Advmod]).find(|&w| tree.is_lemma(w, &["there"]));
        if let Some(there) = there {
            return Some((there, self.last_told((act.line, there))?));
        }
        let opened = |&c: &usize| tree.by_rel(c, &[Deprel::Advmod]).any(|w| tree.is_lemma(w, &["where"]));
        let clause = std::iter::once(act.predicate()).chain(tree.ancestors(act.predicate())).find(opened)?;
        // "flew to Lima from Quito, where he met A": the parser hangs the clause on either.
        let word = tree.by_rel(clause, &[Deprel::Advmod]).find(|&w| tree.is_lemma(w, &["where"]));
        let beside = word.and_then(|w| w.checked_sub(2)).filter(|&n| tree.token(n + 1).form == ",");
        let stop = beside.filter(|&n| tree.upos(n) == Upos::Propn && tree.rel(n) == Deprel::Obl);
        let stop = stop.and_then(|n| self.at(act, n)).filter(|(_, place)| place.country.is_some());
        if stop.is_some() {
            return stop;
        }
        let head =
            tree.head(clause).filter(|_| matches!(tree.rel(clause), Deprel::AclRelcl | Deprel::Advcl))?;
        let before = |&n: &usize| n < clause;
        let phrases: Vec<usize> = if tree.is_nominal(head) {
            // "in South Kivu, a region of mines, where troops fought rebels".
            let described = tree.head(head).filter(|_| tree.rel(head) == Deprel::Appos);
            described.into_iter().chain([head]).collect()
        } else {
            tree.by_rel(head, &[Deprel::Obj, Deprel::Obl]).filter(before).collect()
        };
        // "the West, where governments threatened": so wide a region is no scene.
        let told = |found: &(usize, EventPlace)| found.1.country.is_some();
        phrases.into_iter().rev().find_map(|n| self.at(act, n).filter(told))
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
    pub(super) fn by_saying(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let told = matches!(tree.rel(act.predicate()), Deprel::Ccomp | Deprel::Xcomp | Deprel::Advcl);
        let verb =
            tree.head(act.predicate()).filter(|&h| told && self.speech.verbs.contains(&tree.folded(h)))?;
        if !is_word_act(act.event_type) {
            return None;
        }
        let phrases: Vec<usize> =
            tree.by_rel(verb, &[Deprel::Obl]).filter(|&n| self.says_where(act, tree, n)).collect();
        let place = phrases.into_iter().find_map(|n| self.at(act, n).or_else(|| self.inside_only(act, n)));
        // "told a conference in Lima Peru would not agree".
        place.or_else(|| Some((verb, self.spoken_at(tree, act.line, verb)?)))
    }
}
