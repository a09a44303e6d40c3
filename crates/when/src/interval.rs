//! The answer's shape: a stretch of days and how precisely it was told.

use std::fmt;

use jiff::civil::Date;

/// How precisely a text told a time.
///
/// The names are those of a report's `date.precision`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// One calendar day.
    Day,
    /// Two days or more that are no calendar unit: "Feb. 15-17", "late July", "the 1990s".
    Range,
    /// A week from Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// Three months: March to May, June to August, September to November, December to February.
    Season,
    /// A calendar year.
    Year,
    /// One end is told and the other is not: "since June", "until January 4".
    Open,
}

impl Precision {
    /// The word that stands in a report: `day`, `range`, `week`, `month`, `season`, `year` or `open`.
    pub fn name(self) -> &'static str {
        match self {
            Precision::Day => "day",
            Precision::Range => "range",
            Precision::Week => "week",
            Precision::Month => "month",
            Precision::Season => "season",
            Precision::Year => "year",
            Precision::Open => "open",
        }
    }
}

impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A stretch of days, both ends included.
///
/// ```
/// use jiff::civil::date;
/// use when::{Interval, Precision};
///
/// let june = Interval::closed(date(2024, 6, 1), date(2024, 6, 30), Precision::Month);
/// assert_eq!(june.to_string(), "2024-06-01..2024-06-30 month");
/// ```
///
/// At least one end is always present, and where both are, `start <= end`. One end is absent exactly where
/// the precision is [`Precision::Open`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The first day, or `None` where the text tells only the end.
    pub start: Option<Date>,
    /// The last day, or `None` where the text tells only the beginning.
    pub end: Option<Date>,
    /// How precisely the text told it.
    pub precision: Precision,
}

impl Interval {
    /// The interval of one day.
    pub fn day(day: Date) -> Interval {
        Interval::closed(day, day, Precision::Day)
    }

    /// The interval from `start` to `end`, both included.
    pub fn closed(start: Date, end: Date, precision: Precision) -> Interval {
        Interval { start: Some(start), end: Some(end), precision }
    }

    /// The interval that begins on `start` and whose end is not told.
    pub fn since(start: Date) -> Interval {
        Interval { start: Some(start), end: None, precision: Precision::Open }
    }

    /// The interval that ends on `end` and whose beginning is not told.
    pub fn until(end: Date) -> Interval {
        Interval { start: None, end: Some(end), precision: Precision::Open }
    }
}

impl fmt::Display for Interval {
    /// One day is `2024-02-12 day`, other intervals are `START..END PRECISION` with an absent end left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.precision == Precision::Day
            && let Some(day) = self.start
        {
            return write!(f, "{day} day");
        }
        if let Some(start) = self.start {
            write!(f, "{start}")?;
        }
        f.write_str("..")?;
        if let Some(end) = self.end {
            write!(f, "{end}")?;
        }
        write!(f, " {}", self.precision)
    }
}
