//! Values as TIMEX3 writes them (TimeML 1.2.1 annotation guidelines, section 2.1).

use jiff::civil::Date;

use super::Solved;
use crate::expr::{Clock, DayPart, Length, Season, Set, Unit, Vague};
use crate::{Interval, Precision};

/// The value of a calendar unit that begins on a day: `2024-02-12`, `2024-W07`, `2024-W07-WE`, `2024-02`,
/// `2024-Q1`, `2024`, `202`, `20`.
pub(super) fn unit(unit: Unit, start: Date) -> String {
    let year = start.year();
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => start.to_string(),
        Unit::Week | Unit::Weekend => {
            let week = start.iso_week_date();
            let tail = if unit == Unit::Weekend { "-WE" } else { "" };
            format!("{:04}-W{:02}{tail}", week.year(), week.week())
        }
        Unit::Month => format!("{year:04}-{:02}", start.month()),
        Unit::Quarter | Unit::Season => format!("{year:04}-Q{}", (start.month() - 1) / 3 + 1),
        Unit::Year => format!("{year:04}"),
        Unit::Decade => format!("{:03}", year.div_euclid(10)),
        Unit::Century => format!("{:02}", year.div_euclid(100)),
    }
}

/// `2023-WI` for the winter that begins in December 2023.
pub(super) fn season(year: i16, season: Season) -> String {
    let code = match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    };
    format!("{year:04}-{code}")
}

/// `FY2009`, `FY2009-Q4`. TIMEX3 has no such value; TIMEX2 wrote it so, and the calendar does not settle it.
pub(super) fn fiscal(year: i16, quarter: Option<i8>) -> String {
    let quarter = quarter.map(|quarter| format!("-Q{quarter}")).unwrap_or_default();
    format!("FY{year:04}{quarter}")
}

/// `2024-02-15/2024-02-17`, or the day where both are one. An end that is not told is left empty.
pub(super) fn range(start: Option<Date>, end: Option<Date>) -> String {
    let text = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    if start == end { text(start) } else { format!("{}/{}", text(start), text(end)) }
}

/// `T15:00`, `T16:15Z`, `TEV`.
pub(super) fn clock(clock: Clock) -> String {
    match clock {
        Clock::At { hour, minute, universal } => {
            format!("T{hour:02}:{minute:02}{}", if universal { "Z" } else { "" })
        }
        Clock::Part(part) => match part {
            DayPart::Morning => "TMO",
            DayPart::Midday => "TMI",
            DayPart::Afternoon => "TAF",
            DayPart::Evening => "TEV",
            DayPart::Night => "TNI",
        }
        .to_owned(),
    }
}

/// A time of day without a day is on the day told before, if one was told.
pub(super) fn clock_on(told: Option<Interval>, time: Clock) -> String {
    let day = told.filter(|told| told.precision == Precision::Day).and_then(|told| told.start);
    day.map(|day| day.to_string()).unwrap_or_default() + &clock(time)
}

/// A day with a time on it. What is longer than a day keeps its own value.
pub(super) fn timed(day: Solved, time: Clock) -> Solved {
    if day.interval.is_none_or(|interval| interval.precision != Precision::Day) {
        return day;
    }
    Solved { timex: day.timex + &clock(time), ..day }
}

/// `P3D`, `PT2H`, `P2.5Y`, `PXY` for a number that is not told.
pub(super) fn length(length: Length) -> String {
    let (before, letter, factor) = match length.unit {
        Unit::Second => ("PT", "S", 1),
        Unit::Minute => ("PT", "M", 1),
        Unit::Hour => ("PT", "H", 1),
        Unit::Day => ("P", "D", 1),
        Unit::Week => ("P", "W", 1),
        Unit::Weekend => ("P", "WE", 1),
        Unit::Month => ("P", "M", 1),
        Unit::Quarter => ("P", "Q", 1),
        Unit::Season => ("P", "M", 3),
        Unit::Year => ("P", "Y", 1),
        Unit::Decade => ("P", "Y", 10),
        Unit::Century => ("P", "Y", 100),
    };
    let number = match (length.count, length.half) {
        (None, _) => "X".to_owned(),
        (Some(count), false) => (u64::from(count) * factor).to_string(),
        (Some(count), true) if factor == 1 => format!("{count}.5"),
        (Some(count), true) => (u64::from(count) * factor + factor / 2).to_string(),
    };
    let value = format!("{before}{number}{letter}");
    match length.more {
        Some((count, unit)) => {
            let rest =
                self::length(Length { count: Some(count), half: false, more: None, rough: false, unit });
            value + rest.trim_start_matches('P')
        }
        None => value,
    }
}

/// `P1W` for "weekly", `XXXX-WXX-1` for "every Monday".
pub(super) fn set(set: Set) -> String {
    match set {
        Set::Every(every) => length(every),
        Set::EveryWeekday(weekday) => format!("XXXX-WXX-{}", weekday.to_monday_one_offset()),
    }
}

/// The references that no calendar settles.
pub(super) fn vague(vague: Vague) -> &'static str {
    match vague {
        Vague::Past => "PAST_REF",
        Vague::Present => "PRESENT_REF",
        Vague::Future => "FUTURE_REF",
    }
}
