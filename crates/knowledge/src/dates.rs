//! Terms: stretches of time in which somebody held an office or a party governed.

use std::borrow::Cow;

use jiff::civil::Date;
use plover::{Code, Sector};

/// An office or standing and when it lasted, both days inclusive.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The office as news says it; empty where there is none.
    pub office: Cow<'static, str>,
    /// The code served, where it differs from the entry's.
    pub code: Option<Code>,
    /// Sectors, most specific first.
    pub sectors: Vec<Sector>,
    /// First day; `None` where unknown.
    pub from: Option<Date>,
    /// Last day; `None` where it goes on.
    pub to: Option<Date>,
}

impl Term {
    /// Whether the term covers the day.
    pub fn covers(&self, day: Date) -> bool {
        self.from.is_none_or(|f| f <= day) && self.to.is_none_or(|t| day <= t)
    }

    /// Whether the term was over before the day.
    pub fn over(&self, day: Date) -> bool {
        self.to.is_some_and(|t| t < day)
    }
}

/// A day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the first that the text covers, or the last.
pub(crate) fn day(text: &str, last: bool) -> Option<Date> {
    let mut parts = text.splitn(3, '-').map(str::parse::<i16>);
    let year = parts.next()?.ok()?;
    let month = parts.next().transpose().ok()?;
    let day = parts.next().transpose().ok()?;
    let small = |n: i16| i8::try_from(n).ok();
    match (month, day) {
        (Some(m), Some(d)) => Date::new(year, small(m)?, small(d)?).ok(),
        (Some(m), None) => {
            Date::new(year, small(m)?, 1).ok().map(|d| if last { d.last_of_month() } else { d })
        }
        (None, _) if last => Date::new(year, 12, 31).ok(),
        (None, _) => Date::new(year, 1, 1).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        let show = |text, last| day(text, last).map(|d| d.to_string());
        for (text, first, end) in [
            ("1999", Some("1999-01-01"), Some("1999-12-31")),
            ("2004-02", Some("2004-02-01"), Some("2004-02-29")),
            ("2004-02-17", Some("2004-02-17"), Some("2004-02-17")),
            ("2004-13", None, None),
            ("", None, None),
            ("June 2004", None, None),
        ] {
            assert_eq!(show(text, false).as_deref(), first, "{text}");
            assert_eq!(show(text, true).as_deref(), end, "{text}");
        }
    }
}
