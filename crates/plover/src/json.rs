//! The report in JSON, `dateline.report/1`: one object a line, offsets in Unicode code points.
//!
//! The shape is written down as JSON Schema in `schema/report.schema.json`.

use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::ontology::{Context, EventType, Mode, Precision, Sector, Status};
use crate::report::{Entity, EventDate, Evidence, Report};

/// The schema's name and version, the value of `schema` in every line.
pub const SCHEMA: &str = "dateline.report/1";

/// Turns byte offsets of a text into code point offsets.
///
/// ```
/// let points = plover::CodePoints::new("à b");
/// assert_eq!(points.at(3), 2);
/// ```
#[derive(Debug, Clone)]
pub struct CodePoints {
    /// Code points before each byte; empty where the text is ASCII and the two agree.
    before: Vec<u32>,
}

impl CodePoints {
    /// Indexes a text.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self { before: Vec::new() };
        }
        let mut before = Vec::with_capacity(text.len() + 1);
        let mut count = 0;
        for (i, _) in text.char_indices() {
            before.resize(i + 1, count);
            count += 1;
        }
        before.resize(text.len() + 1, count);
        Self { before }
    }

    /// Code points before this byte; the text's length for a byte past its end.
    pub fn at(&self, byte: usize) -> usize {
        match self.before.last() {
            None => byte,
            Some(&all) => self.before.get(byte).map_or(all as usize, |&n| n as usize),
        }
    }
}

/// A report as one line of JSON holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportJson {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The report's id.
    pub id: String,
    /// The story's id.
    pub story: String,
    /// One of the 16 types.
    #[serde(rename = "type")]
    pub event_type: EventType,
    /// The type's modes.
    pub mode: Vec<Mode>,
    /// Who acts.
    pub actors: Vec<EntityJson>,
    /// To whom.
    pub recipients: Vec<EntityJson>,
    /// When.
    pub date: Option<DateJson>,
    /// Where.
    pub place: Option<PlaceJson>,
    /// How certain.
    pub status: Status,
    /// On whose word, outermost first.
    pub attribution: Vec<String>,
    /// Up to three.
    pub contexts: Vec<Context>,
    /// The sentences that say so.
    pub evidence: Vec<EvidenceJson>,
    /// 0 to 1, in hundredths.
    pub confidence: f32,
    /// ISO day of publication.
    pub published: Option<String>,
    /// Program, lexicon, model.
    pub coder: String,
}

/// An entity of [`ReportJson`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntityJson {
    /// As written.
    pub text: String,
    /// Name of a person or body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Code.
    pub country: Option<Code>,
    /// Most specific first.
    pub sectors: Vec<Sector>,
    /// Office held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// First code point.
    pub start: Option<usize>,
    /// One past the last code point.
    pub end: Option<usize>,
}

/// A date of [`ReportJson`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateJson {
    /// ISO day or null.
    pub start: Option<String>,
    /// ISO day or null.
    pub end: Option<String>,
    /// How exactly.
    pub precision: Precision,
    /// The words.
    pub text: String,
}

/// A place of [`ReportJson`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceJson {
    /// As written.
    pub text: String,
    /// Code or null.
    pub country: Option<Code>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// Degrees east.
    pub longitude: Option<f64>,
}

/// A piece of evidence of [`ReportJson`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceJson {
    /// The sentence's first code point.
    pub start: usize,
    /// One past its last.
    pub end: usize,
    /// The words that set the frame off.
    pub trigger: String,
    /// Their first code point.
    pub trigger_start: usize,
    /// The frame's id.
    pub frame: String,
}

impl ReportJson {
    /// A report as JSON, its spans counted in the code points of the story's text.
    pub fn new(report: &Report, points: &CodePoints) -> Self {
        let entities = |list: &[Entity]| list.iter().map(|e| entity(e, points)).collect();
        Self {
            schema: SCHEMA.to_owned(),
            id: report.id.clone(),
            story: report.story.clone(),
            event_type: report.event_type,
            mode: report.modes.clone(),
            actors: entities(&report.actors),
            recipients: entities(&report.recipients),
            date: report.date.as_ref().map(date),
            place: report.place.as_ref().map(|p| PlaceJson {
                text: p.text.clone(),
                country: p.country,
                latitude: p.latitude,
                longitude: p.longitude,
            }),
            status: report.status,
            attribution: report.attribution.clone(),
            contexts: report.contexts.clone(),
            evidence: report.evidence.iter().map(|e| evidence(e, points)).collect(),
            confidence: hundredths(report.confidence),
            published: report.published.map(|d| d.to_string()),
            coder: report.coder.clone(),
        }
    }
}

/// Finer steps would feign an exactness that the coder's sureness has not.
fn hundredths(confidence: f32) -> f32 {
    (confidence * 100.0).round() / 100.0
}

fn entity(entity: &Entity, points: &CodePoints) -> EntityJson {
    EntityJson {
        text: entity.text.clone(),
        name: entity.name.clone(),
        country: entity.country,
        sectors: entity.sectors.clone(),
        office: entity.office.clone(),
        start: entity.span.map(|s| points.at(s.start)),
        end: entity.span.map(|s| points.at(s.end)),
    }
}

fn date(date: &EventDate) -> DateJson {
    DateJson {
        start: date.start.map(|d| d.to_string()),
        end: date.end.map(|d| d.to_string()),
        precision: date.precision,
        text: date.text.clone(),
    }
}

fn evidence(evidence: &Evidence, points: &CodePoints) -> EvidenceJson {
    EvidenceJson {
        start: points.at(evidence.span.start),
        end: points.at(evidence.span.end),
        trigger: evidence.trigger.clone(),
        trigger_start: points.at(evidence.trigger_span.start),
        frame: evidence.frame.clone(),
    }
}
