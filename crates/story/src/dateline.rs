//! The dateline: where, when and by whom a story was filed.

use jiff::civil::Date;

use crate::span::Span;

/// What the opening words `SEOUL/TOKYO, Feb. 13 (Yonhap) --` say.
///
/// The city is where the story was filed. It is not the place of what the story reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dateline {
    /// The places, a qualifier included (`GAZA CITY, Gaza Strip` is one). Some agencies print none.
    pub places: Vec<Span>,
    /// The day, if it is printed and exists.
    pub date: Option<DatelineDate>,
    /// The agency's name without its brackets.
    pub agency: Option<Span>,
    /// All of it, the closing dash included.
    pub span: Span,
}

/// A dateline's day, which mostly lacks its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatelineDate {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
    /// The year, if it is printed.
    pub year: Option<i16>,
    /// Where it is printed.
    pub span: Span,
}

impl DatelineDate {
    /// The whole date: with the printed year, else with the year that brings it nearest to `published`.
    ///
    /// A dateline of `Dec. 31` in a story published on 1 January belongs to the year before. `None` where
    /// neither a year is printed nor a published day is known. Of two years equally near, the earlier is taken,
    /// for a story is written before it is published.
    pub(crate) fn resolve(self, published: Option<Date>) -> Option<Date> {
        if let Some(year) = self.year {
            return Date::new(year, self.month, self.day).ok();
        }
        let published = published?;
        // Four years either side, so that 29 February finds a leap year.
        (-4..=4)
            .filter_map(|step| Date::new(published.year().checked_add(step)?, self.month, self.day).ok())
            .min_by_key(|date| (days_between(*date, published), *date))
    }
}

/// How many days lie between the two, whichever comes first.
pub(crate) fn days_between(one: Date, other: Date) -> u32 {
    (one - other).get_days().unsigned_abs()
}
