//! Which of the many Mondays, Mays and summers is meant.

use jiff::civil::{Date, Weekday};

use super::{Choice, Frame, Solved, timex, whole};
use crate::calendar::{self, monday_of, plus_days};
use crate::expr::{Expr, Unit, Which};
use crate::{Context, Interval, Precision, Tense};

/// How many years around a day are searched: enough to meet a 29 February across a century's end.
const YEARS: i16 = 8;

/// The instance of a bare name that the context asks for.
pub(super) fn bare(expr: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let anchor = frame.context.anchor;
    match frame.choice {
        Choice::Within(start, end) => instances(expr, start)
            .into_iter()
            .find(|one| first(one) >= Some(start) && first(one) <= Some(end)),
        Choice::NotAfter(day) => instances(expr, day).into_iter().rfind(|one| first(one) <= Some(day)),
        Choice::NotBefore(day) => instances(expr, day).into_iter().find(|one| first(one) >= Some(day)),
        Choice::ByTense => {
            if let Some(found) = in_told_year(expr, frame.context) {
                return Some(found);
            }
            let all = instances(expr, anchor);
            let past = all.iter().rfind(|one| first(one) <= Some(anchor));
            let future = all.iter().find(|one| last(one) >= Some(anchor));
            by_tense(expr, frame, past, future).cloned()
        }
    }
}

/// The instance in the year told before, where a text tells of times long past.
///
/// After "in 1979" a "November 4" is of 1979, unless it lies within some weeks before the anchor: then it is the
/// report's own date, and the year before it was background.
fn in_told_year(expr: &Expr, context: &Context) -> Option<Solved> {
    let is_yearly = matches!(expr, Expr::MonthDay { .. } | Expr::Month(_) | Expr::Season(_));
    let told = context.previous?.start?;
    if !is_yearly || context.tense == Tense::Future || told.year() >= context.anchor.year() - 1 {
        return None;
    }
    let anchor = Some(context.anchor);
    let last = instances(expr, context.anchor).into_iter().rfind(|one| first(one) <= anchor)?;
    // The longer past the background, the less the text can be a report of these days.
    let own_dates = if context.anchor.year() - told.year() > HISTORY { 45 } else { 300 };
    let is_own_date = days_between(first(&last), anchor) <= own_dates;
    if is_own_date { None } else { in_year(expr, told.year()).into_iter().next() }
}

fn by_tense<'s>(
    expr: &Expr,
    frame: Frame<'_>,
    past: Option<&'s Solved>,
    future: Option<&'s Solved>,
) -> Option<&'s Solved> {
    match (frame.context.tense, past, future) {
        (Tense::Past, past, _) => past,
        (Tense::Future, _, future) => future,
        // Agencies date what has happened by its weekday; what is to come they date by day and month.
        (_, Some(past), _) if matches!(expr, Expr::Weekday(_)) => Some(past),
        (Tense::Present | Tense::Unknown, Some(past), Some(future)) => {
            Some(if is_much_nearer(future, past, frame.context.anchor) { future } else { past })
        }
        (_, past, future) => past.or(future),
    }
}

/// Whether the coming instance lies so much nearer than the last one that it must be meant.
fn is_much_nearer(future: &Solved, past: &Solved, anchor: Date) -> bool {
    2 * days_between(Some(anchor), first(future)) < days_between(last(past), Some(anchor))
}

/// Days from one day to a later one, 0 where they are the other way round.
fn days_between(from: Option<Date>, to: Option<Date>) -> i32 {
    from.zip(to).and_then(|(from, to)| from.until(to).ok()).map_or(0, |span| span.get_days().max(0))
}

/// A date with its weekday. Where no year is told, the nearest one that has the weekday on that date is
/// meant; a weekday that fits no near year is taken for a slip.
pub(super) fn tagged(weekday: Weekday, inner: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let plain = super::solve(inner, frame)?;
    let fits = |one: &Solved| first(one).is_some_and(|day| day.weekday() == weekday);
    let is_settled = !matches!(inner, Expr::MonthDay { .. } | Expr::DayOfMonth(_)) || fits(&plain);
    if is_settled || !matches!(frame.choice, Choice::ByTense) {
        return Some(plain);
    }
    let anchor = Some(frame.context.anchor);
    let distance = |one: &Solved| days_between(anchor, first(one)).max(days_between(first(one), anchor));
    let nearest = instances(inner, frame.context.anchor).into_iter().filter(fits).min_by_key(distance);
    Some(nearest.filter(|one| distance(one) <= 400).unwrap_or(plain))
}

/// "Last Monday", "next March", "this summer".
pub(super) fn pick(which: Which, inner: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let context = frame.context;
    let anchor = context.anchor;
    let told = context.previous;
    let after = |day: Date| instances(inner, day).into_iter().find(|one| first(one) > Some(day));
    let before = |day: Date| instances(inner, day).into_iter().rfind(|one| last(one) < Some(day));
    match which {
        // "Last Friday" is in the last week, as "next Friday" is in the next one.
        Which::Last => before(week_of(inner, anchor).map_or(anchor, |(monday, _)| monday)),
        Which::Past => before(anchor),
        Which::Coming => after(anchor),
        // "Next Friday" is in the next week; of what comes once a year the first to come is meant.
        Which::Next => after(week_of(inner, anchor).map_or(anchor, |(_, sunday)| sunday)),
        Which::This => present(inner, frame),
        Which::Following => after(told?.end.or(told?.start)?),
        Which::Preceding => before(told?.start.or(told?.end)?),
        Which::Same => same(inner, frame),
        Which::Spoken => bare(inner, frame),
    }
}

/// A telling of times so many years back is history, and its words count from then.
const HISTORY: i16 = 30;

/// "May last" in a letter of 1860 is of the year before it. Where no old date was told, it is as "last May".
pub(super) fn old(which: Which, inner: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let anchor = frame.context.anchor;
    let told = frame.context.previous.and_then(|told| told.start);
    match told.filter(|told| anchor.year() - told.year() > HISTORY && week_of(inner, anchor).is_none()) {
        Some(told) => {
            pick(which, inner, Frame { context: &Context { anchor: told, ..*frame.context }, ..frame })
        }
        None => pick(which, inner, frame),
    }
}

/// "That October" after a year was told is of that year; after a day it is the one that the day falls into, or the
/// last one before it.
fn same(inner: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let told = frame.context.previous?;
    let day = told.start.or(told.end)?;
    let inside = told.end.and_then(|end| bare(inner, frame.choosing(Choice::Within(day, end))));
    inside.or_else(|| bare(inner, frame.choosing(Choice::NotAfter(day))))
}

/// The week of a day for what comes once a week.
fn week_of(expr: &Expr, day: Date) -> Option<(Date, Date)> {
    matches!(expr, Expr::Weekday(_) | Expr::Weekend).then(|| calendar::unit_at(day, Unit::Week, 0)).flatten()
}

/// "This Monday", "this summer": the instance of the present week or year, unless the tense says that it lies
/// on the other side of the anchor, as when Monday's paper tells what was done "this weekend".
fn present(inner: &Expr, frame: Frame<'_>) -> Option<Solved> {
    let anchor = frame.context.anchor;
    let all = instances(inner, anchor);
    let covering = all.iter().find(|one| first(one) <= Some(anchor) && last(one) >= Some(anchor));
    let (start, end) = week_of(inner, anchor).or_else(|| calendar::unit_at(anchor, Unit::Year, 0))?;
    let of_round = all.iter().find(|one| first(one) >= Some(start) && first(one) <= Some(end));
    let found = covering.or(of_round)?;
    let is_weekend_ahead = *inner == Expr::Weekend && anchor.weekday().to_monday_zero_offset() > 2;
    let other = match frame.context.tense {
        Tense::Past if first(found) > Some(anchor) && !is_weekend_ahead => {
            all.iter().rfind(|one| first(one) <= Some(anchor))
        }
        Tense::Future if last(found) < Some(anchor) => all.iter().find(|one| first(one) > Some(anchor)),
        _ => None,
    };
    Some(other.unwrap_or(found).clone())
}

/// The instances of a bare name around a day, oldest first.
fn instances(expr: &Expr, around: Date) -> Vec<Solved> {
    match expr {
        Expr::Weekday(weekday) => (-1..=1)
            .filter_map(|week| {
                plus_days(monday_of(around)?, 7 * week + i64::from(weekday.to_monday_zero_offset()))
            })
            .map(|day| whole(Unit::Day, (day, day)))
            .collect(),
        Expr::Weekend => (-1..=1)
            .filter_map(|week| calendar::unit_at(around, Unit::Weekend, week))
            .map(|days| whole(Unit::Weekend, days))
            .collect(),
        Expr::DayOfMonth(day) => (-2..=2)
            .filter_map(|month| {
                let (first, _) = calendar::unit_at(around, Unit::Month, month)?;
                Date::new(first.year(), first.month(), *day).ok()
            })
            .map(|day| whole(Unit::Day, (day, day)))
            .collect(),
        Expr::Tagged(_, inner) => instances(inner, around),
        _ => (-YEARS..=YEARS)
            .filter_map(|step| around.year().checked_add(step))
            .flat_map(|year| in_year(expr, year))
            .collect(),
    }
}

/// The instances of a name that comes once a year.
fn in_year(expr: &Expr, year: i16) -> Vec<Solved> {
    let one = |unit, days: Option<(Date, Date)>| days.map(|days| whole(unit, days)).into_iter().collect();
    match expr {
        Expr::MonthDay { month, day } => {
            one(Unit::Day, Date::new(year, *month, *day).ok().map(|day| (day, day)))
        }
        Expr::Month(month) => one(Unit::Month, calendar::month(year, *month)),
        Expr::Quarter(quarter) => one(Unit::Quarter, calendar::quarter(year, *quarter)),
        Expr::Season(season) => calendar::season(year, *season)
            .map(|(start, end)| Solved {
                interval: Some(Interval::closed(start, end, Precision::Season)),
                timex: timex::season(year, *season),
            })
            .into_iter()
            .collect(),
        Expr::Holiday(holiday) => holiday.in_year(year).into_iter().map(days_of).collect(),
        _ => Vec::new(),
    }
}

fn days_of(days: crate::holiday::Days) -> Solved {
    let precision = if days.first == days.last { Precision::Day } else { Precision::Range };
    Solved {
        interval: Some(Interval::closed(days.first, days.last, precision)),
        timex: timex::range(Some(days.first), Some(days.last)),
    }
}

fn first(solved: &Solved) -> Option<Date> {
    solved.interval?.start
}

fn last(solved: &Solved) -> Option<Date> {
    solved.interval?.end
}
