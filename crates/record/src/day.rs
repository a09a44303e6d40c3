//! Days, months and years as people write them in questions.

use jiff::civil::Date;

/// `2024-02-12`.
pub(crate) fn parse(text: &str) -> Result<Date, String> {
    text.trim().parse().map_err(|_| format!("{text:?} is no day; write it as 2024-02-12"))
}

/// The first and last day of `2024-02-12`, `2024-02` or `2024`.
pub(crate) fn span(text: &str) -> Result<(Date, Date), String> {
    let text = text.trim();
    let bad = || format!("{text:?} is no day, month or year; write 2024-02-12, 2024-02 or 2024");
    match text.len() {
        4 => {
            let year = text.parse().map_err(|_| bad())?;
            let first = Date::new(year, 1, 1).map_err(|_| bad())?;
            Ok((first, first.last_of_year()))
        }
        7 => {
            let first: Date = format!("{text}-01").parse().map_err(|_| bad())?;
            Ok((first, first.last_of_month()))
        }
        _ => text.parse().map(|day| (day, day)).map_err(|_| bad()),
    }
}

/// The day that others are counted from.
const FIRST: Date = jiff::civil::date(1970, 1, 1);

/// The day's number, counted from 1970.
pub(crate) fn number(day: Date) -> i32 {
    // Every day that a text can hold is less than ten thousand years away.
    FIRST.until(day).map_or(0, |span| span.get_days())
}

/// The day of a number, as a text; the last day there is for a number beyond all days.
pub(crate) fn text(number: i32) -> String {
    FIRST.checked_add(jiff::Span::new().days(number)).unwrap_or(Date::MAX).to_string()
}
