//! What a piece shows in itself, wherever it stands.

use super::{
    byline, caption, contact, dateline, editor_note, end_mark, label, legend, list_item, rights_line,
    separator, stamp,
};
use crate::part::PartKind;
use crate::span::Span;

/// The kind that a piece's own words show. `None` for text that could be a title as well as a sentence.
///
/// [`PartKind::Paragraph`] is a piece that opens with a dateline.
pub(super) fn of(raw: &str, piece: Span) -> Option<PartKind> {
    let text = piece.text(raw);
    // `Published on 13 Feb 2024` would pass for a place and a date.
    if stamp::is(text) {
        return Some(PartKind::Published);
    }
    if let Some(found) = dateline::find(raw, piece).filter(|found| found.strong) {
        let stands_alone = found.dateline.span.end >= piece.end;
        return Some(if stands_alone { PartKind::Dateline } else { PartKind::Paragraph });
    }
    let by_text = [
        (PartKind::EndMark, end_mark::is as fn(&str) -> bool),
        (PartKind::Separator, separator::is),
        (PartKind::Contact, contact::is),
        (PartKind::EditorNote, editor_note::is),
        // A caption that opens as one may well hold terms that would make a line a notice.
        (PartKind::Caption, caption::opens),
        (PartKind::Rights, rights_line::is),
        (PartKind::Byline, byline::is),
        (PartKind::Caption, caption::closes_with_photo_credit),
        (PartKind::Legend, legend::is),
        (PartKind::ListItem, list_item::is),
    ];
    let kind = by_text.into_iter().find(|(_, shows)| shows(text)).map(|(kind, _)| kind);
    kind.or_else(|| label::find(text).map(|label| label.kind))
}
