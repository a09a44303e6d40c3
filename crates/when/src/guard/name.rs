//! Months, weekdays, days and seasons that are the names of something else.

use super::Place;
use crate::sense::{Sense, Word};

impl Place<'_> {
    pub(super) fn is_month(&self, month: i8) -> bool {
        let Some(first) = self.first() else { return false };
        // "Jan" and "Mar" without a point are names of people and things.
        let is_short = first.text.len() <= 3 && !matches!(first.text, "May");
        // The modal, the verb and the name of a premier.
        let is_doubtful = matches!(month, 3 | 5);
        if self.follows_preposition() {
            return !(self.precedes_name() && self.is_before(&[Word::For, Word::By, Word::To, Word::From]));
        }
        if is_short || is_doubtful {
            return self.is_before(&[Word::And, Word::Or, Word::A, Word::The, Word::Dash, Word::Comma])
                && !self.begins_sentence()
                && !(is_doubtful && self.precedes_name());
        }
        // "The January Senate vote" is in January; "June Smith" is a person.
        !self.precedes_name() || self.is_before(&[Word::The, Word::A, Word::Possessive])
    }

    pub(super) fn is_month_day(&self) -> bool {
        // "May 5 people" needs a capital and no number in front of the month.
        let follows_number = self.before(1).is_some_and(|atom| matches!(atom.sense, Sense::Figures(..)));
        !(follows_number && self.first().is_some_and(|atom| matches!(atom.sense, Sense::Month(5 | 3))))
    }

    pub(super) fn is_weekday(&self) -> bool {
        #[rustfmt::skip]
        const PAPERS: [&str; 13] = [
            "Times", "Telegraph", "Mirror", "Express", "Mail", "Herald", "Post", "Star", "Mercury",
            "Business", "World", "School", "Night",
        ];
        const NAMED: [&str; 6] = ["Bloody", "Super", "Ash", "Holy", "Girl", "Joe"];
        // "Sun" is a newspaper and a star, "Sat" and "Wed" are verbs, "Mon" is a people.
        let is_short =
            self.last().is_some_and(|atom| ["Sun", "Sat", "Wed", "Mon", "Fri"].contains(&atom.text));
        let is_paper = self.after().is_some_and(|atom| PAPERS.contains(&atom.text));
        let is_named = self.before(1).is_some_and(|atom| NAMED.contains(&atom.text));
        let is_sheffield = self.after().is_some_and(|atom| matches!(atom.text, "F.C." | "FC" | "Ltd."));
        !is_paper
            && !is_named
            && !is_sheffield
            && (!is_short || self.is_before(&[Word::On, Word::Last, Word::Next]))
    }

    /// "The 13th" is a day only where nothing follows that is the thirteenth.
    pub(super) fn is_day_of_month(&self) -> bool {
        let ends = self.after().is_none_or(|atom| {
            !atom.text.starts_with(char::is_alphanumeric)
                || matches!(
                    atom.sense,
                    Sense::Word(Word::And | Word::At | Word::In | Word::To | Word::Until | Word::For)
                )
        });
        let in_figures = self.atoms[self.span.clone()]
            .iter()
            .any(|atom| atom.text.starts_with(|c: char| c.is_ascii_digit()));
        // "The 30th, it will close."
        let opens = self.begins_sentence()
            && self.after().is_some_and(|atom| atom.is(Word::Comma))
            && self.len() == 2;
        ends && in_figures
            && (opens
                || self.is_before(&[
                    Word::On,
                    Word::By,
                    Word::Until,
                    Word::Since,
                    Word::From,
                    Word::Before,
                    Word::After,
                    Word::Through,
                    Word::To,
                    Word::For,
                ]))
    }

    /// "Spring", "fall" and "summer" are also verbs and names.
    pub(super) fn is_season(&self) -> bool {
        let is_verb =
            self.first().is_some_and(|atom| matches!(atom.text, "fall" | "Fall" | "spring" | "Spring"));
        let has_article = self.first().is_some_and(|atom| atom.is(Word::The));
        let is_told = self.is_before(&[
            Word::In,
            Word::During,
            Word::By,
            Word::Since,
            Word::Until,
            Word::Over,
            Word::Through,
            Word::For,
            Word::Of,
            Word::Last,
            Word::This,
            Word::Next,
            Word::Every,
            Word::Early,
            Word::Late,
        ]);
        let is_name = self.precedes_name() || self.follows_name();
        let is_attribute = self
            .after()
            .is_some_and(|atom| atom.sense == Sense::Other && atom.text.starts_with(char::is_alphabetic));
        // "The worst winter since" is a winter, and not this one.
        let is_described = self
            .before(1)
            .is_some_and(|atom| atom.sense == Sense::Other && atom.text.starts_with(char::is_lowercase));
        let stands = if is_verb || has_article {
            is_told && !self.precedes_of()
        } else {
            is_told || !(is_attribute || is_described)
        };
        stands && !is_name
    }

    /// "The 2004 Summer Olympics" took place in a summer, and are not told as a date.
    pub(super) fn is_dated_season(&self) -> bool {
        let begins_with_year = self.first().is_some_and(|atom| matches!(atom.sense, Sense::Figures(..)));
        !(begins_with_year && self.precedes_name())
    }
}
