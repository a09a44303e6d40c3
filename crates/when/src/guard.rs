//! What is no time although it looks like one.
//!
//! The rules say what an expression is made of; whether a stretch stands as one in its sentence is decided here,
//! from the words beside it.

use std::ops::Range;

use crate::expr::{Clock, Expr, Length, Meaning, Preposition, Unit};
use crate::lex::Atom;
use crate::sense::{Sense, Word};

/// Whether a stretch with a meaning is a mention in its sentence.
pub(crate) fn may_stand(meaning: &Meaning, span: Range<usize>, atoms: &[Atom<'_>]) -> bool {
    let place = Place { span, atoms };
    match meaning {
        Meaning::When(expr) => place.is_time(expr),
        Meaning::Length(length) => place.is_length(*length),
        Meaning::Clock(clock) => place.is_clock(*clock),
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
            Expr::Month(month) => self.is_month(*month),
            Expr::Weekday(_) => self.is_weekday(),
            Expr::DayOfMonth(_) => self.is_day_of_month(),
            Expr::Season(_) => self.is_season(),
            Expr::Quarter(_) => self.len() > 1,
            Expr::MonthDay { .. } => self.is_month_day(),
            Expr::Between(from, to) => self.is_range(from, to),
            Expr::Bound(preposition, inner) => self.is_bound(*preposition, inner),
            Expr::Within(inner, _) if matches!(**inner, Expr::Season(_)) => self.is_dated_season(),
            Expr::Ahead(length) | Expr::Inside(length) => self.is_length(*length),
            _ => true,
        }
    }

    fn len(&self) -> usize {
        self.span.len()
    }

    fn first(&self) -> Option<&Atom<'_>> {
        self.atoms.get(self.span.start)
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

    fn is_month(&self, month: i8) -> bool {
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
        !((self.follows_name() || self.begins_sentence()) && self.precedes_name())
    }

    fn is_month_day(&self) -> bool {
        // "May 5 people" needs a capital and no number in front of the month.
        let follows_number = self.before(1).is_some_and(|atom| matches!(atom.sense, Sense::Figures(..)));
        !(follows_number && self.first().is_some_and(|atom| matches!(atom.sense, Sense::Month(5 | 3))))
    }

    fn is_weekday(&self) -> bool {
        const PAPERS: [&str; 13] = [
            "Times",
            "Telegraph",
            "Mirror",
            "Express",
            "Mail",
            "Herald",
            "Post",
            "Star",
            "Mercury",
            "Business",
            "World",
            "School",
            "Night",
        ];
        const NAMED: [&str; 6] = ["Bloody", "Super", "Ash", "Holy", "Girl", "Joe"];
        let first_is = |text: &str| self.first().is_some_and(|atom| atom.text == text);
        // "Sun" is a newspaper and a star, "Sat" and "Wed" are verbs, "Mon" is a people.
        let is_short =
            ["Sun", "Sat", "Wed", "Mon", "Fri"].iter().any(|text| first_is(text)) && self.len() == 1;
        let is_paper = self.after().is_some_and(|atom| PAPERS.contains(&atom.text));
        let is_named = self.before(1).is_some_and(|atom| NAMED.contains(&atom.text));
        let is_sheffield = self.after().is_some_and(|atom| matches!(atom.text, "F.C." | "FC" | "Ltd."));
        !is_paper
            && !is_named
            && !is_sheffield
            && (!is_short || self.is_before(&[Word::On, Word::Last, Word::Next]))
    }

    /// "The 13th" is a day only where nothing follows that is the thirteenth.
    fn is_day_of_month(&self) -> bool {
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
        ends && in_figures
            && self.is_before(&[
                Word::On,
                Word::By,
                Word::Until,
                Word::Since,
                Word::From,
                Word::Before,
                Word::After,
                Word::Through,
                Word::To,
            ])
    }

    /// "Spring", "fall" and "summer" are also verbs and names.
    fn is_season(&self) -> bool {
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
        if is_verb || has_article { is_told && !is_name && !self.precedes_of() } else { !is_name }
    }

    /// "The 2004 Summer Olympics" took place in a summer, and are not told as a date.
    fn is_dated_season(&self) -> bool {
        let begins_with_year = self.first().is_some_and(|atom| matches!(atom.sense, Sense::Figures(..)));
        !(begins_with_year && self.precedes_name())
    }

    /// "The fall of Saigon" is no autumn.
    fn precedes_of(&self) -> bool {
        self.after().is_some_and(|atom| atom.is(Word::Of))
    }

    fn is_year(&self, year: i16) -> bool {
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

    /// "2000 people", "$ 1900", "1900 km", "some 1900".
    fn is_counted(&self) -> bool {
        const COUNTED: [&str; 44] = [
            "people",
            "troops",
            "soldiers",
            "men",
            "women",
            "children",
            "civilians",
            "refugees",
            "villages",
            "homes",
            "houses",
            "dollars",
            "euros",
            "pounds",
            "yen",
            "won",
            "rubles",
            "yuan",
            "miles",
            "km",
            "kilometers",
            "kilometres",
            "meters",
            "metres",
            "feet",
            "ft",
            "tons",
            "tonnes",
            "kg",
            "percent",
            "%",
            "members",
            "workers",
            "employees",
            "protesters",
            "fighters",
            "police",
            "officers",
            "students",
            "jobs",
            "seats",
            "votes",
            "points",
            "others",
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
        follows || leads
    }

    /// "Resolution 1718", "Resolutions 1718 and 1874", "Flight 1549", "No. 1900".
    fn is_numbered(&self) -> bool {
        const NUMBERED: [&str; 38] = [
            "resolution",
            "resolutions",
            "no",
            "no.",
            "number",
            "numbers",
            "nos.",
            "flight",
            "article",
            "articles",
            "page",
            "pages",
            "p.",
            "pp.",
            "room",
            "route",
            "highway",
            "boeing",
            "airbus",
            "unit",
            "section",
            "bill",
            "law",
            "rule",
            "order",
            "act",
            "chapter",
            "case",
            "line",
            "model",
            "form",
            "directive",
            "decree",
            "code",
            "type",
            "class",
            "volume",
            "docket",
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

    /// "COVID-1900", "F-2000", "1900:1", "1.1999": the figures belong to what they are written together with.
    fn is_joined(&self) -> bool {
        let start = self.atoms[self.span.start].start;
        let is_tied = |atom: &Atom<'_>, next: usize| atom.end() == next;
        let dash = self
            .before(1)
            .filter(|dash| is_tied(dash, start) && (dash.is(Word::Dash) || dash.is(Word::Slash)));
        let Some(dash) = dash else { return false };
        self.before(2).is_some_and(|word| {
            is_tied(word, dash.start)
                && word.sense == Sense::Other
                && word.text.bytes().all(|b| b.is_ascii_uppercase())
        })
    }

    /// An age is no length of time that anything took.
    fn is_length(&self, length: Length) -> bool {
        let is_age = self.after().is_some_and(|atom| atom.is(Word::Old))
            || (self.after().is_some_and(|atom| atom.is(Word::Dash))
                && self.atoms.get(self.span.end + 1).is_some_and(|atom| atom.is(Word::Old)))
            || self.after().is_some_and(|atom| atom.text == "olds")
            || self.before(1).is_some_and(|atom| atom.text == "aged");
        let is_money = self.before(1).is_some_and(|atom| matches!(atom.text, "$" | "€" | "£"));
        let is_article = self.first().is_some_and(|atom| atom.is(Word::A)) && length.unit <= Unit::Second;
        !is_age && !is_money && !is_article
    }

    /// A figure with a colon is also a score, a ratio and a verse.
    fn is_clock(&self, clock: Clock) -> bool {
        match clock {
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
