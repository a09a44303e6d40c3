//! A story as it is handed to the record, and what became of it.

use plover::ReportJson;
use serde::Serialize;

/// A story with its coding, ready to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// What the story is called where it comes from, the same each time it is met: a path, a feed's id. A story of
    /// the same origin with another text is a corrected version of it.
    pub origin: String,
    /// The id that the story shall have; [`Record::look`](crate::Record::look) tells the one it has already.
    pub name: String,
    /// The text as it arrived.
    pub raw: String,
    /// What is told in it, without datelines, bylines, headers and terms; carriers of one story share most of it.
    pub body: String,
    /// The headline's words.
    pub headline: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Its address on the web, where the source tells one.
    pub url: Option<String>,
    /// ISO day of publication.
    pub published: Option<String>,
    /// BCP 47 tag of its language, where that is known.
    pub language: Option<String>,
    /// Whether the text may be passed on.
    pub rights: Rights,
    /// What was read in it.
    pub reading: Reading,
    /// Program, lexicon and model that read it.
    pub coder: String,
}

/// Whether the text of a story may be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rights {
    /// Nothing forbids it.
    Unrestricted,
    /// Facts, ids and short evidence may leave the record, the text may not.
    Restricted,
}

impl Rights {
    /// As the record writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unrestricted => "unrestricted",
            Self::Restricted => "restricted",
        }
    }

    /// From the record's word; a word that is not known forbids.
    pub(crate) fn read(word: &str) -> Self {
        if word == Self::Unrestricted.as_str() { Self::Unrestricted } else { Self::Restricted }
    }
}

/// What was read in a story.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    /// Reports, at least one.
    Coded(Vec<ReportJson>),
    /// It was coded and reports nothing, for this reason.
    Silent(String),
    /// It was kept and not coded, for this reason: another language, a coder that failed.
    Unread(String),
}

impl Reading {
    /// As the record writes it.
    pub const fn state(&self) -> &'static str {
        match self {
            Self::Coded(_) => "coded",
            Self::Silent(_) => "silent",
            Self::Unread(_) => "unread",
        }
    }

    /// The reason why there are no reports.
    pub fn note(&self) -> Option<&str> {
        match self {
            Self::Coded(_) => None,
            Self::Silent(why) | Self::Unread(why) => Some(why),
        }
    }

    /// The reports.
    pub fn reports(&self) -> &[ReportJson] {
        match self {
            Self::Coded(reports) => reports,
            Self::Silent(_) | Self::Unread(_) => &[],
        }
    }
}

/// An item that could not be read, so that no story came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedItem {
    /// What it is called where it comes from.
    pub origin: String,
    /// The code to search for: `cli/not-utf8`.
    pub code: String,
    /// What is wrong, where, and how to mend it.
    pub reason: String,
}

/// What the record knows of an origin before its story is coded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// This text of this origin is held already.
    Same,
    /// The origin is known under this name, with another text.
    Other(String),
    /// The same text under the same name came from another origin: one item met in two places.
    Elsewhere,
    /// Nothing.
    Nothing,
}

/// What became of an arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// A new story.
    New,
    /// Held already: nothing changed.
    Same,
    /// A corrected version: the reports of the old one were replaced, the old one is kept as history.
    Corrected,
}
