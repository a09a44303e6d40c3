//! What writers promise, looked at in their own bytes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use export::{Format, Left, Terms, Unit};
use support::SECRET;

fn exported(format: Format, unit: Unit) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    fs::read(support::export(folder.path(), format, unit, &Terms::default()).0).unwrap()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn the_words_of_a_restricted_story_leave_in_no_format() {
    // Parts of the sentence, so that none leaves cut, folded or with its marks escaped.
    for part in ["aboard a blue train", "envoy left for Moscow"] {
        assert!(SECRET.contains(part));
        // Parquet is compressed; what stands in its columns is read in the test of its reader.
        for &format in Format::ALL.iter().filter(|format| **format != Format::Parquet) {
            for unit in [Unit::Events, Unit::Reports] {
                assert!(!holds(&exported(format, unit), part), "{}: {part}", format.name());
            }
        }
    }
}

#[test]
fn the_words_of_an_open_story_do() {
    for format in [Format::Plover, Format::Acled, Format::Csv, Format::Geojson, Format::Atom] {
        assert!(holds(&exported(format, Unit::Events), "marched through the capital"), "{}", format.name());
    }
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    for &format in Format::ALL {
        assert_eq!(exported(format, Unit::Events), exported(format, Unit::Events), "{}", format.name());
    }
}

#[test]
fn rows_without_quotation_marks_have_as_many_columns_as_the_format_says() {
    for (format, columns) in
        [(Format::Polecat, 40), (Format::Icews, 20), (Format::GdeltEvents, 61), (Format::GdeltMentions, 16)]
    {
        let text = String::from_utf8(exported(format, Unit::Events)).unwrap();
        assert!(text.lines().count() > 2);
        for line in text.lines() {
            assert_eq!(line.split('\t').count(), columns, "{}: {line}", format.name());
        }
    }
}

#[test]
fn what_is_left_out_is_counted() {
    let check = |format: Format, expect: &[(Left, usize)]| {
        let folder = tempfile::tempdir().unwrap();
        let (_, written) = support::export(folder.path(), format, Unit::Events, &Terms::default());
        assert_eq!(written.left.into_iter().collect::<Vec<_>>(), expect, "{}", format.name());
    };
    check(Format::Plover, &[(Left::Undated, 1), (Left::Unreal, 1)]);
    check(Format::Icews, &[(Left::Undated, 1), (Left::Unreal, 1)]);
    // A plan, a visit and a conference are nothing that ACLED covers.
    check(Format::Acled, &[(Left::Unreal, 1), (Left::Foreign, 3)]);
    check(Format::Icalendar, &[(Left::Undated, 1)]);
    for format in [Format::Csv, Format::Parquet, Format::Geojson, Format::Atom, Format::Graphml] {
        check(format, &[]);
    }
}

#[test]
fn mentions_lead_to_events() {
    let ids = |format| -> BTreeSet<String> {
        let text = String::from_utf8(exported(format, Unit::Events)).unwrap();
        text.lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(Format::GdeltEvents), ids(Format::GdeltMentions));
    // The visit is told by two stories.
    let mentions = String::from_utf8(exported(Format::GdeltMentions, Unit::Events)).unwrap();
    assert_eq!(mentions.lines().count(), 7);
    // The visit, the strike, three pairs of the conference, the demonstration.
    assert_eq!(ids(Format::GdeltEvents).len(), 6);
}

#[test]
fn a_feed_of_nothing_is_a_feed() {
    let about = export::atom::About {
        id: "urn:test".to_owned(),
        title: "Nothing < yet".to_owned(),
        rights: String::new(),
    };
    let text = String::from_utf8(export::atom::feed(&about, &[]).unwrap()).unwrap();
    assert!(
        text.contains("Nothing &lt; yet") && text.contains("<updated>1970-01-01T00:00:00+00:00</updated>"),
        "{text}"
    );
}

/// One act exported in ACLED's form: event type, sub-type, the two sides; or why it was left out.
fn acled(what: &'static str, actors: &'static str, recipients: &'static str, expect: &str) {
    let folder = tempfile::tempdir().unwrap();
    let (path, written) = support::export_act(folder.path(), Format::Acled, (what, actors, recipients));
    let text = fs::read_to_string(path).unwrap();
    let row = text.lines().nth(1).map(|row| row.split(',').collect::<Vec<_>>());
    let told = match row {
        Some(row) => format!("{}: {} | {} | {}", row[5], row[6], row[7], row[10]),
        None => format!("{:?}", written.left.keys().collect::<Vec<_>>()),
    };
    assert_eq!(told, expect, "{what} {actors} {recipients}");
}

#[test]
fn what_acled_calls_violence() {
    let check = acled;
    check(
        "ASSAULT firearms",
        "RUS:MIL",
        "UKR:MIL",
        "Battles: Armed clash | Military Forces of Russia | Military Forces of Ukraine",
    );
    check(
        "ASSAULT",
        "RUS:MIL UKR:MIL",
        "",
        "Battles: Armed clash | Military Forces of Russia | Military Forces of Ukraine",
    );
    check("ASSAULT", "SDN:REB=Red_Front", "TCD:GOV", "Battles: Armed clash | Red Front | Government of Chad");
    check(
        "ASSAULT beat",
        "KEN:COP",
        "KEN:CVL",
        "Violence against civilians: Attack | Police Forces of Kenya | Civilians (Kenya)",
    );
    check(
        "ASSAULT targeted",
        "SYR:SPY",
        "LBN:GOV=A_Minister",
        "Violence against civilians: Attack | Government of Syria | Government of Lebanon",
    );
    check("ASSAULT", "SDN:MIL", "", "[Alone]");
    check(
        "ASSAULT heavy-weapons",
        "SDN:MIL",
        "",
        "Explosions/Remote violence: Shelling/artillery/missile attack | Military Forces of Sudan | ",
    );
    check(
        "ASSAULT abduct",
        "PAK:MIL",
        "PAK:REB",
        "Strategic developments: Arrests | Military Forces of Pakistan | Pakistan",
    );
    check(
        "ASSAULT abduct",
        "COL:REB=Red_Front",
        "COL:COP",
        "Violence against civilians: Abduction/forced disappearance | Red Front | Police Forces of Colombia",
    );
}

#[test]
fn what_acled_calls_other_acts() {
    let check = acled;
    check(
        "ASSAULT crowd-control",
        "KEN:COP",
        "KEN:CVL",
        "Protests: Excessive force against protesters | Protesters (Kenya) | Police Forces of Kenya",
    );
    check("PROTEST riot", "KEN:CVL", "KEN:GOV", "Riots: Violent demonstration | Rioters (Kenya) | ");
    check("PROTEST boycott", "KEN:GOV", "UNO", "[Foreign]");
    check(
        "RETREAT ceasefire",
        "RUS:GOV",
        "UKR:GOV",
        "Strategic developments: Agreement | Government of Russia | Government of Ukraine",
    );
    check(
        "COERCE arrest",
        "KEN:COP",
        "KEN:CVL",
        "Strategic developments: Arrests | Police Forces of Kenya | Civilians (Kenya)",
    );
    check("SUPPORT", "KEN:GOV", "UKR:GOV", "[Foreign]");
}
