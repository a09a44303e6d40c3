//! Places that words take up: "the city", "the region", "there" after a place told before.

use knowledge::Kind;
use language::labels::{Deprel, Upos};
use plover::{Code, EventPlace};

use super::{Placer, Word};
use crate::echo;
use crate::phrase::{self, Words};

/// How many sentences back "the city" or "the country" may have been named.
pub(super) const NAMED_BEFORE: usize = 3;

/// Nouns for the country told before.
pub(super) const COUNTRY: &[&str] = &["country", "nation"];

/// Nouns that take up the last part of a country named: "the province" after "in Helmand".
const AGAIN: &[&str] = &["capital", "province", "state", "county", "enclave", "peninsula"];

/// Nouns that may take up a whole country: "the region" after "in northern Chad".
const LANDS: &[&str] = &["region", "area", "territory", "island", "north", "south", "east", "west", "soil"];

/// Verbs of whose object one comes to be inside.
const ENTERED: &[&str] = &["enter", "reach", "cross", "storm"];

impl Placer<'_> {
    /// "the city", "the country": the last one named before.
    pub(super) fn again(&self, (line, word): Word) -> Option<EventPlace> {
        let tree = self.tree(line);
        let country = tree.is_lemma(word, COUNTRY);
        let lemma = tree.folded(word);
        let part = AGAIN.contains(&lemma.as_str()) || LANDS.contains(&lemma.as_str());
        let back = country || part || self.cues.settlements.contains(&lemma);
        if !back || !echo::is_the(tree, word) || tree.upos(word) != Upos::Noun {
            return None;
        }
        let mut words = self.words_before((line, word));
        if country {
            let code = words.find_map(|w| self.land_of(w))?;
            return Some(self.reading(tree, &phrase::bare(tree, word), Some(code), None));
        }
        let whole_land = tree.is_lemma(word, LANDS);
        let fits = |at: &Word| self.is_told_as_place(*at) && (whole_land || !self.is_state(*at));
        words.filter(fits).find_map(|at| self.named(at))
    }

    /// Whether a name stands in a phrase that says where, and not for somebody or as part of another's name.
    pub(super) fn is_told_as_place(&self, (line, word): Word) -> bool {
        let tree = self.tree(line);
        let local = |w: usize| {
            // "sanctions on Moscow" are laid on a party.
            let preposition = tree.preposition(w).filter(|p| !matches!(p.as_str(), "on" | "against"));
            preposition.is_some_and(|p| self.cues.within.contains(&p) || self.cues.toward.contains(&p))
        };
        let site = |h: &usize| {
            matches!(tree.rel(word), Deprel::Nmod | Deprel::Compound | Deprel::Appos)
                && self.cues.sites.contains(&tree.folded(*h))
        };
        local(word) || self.is_entered((line, word)) || tree.head(word).filter(site).is_some()
    }

    /// "entered Congo", "toured Lima": what one goes to or through.
    pub(super) fn is_entered(&self, (line, word): Word) -> bool {
        let tree = self.tree(line);
        let gone = |h: usize| tree.is_lemma(h, ENTERED) || self.cues.journeys.contains(&tree.folded(h));
        tree.rel(word) == Deprel::Obj && tree.head(word).is_some_and(gone)
    }

    /// The words before one, the nearest first, as far back as a place may have been named.
    fn words_before(&self, (line, word): Word) -> impl Iterator<Item = Word> + '_ {
        let lines = (line.saturating_sub(NAMED_BEFORE)..=line).rev();
        lines.flat_map(move |l| {
            let end = if l == line { word } else { self.tree(l).len() };
            (0..end).rev().map(move |w| (l, w))
        })
    }

    /// The last place that is told as one before a word.
    pub(super) fn last_told(&self, at: Word) -> Option<EventPlace> {
        self.words_before(at).find_map(|at| self.named(at).filter(|_| self.is_told_as_place(at)))
    }

    /// The land of which a word speaks, by its name or by that of its people.
    pub(super) fn land_of(&self, (line, word): Word) -> Option<Code> {
        let tree = self.tree(line);
        // "a Serb-held area" lies in no land by that word.
        if word + 1 < tree.len() && tree.token(word + 1).form == "-" {
            return None;
        }
        let words = Words::of(tree, word..word + 1);
        let found = self.knowledge.find(&words.forms, &words.lemmas);
        let mut senses = found.iter().flat_map(|f| &f.senses);
        let land = senses.find(|s| matches!(s.kind, Kind::State | Kind::Nationality))?;
        land.code.filter(|c| c.is_country())
    }
}
