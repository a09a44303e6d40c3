//! The grammar. Each module holds the rules of one kind of expression, with their examples.

pub(crate) mod calendar;
pub(crate) mod clock;
pub(crate) mod decade;
pub(crate) mod fiscal;
pub(crate) mod frame;
pub(crate) mod length;
pub(crate) mod name;
pub(crate) mod number;
pub(crate) mod open;
pub(crate) mod part;
pub(crate) mod range;
pub(crate) mod reckoned;
pub(crate) mod relative;
pub(crate) mod set;
pub(crate) mod told;
pub(crate) mod vague;
pub(crate) mod year;

use crate::expr::{Expr, Unit};
use crate::rule::{Item, Rule, any, holding, year_of};
use crate::sense::{self, Sense};

/// All rules, in the order in which they are tried.
pub(crate) static RULES: &[&[Rule]] = &[
    number::RULES,
    length::RULES,
    calendar::RULES,
    frame::RULES,
    year::RULES,
    decade::RULES,
    fiscal::RULES,
    relative::RULES,
    reckoned::RULES,
    told::RULES,
    part::RULES,
    range::RULES,
    open::RULES,
    clock::RULES,
    set::RULES,
    vague::RULES,
];

const MONTH: Item = any(sense::MONTH);
const WEEKDAY: Item = any(sense::WEEKDAY);
const SEASON: Item = any(sense::SEASON);
const ORDINAL: Item = any(sense::ORDINAL);
const NUMBER: Item = any(sense::SPELLED | sense::FIGURES);
const UNIT: Item = any(sense::UNIT);
const LENGTH: Item = any(sense::LENGTH);
const CLOCK: Item = any(sense::CLOCK);
const DAY_PART: Item = any(sense::DAY_PART);
const SPAN: Item = holding(sense::SPAN, is_plain);

/// One unit of a day or longer, in the singular.
const SINGLE: Item =
    holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(unit, false) if *unit >= Unit::Day));

/// A day of the month, in figures or as an ordinal.
const DAY: Item = holding(sense::FIGURES | sense::ORDINAL, |sense| match sense {
    Sense::Figures(day, 1 | 2) | Sense::Ordinal(day) => (1..=31).contains(day),
    _ => false,
});

/// A year in four figures.
const YEAR: Item = holding(sense::FIGURES | sense::SPAN, |sense| year_of(sense).is_some());

/// A stretch that is a single day and carries no time.
const A_DAY: Item = holding(sense::SPAN, |sense| {
    is_plain(sense)
        && matches!(sense, Sense::Span(expr) if expr.unit() == Some(Unit::Day) && !matches!(expr, Expr::Timed(..)))
});

/// A stretch that can stand inside a longer expression: neither half-open nor a sum of two.
fn is_plain(sense: &Sense) -> bool {
    let Sense::Span(expr) = sense else { return false };
    !expr.is_range()
        && !matches!(
            expr,
            Expr::Bound(..)
                | Expr::Ahead(_)
                | Expr::Inside(_)
                | Expr::Stretch(..)
                | Expr::ShortYear(_)
                | Expr::Lasting(..)
                | Expr::Ending(..)
                | Expr::Fiscal(..)
        )
}

fn span(expr: Expr) -> Option<Sense> {
    Some(Sense::Span(expr))
}

fn boxed(expr: Expr) -> Box<Expr> {
    Box::new(expr)
}
