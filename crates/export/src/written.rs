//! What came of an export.

use std::collections::BTreeMap;

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// The format needs a date and none is told.
    Undated,
    /// The format needs a date to the month and only a season, a year or one end is told.
    Vague,
    /// It is denied or only imagined, and the format would tell it as a fact.
    Unreal,
    /// The format needs who acts, and nobody is named by country or name.
    Nobody,
    /// The format tells what is between two, and only one is known.
    Alone,
    /// The format does not cover acts of this type.
    Foreign,
}

impl Left {
    /// For people: "12 without a date".
    pub const fn words(self) -> &'static str {
        match self {
            Self::Undated => {
                "without a date (--undated-as-published writes them with the day of publication)"
            }
            Self::Vague => "with a date less exact than a month",
            Self::Unreal => "denied or only imagined",
            Self::Nobody => "without anybody who acts",
            Self::Alone => "with only one known party",
            Self::Foreign => "of types that the format does not cover",
        }
    }
}

/// How many were written, and how many not, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Rows, objects, features, entries.
    pub rows: usize,
    /// Events (or reports) that are in them.
    pub events: usize,
    /// What was left out.
    pub left: BTreeMap<Left, usize>,
}

impl Written {
    pub(crate) fn leave(&mut self, why: Left) {
        *self.left.entry(why).or_default() += 1;
    }

    pub(crate) fn count(&mut self, rows: usize) {
        self.rows += rows;
        self.events += 1;
    }
}
