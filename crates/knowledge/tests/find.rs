//! What `find`, `senses` and the look-ups of people give.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use jiff::civil::Date;
use knowledge::{Kind, Knowledge};
use plover::Code;

fn shipped() -> Knowledge {
    Knowledge::shipped().expect("the shipped data")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn code(text: &str) -> Code {
    text.parse().expect("a code")
}

/// The words found, each with the kind and code of its best sense.
fn found(knowledge: &Knowledge, text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let show = |f: &knowledge::Found<'_>| {
        let sense = &f.senses[0];
        let code = sense.code.map_or(String::new(), |c| format!(" {c}"));
        format!("{} ({:?}{code})", words[f.tokens.clone()].join(" "), sense.kind)
    };
    knowledge.find(&words, &words).iter().map(show).collect::<Vec<_>>().join("; ")
}

#[test]
fn names_in_sentences() {
    let knowledge = shipped();
    for (text, expect) in [
        ("She is reading a nice book on the march", ""),
        ("they split most of it at the bar", ""),
        ("it gave us chad and turkey", ""),
        ("South Korea and NORTH KOREA", "South Korea (State KOR); NORTH KOREA (State PRK)"),
        ("the South Korean army", "South Korean army (Military KOR)"),
        ("Kim Jong - un spoke", "Kim Jong - un (Person PRK)"),
        ("Kim Jong Un spoke", "Kim Jong Un (Person PRK)"),
        ("U.S. and US and U.S.A.", "U.S. (State USA); US (State USA); U.S.A. (State USA)"),
        (
            "Danes met a Dane and Danish bishops",
            "Danes (Nationality DNK); Dane (Nationality DNK); Danish (Nationality DNK); bishops (Role)",
        ),
        ("in the South China Sea", "South China Sea (Place)"),
        ("the Foreign Minister resigned", "Foreign Minister (Role)"),
        ("women and children", "women (Role); children (Role)"),
        ("Cote d'Ivoire", "Cote d'Ivoire (State CIV)"),
        ("Cote d' Ivoire", "Cote d' Ivoire (State CIV)"),
        ("Côte d’Ivoire", "Côte d’Ivoire (State CIV)"),
    ] {
        assert_eq!(found(&knowledge, text), expect, "{text}");
    }
}

#[test]
fn ambiguous_names_keep_their_senses() {
    let knowledge = shipped();
    let codes = |name: &str| -> Vec<String> {
        knowledge.senses(name).iter().filter_map(|s| s.code).map(|c| c.to_string()).collect()
    };
    assert_eq!(&codes("Georgia")[..1], ["GEO"]);
    assert_eq!(&codes("Congo")[..2], ["COD", "COG"]);
    assert_eq!(&codes("Guinea")[..1], ["GIN"]);
    assert_eq!(&codes("Ontario")[..1], ["CAN"]);
    assert_eq!(&codes("Maryland")[..1], ["USA"]);
    assert!(codes("nowhere at all").is_empty());
}

#[test]
fn people_by_office_and_family_name() {
    let knowledge = shipped();
    let holder = |office: &str, state: &str, on: &str| {
        knowledge.office_holder(office, code(state), day(on)).map(|s| s.name.to_owned())
    };
    assert_eq!(holder("president", "USA", "2003-03-20").as_deref(), Some("George W. Bush"));
    assert_eq!(holder("president", "RUS", "2010-06-01").as_deref(), Some("Dmitry Medvedev"));
    assert_eq!(holder("beekeeper", "RUS", "2010-06-01"), None);
    let bush = |on: &str| knowledge.person_by_surname("Bush", Some(code("USA")), Some(day(on)))[0].name;
    assert_eq!(bush("1991-02-01"), "George H.W. Bush");
    assert_eq!(bush("2004-02-01"), "George W. Bush");
    let bush = &knowledge.person_by_surname("Bush", Some(code("USA")), Some(day("2004-02-01")))[0];
    assert!(
        bush.held_office_on(day("2004-02-01"))
            && !bush.former(day("2004-02-01"))
            && bush.former(day("2012-02-01"))
    );
    assert_eq!(bush.sectors(Some(day("2012-02-01"))), [plover::Sector::Eli]);
    assert_eq!(bush.office(Some(day("2004-02-01"))), Some("president"));
}

#[test]
fn the_users_entries_win() {
    let mine = "[[place]]\nname = 'Georgia'\ncountry = 'NOR'\nlatitude = 60.0\nlongitude = 10.0\nkind = 'city'\nsource = 'mine'";
    let knowledge = Knowledge::with_user(&[("mine.toml", mine)]).expect("a place");
    let sense = &knowledge.senses("Georgia")[0];
    assert_eq!(
        (sense.kind, sense.code, sense.coordinates()),
        (Kind::Place, Some(code("NOR")), Some((60.0, 10.0)))
    );
}
