//! Changes of a report's fields, written `status=planned`, `date=2024-02-12..2024-02-14`.

use plover::{DateJson, PlaceJson, Precision, ReportJson};

use crate::error::{RecordError, Result};

/// The fields that can be amended, for whoever asks for another.
const FIELDS: &str = "type, mode, status, date, place, actors, recipients";

/// Changes one field. A list is written with commas, an absent value as nothing after the equals sign; parties are
/// chosen from those that the report names by their codes.
pub(super) fn apply(report: &mut ReportJson, amendment: &str) -> Result<()> {
    let (field, value) = amendment.split_once('=').ok_or_else(|| {
        RecordError::BadDecision(format!("{amendment:?} is no FIELD=VALUE; fields are {FIELDS}"))
    })?;
    let value = value.trim();
    let bad = |cause: &dyn std::fmt::Display| RecordError::BadDecision(format!("{amendment:?}: {cause}"));
    match field.trim() {
        "type" => {
            report.event_type = value.parse().map_err(|cause| bad(&cause))?;
            // What was a mode of the old type says nothing of the new one.
            report.mode.retain(|mode| report.event_type.modes().contains(mode));
        }
        "status" => report.status = value.parse().map_err(|cause| bad(&cause))?,
        "mode" => {
            report.mode = list(value)
                .map(str::parse)
                .collect::<std::result::Result<_, _>>()
                .map_err(|cause| bad(&cause))?;
        }
        "date" => report.date = date(value).map_err(|cause| bad(&cause))?,
        "place" => report.place = place(value).map_err(|cause| bad(&cause))?,
        "actors" => parties(&mut report.actors, value).map_err(|cause| bad(&cause))?,
        "recipients" => parties(&mut report.recipients, value).map_err(|cause| bad(&cause))?,
        other => return Err(bad(&format!("there is no field {other:?} to amend; there are {FIELDS}"))),
    }
    if let Some(mode) = report.mode.iter().find(|mode| !report.event_type.modes().contains(mode)) {
        return Err(bad(&format!("{} has no mode {mode}; amend the type first", report.event_type)));
    }
    Ok(())
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// `2024-02-12`, `2024-02-12..2024-02-14`, `2024-02-12..`, `..2024-02-14`, `2024-02`, `2024`, or nothing.
fn date(value: &str) -> std::result::Result<Option<DateJson>, String> {
    if value.is_empty() {
        return Ok(None);
    }
    let (start, end, precision) = match value.split_once("..") {
        Some((start, "")) => (Some(crate::day::parse(start)?), None, Precision::Open),
        Some(("", end)) => (None, Some(crate::day::parse(end)?), Precision::Open),
        Some((start, end)) => {
            (Some(crate::day::parse(start)?), Some(crate::day::parse(end)?), Precision::Range)
        }
        None => {
            let (start, end) = crate::day::span(value)?;
            let precision = match value.len() {
                4 => Precision::Year,
                7 => Precision::Month,
                _ => Precision::Day,
            };
            (Some(start), Some(end), precision)
        }
    };
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        return Err(format!("{end} lies before {start}"));
    }
    let text = |day: jiff::civil::Date| day.to_string();
    Ok(Some(DateJson { start: start.map(text), end: end.map(text), precision, text: value.to_owned() }))
}

/// `Pyongyang/PRK`, `Yellow Sea`, or nothing.
fn place(value: &str) -> std::result::Result<Option<PlaceJson>, plover::BadCode> {
    if value.is_empty() {
        return Ok(None);
    }
    let (text, country) = match value.rsplit_once('/') {
        Some((text, code)) => (text, Some(code.parse()?)),
        None => (value, None),
    };
    Ok(Some(PlaceJson { text: text.to_owned(), country, latitude: None, longitude: None }))
}

/// Codes with sectors, `PRK:MIL,RUS`: a party that the report names with that code keeps its words.
fn parties(side: &mut Vec<plover::EntityJson>, value: &str) -> std::result::Result<(), String> {
    let mut parties = Vec::new();
    for part in list(value) {
        let (code, sectors) = part.split_once(':').unwrap_or((part, ""));
        let code: plover::Code = code.parse().map_err(|cause: plover::BadCode| cause.to_string())?;
        let known = side.iter().find(|entity| entity.country == Some(code)).cloned();
        let mut entity = known.unwrap_or_else(|| plover::EntityJson {
            text: code.to_string(),
            name: None,
            country: Some(code),
            sectors: Vec::new(),
            office: None,
            start: None,
            end: None,
        });
        if !sectors.is_empty() {
            let sectors = sectors.split('+').map(str::parse).collect::<std::result::Result<_, _>>();
            entity.sectors = sectors.map_err(|cause: plover::UnknownLabel| cause.to_string())?;
        }
        parties.push(entity);
    }
    *side = parties;
    Ok(())
}
