//! Scanning a time zone.

use jiff::tz::Offset;

use crate::cursor::Cursor;
use crate::published::Zone;

/// Abbreviations and the minutes they lie east of UTC. The source of the figures is the IANA time zone database.
/// `None` marks those that stand for several zones, of which none may be guessed.
const ZONES: &[(&str, Option<i32>)] = &[
    ("Z", Some(0)),
    ("UTC", Some(0)),
    ("GMT", Some(0)),
    ("WET", Some(0)),
    ("WEST", Some(60)),
    ("CET", Some(60)),
    ("CEST", Some(120)),
    ("EET", Some(120)),
    ("EEST", Some(180)),
    ("SAST", Some(120)),
    ("MSK", Some(180)),
    ("TRT", Some(180)),
    ("PKT", Some(300)),
    ("WIB", Some(420)),
    ("ICT", Some(420)),
    ("HKT", Some(480)),
    ("SGT", Some(480)),
    ("PHT", Some(480)),
    ("ULAT", Some(480)),
    ("KST", Some(540)),
    ("JST", Some(540)),
    ("AEST", Some(600)),
    ("AEDT", Some(660)),
    ("NZST", Some(720)),
    ("NZDT", Some(780)),
    ("EST", Some(-300)),
    ("EDT", Some(-240)),
    ("CDT", Some(-300)),
    ("MST", Some(-420)),
    ("MDT", Some(-360)),
    ("PST", Some(-480)),
    ("PDT", Some(-420)),
    ("ET", None),
    ("CT", None),
    ("MT", None),
    ("PT", None),
    ("CST", None),
    ("IST", None),
    ("BST", None),
    ("AST", None),
    ("GST", None),
];

/// Scans `KST`, `Z`, `+0900`, `+09:00`, `UTC+9`.
pub(crate) fn zone(cursor: &mut Cursor<'_>) -> Option<Zone> {
    let before = *cursor;
    let minutes = cursor.attempt(distance).or_else(|| cursor.attempt(named))?;
    let name = before.rest().get(..cursor.at() - before.at())?.to_owned();
    let offset = minutes.and_then(|minutes| Offset::from_seconds(minutes * 60).ok());
    Some(Zone { name, offset })
}

fn named(cursor: &mut Cursor<'_>) -> Option<Option<i32>> {
    let word = cursor.word();
    let (_, minutes) = ZONES.iter().find(|(name, _)| *name == word)?;
    if matches!(word, "UTC" | "GMT")
        && let Some(from_utc) = cursor.attempt(distance)
    {
        return Some(from_utc);
    }
    Some(*minutes)
}

/// A signed distance from UTC. It is always known, and wrapped only to have one type with the names.
fn distance(cursor: &mut Cursor<'_>) -> Option<Option<i32>> {
    let sign = if cursor.eat('+') {
        1
    } else {
        cursor.eat_if(|c| c == '-' || c == '\u{2212}')?;
        -1
    };
    let digits = cursor.run(|c| c.is_ascii_digit());
    let (hours, minutes): (i32, i32) = match digits.len() {
        1 | 2 => (digits.parse().ok()?, cursor.attempt(colon_minutes).unwrap_or(0)),
        4 => (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
}

fn colon_minutes(cursor: &mut Cursor<'_>) -> Option<i32> {
    cursor.eat(':').then_some(())?;
    cursor.number(2, 2).map(i32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<(&str, Option<i32>)>) {
        let found = zone(&mut Cursor::new(text));
        let found = found.map(|zone| (zone.name, zone.offset.map(|offset| offset.seconds() / 60)));
        assert_eq!(found, expect.map(|(name, minutes)| (name.to_owned(), minutes)), "{text}");
    }

    #[test]
    fn zones() {
        check("KST", Some(("KST", Some(540))));
        check("Z)", Some(("Z", Some(0))));
        check("+09:00", Some(("+09:00", Some(540))));
        check("-0330 x", Some(("-0330", Some(-210))));
        check("UTC+9", Some(("UTC+9", Some(540))));
        check("GMT", Some(("GMT", Some(0))));
        check("IST", Some(("IST", None)));
        check("+25:00", None);
        check("Kst", None);
    }
}
