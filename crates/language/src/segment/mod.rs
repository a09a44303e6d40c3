//! From raw text to sentences of tokens, by rules.
//!
//! ```text
//! text ─► paragraphs (blank lines) ─► chunks (white space) ─► tokens ─► sentences
//! ```
//!
//! The tokens are those of the English treebanks of Universal Dependencies: hyphenated words come apart
//! (`long-term` is three tokens, `co-operate` one), clitics are tokens of their own (`do` + `n't`), an
//! abbreviation keeps its period. The rules were read off the train parts of UD English EWT and GUM 2.16; the
//! list of prefixes that stay whole follows the Linguistic Data Consortium's supplementary treebank guidelines.
//!
//! Every rule looks at most [`LOOKAHEAD`] bytes ahead, so that the work is linear in the text whatever it holds.

mod address;
mod apostrophe;
mod boundary;
mod chunk;
mod hyphen;
mod number;
mod period;
mod symbol;
mod tables;
#[cfg(test)]
mod tests;
mod word;

/// How far a rule may look ahead, in bytes.
const LOOKAHEAD: usize = 256;

/// A token's place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// Whether white space, or the text's end, follows.
    pub(crate) space_after: bool,
}

impl Span {
    fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

/// Splits a text into sentences and these into tokens.
///
/// Spans are bytes of `text`, ascend, do not overlap and cover everything that is not [`blank`].
pub(crate) fn sentences(text: &str) -> Vec<Vec<Span>> {
    let mut found = Vec::new();
    let mut chunks: Vec<(usize, usize)> = Vec::new();
    let mut tokens = Vec::new();
    for paragraph in paragraphs(text) {
        chunks.clear();
        split_at_blanks(text, paragraph, &mut chunks);
        tokens.clear();
        for i in 0..chunks.len() {
            let next = chunks.get(i + 1).map(|&(start, end)| &text[start..end]);
            chunk::tokens(text, chunks[i], next, &mut tokens);
        }
        boundary::sentences(text, &tokens, &mut found);
    }
    found
}

/// Whether a character is no part of any token: white space, controls and the invisible separators.
pub(crate) fn blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFD}')
}

/// Stretches between blank lines, as byte ranges.
fn paragraphs(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.chars().all(blank) {
            found.push((start, at));
            start = at + line.len();
        }
        at += line.len();
    }
    found.push((start, at));
    found.retain(|(start, end)| start < end);
    found
}

fn split_at_blanks(text: &str, (start, end): (usize, usize), chunks: &mut Vec<(usize, usize)>) {
    let mut from = None;
    for (i, c) in text[start..end].char_indices() {
        match (blank(c), from) {
            (true, Some(f)) => {
                chunks.push((f, start + i));
                from = None;
            }
            (false, None) => from = Some(start + i),
            _ => {}
        }
    }
    if let Some(f) = from {
        chunks.push((f, end));
    }
}
