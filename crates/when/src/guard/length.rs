//! Lengths and times of day that are ages, records, scores or hang on a deed.

use super::{Place, is_mark};
use crate::expr::{Clock, Length, Unit};
use crate::lex::Atom;
use crate::sense::{Sense, Word};

impl Place<'_> {
    /// "In her 80s", "in her late 80s" tell an age.
    pub(super) fn is_somebodys(&self) -> bool {
        let is_part = |atom: &Atom<'_>| {
            [Word::Early, Word::Mid, Word::Late, Word::Dash].iter().any(|word| atom.is(*word))
        };
        let owner = (1..=3).filter_map(|n| self.before(n)).find(|atom| !is_part(atom));
        owner.is_some_and(|atom| {
            matches!(atom.text, "his" | "her" | "their" | "my" | "our" | "your" | "His" | "Her" | "Their")
        })
    }

    /// An age is no length of time that anything took.
    pub(super) fn is_length(&self, length: Length) -> bool {
        let is_age = self.after().is_some_and(|atom| atom.is(Word::Old))
            || (self.after().is_some_and(|atom| atom.is(Word::Dash))
                && self.atoms.get(self.span.end + 1).is_some_and(|atom| atom.is(Word::Old)))
            || (self.precedes_of()
                && self.atoms.get(self.span.end + 1).is_some_and(|atom| atom.text == "age"))
            || self.after().is_some_and(|atom| atom.text == "olds")
            || self.before(1).is_some_and(|atom| atom.text == "aged");
        let is_money = self.before(1).is_some_and(|atom| matches!(atom.text, "$" | "€" | "£"));
        let is_article = self.first().is_some_and(|atom| atom.is(Word::A)) && length.unit <= Unit::Second;
        !is_age && !is_money && !is_article
    }

    /// A figure with a colon is also a score, a ratio and a verse.
    pub(super) fn is_clock(&self, clock: Clock) -> bool {
        match clock {
            // "The night before he left" is told by the leaving.
            Clock::Part(_) if self.is_followed_by_side() => false,
            Clock::Part(_) => {
                self.is_before(&[
                    Word::In,
                    Word::At,
                    Word::During,
                    Word::By,
                    Word::Until,
                    Word::Since,
                    Word::Through,
                    Word::On,
                ]) || self.len() > 1
                    || self.first().is_some_and(|atom| atom.is(Word::Overnight))
            }
            Clock::At { .. } => true,
        }
    }

    pub(super) fn is_followed_by_side(&self) -> bool {
        self.first().is_some_and(|atom| atom.is(Word::The))
            && self.after().is_some_and(|atom| atom.is(Word::Before) || atom.is(Word::After))
    }

    /// "The first visit in 15 years", "the worst drought in a decade".
    pub(super) fn follows_superlative(&self) -> bool {
        let is_superlative = |atom: &Atom<'_>| {
            matches!(atom.sense, Sense::Ordinal(_))
                || matches!(atom.text, "worst" | "best" | "most" | "least" | "only" | "time")
                || (atom.text.ends_with("est") && atom.text.len() > 5)
        };
        let near = (1..=10).map_while(|n| self.before(n)).take_while(|atom| !is_mark(atom));
        near.into_iter().any(is_superlative)
    }
}
