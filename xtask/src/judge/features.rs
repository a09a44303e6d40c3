//! What a judge sees of a report.

use plover::{EntityJson, ReportJson};

/// The features that hold of a report among the others of its story, as words.
pub(super) fn of(report: &ReportJson, all: &[ReportJson]) -> Vec<String> {
    let mut features = vec![
        "always".to_owned(),
        format!("type {}", report.event_type),
        format!("type and status {} {}", report.event_type, report.status),
        format!("actors {}", report.actors.len().min(3)),
        format!("recipients {}", report.recipients.len().min(3)),
        format!("date {}", report.date.is_some()),
        format!("place {}", report.place.is_some()),
        format!("sources {}", report.attribution.len().min(2)),
        format!("modes {}", report.mode.len()),
        format!("contexts {}", report.contexts.len()),
        format!("tellings {}", report.evidence.len().min(3)),
        format!("reports {}", all.len().min(8)),
    ];
    if let Some(evidence) = report.evidence.first() {
        features.push(format!("frame {}", evidence.frame));
        features.push(format!("trigger {}", evidence.trigger.to_lowercase()));
        features.push(format!("from the top {}", (evidence.start / 200).min(6)));
    }
    features.extend(report.actors.iter().take(2).flat_map(|party| party_features("actor", party)));
    features.extend(report.recipients.iter().take(2).flat_map(|party| party_features("recipient", party)));
    features.extend(beside(report, all));
    features
}

fn party_features(side: &str, party: &EntityJson) -> Vec<String> {
    let sector = party.sectors.first().map_or("none", |sector| sector.as_str());
    let is_named = party.text.starts_with(char::is_uppercase);
    vec![
        format!("{side} sector {sector}"),
        format!("{side} has a country {}", party.country.is_some()),
        format!("{side} is named {is_named}"),
    ]
}

/// What else the story reports.
fn beside(report: &ReportJson, all: &[ReportJson]) -> Vec<String> {
    let others = || all.iter().filter(|other| other.id != report.id);
    let alike = others().filter(|other| other.event_type == report.event_type);
    let start = |report: &ReportJson| report.evidence.first().map(|evidence| evidence.start);
    vec![
        format!("others of the type {}", alike.clone().count().min(2)),
        format!("the same parties {}", alike.into_iter().any(|other| countries(other) == countries(report))),
        format!("shares its sentence {}", others().any(|other| start(other) == start(report))),
    ]
}

fn countries(report: &ReportJson) -> Vec<String> {
    let all = report.actors.iter().chain(&report.recipients);
    let mut codes: Vec<String> = all.filter_map(|party| party.country).map(|code| code.to_string()).collect();
    codes.sort();
    codes.dedup();
    codes
}
