//! What ships is enough: lands, bodies of every sort, and words that several lands share.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fs;

use knowledge::{Kind, Knowledge, Land, Phrase, Sense};
use plover::{Code, Sector};

fn shipped() -> Knowledge {
    Knowledge::shipped().expect("the shipped data")
}

/// The code of a phrase, as `tests/ambiguous.tsv` writes it.
fn code_of(knowledge: &Knowledge, phrase: &str, focus: &str) -> String {
    let head = phrase.split(' ').position(|w| w.starts_with('^')).expect("a head");
    let words: Vec<&str> = phrase.split(' ').map(|w| w.trim_start_matches('^')).collect();
    let focus: Vec<Code> = focus.split(',').filter_map(|c| c.parse().ok()).collect();
    match knowledge.resolve(&Phrase { words: &words, lemmas: &words, head }, None, &focus) {
        None => "none".to_owned(),
        Some(who) => who.code.map_or("-".to_owned(), |c| c.to_string()),
    }
}

#[test]
fn words_that_several_lands_share() {
    let knowledge = shipped();
    let mut wrong = Vec::new();
    for line in include_str!("ambiguous.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[phrase, focus, expect] = fields.as_slice() else { panic!("three fields: {line}") };
        let got = code_of(&knowledge, phrase, focus);
        if got != expect {
            wrong.push(format!("{phrase} [{focus}]: expected {expect}, got {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Every state and territory of ISO 3166 is known by its code and by the names that the public tables give it.
#[test]
fn every_land_of_iso_3166() {
    let Ok(table) = fs::read_to_string("../../../shared/data/places/country-codes.csv") else {
        println!("skipped: ../shared/data/places/country-codes.csv is not here");
        return;
    };
    let knowledge = shipped();
    let mut lines = table.lines();
    let columns: Vec<&str> = lines.next().expect("a head").split(',').collect();
    let column = |name: &str| columns.iter().position(|c| *c == name).expect("a column");
    let (code, name) = (column("ISO3166-1-Alpha-3"), column("CLDR display name"));
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in lines {
        let fields = cut(line);
        let Ok(code) = fields[code].parse::<Code>() else { continue };
        count += 1;
        let spelled = fields[name].replace('&', "and");
        if knowledge.state(code).is_none() {
            wrong.push(format!("{code} {spelled}: no entry"));
        } else if !spelled.is_empty() && !knowledge.senses(&spelled).iter().any(|s| s.code == Some(code)) {
            wrong.push(format!("{code}: not found as {spelled:?}"));
        }
    }
    assert!(count >= 248, "only {count} rows with a code");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn cut(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => fields.last_mut().expect("a field").push(c),
        }
    }
    fields
}

#[test]
fn lands_beyond_iso_3166_and_lands_that_are_no_more() {
    let knowledge = shipped();
    for code in ["HKG", "PSE", "KOS", "TWN"] {
        assert!(knowledge.state(code.parse().expect("a code")).is_some(), "{code}");
    }
    for name in [
        "Soviet Union",
        "Yugoslavia",
        "Serbia and Montenegro",
        "Czechoslovakia",
        "East Germany",
        "South Yemen",
        "North Yemen",
        "South Vietnam",
        "Zaire",
        "Netherlands Antilles",
    ] {
        let found = knowledge.senses(name).first().and_then(Sense::land);
        assert_eq!(found, Some(Land::Dissolved), "{name}");
    }
}

#[test]
fn enough_bodies_of_every_sort() {
    let knowledge = shipped();
    let bodies: Vec<Sense<'_>> = knowledge.all().filter(|s| s.kind.is_body()).collect();
    let of = |kind: Kind| bodies.iter().filter(move |s| s.kind == kind);
    let states = |some: &mut dyn Iterator<Item = &Sense<'_>>| {
        some.filter_map(|s| s.code).filter(|c| c.is_country()).collect::<BTreeSet<_>>().len()
    };
    assert!(of(Kind::Igo).filter(|s| s.code.is_some()).count() >= 200);
    assert!(of(Kind::ArmedGroup).filter(|s| s.code.is_some()).count() >= 250);
    let governed =
        |s: &&Sense<'_>| s.terms().iter().any(|t| t.from.is_some() && t.sectors.contains(&Sector::Gov));
    assert!(states(&mut of(Kind::Party).filter(governed)) >= 100);
    let banks = |s: &&Sense<'_>| {
        s.sectors(None) == [Sector::Gov]
            && ["bank", "Bank", "Banque", "Monetary"].iter().any(|w| s.name.contains(w))
    };
    assert!(states(&mut of(Kind::Government).filter(banks)) >= 150);
    assert!(states(&mut of(Kind::Intelligence)) >= 100);
    assert!(states(&mut bodies.iter().filter(|s| s.state_media())) >= 100);
    assert!(states(&mut of(Kind::Legislature)) >= 120);
}

/// Bodies that no list holds: the pattern of a noun and a state, for every sovereign state.
#[test]
fn patterns_in_every_state() {
    let knowledge = shipped();
    let mut wrong = Vec::new();
    for state in knowledge.all().filter(|s| s.land() == Some(Land::Sovereign)) {
        for (pattern, sector) in PATTERNS {
            let phrase = pattern.replace("{}", state.name);
            let words: Vec<&str> = phrase.split(' ').collect();
            let lower: Vec<String> = words.iter().map(|w| w.to_lowercase()).collect();
            let lemmas: Vec<&str> = lower.iter().map(String::as_str).collect();
            let got = knowledge.body(&words, &lemmas, None);
            if !got.as_ref().is_some_and(|b| b.code == state.code && b.sectors.first() == Some(sector)) {
                wrong.push(format!("{phrase}: {:?}", got.map(|b| (b.code, b.sectors, b.rule))));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

const PATTERNS: &[(&str, Sector)] = &[
    ("the Foreign Ministry of {}", Sector::Gov),
    ("the Ministry of Interior of {}", Sector::Gov),
    ("the parliament of {}", Sector::Leg),
    ("the Supreme Court of {}", Sector::Jud),
    ("the Constitutional Court of {}", Sector::Jud),
    ("the army of {}", Sector::Mil),
    ("the armed forces of {}", Sector::Mil),
    ("the navy of {}", Sector::Mil),
    ("the police of {}", Sector::Cop),
    ("the intelligence service of {}", Sector::Spy),
    ("the central bank of {}", Sector::Gov),
    ("the Central Bank of {}", Sector::Gov),
    ("the election commission of {}", Sector::Gov),
];
