//! What stands before the first paragraph: titles, slugs, bylines.

use std::collections::BTreeMap;

use super::classify::Piece;
use super::{byline, slug};
use crate::part::PartKind;
use crate::text::{folded, same_words, word_count};

/// The kinds of the pieces before the first paragraph.
pub(super) fn kinds(pieces: &[Piece<'_>]) -> Vec<PartKind> {
    let mut printed: BTreeMap<String, usize> = BTreeMap::new();
    for piece in pieces {
        *printed.entry(folded(piece.text).collect()).or_default() += 1;
    }
    let head = Head { pieces, headline: headline(pieces), printed };
    (0..pieces.len()).map(|index| head.kind(index)).collect()
}

struct Head<'a> {
    pieces: &'a [Piece<'a>],
    headline: Option<usize>,
    /// How often each text is printed, by its letters.
    printed: BTreeMap<String, usize>,
}

impl Head<'_> {
    fn kind(&self, index: usize) -> PartKind {
        let piece = self.pieces[index];
        match piece.form {
            _ if Some(index) == self.headline => PartKind::Headline,
            Some(PartKind::Headline) => PartKind::Subheadline,
            Some(form) => form,
            None => self.by_place(index, piece.text),
        }
    }

    /// The kind of a piece that shows none and is not the headline.
    fn by_place(&self, index: usize, text: &str) -> PartKind {
        let headline = self.headline.and_then(|at| self.pieces.get(at)).map_or("", |piece| piece.text);
        if same_words(text, headline) {
            PartKind::RepeatedHeadline
        } else if byline::is_agency(text) || byline::is_foreign(text, headline) {
            PartKind::Byline
        } else if self.is_repeated(text) {
            PartKind::Slug
        } else if byline::is_bare_name(text) && self.is_beside_stamp(index) {
            PartKind::Byline
        } else if slug::is_code(text) || slug::is_compound(text) || word_count(text) <= 4 {
            PartKind::Slug
        } else {
            PartKind::Subheadline
        }
    }

    fn is_repeated(&self, text: &str) -> bool {
        self.printed.get(&folded(text).collect::<String>()).is_some_and(|times| *times > 1)
    }

    /// Whether a stamp, an address or another byline stands next to it, as beside a writer's name.
    fn is_beside_stamp(&self, index: usize) -> bool {
        let neighbours = [index.checked_sub(1), index.checked_add(1)];
        neighbours.into_iter().flatten().filter_map(|at| self.pieces.get(at)).any(|piece| {
            matches!(piece.form, Some(PartKind::Published | PartKind::Contact))
                || byline::is_agency(piece.text)
        })
    }
}

/// Which piece is the headline: the first that is labelled so, else the first that is no slug and no name.
fn headline(pieces: &[Piece<'_>]) -> Option<usize> {
    let labelled = pieces.iter().position(|piece| piece.form == Some(PartKind::Headline));
    labelled.or_else(|| unlabelled_headline(pieces))
}

fn unlabelled_headline(pieces: &[Piece<'_>]) -> Option<usize> {
    let titles: Vec<(usize, &str)> = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.form.is_none())
        .map(|(at, piece)| (at, piece.text))
        .collect();
    let mut proper = titles.iter().filter(|(_, text)| !slug::is_code(text) && !byline::is_agency(text));
    let (first, text) = proper.next().or(titles.first())?;
    // A desk that puts the slug first follows it with a title of full length.
    let second = proper.next().filter(|(_, next)| slug::is_compound(text) && word_count(next) >= 5);
    Some(second.map_or(*first, |(second, _)| *second))
}
