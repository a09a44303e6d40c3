//! Parts of longer stretches: "late July", "the first week of March".

use jiff::civil::{Date, Weekday};

use super::derive::weeks_inside;
use super::{Solved, bounds, range, whole};
use crate::calendar::{self, plus_days, unit_at, weekday_from};
use crate::expr::{Expr, Part, Unit};

/// A part of a stretch.
///
/// A month is cut into its first ten days, its second ten and the rest, which is the codebook's convention. A week is
/// early from Monday to Wednesday and late from Thursday on, as Recognizers-Text cuts it; its middle is Tuesday to Thursday.
/// A decade is early in its first five years and late in its last five, a century in its first and last quarter. Years are not cut: "late 2006" is told no
/// more precisely than 2006.
pub(super) fn part(part: Part, whole: Solved, unit: Option<Unit>, anchor: Date) -> Option<Solved> {
    let (start, end) = bounds(&whole)?;
    let timex = whole.timex.clone();
    match (part, unit) {
        (Part::Early, Some(Unit::Week)) => range(start, plus_days(start, 2)?, timex),
        (Part::Mid, Some(Unit::Week)) => range(plus_days(start, 1)?, plus_days(start, 3)?, timex),
        (Part::Late, Some(Unit::Week)) => range(plus_days(start, 3)?, end, timex),
        (Part::Early, Some(Unit::Month)) => range(start, plus_days(start, 9)?, timex),
        (Part::Mid, Some(Unit::Month)) => range(plus_days(start, 10)?, plus_days(start, 19)?, timex),
        (Part::Late, Some(Unit::Month)) => range(plus_days(start, 20)?, end, timex),
        (Part::Early, Some(Unit::Decade)) => range(start, calendar::years(start.year(), 5)?.1, timex),
        (Part::Mid, Some(Unit::Decade)) => {
            range(calendar::years(start.year() + 3, 4)?.0, calendar::years(start.year() + 3, 4)?.1, timex)
        }
        (Part::Early, Some(Unit::Century)) => range(start, calendar::years(start.year(), 25)?.1, timex),
        (Part::Late, Some(Unit::Century)) => range(calendar::years(start.year() + 75, 25)?.0, end, timex),
        (Part::Late, Some(Unit::Decade)) => range(calendar::years(start.year() + 5, 5)?.0, end, timex),
        (Part::Rest, _) if start <= anchor && anchor <= end => range(anchor, end, timex),
        (Part::FirstHalf, Some(unit)) => range(start, plus_days(middle(start, unit)?, -1)?, timex),
        (Part::SecondHalf, Some(unit)) => range(middle(start, unit)?, end, timex),
        _ => Some(whole),
    }
}

/// The first day of a unit's second half.
fn middle(start: Date, unit: Unit) -> Option<Date> {
    match unit {
        Unit::Month => plus_days(start, 15),
        Unit::Year => calendar::shift(start, Unit::Month, 6),
        Unit::Decade => calendar::shift(start, Unit::Year, 5),
        Unit::Century => calendar::shift(start, Unit::Year, 50),
        _ => None,
    }
}

/// The `n`th unit or weekday inside a stretch, counted from its end where `n` is negative.
pub(super) fn nth(n: i32, inner: &Expr, outer: &Solved) -> Option<Solved> {
    let (start, end) = bounds(outer)?;
    let (unit, found) = match inner {
        Expr::Every(Unit::Week) => (Unit::Week, pick(&weeks_inside(start, end), n)?),
        Expr::Every(unit) => (*unit, nth_unit(n, *unit, start, end)?),
        Expr::Weekday(weekday) => (Unit::Day, nth_weekday(n, *weekday, start, end)?),
        _ => return None,
    };
    (start <= found.1 && found.0 <= end).then(|| whole(unit, found))
}

fn pick<T: Copy>(all: &[T], n: i32) -> Option<T> {
    let place = if n > 0 { n - 1 } else { i32::try_from(all.len()).ok()? + n };
    all.get(usize::try_from(place).ok()?).copied()
}

fn nth_unit(n: i32, unit: Unit, start: Date, end: Date) -> Option<(Date, Date)> {
    if n < 0 {
        return unit_at(end, unit, i64::from(n) + 1);
    }
    unit_at(start, unit, i64::from(n) - 1)
}

fn nth_weekday(n: i32, weekday: Weekday, start: Date, end: Date) -> Option<(Date, Date)> {
    let day = if n > 0 {
        weekday_from(start, weekday, i64::from(n))?
    } else {
        weekday_from(plus_days(end, -6)?, weekday, i64::from(n) + 2)?
    };
    Some((day, day))
}
