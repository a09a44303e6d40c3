//! Times counted from another: "three days ago", "two weeks later", "the last three years".

use super::{A_DAY, LENGTH, SPAN, boxed, span};
use crate::expr::{Expr, Length, Unit, Which};
use crate::rule::{Args, Item, Rule, among, future, holding, past, word};
use crate::sense::{self, Sense, Word};

const DAY_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Day, false)));
const THE: Item = word(Word::The);
const NOW: Item = among(&[Word::Now, Word::Today]);
const FROM: Item = among(&[Word::From, Word::Weekof, Word::Beginning]);
const SIDE: Item = among(&[Word::Before, Word::After]);
const BACK: Item = among(&[Word::Last, Word::Past, Word::Previous]);
const ON: Item = among(&[Word::Next, Word::Coming, Word::Following]);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "day-beyond",
        patterns: &[
            &[THE, DAY_UNIT, SIDE, A_DAY],
            &[DAY_UNIT, SIDE, A_DAY],
            &[THE, DAY_UNIT, SIDE, THE, A_DAY],
        ],
        make: day_beyond,
        examples: &[
            past("They met the day before yesterday.", &[("the day before yesterday", "2024-02-12 day")]),
            past("They met the day after Christmas.", &[("the day after Christmas", "2023-12-26 day")]),
        ],
    },
    Rule {
        name: "ago",
        patterns: &[&[LENGTH, word(Word::Ago)]],
        make: |args| span(Expr::Shift(args.length()?, -1, boxed(Expr::Anchor))),
        examples: &[
            past("They met three days ago.", &[("three days ago", "2024-02-11 day")]),
            past("They met two weeks ago.", &[("two weeks ago", "2024-01-29..2024-02-04 week")]),
            past("They met two years ago.", &[("two years ago", "2022-01-01..2022-12-31 year")]),
            past("They met years ago.", &[("years ago", "? PAST_REF")]),
        ],
    },
    Rule {
        name: "hence",
        patterns: &[&[LENGTH, word(Word::From), NOW], &[LENGTH, word(Word::Hence)]],
        make: |args| span(Expr::Shift(args.length()?, 1, boxed(Expr::Anchor))),
        examples: &[future(
            "It opens two years from now.",
            &[("two years from now", "2026-01-01..2026-12-31 year")],
        )],
    },
    Rule {
        name: "in-a-length",
        patterns: &[
            &[word(Word::In), LENGTH],
            &[word(Word::In), LENGTH, among(&[Word::Apostrophe, Word::Possessive]), word(Word::Time)],
        ],
        make: ahead,
        examples: &[
            future("It will open in two days.", &[("in two days", "2024-02-16 day")]),
            past("It was built in two days.", &[("in two days", "? P2D")]),
            future("It will be the first visit in 15 years.", &[("15 years", "? P15Y")]),
        ],
    },
    Rule {
        name: "within-a-length",
        patterns: &[
            &[word(Word::Within), LENGTH],
            &[word(Word::Within), THE, ON, LENGTH],
            &[word(Word::Within), ON, LENGTH],
        ],
        make: |args| span(Expr::Inside(args.length()?)),
        examples: &[
            future("It will open within five days.", &[("within five days", "2024-02-14..2024-02-19 range")]),
            past("It was built within five days.", &[("within five days", "? P5D")]),
        ],
    },
    Rule {
        name: "later",
        patterns: &[
            &[LENGTH, among(&[Word::Later, Word::After])],
            &[LENGTH, among(&[Word::Earlier, Word::Before])],
        ],
        make: |args| span(Expr::Shift(args.length()?, sign(args), boxed(Expr::Told))),
        examples: &[past("Two weeks later it fell.", &[("Two weeks later", "? FUTURE_REF")])],
    },
    Rule {
        name: "length-from-a-date",
        patterns: &[
            &[LENGTH, among(&[Word::Before, Word::After, Word::From]), SPAN],
            &[LENGTH, word(Word::Prior), word(Word::To), SPAN],
            &[LENGTH, SIDE, THE, A_DAY],
        ],
        make: from_a_date,
        examples: &[
            past("It came one week after the first round.", &[("one week", "? P1W")]),
            past("It came two days before Christmas.", &[("two days before Christmas", "2023-12-23 day")]),
            past(
                "It came two days after the Jan. 31 attack.",
                &[("two days after the Jan. 31", "2024-02-02 day")],
            ),
            past("He spoke a day before Thursday's vote.", &[("a day before Thursday", "2024-02-14 day")]),
        ],
    },
    Rule {
        name: "day-counted-from-a-day",
        patterns: &[&[LENGTH, word(Word::From), A_DAY]],
        make: weeks_from_a_day,
        examples: &[future(
            "It opens two weeks from Friday.",
            &[("two weeks from Friday", "2024-03-01 day")],
        )],
    },
    Rule {
        name: "for-a-length-from",
        patterns: &[
            &[word(Word::For), LENGTH, FROM, A_DAY],
            &[word(Word::For), LENGTH, word(Word::Comma), FROM, A_DAY],
        ],
        make: |args| span(Expr::Lasting(args.length()?, boxed(args.span(0)?))),
        examples: &[future(
            "It will close for three days from Monday.",
            &[("for three days from Monday", "2024-02-19..2024-02-21 range")],
        )],
    },
    Rule {
        name: "stretch",
        patterns: &[&[THE, BACK, LENGTH], &[BACK, LENGTH], &[THE, ON, LENGTH], &[ON, LENGTH]],
        make: stretch,
        examples: &[
            past(
                "It grew over the last three years.",
                &[("the last three years", "2021-02-15..2024-02-14 range")],
            ),
            past("It grew over the last years.", &[("the last years", "? PXY")]),
            past(
                "It grew in the previous two weeks.",
                &[("the previous two weeks", "2024-01-31..2024-02-13 range")],
            ),
        ],
    },
];

fn sign(args: &Args<'_>) -> i32 {
    if args.has(Word::Before) || args.has(Word::Earlier) || args.has(Word::Prior) { -1 } else { 1 }
}

/// Weeks that are counted from a day lead to that weekday again.
fn weeks_from_a_day(args: &Args<'_>) -> Option<Sense> {
    let length = args.length().filter(|length| length.unit == Unit::Week && !length.half)?;
    let count = Some(length.count?.checked_mul(7)?);
    span(Expr::Shift(Length { count, unit: Unit::Day, ..length }, 1, boxed(args.span(0)?)))
}

/// "A week after the first round" is counted from no day of a month.
fn from_a_date(args: &Args<'_>) -> Option<Sense> {
    let from = args.span(0).filter(|from| !matches!(from, Expr::DayOfMonth(_)))?;
    span(Expr::Shift(args.length()?, sign(args), boxed(from)))
}

fn day_beyond(args: &Args<'_>) -> Option<Sense> {
    let one = Length { count: Some(1), half: false, more: None, rough: false, unit: Unit::Day };
    span(Expr::Shift(one, sign(args), boxed(args.span(0)?)))
}

/// "In days" and "in years" tell no day.
fn ahead(args: &Args<'_>) -> Option<Sense> {
    let length = args.length()?;
    length.count?;
    span(Expr::Ahead(length))
}

fn stretch(args: &Args<'_>) -> Option<Sense> {
    let length = args.length()?;
    // "The previous three weeks" have ended before the day they are told on.
    if args.has(Word::Previous) && length.count.is_some() && length.unit >= Unit::Day {
        return span(Expr::Ending(length, boxed(Expr::Cycle(Which::Past, Unit::Day))));
    }
    let back = args.has(Word::Last) || args.has(Word::Past);
    span(Expr::Stretch(length, if back { -1 } else { 1 }))
}
