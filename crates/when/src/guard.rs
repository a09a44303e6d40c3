//! What is no time although it looks like one.
//!
//! The rules say what an expression is made of; whether a stretch stands as one in its sentence is decided here,
//! from the words beside it.

mod length;
mod name;
mod year;

use std::ops::Range;

use crate::expr::{Expr, Meaning, Preposition, Vague, Which};
use crate::lex::Atom;
use crate::sense::{Sense, Word};

/// Whether a stretch with a meaning is a mention in its sentence.
pub(crate) fn may_stand(meaning: &Meaning, span: Range<usize>, atoms: &[Atom<'_>]) -> bool {
    let place = Place { span, atoms };
    match meaning {
        Meaning::When(expr) => place.is_time(expr),
        Meaning::Length(length) => place.is_length(*length),
        Meaning::Clock(clock) => place.is_clock(*clock),
        Meaning::Vague(Vague::Future) => !place.precedes_of(),
        Meaning::Set(_) | Meaning::Vague(_) => true,
    }
}

/// A stretch in its sentence.
struct Place<'a> {
    span: Range<usize>,
    atoms: &'a [Atom<'a>],
}

impl Place<'_> {
    fn is_time(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Year(year) => self.is_year(*year),
            Expr::ShortYear(figures) => self.is_short_year(*figures),
            Expr::Month(month) => self.is_month(*month),
            Expr::Weekday(_) => self.is_weekday(),
            Expr::DayOfMonth(_) => self.is_day_of_month(),
            Expr::Season(_) => self.is_season(),
            Expr::Shift(_, _, from) if **from == Expr::Told => !self.governs_a_clause(),
            Expr::Cycle(Which::Following | Which::Preceding, _) => !self.governs_a_clause(),
            Expr::Timed(day, _) if matches!(**day, Expr::Cycle(Which::Following | Which::Preceding, _)) => {
                !self.governs_a_clause()
            }
            // "earlier in the week after he left" is not the week after.
            Expr::Part(_, week) if matches!(**week, Expr::Cycle(Which::Following | Which::Preceding, _)) => {
                !self.governs_a_clause()
            }
            // "Following Thursday's talks" is after them; the one that follows is "the following Thursday".
            Expr::Pick(Which::Following, _) => self.first().is_none_or(|atom| !atom.is(Word::Following)),
            Expr::Decade(_) => !self.is_somebodys(),
            Expr::Part(_, inner) if matches!(**inner, Expr::Decade(_)) => !self.is_somebodys(),
            Expr::Weekend => !self.is_before(&[Word::A, Word::Every]),
            Expr::Quarter(_) => {
                self.len() > 1 || self.is_before(&[Word::In, Word::During, Word::For, Word::Since])
            }
            Expr::MonthDay { .. } => self.is_month_day(),
            Expr::Between(from, to) => self.is_range(from, to),
            Expr::Bound(preposition, inner) => self.is_bound(*preposition, inner),
            Expr::Within(inner, _) if matches!(**inner, Expr::Season(_)) => self.is_dated_season(),
            // "In 41 years of war" and "the first in 15 years" look back.
            Expr::Ahead(length) => {
                self.is_length(*length) && !self.precedes_of() && !self.follows_superlative()
            }
            Expr::Inside(length) => self.is_length(*length),
            _ => true,
        }
    }

    fn len(&self) -> usize {
        self.span.len()
    }

    fn first(&self) -> Option<&Atom<'_>> {
        self.atoms.get(self.span.start)
    }

    fn last(&self) -> Option<&Atom<'_>> {
        self.atoms.get(self.span.end.checked_sub(1)?)
    }

    /// The `n`th atom before the stretch, counted from 1.
    fn before(&self, n: usize) -> Option<&Atom<'_>> {
        self.atoms.get(self.span.start.checked_sub(n)?)
    }

    fn after(&self) -> Option<&Atom<'_>> {
        self.atoms.get(self.span.end)
    }

    fn is_before(&self, words: &[Word]) -> bool {
        self.before(1).is_some_and(|atom| words.iter().any(|word| atom.is(*word)))
    }

    /// Whether a word that puts things in time stands before the stretch.
    fn follows_preposition(&self) -> bool {
        self.is_before(&[
            Word::In,
            Word::On,
            Word::At,
            Word::By,
            Word::Since,
            Word::Until,
            Word::From,
            Word::Through,
            Word::Between,
            Word::Before,
            Word::After,
            Word::During,
            Word::For,
            Word::Over,
            Word::Within,
            Word::Of,
            Word::Early,
            Word::Late,
            Word::Mid,
            Word::Last,
            Word::Next,
            Word::This,
            Word::To,
        ])
    }

    /// Whether the next word begins a name, as "Smith" after "June".
    fn precedes_name(&self) -> bool {
        self.after().is_some_and(|atom| atom.sense == Sense::Other && atom.is_capitalised())
    }

    /// Whether a name goes on into the stretch, as "Theresa" before "May".
    fn follows_name(&self) -> bool {
        self.before(1)
            .is_some_and(|atom| atom.sense == Sense::Other && atom.is_capitalised() && atom.text.len() > 1)
    }

    /// Whether the stretch stands at a sentence's beginning, where every word has a capital.
    fn begins_sentence(&self) -> bool {
        self.before(1)
            .is_none_or(|atom| matches!(atom.text, "." | "?" | "!" | "\"" | "“" | "''" | "``" | ":"))
    }

    /// "The fall of Saigon" is no autumn.
    fn precedes_of(&self) -> bool {
        self.after().is_some_and(|atom| atom.is(Word::Of))
    }

    /// "A day after the test" dates what it stands with by the test, and not by the date told before; only where
    /// nothing follows does "a day after" look back.
    fn governs_a_clause(&self) -> bool {
        let is_open = self.last().is_some_and(|atom| atom.is(Word::After) || atom.is(Word::Before));
        let ends = self.after().is_none_or(|atom| {
            is_mark(atom)
                || matches!(atom.sense, Sense::Word(Word::In | Word::On | Word::At | Word::And | Word::By))
        });
        is_open && !ends
    }

    /// Two years with a dash between them may be numbers that are joined to something.
    fn is_range(&self, from: &Expr, to: &Expr) -> bool {
        match (from, to) {
            (Expr::Year(_), Expr::Year(_)) => !self.is_counted() && !self.is_numbered() && !self.is_joined(),
            (Expr::Month(_), Expr::Month(_)) => {
                self.first().is_some_and(Atom::is_capitalised) || self.len() > 3
            }
            _ => true,
        }
    }

    /// "After Monday 's attack" is after the attack: the preposition governs what comes then.
    fn is_bound(&self, preposition: Preposition, inner: &Expr) -> bool {
        let governs_more = self.after().is_some_and(|atom| {
            atom.is(Word::Possessive) || (atom.is(Word::Dash) && !matches!(inner, Expr::Between(..)))
        });
        let last = self.atoms[..self.span.end].last();
        let is_bare_may = matches!(inner, Expr::Month(5)) && last.is_some_and(|atom| !atom.is_capitalised());
        let inside = Place {
            span: self.span.start + preposition_len(self.first(), preposition)..self.span.end,
            atoms: self.atoms,
        };
        !governs_more && !is_bare_may && inside.is_time(inner)
    }
}

/// Whether an atom is a mark of punctuation.
fn is_mark(atom: &Atom<'_>) -> bool {
    !atom.text.contains(char::is_alphanumeric) && !matches!(atom.text, "$" | "€" | "£" | "#")
}

/// How many atoms the preposition takes.
fn preposition_len(first: Option<&Atom<'_>>, preposition: Preposition) -> usize {
    match preposition {
        Preposition::AsOf => 2,
        Preposition::Before if first.is_some_and(|atom| atom.is(Word::Prior)) => 2,
        Preposition::Since if first.is_some_and(|atom| atom.is(Word::Ever)) => 2,
        _ => 1,
    }
}
