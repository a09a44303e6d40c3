//! Decades and centuries.

use super::{ORDINAL, boxed, span};
use crate::expr::{Expr, Unit};
use crate::lex::full_year;
use crate::rule::{Args, Item, Rule, any, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const SHORT: Item = any(sense::SHORT_DECADE);
const CENTURY: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Century, _)));
/// A year that may be the first of a decade told with an apostrophe: "the 1970's".
const ROUND: Item = holding(
    sense::FIGURES,
    |sense| matches!(sense, Sense::Figures(year @ 1000..=2199, 4) | Sense::Figures(year @ 20..=90, 2) if year % 10 == 0),
);
const TWO: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(2)));
const LONG: Item =
    holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Decade(_) | Expr::Century(_))));
const A_CENTURY: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Century(_))));
/// The hundreds of a year told in words.
const HUNDREDS: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(13..=20)));
const THE: Item = word(Word::The);
const DASH: Item = word(Word::Dash);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "short-decade",
        patterns: &[
            &[SHORT],
            &[THE, SHORT],
            &[THE, word(Word::Apostrophe), SHORT],
            &[word(Word::Apostrophe), SHORT],
        ],
        make: short_decade,
        examples: &[past("It grew in the '90s.", &[("the '90s", "1990-01-01..1999-12-31 range")])],
    },
    Rule {
        name: "the-decade",
        patterns: &[&[THE, LONG]],
        make: |args| span(args.span(0)?),
        examples: &[past("It grew in the 1970s.", &[("the 1970s", "1970-01-01..1979-12-31 range")])],
    },
    Rule {
        name: "decade-in-words",
        patterns: &[
            &[HUNDREDS, SHORT],
            &[HUNDREDS, DASH, SHORT],
            &[HUNDREDS, word(Word::Tens)],
            &[HUNDREDS, DASH, word(Word::Tens)],
            &[TWO, word(Word::Thousands)],
        ],
        make: decade_in_words,
        examples: &[
            past("It grew in nineteen-sixties.", &[("nineteen-sixties", "1960-01-01..1969-12-31 range")]),
            past("It grew in the twenty-tens.", &[("the twenty-tens", "2010-01-01..2019-12-31 range")]),
            past("It grew in the two thousands.", &[("the two thousands", "2000-01-01..2009-12-31 range")]),
            nothing("It feeds tens of thousands."),
        ],
    },
    Rule {
        name: "century",
        patterns: &[&[ORDINAL, CENTURY], &[ORDINAL, DASH, CENTURY]],
        make: century,
        examples: &[past(
            "It dates from the 19th century.",
            &[("from the 19th century", "1800-01-01.. open")],
        )],
    },
    Rule {
        name: "century-before-christ",
        patterns: &[&[A_CENTURY, word(Word::Bc)]],
        make: century_before_christ,
        examples: &[past(
            "It stood in the 5th century BC.",
            &[("the 5th century BC", "-000499-01-01..-000400-12-31 range")],
        )],
    },
    Rule {
        name: "decade-with-apostrophe",
        patterns: &[&[THE, ROUND, word(Word::Possessive)]],
        make: round_decade,
        examples: &[past("It grew in the 1970's.", &[("the 1970's", "1970-01-01..1979-12-31 range")])],
    },
    Rule {
        name: "centuries-together",
        patterns: &[
            &[ORDINAL, word(Word::And), A_CENTURY],
            &[ORDINAL, word(Word::To), A_CENTURY],
            &[THE, ORDINAL, word(Word::To), THE, A_CENTURY],
            &[word(Word::From), THE, ORDINAL, word(Word::To), THE, A_CENTURY],
            &[ORDINAL, DASH, A_CENTURY],
        ],
        make: centuries,
        examples: &[
            past(
                "It throve in the 18th and 19th centuries.",
                &[("18th and 19th centuries", "1700-01-01..1899-12-31 range")],
            ),
            past(
                "It throve from the 15th to the 19th century.",
                &[("from the 15th to the 19th century", "1400-01-01..1899-12-31 range")],
            ),
        ],
    },
];

/// The two figures of a short decade.
fn figures(args: &Args<'_>) -> Option<u8> {
    args.0.iter().find_map(|sense| if let Sense::ShortDecade(value) = sense { Some(*value) } else { None })
}

/// The thirties and older ones are of the last century: those of this one are told in full.
fn short_decade(args: &Args<'_>) -> Option<Sense> {
    let figures = figures(args)?;
    span(Expr::Decade(if figures < 20 { full_year(figures) } else { 1900 + i16::from(figures) }))
}

fn decade_in_words(args: &Args<'_>) -> Option<Sense> {
    if args.has(Word::Thousands) {
        return span(Expr::Decade(2000));
    }
    let rest = if args.has(Word::Tens) { 10 } else { figures(args)? };
    span(Expr::Decade(i16::try_from(100 * args.number(0)?).ok()? + i16::from(rest)))
}

fn round_decade(args: &Args<'_>) -> Option<Sense> {
    let year = args.year().or_else(|| Some(1900 + i16::try_from(args.number(0)?).ok()?))?;
    span(Expr::Decade(year))
}

fn century(args: &Args<'_>) -> Option<Sense> {
    let number = i16::try_from(args.ordinal()?).ok()?;
    (1..=22).contains(&number).then(|| Sense::Span(Expr::Century(100 * (number - 1))))
}

fn century_before_christ(args: &Args<'_>) -> Option<Sense> {
    let Expr::Century(first) = args.span(0)? else { return None };
    // The 5th century before Christ has the astronomers' years -499 to -400.
    (first >= 0).then(|| Sense::Span(Expr::Century(-first - 99)))
}

fn centuries(args: &Args<'_>) -> Option<Sense> {
    let Sense::Span(first) = century(args)? else { return None };
    span(Expr::Between(boxed(first), boxed(args.span(0)?)))
}
