//! Holidays by name: when they fall in a given year.
//!
//! A name is listed only where one date is meant the world over, or where one country's is meant so
//! commonly that newspapers do not say which. "Independence Day" and "National Day" are many days, so
//! they are left out.

use jiff::civil::{Date, Weekday};

use crate::calendar::{plus_days, weekday_from};
use crate::moon;

/// How a holiday's date is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// The same day every year: month and day.
    Fixed(i8, i8),
    /// The `n`th such weekday of a month, the last one for -1, so many days moved.
    Weekday { month: i8, weekday: Weekday, n: i8, moved: i8 },
    /// So many days after the Western Easter Sunday.
    Easter(i8),
    /// So many days after the Orthodox Easter Sunday.
    OrthodoxEaster(i8),
    /// So many days after the Jewish new year that begins in the Gregorian year.
    Jewish(i16),
    /// A day of the Islamic calendar. Its beginning is seen and not reckoned, so the true day may be the
    /// one before or after the reckoned one.
    Islamic { month: i8, day: i8 },
    /// The month of fasting.
    Ramadan,
    /// The Chinese new year's first day.
    LunarNewYear,
}

/// A holiday's days in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) first: Date,
    pub(crate) last: Date,
}

impl Holiday {
    /// The days on which the holiday falls in a Gregorian year: none, one, or two times.
    pub(crate) fn in_year(self, year: i16) -> Vec<Days> {
        let one = |day: Option<Date>| day.map(|day| Days { first: day, last: day }).into_iter().collect();
        match self {
            Holiday::Fixed(month, day) => one(Date::new(year, month, day).ok()),
            Holiday::Weekday { month, weekday, n, moved } => one(nth_weekday(year, month, weekday, n, moved)),
            Holiday::Easter(after) => one(moved(western_easter(year), i64::from(after))),
            Holiday::OrthodoxEaster(after) => one(moved(orthodox_easter(year), i64::from(after))),
            Holiday::Jewish(after) => one(moved(moon::jewish_new_year(year), i64::from(after))),
            Holiday::Islamic { month, day } => moon::islamic_days(year, month, day, 0, 1),
            Holiday::Ramadan => moon::islamic_days(year, 9, 1, 29, 0),
            Holiday::LunarNewYear => one(moon::lunar_new_year(year)),
        }
    }
}

fn moved(day: Option<Date>, days: i64) -> Option<Date> {
    plus_days(day?, days)
}

fn nth_weekday(year: i16, month: i8, weekday: Weekday, n: i8, moved: i8) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    let found = if n > 0 {
        weekday_from(first, weekday, i64::from(n))
    } else {
        weekday_from(plus_days(first.last_of_month(), -6)?, weekday, 1)
    };
    plus_days(found?, i64::from(moved))
}

/// Easter Sunday of the Gregorian calendar, by the method printed anonymously in *Nature* of 20 April 1876.
fn western_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()
}

/// Easter Sunday of the Julian calendar (Meeus, *Astronomical Algorithms*, chapter 8) as a Gregorian day.
fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let d = (19 * (y % 19) + 15) % 30;
    let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
    let n = d + e + 114;
    let julian = Date::new(year, i8::try_from(n / 31).ok()?, i8::try_from(n % 31 + 1).ok()?).ok()?;
    plus_days(julian, i64::from(y / 100 - y / 400 - 2))
}

const fn weekday(month: i8, weekday: Weekday, n: i8) -> Holiday {
    Holiday::Weekday { month, weekday, n, moved: 0 }
}

/// The holiday whose name's letters and figures, in lower case and without spaces, are these.
pub(crate) fn look_up(name: &str) -> Option<Holiday> {
    let place = NAMES.binary_search_by(|(key, _)| (*key).cmp(name)).ok()?;
    Some(NAMES[place].1)
}

/// Whether some holiday's name begins so.
pub(crate) fn is_beginning(name: &str) -> bool {
    let place = NAMES.partition_point(|(key, _)| *key < name);
    NAMES.get(place).is_some_and(|(key, _)| key.starts_with(name))
}

/// Names with all but letters and figures taken out, sorted.
#[rustfmt::skip]
static NAMES: &[(&str, Holiday)] = &[
    ("allsaintsday", Holiday::Fixed(11, 1)),
    ("allsoulsday", Holiday::Fixed(11, 2)),
    ("anzacday", Holiday::Fixed(4, 25)),
    ("aprilfoolsday", Holiday::Fixed(4, 1)),
    ("armisticeday", Holiday::Fixed(11, 11)),
    ("ascensionday", Holiday::Easter(39)),
    ("ashura", Holiday::Islamic { month: 1, day: 10 }),
    ("ashwednesday", Holiday::Easter(-46)),
    ("australiaday", Holiday::Fixed(1, 26)),
    ("bastilleday", Holiday::Fixed(7, 14)),
    ("blackfriday", Holiday::Weekday { month: 11, weekday: Weekday::Thursday, n: 4, moved: 1 }),
    ("boxingday", Holiday::Fixed(12, 26)),
    ("canadaday", Holiday::Fixed(7, 1)),
    ("chinesenewyear", Holiday::LunarNewYear),
    ("christmas", Holiday::Fixed(12, 25)),
    ("christmasday", Holiday::Fixed(12, 25)),
    ("christmaseve", Holiday::Fixed(12, 24)),
    ("cincodemayo", Holiday::Fixed(5, 5)),
    ("columbusday", weekday(10, Weekday::Monday, 2)),
    ("cybermonday", Holiday::Weekday { month: 11, weekday: Weekday::Thursday, n: 4, moved: 4 }),
    ("earthday", Holiday::Fixed(4, 22)),
    ("easter", Holiday::Easter(0)),
    ("eastermonday", Holiday::Easter(1)),
    ("eastersunday", Holiday::Easter(0)),
    ("eidaladha", Holiday::Islamic { month: 12, day: 10 }),
    ("eidalfitr", Holiday::Islamic { month: 10, day: 1 }),
    ("epiphany", Holiday::Fixed(1, 6)),
    ("fathersday", weekday(6, Weekday::Sunday, 3)),
    ("fourthofjuly", Holiday::Fixed(7, 4)),
    ("goodfriday", Holiday::Easter(-2)),
    ("groundhogday", Holiday::Fixed(2, 2)),
    ("halloween", Holiday::Fixed(10, 31)),
    ("internationalwomensday", Holiday::Fixed(3, 8)),
    ("islamicnewyear", Holiday::Islamic { month: 1, day: 1 }),
    ("juneteenth", Holiday::Fixed(6, 19)),
    ("laborday", weekday(9, Weekday::Monday, 1)),
    ("lunarnewyear", Holiday::LunarNewYear),
    ("martinlutherkingday", weekday(1, Weekday::Monday, 3)),
    ("martinlutherkingjrday", weekday(1, Weekday::Monday, 3)),
    ("maundythursday", Holiday::Easter(-3)),
    ("mayday", Holiday::Fixed(5, 1)),
    ("memorialday", weekday(5, Weekday::Monday, -1)),
    ("mothersday", weekday(5, Weekday::Sunday, 2)),
    ("newyear", Holiday::Fixed(1, 1)),
    ("newyeareve", Holiday::Fixed(12, 31)),
    ("newyearsday", Holiday::Fixed(1, 1)),
    ("newyearseve", Holiday::Fixed(12, 31)),
    ("orthodoxchristmas", Holiday::Fixed(1, 7)),
    ("orthodoxeaster", Holiday::OrthodoxEaster(0)),
    ("palmsunday", Holiday::Easter(-7)),
    ("passover", Holiday::Jewish(-163)),
    ("pentecost", Holiday::Easter(49)),
    ("presidentsday", weekday(2, Weekday::Monday, 3)),
    ("ramadan", Holiday::Ramadan),
    ("remembranceday", Holiday::Fixed(11, 11)),
    ("roshhashanah", Holiday::Jewish(0)),
    ("saintpatricksday", Holiday::Fixed(3, 17)),
    ("seollal", Holiday::LunarNewYear),
    ("stpatricksday", Holiday::Fixed(3, 17)),
    ("sukkot", Holiday::Jewish(14)),
    ("thanksgiving", weekday(11, Weekday::Thursday, 4)),
    ("thanksgivingday", weekday(11, Weekday::Thursday, 4)),
    ("valentinesday", Holiday::Fixed(2, 14)),
    ("veteransday", Holiday::Fixed(11, 11)),
    ("yomkippur", Holiday::Jewish(9)),
];

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn check(name: &str, year: i16, first: Date, last: Date) {
        let holiday = look_up(name).expect(name);
        assert!(holiday.in_year(year).contains(&Days { first, last }), "{name}: {:?}", holiday.in_year(year));
    }

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn known_days() {
        let day = |name, year, month, day| check(name, year, date(year, month, day), date(year, month, day));
        day("easter", 2024, 3, 31);
        day("easter", 2019, 4, 21);
        day("orthodoxeaster", 2024, 5, 5);
        day("orthodoxeaster", 2022, 4, 24);
        day("thanksgiving", 2023, 11, 23);
        day("memorialday", 2021, 5, 31);
        day("laborday", 2024, 9, 2);
        day("roshhashanah", 2023, 9, 16);
        day("yomkippur", 2024, 10, 12);
        day("passover", 2024, 4, 23);
        day("lunarnewyear", 2024, 2, 10);
    }

    #[test]
    fn islamic_days_carry_their_uncertainty() {
        check("eidalfitr", 2024, date(2024, 4, 9), date(2024, 4, 11));
        check("ramadan", 2023, date(2023, 3, 23), date(2023, 4, 21));
    }
}
