//! What readers of many items yield.
//!
//! A reader of a format that holds many stories is an `Iterator<Item = Result<Item, BadItem>>` over whatever gives it
//! bytes: it yields the items one by one, never holds more than one, and goes on after a bad one where the format lets
//! it find the next.

use jiff::civil::Date;

use crate::story::Story;
use crate::wire::read_wire;

/// One story of many, before it has its id in whatever collects stories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The id that its source gives it.
    pub id: Option<String>,
    /// Where it stands in what was read: `line 12`.
    pub place: String,
    /// Who published it, where the format says so.
    pub source: Option<String>,
    /// BCP 47 tag of its language, where the format says so.
    pub language: Option<String>,
    /// The day of publication, where the format says so.
    pub published: Option<Date>,
    /// The whole text, laid out as a wire story: headline, paragraphs, rights line.
    pub text: String,
}

impl Item {
    /// Reads the parts of the text.
    pub fn read(self, id: &str) -> Story {
        read_wire(id, self.text, self.published)
    }
}

/// An item that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind} at {place}: {what}")]
pub struct BadItem {
    /// What kind of fault.
    pub kind: BadItemKind,
    /// Where it stands: `line 12`.
    pub place: String,
    /// What is wrong and how to mend it.
    pub what: String,
}

/// Kinds of faults of items; each prints as its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadItemKind {
    /// The bytes could not be had.
    #[error("story/unreadable")]
    Unreadable,
    /// It is longer than any story.
    #[error("story/too-long")]
    TooLong,
    /// It is no UTF-8.
    #[error("story/not-utf8")]
    NotUtf8,
    /// It is not in the format.
    #[error("story/bad-json")]
    BadJson,
    /// A field that is needed is not there or is not what it should be.
    #[error("story/bad-field")]
    BadField,
}
