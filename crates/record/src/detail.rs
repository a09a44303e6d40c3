//! A report as rows: what is asked for stands in columns, what is only shown stands in one JSON text.

use plover::{
    Context, DateJson, EntityJson, EventType, EvidenceJson, Mode, PlaceJson, Precision, ReportJson, SCHEMA,
    Status,
};
use serde::{Deserialize, Serialize};

use crate::error::{RecordError, Result};

/// The fields of a report that have no column of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Detail {
    pub(crate) actors: Vec<EntityJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) recipients: Vec<EntityJson>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) attribution: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) contexts: Vec<Context>,
    pub(crate) evidence: Vec<EvidenceJson>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) when: Option<String>,
}

impl Detail {
    pub(crate) fn of(report: &ReportJson) -> Self {
        Self {
            actors: report.actors.clone(),
            recipients: report.recipients.clone(),
            attribution: report.attribution.clone(),
            contexts: report.contexts.clone(),
            evidence: report.evidence.clone(),
            when: report.date.as_ref().map(|date| date.text.clone()),
        }
    }

    pub(crate) fn to_text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|cause| damaged("a report's detail", &cause))
    }
}

/// A row of `reports` with what stands beside it in `versions`, `stories` and `places`.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) story: String,
    pub(crate) event_type: String,
    pub(crate) modes: String,
    pub(crate) status: String,
    pub(crate) confidence: f64,
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    pub(crate) precision: Option<String>,
    pub(crate) place: Option<PlaceJson>,
    pub(crate) published: Option<String>,
    pub(crate) coder: String,
    pub(crate) detail: String,
}

/// The columns that [`Row::read`] reads, in its order, over `reports r`, `versions v`, `stories s`, `places p`.
pub(crate) const COLUMNS: &str = "r.id, s.name, r.type, r.modes, r.status, r.confidence, r.start, r.\"end\", \
     r.precision, p.name, p.country, p.latitude, p.longitude, r.published, v.coder, r.detail";

/// The joins that [`COLUMNS`] needs after `reports r`.
pub(crate) const JOINS: &str = "JOIN versions v ON v.id = r.version JOIN stories s ON s.id = v.story LEFT JOIN places p ON p.id = r.place";

/// How many columns there are, for whoever selects more after them.
pub(crate) const WIDTH: usize = 16;

impl Row {
    pub(crate) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            story: row.get(1)?,
            event_type: row.get(2)?,
            modes: row.get(3)?,
            status: row.get(4)?,
            confidence: row.get(5)?,
            start: row.get(6)?,
            end: row.get(7)?,
            precision: row.get(8)?,
            place: place(row)?,
            published: row.get(13)?,
            coder: row.get(14)?,
            detail: row.get(15)?,
        })
    }

    /// The report as it was handed in.
    pub(crate) fn report(self) -> Result<ReportJson> {
        let what = || format!("report {}", self.id);
        let detail: Detail = serde_json::from_str(&self.detail).map_err(|cause| damaged(&what(), &cause))?;
        let bad = |cause: plover::UnknownLabel| damaged(&what(), &cause);
        let mode =
            self.modes.split_whitespace().map(str::parse::<Mode>).collect::<std::result::Result<_, _>>();
        let precision = self.precision.as_deref().map(str::parse::<Precision>).transpose().map_err(bad)?;
        let date = precision.map(|precision| DateJson {
            start: self.start.clone(),
            end: self.end.clone(),
            precision,
            text: detail.when.clone().unwrap_or_default(),
        });
        Ok(ReportJson {
            schema: SCHEMA.to_owned(),
            event_type: self.event_type.parse::<EventType>().map_err(bad)?,
            mode: mode.map_err(bad)?,
            status: self.status.parse::<Status>().map_err(bad)?,
            date,
            actors: detail.actors,
            recipients: detail.recipients,
            attribution: detail.attribution,
            contexts: detail.contexts,
            evidence: detail.evidence,
            // Hundredths survive the way through a double.
            #[expect(clippy::cast_possible_truncation, reason = "it was an f32 when it was written")]
            confidence: self.confidence as f32,
            place: self.place,
            published: self.published,
            coder: self.coder,
            id: self.id,
            story: self.story,
        })
    }
}

fn place(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<PlaceJson>> {
    let Some(text) = row.get::<_, Option<String>>(9)? else { return Ok(None) };
    let country: String = row.get(10)?;
    Ok(Some(PlaceJson {
        text,
        country: country.parse().ok(),
        latitude: row.get(11)?,
        longitude: row.get(12)?,
    }))
}

pub(crate) fn damaged(what: &str, cause: &dyn std::fmt::Display) -> RecordError {
    RecordError::Damaged { what: what.to_owned(), cause: cause.to_string() }
}
