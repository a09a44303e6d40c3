//! From a meaning and a context to days.

mod choose;
mod derive;
mod parts;
mod timex;

use jiff::civil::{Date, Weekday};

use crate::calendar;
use crate::expr::{Expr, Meaning, Part, Preposition, Unit, Vague, Which};
use crate::lex::full_year;
use crate::{Context, Interval, Precision, Tense};

/// What an expression has turned out to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Solved {
    /// The days, `None` where the calendar cannot settle them.
    pub(crate) interval: Option<Interval>,
    /// The value as TIMEX3 writes it.
    pub(crate) timex: String,
}

/// How an expression that fits many years, weeks or months is tied to one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Choice {
    /// By the tense of the governing verb.
    ByTense,
    /// The first inside this stretch.
    Within(Date, Date),
    /// The last that begins on this day or before.
    NotAfter(Date),
    /// The first that begins on this day or after.
    NotBefore(Date),
}

const THIS_WEEK: Expr = Expr::Cycle(Which::This, Unit::Week);

/// The context of a part of an expression.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    pub(crate) context: &'a Context,
    pub(crate) choice: Choice,
}

impl Frame<'_> {
    fn choosing(self, choice: Choice) -> Self {
        Frame { choice, ..self }
    }
}

/// The value of a meaning.
pub(crate) fn value(meaning: &Meaning, context: &Context) -> Option<Solved> {
    match meaning {
        Meaning::When(expr) => solve(expr, Frame { context, choice: Choice::ByTense }),
        Meaning::Clock(clock) => Some(unsettled(timex::clock_on(context.previous, *clock))),
        Meaning::Length(length) => Some(unsettled(timex::length(*length))),
        Meaning::Set(set) => Some(unsettled(timex::set(*set))),
        Meaning::Vague(vague) => Some(unsettled(timex::vague(*vague).to_owned())),
    }
}

pub(crate) fn unsettled(timex: String) -> Solved {
    Solved { interval: None, timex }
}

/// The value of a stretch of time, `None` where the date it hangs on is not told.
pub(crate) fn solve(expr: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let context = frame.context;
    match expr {
        Expr::Date(day) => Some(whole(Unit::Day, (*day, *day))),
        Expr::YearMonth { year, month } => Some(whole(Unit::Month, calendar::month(*year, *month)?)),
        Expr::Year(year) => Some(whole(Unit::Year, calendar::years(*year, 1)?)),
        Expr::ShortYear(figures) => Some(whole(Unit::Year, calendar::years(full_year(*figures), 1)?)),
        Expr::Decade(year) => Some(whole(Unit::Decade, calendar::years(*year, 10)?)),
        Expr::Century(year) => Some(whole(Unit::Century, calendar::years(*year, 100)?)),
        Expr::MonthDay { .. } | Expr::Month(_) | Expr::DayOfMonth(_) | Expr::Weekday(_) => {
            choose::bare(expr, frame)
        }
        Expr::Weekend | Expr::Season(_) | Expr::Quarter(_) | Expr::Holiday(_) => choose::bare(expr, frame),
        Expr::Tagged(weekday, inner) => choose::tagged(*weekday, inner, frame),
        Expr::Pick(which, inner) => choose::pick(*which, inner, frame),
        Expr::Old(which, inner) => choose::old(*which, inner, frame),
        Expr::Cycle(which, unit) => cycle(*which, *unit, context),
        Expr::Within(inner, outer) => {
            let (start, end) = bounds(&solve(outer, frame.choosing(Choice::ByTense))?)?;
            solve(inner, frame.choosing(Choice::Within(start, end)))
        }
        Expr::Nth(n, inner, outer) => parts::nth(*n, inner, &solve(outer, frame)?),
        Expr::Every(_) => None,
        Expr::Part(Part::Later, inner) if **inner == THIS_WEEK => {
            cycle(Which::This, Unit::Week, &Context { tense: Tense::Future, ..*context })
        }
        Expr::Part(part, inner) => parts::part(*part, solve(inner, frame)?, inner.unit(), context.anchor),
        Expr::WeekOf(inner) => {
            let (day, _) = bounds(&solve(inner, frame)?)?;
            Some(whole(Unit::Week, calendar::unit_at(day, Unit::Week, 0)?))
        }
        Expr::Shift(length, sign, from) => derive::shift(*length, *sign, from, frame),
        Expr::Ahead(length) | Expr::Inside(length) if context.tense == Tense::Past => {
            Some(unsettled(timex::length(*length)))
        }
        Expr::Inside(length) => derive::inside(*length, context),
        Expr::War(start, end) => range(*start, *end, timex::range(Some(*start), Some(*end))),
        Expr::Ahead(length) => derive::shift(*length, 1, &Expr::Anchor, frame),
        Expr::Stretch(length, sign) => derive::stretch(*length, *sign, context),
        Expr::Anchor => Some(whole(Unit::Day, (context.anchor, context.anchor))),
        Expr::Told => context.previous.map(told),
        Expr::Again(unit, outer) => derive::again(*unit, outer, frame),
        Expr::Ending(length, last) => derive::ending(*length, last, frame),
        Expr::Lasting(length, from) => derive::lasting(*length, from, frame),
        Expr::Fiscal(year, quarter) => Some(unsettled(timex::fiscal(*year, *quarter))),
        Expr::Between(from, to) => derive::between(from, to, frame),
        Expr::Bound(Preposition::Since, inner) => {
            // What has lasted since June began before it was told, whatever the tense of "it is the first since".
            let past = Context { tense: Tense::Past, ..*context };
            bound(Preposition::Since, solve(inner, Frame { context: &past, ..frame })?, context)
        }
        Expr::Bound(preposition, inner) => bound(*preposition, solve(inner, frame)?, context),
        Expr::Timed(inner, clock) => Some(timex::timed(solve(inner, frame)?, *clock)),
    }
}

/// A whole calendar unit.
pub(crate) fn whole(unit: Unit, (start, end): (Date, Date)) -> Solved {
    let interval = Some(Interval::closed(start, end, precision(unit)));
    Solved { interval, timex: timex::unit(unit, start) }
}

/// Several days that are no calendar unit.
pub(crate) fn range(start: Date, end: Date, timex: String) -> Option<Solved> {
    (start <= end).then(|| Solved { interval: Some(Interval::closed(start, end, Precision::Range)), timex })
}

/// The first and last day, where both are known.
pub(crate) fn bounds(solved: &Solved) -> Option<(Date, Date)> {
    let interval = solved.interval?;
    interval.start.zip(interval.end)
}

fn precision(unit: Unit) -> Precision {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Precision::Day,
        Unit::Week => Precision::Week,
        Unit::Month => Precision::Month,
        Unit::Season => Precision::Season,
        Unit::Year => Precision::Year,
        Unit::Weekend | Unit::Quarter | Unit::Decade | Unit::Century => Precision::Range,
    }
}

/// The date told before, as a value of its own.
fn told(interval: Interval) -> Solved {
    let unit = match interval.precision {
        Precision::Day => Some(Unit::Day),
        Precision::Week => Some(Unit::Week),
        Precision::Month => Some(Unit::Month),
        Precision::Year => Some(Unit::Year),
        Precision::Range | Precision::Season | Precision::Open => None,
    };
    let timex = match (unit, interval.start, interval.end) {
        (Some(unit), Some(start), _) => timex::unit(unit, start),
        (_, start, end) => timex::range(start, end),
    };
    Solved { interval: Some(interval), timex }
}

/// "Last week", "today", "the following year".
fn cycle(which: Which, unit: Unit, context: &Context) -> Option<Solved> {
    if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
        let vague = if matches!(which, Which::Last | Which::Past | Which::Preceding) {
            Vague::Past
        } else {
            Vague::Future
        };
        return Some(unsettled(timex::vague(vague).to_owned()));
    }
    let (base, steps) = match which {
        Which::Last | Which::Past => (context.anchor, -1),
        Which::This => (context.anchor, i64::from(is_week_ahead(unit, context))),
        Which::Spoken => (spoken_in(unit, context).unwrap_or(context.anchor), 0),
        Which::Next | Which::Coming => (context.anchor, 1),
        Which::Preceding => (told_in(unit, context)?.start?, -1),
        Which::Same => (told_in(unit, context)?.start?, 0),
        Which::Following => (told_in(unit, context)?.end?, 1),
    };
    Some(whole(unit, calendar::unit_at(base, unit, steps)?))
}

/// On a Sunday "this week" of a deed to come is the week that begins the next day: one day is left of the other.
fn is_week_ahead(unit: Unit, context: &Context) -> bool {
    unit == Unit::Week && context.tense == Tense::Future && context.anchor.weekday() == Weekday::Sunday
}

/// A day of the unit that a tale is in: the date told before, if it is told more finely than the unit, so that it is
/// no mere background ("who took office in 2010").
fn spoken_in(unit: Unit, context: &Context) -> Option<Date> {
    let told = told_in(unit, context).filter(|_| context.tense != Tense::Future)?;
    let is_fine = unit == Unit::Day || told_in(Unit::Month, context).is_some();
    told.start.filter(|_| is_fine)
}

/// The date told before, if it is told precisely enough to have one such unit before and after it.
fn told_in(unit: Unit, context: &Context) -> Option<Interval> {
    context.previous.filter(|told| derive::lies_in_one(*told, unit))
}

/// One end of a stretch: "since June", "until January 4".
fn bound(preposition: Preposition, inner: Solved, context: &Context) -> Option<Solved> {
    let interval = inner.interval?;
    let open = match preposition {
        Preposition::Since | Preposition::From => Interval::since(interval.start?),
        Preposition::After => Interval::since(calendar::plus_days(interval.end?, 1)?),
        Preposition::Until | Preposition::By => Interval::until(interval.end?),
        Preposition::Before => Interval::until(calendar::plus_days(interval.start?, -1)?),
        Preposition::AsOf if context.tense == Tense::Future => Interval::since(interval.start?),
        Preposition::AsOf => return Some(inner),
    };
    Some(Solved { interval: Some(open), timex: inner.timex })
}
