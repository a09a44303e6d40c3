//! Units and names told from the day of writing or from the date told before.

use super::{SINGLE, boxed, span};
use crate::expr::{Expr, Length, Unit, Which};
use crate::rule::{Args, Item, Rule, among, future, holding, past, word};
use crate::sense::{self, Sense, Word};

/// The words that pick one of many by the day of writing.
const PICK: Item = among(&[Word::Last, Word::Past, Word::This, Word::Next, Word::Coming, Word::Current]);
/// The words that pick one of many by the date told before.
const TOLD: Item = among(&[Word::Previous, Word::Prior, Word::Following, Word::Same, Word::That]);
/// What comes again and again: a weekday, a month, a season, a holiday, the weekend.
const RECURRING: Item = holding(sense::SPAN, |sense| {
    matches!(
        sense,
        Sense::Span(
            Expr::Weekday(_)
                | Expr::Month(_)
                | Expr::MonthDay { .. }
                | Expr::Season(_)
                | Expr::Weekend
                | Expr::Holiday(_)
        )
    )
});
const DAY_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Day, false)));
const THE: Item = word(Word::The);
const BACK: Item = among(&[Word::Before, Word::Earlier]);
const ON: Item = among(&[Word::After, Word::Later]);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "today",
        patterns: &[&[word(Word::Today)], &[among(&[Word::Earlier, Word::Later]), word(Word::Today)]],
        make: |_| span(Expr::Anchor),
        examples: &[
            past("They met today.", &[("today", "2024-02-14 day")]),
            past("They met earlier today.", &[("earlier today", "2024-02-14 day")]),
        ],
    },
    Rule {
        name: "yesterday",
        patterns: &[&[word(Word::Yesterday)]],
        make: |_| span(Expr::Cycle(Which::Last, Unit::Day)),
        examples: &[past("They met yesterday.", &[("yesterday", "2024-02-13 day")])],
    },
    Rule {
        name: "tomorrow",
        patterns: &[&[word(Word::Tomorrow)]],
        make: |_| span(Expr::Cycle(Which::Next, Unit::Day)),
        examples: &[future("They meet tomorrow.", &[("tomorrow", "2024-02-15 day")])],
    },
    Rule {
        name: "weekend",
        patterns: &[&[word(Word::Weekend)], &[THE, word(Word::Weekend)]],
        make: |_| span(Expr::Weekend),
        examples: &[
            past("They met at the weekend.", &[("the weekend", "2024-02-10..2024-02-11 range")]),
            future("They will meet over the weekend.", &[("the weekend", "2024-02-17..2024-02-18 range")]),
        ],
    },
    Rule {
        name: "unit-of-now",
        patterns: &[&[PICK, SINGLE], &[THE, PICK, SINGLE], &[word(Word::This), word(Word::Past), SINGLE]],
        make: unit_of_now,
        examples: &[
            past("They met last week.", &[("last week", "2024-02-05..2024-02-11 week")]),
            past("They met this month.", &[("this month", "2024-02-01..2024-02-29 month")]),
            future("They will meet next week.", &[("next week", "2024-02-19..2024-02-25 week")]),
            past("They met last year.", &[("last year", "2023-01-01..2023-12-31 year")]),
            past("It grew over the past year.", &[("the past year", "2023-02-15..2024-02-14 range")]),
        ],
    },
    Rule {
        name: "unit-of-told",
        patterns: &[
            &[THE, TOLD, SINGLE],
            &[TOLD, SINGLE],
            &[THE, word(Word::Next), DAY_UNIT],
            &[THE, SINGLE, word(Word::Previous)],
            &[THE, SINGLE, BACK],
            &[THE, SINGLE, ON],
        ],
        make: unit_of_told,
        examples: &[
            past("It came the previous day.", &[("the previous day", "?")]),
            past("It came the day before.", &[("the day before", "?")]),
        ],
    },
    Rule {
        name: "pick",
        patterns: &[
            &[PICK, RECURRING],
            &[THE, PICK, RECURRING],
            &[word(Word::This), among(&[Word::Coming, Word::Past]), RECURRING],
            &[TOLD, RECURRING],
            &[THE, TOLD, RECURRING],
        ],
        make: |args| span(Expr::Pick(which(args)?, boxed(args.span(0)?))),
        examples: &[
            past("They met last Monday.", &[("last Monday", "2024-02-05 day")]),
            past("They met last Wednesday.", &[("last Wednesday", "2024-02-07 day")]),
            past("They met on last Friday.", &[("last Friday", "2024-02-09 day")]),
            past("They met this past Monday.", &[("this past Monday", "2024-02-12 day")]),
            past("It met the following Monday.", &[("the following Monday", "?")]),
            past("Following Monday's vote they left.", &[("Monday", "2024-02-12 day")]),
            past("It changed following September 11.", &[("September 11", "2023-09-11 day")]),
            future("They will meet next Friday.", &[("next Friday", "2024-02-23 day")]),
            future("They will meet this coming Sunday.", &[("this coming Sunday", "2024-02-18 day")]),
            future("They will meet this Sunday.", &[("this Sunday", "2024-02-18 day")]),
            past("They met last September.", &[("last September", "2023-09-01..2023-09-30 month")]),
            past("They met last summer.", &[("last summer", "2023-06-01..2023-08-31 season")]),
            future("They meet next month.", &[("next month", "2024-03-01..2024-03-31 month")]),
            past("They met this past weekend.", &[("this past weekend", "2024-02-10..2024-02-11 range")]),
            future("They will meet this weekend.", &[("this weekend", "2024-02-17..2024-02-18 range")]),
        ],
    },
    Rule {
        name: "pick-of-old",
        patterns: &[&[RECURRING, among(&[Word::Last, Word::Next])]],
        make: |args| span(Expr::Old(which(args)?, boxed(args.span(0)?))),
        examples: &[past(
            "They met in September last.",
            &[("September last", "2023-09-01..2023-09-30 month")],
        )],
    },
    Rule {
        name: "second-next",
        patterns: &[
            &[THE, SINGLE, word(Word::Before), word(Word::Last)],
            &[THE, SINGLE, word(Word::After), word(Word::Next)],
            &[THE, word(Word::Weekend), word(Word::Before), word(Word::Last)],
            &[THE, word(Word::Weekend), word(Word::After), word(Word::Next)],
            &[THE, SINGLE, word(Word::After), THE, word(Word::Next)],
            &[THE, word(Word::Weekend), word(Word::After), THE, word(Word::Next)],
        ],
        make: second_next,
        examples: &[future(
            "It opens the week after next.",
            &[("the week after next", "2024-02-26..2024-03-03 week")],
        )],
    },
];

/// The picking word that stands nearest to what it picks.
fn which(args: &Args<'_>) -> Option<Which> {
    args.0.iter().rev().find_map(|sense| {
        Some(match sense {
            Sense::Word(Word::Last) => Which::Last,
            Sense::Word(Word::Past) => Which::Past,
            Sense::Word(Word::This | Word::Current) => Which::This,
            Sense::Word(Word::Next) => Which::Next,
            Sense::Word(Word::Coming) => Which::Coming,
            Sense::Word(Word::Following | Word::After | Word::Later) => Which::Following,
            Sense::Word(Word::Previous | Word::Prior | Word::Before | Word::Earlier) => Which::Preceding,
            Sense::Word(Word::Same | Word::That) => Which::Same,
            _ => return None,
        })
    })
}

/// "The past year" ends today; "last year" ended with December. A last decade is told in both ways, and the
/// ten years up to now are meant more often.
fn unit_of_now(args: &Args<'_>) -> Option<Sense> {
    let unit = args.unit()?;
    if args.has(Word::Past) || (args.has(Word::Last) && unit == Unit::Decade) {
        return span(Expr::Stretch(
            Length { count: Some(1), half: false, more: None, rough: false, unit },
            -1,
        ));
    }
    span(Expr::Cycle(which(args)?, unit))
}

fn unit_of_told(args: &Args<'_>) -> Option<Sense> {
    let which = if args.has(Word::Next) { Which::Following } else { which(args)? };
    span(Expr::Cycle(which, args.unit()?))
}

fn second_next(args: &Args<'_>) -> Option<Sense> {
    let unit = if args.has(Word::Weekend) { Unit::Weekend } else { args.unit()? };
    let length = Length { count: Some(2), half: false, more: None, rough: false, unit };
    span(Expr::Shift(length, if args.has(Word::Next) { 1 } else { -1 }, boxed(Expr::Anchor)))
}
