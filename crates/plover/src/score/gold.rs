//! Gold files as the codebook describes them.

use serde::Deserialize;

use crate::code::Code;
use crate::ontology::{EventType, Mode, Precision, Sector, Status};

/// `coded/ID.json`: the reports that a careful reader found.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldStory {
    /// The story's id.
    pub id: String,
    /// What it reports.
    pub reports: Vec<GoldReport>,
}

/// `stories/ID.json`: the numbered sentences and the date of publication.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldText {
    /// ISO day.
    pub published: Option<String>,
    /// In the order of the text.
    pub sentences: Vec<GoldSentence>,
}

/// A sentence of [`GoldText`], in code points.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldSentence {
    /// Its number.
    pub i: i64,
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// A gold report.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldReport {
    /// Type.
    #[serde(rename = "type")]
    pub event_type: EventType,
    /// Types as good.
    #[serde(default)]
    pub also: Vec<EventType>,
    /// Modes.
    #[serde(default)]
    pub mode: Vec<Mode>,
    /// Who acts.
    #[serde(default)]
    pub actors: Vec<GoldEntity>,
    /// To whom.
    #[serde(default)]
    pub recipients: Vec<GoldEntity>,
    /// When.
    pub date: Option<GoldDate>,
    /// Where.
    pub place: Option<GoldPlace>,
    /// How certain.
    pub status: Status,
    /// On whose word.
    #[serde(default)]
    pub attribution: Vec<String>,
    /// Where it is said.
    pub evidence: Vec<GoldEvidence>,
    /// Whether a careful reader could leave it out.
    #[serde(default)]
    pub optional: bool,
}

/// An entity of gold.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldEntity {
    /// Code.
    pub country: Option<Code>,
    /// Sectors.
    #[serde(default)]
    pub sectors: Vec<Sector>,
}

/// A date of gold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GoldDate {
    /// ISO day or null.
    pub start: Option<String>,
    /// ISO day or null.
    pub end: Option<String>,
    /// How exactly.
    pub precision: Precision,
}

/// A place of gold.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldPlace {
    /// Code or null.
    pub country: Option<Code>,
}

/// Evidence of gold.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldEvidence {
    /// The sentence's number.
    pub sentence: i64,
    /// The words.
    pub trigger: String,
}
