//! Years of accounts. Each country and company begins them in a month of its own, so that the calendar does not settle
//! their days; they are found so that nobody takes them for the year of the calendar.

use super::{ORDINAL, YEAR, span};
use crate::expr::{Expr, Unit};
use crate::rule::{Args, Item, Rule, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const FISCAL: Item = word(Word::Fiscal);
const THE: Item = word(Word::The);
const YEAR_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Year, false)));
const QUARTER: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Quarter, false)));
const A_FISCAL_YEAR: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Fiscal(_, None))));
const A_QUARTER: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::Quarter(_))));

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "fiscal-year",
        patterns: &[
            &[FISCAL, YEAR],
            &[FISCAL, YEAR_UNIT, YEAR],
            &[THE, FISCAL, YEAR_UNIT, YEAR],
            &[THE, YEAR, FISCAL, YEAR_UNIT],
            &[YEAR, FISCAL, YEAR_UNIT],
        ],
        make: |args| span(Expr::Fiscal(args.year()?, None)),
        examples: &[
            past("It lost money in fiscal 2023.", &[("fiscal 2023", "? FY2023")]),
            past("The budget of the 2023 fiscal year passed.", &[("the 2023 fiscal year", "? FY2023")]),
            nothing("The fiscal rules changed."),
        ],
    },
    Rule {
        name: "fiscal-quarter",
        patterns: &[
            &[A_QUARTER, word(Word::Of), A_FISCAL_YEAR],
            &[A_QUARTER, A_FISCAL_YEAR],
            &[THE, FISCAL, ORDINAL, QUARTER, word(Word::Of), YEAR],
            &[FISCAL, ORDINAL, QUARTER, word(Word::Of), YEAR],
        ],
        make: quarter,
        examples: &[past(
            "It lost money in the third quarter of fiscal 2023.",
            &[("the third quarter of fiscal 2023", "? FY2023-Q3")],
        )],
    },
];

fn quarter(args: &Args<'_>) -> Option<Sense> {
    let mut quarter = args.ordinal().and_then(|n| i8::try_from(n).ok()).filter(|n| (1..=4).contains(n));
    let mut year = args.year();
    for n in 0..2 {
        match args.span(n) {
            Some(Expr::Quarter(told)) => quarter = Some(told),
            Some(Expr::Fiscal(told, None)) => year = Some(told),
            _ => {}
        }
    }
    span(Expr::Fiscal(year?, Some(quarter?)))
}
