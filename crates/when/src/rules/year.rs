//! Years.

use super::{YEAR, boxed, span};
use crate::expr::{Expr, Unit};
use crate::lex::full_year;
use crate::rule::{Args, Item, Rule, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const YEAR_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Year, false)));
const SMALL_NUMBER: Item = holding(sense::FIGURES, |sense| matches!(sense, Sense::Figures(1..=2199, 1..=4)));
const FOUR_FIGURES: Item = holding(sense::FIGURES, |sense| matches!(sense, Sense::Figures(1000..=2199, 4)));
const A_YEAR: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Year(1000..=2199))));
const BC_NUMBER: Item = holding(sense::FIGURES, |sense| matches!(sense, Sense::Figures(1..=9999, 1..=4)));
const TWO: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(2)));
const THOUSAND: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(1000)));
const SMALL: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(1..=99)));
const TWO_FIGURES: Item = holding(sense::FIGURES, |sense| matches!(sense, Sense::Figures(_, 2)));
/// The hundreds of a year told in words.
const HUNDREDS: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(13..=20)));
const ZERO: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(0)));
const BELOW_TEN: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(1..=9)));
const WORDS_AFTER: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(10..=99)));
const THE: Item = word(Word::The);
const DASH: Item = word(Word::Dash);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "year",
        patterns: &[&[FOUR_FIGURES]],
        make: |args| span(Expr::Year(args.year()?)),
        examples: &[
            past("It was founded in 1997.", &[("1997", "1997-01-01..1997-12-31 year")]),
            past("The 2008 accord failed.", &[("2008", "2008-01-01..2008-12-31 year")]),
            nothing("Resolution 1718 was adopted."),
            nothing("At least 1900 people fled."),
            nothing("It hit 2,000 villages."),
        ],
    },
    Rule {
        name: "the-year",
        patterns: &[
            &[THE, YEAR_UNIT, SMALL_NUMBER],
            &[YEAR_UNIT, SMALL_NUMBER],
            &[THE, YEAR_UNIT, word(Word::Of), YEAR],
        ],
        make: the_year,
        examples: &[past(
            "It was built in the year 2000.",
            &[("the year 2000", "2000-01-01..2000-12-31 year")],
        )],
    },
    Rule {
        name: "year-in-words",
        patterns: &[
            &[HUNDREDS, WORDS_AFTER],
            &[HUNDREDS, DASH, WORDS_AFTER],
            &[HUNDREDS, ZERO, BELOW_TEN],
            &[HUNDREDS, DASH, ZERO, DASH, BELOW_TEN],
        ],
        make: year_in_words,
        examples: &[past(
            "He was born in nineteen sixty-five, not in nineteen oh five.",
            &[
                ("nineteen sixty-five", "1965-01-01..1965-12-31 year"),
                ("nineteen oh five", "1905-01-01..1905-12-31 year"),
            ],
        )],
    },
    Rule {
        name: "year-with-apostrophe",
        patterns: &[&[word(Word::Apostrophe), TWO_FIGURES]],
        make: |args| span(Expr::Year(full_year(u8::try_from(args.number(0)?).ok()?))),
        examples: &[past("It was built in ' 97.", &[("' 97", "1997-01-01..1997-12-31 year")])],
    },
    Rule {
        name: "year-in-two-figures",
        patterns: &[&[TWO_FIGURES]],
        make: |args| span(Expr::ShortYear(u8::try_from(args.number(0)?).ok()?)),
        examples: &[
            past(
                "Carter in 76 and Mondale in 84, both lost.",
                &[("76", "1976-01-01..1976-12-31 year"), ("84", "1984-01-01..1984-12-31 year")],
            ),
            nothing("One in 80, it said."),
            nothing("They met in 80 countries."),
            nothing("Brazil scored in 88 of them and left."),
        ],
    },
    Rule {
        name: "two-years",
        patterns: &[&[A_YEAR, DASH, TWO_FIGURES], &[A_YEAR, word(Word::Slash), TWO_FIGURES]],
        make: two_years,
        examples: &[past("It played there in 2003-04.", &[("2003-04", "2003-01-01..2004-12-31 range")])],
    },
    Rule {
        name: "anno-domini",
        patterns: &[&[SMALL_NUMBER, word(Word::Ad)], &[word(Word::Ad), SMALL_NUMBER]],
        make: |args| span(Expr::Year(i16::try_from(args.number(0)?).ok()?)),
        examples: &[past("It fell in 476 AD.", &[("476 AD", "0476-01-01..0476-12-31 year")])],
    },
    Rule {
        name: "before-christ",
        patterns: &[&[BC_NUMBER, word(Word::Bc)]],
        // The year before the year 1 is the astronomers' year 0.
        make: |args| span(Expr::Year(1 - i16::try_from(args.number(0)?).ok()?)),
        examples: &[past("He died in 44 BC.", &[("44 BC", "-000043-01-01..-000043-12-31 year")])],
    },
    Rule {
        name: "thousands-in-words",
        patterns: &[&[TWO, THOUSAND], &[TWO, THOUSAND, SMALL], &[TWO, THOUSAND, word(Word::And), SMALL]],
        make: |args| span(Expr::Year(2000 + args.number(2).map_or(Ok(0), i16::try_from).ok()?)),
        examples: &[
            past(
                "It was built in two thousand and six.",
                &[("two thousand and six", "2006-01-01..2006-12-31 year")],
            ),
            nothing("It feeds two thousand people."),
        ],
    },
];

fn the_year(args: &Args<'_>) -> Option<Sense> {
    let number = args.number(0).and_then(|number| i16::try_from(number).ok());
    span(Expr::Year(number.or_else(|| args.year())?))
}

fn year_in_words(args: &Args<'_>) -> Option<Sense> {
    // "Nineteen oh five" has its zero between.
    let (hundreds, rest) = (args.number(0)?, args.number(2).or_else(|| args.number(1))?);
    span(Expr::Year(i16::try_from(100 * hundreds + rest).ok()?))
}

fn two_years(args: &Args<'_>) -> Option<Sense> {
    let first = args.year()?;
    let second = first / 100 * 100 + i16::try_from(args.number(0)?).ok()?;
    (first < second).then(|| Sense::Span(Expr::Between(boxed(Expr::Year(first)), boxed(Expr::Year(second)))))
}
