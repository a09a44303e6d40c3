//! Scanning a day.

use jiff::civil::Date;

use super::name::month;
use crate::cursor::Cursor;

/// What was found where a date was looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayScan {
    /// A day of the calendar.
    Day(Date),
    /// The form of a date, but no such day.
    Impossible,
    /// Day and month could change places.
    Ambiguous,
    /// A day and month without a year. Only [`day_of_year`] finds it.
    Yearless,
}

/// A day whose month is a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NamedDay {
    pub(crate) month: i8,
    pub(crate) day: i8,
    pub(crate) year: Option<i16>,
}

impl NamedDay {
    /// Whether some year has this day.
    pub(crate) fn exists(self) -> bool {
        // A leap year has every day a year can have.
        Date::new(self.year.unwrap_or(2000), self.month, self.day).is_ok()
    }
}

/// Scans a date with its year.
pub(crate) fn date(cursor: &mut Cursor<'_>) -> Option<DayScan> {
    cursor.attempt(year_first).or_else(|| cursor.attempt(named_date)).or_else(|| cursor.attempt(numbers))
}

/// Scans a day and the name of its month in either order, with or without a year.
pub(crate) fn named_day(cursor: &mut Cursor<'_>) -> Option<NamedDay> {
    let (month, day) = cursor.attempt(month_day).or_else(|| cursor.attempt(day_month))?;
    let year = cursor.attempt(|cursor| {
        cursor.run(|c| c == ' ' || c == ',' || c == '-');
        year(cursor)
    });
    Some(NamedDay { month, day, year })
}

/// Scans a date, or a day and month whose year is not printed.
pub(crate) fn day_of_year(cursor: &mut Cursor<'_>) -> Option<DayScan> {
    date(cursor).or_else(|| {
        let named = named_day(cursor)?;
        Some(if named.exists() { DayScan::Yearless } else { DayScan::Impossible })
    })
}

fn named_date(cursor: &mut Cursor<'_>) -> Option<DayScan> {
    let named = named_day(cursor)?;
    Some(on_calendar(named.year?, named.month, named.day))
}

fn on_calendar(year: i16, month: i8, day: i8) -> DayScan {
    Date::new(year, month, day).map_or(DayScan::Impossible, DayScan::Day)
}

/// A year of four digits in the age of the newspaper: other numbers are not taken for one.
fn year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let year = cursor.number(4, 4)?;
    (1600..=2199).contains(&year).then_some(year)
}

fn small(cursor: &mut Cursor<'_>) -> Option<i8> {
    i8::try_from(cursor.number(1, 2)?).ok()
}

fn month_day(cursor: &mut Cursor<'_>) -> Option<(i8, i8)> {
    let month = month(cursor.word())?;
    cursor.eat('.');
    cursor.skip_blanks();
    let day = small(cursor)?;
    ordinal(cursor);
    Some((month, day))
}

fn day_month(cursor: &mut Cursor<'_>) -> Option<(i8, i8)> {
    let day = small(cursor)?;
    ordinal(cursor);
    cursor.eat('-');
    cursor.skip_blanks();
    let month = month(cursor.word())?;
    cursor.eat('.');
    Some((month, day))
}

/// Moves over the ending of `1st`, `2nd`, `3rd`, `13th`.
fn ordinal(cursor: &mut Cursor<'_>) {
    cursor.attempt(|cursor| {
        let ending = cursor.word().to_lowercase();
        matches!(ending.as_str(), "st" | "nd" | "rd" | "th").then_some(())
    });
}

fn year_first(cursor: &mut Cursor<'_>) -> Option<DayScan> {
    let year = year(cursor)?;
    let first = cursor.eat_if(|c| matches!(c, '-' | '/' | '.' | '년' | '年'))?;
    cursor.skip_blanks();
    let month = small(cursor)?;
    let second = cursor.eat_if(|c| matches!(c, '-' | '/' | '.' | '월' | '月'))?;
    if second.is_ascii() && first != second {
        return None;
    }
    cursor.skip_blanks();
    let day = small(cursor)?;
    cursor.eat_if(|c| matches!(c, '일' | '日' | '.'));
    Some(on_calendar(year, month, day))
}

/// `13/02/2024` and `13.02.2024`: points mean day first everywhere, strokes mean what the numbers allow.
fn numbers(cursor: &mut Cursor<'_>) -> Option<DayScan> {
    let first = small(cursor)?;
    let sep = cursor.eat_if(|c| c == '/' || c == '.')?;
    let second = small(cursor)?;
    if !cursor.eat(sep) {
        return None;
    }
    let year = year(cursor)?;
    Some(match (sep, first > 12, second > 12) {
        ('.', ..) | (_, true, _) => on_calendar(year, second, first),
        (_, _, true) => on_calendar(year, first, second),
        _ if first == second => on_calendar(year, first, second),
        _ => DayScan::Ambiguous,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let mut cursor = Cursor::new(text);
        let found = match date(&mut cursor) {
            Some(DayScan::Day(date)) => format!("{date}{}", cursor.rest()),
            Some(DayScan::Impossible) => "impossible".to_owned(),
            Some(DayScan::Ambiguous) => "ambiguous".to_owned(),
            Some(DayScan::Yearless) => "yearless".to_owned(),
            None => "none".to_owned(),
        };
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn dates() {
        check("2024-02-13 rest", "2024-02-13 rest");
        check("2024/2/3", "2024-02-03");
        check("2024. 2. 13. 11:47", "2024-02-13 11:47");
        check("2024년 2월 13일", "2024-02-13");
        check("Feb. 13, 2024", "2024-02-13");
        check("SEPT. 3rd 2023", "2023-09-03");
        check("13 February 2024,", "2024-02-13,");
        check("13-Feb-2024", "2024-02-13");
        check("13.02.2024", "2024-02-13");
        check("13/02/2024", "2024-02-13");
        check("02/13/2024", "2024-02-13");
        check("02/03/2024", "ambiguous");
        check("2024-02-30", "impossible");
        check("Feb. 30, 2024", "impossible");
        check("Feb. 13", "none");
        check("Mayor 13, 2024", "none");
        check("2024-02/13", "none");
        check("13 of 2024", "none");
    }
}
