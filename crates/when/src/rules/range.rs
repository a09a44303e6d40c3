//! Stretches told by both ends.

use jiff::civil::Date;

use super::{DAY, MONTH, SPAN, YEAR, boxed};
use crate::expr::{Expr, Unit};
use crate::rule::{Args, Item, Rule, among, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const TO: Item = among(&[Word::Dash, Word::To, Word::Through, Word::Until]);
const RANGE: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Between(..))));
const A_YEAR: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Cycle(_, Unit::Year))));
const A_MONTH: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Cycle(_, Unit::Month))));
const NOW: Item = word(Word::Now);
const OF: Item = word(Word::Of);
const AND: Item = word(Word::And);
const FROM: Item = word(Word::From);
const BETWEEN: Item = word(Word::Between);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "days-of-month",
        patterns: &[
            &[MONTH, DAY, TO, DAY],
            &[DAY, TO, DAY, MONTH],
            &[DAY, TO, DAY, OF, MONTH],
            &[FROM, MONTH, DAY, TO, DAY],
            &[FROM, DAY, TO, DAY, MONTH],
            &[FROM, DAY, TO, DAY, OF, MONTH],
            &[BETWEEN, MONTH, DAY, AND, DAY],
            &[BETWEEN, DAY, AND, DAY, MONTH],
            &[BETWEEN, DAY, AND, DAY, OF, MONTH],
            &[MONTH, BETWEEN, DAY, AND, DAY],
            &[FROM, DAY, TO, MONTH, DAY],
        ],
        make: days_of_month,
        examples: &[
            past("It met on Feb. 1-3.", &[("Feb. 1-3", "2024-02-01..2024-02-03 range")]),
            past(
                "It met from 28 to 30 November.",
                &[("from 28 to 30 November", "2023-11-28..2023-11-30 range")],
            ),
            past(
                "It met on January 15 to 17, 2019.",
                &[("January 15 to 17, 2019", "2019-01-15..2019-01-17 range")],
            ),
        ],
    },
    Rule {
        name: "days-of-this-month",
        patterns: &[&[DAY, TO, DAY, A_MONTH], &[DAY, TO, DAY, OF, A_MONTH], &[FROM, DAY, TO, DAY, A_MONTH]],
        make: days_of_this_month,
        examples: &[past(
            "It met from 4 to 9 this month.",
            &[("from 4 to 9 this month", "2024-02-04..2024-02-09 range")],
        )],
    },
    Rule {
        name: "until-now",
        patterns: &[
            &[BETWEEN, NOW, AND, SPAN],
            &[BETWEEN, SPAN, AND, NOW],
            &[FROM, SPAN, TO, NOW],
            &[FROM, NOW, TO, SPAN],
        ],
        make: until_now,
        examples: &[past(
            "It grew between January 2 and now.",
            &[("between January 2 and now", "2024-01-02..2024-02-14 range")],
        )],
    },
    Rule {
        name: "neighbouring-days",
        patterns: &[&[MONTH, DAY, AND, DAY], &[DAY, AND, DAY, MONTH], &[DAY, AND, DAY, OF, MONTH]],
        make: neighbouring,
        examples: &[past("It met on Feb. 1 and 2.", &[("Feb. 1 and 2", "2024-02-01..2024-02-02 range")])],
    },
    Rule {
        name: "from-to",
        patterns: &[&[SPAN, TO, SPAN], &[FROM, SPAN, TO, SPAN], &[BETWEEN, SPAN, AND, SPAN]],
        make: from_to,
        examples: &[
            past(
                "It lasted from Monday to Wednesday.",
                &[("from Monday to Wednesday", "2024-02-12..2024-02-14 range")],
            ),
            past(
                "It fell between June 3 and July 2.",
                &[("between June 3 and July 2", "2023-06-03..2023-07-02 range")],
            ),
            past("He ruled from 2015 to 2018.", &[("from 2015 to 2018", "2015-01-01..2018-12-31 range")]),
            past("He ruled (2015-2018).", &[("2015-2018", "2015-01-01..2018-12-31 range")]),
            past(
                "It ran from March to August 2011.",
                &[("from March to August 2011", "2011-03-01..2011-08-31 range")],
            ),
            past(
                "He spoke on Tuesday - two days after they had voted.",
                &[("Tuesday", "2024-02-13 day"), ("two days", "? P2D")],
            ),
            nothing("It rose from 3 to 5."),
        ],
    },
    Rule {
        name: "range-with-year",
        patterns: &[
            &[RANGE, YEAR],
            &[RANGE, word(Word::Comma), YEAR],
            &[RANGE, OF, YEAR],
            &[RANGE, word(Word::In), YEAR],
            &[RANGE, A_YEAR],
            &[RANGE, OF, A_YEAR],
        ],
        make: with_year,
        examples: &[past(
            "It ran from March to May last year.",
            &[("from March to May last year", "2023-03-01..2023-05-31 range")],
        )],
    },
];

fn days_of_month(args: &Args<'_>) -> Option<Sense> {
    let (month, from, to) = (args.month()?, args.day(0)?, args.day(1)?);
    Date::new(2000, month, to).ok()?;
    let day = |day| boxed(Expr::MonthDay { month, day });
    (from < to).then(|| Sense::Span(Expr::Between(day(from), day(to))))
}

fn days_of_this_month(args: &Args<'_>) -> Option<Sense> {
    let (from, to) = (args.day(0)?, args.day(1)?);
    let days = Expr::Between(boxed(Expr::DayOfMonth(from)), boxed(Expr::DayOfMonth(to)));
    (from < to)
        .then(|| args.span(0))
        .flatten()
        .map(|month| Sense::Span(Expr::Within(boxed(days), boxed(month))))
}

fn until_now(args: &Args<'_>) -> Option<Sense> {
    let told = boxed(args.span(0)?);
    let is_last = args.0.last().is_some_and(|last| **last == Sense::Word(Word::Now));
    let now = Box::new(Expr::Anchor);
    Some(Sense::Span(if is_last { Expr::Between(told, now) } else { Expr::Between(now, told) }))
}

fn neighbouring(args: &Args<'_>) -> Option<Sense> {
    (args.day(1)? == args.day(0)? + 1).then(|| days_of_month(args)).flatten()
}

/// Two ends of one kind. A weekday and a year, or a day and a decade, are no ends of one stretch.
fn from_to(args: &Args<'_>) -> Option<Sense> {
    let (from, to) = (args.span(0)?, args.span(1)?);
    let is_weekday = |expr: &Expr| matches!(expr, Expr::Weekday(_));
    // "On Tuesday - two days after they had voted" tells one day.
    if matches!(&to, Expr::Shift(_, _, told) if **told == Expr::Told) {
        return None;
    }
    let fits = match (from.unit(), to.unit()) {
        (Some(from_unit), Some(to_unit)) if from_unit == to_unit => true,
        (Some(_), Some(_)) if to == Expr::Anchor => true,
        (Some(from_unit), Some(to_unit)) => {
            from_unit.max(to_unit) <= Unit::Year && !is_weekday(&from) && !is_weekday(&to)
        }
        // A part of a month, as in "early March to late April".
        (None, _) | (_, None) => true,
    };
    let runs_back = matches!((&from, &to), (Expr::Year(from), Expr::Year(to)) if from >= to);
    (fits && !runs_back).then(|| Sense::Span(Expr::Between(boxed(from), boxed(to))))
}

fn with_year(args: &Args<'_>) -> Option<Sense> {
    let inner = args.span(0)?;
    let year = args.year().map(Expr::Year).or_else(|| args.span(1))?;
    inner.lacks_year().then(|| Sense::Span(Expr::Within(boxed(inner), boxed(year))))
}
