//! From fields to a text with parts.

use super::Item;
use crate::part::{Part, PartKind};
use crate::rights::Rights;
use crate::span::Span;
use crate::story::Story;
use crate::text::{is_all_blank, same_words};
use crate::wire::{self, Inside};

/// The text under construction, and the parts that are known from fields.
#[derive(Default)]
struct Sheet {
    raw: String,
    parts: Vec<Part>,
}

impl Sheet {
    /// Adds a field as a part of its own; what is blank adds nothing.
    fn field(&mut self, kind: PartKind, text: &str) {
        if is_all_blank(text) {
            return;
        }
        let span = self.block(text);
        self.parts.push(Part::new(kind, span));
    }

    /// Adds text after a blank line; where it stands, without blanks at either end.
    fn block(&mut self, text: &str) -> Span {
        if !self.raw.is_empty() {
            self.raw.push_str("\n\n");
        }
        let start = self.raw.len();
        self.raw.push_str(text.trim());
        Span::new(start, self.raw.len()).trim(&self.raw)
    }

    /// Adds the body and names its pieces as those of a wire text are named.
    fn body(&mut self, item: &Item) {
        if is_all_blank(&item.body) {
            return;
        }
        let span = self.block(&item.body);
        let headline = item.headline.as_deref();
        for mut part in wire::tops(span.text(&self.raw)) {
            part.span = span.within(part.span.start, part.span.end);
            part.kind = kind_in_body(part, &self.raw, headline);
            self.parts.push(part);
        }
    }
}

/// A title at the head of a body is the item's title again, or a title amid the text where the item has one already.
fn kind_in_body(part: Part, raw: &str, headline: Option<&str>) -> PartKind {
    match (part.kind, headline) {
        (PartKind::Headline, Some(title)) if same_words(title, part.span.text(raw)) => {
            PartKind::RepeatedHeadline
        }
        (PartKind::Headline | PartKind::Subheadline, Some(_)) => PartKind::Crosshead,
        (kind, _) => kind,
    }
}

/// The story of an item.
pub(super) fn story(item: &Item) -> Story {
    let mut sheet = Sheet::default();
    let optional = |field: &Option<String>| field.clone().unwrap_or_default();
    sheet.field(PartKind::Headline, &optional(&item.headline));
    sheet.field(PartKind::Subheadline, &optional(&item.subheadline));
    sheet.field(PartKind::Byline, &optional(&item.byline));
    for caption in &item.captions {
        sheet.field(PartKind::Caption, caption);
    }
    sheet.body(item);
    for line in &item.rights {
        sheet.field(PartKind::Rights, line);
    }
    let Sheet { raw, parts } = sheet;
    let mut notes = Vec::new();
    let stamp = wire::published_in(&raw, &parts, &mut notes);
    let Inside { parts, dateline, agency } = wire::open(&raw, parts, &mut notes);
    let published = item.published.clone().or(stamp);
    let agency = agency.or_else(|| item.publisher.clone());
    let id = item.id.as_ref().unwrap_or(&item.name).clone();
    Story { id, raw, parts, published, dateline, agency, rights: Rights::Unrestricted, notes }.finish()
}
