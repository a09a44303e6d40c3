//! Tokens that begin with a letter.

use super::apostrophe::is_apostrophe;
use super::chunk::Cursor;
use super::tables::{CLITICS, MERGED};
use super::{LOOKAHEAD, hyphen, period};

/// Lengths of a word at the cursor and of what is split off its end (`n't`, `'s`); zeros are no tokens.
pub(super) fn lengths(cursor: &Cursor<'_>) -> Option<[usize; 3]> {
    let rest = cursor.rest();
    if !rest.starts_with(is_part) {
        return None;
    }
    if let Some(length) = period::acronym(rest) {
        return Some([length, 0, 0]);
    }
    let first = cursor.before() != Some('-');
    let mut end = simple(rest);
    while let Some(right) = rest[end..].strip_prefix('-') {
        let next = simple(right);
        if next == 0 || end > LOOKAHEAD || !hyphen::stays(&rest[..end], &right[..next], first) {
            break;
        }
        end += 1 + next;
    }
    let with_period = end + period::belongs(cursor, end);
    if with_period > end {
        return Some([with_period, 0, 0]);
    }
    Some(parts(&rest[..end]))
}

/// Whether a character stands inside words: letters, digits, marks on letters, joiners, the underscore.
fn is_part(c: char) -> bool {
    c.is_alphanumeric()
        || c == '_'
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}')
}

/// Length of a word without hyphens; apostrophes and ampersands between its letters belong to it.
fn simple(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    let mut last = ' ';
    while let Some((i, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |&(_, a)| a);
        let joins = (is_apostrophe(c) && last.is_alphanumeric() && after.is_alphabetic())
            || (c == '&' && last.is_uppercase() && after.is_uppercase());
        if !is_part(c) && !joins {
            break;
        }
        end = i + c.len_utf8();
        last = c;
    }
    end
}

/// A word's length split into its tokens: `don't` is `do` and `n't`, `cannot` is `can` and `not`, `wouldn't've` all three.
fn parts(word: &str) -> [usize; 3] {
    if let Some((_, head)) = MERGED.iter().find(|(w, _)| w.eq_ignore_ascii_case(word)) {
        return [*head, word.len() - head, 0];
    }
    let last = clitic(word);
    let before = clitic(&word[..word.len() - last]);
    [word.len() - last - before, before, last]
}

/// Length of the clitic at a word's end, 0 if there is none or nothing before it.
fn clitic(word: &str) -> usize {
    let Some((at, mark)) = word.char_indices().rev().take(4).find(|&(_, c)| is_apostrophe(c)) else {
        return 0;
    };
    let tail = &word[at + mark.len_utf8()..];
    let negated = tail.eq_ignore_ascii_case("t") && word[..at].ends_with(['n', 'N']) && at > 1;
    let known = CLITICS.iter().any(|c| c.eq_ignore_ascii_case(tail)) && at > 0;
    if negated { word.len() - at + 1 } else { usize::from(known) * (word.len() - at) }
}
