//! What a temporal expression means before an anchor date is known.

mod shape;

use jiff::civil::{Date, Weekday};

use crate::holiday::Holiday;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
}

/// Three months, told by their weather. The boundaries are the meteorologist's: spring begins on 1 March.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayPart {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Hour and minute of the day, and whether the text says it is universal time.
    At { hour: u8, minute: u8, universal: bool },
    /// A part of the day without a figure.
    Part(DayPart),
}

/// Which of many: "last Monday", "this week", "the following year".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// The one of the round before: "last Friday" is the Friday of last week, "last year" the year before this one.
    Last,
    /// The last before the anchor: "this past Friday".
    Past,
    /// The one that the anchor falls into.
    This,
    /// The first of the next round: "next Friday" is the Friday of next week.
    Next,
    /// The first after the anchor: "this coming Sunday".
    Coming,
    /// The first after the date told before.
    Following,
    /// The last before the date told before.
    Preceding,
    /// The one that the date told before falls into.
    Same,
    /// The one that the text is speaking of: for a deed done the one that the date told before falls into, where that
    /// is told more finely; else the one that the anchor falls into. "Later in the year", "earlier in the day".
    Spoken,
}

/// A part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Early,
    Mid,
    Late,
    /// "Earlier this week": the stretch is narrowed by nothing but the anchor.
    Earlier,
    /// "Later this year": narrowed by nothing but the anchor.
    Later,
    /// "The rest of the year": from the anchor on.
    Rest,
    /// "The second half of 2015".
    FirstHalf,
    SecondHalf,
}

/// How long something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    /// The whole units, or `None` for "several", "a few" and bare plurals.
    pub(crate) count: Option<u32>,
    /// Half a unit more: "two and a half years".
    pub(crate) half: bool,
    /// A smaller unit beside it: "a year and two months".
    pub(crate) more: Option<(u32, Unit)>,
    /// "About", "nearly", "more than".
    pub(crate) rough: bool,
    pub(crate) unit: Unit,
}

/// Which side of a date is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preposition {
    /// "Since June", "ever since 2014".
    Since,
    /// "From July 1", without a second date.
    From,
    /// "After March 3".
    After,
    /// "Until January 4", "through Friday".
    Until,
    /// "By Friday".
    By,
    /// "Before 2010", "prior to May 1".
    Before,
    /// "As of March 1".
    AsOf,
}

/// A stretch of time as the text describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expr {
    /// A complete calendar day.
    Date(Date),
    YearMonth {
        year: i16,
        month: i8,
    },
    Year(i16),
    /// The last two figures of a year: "Reagan in 84".
    ShortYear(u8),
    /// The first year of ten.
    Decade(i16),
    /// The first year of a hundred. The 19th century counts from 1800, as newspapers count.
    Century(i16),
    MonthDay {
        month: i8,
        day: i8,
    },
    Month(i8),
    DayOfMonth(i8),
    Weekday(Weekday),
    Weekend,
    Season(Season),
    Quarter(i8),
    Holiday(Holiday),
    /// A weekday beside a date: the date decides, and the weekday chooses the year where none is told.
    Tagged(Weekday, Box<Expr>),
    /// "Last Monday", "next March", "this summer".
    Pick(Which, Box<Expr>),
    /// "May last", "the 1st day of February next": an old style, whose years are counted from the date told before
    /// where that lies long back.
    Old(Which, Box<Expr>),
    /// "Last week", "today", "the previous year".
    Cycle(Which, Unit),
    /// "September last year", "Monday of next week".
    Within(Box<Expr>, Box<Expr>),
    /// "The first week of March"; a negative number counts from the end.
    Nth(i32, Box<Expr>, Box<Expr>),
    /// A unit to be counted inside a longer stretch.
    Every(Unit),
    Part(Part, Box<Expr>),
    /// "The week of March 3".
    WeekOf(Box<Expr>),
    /// So many units before (negative) or after a date.
    Shift(Length, i32, Box<Expr>),
    /// "In two days" of a deed to come; of one that is done it is how long the deed took.
    Ahead(Length),
    /// "Within three days" of a deed to come.
    Inside(Length),
    /// A war that dates are told by.
    War(Date, Date),
    /// "The last three years", "the next ten days".
    Stretch(Length, i32),
    /// The day the text was written.
    Anchor,
    /// The date told before.
    Told,
    /// The date told before, moved into another year: "the same period last year".
    Again(Option<Unit>, Box<Expr>),
    /// So many units that end with a day or month: "the year ending March 31".
    Ending(Length, Box<Expr>),
    /// So many units from a day on: "for three days from Monday".
    Lasting(Length, Box<Expr>),
    /// A year of accounts, whose beginning each country and company sets, with its quarter if one is told.
    Fiscal(i16, Option<i8>),
    Between(Box<Expr>, Box<Expr>),
    Bound(Preposition, Box<Expr>),
    /// A time on a day.
    Timed(Box<Expr>, Clock),
}

/// A reference to time that no calendar can settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vague {
    Past,
    Present,
    Future,
}

/// How often something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Set {
    Every(Length),
    EveryWeekday(Weekday),
}

/// Everything an expression can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    When(Expr),
    Clock(Clock),
    Length(Length),
    Set(Set),
    Vague(Vague),
}
