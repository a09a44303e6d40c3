//! What `when` must keep to whatever words come in.

use jiff::civil::date;
use when::{Context, Tense, Token, find};

/// Finds and resolves the times of a text, its words parted at blanks, in each tense; each is a stretch of the text, and
/// no interval ends before it begins.
///
/// # Panics
///
/// If one of these does not hold.
pub fn resolves(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let tokens: Vec<Token<'_>> = words(&text);
    for mention in find(&tokens) {
        assert!(text.get(mention.start..mention.end).is_some_and(|words| !words.is_empty()));
        for tense in [Tense::Past, Tense::Present, Tense::Future] {
            let context = Context { anchor: date(2024, 2, 29), tense, previous: None };
            let interval = mention.resolve(&context).and_then(|value| value.interval);
            if let Some((start, end)) = interval.and_then(|found| found.start.zip(found.end)) {
                assert!(start <= end, "{start} to {end} of {:?}", &text[mention.start..mention.end]);
            }
        }
    }
}

fn words(text: &str) -> Vec<Token<'_>> {
    let begin = text.as_ptr() as usize;
    let pieces = text.split_inclusive(|c: char| c.is_whitespace() || c == ',').flat_map(|piece| {
        let word = piece.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
        [word, if piece.ends_with(',') { &piece[word.len()..] } else { "" }]
    });
    let pieces = pieces.filter(|piece| !piece.trim().is_empty());
    pieces.map(|text| Token { text, start: text.as_ptr() as usize - begin }).collect()
}
