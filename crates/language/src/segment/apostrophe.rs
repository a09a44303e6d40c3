//! Tokens that begin with an apostrophe: clitics that stand alone, clipped years and words.

use super::chunk::Cursor;
use super::tables::{CLIPPED, CLITICS};

/// Whether a character is used as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Length of such a token at the cursor.
pub(super) fn length(cursor: &Cursor<'_>) -> Option<usize> {
    let rest = cursor.rest();
    let mark = rest.chars().next().filter(|&c| is_apostrophe(c))?;
    let tail = &rest[mark.len_utf8()..];
    let run = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
    let body = &tail[..run];
    let fits = match cursor.before() {
        Some(c) if c.is_alphanumeric() || matches!(c, '.' | '"' | '”' | ')' | '%' | '’' | '\'') => {
            among(&CLITICS, body)
        }
        _ => clipped_year(body) || among(&CLIPPED, body),
    };
    fits.then(|| mark.len_utf8() + run)
}

fn among(words: &[&str], body: &str) -> bool {
    words.iter().any(|w| w.eq_ignore_ascii_case(body))
}

/// `'72`, `'90s`.
fn clipped_year(body: &str) -> bool {
    let digits = body.strip_suffix('s').unwrap_or(body);
    digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit())
}
