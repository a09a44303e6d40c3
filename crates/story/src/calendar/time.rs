//! Scanning a time of day.

use jiff::civil::Time;

use crate::cursor::Cursor;

/// Scans `11:47`, `11:47:28.5`, `11:47 a.m.` or, before the letters of a zone, `1147`.
pub(crate) fn time(cursor: &mut Cursor<'_>) -> Option<Time> {
    cursor.attempt(clock).or_else(|| cursor.attempt(military))
}

fn clock(cursor: &mut Cursor<'_>) -> Option<Time> {
    let hour = cursor.number(1, 2)?;
    if !cursor.eat(':') {
        return None;
    }
    let minute = cursor.number(2, 2)?;
    let second = cursor.attempt(seconds).unwrap_or(0);
    let hour = match cursor.attempt(half) {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
        None => hour,
    };
    build(hour, minute, second)
}

fn seconds(cursor: &mut Cursor<'_>) -> Option<i16> {
    if !cursor.eat(':') {
        return None;
    }
    let second = cursor.number(2, 2)?;
    cursor.attempt(|cursor| {
        cursor.eat('.').then_some(())?;
        (!cursor.run(|c| c.is_ascii_digit()).is_empty()).then_some(())
    });
    Some(second)
}

enum Half {
    Morning,
    Afternoon,
}

fn half(cursor: &mut Cursor<'_>) -> Option<Half> {
    cursor.skip_blanks();
    let letter = cursor.eat_if(char::is_alphabetic)?.to_ascii_lowercase();
    let pointed = cursor.eat('.');
    cursor.eat_if(|c| c == 'm' || c == 'M')?;
    if pointed {
        cursor.eat('.');
    }
    let ends = !cursor.peek().is_some_and(char::is_alphabetic);
    match letter {
        'a' if ends => Some(Half::Morning),
        'p' if ends => Some(Half::Afternoon),
        _ => None,
    }
}

/// Four digits are a time only where `GMT`, `UTC` or the like follows: else they are a year or a count.
fn military(cursor: &mut Cursor<'_>) -> Option<Time> {
    let digits = cursor.number(4, 4)?;
    let mut ahead = *cursor;
    ahead.skip_blanks();
    let zone = ahead.word();
    let names_zone =
        zone == "Z" || ((3..=4).contains(&zone.len()) && zone.chars().all(|c| c.is_ascii_uppercase()));
    if names_zone { build(digits / 100, digits % 100, 0) } else { None }
}

fn build(hour: i16, minute: i16, second: i16) -> Option<Time> {
    let part = |number: i16| i8::try_from(number).ok();
    Time::new(part(hour)?, part(minute)?, part(second)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<&str>) {
        let found = time(&mut Cursor::new(text)).map(|time| time.to_string());
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn times() {
        check("11:47:28", Some("11:47:28"));
        check("11:47:28.120Z", Some("11:47:28"));
        check("9:05", Some("09:05:00"));
        check("12:10 a.m.", Some("00:10:00"));
        check("12:10pm EST", Some("12:10:00"));
        check("3:10 PM", Some("15:10:00"));
        check("1147 GMT", Some("11:47:00"));
        check("1147 people", None);
        check("25:00", None);
        check("13:10 p.m.", None);
        check("1147", None);
    }
}
