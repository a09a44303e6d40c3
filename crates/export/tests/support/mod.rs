//! A record of hand-made stories: what is exported of it does not hang on how stories are coded.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use export::{Format, Terms, Unit, Written};
use plover::{
    Context, DateJson, EntityJson, EvidenceJson, PlaceJson, Precision, ReportJson, SCHEMA, Sector, Status,
};
use record::{Arrival, Item, Question, Reading, Record, Rights};

/// The words of the restricted story, which no export may carry.
pub(crate) const SECRET: &str = "Pyongyang's envoy left for Moscow on Monday, aboard a blue train.";

/// `PRK:PTY+GOV=Kim Su-gil`: country, sectors, name.
fn party(text: &str) -> EntityJson {
    let (head, name) = text.split_once('=').map_or((text, None), |(head, name)| (head, Some(name)));
    let (country, sectors) = head.split_once(':').unwrap_or((head, ""));
    let sectors: Vec<Sector> =
        sectors.split('+').filter(|part| !part.is_empty()).map(|part| part.parse().unwrap()).collect();
    EntityJson {
        text: name.unwrap_or(country).to_owned(),
        name: name.map(str::to_owned),
        country: Some(country.parse().unwrap()),
        sectors,
        office: name.map(|_| "envoy".to_owned()),
        start: Some(3),
        end: Some(6),
    }
}

fn parties(text: &str) -> Vec<EntityJson> {
    text.split(' ').filter(|part| !part.is_empty()).map(|part| party(&part.replace('_', " "))).collect()
}

/// A place: its name, its country, its point.
type Scene = (&'static str, &'static str, Option<(f64, f64)>);

/// A report in few words; days are `2024-02-12` or `2024-02-12..2024-02-14`.
pub(crate) struct Told {
    pub(crate) what: &'static str,
    pub(crate) actors: &'static str,
    pub(crate) recipients: &'static str,
    pub(crate) days: Option<&'static str>,
    pub(crate) precision: Precision,
    pub(crate) status: Status,
    pub(crate) place: Option<Scene>,
    pub(crate) context: Context,
    pub(crate) words: &'static str,
}

fn report(story: &str, published: &str, number: usize, start: usize, told: &Told) -> ReportJson {
    let mut what = told.what.split(' ');
    let date = told.days.map(|days| {
        let (first, last) = days.split_once("..").unwrap_or((days, days));
        let day = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        DateJson { start: day(first), end: day(last), precision: told.precision, text: "then".to_owned() }
    });
    let id = blake3::hash(format!("{story}{number}").as_bytes()).to_hex()[..16].to_owned();
    ReportJson {
        schema: SCHEMA.to_owned(),
        id,
        story: story.to_owned(),
        event_type: what.next().unwrap().parse().unwrap(),
        mode: what.map(|mode| mode.parse().unwrap()).collect(),
        actors: parties(told.actors),
        recipients: parties(told.recipients),
        date,
        place: told.place.map(|(text, country, point)| PlaceJson {
            text: text.to_owned(),
            country: Some(country.parse().unwrap()),
            latitude: point.map(|(north, _)| north),
            longitude: point.map(|(_, east)| east),
        }),
        status: told.status,
        attribution: vec!["a \"spokesman\" & sons".to_owned()],
        contexts: vec![told.context],
        evidence: vec![EvidenceJson {
            start,
            end: start + told.words.chars().count(),
            trigger: told.words.split(' ').nth(2).unwrap_or("did").to_owned(),
            trigger_start: start,
            frame: "test".to_owned(),
        }],
        confidence: 0.87,
        published: Some(published.to_owned()),
        coder: "test".to_owned(),
    }
}

fn story(origin: &str, outlet: &str, published: &str, rights: Rights, told: &[Told]) -> Item {
    let raw = told.iter().map(|told| told.words).collect::<Vec<_>>().join("\n");
    let name = origin.rsplit('/').next().unwrap().to_owned();
    let mut start = 0;
    let mut reports = Vec::new();
    for (number, told) in told.iter().enumerate() {
        reports.push(report(&name, published, number, start, told));
        start += told.words.chars().count() + 1;
    }
    Item::Story(Box::new(Arrival {
        origin: format!("id:{origin}"),
        name,
        body: raw.clone(),
        raw,
        headline: Some(format!("News of {published}")),
        url: None,
        source: Some(outlet.to_owned()),
        published: Some(published.to_owned()),
        language: Some("en".to_owned()),
        rights,
        reading: Reading::Coded(reports),
        coder: "test".to_owned(),
    }))
}

/// The visit that the restricted story tells.
fn visit() -> Told {
    Told {
        what: "CONSULT visit",
        actors: "PRK:PTY+GOV=Kim_Su-gil",
        recipients: "RUS:GOV",
        days: Some("2024-02-12"),
        precision: Precision::Day,
        status: Status::Happened,
        place: Some(("Russia", "RUS", None)),
        context: Context::Diplomatic,
        words: SECRET,
    }
}

/// A restricted story of a visit, an open one of the same, and an open one of a pledge without a day, a strike, a denial, a
/// conference and a demonstration.
fn stories() -> Vec<Item> {
    let again = Told { words: "The envoy of Pyongyang went to Moscow on Monday, said a paper.", ..visit() };
    let deeds = deeds();
    let story = |name: &str, outlet, published, rights, told: &[Told]| {
        story(&format!("https://example.org/{name}"), outlet, published, rights, told)
    };
    vec![
        story("closed", "Closed Agency", "2024-02-13", Rights::Restricted, &[visit()]),
        story("again", "Other Paper", "2024-02-14", Rights::Unrestricted, &[again]),
        story("open", "Open Radio", "2024-03-10", Rights::Unrestricted, &deeds),
    ]
}

fn deeds() -> Vec<Told> {
    let plain = visit;
    vec![
        Told {
            what: "AID",
            actors: "PRK:GOV",
            recipients: "RUS:MIL",
            days: None,
            status: Status::Planned,
            place: None,
            context: Context::Military,
            words: "North Korea promised shells without saying when.",
            ..plain()
        },
        Told {
            what: "ASSAULT drone",
            actors: "RUS:MIL",
            recipients: "UKR:CVL",
            days: Some("2024-03-01..2024-03-31"),
            precision: Precision::Month,
            place: Some(("Kharkiv", "UKR", Some((49.98, 36.25)))),
            context: Context::Military,
            words: "Drones \"struck\" a market;\tsome said <two>, others & more, over the month.",
            ..plain()
        },
        Told {
            what: "COERCE arrest",
            actors: "KEN:COP",
            recipients: "NOR:CVL",
            status: Status::Denied,
            words: "Police denied that they had held a tourist at any time.",
            ..plain()
        },
        Told {
            what: "CONSULT multilateral",
            actors: "KEN:GOV NOR:GOV GHA:GOV",
            recipients: "",
            days: Some("2024-03-05..2024-03-07"),
            precision: Precision::Range,
            place: Some(("Nairobi", "KEN", Some((-1.2833, 36.8167)))),
            words: "Three governments conferred in Nairobi over fish and harbours.",
            ..plain()
        },
        Told {
            what: "PROTEST demo",
            actors: "KEN:CVL",
            recipients: "KEN:GOV",
            days: Some("2024-03-06"),
            place: Some(("Nairobi", "KEN", Some((-1.2833, 36.8167)))),
            words: "Thousands marched through the capital against a new tax.",
            ..plain()
        },
    ]
}

/// The record, taken on the second of April.
fn record(folder: &Path, stories: &[Item]) -> Record {
    let mut record = Record::open_or_make(&folder.join("r")).unwrap();
    record.take(stories, "2024-04-02T09:30:00Z".parse().unwrap()).unwrap();
    record
}

/// Exports all of it, and says what came of that.
pub(crate) fn export(folder: &Path, format: Format, unit: Unit, terms: &Terms) -> (PathBuf, Written) {
    export_of(folder, &stories(), format, unit, terms)
}

/// Exports one act between `RUS:MIL` and the like.
#[allow(dead_code, reason = "each test file uses some of these")]
pub(crate) fn export_act(
    folder: &Path,
    format: Format,
    (what, actors, recipients): (&'static str, &'static str, &'static str),
) -> (PathBuf, Written) {
    let told = Told { what, actors, recipients, ..visit() };
    let story = story("https://example.org/act", "Open Radio", "2024-02-13", Rights::Unrestricted, &[told]);
    export_of(folder, &[story], format, Unit::Events, &Terms::default())
}

fn export_of(
    folder: &Path,
    stories: &[Item],
    format: Format,
    unit: Unit,
    terms: &Terms,
) -> (PathBuf, Written) {
    let record = record(folder, stories);
    let path = folder.join(format.name());
    let mut out = BufWriter::new(File::create(&path).unwrap());
    let question = Question { order: record::Order::Earliest, ..Question::default() };
    let mut happenings = export::gather(&record, &question, unit, true).unwrap();
    let written = export::write(format, &mut happenings, terms, &mut out).unwrap();
    out.flush().unwrap();
    (path, written)
}
