//! Figures that are no year: what they count, number or belong to.

use super::{Place, is_mark};
use crate::expr::Unit;
use crate::lex::Atom;
use crate::sense::{Sense, Word};

impl Place<'_> {
    pub(super) fn is_year(&self, year: i16) -> bool {
        let is_thousands = self.first().is_some_and(|atom| atom.sense == Sense::Spelled(2));
        if is_thousands {
            return self.is_before(&[Word::In, Word::Since, Word::Of, Word::By, Word::Comma])
                && !self.is_counted();
        }
        if self.first().is_some_and(|atom| atom.text.starts_with(['\'', '’', '‘'])) {
            return self.follows_preposition();
        }
        // "The year 71", "508 BC" and years in words say themselves what they are.
        if self.len() > 1 || !self.first().is_some_and(|atom| matches!(atom.sense, Sense::Figures(..))) {
            return true;
        }
        if self.is_counted() || self.is_numbered() || self.is_joined() {
            return false;
        }
        let is_usual = (1800..=2100).contains(&year);
        let stands_alone = self.before(1).is_some_and(is_mark) && self.after().is_none_or(is_mark);
        is_usual
            || stands_alone
            || self.follows_preposition()
            || self.is_before(&[Word::Open, Word::And, Word::About])
    }

    /// "Reagan in 84": two figures are a year where a name and "in" stand before them and nothing that they could count
    /// comes after them. What is joined to such a year by "and" is one too.
    pub(super) fn is_short_year(&self, figures: u8) -> bool {
        const ENDS: [Word; 3] = [Word::And, Word::Comma, Word::Or];
        let is_old_or_new = figures >= 60 || self.first().is_some_and(|atom| atom.text.starts_with('0'));
        let ends = self.after().is_none_or(|atom| is_mark(atom) || ENDS.iter().any(|word| atom.is(*word)));
        let follows_name =
            self.before(2).is_some_and(|atom| atom.is_capitalised() && atom.sense == Sense::Other);
        let is_joined_to_one = self.is_before(&[Word::And])
            && self.before(2).is_some_and(|atom| matches!(atom.sense, Sense::Figures(60..=99, 2)))
            && self.before(3).is_some_and(|atom| atom.is(Word::In));
        is_old_or_new && ends && (self.is_before(&[Word::In]) && follows_name || is_joined_to_one)
    }

    /// "2000 people", "$ 1900", "1900 km", "some 1900".
    pub(super) fn is_counted(&self) -> bool {
        #[rustfmt::skip]
        const COUNTED: [&str; 44] = [
            "people", "troops", "soldiers", "men", "women", "children", "civilians", "refugees", "villages",
            "homes", "houses", "dollars", "euros", "pounds", "yen", "won", "rubles", "yuan", "miles", "km",
            "kilometers", "kilometres", "meters", "metres", "feet", "ft", "tons", "tonnes", "kg", "percent",
            "%", "members", "workers", "employees", "protesters", "fighters", "police", "officers",
            "students", "jobs", "seats", "votes", "points", "others",
        ];
        const UNTIL_HERE: [&str; 8] = ["$", "€", "£", "¥", "US$", "least", "than", "#"];
        let follows = self.after().is_some_and(|atom| {
            COUNTED.contains(&atom.text)
                || matches!(
                    atom.sense,
                    Sense::Unit(
                        Unit::Day | Unit::Month | Unit::Year | Unit::Hour | Unit::Minute | Unit::Week,
                        true
                    )
                )
        });
        let leads =
            self.before(1).is_some_and(|atom| UNTIL_HERE.contains(&atom.text) || atom.is(Word::Nearly));
        follows || leads || self.counts_a_plural()
    }

    /// "A survey of 1900 schools": a plural comes next, and nothing before puts the figure in time. What an article
    /// or a possessive introduces is named by its year: "the 2008 elections".
    fn counts_a_plural(&self) -> bool {
        let is_plural = self.after().is_some_and(|atom| {
            atom.sense == Sense::Other
                && atom.text.len() > 3
                && atom.text.starts_with(char::is_lowercase)
                && atom.text.ends_with('s')
                && !atom.text.ends_with("ss")
                // "Ten percent below 1990 levels" is measured against a year.
                && atom.text != "levels"
        });
        let is_in_time = self.is_before(&[
            Word::In,
            Word::Since,
            Word::During,
            Word::The,
            Word::A,
            Word::This,
            Word::That,
            Word::Possessive,
            Word::Early,
            Word::Late,
            Word::Mid,
            Word::Apostrophe,
            Word::Comma,
            Word::Before,
            Word::After,
            Word::And,
        ]);
        let follows_attribute = self
            .before(1)
            .is_some_and(|atom| matches!(atom.text, "his" | "her" | "its" | "their" | "our" | "my"));
        is_plural && !is_in_time && !follows_attribute
    }

    /// "Resolution 1718", "Resolutions 1718 and 1874", "Flight 1549", "No. 1900".
    pub(super) fn is_numbered(&self) -> bool {
        #[rustfmt::skip]
        const NUMBERED: [&str; 38] = [
            "resolution", "resolutions", "no", "no.", "number", "numbers", "nos.", "flight", "article",
            "articles", "page", "pages", "p.", "pp.", "room", "route", "highway", "boeing", "airbus",
            "unit", "section", "bill", "law", "rule", "order", "act", "chapter", "case", "line", "model",
            "form", "directive", "decree", "code", "type", "class", "volume", "docket",
        ];
        let mut n = 1;
        while let Some(atom) = self.before(n) {
            match atom.sense {
                Sense::Figures(..) | Sense::Word(Word::And | Word::Comma | Word::Dash) if n < 9 => n += 1,
                Sense::Other => {
                    return n < 9 && NUMBERED.iter().any(|word| atom.text.eq_ignore_ascii_case(word));
                }
                _ => return false,
            }
        }
        false
    }

    /// "COVID-1900", "F-2000", "235-1972": the figures belong to what they are written together with.
    pub(super) fn is_joined(&self) -> bool {
        let start = self.atoms[self.span.start].start;
        let is_tied = |atom: &Atom<'_>, next: usize| atom.end() == next;
        let dash = self
            .before(1)
            .filter(|dash| is_tied(dash, start) && (dash.is(Word::Dash) || dash.is(Word::Slash)));
        let Some(dash) = dash else { return false };
        self.before(2).filter(|word| is_tied(word, dash.start)).is_some_and(|word| match word.sense {
            Sense::Other => word.text.bytes().all(|b| b.is_ascii_uppercase()),
            Sense::Figures(_, figures) => figures != 4,
            _ => false,
        })
    }
}
