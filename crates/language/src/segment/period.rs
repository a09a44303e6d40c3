//! Whether a period belongs to the word before it.

use super::LOOKAHEAD;
use super::chunk::Cursor;
use super::tables::{ABBREVIATIONS, DEGREES, Kind, is_starter};

/// Length of a dotted acronym (`U.S.`, `p.m.`, `D.C`) with its last period, where `rest` begins with one.
pub(super) fn acronym(rest: &str) -> Option<usize> {
    if let Some(degree) = DEGREES.iter().find(|d| rest.starts_with(**d)) {
        return Some(degree.len());
    }
    let mut end = 0;
    let mut letters = 0;
    while end < LOOKAHEAD {
        let mut chars = rest[end..].chars();
        let letter = chars.next().filter(|c| c.is_alphabetic());
        match (letter, chars.next()) {
            (Some(l), Some('.')) => {
                end += l.len_utf8() + 1;
                letters += 1;
            }
            (Some(l), after) if letters > 0 && !after.is_some_and(char::is_alphanumeric) => {
                return Some(end + l.len_utf8());
            }
            // "a.The": the letter after the period begins a longer word.
            (Some(_), _) => return None,
            (None, _) => break,
        }
    }
    (letters > 1 && !rest[end..].starts_with('.')).then_some(end)
}

/// 1 if the period after `rest[..end]` belongs to the word, else 0.
pub(super) fn belongs(cursor: &Cursor<'_>, end: usize) -> usize {
    let after = &cursor.rest()[end..];
    let single = after.starts_with('.') && !after[1..].starts_with(['.', '…']);
    if !single || after[1..].starts_with(char::is_alphanumeric) {
        return 0;
    }
    let word = &cursor.rest()[..end];
    // What follows the period: the same chunk's rest (a comma, a bracket) or the next chunk.
    let next = if after.len() > 1 { Some(&after[1..]) } else { cursor.next };
    usize::from(is_initial(word, next) || is_abbreviation(word, cursor.previous, next))
}

/// The table's entry for a word, also where it is written in capitals throughout (`GEN.`) or where its entry in lower case
/// begins with one (`Approx.`).
pub(super) fn kind(word: &str) -> Option<Kind> {
    let find =
        |w: &str| ABBREVIATIONS.binary_search_by(|(a, _)| (*a).cmp(w)).ok().map(|i| ABBREVIATIONS[i].1);
    let mut chars = word.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    find(word).or_else(|| {
        let lower = || find(&format!("{}{rest}", first.to_lowercase()));
        let shouted = word.len() > 2 && word.chars().all(char::is_uppercase);
        if shouted { find(&format!("{first}{}", rest.to_lowercase())) } else { lower() }
    })
}

fn is_initial(word: &str, next: Option<&str>) -> bool {
    let mut chars = word.chars();
    let capital = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    capital
        && next.is_some_and(|n| {
            n.starts_with(|c: char| c.is_uppercase() || c == '-' || c == ',') && !is_starter(n)
        })
}

fn is_abbreviation(word: &str, previous: Option<&str>, next: Option<&str>) -> bool {
    let number = next.is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()));
    match kind(word) {
        Some(Kind::Title | Kind::Open | Kind::Closed) => true,
        Some(Kind::Number) => number,
        Some(Kind::State) => previous == Some(","),
        Some(Kind::Day) => next.is_some_and(|n| n.starts_with([',', ')'])) || number,
        None => false,
    }
}
