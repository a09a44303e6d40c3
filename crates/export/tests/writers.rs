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
