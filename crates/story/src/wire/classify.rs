//! Names every piece: by its form where that tells, else by where it stands.

use super::{body, caption, dateline, form, head};
use crate::part::{Part, PartKind};
use crate::rights::claims;
use crate::span::Span;
use crate::text::{ends_like_title, is_bracketed, width};

/// A title is never longer, in characters.
const LONGEST_TITLE: usize = 200;
/// A second title is never longer.
const LONGEST_SECOND_TITLE: usize = 120;

/// A piece and what it shows in itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'a> {
    pub(super) span: Span,
    pub(super) text: &'a str,
    pub(super) form: Option<PartKind>,
}

/// The top-level parts, in order.
pub(super) fn parts(raw: &str, spans: &[Span]) -> Vec<Part> {
    let pieces: Vec<Piece<'_>> = spans
        .iter()
        .map(|span| Piece { span: *span, text: span.text(raw), form: form::of(raw, *span) })
        .collect();
    let mut pieces = with_captions(raw, pieces);
    let lede = lede(raw, &pieces);
    if let Some(first) = pieces.get_mut(lede).filter(|piece| is_lone_city(raw, piece)) {
        first.form = Some(PartKind::Dateline);
    }
    let (before, after) = pieces.split_at(lede);
    let mut kinds = head::kinds(before);
    let headline =
        before.iter().zip(&kinds).find(|(_, kind)| **kind == PartKind::Headline).map(|(piece, _)| piece.text);
    let is_stamped = kinds.contains(&PartKind::Published);
    kinds.extend(body::kinds(after, headline, is_stamped));
    pieces.iter().zip(kinds).map(|(piece, kind)| Part::new(kind, piece.span)).collect()
}

/// Joins credits and terms that stand on lines of their own to the caption above them, and finds the captions
/// before a dateline that only an agency in brackets at their end gives away.
fn with_captions<'a>(raw: &'a str, pieces: Vec<Piece<'a>>) -> Vec<Piece<'a>> {
    let dateline = pieces.iter().position(|piece| piece.form == Some(PartKind::Paragraph)).unwrap_or(0);
    let mut joined: Vec<Piece<'a>> = Vec::with_capacity(pieces.len());
    for (index, mut piece) in pieces.into_iter().enumerate() {
        if index < dateline && piece.form.is_none() && caption::closes_with_agency(piece.text).is_some() {
            piece.form = Some(PartKind::Caption);
        }
        let last = joined.last_mut().filter(|last| last.form == Some(PartKind::Caption));
        if let Some(caption) = last.filter(|_| belongs_to_caption(&piece)) {
            caption.span.end = piece.span.end;
            caption.text = caption.span.text(raw);
        } else {
            joined.push(piece);
        }
    }
    joined
}

fn belongs_to_caption(piece: &Piece<'_>) -> bool {
    match piece.form {
        None => is_bracketed(piece.text) || caption::is_credit(piece.text),
        Some(PartKind::Rights) => is_bracketed(piece.text) && !claims(piece.text),
        _ => false,
    }
}

/// Where the first paragraph is; the number of pieces if there is none.
fn lede(raw: &str, pieces: &[Piece<'_>]) -> usize {
    let mut seen_title = false;
    for (index, piece) in pieces.iter().enumerate() {
        let is_paragraph = match piece.form {
            Some(PartKind::Paragraph | PartKind::Dateline) => true,
            Some(PartKind::Headline) => {
                seen_title = true;
                false
            }
            Some(_) => false,
            None if is_lone_city(raw, piece) => true,
            None if seen_title => opens_body(piece.text),
            None => {
                seen_title = true;
                !is_title(piece.text, index + 1 < pieces.len())
            }
        };
        if is_paragraph {
            return index;
        }
    }
    pieces.len()
}

/// `WASHINGTON —` on a line of its own.
fn is_lone_city(raw: &str, piece: &Piece<'_>) -> bool {
    dateline::find(raw, piece.span).is_some_and(|found| found.dateline.span.end >= piece.span.end)
}

/// Whether the first piece without a form is a title. One that ends with a point is a sentence, unless the point
/// belongs to an abbreviation and something follows.
fn is_title(text: &str, has_more: bool) -> bool {
    width(text) <= LONGEST_TITLE
        && (!caption::ends_text(text) || (has_more && ends_like_title(text) && width(text) <= 120))
}

fn opens_body(text: &str) -> bool {
    caption::ends_text(text) || text.ends_with(':') || width(text) > LONGEST_SECOND_TITLE
}
