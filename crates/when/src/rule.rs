//! What a rule is: a name, its patterns, what it makes of them, and its examples.

use crate::Tense;
use crate::expr::{Expr, Length, Unit};
use crate::sense::{self, Sense, Word};

/// One place in a pattern.
pub(crate) struct Item {
    /// The kinds of sense that may stand here, as bits of [`Sense::bit`].
    bits: u32,
    /// What else must hold.
    test: Test,
}

enum Test {
    Always,
    Is(Word),
    Among(&'static [Word]),
    Holds(fn(&Sense) -> bool),
}

impl Item {
    pub(crate) fn accepts(&self, sense: &Sense) -> bool {
        if self.bits & sense.bit() == 0 {
            return false;
        }
        match (&self.test, sense) {
            (Test::Always, _) => true,
            (Test::Is(word), Sense::Word(found)) => word == found,
            (Test::Among(words), Sense::Word(found)) => words.contains(found),
            (Test::Holds(test), _) => test(sense),
            _ => false,
        }
    }
}

/// Any sense of these kinds.
pub(crate) const fn any(bits: u32) -> Item {
    Item { bits, test: Test::Always }
}

/// This closed word.
pub(crate) const fn word(word: Word) -> Item {
    Item { bits: sense::WORD, test: Test::Is(word) }
}

/// One of these closed words.
pub(crate) const fn among(words: &'static [Word]) -> Item {
    Item { bits: sense::WORD, test: Test::Among(words) }
}

/// A sense of these kinds for which the test holds.
pub(crate) const fn holding(bits: u32, test: fn(&Sense) -> bool) -> Item {
    Item { bits, test: Test::Holds(test) }
}

/// A named rule of the grammar.
pub(crate) struct Rule {
    /// The name that stands in explanations.
    pub(crate) name: &'static str,
    /// The ways it can be written.
    pub(crate) patterns: &'static [&'static [Item]],
    /// What it makes of the pieces, `None` where they do not fit together after all.
    pub(crate) make: fn(&Args<'_>) -> Option<Sense>,
    /// What it must find, and what it must leave alone.
    #[cfg_attr(not(test), expect(dead_code, reason = "examples are data that the tests run"))]
    pub(crate) examples: &'static [Example],
}

/// A sentence with the expressions in it, read on Wednesday 14 February 2024.
#[cfg_attr(not(test), expect(dead_code, reason = "examples are data that the tests run"))]
pub(crate) struct Example {
    pub(crate) text: &'static str,
    pub(crate) tense: Tense,
    /// Each mention as it stands in the text with its value, `?` for one that stays unresolved.
    pub(crate) mentions: &'static [(&'static str, &'static str)],
}

/// A sentence of something done.
pub(crate) const fn past(text: &'static str, mentions: &'static [(&'static str, &'static str)]) -> Example {
    Example { text, tense: Tense::Past, mentions }
}

/// A sentence of something to come.
pub(crate) const fn future(text: &'static str, mentions: &'static [(&'static str, &'static str)]) -> Example {
    Example { text, tense: Tense::Future, mentions }
}

/// A sentence that tells no time.
pub(crate) const fn nothing(text: &'static str) -> Example {
    Example { text, tense: Tense::Past, mentions: &[] }
}

/// The pieces that a pattern has matched.
pub(crate) struct Args<'a>(pub(crate) &'a [&'a Sense]);

impl<'a> Args<'a> {
    fn nth<T>(&self, n: usize, pick: impl Fn(&'a Sense) -> Option<T>) -> Option<T> {
        self.0.iter().filter_map(|sense| pick(sense)).nth(n)
    }

    /// The `n`th number, in words or figures.
    pub(crate) fn number(&self, n: usize) -> Option<u32> {
        self.nth(n, |sense| match sense {
            Sense::Spelled(value) | Sense::Figures(value, _) => Some(*value),
            _ => None,
        })
    }

    /// The `n`th number or ordinal that can be the day of a month.
    pub(crate) fn day(&self, n: usize) -> Option<i8> {
        let day = self.nth(n, |sense| match sense {
            Sense::Figures(value, 1 | 2) | Sense::Ordinal(value) | Sense::Spelled(value) => Some(*value),
            _ => None,
        })?;
        (1..=31).contains(&day).then_some(day as i8)
    }

    /// The first number of four figures.
    pub(crate) fn year(&self) -> Option<i16> {
        self.nth(0, year_of)
    }

    pub(crate) fn ordinal(&self) -> Option<u32> {
        self.nth(0, |sense| if let Sense::Ordinal(value) = sense { Some(*value) } else { None })
    }

    pub(crate) fn month(&self) -> Option<i8> {
        self.nth(0, |sense| if let Sense::Month(month) = sense { Some(*month) } else { None })
    }

    pub(crate) fn unit(&self) -> Option<Unit> {
        self.nth(0, |sense| if let Sense::Unit(unit, _) = sense { Some(*unit) } else { None })
    }

    pub(crate) fn length(&self) -> Option<Length> {
        self.nth(0, |sense| if let Sense::Length(length) = sense { Some(*length) } else { None })
    }

    /// The `n`th stretch of time; a bare month, weekday or season counts as one.
    pub(crate) fn span(&self, n: usize) -> Option<Expr> {
        self.nth(n, |sense| if let Sense::Span(expr) = sense { Some(expr.clone()) } else { None })
    }

    /// The `n`th closed word among those the pattern has matched.
    pub(crate) fn word(&self, n: usize) -> Option<Word> {
        self.nth(n, |sense| if let Sense::Word(word) = sense { Some(*word) } else { None })
    }

    /// Whether the closed word is among those matched.
    pub(crate) fn has(&self, word: Word) -> bool {
        self.0.iter().any(|sense| **sense == Sense::Word(word))
    }
}

/// The year that a sense tells on its own.
pub(crate) fn year_of(sense: &Sense) -> Option<i16> {
    match sense {
        Sense::Figures(value @ 1000..=2199, 4) => Some(*value as i16),
        Sense::Span(Expr::Year(year)) => Some(*year),
        _ => None,
    }
}
