//! Arithmetic on the Gregorian calendar: the unit that a day falls into, and its neighbours.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::expr::{Season, Unit};

/// The day so many days later, `None` beyond the calendar's end.
pub(crate) fn plus_days(day: Date, days: i64) -> Option<Date> {
    day.checked_add(days.days()).ok()
}

/// The Monday of the week that the day falls into.
pub(crate) fn monday_of(day: Date) -> Option<Date> {
    plus_days(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

/// The first and last day of a month.
pub(crate) fn month(year: i16, month: i8) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// The first and last day of years from `first` on.
pub(crate) fn years(first: i16, count: i16) -> Option<(Date, Date)> {
    let last = first.checked_add(count - 1)?;
    Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

/// The first and last day of the season that begins in the year. Winter ends in the year after.
pub(crate) fn season(year: i16, season: Season) -> Option<(Date, Date)> {
    let first = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    months_from(Date::new(year, first, 1).ok()?, 3)
}

/// The first and last day of a quarter, counted from 1.
pub(crate) fn quarter(year: i16, quarter: i8) -> Option<(Date, Date)> {
    months_from(Date::new(year, 3 * quarter - 2, 1).ok()?, 3)
}

fn months_from(first: Date, count: i64) -> Option<(Date, Date)> {
    let last = first.checked_add((count - 1).months()).ok()?;
    Some((first, last.last_of_month()))
}

/// The first and last day of the unit that lies `steps` units after the one the day falls into.
///
/// Units below the day have no days of their own and give `None`.
pub(crate) fn unit_at(day: Date, unit: Unit, steps: i64) -> Option<(Date, Date)> {
    let years_on = |size: i16| -> Option<(Date, Date)> {
        let first = day.year().div_euclid(size) * size;
        years(first.checked_add(size.checked_mul(i16::try_from(steps).ok()?)?)?, size)
    };
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => None,
        Unit::Day => plus_days(day, steps).map(|day| (day, day)),
        Unit::Week => {
            let monday = plus_days(monday_of(day)?, 7 * steps)?;
            Some((monday, plus_days(monday, 6)?))
        }
        Unit::Weekend => {
            let saturday = plus_days(monday_of(day)?, 7 * steps + 5)?;
            Some((saturday, plus_days(saturday, 1)?))
        }
        Unit::Month => months_from(day.first_of_month().checked_add(steps.months()).ok()?, 1),
        Unit::Quarter | Unit::Season => {
            let first = Date::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).ok()?;
            months_from(first.checked_add((3 * steps).months()).ok()?, 3)
        }
        Unit::Year => years_on(1),
        Unit::Decade => years_on(10),
        Unit::Century => years_on(100),
    }
}

/// The day so many units later. A month's day that the target month lacks becomes its last.
pub(crate) fn shift(day: Date, unit: Unit, count: i64) -> Option<Date> {
    let span = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => return None,
        Unit::Day => count.days(),
        Unit::Week | Unit::Weekend => count.checked_mul(7)?.days(),
        Unit::Month => count.months(),
        Unit::Quarter | Unit::Season => count.checked_mul(3)?.months(),
        Unit::Year => count.years(),
        Unit::Decade => count.checked_mul(10)?.years(),
        Unit::Century => count.checked_mul(100)?.years(),
    };
    day.checked_add(span).ok()
}

/// The `n`th such weekday on or after a day, the first being 1.
pub(crate) fn weekday_from(day: Date, weekday: Weekday, n: i64) -> Option<Date> {
    plus_days(day, i64::from(weekday.since(day.weekday())) + 7 * (n - 1))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn units_around_a_day() {
        let day = date(2024, 2, 14);
        let check = |unit, steps, first, last| assert_eq!(unit_at(day, unit, steps), Some((first, last)));
        check(Unit::Week, 0, date(2024, 2, 12), date(2024, 2, 18));
        check(Unit::Weekend, -1, date(2024, 2, 10), date(2024, 2, 11));
        check(Unit::Month, 1, date(2024, 3, 1), date(2024, 3, 31));
        check(Unit::Quarter, -1, date(2023, 10, 1), date(2023, 12, 31));
        check(Unit::Year, -1, date(2023, 1, 1), date(2023, 12, 31));
        check(Unit::Decade, 0, date(2020, 1, 1), date(2029, 12, 31));
        check(Unit::Century, -1, date(1900, 1, 1), date(1999, 12, 31));
        assert_eq!(season(2023, Season::Winter), Some((date(2023, 12, 1), date(2024, 2, 29))));
        assert_eq!(weekday_from(day, Weekday::Wednesday, 1), Some(day));
        assert_eq!(weekday_from(day, Weekday::Monday, 2), Some(date(2024, 2, 26)));
    }
}
