//! Checks over everything that ships.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};

use knowledge::{BODY_RULES, Form, Kind, Knowledge, KnowledgeError, Land};
use plover::Code;

fn shipped() -> Knowledge {
    Knowledge::shipped().expect("the shipped data")
}

fn code(text: &str) -> Code {
    text.parse().expect("a code")
}

#[test]
fn every_entry_names_its_source_and_is_found() {
    let knowledge = shipped();
    let mut lost = Vec::new();
    for sense in knowledge.all() {
        assert!(!sense.source().trim().is_empty(), "{} has no source", sense.name);
        let found = if sense.kind == Kind::Role {
            &knowledge.find(&[sense.name], &[sense.name])
        } else {
            &Vec::new()
        };
        if sense.kind != Kind::Role
            && !knowledge.senses(sense.name).iter().any(|s| s.id == sense.id)
            && !stopped(sense.name)
        {
            lost.push(sense.name.to_owned());
        }
        assert!(found.iter().all(|f| !f.senses.is_empty()), "{}", sense.name);
    }
    assert!(lost.is_empty(), "not found by their own names: {lost:?}");
}

fn stopped(name: &str) -> bool {
    let plain = |c: char| match c {
        'é' => 'e',
        'í' => 'i',
        'ó' | 'ö' => 'o',
        'ñ' => 'n',
        c => c,
    };
    let name: String = name.chars().map(plain).collect();
    include_str!("../data/stoplist.txt").lines().any(|l| l == name)
}

#[test]
fn every_state_has_a_name_an_adjective_or_is_a_small_territory() {
    let knowledge = shipped();
    let without = [
        "VAT", "VIR", "VGB", "TCA", "SHN", "IOT", "JEY", "GGY", "WLF", "SPM", "BLM", "MAF", "SXM", "BES",
        "ALA", "BVT", "ATF", "HMD", "SJM", "NFK", "CXR", "CCK", "COK", "MNP", "UMI", "SGS", "PCN",
    ];
    let mut codes = BTreeSet::new();
    for sense in knowledge.all().filter(|s| s.land() == Some(Land::Sovereign)) {
        let state_code = sense.code.expect("a state has a code");
        assert!(codes.insert(state_code), "{state_code} stands there twice");
        let state = knowledge.state(state_code).expect("a state is found by its code");
        assert!(
            state.words_of(Form::Adjective).next().is_some() || without.contains(&state_code.as_str()),
            "{} has no adjective",
            state.name
        );
    }
    assert!(codes.len() > 240, "only {} states and territories", codes.len());
    assert_eq!(knowledge.state(code("PRK")).and_then(|s| s.capital()), Some("Pyongyang"));
}

#[test]
fn capitals_are_located() {
    let knowledge = shipped();
    let states = knowledge.all().filter(|s| s.land() == Some(Land::Sovereign));
    let capitals: Vec<_> =
        states.filter_map(|s| knowledge.state(s.code?)?.capital().map(|c| (s.code, c))).collect();
    let lost: Vec<_> = capitals
        .iter()
        .filter(|(code, town)| {
            !knowledge
                .senses(town)
                .iter()
                .any(|s| s.kind == Kind::Capital && s.code == *code && s.coordinates().is_some())
        })
        .collect();
    assert!(lost.len() * 20 < capitals.len(), "capitals without coordinates: {lost:?}");
}

#[test]
fn no_person_stands_there_twice() {
    let knowledge = shipped();
    let mut seen: BTreeMap<(&str, Option<Code>), usize> = BTreeMap::new();
    for sense in knowledge.all().filter(|s| s.kind == Kind::Person) {
        *seen.entry((sense.name, sense.code)).or_default() += 1;
    }
    let twice: Vec<_> = seen.iter().filter(|(_, n)| **n > 1).map(|(k, _)| k).collect();
    assert!(twice.is_empty(), "people of one name and code: {twice:?}");
}

#[test]
fn body_rules_keep_their_examples() {
    let knowledge = shipped();
    let mut wrong = Vec::new();
    for rule in BODY_RULES {
        for example in rule.examples {
            let words: Vec<&str> = example.phrase.split(' ').collect();
            let lemmas: Vec<&str> = words.clone();
            let focus = (!example.focus.is_empty()).then(|| code(example.focus));
            let found = knowledge.body(&words, &lemmas, focus);
            let got = found.as_ref().map_or(String::new(), |f| {
                let sectors: Vec<&str> = f.sectors.iter().map(|s| s.as_str()).collect();
                format!("{} {}", f.code.map_or("-".to_owned(), |c| c.to_string()), sectors.join(","))
            });
            if got != example.expect {
                wrong.push(format!(
                    "{}: {}: expected {:?}, got {got:?} [{}]",
                    rule.name,
                    example.phrase,
                    example.expect,
                    found.map_or("-", |f| f.rule)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn errors_say_where_and_how_to_mend() {
    let check = |toml: &str| Knowledge::with_user(&[("mine.toml", toml)]).expect_err("an error").to_string();
    for (toml, expect) in [
        (
            "[[person]]\nname = 'A B'\nsectors = ['GOV']\ncode = 'XQX'\nsource = 's'",
            "knowledge/entry: mine.toml:4: [[person]] \"A B\": code: no state has the code XQX",
        ),
        ("[[person]]\nname = 'A B'\ncode = 'NOR'\nsource = 's'", "there are neither terms nor sectors"),
        (
            "[[person]]\nname = 'A B'\ncode = 'NOR'\nsource = 's'\nterms = [{sectors = ['GOV'], from = '2001', to = '1999'}]",
            "a term ends on 1999-12-31, before it begins on 2001-01-01",
        ),
        (
            "[[person]]\nname = 'A B'\ncode = 'NOR'\nsource = 's'\nterms = [{sectors = ['GOV'], from = 'May'}]",
            "\"May\" is no day; write YYYY, YYYY-MM or YYYY-MM-DD",
        ),
        ("[[body]]\nname = 'A'\nkind = 'club'\nsource = 's'", "kind: \"club\" is none of igo ngo party"),
        (
            "[[body]]\nname = 'A'\nkind = 'ngo'\naliases = ['']\nsource = 's'",
            "aliases: \"\" is empty or has spaces around it",
        ),
        ("[[body]]\nname = 'A'\nkind = 'ngo'\nsectors = ['GOVT']", "GOVT"),
        ("[[body]]\nname = 'A'\nkind = 'ngo'", "source: it is empty; name where the facts come from"),
        ("[[role]]\nwords = ['beekeeper']\nsource = 's'", "[[role]] \"beekeeper\": sectors: there are none"),
        (
            "[[place]]\nname = 'A'\nlatitude = 99.0\nlongitude = 0.0\nsource = 's'",
            "99 0 is outside the globe",
        ),
        ("[[role]]\nword = 'beekeeper'", "knowledge/syntax: mine.toml"),
    ] {
        let error = check(toml);
        assert!(error.contains(expect), "{toml}\n  expected {expect}\n  got {error}");
    }
    assert!(matches!(Knowledge::with_user(&[("a.toml", "[")]), Err(KnowledgeError::Syntax { .. })));
}
