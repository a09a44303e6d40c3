//! Tokens that begin with a digit.

use super::apostrophe::is_apostrophe;
use super::chunk::Cursor;
use super::tables::UNITS;

/// Length of a number at the cursor: `5,000`, `1.5`, `10:30`, `9/11`, `20th`, `1990s`, `1990's`, `4A`, `+44`.
///
/// A unit is a token of its own (`15` + `mm`), and so are `%` and the hyphen of a range; a number of three or
/// more groups (`2024-02-12`, telephone numbers) stays whole.
pub(super) fn length(cursor: &Cursor<'_>) -> Option<usize> {
    let rest = cursor.rest();
    if cursor.before().is_some_and(char::is_alphabetic) {
        return None;
    }
    let sign = usize::from(cursor.at == 0 && rest.starts_with(['+', '-', '−', '.'])) * first_length(rest);
    let from = if cursor.before() == Some('$') && rest.starts_with('.') { 1 } else { sign };
    let digits = digits(&rest[from..]);
    if digits == 0 {
        return None;
    }
    if let Some(length) = grouped(&rest[from..]) {
        return Some(from + length);
    }
    let end = from + digits;
    Some(end + suffix(&rest[..end], &rest[end..]))
}

fn first_length(rest: &str) -> usize {
    rest.chars().next().map_or(0, char::len_utf8)
}

/// Digits with marks between them.
fn digits(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end)
        || (end > 0 && matches!(bytes.get(end), Some(b'.' | b',' | b':' | b'/')) && digit(end + 1))
    {
        end += 1;
    }
    end
}

/// Three or more groups of digits joined by hyphens, or a short telephone number (three digits and four).
fn grouped(rest: &str) -> Option<usize> {
    let end = rest
        .bytes()
        .take(super::LOOKAHEAD)
        .position(|b| !b.is_ascii_digit() && b != b'-')
        .unwrap_or_else(|| rest.len().min(super::LOOKAHEAD));
    let run = rest[..end].trim_end_matches('-');
    let groups: Vec<&str> = run.split('-').collect();
    let joined = rest[run.len()..].starts_with(char::is_alphabetic);
    let local = groups.len() == 2 && groups[0].len() == 3 && groups[1].len() == 4 && !run.ends_with('0');
    let fits = groups.iter().all(|g| !g.is_empty()) && !joined && (groups.len() > 2 || local);
    fits.then_some(run.len())
}

/// Letters after the digits that belong to the token.
fn suffix(number: &str, rest: &str) -> usize {
    let run = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    if run > 0 {
        let unit = UNITS.iter().any(|u| u.eq_ignore_ascii_case(&rest[..run]));
        return if unit { 0 } else { run };
    }
    let decade = number.ends_with('0') && rest.starts_with(is_apostrophe);
    let mut chars = rest.chars();
    let mark = chars.next().map_or(0, char::len_utf8);
    let plural = decade && chars.next() == Some('s') && !chars.next().is_some_and(char::is_alphanumeric);
    if plural { mark + 1 } else { 0 }
}
