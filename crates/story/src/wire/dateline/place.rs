//! The places of a dateline.

use std::ops::Range;

use crate::calendar::named_day;
use crate::cursor::Cursor;
use crate::span::Span;

/// Lower-case words that names of places hold.
const PARTICLES: &[&str] = &[
    "of", "the", "de", "la", "le", "el", "al", "du", "da", "do", "di", "del", "les", "sur", "upon", "es",
    "on", "den",
];
/// Words that open sentences and messages, in lower case, and never a dateline.
const NOT_PLACES: &[&str] = &[
    "a",
    "an",
    "analysis",
    "and",
    "as",
    "at",
    "breaking",
    "but",
    "by",
    "correction",
    "exclusive",
    "explainer",
    "factbox",
    "file",
    "flash",
    "for",
    "from",
    "in",
    "it",
    "live",
    "no",
    "on",
    "opinion",
    "photo",
    "photos",
    "q&a",
    "since",
    "source",
    "summary",
    "the",
    "this",
    "timeline",
    "to",
    "update",
    "updated",
    "urgent",
    "video",
    "watch",
    "we",
];

/// A place and whether a comma joins it to the one before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) after_comma: bool,
}

/// The longest name of a place, in words.
const MOST_WORDS: usize = 6;

/// Scans a place: words with capitals, up to a comma, stroke, bracket, dash, `and` or a day. Gives where it stands.
pub(super) fn scan(cursor: &mut Cursor<'_>) -> Option<Range<usize>> {
    let mut range = cursor.at()..cursor.at();
    for words in 0.. {
        let mut ahead = *cursor;
        ahead.skip_blanks();
        if words > 0 && (named_day(&mut ahead.clone()).is_some() || joins(&mut ahead)) {
            *cursor = ahead;
            break;
        }
        let Some(word) = word(&mut ahead) else { break };
        if words == MOST_WORDS || !fits(word, words == 0) {
            return None;
        }
        *cursor = ahead;
        range.end = ahead.at();
    }
    (!range.is_empty()).then_some(range)
}

fn fits(word: &str, is_first: bool) -> bool {
    is_place_word(word) && !(is_first && NOT_PLACES.contains(&word.to_lowercase().as_str()))
}

/// The next word of a place; hyphens within it belong to it.
fn word<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let start = *cursor;
    loop {
        cursor.run(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '‘'));
        let mut ahead = *cursor;
        let joint = ahead.eat_if(|c| c == '-' || c == '.');
        let goes_on = match joint {
            Some('-') => ahead.peek().is_some_and(char::is_alphabetic),
            // `ST. PETERSBURG`, `D.C.`: a point belongs to a short word; after a long one it ends the place.
            Some(_) => cursor.at() - start.at() <= 3 && cursor.at() > start.at(),
            None => false,
        };
        if !goes_on {
            break;
        }
        *cursor = ahead;
    }
    start.rest().get(..cursor.at() - start.at()).filter(|word| !word.is_empty())
}

fn is_place_word(word: &str) -> bool {
    let starts_high = !word.starts_with(char::is_lowercase) || word.contains(['-', '\'', '’']);
    starts_high || PARTICLES.contains(&word)
}

/// Moves over the `and` or `&` between two places.
fn joins(cursor: &mut Cursor<'_>) -> bool {
    cursor.attempt(|cursor| (cursor.word() == "and" || cursor.eat('&')).then_some(())).is_some()
}

/// Joins `GAZA CITY` and `Gaza Strip`: after a comma, words in mixed case, or with points, qualify the city.
pub(super) fn with_qualifiers(raw: &str, places: &[Place]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for place in places {
        let text = place.span.text(raw);
        let qualifies = place.after_comma && (text.contains(char::is_lowercase) || text.contains('.'));
        match joined.last_mut().filter(|_| qualifies) {
            Some(city) => city.end = place.span.end,
            None => joined.push(place.span),
        }
    }
    joined
}
