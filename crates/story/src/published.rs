//! When a story was published.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

use crate::span::Span;

/// When the story says it was published, or when the caller says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The day, as printed: never moved to another time zone.
    pub date: Date,
    /// The time of day, if the stamp has one.
    pub time: Option<Time>,
    /// The time zone, if the stamp names one.
    pub zone: Option<Zone>,
    /// The date, time and zone in the text; `None` when the caller supplied the day.
    pub span: Option<Span>,
}

impl Published {
    /// A day that comes from the caller and stands nowhere in the text.
    pub const fn supplied(date: Date) -> Self {
        Self { date, time: None, zone: None, span: None }
    }
}

/// A time zone as a stamp names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// The name as printed: `KST`, `+09:00`, `Z`.
    pub name: String,
    /// Its distance from UTC; `None` where the name stands for several zones (`IST`, `CST`, `BST`).
    pub offset: Option<Offset>,
}
