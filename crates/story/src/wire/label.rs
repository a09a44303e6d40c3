//! Lines that name their own kind: `Headline: …`, `Slug: …`, `Source: …`.

use crate::part::PartKind;
use crate::text::{is_all_blank, opening, word_count};

/// A name before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    /// The kind it announces.
    pub(super) kind: PartKind,
    /// How long it is, the colon included.
    pub(super) len: usize,
}

/// The names, and how many words may follow: `Source: Iran has agreed to talks` is a headline.
const LABELS: &[(&str, PartKind, usize)] = &[
    ("headline", PartKind::Headline, 40),
    ("title", PartKind::Headline, 40),
    ("subheadline", PartKind::Subheadline, 40),
    ("subhead", PartKind::Subheadline, 40),
    ("slug", PartKind::Slug, 12),
    ("slugline", PartKind::Slug, 12),
    ("keyword", PartKind::Slug, 12),
    ("keywords", PartKind::Slug, 12),
    ("byline", PartKind::Byline, 8),
    ("author", PartKind::Byline, 8),
    ("reporter", PartKind::Byline, 4),
    ("writer", PartKind::Byline, 4),
    ("editor", PartKind::Byline, 4),
    ("source", PartKind::Agency, 6),
    ("agency", PartKind::Agency, 4),
];

/// The label at the beginning of a piece of one line.
pub(super) fn find(text: &str) -> Option<Label> {
    let (name, value) = text.split_once(':')?;
    let wanted = opening(name).trim_start_matches(['|', ' ']).to_owned();
    let (_, kind, most) = LABELS.iter().find(|(label, ..)| *label == wanted)?;
    let is_one_line = !is_all_blank(value) && !value.contains('\n') && word_count(value) <= *most;
    let fits = is_one_line && (*kind != PartKind::Agency || is_agencies(value));
    fits.then_some(Label { kind: *kind, len: name.len() + 1 })
}

/// Whether the words could name agencies: `Source: Iran has agreed` is a headline.
fn is_agencies(value: &str) -> bool {
    let joins = ["and", "of", "the", "news", "agencies", "agency", "with"];
    value.split_whitespace().all(|word| !word.starts_with(char::is_lowercase) || joins.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        assert_eq!(find("Slug: BC-Truce"), Some(Label { kind: PartKind::Slug, len: 5 }));
        assert_eq!(find("SOURCE: Newswire").map(|label| label.kind), Some(PartKind::Agency));
        assert_eq!(find("Source: Newswire and news agencies").map(|label| label.len), Some(7));
        assert_eq!(find("Source: Rebels to leave the town"), None);
        assert_eq!(find("Headline:"), None);
        assert_eq!(find("He said: go"), None);
    }
}
