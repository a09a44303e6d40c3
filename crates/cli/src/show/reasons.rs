//! Why each report was coded: its fields, its sentences with the words marked, the frame and the path to every field.

use coding::Coding;
use plover::{Entity, EventDate, EventPlace, Evidence, Field, Report};
use story::Story;

use super::{marks, silence, words};

/// Every report with its evidence and reasons, then what was found and left out.
pub(crate) fn coding(story: &Story, coding: &Coding) -> String {
    let mut text = format!("{}\n", words::title(story));
    if coding.reports.is_empty() {
        text.push_str(&format!(" no reports: {}\n\n", silence::reason(story, coding)));
    } else {
        text.push_str(&format!("marks: {}\n\n", marks::LEGEND));
    }
    for report in &coding.reports {
        text.push_str(&one(story, report));
    }
    if !coding.refused.is_empty() {
        text.push_str("found and left out\n");
        for refusal in &coding.refused {
            text.push_str(&format!(" {}\n", silence::left_out(story, refusal)));
        }
        text.push('\n');
    }
    text
}

fn one(story: &Story, report: &Report) -> String {
    let mut text = format!("{}  {}, {}\n", report.id, words::kind(report), report.status);
    for (name, value) in fields(report) {
        text.push_str(&format!(" {name:<12} {value}\n"));
    }
    for piece in report.evidence.iter() {
        text.push_str(&evidence(story, report, piece));
    }
    text.push('\n');
    text
}

/// One line a field; what the story does not tell has none.
fn fields(report: &Report) -> Vec<(&'static str, String)> {
    let mut lines: Vec<(&str, String)> = Vec::new();
    lines.extend(report.actors.iter().map(|e| ("actor", entity(e))));
    lines.extend(report.recipients.iter().map(|e| ("recipient", entity(e))));
    lines.extend(report.date.iter().map(|d| ("date", date(d))));
    lines.extend(report.place.iter().map(|p| ("place", place(p))));
    if !report.attribution.is_empty() {
        lines.push(("attribution", report.attribution.join("; ")));
    }
    if !report.contexts.is_empty() {
        let contexts: Vec<&str> = report.contexts.iter().map(|c| c.as_str()).collect();
        lines.push(("contexts", contexts.join(", ")));
    }
    lines.push(("confidence", format!("{:.2}", report.confidence)));
    lines
}

/// `Tendai Moyo (ZWE GOV, secretary)`.
fn entity(entity: &Entity) -> String {
    let mut code = entity.country.map_or_else(|| "?".to_owned(), |c| c.to_string());
    for sector in &entity.sectors {
        code.push_str(&format!(" {sector}"));
    }
    if let Some(office) = &entity.office {
        code.push_str(&format!(", {office}"));
    }
    format!("{} ({code})", words::one_line(&entity.text)).trim_start().to_owned()
}

/// `13 Mar 2024 (day, from "Wednesday")`.
fn date(date: &EventDate) -> String {
    format!("{} ({}, from \"{}\")", words::date(Some(date)), date.precision, words::one_line(&date.text))
}

fn place(place: &EventPlace) -> String {
    let country = place.country.map_or_else(|| "no country".to_owned(), |c| c.to_string());
    match (place.latitude, place.longitude) {
        (Some(latitude), Some(longitude)) => format!("{} ({country}, {latitude}, {longitude})", place.text),
        _ => format!("{} ({country})", place.text),
    }
}

/// The marked sentence, and under it for each field the rule and the way through the tree that it took.
fn evidence(story: &Story, report: &Report, piece: &Evidence) -> String {
    let mut text = format!(" because      {}\n", marks::sentence(story, report, piece));
    for reason in &piece.reasons {
        let line = format!("   {:<12} {:<26} {}", field(reason.field), reason.rule, reason.path);
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Type => "type",
        Field::Actor => "actor",
        Field::Recipient => "recipient",
        Field::Date => "date",
        Field::Place => "place",
        Field::Status => "status",
        Field::Attribution => "attribution",
    }
}
