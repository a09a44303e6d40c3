//! Tokens made of marks.

use super::chunk::Cursor;
use super::tables::{CURRENCY_PREFIXES, FACES};

/// Length of a mark at the cursor: a run of dots, dashes or other equal marks, a currency sign with its country
/// (`US$`), a face.
pub(super) fn length(cursor: &Cursor<'_>) -> Option<usize> {
    let rest = cursor.rest();
    if let Some(currency) = CURRENCY_PREFIXES.iter().find(|c| rest.starts_with(**c)) {
        let free = !cursor.before().is_some_and(char::is_alphanumeric);
        return free.then_some(currency.len());
    }
    let first = rest.chars().next().filter(|c| !c.is_alphanumeric())?;
    if let Some(face) = FACES.iter().find(|f| rest.starts_with(**f)) {
        let ends = !rest[face.len()..].starts_with(char::is_alphanumeric);
        let free = !cursor.before().is_some_and(char::is_alphanumeric);
        return (ends && free).then_some(face.len());
    }
    run(first, rest)
}

/// Length of a run of marks that are one token.
fn run(first: char, rest: &str) -> Option<usize> {
    let while_any = |marks: &[char]| rest.find(|c| !marks.contains(&c)).unwrap_or(rest.len());
    match first {
        '?' | '!' => Some(while_any(&['?', '!'])),
        '…' => Some(while_any(&['…', '.'])),
        '.' | '-' | '–' | '—' | '*' | '=' | '_' | '~' | '#' | '+' | '<' | '>' | '|' => {
            Some(while_any(&[first]))
        }
        // Two single marks stand for a double one.
        '\'' | '`' | '’' | '‘' if rest[first.len_utf8()..].starts_with(first) => {
            Some(2 * first.len_utf8())
        }
        _ => None,
    }
}
