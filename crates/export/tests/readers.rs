//! Every format is read back with somebody else's library, from PyPI.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail loudly, and says what it skipped"
)]

mod support;

use std::path::Path;
use std::process::Command;

use expect_test::{Expect, expect};
use export::{Format, Terms, Unit};

/// What the reader of a format finds in a file; `None` where Python or the library is missing.
fn read(format: Format, path: &Path) -> Option<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers.py");
    let output = Command::new("python3").arg(script).arg(format.name()).arg(path).output();
    let Ok(output) = output else {
        println!("skipped: there is no python3 here");
        return None;
    };
    let said = String::from_utf8(output.stdout).unwrap();
    if output.status.code() == Some(77) {
        println!("skipped: python3 has no {} here (./test installs it)", said.trim());
        return None;
    }
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(said)
}

fn check(format: Format, expect: &Expect) {
    check_with(format, &Terms::default(), expect);
}

fn check_with(format: Format, terms: &Terms, expect: &Expect) {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = support::export(folder.path(), format, Unit::Events, terms);
    if let Some(found) = read(format, &path) {
        expect.assert_eq(&found);
    }
}

#[test]
fn plover() {
    check(
        Format::Plover,
        &expect![[r#"
        {"date": "2024-02-12", "event": ["CONSULT"], "mode": ["visit"], "quad_code": 1, "event_scale": 4.0, "comment": "status: happened; on the word of: a \"spokesman\" & sons; stories: 2, independent: 2", "actor": ["PRKPTY;GOV"], "text": null, "story": ""}
        {"date": "2024-03-01", "event": ["ASSAULT"], "mode": ["drone"], "quad_code": 4, "event_scale": -9.5, "comment": "status: happened; date precision: month; on the word of: a \"spokesman\" & sons; stories: 1, independent: 1", "actor": ["RUSMIL"], "text": "Drones \"struck\" a market; some said <two>, others & more, over the month.", "story": "North Korea p"}
        {"date": "2024-03-05", "event": ["CONSULT"], "mode": ["multilateral"], "quad_code": 1, "event_scale": 4.0, "comment": "status: happened; date precision: range; on the word of: a \"spokesman\" & sons; stories: 1, independent: 1", "actor": ["KENGOV", "NORGOV", "GHAGOV"], "text": "Three governments conferred in Nairobi over fish and harbours.", "story": "North Korea p"}
        {"date": "2024-03-06", "event": ["PROTEST"], "mode": ["demo"], "quad_code": 4, "event_scale": -5.0, "comment": "status: happened; on the word of: a \"spokesman\" & sons; stories: 1, independent: 1", "actor": ["KENCVL"], "text": "Thousands marched through the capital against a new tax.", "story": "North Korea p"}
    "#]],
    );
}

#[test]
fn plover_with_the_publication_day() {
    let terms = Terms { undated_as_published: true, ..Terms::default() };
    check_with(
        Format::Plover,
        &terms,
        &expect![[r#"
        {"date": "2024-03-10", "event": ["AGREE"], "mode": [], "quad_code": 1, "event_scale": 2.5, "comment": "status: planned; announced: AID; date: not told, the day of publication stands for it; on the word of: a \"spokesman\" & sons; stories: 1, independent: 1", "actor": ["PRKGOV"], "text": "North Korea promised shells without saying when.", "story": "North Korea p"}
        {"date": "2024-02-12", "event": ["CONSULT"], "mode": ["visit"], "quad_code": 1, "event_scale": 4.0, "comment": "status: happened; on the word of: a \"spokesman\" & sons; stories: 2, independent: 2", "actor": ["PRKPTY;GOV"], "text": null, "story": ""}
        {"date": "2024-03-01", "event": ["ASSAULT"], "mode": ["drone"], "quad_code": 4, "event_scale": -9.5, "comment": "status: happened; date precision: month; on the word of: a \"spokesman\" & sons; stories: 1, independent: 1", "actor": ["RUSMIL"], "text": "Drones \"struck\" a market; some said <two>, others & more, over the month.", "story": "North Korea p"}
        {"date": "2024-03-05", "event": ["CONSULT"], "mode": ["multilateral"], "quad_code": 1, "event_scale": 4.0, "comment": "status: happened; date precision: range; on the word of: a \"spokesman\" & sons; stories: 1, independent: 1", "actor": ["KENGOV", "NORGOV", "GHAGOV"], "text": "Three governments conferred in Nairobi over fish and harbours.", "story": "North Korea p"}
        {"date": "2024-03-06", "event": ["PROTEST"], "mode": ["demo"], "quad_code": 4, "event_scale": -5.0, "comment": "status: happened; on the word of: a \"spokesman\" & sons; stories: 1, independent: 1", "actor": ["KENCVL"], "text": "Thousands marched through the capital against a new tax.", "story": "North Korea p"}
    "#]],
    );
}

#[test]
fn polecat() {
    check(
        Format::Polecat,
        &expect![[r#"
        columns: 40
        kinds: {"Intensity": "f", "Latitude": "f", "Actor COW": "O"}
        types: ["CONSULT", "ASSAULT", "CONSULT", "PROTEST"]
        rows: ["2024-02-12", "Kim Su-gil", "PRK", "RUS", "RUS", "2024-02-13"]
    "#]],
    );
}

#[test]
fn icews() {
    check(
        Format::Icews,
        &expect![[r#"
        columns: 20
        kinds: {"Event ID": "i", "Intensity": "f"}
        unique: true
        rows:
          ["2024-02-12", "North Korea", "042", 1.9, "Russia"]
          ["2024-03-01", "Russia", "195", -10.0, "Ukraine"]
          ["2024-03-05", "Kenya", "040", 1.0, "Norway"]
          ["2024-03-05", "Kenya", "040", 1.0, "Ghana"]
          ["2024-03-05", "Norway", "040", 1.0, "Ghana"]
          ["2024-03-06", "Kenya", "141", -6.5, "Kenya"]
    "#]],
    );
}

#[test]
fn gdelt_events() {
    check(
        Format::GdeltEvents,
        &expect![[r#"
        kinds: {"0": "i", "1": "i", "4": "f", "30": "f", "56": "f"}
        unique: true
        rows:
          [20240212, 2024.1151, "PRKPTY", "RUSGOV", "042", "04", 1, 1.9, "Russia", "RS"]
          [20240301, 2024.1671, "RUSMIL", "UKRCVL", "195", "19", 4, -10.0, "Kharkiv, Ukraine", "UP"]
        address: "https://example.org/closed"
    "#]],
    );
}

#[test]
fn gdelt_mentions() {
    check(
        Format::GdeltMentions,
        &expect![[r#"
        kinds: {"0": "i", "1": "i", "2": "i", "11": "i", "12": "i"}
        rows:
          [20240212000000, 20240214000000, 1, "Other Paper", "https://example.org/again", 90, 62]
    "#]],
    );
}

#[test]
fn acled() {
    check(
        Format::Acled,
        &expect![[r#"
        columns: 31
        kinds: {"year": "i", "time_precision": "i", "iso": "i", "latitude": "f", "timestamp": "i"}
        fatalities: 0
        rows:
          ["2024-03-01", "Explosions/Remote violence", "Air/drone strike", "Military Forces of Russia", "External/Other forces", "Civilians (Ukraine)", "Civilians", "External/Other forces-Civilians", "Europe", "Kharkiv", 1]
          ["2024-03-06", "Protests", "Peaceful protest", "Protesters (Kenya)", "Protesters", NaN, NaN, "Protesters", "Eastern Africa", "Nairobi", 1]
    "#]],
    );
}

#[test]
fn csv() {
    check(
        Format::Csv,
        &expect![[r#"
        kinds: {"start": "M", "score": "f", "latitude": "f", "voices": "i", "amended": "b"}
        cameo: ["0332", "042", "", "195", "040", "141"]
        quote: ["North Korea ", "The envoy of", "Police denie", "Drones \"stru", "Three govern", "Thousands ma"]
        sectors: ["GOV", "PTY+GOV", "COP", "MIL", "GOV; GOV; GOV", "CVL"]
    "#]],
    );
}

#[test]
fn parquet() {
    check(
        Format::Parquet,
        &expect![[r#"
        types: {"id": "string", "start": "date32[day]", "actor_names": "list<element: string not null>", "score": "double", "voices": "int64", "amended": "bool"}
        licence: "Facts coded by Dateline; the texts of the stories remain their publishers'"
        start: ["None", "2024-02-12", "2024-02-12", "2024-03-01", "2024-03-05", "2024-03-06"]
        actors:
          ["PRK"]
          ["PRK"]
          ["KEN"]
          ["RUS"]
          ["KEN", "NOR", "GHA"]
          ["KEN"]
        recipients:
          ["RUS"]
          ["RUS"]
          ["NOR"]
          ["UKR"]
          []
          ["KEN"]
        quote: ["North Korea ", "The envoy of", "Police denie", "Drones \"stru", "Three govern", "Thousands ma"]
    "#]],
    );
}

#[test]
fn geojson() {
    check(
        Format::Geojson,
        &expect![[r#"
        points: [null, null, null, [36.25, 49.98], [36.8167, -1.2833], [36.8167, -1.2833]]
        faults: []
        licence: "Facts coded by Dateline; the texts of the stories remain their publishers'"
        first: ["North Korea"]
    "#]],
    );
}

#[test]
fn graphml() {
    check(
        Format::Graphml,
        &expect![[r#"
        directed: true
        edges:
          ["KEN", "GHA", "CONSULT", 4.0, 1]
          ["KEN", "KEN", "PROTEST", -5.0, 1]
          ["KEN", "NOR", "COERCE", -7.0, 1]
          ["KEN", "NOR", "CONSULT", 4.0, 1]
          ["NOR", "GHA", "CONSULT", 4.0, 1]
          ["PRK", "RUS", "AID", 10.0, 1]
          ["PRK", "RUS", "CONSULT", 4.0, 2]
          ["RUS", "UKR", "ASSAULT", -9.5, 1]
        labels: {"GHA": "Ghana", "KEN": "Kenya", "NOR": "Norway", "PRK": "North Korea", "RUS": "Russia", "UKR": "Ukraine"}
        licence: "Facts coded by Dateline; the texts of the stories remain their publishers'"
    "#]],
    );
}

#[test]
fn gexf() {
    check(
        Format::Gexf,
        &expect![[r#"
        directed: true
        edges:
          ["KEN", "GHA", "CONSULT", 4.0, 1]
          ["KEN", "KEN", "PROTEST", -5.0, 1]
          ["KEN", "NOR", "COERCE", -7.0, 1]
          ["KEN", "NOR", "CONSULT", 4.0, 1]
          ["NOR", "GHA", "CONSULT", 4.0, 1]
          ["PRK", "RUS", "AID", 10.0, 1]
          ["PRK", "RUS", "CONSULT", 4.0, 2]
          ["RUS", "UKR", "ASSAULT", -9.5, 1]
        labels: {"GHA": "Ghana", "KEN": "Kenya", "NOR": "Norway", "PRK": "North Korea", "RUS": "Russia", "UKR": "Ukraine"}
        starts: ["2024-02-12", "2024-02-12", "2024-03-01", "2024-03-05", "2024-03-05", "2024-03-05", "2024-03-06"]
    "#]],
    );
}

#[test]
fn icalendar() {
    check(
        Format::Icalendar,
        &expect![[r#"
        faults: []
        events:
          ["2024-02-12", "2024-02-13", "CONFIRMED", "Kim Su-gil (PRK) → Russia: CONSULT visit, happened, 2024-02-12", "Russia"]
          ["2024-02-12", "2024-02-13", "CANCELLED", "Kenya → Norway: COERCE arrest, denied, 2024-02-12", "Russia"]
          ["2024-03-01", "2024-04-01", "CONFIRMED", "Russia → Ukraine: ASSAULT drone, happened, 2024-03-01..2024-03-31", "Kharkiv"]
          ["2024-03-05", "2024-03-08", "CONFIRMED", "Kenya, Norway, Ghana: CONSULT multilateral, happened, 2024-03-05..2024-03-07", "Nairobi"]
          ["2024-03-06", "2024-03-07", "CONFIRMED", "Kenya → Kenya: PROTEST demo, happened, 2024-03-06", "Nairobi"]
        described: ["On the word of: a \"spokesman\" & sons.", "On the word of: a \"spokesman\" & sons.", "Date told as: month.", "Date told as: range.", "On the word of: a \"spokesman\" & sons."]
        terms: "Facts coded by Dateline; the texts of the stories remain their publishers'. Codebook: Dateline codebook 0.1.0 (PLOVER 2.0, draft of February 2024)."
    "#]],
    );
}

#[test]
fn atom() {
    check(
        Format::Atom,
        &expect![[r#"
        bozo: false
        updated: "2024-04-02T09:30:00+00:00"
        rights: "Facts coded by Dateline; the texts of the stories remain their publishers'"
        entries:
          ["North Korea → Russia: AID, planned", "event", ["Open Radio"], ["North Korea promised shells without saying when."], "https://example.org/open"]
          ["Kim Su-gil (PRK) → Russia: CONSULT visit, happened, 2024-02-12", "event", ["Closed Agency", "Other Paper"], ["The envoy of Pyongyang went to Moscow on Monday, said a paper."], "https://example.org/closed"]
          ["Kenya → Norway: COERCE arrest, denied, 2024-02-12", "event", ["Open Radio"], ["Police denied that they had held a tourist at any time."], "https://example.org/open"]
          ["Russia → Ukraine: ASSAULT drone, happened, 2024-03-01..2024-03-31", "event", ["Open Radio"], ["Drones \"struck\" a market; some said <two>, others & more, over the month."], "https://example.org/open"]
          ["Kenya, Norway, Ghana: CONSULT multilateral, happened, 2024-03-05..2024-03-07", "event", ["Open Radio"], ["Three governments conferred in Nairobi over fish and harbours."], "https://example.org/open"]
          ["Kenya → Kenya: PROTEST demo, happened, 2024-03-06", "event", ["Open Radio"], ["Thousands marched through the capital against a new tax."], "https://example.org/open"]
    "#]],
    );
}
