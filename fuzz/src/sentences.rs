//! What `language` must keep to whatever text comes in.

use language::Reader;

/// Reads a text; each token is a stretch of it, each follows the one before, and each sentence is one tree.
///
/// # Panics
///
/// If one of these does not hold.
pub fn parses(reader: &Reader, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut end = 0;
    for sentence in reader.read(&text) {
        assert!(sentence.root().is_some(), "a sentence without a root in {text:?}");
        for token in &sentence.tokens {
            assert!(token.start >= end && token.end > token.start, "{token:?} after {end}");
            assert!(text.get(token.start..token.end).is_some(), "{token:?} lies across a character");
            end = token.end;
        }
    }
}
