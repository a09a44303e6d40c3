//! Web and mail addresses, handles and tags: never taken apart.

use super::LOOKAHEAD;
use super::chunk::Cursor;
use super::tables::{SCHEMES, TOP_LEVELS};

/// Length of an address at the cursor.
pub(super) fn length(cursor: &Cursor<'_>) -> Option<usize> {
    if cursor.before().is_some_and(|c| c.is_alphanumeric() || c == '.') {
        return None;
    }
    let rest = cursor.rest();
    if SCHEMES.iter().any(|s| rest.get(..s.len()).is_some_and(|r| r.eq_ignore_ascii_case(s))) {
        return Some(trimmed(rest));
    }
    tag(rest).or_else(|| host(rest))
}

/// `@name` and `#name`.
fn tag(rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    let (first, second) = (chars.next()?, chars.next()?);
    let starts = match first {
        '@' => second.is_alphanumeric() || second == '_',
        '#' => second.is_alphabetic(),
        _ => false,
    };
    starts.then(|| rest[1..].find(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(rest.len(), |n| n + 1))
}

/// `somebody@example.org`, `example.org`, `example.org/page`.
fn host(rest: &str) -> Option<usize> {
    let inside = |c: char| c.is_ascii_alphanumeric() || "._-%+@~".contains(c);
    if !rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let seen = rest.bytes().take(LOOKAHEAD).take_while(|&b| inside(char::from(b))).count();
    if seen == LOOKAHEAD {
        return None;
    }
    let mut end = seen;
    end = rest[..end].trim_end_matches(['.', '-', '_']).len();
    let name = &rest[..end];
    let (local, domain) = name.split_once('@').unwrap_or(("mail", name));
    let (labels, last) = domain.rsplit_once('.')?;
    let labels_fit = labels.split('.').all(|l| !l.is_empty()) && labels.contains(|c: char| c.is_alphabetic());
    // Names of newsgroups and packages have several labels and no known ending.
    let dotted =
        labels.contains('.') && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'.') && last.len() > 1;
    let last_fits = dotted || TOP_LEVELS.binary_search(&last.to_ascii_lowercase().as_str()).is_ok();
    if local.is_empty() || !labels_fit || !last_fits {
        return None;
    }
    // A sentence that runs into the next ("war.In the") looks like a host with a capital.
    if !name.contains('@') && last.starts_with(char::is_uppercase) && !labels.ends_with(char::is_uppercase) {
        return None;
    }
    Some(if rest[end..].starts_with('/') { trimmed(rest) } else { end })
}

/// Length of an address that runs to the end of the chunk, without the punctuation that closes the sentence.
fn trimmed(rest: &str) -> usize {
    let end = rest.find(['<', '>', '"', '“', '”', '|']).unwrap_or(rest.len());
    let open = rest[..end].contains('(');
    rest[..end]
        .trim_end_matches(|c| {
            matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | ']') || (c == ')' && !open)
        })
        .len()
}
