//! A stretch without white space, taken apart from the left.

use super::{Span, address, apostrophe, number, symbol, word};

/// The place where the rules look: a chunk, how far it is read, and its surroundings.
pub(super) struct Cursor<'t> {
    /// The chunk.
    pub(super) chunk: &'t str,
    /// First byte of the chunk not yet taken.
    pub(super) at: usize,
    /// The next chunk of the paragraph.
    pub(super) next: Option<&'t str>,
    /// The token before, in the whole paragraph.
    pub(super) previous: Option<&'t str>,
}

impl<'t> Cursor<'t> {
    /// What is left of the chunk.
    pub(super) fn rest(&self) -> &'t str {
        &self.chunk[self.at..]
    }

    /// The character before the cursor, within the chunk.
    pub(super) fn before(&self) -> Option<char> {
        self.chunk[..self.at].chars().next_back()
    }
}

/// Appends the chunk's tokens to `tokens`.
pub(super) fn tokens(text: &str, (start, end): (usize, usize), next: Option<&str>, tokens: &mut Vec<Span>) {
    let mut at = 0;
    while start + at < end {
        let previous = tokens.last().map(|t| t.of(text));
        let cursor = Cursor { chunk: &text[start..end], at, next, previous };
        for length in lengths(&cursor).into_iter().filter(|&l| l > 0) {
            tokens.push(Span { start: start + at, end: start + at + length, space_after: false });
            at += length;
        }
    }
    if let Some(last) = tokens.last_mut() {
        last.space_after = true;
    }
}

/// Lengths of the next token and, where a word falls apart, of those after it; zeros are skipped.
///
/// The first rule that knows the place wins; the last takes any one character.
fn lengths(cursor: &Cursor<'_>) -> [usize; 3] {
    let one = [address::length, apostrophe::length, number::length, symbol::length]
        .into_iter()
        .find_map(|rule| rule(cursor));
    match one {
        Some(length) => [length, 0, 0],
        None => word::lengths(cursor)
            .unwrap_or_else(|| [cursor.rest().chars().next().map_or(1, char::len_utf8), 0, 0]),
    }
}
