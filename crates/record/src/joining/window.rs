//! The days in which a report's happening may lie.

use jiff::civil::Date;
use plover::Status;

use crate::day;

/// What is told of a happening is seldom older than so many days before it is told, where no date is given.
const FRESH: i32 = 3;
/// What is planned without a date is looked for in so many days.
const AHEAD: i32 = 30;
/// A date wider than this ("in 2023", "since June") says too little to join a day within it.
const WIDE: i32 = 46;

/// From where the days are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// The report tells them.
    Told,
    /// The report tells a date too wide to say when; only the same date is like it.
    Wide,
    /// They follow from the day of publication.
    Derived,
}

/// Days, both inclusive, counted from 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) first: i32,
    pub(super) last: i32,
    pub(super) grade: Grade,
}

impl Window {
    /// The window of a report, `None` where neither a date nor a day of publication is known.
    pub(super) fn of(
        start: Option<Date>,
        end: Option<Date>,
        published: Option<Date>,
        status: Status,
    ) -> Option<Self> {
        match (start.map(day::number), end.map(day::number)) {
            (Some(first), Some(last)) if last - first < WIDE => {
                Some(Self { first, last, grade: Grade::Told })
            }
            (None, None) => Self::derived(day::number(published?), status),
            (first, last) => {
                let known = first.or(last)?;
                Some(Self { first: known, last: last.unwrap_or(known), grade: Grade::Wide })
            }
        }
    }

    fn derived(published: i32, status: Status) -> Option<Self> {
        let (first, last) = match status {
            Status::Planned | Status::Hypothetical => (published, published + AHEAD),
            Status::Happened | Status::Alleged | Status::Denied => (published - FRESH, published),
        };
        Some(Self { first, last, grade: Grade::Derived })
    }

    /// Days between the two: 0 where they overlap, 1 where one begins the day after the other ends.
    pub(super) fn gap(self, other: Self) -> i32 {
        (self.first - other.last).max(other.first - self.last).max(0)
    }

    /// Whether both are one day, and the same.
    pub(super) fn is_same_day(self, other: Self) -> bool {
        self.first == self.last && other.first == other.last && self.first == other.first
    }
}

/// The farthest that the beginnings of two windows that are no more than a day apart can lie from each other.
pub(super) const REACH: i32 = WIDE + 1;
