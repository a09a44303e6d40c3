//! Times as formats write them.

use jiff::civil::{Date, Time};
use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::Offset;

use crate::published::{Published, Zone};

/// Reads a time in the forms that formats use: ISO 8601 (`2024-03-04`, `2024-03-04T23:30:00-05:00`,
/// `20240304T233000Z`) and RFC 2822 (`Mon, 04 Mar 2024 23:30:00 -0500`). `None` if it is in none of them.
///
/// The day is the day as written; it is never moved to another time zone.
pub fn published(text: &str) -> Option<Published> {
    let text = text.trim();
    iso(text).or_else(|| iso(&with_colon(text)?)).or_else(|| rfc2822(text)).or_else(|| compact(text))
}

fn iso(text: &str) -> Option<Published> {
    let pieces = Pieces::parse(text).ok()?;
    let zone = pieces.offset().map(|offset| match offset {
        PiecesOffset::Zulu => zone(Offset::UTC),
        PiecesOffset::Numeric(numeric) => zone(numeric.offset()),
        _ => Zone { name: String::new(), offset: None },
    });
    Some(Published { date: pieces.date(), time: pieces.time(), zone, span: None })
}

fn zone(offset: Offset) -> Zone {
    Zone { name: offset.to_string(), offset: Some(offset) }
}

/// The same time with a colon in its offset, which some writers leave out: `+0900`.
fn with_colon(text: &str) -> Option<String> {
    let at = text.len().checked_sub(4)?;
    let (head, tail) = (text.get(..at)?, text.get(at..)?);
    let is_offset = head.ends_with(['+', '-']) && tail.bytes().all(|b| b.is_ascii_digit());
    is_offset.then(|| format!("{head}{}:{}", &tail[..2], &tail[2..]))
}

fn rfc2822(text: &str) -> Option<Published> {
    let zoned = jiff::fmt::rfc2822::parse(text).ok()?;
    let local = zoned.datetime();
    Some(Published {
        date: local.date(),
        time: Some(local.time()),
        zone: Some(zone(zoned.offset())),
        span: None,
    })
}

/// `20240304` and what may follow it: the day alone is taken where the rest is in no known form.
fn compact(text: &str) -> Option<Published> {
    let digits = text.get(..8)?;
    let rest = text.get(8..)?;
    if !digits.bytes().all(|b| b.is_ascii_digit())
        || rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() != 6
    {
        return None;
    }
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i8>().ok();
    let date = Date::new(digits.get(..4)?.parse().ok()?, number(4..6)?, number(6..8)?).ok()?;
    Some(Published { date, time: clock(rest), zone: None, span: None })
}

/// `233000`, `T233000` and the like.
fn clock(text: &str) -> Option<Time> {
    let digits = text.trim_start_matches('T').get(..6)?;
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i8>().ok();
    Time::new(number(0..2)?, number(2..4)?, number(4..6)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::published;

    fn check(text: &str, expect: Option<&str>) {
        let found = published(text).map(|p| {
            let time = p.time.map_or_else(String::new, |t| format!(" {t}"));
            let zone = p.zone.map_or_else(String::new, |z| format!(" {}", z.name));
            format!("{}{time}{zone}", p.date)
        });
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn forms() {
        check("2024-03-04", Some("2024-03-04"));
        check("2024-03-04T23:30:00-05:00", Some("2024-03-04 23:30:00 -05"));
        check("2024-03-04 23:30", Some("2024-03-04 23:30:00"));
        check("2024-03-04T23:30:00Z", Some("2024-03-04 23:30:00 +00"));
        check("2024-03-04T23:30:00+0900", Some("2024-03-04 23:30:00 +09"));
        check("Mon, 04 Mar 2024 23:30:00 -0500", Some("2024-03-04 23:30:00 -05"));
        check("Mon, 04 Mar 2024 23:30:00 GMT", Some("2024-03-04 23:30:00 +00"));
        check("20240304", Some("2024-03-04"));
        check("20240304T233000Z", Some("2024-03-04 23:30:00 +00"));
        check("20240304233000", Some("2024-03-04 23:30:00"));
    }

    #[test]
    fn what_is_no_time() {
        for text in ["", "yesterday", "2024-13-04", "20241340", "1709595000", "04/03/2024"] {
            check(text, None);
        }
    }
}
