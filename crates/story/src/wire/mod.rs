//! Plain wire text: what a wire's web page or feed gives when only its text is kept.
//!
//! The way of a text:
//!
//! 1. [`line`] finds the lines; [`wrap`] joins lines that a hard wrap parted; [`cut`] parts what stands together
//!    on one line (a byline and a stamp, a last sentence and an end mark). The results are *pieces*.
//! 2. [`form`] names the pieces whose kind shows in themselves: stamps, captions, end marks, rights lines. One kind
//!    is one file.
//! 3. [`classify`] names the rest from where they stand: before the first paragraph ([`head`]) or after ([`body`]).
//! 4. [`inside`] finds what lies within the pieces: datelines, credits, terms, labels.

mod agency;
mod body;
mod byline;
mod caption;
mod classify;
mod contact;
mod cut;
mod dateline;
mod editor_note;
mod end_mark;
mod form;
mod head;
mod inside;
mod label;
mod lead_tag;
mod legend;
mod line;
mod list_item;
mod rights_line;
mod separator;
mod slug;
mod stamp;
mod wrap;

use jiff::civil::Date;

use crate::calendar::DayScan;
use crate::note::{Note, NoteKind};
use crate::part::{Part, PartKind};
use crate::published::Published;
use crate::rights::Rights;
use crate::span::Span;
use crate::story::Story;
pub(crate) use inside::{Inside, open};
use stamp::Stamp;

/// Reads plain wire text.
///
/// ```
/// let raw = "Troops leave the border\n\nThe last troops left on Monday, the ministry said.\n";
/// let story = story::read_wire("troops", raw.to_owned(), Some("2021-05-04".parse().unwrap()));
/// assert_eq!(story.headline(), Some("Troops leave the border"));
/// assert_eq!(story.anchor().unwrap().to_string(), "2021-05-04");
/// ```
///
/// The text is UTF-8 with or without a byte order mark, its lines end in LF, CRLF or CR, its paragraphs are parted
/// by blank lines, by indents, or by nothing but the end of a line, and may be wrapped at a column. Whatever comes
/// in, a story comes out; what is odd about it stands in its [notes](Story::notes).
///
/// `published` is used where the text has no stamp of its own that can be read. A caller who knows better than
/// the text says so with [`Story::with_published`].
pub fn read_wire(id: &str, raw: String, published: Option<Date>) -> Story {
    let tops = tops(&raw);
    let mut notes = Vec::new();
    let stamp = published_in(&raw, &tops, &mut notes);
    let Inside { parts, dateline, agency } = open(&raw, tops, &mut notes);
    let published = stamp.or(published.map(Published::supplied));
    let id = id.to_owned();
    Story { id, raw, parts, published, dateline, agency, rights: Rights::Unrestricted, notes }.finish()
}

/// The top-level parts of a text, in order.
pub(crate) fn tops(raw: &str) -> Vec<Part> {
    let pieces = cut::pieces(raw, &wrap::blocks(raw, &line::lines(raw)));
    classify::parts(raw, &pieces)
}

/// The day and time that a stamp's words tell, if they are one that can be read.
pub(crate) fn stamped(words: &str) -> Option<Published> {
    let stamp = stamp::stamps(words).into_iter().next()?;
    let DayScan::Day(date) = stamp.date else { return None };
    Some(Published { date, time: stamp.time, zone: stamp.zone, span: None })
}

/// The published day among all stamps: the first that is not marked as an update, else the first.
pub(crate) fn published_in(raw: &str, tops: &[Part], notes: &mut Vec<Note>) -> Option<Published> {
    let mut found: Vec<(Date, Stamp, Span)> = Vec::new();
    for part in tops.iter().filter(|part| part.kind == PartKind::Published) {
        for stamp in stamp::stamps(part.span.text(raw)) {
            let span = part.span.within(stamp.range.start, stamp.range.end);
            match stamp.date {
                DayScan::Day(date) => found.push((date, stamp, span)),
                DayScan::Yearless => notes.push(Note { kind: NoteKind::NoYear, span: Some(span) }),
                DayScan::Impossible => notes.push(Note { kind: NoteKind::ImpossibleDate, span: Some(span) }),
                DayScan::Ambiguous => notes.push(Note { kind: NoteKind::AmbiguousDate, span: Some(span) }),
            }
        }
    }
    if !found.is_empty() {
        // What could not be read does not matter where another stamp could.
        notes.retain(|note| note.kind == NoteKind::ImpossibleDate);
    }
    let chosen = found.iter().position(|(_, stamp, _)| !stamp.updated).unwrap_or(0);
    let rival = |(date, stamp, _): &&(Date, Stamp, Span)| {
        !stamp.updated && Some(*date) != found.get(chosen).map(|f| f.0)
    };
    if let Some((_, _, span)) = found.iter().find(rival) {
        notes.push(Note { kind: NoteKind::SeveralStamps, span: Some(*span) });
    }
    let (date, stamp, span) = found.into_iter().nth(chosen)?;
    Some(Published { date, time: stamp.time, zone: stamp.zone, span: Some(span) })
}
