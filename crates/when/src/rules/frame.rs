//! Bare names placed in a longer stretch: "September last year", "the summer of 2016", "Monday last week".

use super::{MONTH, SPAN, WEEKDAY, YEAR, boxed, span};
use crate::expr::{Expr, Unit};
use crate::rule::{Args, Item, Rule, future, holding, past, word};
use crate::sense::{self, Sense, Word};

const YEAR_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Year, false)));
/// A stretch that the day of writing settles and that a month, a season or a weekday can be placed in.
const FRAME: Item = holding(sense::SPAN, |sense| {
    matches!(sense, Sense::Span(Expr::Cycle(_, Unit::Year | Unit::Week | Unit::Month)))
});
/// A stretch that leaves its year open.
const YEARLESS: Item =
    holding(sense::SPAN, |sense| matches!(sense, Sense::Span(expr) if expr.lacks_year() && !expr.is_range()));
/// From one weekday to another.
const DAYS: Item = holding(sense::SPAN, |sense| match sense {
    Sense::Span(Expr::Between(from, to)) => matches!((&**from, &**to), (Expr::Weekday(_), Expr::Weekday(_))),
    _ => false,
});
const A_WEEK: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Cycle(_, Unit::Week))));
const OF: Item = word(Word::Of);
const IN: Item = word(Word::In);
const COMMA: Item = word(Word::Comma);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "with-year",
        patterns: &[
            &[YEARLESS, YEAR],
            &[YEARLESS, OF, YEAR],
            &[YEARLESS, COMMA, YEAR],
            &[YEARLESS, IN, YEAR],
            &[YEARLESS, OF, word(Word::The), YEAR_UNIT, YEAR],
            &[YEAR, YEARLESS],
        ],
        make: with_year,
        examples: &[
            past(
                "It fell in the summer of 2016.",
                &[("the summer of 2016", "2016-06-01..2016-08-31 season")],
            ),
            past("It fell in winter 2022.", &[("winter 2022", "2022-12-01..2023-02-28 season")]),
            past("They met at Christmas 2005.", &[("Christmas 2005", "2005-12-25 day")]),
        ],
    },
    Rule {
        name: "in-a-frame",
        patterns: &[&[SPAN, FRAME], &[SPAN, OF, FRAME], &[SPAN, IN, FRAME], &[SPAN, COMMA, FRAME]],
        make: |args| within(args.span(0)?, args.span(1)?),
        examples: &[
            past(
                "They met in September last year.",
                &[("September last year", "2023-09-01..2023-09-30 month")],
            ),
            future(
                "It ends in October of next year.",
                &[("October of next year", "2025-10-01..2025-10-31 month")],
            ),
            past("It began on Monday last week.", &[("Monday last week", "2024-02-05 day")]),
        ],
    },
    Rule {
        name: "days-in-a-week",
        patterns: &[&[DAYS, A_WEEK], &[DAYS, OF, A_WEEK], &[A_WEEK, DAYS], &[A_WEEK, COMMA, DAYS]],
        make: days_in_a_week,
        examples: &[future(
            "It will meet from Tuesday to Thursday next week.",
            &[("from Tuesday to Thursday next week", "2024-02-20..2024-02-22 range")],
        )],
    },
    Rule {
        name: "frame-first",
        patterns: &[
            &[FRAME, WEEKDAY],
            &[FRAME, word(Word::On), WEEKDAY],
            &[FRAME, IN, MONTH],
            &[FRAME, word(Word::Possessive), SPAN],
        ],
        make: frame_first,
        examples: &[future(
            "It will meet next week on Tuesday.",
            &[("next week on Tuesday", "2024-02-20 day")],
        )],
    },
];

fn with_year(args: &Args<'_>) -> Option<Sense> {
    let year = args.year()?;
    let inner = (0..2).filter_map(|n| args.span(n)).find(Expr::lacks_year)?;
    // A bare month or day with its year has a rule of its own.
    if matches!(inner, Expr::Month(_) | Expr::MonthDay { .. }) {
        return None;
    }
    span(Expr::Within(boxed(inner), boxed(Expr::Year(year))))
}

/// Places a bare name inside a stretch, where the name comes once in it.
fn within(inner: Expr, outer: Expr) -> Option<Sense> {
    let fits = match (&inner, outer.unit()?) {
        (Expr::Weekday(_) | Expr::Weekend, Unit::Week) | (Expr::DayOfMonth(_), Unit::Month) => true,
        (inner, Unit::Year) => inner.lacks_year(),
        _ => false,
    };
    fits.then(|| Sense::Span(Expr::Within(boxed(inner), boxed(outer))))
}

fn days_in_a_week(args: &Args<'_>) -> Option<Sense> {
    let (first, second) = (args.span(0)?, args.span(1)?);
    let (days, week) = if first.is_range() { (first, second) } else { (second, first) };
    span(Expr::Within(boxed(days), boxed(week)))
}

fn frame_first(args: &Args<'_>) -> Option<Sense> {
    let inner = if let Some(weekday) = args.weekday() {
        Expr::Weekday(weekday)
    } else if let Some(month) = args.month() {
        Expr::Month(month)
    } else {
        args.span(1)?
    };
    within(inner, args.span(0)?)
}
