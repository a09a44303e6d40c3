//! A story and what may be asked of it.

use std::ops::Range;

use jiff::civil::Date;

use crate::dateline::{Dateline, days_between};
use crate::note::{Note, NoteKind};
use crate::part::{Part, PartKind};
use crate::published::Published;
use crate::rights::{Rights, forbids};
use crate::span::Span;
use crate::text::is_blank;

/// One wire item as it arrived, and its parts as spans into it. Readers such as
/// [`read_wire`](crate::read_wire) make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    pub(crate) id: String,
    pub(crate) raw: String,
    pub(crate) parts: Vec<Part>,
    pub(crate) published: Option<Published>,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) agency: Option<String>,
    pub(crate) rights: Rights,
    pub(crate) notes: Vec<Note>,
}

/// A stretch of text to be read as sentences, and the kind of part it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Prose {
    /// The kind of the part it lies in.
    pub kind: PartKind,
    /// Where it stands, without blanks at either end. It may hold line breaks.
    pub span: Span,
}

impl Story {
    /// The name the caller gave it: a file's stem, or the item's own id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The text as it arrived.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The words at a span.
    pub fn text(&self, span: Span) -> &str {
        span.text(&self.raw)
    }

    /// The same place counted in Unicode code points, as JSON output has it.
    ///
    /// It counts from the beginning of the text each time; whoever converts many spans should count once.
    pub fn code_points(&self, span: Span) -> Range<usize> {
        let count = |end| self.raw.get(..end).unwrap_or_default().chars().count();
        count(span.start)..count(span.end)
    }

    /// All parts, by their start; a part that holds others stands before them.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The parts that lie in no other part. Together they cover every character that is not blank, once.
    pub fn top_level(&self) -> impl Iterator<Item = Part> + '_ {
        let mut end = 0;
        self.parts.iter().copied().filter(move |part| {
            let is_top = part.span.start >= end;
            end = end.max(part.span.end);
            is_top
        })
    }

    /// The parts of one kind, in the order of the text.
    pub fn parts_of(&self, kind: PartKind) -> impl Iterator<Item = Part> + '_ {
        self.parts.iter().copied().filter(move |part| part.kind == kind)
    }

    /// The words of the headline, without a label or lead tag before it.
    pub fn headline(&self) -> Option<&str> {
        let prose = self.prose().into_iter().find(|prose| prose.kind == PartKind::Headline)?;
        Some(self.text(prose.span))
    }

    /// When it was published, by its own stamp or else by the caller's word.
    pub fn published(&self) -> Option<&Published> {
        self.published.as_ref()
    }

    /// The first dateline.
    pub fn dateline(&self) -> Option<&Dateline> {
        self.dateline.as_ref()
    }

    /// The agency's name as printed: in the dateline, else where the story says who it is from.
    pub fn agency(&self) -> Option<&str> {
        self.agency.as_deref()
    }

    /// Whether the text may be passed on. The lines that say so are the parts of kind
    /// [`Rights`](PartKind::Rights) and [`UsageTerms`](PartKind::UsageTerms).
    pub fn rights(&self) -> Rights {
        self.rights
    }

    /// What was odd about it.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The same story with the caller's day in place of whatever stamp the text has.
    ///
    /// Readers take the caller's day only where the text has none, because the text is the better witness. This
    /// is for a caller who knows that the text is wrong.
    #[must_use]
    pub fn with_published(mut self, date: Date) -> Self {
        self.published = Some(Published::supplied(date));
        self.notes.retain(|note| note.kind != NoteKind::DistantDateline);
        self.note_distance();
        self
    }

    /// The same story under another name.
    #[must_use]
    pub fn with_id(mut self, id: &str) -> Self {
        id.clone_into(&mut self.id);
        self
    }

    /// The stretches to be read as sentences, in the order of the text, each with its kind: headlines, captions
    /// without credit and terms, paragraphs without dateline, list items without bullet.
    pub fn prose(&self) -> Vec<Prose> {
        let mut stretches = Vec::new();
        for part in self.top_level().filter(|part| part.kind.is_prose()) {
            let mut at = part.span.start;
            for hole in self.holes(part) {
                self.push_prose(part.kind, Span::new(at, hole.start), &mut stretches);
                at = at.max(hole.end);
            }
            self.push_prose(part.kind, Span::new(at, part.span.end), &mut stretches);
        }
        stretches
    }

    /// The parts that lie directly or indirectly within `part`.
    fn holes(&self, part: Part) -> impl Iterator<Item = Span> + '_ {
        let first = self.parts.partition_point(|other| other.span.start < part.span.start);
        let inner = self.parts.get(first..).unwrap_or_default().iter();
        let inner = inner.take_while(move |other| other.span.start < part.span.end);
        inner.filter(move |other| **other != part).map(|other| other.span)
    }

    fn push_prose(&self, kind: PartKind, span: Span, into: &mut Vec<Prose>) {
        let span = span.trim(&self.raw);
        // A stray stroke or bracket between credit and terms is not worth reading.
        if self.text(span).contains(char::is_alphanumeric) {
            into.push(Prose { kind, span });
        }
    }

    /// The day the story's relative dates ("on Monday") count from.
    ///
    /// It is the dateline's day, with the printed year or else the year that brings it nearest to the published
    /// day; without a dateline's day it is the published day; `None` if neither is known.
    pub fn anchor(&self) -> Option<Date> {
        let published = self.published.as_ref().map(|published| published.date);
        let filed = self.dateline.as_ref().and_then(|dateline| dateline.date);
        filed.and_then(|date| date.resolve(published)).or(published)
    }

    /// Puts parts in order and draws from them what readers need not know: rights, and notes that follow from
    /// the parts.
    pub(crate) fn finish(mut self) -> Self {
        self.parts.sort_by_key(|part| (part.span.start, usize::MAX - part.span.end));
        let restricted = self
            .parts
            .iter()
            .filter(|part| matches!(part.kind, PartKind::Rights | PartKind::UsageTerms))
            .any(|part| forbids(self.text(part.span)));
        self.rights = if restricted { Rights::Restricted } else { Rights::Unrestricted };
        self.note_contents();
        self.note_distance();
        self
    }

    fn note_contents(&mut self) {
        let has_paragraph = self.parts.iter().any(|part| part.kind == PartKind::Paragraph);
        if self.raw.chars().all(is_blank) {
            self.notes.push(Note { kind: NoteKind::Empty, span: None });
        } else if !has_paragraph {
            self.notes.push(Note { kind: NoteKind::NoParagraph, span: None });
        }
        if let Some(start) = self.raw.find('\u{FFFD}') {
            let span = Some(Span::new(start, start + '\u{FFFD}'.len_utf8()));
            self.notes.push(Note { kind: NoteKind::LostBytes, span });
        }
        let unknown = self.parts.iter().find(|part| part.kind == PartKind::Unknown);
        let told = self.notes.iter().any(|note| note.kind == NoteKind::TextAfterEnd);
        if let Some(part) = unknown.filter(|_| !told) {
            self.notes.push(Note { kind: NoteKind::UnknownPart, span: Some(part.span) });
        }
    }

    fn note_distance(&mut self) {
        let published = self.published.as_ref().map(|published| published.date);
        let filed = self.dateline.as_ref().and_then(|dateline| dateline.date);
        let anchor = filed.and_then(|date| date.resolve(published));
        if let (Some(anchor), Some(published), Some(filed)) = (anchor, published, filed)
            && days_between(anchor, published) > 31
        {
            self.notes.push(Note { kind: NoteKind::DistantDateline, span: Some(filed.span) });
        }
    }
}
