//! Times that are reckoned from other times.

use jiff::civil::Date;

use super::{Choice, Frame, Solved, bounds, range, solve, timex, unsettled, whole};
use crate::calendar::{plus_days, shift as shift_day, unit_at};
use crate::expr::{Expr, Length, Unit, Vague};
use crate::{Context, Interval, Tense};

/// "Three days ago", "two weeks later".
///
/// The answer is as precise as the unit counted. A rough length, or one counted from a date that is told less
/// precisely than the unit, stays unresolved: the text does not give the date.
pub(super) fn shift(length: Length, sign: i32, from: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let vague = || unsettled(timex::vague(if sign < 0 { Vague::Past } else { Vague::Future }).to_owned());
    let frame = frame.choosing(choice_of_base(length, sign, from, frame));
    let Some(Solved { interval: Some(interval), .. }) = solve(from, frame) else { return Some(vague()) };
    let base = if sign < 0 { interval.start.or(interval.end)? } else { interval.end.or(interval.start)? };
    let finest = length.more.map_or(length.unit, |(_, unit)| unit);
    let is_precise = !length.rough && lies_in_one(interval, finest);
    let steps = steps(length).filter(|_| is_precise);
    let day = steps.and_then(|(unit, count)| {
        let day = shift_day(base, unit, i64::from(sign) * count)?;
        let Some((count, unit)) = length.more else { return Some((unit, day)) };
        Some((unit, shift_day(day, unit, i64::from(sign) * i64::from(count))?))
    });
    let Some((unit, day)) = day else { return Some(vague()) };
    // Decades and centuries are counted in round years.
    let unit = unit.min(Unit::Year);
    Some(whole(unit, unit_at(day, unit, 0)?))
}

/// Which of many bare days a time is counted from: "a day before Saturday's vote" of a deed done is the last Friday up
/// to the anchor, though the vote may lie ahead; of a deed to come it is the first Friday from the anchor on.
fn choice_of_base(length: Length, sign: i32, from: &Expr, frame: Frame<'_>) -> Choice {
    let anchor = frame.context.anchor;
    let is_open = is_bare(from) && from.unit() == Some(Unit::Day) && matches!(frame.choice, Choice::ByTense);
    let shifted = steps(length)
        .filter(|(unit, count)| is_open && *unit == Unit::Day && *count < 7)
        .and_then(|(unit, count)| shift_day(anchor, unit, -i64::from(sign) * count));
    match (frame.context.tense, shifted) {
        (Tense::Past, Some(day)) => Choice::NotAfter(day),
        (Tense::Future, Some(day)) => Choice::NotBefore(day),
        _ => frame.choice,
    }
}

/// The date told before, or the unit around it, in another year: "the same period last year".
pub(super) fn again(unit: Option<Unit>, outer: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let told = frame.context.previous?;
    let told = match unit.filter(|&unit| lies_in_one(told, unit)) {
        Some(unit) => unit_at(told.start?, unit, 0)?,
        None => told.start.zip(told.end)?,
    };
    let (year, _) = bounds(&solve(outer, frame)?)?;
    // What is told beside a time of last year can be no other than the year before it.
    let years = match i64::from(year.year()) - i64::from(told.0.year()) {
        0 => -1,
        years => years,
    };
    let start = shift_day(told.0, Unit::Year, years)?;
    if let Some(unit) = unit.filter(|unit| matches!(unit, Unit::Day | Unit::Week)) {
        return Some(whole(unit, unit_at(start, unit, 0)?));
    }
    let is_month_end = told.1.last_of_month() == told.1;
    let end = shift_day(told.1, Unit::Year, years)?;
    let end = if is_month_end { end.last_of_month() } else { end };
    let unit = [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year]
        .into_iter()
        .find(|&unit| unit_at(start, unit, 0) == Some((start, end)));
    match unit {
        Some(unit) => Some(whole(unit, (start, end))),
        None => range(start, end, timex::range(Some(start), Some(end))),
    }
}

/// "The year ending March 31": twelve months, the last of which ends then.
pub(super) fn ending(length: Length, last: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let (_, end) = bounds(&solve(last, frame)?)?;
    let (unit, count) = steps(length)?;
    // Months are counted from the first day after, so that three months to September begin with July.
    let after = shift_day(plus_days(end, 1)?, unit, -count)?;
    range(after, end, timex::range(Some(after), Some(end)))
}

/// "For three days from Monday": the day it begins on is the first of them.
pub(super) fn lasting(length: Length, from: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let (start, _) = bounds(&solve(from, frame)?)?;
    let after =
        steps(length).filter(|_| !length.rough).and_then(|(unit, count)| shift_day(start, unit, count));
    match after.and_then(|day| plus_days(day, -1)) {
        Some(end) => range(start, end, timex::range(Some(start), Some(end))),
        None => Some(Solved { interval: Some(Interval::since(start)), timex: start.to_string() }),
    }
}

/// The whole steps of a length and their unit: a year and a half is eighteen months.
fn steps(length: Length) -> Option<(Unit, i64)> {
    let count = i64::from(length.count?);
    match (length.half, length.unit) {
        (false, unit) => Some((unit, count)),
        (true, Unit::Year) => Some((Unit::Month, 12 * count + 6)),
        (true, Unit::Decade) => Some((Unit::Year, 10 * count + 5)),
        (true, _) => None,
    }
}

/// Whether a date is told precisely enough to have such units counted from it: it lies inside of one.
pub(super) fn lies_in_one(told: Interval, unit: Unit) -> bool {
    let unit = unit.max(Unit::Day);
    let around = |day: Option<Date>| unit_at(day?, unit, 0);
    around(told.start).is_some() && around(told.start) == around(told.end)
}

/// "The last three years", "the next ten days".
pub(super) fn stretch(length: Length, sign: i32, context: &Context) -> Option<Solved> {
    let steps = steps(length).filter(|_| !length.rough);
    let other = steps.and_then(|(unit, count)| shift_day(context.anchor, unit, i64::from(sign) * count));
    let Some(other) = other else { return Some(unsettled(timex::length(length))) };
    // So many whole units that end today, or that begin tomorrow.
    let (start, end) = if sign < 0 {
        (plus_days(other, 1)?, context.anchor)
    } else {
        (plus_days(context.anchor, 1)?, other)
    };
    range(start, end, timex::length(length))
}

/// "Within five days" of a deed to come: today is one of the days.
pub(super) fn inside(length: Length, context: &Context) -> Option<Solved> {
    let ahead = stretch(length, 1, context)?;
    let Some(end) = ahead.interval.and_then(|days| days.end) else { return Some(ahead) };
    range(context.anchor, end, ahead.timex)
}

/// "From Monday to Wednesday", "Feb. 15-17", "2015-2018".
///
/// The end that tells its year settles the other one; where neither does, the context settles the last day
/// and the first day is the nearest one before. What is told as done must have begun, though it may not have ended.
pub(super) fn between(from: &Expr, to: &Expr, frame: Frame<'_>) -> Option<Solved> {
    // What is told as done has begun, though it may end after the day of writing.
    let begins_first =
        is_yearly(from) && frame.context.tense == Tense::Past && matches!(frame.choice, Choice::ByTense);
    let (from, to) = if is_bare(to) && (!is_bare(from) || begins_first) {
        let from = bounds(&solve(from, frame)?)?;
        (from, bounds(&solve(to, frame.choosing(Choice::NotBefore(from.0)))?)?)
    } else {
        let to = bounds(&solve(to, frame)?)?;
        let choice = if is_bare(from) { Choice::NotAfter(to.0) } else { frame.choice };
        (bounds(&solve(from, frame.choosing(choice))?)?, to)
    };
    range(from.0, to.1, timex::range(Some(from.0), Some(to.1)))
}

/// Whether an expression fits many years or weeks.
fn is_bare(expr: &Expr) -> bool {
    match expr {
        Expr::Weekday(_) | Expr::DayOfMonth(_) | Expr::Weekend => true,
        Expr::Timed(inner, _) => is_bare(inner),
        other => other.lacks_year(),
    }
}

/// Whether an expression fits one stretch of every year.
fn is_yearly(expr: &Expr) -> bool {
    matches!(expr, Expr::MonthDay { .. } | Expr::Month(_) | Expr::Part(..)) && is_bare(expr)
}

/// The first and last day of the whole weeks that lie mostly inside a stretch, as ISO 8601 counts weeks.
pub(super) fn weeks_inside(start: Date, end: Date) -> Vec<(Date, Date)> {
    let mut weeks = Vec::new();
    let mut week = unit_at(start, Unit::Week, 0);
    while let Some((monday, sunday)) = week {
        let Some(thursday) = plus_days(monday, 3).filter(|&thursday| thursday <= end) else { break };
        if thursday >= start {
            weeks.push((monday, sunday));
        }
        week = unit_at(monday, Unit::Week, 1);
    }
    weeks
}
