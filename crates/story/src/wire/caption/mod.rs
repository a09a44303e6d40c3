//! The text under a photograph.
//!
//! A caption shows itself by a mark (`▲`), a label (`File photo:`), its opening (`This photo, carried by …`), or the
//! photographer's credit at its end. Within it, the groups in brackets at the end are told apart: terms of use speak
//! of use, all others are the credit.

mod inside;

use super::{agency, byline};
use crate::calendar::month;
use crate::text::{ends_sentence, is_blank, is_dash, opening, plain, width, word_count};
pub(super) use inside::inside;

const MARKS: &[char] = &['▲', '△', '▶', '▷', '◀', '◁', '▼', '▽', '►', '◄', '📷'];
/// Labels before a colon; those before a dash are `file` and `file photo` only.
const LABELS: &[&str] = &["file photo", "photo", "caption", "pictured", "image", "사진", "자료사진"];
const BRACKETED_LABELS: &[&str] =
    &["(Photo)", "[Photo]", "(FILE)", "(File)", "(사진)", "[사진]", "(자료사진)"];
const PICTURES: &[&str] = &[
    "photo",
    "photos",
    "image",
    "images",
    "picture",
    "pictures",
    "photograph",
    "photographs",
    "grab",
    "screenshot",
    "frame",
];
/// What may stand between `this` and `photo`.
const QUALIFIERS: &[&str] = &[
    "in",
    "this",
    "these",
    "undated",
    "file",
    "handout",
    "satellite",
    "combination",
    "combo",
    "screen",
    "video",
    "still",
    "pool",
    "official",
    "archive",
    "aerial",
    "composite",
];
/// What follows `this photo` in a caption.
const VERBS: &[&str] = &[
    "carried",
    "released",
    "taken",
    "provided",
    "published",
    "distributed",
    "made",
    "captured",
    "supplied",
    "obtained",
    "posted",
    "shared",
    "from",
    "by",
    "dated",
    "shows",
    "show",
    "combination",
    "unveiled",
    "issued",
];
/// How a credit without brackets opens.
const CREDITS: &[&str] = &[
    "photo by",
    "photos by",
    "photo:",
    "photo/",
    "image:",
    "credit:",
    "picture by",
    "courtesy of",
    "photograph by",
    "file photo",
    "ap photo",
    "afp photo",
];
/// The longest credit.
const LONGEST_CREDIT: usize = 80;

/// Whether the piece opens as a caption does.
pub(super) fn opens(text: &str) -> bool {
    label(text).is_some() || speaks_of_itself(text)
}

/// How long the mark or label is that introduces the caption.
pub(super) fn label(text: &str) -> Option<usize> {
    let marks = text.len() - text.trim_start_matches(MARKS).len();
    if marks > 0 {
        return (marks < text.len()).then_some(marks);
    }
    if let Some(label) = BRACKETED_LABELS.iter().find(|label| text.starts_with(**label)) {
        return (label.len() < text.len()).then_some(label.len());
    }
    let end = text.find(|c| c == ':' || c == '|' || is_dash(c))?;
    let (name, rest) = text.split_at_checked(end)?;
    let name = opening(name);
    let after = rest.trim_start_matches(|c| c == ':' || c == '|' || is_dash(c));
    let is_label = if rest.starts_with([':', '|']) {
        LABELS.contains(&name.as_str())
    } else {
        matches!(name.as_str(), "file" | "file photo")
    };
    (is_label && after.starts_with(is_blank)).then_some(text.len() - after.len())
}

/// `In this Feb. 13, 2024, file photo, …`, `This image from video shows …`.
fn speaks_of_itself(text: &str) -> bool {
    let words = opening(text);
    let mut words = words.split(' ').take(10);
    let mut opens = false;
    for word in words.by_ref() {
        let bare = word.trim_end_matches([',', '.', ':']);
        if PICTURES.contains(&bare) {
            let next = words.next().unwrap_or_default().trim_end_matches(',');
            let dated =
                next.starts_with(|c: char| c.is_ascii_digit()) || month(next.trim_end_matches('.')).is_some();
            return opens
                && (bare.len() < word.len() || dated || VERBS.contains(&next) || PICTURES.contains(&next));
        }
        let is_day = bare.chars().all(|c| c.is_ascii_digit()) || month(bare).is_some();
        opens |= matches!(bare, "this" | "these");
        if !is_day && !QUALIFIERS.contains(&bare) {
            return false;
        }
    }
    false
}

/// Whether the piece ends with the credit of a photograph.
pub(super) fn closes_with_photo_credit(text: &str) -> bool {
    let Some(at) = last_group(text) else {
        return last_clause(text).is_some_and(|at| is_photographer(&text[at..]));
    };
    let inner = text[at..].trim_matches(['(', ')', '[', ']']);
    at > 0 && width(inner) <= LONGEST_CREDIT && (opens_as_credit(inner) || is_photographer(inner))
}

/// `Photo by …`, `Yonhap Photo`, `Army press office via AP`.
fn opens_as_credit(words: &str) -> bool {
    let words = plain(words);
    CREDITS.iter().any(|opener| words.starts_with(opener))
        || words.strip_suffix(" photo").is_some_and(agency::is_name)
        || words.rsplit_once(" via ").is_some_and(|(_, agency)| agency::is_name(agency))
}

/// `REUTERS/Ann Example`: an agency, a stroke, a name.
fn is_photographer(words: &str) -> bool {
    let words = words.trim_end_matches('.');
    let is_name = |side: &str| !side.is_empty() && byline::is_names(side) && word_count(side) <= 5;
    words.split_once('/').is_some_and(|(left, right)| {
        (agency::is_name(left) && is_name(right)) || (agency::is_name(right) && is_name(left))
    })
}

/// Whether the piece is a credit or terms of use by itself, as may stand on the line below a caption.
pub(super) fn is_credit(text: &str) -> bool {
    width(text) <= LONGEST_CREDIT && (opens_as_credit(text) || is_photographer(text))
}

/// Whether the piece ends as a sentence does, an agency's name in brackets aside.
pub(super) fn ends_text(text: &str) -> bool {
    ends_sentence(text) || closes_with_agency(text).is_some()
}

/// Where the brackets open that hold an agency's name after the last sentence of the piece.
pub(super) fn closes_with_agency(text: &str) -> Option<usize> {
    let at = last_group(text)?;
    let inner = text[at..].trim_matches(['(', ')', '[', ']']);
    let before = text.get(..at)?;
    (ends_sentence(before) && agency::is_one_or_more(inner)).then_some(at)
}

/// Where the bracket opens that closes the text.
fn last_group(text: &str) -> Option<usize> {
    let text = text.trim_end_matches(|c| is_blank(c) || c == '.');
    let (open, close) = match text.chars().last()? {
        ')' => ('(', ')'),
        ']' => ('[', ']'),
        _ => return None,
    };
    let mut depth = 0;
    for (at, c) in text.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

/// Where the last sentence begins, if another comes before it.
fn last_clause(text: &str) -> Option<usize> {
    let body = text.trim_end_matches(|c| is_blank(c) || c == '.');
    let ends = body.match_indices(is_blank).filter(|(at, _)| body.get(..*at).is_some_and(ends_sentence));
    ends.map(|(at, blank)| at + blank.len()).next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(text: &str) -> bool {
        opens(text) || closes_with_photo_credit(text)
    }

    #[test]
    fn captions() {
        for text in [
            "▲ Delegates arrive at the airport.",
            "File photo: Delegates arrive.",
            "FILE - Delegates arrive in this photo.",
            "This photo, carried by the state agency on March 3, 2024, shows delegates.",
            "In this Feb. 13, 2024, file photo, delegates arrive.",
            "This undated handout image provided by the army shows a launcher.",
            "Delegates arrive in Oslo. (AP Photo/Ann Example)",
            "Delegates arrive in Oslo, March 3, 2024. REUTERS/Ann Example",
        ] {
            assert!(is(text), "{text}");
        }
        for text in [
            "A photo released by the ministry showed tanks.",
            "This is the second visit since March.",
            "Files were seized on Monday.",
            "He spoke to the agency (KCNA).",
            "▲",
            "Many stayed away. Reuters/Ipsos polls show why.",
            "He left for Oslo (traveling via Bern).",
            "Photos: none were taken",
            "Talks were held. (Yonhap)",
        ] {
            assert!(!is(text), "{text}");
        }
    }
}
