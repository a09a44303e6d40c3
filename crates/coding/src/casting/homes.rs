//! In which country somebody is at home whose own words do not say it ("police", "four other officials").

use knowledge::{Identity, Kind};
use language::labels::{Deprel, Upos};
use plover::Code;

use super::Casting;
use crate::roles;

impl Casting<'_> {
    /// "Ukrainian and Russian negotiators", "the leaders of Russia, Turkey and Iran": the countries after the first.
    pub(super) fn coordinated_homes(&mut self, identity: &Identity, line: usize, word: usize) -> Vec<Code> {
        let tree = self.tree(line);
        if identity.kind != Kind::Role || identity.name.is_some() {
            return Vec::new();
        }
        let homes = tree.by_rel(word, &[Deprel::Amod, Deprel::Nmod, Deprel::NmodPoss, Deprel::Compound]);
        let next: Vec<usize> = homes.flat_map(|h| tree.by_rel(h, &[Deprel::Conj])).collect();
        let land = |i: &Identity| matches!(i.kind, Kind::State | Kind::Nationality | Kind::Capital);
        let codes = next.into_iter().filter_map(|w| self.resolve(line, w).filter(land).and_then(|i| i.code));
        codes.filter(|c| Some(*c) != identity.code).collect()
    }

    /// "Moyo and four other officials": those who stand beside somebody in a coordination are of the same country.
    pub(super) fn companion(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let first = roles::first_conjunct(tree, word);
        let beside = self.cast.at(line, first).first().filter(|_| first != word)?;
        self.cast.get(*beside).code
    }

    /// "a ministry official" after "Seoul's unification ministry": the official of that body.
    pub(super) fn named_body(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let body = tree.child(word, &[Deprel::Compound]).filter(|&c| tree.upos(c) == Upos::Noun)?;
        let lemma = tree.folded(body);
        let told = self.cast.before(line, word).map(|(_, id)| self.cast.get(id));
        told.filter(|a| !a.person && a.text.to_lowercase().split(' ').any(|w| w == lemma))
            .find_map(|a| a.code)
    }

    /// The country in which a role without one is at home: that of a place in the same clause, else the story's.
    pub(super) fn context_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let verb = tree.head(word)?;
        let local = tree
            .by_rel(verb, &[Deprel::Obl])
            .filter(|&o| {
                tree.preposition(o)
                    .is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near" | "across" | "outside"))
            })
            .find_map(|o| {
                self.resolve(line, o)
                    .filter(|i| matches!(i.kind, Kind::State | Kind::Capital | Kind::Place))
                    .and_then(|i| i.code)
            });
        local.or_else(|| self.focus.first().copied())
    }
}
