//! What stands after the head: paragraphs, crossheads, and what follows the last of them.

use super::classify::Piece;
use super::{agency, byline, caption, stamp};
use crate::part::PartKind;
use crate::text::{is_dash, opening, same_words, unbracketed, width, word_count};

/// Titles, in plain form, above a list of sources or further reading.
const REFERENCES: &[&str] = &[
    "sources",
    "source",
    "references",
    "external links",
    "related news",
    "related articles",
    "related stories",
    "sister links",
    "see also",
    "further reading",
    "notes",
];
/// A crosshead is never longer, in characters and words.
const LONGEST_CROSSHEAD: (usize, usize) = (60, 8);

/// The kinds of the pieces from the first paragraph on. `is_stamped` tells whether a stamp stands before it.
pub(super) fn kinds(pieces: &[Piece<'_>], headline: Option<&str>, is_stamped: bool) -> Vec<PartKind> {
    let bare = |piece: &&Piece<'_>| piece.form == Some(PartKind::Published) && stamp::is_bare(piece.text);
    let is_timeline = is_stamped || pieces.iter().filter(bare).count() > 1;
    let is_text = |piece: &Piece<'_>| piece.form.is_none_or(PartKind::is_prose);
    let last_text = pieces.iter().rposition(is_text).unwrap_or(0);
    let heads_text = heads_text(pieces);
    let mut body = Body {
        pieces,
        headline,
        is_timeline,
        last_text,
        heads_text,
        seen_paragraph: false,
        ended: false,
        in_references: false,
    };
    (0..pieces.len()).map(|index| body.next(index)).collect()
}

/// For each piece, whether text follows that it could be the title of, perhaps after further titles.
fn heads_text(pieces: &[Piece<'_>]) -> Vec<bool> {
    let mut heads = vec![false; pieces.len()];
    let mut next_is_text = false;
    for (piece, heads) in pieces.iter().zip(&mut heads).rev() {
        *heads = next_is_text;
        next_is_text = match piece.form {
            None => next_is_text || !is_short_title(piece.text),
            Some(form) => form.is_prose() || form == PartKind::Legend,
        };
    }
    heads
}

struct Body<'a> {
    pieces: &'a [Piece<'a>],
    headline: Option<&'a str>,
    /// Whether bare dates are titles: there are several, or the story has its stamp above.
    is_timeline: bool,
    /// The last piece that is or may be prose.
    last_text: usize,
    heads_text: Vec<bool>,
    seen_paragraph: bool,
    /// Whether the end mark has been passed.
    ended: bool,
    in_references: bool,
}

impl Body<'_> {
    fn next(&mut self, index: usize) -> PartKind {
        let piece = self.pieces[index];
        let kind = match piece.form {
            None => self.by_place(index, piece.text),
            Some(form) if self.ended && form.is_prose() => PartKind::Unknown,
            Some(PartKind::Published) if self.is_timeline && self.is_title(index) => PartKind::Crosshead,
            // `Title: …` amid the text is a title amid the text.
            Some(PartKind::Headline | PartKind::Subheadline) => PartKind::Crosshead,
            Some(form) => form,
        };
        self.seen_paragraph |= kind == PartKind::Paragraph;
        self.ended |= kind == PartKind::EndMark && self.seen_paragraph;
        kind
    }

    /// Whether a bare date stands where a title would.
    fn is_title(&self, index: usize) -> bool {
        stamp::is_bare(self.pieces[index].text) && self.heads_text[index]
    }

    /// The kind of a piece that shows none.
    fn by_place(&mut self, index: usize, text: &str) -> PartKind {
        let is_repeat = self.headline.is_some_and(|headline| same_words(headline, text));
        if unbracketed(text).is_some_and(agency::is_one_or_more) {
            PartKind::Agency
        } else if byline::is_agency(text) {
            PartKind::Byline
        } else if self.ended {
            PartKind::Unknown
        } else if REFERENCES.contains(&opening(text.trim_end_matches(':')).as_str()) {
            self.in_references = true;
            PartKind::Crosshead
        } else if self.in_references {
            PartKind::Reference
        } else if is_repeat {
            PartKind::RepeatedHeadline
        } else if !is_short_title(text) {
            PartKind::Paragraph
        } else if self.names_writer(index, text) {
            PartKind::Byline
        } else if self.heads_text[index] {
            PartKind::Crosshead
        } else {
            PartKind::Unknown
        }
    }

    /// Whether a short line is a writer's name: below the last text, or beside a stamp that a summary pushed down.
    fn names_writer(&self, index: usize, text: &str) -> bool {
        let is_stamp =
            |at: usize| self.pieces.get(at).is_some_and(|piece| piece.form == Some(PartKind::Published));
        let is_beside_stamp = is_stamp(index + 1) || index.checked_sub(1).is_some_and(is_stamp);
        let is_name =
            byline::is_bare_name(text) || byline::is_foreign(text, self.headline.unwrap_or_default());
        is_name && (is_beside_stamp || index >= self.last_text)
    }
}

/// Whether a piece amid the text is short, begins high and ends as no sentence does.
fn is_short_title(text: &str) -> bool {
    let (characters, words) = LONGEST_CROSSHEAD;
    let is_short = width(text) <= characters && word_count(text) <= words;
    let is_open =
        !caption::ends_text(text) && !text.ends_with([':', ';', ',', '"', '”']) && !text.ends_with(is_dash);
    is_short && is_open && !text.starts_with(char::is_lowercase) && !text.starts_with(['"', '“'])
}
