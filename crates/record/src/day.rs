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
