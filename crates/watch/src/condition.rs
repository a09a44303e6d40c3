//! What a rule asks of a report.

use plover::{Context, EventType, Mode, Status};
use serde::Deserialize;

use crate::party::Party;
use crate::words::Phrase;

/// Lines that must all hold; `FORMAT.md` says what each means. A line that is empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Condition {
    /// A party on either side.
    pub parties: Vec<Party>,
    /// Who acts.
    pub actors: Vec<Party>,
    /// To whom it is done.
    pub recipients: Vec<Party>,
    /// One party is the first, another is the second.
    pub between: Option<(Party, Party)>,
    /// The type.
    pub types: Vec<EventType>,
    /// A mode.
    pub modes: Vec<Mode>,
    /// The status.
    pub statuses: Vec<Status>,
    /// A context.
    pub contexts: Vec<Context>,
    /// Words of the sentences that say so.
    pub words: Vec<Phrase>,
    /// Words of the story.
    pub text: Vec<Phrase>,
    /// A code, or letters in the name of the place.
    pub places: Vec<String>,
    /// Letters in the name of the outlet or of somebody on whose word it is told.
    pub sources: Vec<String>,
    /// Conditions that must all hold.
    pub all: Vec<Condition>,
    /// Conditions of which one must hold.
    pub any: Vec<Condition>,
    /// Conditions of which none may hold.
    pub none: Vec<Condition>,
}

impl Condition {
    /// Whether it asks nothing, so that it would hold of every report.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a condition in it, at any depth, asks nothing.
    pub(crate) fn has_empty_part(&self) -> bool {
        self.parts().any(|part| part.is_empty() || part.has_empty_part())
    }

    /// Whether it asks for anything beside what must not hold.
    pub(crate) fn asks_for_something(&self) -> bool {
        let without_none = Self { none: Vec::new(), ..self.clone() };
        !without_none.is_empty()
    }

    fn parts(&self) -> impl Iterator<Item = &Condition> {
        self.all.iter().chain(&self.any).chain(&self.none)
    }
}
