//! The three calendars of the moon that newswire meets: Jewish, Islamic and Chinese.

use jiff::civil::Date;

use crate::calendar::plus_days;
use crate::holiday::Days;

/// The Julian day number of 1 January 1970, the day from which this module counts civil dates.
const EPOCH: i64 = 2_440_588;

fn from_julian_day(number: i64) -> Option<Date> {
    plus_days(Date::constant(1970, 1, 1), number - EPOCH)
}

/// The first day of Tishri that falls into a Gregorian year.
///
/// The reckoning of the mean new moon with its postponements follows Reingold and Dershowitz,
/// *Calendrical Calculations*; the day begins on the evening before.
pub(crate) fn jewish_new_year(year: i16) -> Option<Date> {
    // The fixed day numbers of the source count 1 January of the year 1 as day 1, Julian day 1,721,426.
    const HEBREW_EPOCH: i64 = -1_373_427 + 1_721_425;
    let year = i64::from(year) + 3761;
    let (before, this, after) = (elapsed_days(year - 1), elapsed_days(year), elapsed_days(year + 1));
    let postponed = match (after - this, this - before) {
        (356, _) => 2,
        (_, 382) => 1,
        _ => 0,
    };
    from_julian_day(HEBREW_EPOCH + this + postponed)
}

/// Days from the Hebrew epoch to the mean new moon of a year's first month, with the first postponement.
fn elapsed_days(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts.div_euclid(25_920);
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

/// The stretches in a Gregorian year that begin on a day of the Islamic calendar.
///
/// `more` further days belong to the stretch. The tabular calendar (civil epoch, leap years 2 5 7 10 13 16 18
/// 21 24 26 29) is within a day of what is proclaimed nearly always, so `doubt` days are added on each side.
pub(crate) fn islamic_days(year: i16, month: i8, day: i8, more: i64, doubt: i64) -> Vec<Days> {
    let guess = (i64::from(year) - 622) * 33 / 32;
    (guess - 1..=guess + 2)
        .filter_map(|islamic| from_julian_day(islamic_day_number(islamic, month, day)))
        .filter(|first| first.year() == year)
        .filter_map(|first| {
            Some(Days { first: plus_days(first, -doubt)?, last: plus_days(first, more + doubt)? })
        })
        .collect()
}

fn islamic_day_number(year: i64, month: i8, day: i8) -> i64 {
    let months = i64::from(month) - 1;
    // Months have 30 and 29 days by turns.
    let days_of_months = 29 * months + (months + 1) / 2;
    i64::from(day) + days_of_months + (year - 1) * 354 + (3 + 11 * year).div_euclid(30) + 1_948_439
}

/// The first day of the Chinese year, from 2000 to 2030.
///
/// The dates are those of the Hong Kong Observatory's conversion tables. Korea and Vietnam keep the same day
/// in nearly every year.
pub(crate) fn lunar_new_year(year: i16) -> Option<Date> {
    let place = usize::try_from(year - 2000).ok()?;
    let (month, day) = *NEW_YEARS.get(place)?;
    Date::new(year, month, day).ok()
}

#[rustfmt::skip]
static NEW_YEARS: [(i8, i8); 31] = [
    (2, 5), (1, 24), (2, 12), (2, 1), (1, 22), (2, 9), (1, 29), (2, 18), (2, 7), (1, 26),
    (2, 14), (2, 3), (1, 23), (2, 10), (1, 31), (2, 19), (2, 8), (1, 28), (2, 16), (2, 5),
    (1, 25), (2, 12), (2, 1), (1, 22), (2, 10), (1, 29), (2, 17), (2, 6), (1, 26), (2, 13),
    (2, 3),
];
