//! Where: the place that the story gives an act.

use std::ops::Range;

use knowledge::{Kind, Knowledge, Sense};
use language::NameKind;
use language::labels::{Deprel, Upos};
use plover::{Code, EventPlace, EventType, Field, Mode, Span};

use crate::act::Act;
use crate::cast::{Actor, Cast};
use crate::document::Document;
use crate::phrase::{self, Words};
use crate::tree::Tree;

/// Prepositions whose phrase says where ("shelled positions near Homs").
const LOCAL: &[&str] = &[
    "in",
    "on",
    "against",
    "at",
    "near",
    "outside",
    "inside",
    "across",
    "around",
    "off",
    "along",
    "throughout",
    "over",
    "into",
    "through",
];

/// What placing reads from.
pub(crate) struct Placer<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) cast: &'a Cast,
    pub(crate) focus: &'a [Code],
}

impl Placer<'_> {
    /// Gives the act a place: where its words say one, or for a visit the country visited.
    pub(crate) fn place(&self, act: &mut Act<'_>) {
        let tree = &self.document.lines[act.line].tree;
        if act.modes.contains(&Mode::Visit) && self.at_recipient(act, "the place of a visit") {
            return;
        }
        let spots = std::iter::once(act.at).chain(act.carrier).chain(self.governing(act, tree));
        let local = spots
            .flat_map(|s| tree.by_rel(s, &[Deprel::Obl, Deprel::Nmod, Deprel::Advmod]).collect::<Vec<_>>());
        let found = local
            .filter(|&n| matches!(tree.upos(n), Upos::Propn | Upos::Noun))
            .filter(|&n| tree.preposition(n).is_some_and(|p| LOCAL.contains(&p.as_str())))
            .find_map(|n| self.located(tree, n).map(|place| (n, place)));
        if found.is_none() {
            self.target(act);
        }
        if let Some((word, place)) = found {
            act.because(Field::Place, "local phrase", tree.path(act.at, word));
            act.place = Some(place);
        }
    }

    /// The verbs and the object on which a local phrase of the act may hang instead of on its trigger.
    fn governing(&self, act: &Act<'_>, tree: &Tree) -> Vec<usize> {
        use Deprel::{Advcl, Conj, Nsubj, NsubjPass, Obj, Obl, Xcomp};
        let predicate = act.predicate();
        let mut found: Vec<usize> = tree.by_rel(predicate, &[Obj, NsubjPass, Xcomp]).collect();
        let linked = matches!(tree.rel(predicate), Xcomp | Obl | Conj | Obj | Nsubj | NsubjPass | Advcl);
        found.extend(tree.head(predicate).filter(|&h| linked && tree.is_verb(h)));
        found
    }

    /// "attacked Ukraine", "withdrew from Lebanon": the land to which it is done is where it is done.
    fn target(&self, act: &mut Act<'_>) {
        use EventType::{Assault, Mobilize, Protest, Retreat};
        if !matches!(act.event_type, Assault | Mobilize | Protest | Retreat) {
            return;
        }
        self.at_recipient(act, "the land to which it is done");
    }

    /// Takes the recipient's land, where it is one ("visited Pyongyang"), for the place; tells whether there was any.
    fn at_recipient(&self, act: &mut Act<'_>, rule: &'static str) -> bool {
        let land = act.recipients.iter().map(|&id| self.cast.get(id)).find(|a| a.is_land());
        let Some(land) = land else { return false };
        act.place = Some(place_of(land));
        act.because(Field::Place, rule, land.text.clone());
        true
    }

    /// The place that a phrase names, or else names in its "of" and "in" phrases. What stands after "on" or "against" is
    /// whom it is done to ("an attack on militants in Mali"), so of that only the inner phrases count.
    fn located(&self, tree: &Tree, word: usize) -> Option<EventPlace> {
        let aimed = tree.preposition(word).is_some_and(|p| matches!(p.as_str(), "on" | "against"));
        let named = if aimed { None } else { self.named(tree, word) };
        named.or_else(|| {
            let inner = tree.by_rel(word, &[Deprel::Nmod, Deprel::NmodPoss, Deprel::Appos, Deprel::Compound]);
            let local = |&n: &usize| match tree.preposition(n) {
                None => !aimed,
                Some(p) => {
                    matches!(p.as_str(), "in" | "near" | "at") || !aimed && matches!(p.as_str(), "of" | "'s")
                }
            };
            inner.filter(local).collect::<Vec<_>>().into_iter().find_map(|n| self.named(tree, n))
        })
    }

    /// The place that a name names, by what is known of it or because the model takes it for one.
    fn named(&self, tree: &Tree, word: usize) -> Option<EventPlace> {
        if tree.upos(word) != Upos::Propn {
            return None;
        }
        let range = phrase::bare(tree, word);
        let words = Words::of(tree, range.clone());
        let found = self.knowledge.find(&words.forms, &words.lemmas);
        let is_place =
            |s: &&Sense| matches!(s.kind, Kind::State | Kind::Capital | Kind::Place | Kind::Byword);
        let place = found.iter().flat_map(|f| &f.senses).find(is_place);
        if place.is_none() && tree.name_at(word).is_none_or(|n| n.kind != NameKind::Location) {
            return None;
        }
        // A name that only the model knows lies in the country that the story is about.
        let country = place.map_or_else(|| self.focus.first().copied(), |p| p.code);
        let coordinates = place.filter(|p| p.kind != Kind::State).and_then(Sense::coordinates);
        let Range { start, end } = tree.bytes(&range);
        Some(EventPlace {
            text: self.document.text(start, end),
            country,
            latitude: coordinates.map(|c| c.0),
            longitude: coordinates.map(|c| c.1),
            span: Some(Span { start, end }),
        })
    }
}

/// A party's land as the place of what is done to it.
fn place_of(land: &Actor) -> EventPlace {
    EventPlace {
        text: land.text.clone(),
        country: land.code,
        latitude: None,
        longitude: None,
        span: Some(Span { start: land.start, end: land.end }),
    }
}
