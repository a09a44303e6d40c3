//! The log of changes: every writing of anything has a number and an instant, and `as-of` looks back by them.

use crate::error::Result;
use crate::store::{Db, values};
use jiff::Timestamp;

/// What kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    StoryNew,
    StoryCorrected,
    ItemRefused,
    ItemMended,
    Joined,
    Decided,
}

impl Change {
    const fn as_str(self) -> &'static str {
        match self {
            Self::StoryNew => "story-new",
            Self::StoryCorrected => "story-corrected",
            Self::ItemRefused => "item-refused",
            Self::ItemMended => "item-mended",
            Self::Joined => "joined",
            Self::Decided => "decided",
        }
    }
}

/// Who decided a change by hand and why; the program's own changes have neither.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hand<'a> {
    pub(crate) who: Option<&'a str>,
    pub(crate) why: Option<&'a str>,
    pub(crate) detail: Option<&'a str>,
}

/// Writes a change and returns its number.
pub(crate) fn note(db: &Db, at: Timestamp, change: Change, subject: &str, hand: Hand<'_>) -> Result<i64> {
    db.one(
        "INSERT INTO changes (at, what, subject, who, why, detail) VALUES (?, ?, ?, ?, ?, ?) RETURNING seq",
        values![stamp(at), change.as_str(), subject, hand.who, hand.why, hand.detail],
    )
}

/// The instant in UTC with milliseconds, always as many letters, so that texts sort as instants do.
pub(crate) fn stamp(at: Timestamp) -> String {
    format!("{at:.3}")
}
