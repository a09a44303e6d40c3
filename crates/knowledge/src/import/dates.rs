//! Days as dictionaries write them: `YYMMDD` or `YYYYMMDD`.

use jiff::civil::Date;

/// Two-digit years below this are of this century; dictionaries write those before 1930 in full.
const PIVOT: i16 = 30;

/// A day in our form; a month or day of 00 is unknown and left out.
///
/// `"070723"` → `2007-07-23`, `"19270101"` → `1927-01-01`, `"19990500"` → `1999-05`.
pub(super) fn day(text: &str) -> Result<String, String> {
    if !matches!(text.len(), 6 | 8) || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!("{text:?} is no day; write YYMMDD or YYYYMMDD"));
    }
    let (year, rest) = text.split_at(text.len() - 4);
    let number = |t: &str| t.parse::<i16>().unwrap_or_default();
    let year = match number(year) {
        y if text.len() == 8 => y,
        y if y < PIVOT => y + 2000,
        y => y + 1900,
    };
    let (month, day) = (number(&rest[..2]), number(&rest[2..]));
    match (month, day) {
        (0, _) => Ok(format!("{year:04}")),
        (1..=12, 0) => Ok(format!("{year:04}-{month:02}")),
        _ => whole(year, month, day).ok_or_else(|| format!("{text:?} is no day of the calendar")),
    }
}

fn whole(year: i16, month: i16, day: i16) -> Option<String> {
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(date.to_string())
}

/// What stands after a code: nothing, `>DAY` (from then on), `<DAY` (until then), `DAY-DAY`; first and last day.
pub(super) fn span(text: &str) -> Result<(String, String), String> {
    let text = text.trim();
    let none = String::new;
    if text.is_empty() {
        return Ok((none(), none()));
    }
    if let Some(from) = text.strip_prefix('>') {
        return Ok((day(from.trim())?, none()));
    }
    if let Some(to) = text.strip_prefix('<') {
        return Ok((none(), day(to.trim())?));
    }
    let Some((from, to)) = text.split_once('-') else {
        return Err(format!("{text:?} is neither >DAY nor <DAY nor DAY-DAY"));
    };
    let (from, to) = (day(from.trim())?, day(to.trim())?);
    // Days of one form compare as texts do; a year alone begins all its days.
    if to < from && !from.starts_with(&to) {
        return Err(format!("the time ends on {to}, before it begins on {from}"));
    }
    Ok((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans() {
        let pair = |a: &str, b: &str| Ok((a.to_owned(), b.to_owned()));
        for (text, expect) in [
            ("", pair("", "")),
            (">20070101", pair("2007-01-01", "")),
            ("> 990500", pair("1999-05", "")),
            ("<061231", pair("", "2006-12-31")),
            ("19270101-730717", pair("1927-01-01", "1973-07-17")),
            ("301231-990000", pair("1930-12-31", "1999")),
        ] {
            assert_eq!(span(text), expect, "{text}");
        }
        for (text, problem) in [
            ("2004017-20061201", "is no day; write"),
            ("20040231-20061201", "no day of the calendar"),
            ("20061201-20040101", "before it begins"),
            ("20061201", "neither"),
        ] {
            assert!(span(text).is_err_and(|e| e.contains(problem)), "{text}");
        }
    }
}
