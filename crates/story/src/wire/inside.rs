//! What lies within the top-level parts.

use super::{caption, dateline, label, lead_tag, list_item};
use crate::dateline::Dateline;
use crate::note::{Note, NoteKind};
use crate::part::{Part, PartKind};
use crate::span::Span;

/// All parts, and what a story draws from them.
#[derive(Debug, Default)]
pub(crate) struct Inside {
    pub(crate) parts: Vec<Part>,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) agency: Option<String>,
}

/// Opens the top-level parts. `notes` takes what is odd about them.
pub(crate) fn open(raw: &str, tops: Vec<Part>, notes: &mut Vec<Note>) -> Inside {
    let mut inside = Inside::default();
    let lede = tops.iter().position(|part| matches!(part.kind, PartKind::Paragraph | PartKind::Dateline));
    for (index, part) in tops.iter().enumerate() {
        match part.kind {
            PartKind::Caption => inside.parts.extend(caption::inside(raw, part.span)),
            PartKind::Paragraph => inside.open_paragraph(raw, *part, Some(index) == lede, notes),
            PartKind::Dateline => inside.open_dateline(raw, part.span, true, notes),
            PartKind::ListItem => inside.push_label(raw, part.span, list_item::bullet(part.span.text(raw))),
            _ => inside.push_label(raw, part.span, label_len(part.span.text(raw), part.kind)),
        }
    }
    note_text_after_end(&tops, notes);
    inside.agency = inside.agency(raw, &tops);
    inside.parts.extend(tops);
    inside
}

/// How long the label is before a part that carries its kind in words, or the lead tag before a headline.
fn label_len(text: &str, kind: PartKind) -> Option<usize> {
    let label = label::find(text).filter(|label| label.kind == kind || kind == PartKind::RepeatedHeadline);
    label.map(|label| label.len).or_else(|| lead_tag::find(text).filter(|_| kind.is_prose()))
}

/// Text after the end mark, if there is any.
fn note_text_after_end(tops: &[Part], notes: &mut Vec<Note>) {
    let ended = tops.iter().skip_while(|part| part.kind != PartKind::EndMark);
    if let Some(part) = ended.into_iter().find(|part| part.kind == PartKind::Unknown) {
        notes.push(Note { kind: NoteKind::TextAfterEnd, span: Some(part.span) });
    }
}

impl Inside {
    fn push_label(&mut self, raw: &str, span: Span, len: Option<usize>) {
        if let Some(len) = len {
            self.parts.push(Part::new(PartKind::Label, span.within(0, len).trim(raw)));
        }
    }

    fn open_paragraph(&mut self, raw: &str, part: Part, is_lede: bool, notes: &mut Vec<Note>) {
        self.open_dateline(raw, part.span, is_lede, notes);
        if let Some(at) = caption::closes_with_agency(part.span.text(raw)) {
            let span = Span::new(part.span.start + at, part.span.end);
            self.parts.push(Part::new(PartKind::Agency, span));
        }
    }

    /// Finds the dateline of a piece. A city alone counts only where the story begins.
    fn open_dateline(&mut self, raw: &str, span: Span, is_lede: bool, notes: &mut Vec<Note>) {
        let Some(found) = dateline::find(raw, span).filter(|found| found.strong || is_lede) else {
            return;
        };
        let Dateline { span: whole, agency, .. } = found.dateline;
        if whole != span {
            self.parts.push(Part::new(PartKind::Dateline, whole));
        }
        self.parts.extend(agency.map(|agency| Part::new(PartKind::Agency, agency)));
        if let Some(date) = found.impossible {
            notes.push(Note { kind: NoteKind::ImpossibleDate, span: Some(date) });
        }
        if self.dateline.is_some() {
            notes.push(Note { kind: NoteKind::SeveralDatelines, span: Some(whole) });
        } else {
            self.dateline = Some(found.dateline);
        }
    }

    /// The agency as the story names it: in its dateline, else at a paragraph's end or in a line of its own.
    fn agency(&self, raw: &str, tops: &[Part]) -> Option<String> {
        let filed = self.dateline.as_ref().and_then(|dateline| dateline.agency);
        let inner =
            self.parts.iter().chain(tops).find(|part| part.kind == PartKind::Agency).map(|part| part.span);
        let span = filed.or(inner).or_else(|| {
            let mut bylines = tops.iter().filter(|part| part.kind == PartKind::Byline);
            bylines.find(|part| super::byline::is_agency(part.span.text(raw))).map(|part| part.span)
        })?;
        let name = span.text(raw);
        let name = label::find(name).map_or(name, |label| name.get(label.len..).unwrap_or_default());
        Some(name.trim().trim_matches(['(', ')', '[', ']', '|']).trim().to_owned())
    }
}
