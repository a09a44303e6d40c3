//! A report as rows: what is asked for stands in columns, what is only shown stands in one JSON text.

use plover::{
    Context, DateJson, EntityJson, EventType, EvidenceJson, Mode, PlaceJson, Precision, ReportJson, SCHEMA,
    Status,
};
use serde::{Deserialize, Serialize};

use crate::error::{RecordError, Result};
use crate::store::{self, FromRow};

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

/// The columns that a [`Row`] is read from, in its order, over `reports r`, `versions v`, `stories s`, `places p`.
pub(crate) const COLUMNS: &str = "r.id, s.name, r.type, r.modes, r.status, r.confidence, r.start, r.\"end\", \
     r.precision, p.name, p.country, p.latitude, p.longitude, r.published, v.coder, r.detail";

/// The first sentence that says so, over `reports r` and `versions v`. Lengths of texts are small numbers to PostgreSQL.
pub(crate) const QUOTE: &str =
    "substr(v.raw, CAST(r.quote_start + 1 AS INTEGER), CAST(r.quote_end - r.quote_start AS INTEGER))";

/// The joins that [`COLUMNS`] needs after `reports r`.
pub(crate) const JOINS: &str = "JOIN versions v ON v.id = r.version JOIN stories s ON s.id = v.story LEFT JOIN places p ON p.id = r.place";

impl FromRow for Row {
    const WIDTH: usize = 16;

    fn read(row: &store::Row<'_>, from: usize) -> Result<Self> {
        Ok(Self {
            id: row.get(from)?,
            story: row.get(from + 1)?,
            event_type: row.get(from + 2)?,
            modes: row.get(from + 3)?,
            status: row.get(from + 4)?,
            confidence: row.get(from + 5)?,
            start: row.get(from + 6)?,
            end: row.get(from + 7)?,
            precision: row.get(from + 8)?,
            place: place(row, from + 9)?,
            published: row.get(from + 13)?,
            coder: row.get(from + 14)?,
            detail: row.get(from + 15)?,
        })
    }
}

impl Row {
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

fn place(row: &store::Row<'_>, from: usize) -> Result<Option<PlaceJson>> {
    let Some(text) = row.get::<Option<String>>(from)? else { return Ok(None) };
    let country: String = row.get(from + 1)?;
    Ok(Some(PlaceJson {
        text,
        country: country.parse().ok(),
        latitude: row.get(from + 2)?,
        longitude: row.get(from + 3)?,
    }))
}

pub(crate) fn damaged(what: &str, cause: &dyn std::fmt::Display) -> RecordError {
    RecordError::Damaged { what: what.to_owned(), cause: cause.to_string() }
}
