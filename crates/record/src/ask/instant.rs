//! Instants as people write them.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::error::{RecordError, Result};
use crate::log::stamp;

/// The latest instant that `2024-02-13` or `2024-02-13T09:00:00Z` takes in, as the log writes it. Days are UTC's.
pub(super) fn upto(text: &str) -> Result<String> {
    let bad = |_| {
        let why = "is no instant; write 2024-02-13 for the end of that day, or 2024-02-13T09:00:00Z";
        RecordError::BadQuestion(format!("{text:?} {why}"))
    };
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(stamp(instant));
    }
    let day: Date = text.parse().map_err(bad)?;
    // As the log writes instants: with milliseconds.
    Ok(format!("{day}T23:59:59.999Z"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_day_is_taken_to_its_end() {
        assert_eq!(super::upto("2024-02-29").unwrap(), "2024-02-29T23:59:59.999Z");
        assert_eq!(super::upto("2024-02-13T09:00:00+09:00").unwrap(), "2024-02-13T00:00:00.000Z");
        assert!(super::upto("soon").is_err());
    }
}
