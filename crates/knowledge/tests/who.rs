//! Who a name is on a day: `tests/who.tsv`, one question a line.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use knowledge::{Candidate, Knowledge, Reason};

fn show(found: Option<&Candidate<'_>>) -> String {
    let Some(found) = found else { return "nobody".to_owned() };
    let office = found.terms.first().map(|t| t.office.as_ref()).or(found.office.as_deref());
    let office = office.map_or(String::new(), |o| format!(", {o}"));
    format!("{} {}{office}", found.code.map_or("-".to_owned(), |c| c.to_string()), found.name)
}

#[test]
fn the_first_candidate() {
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let mut wrong = Vec::new();
    for line in include_str!("who.tsv").lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[name, on, country, expected] = fields.as_slice() else { panic!("four fields: {line}") };
        let found = knowledge.who(name, on.parse().ok(), country.parse().ok());
        let got = show(found.first());
        if got != expected {
            wrong.push(format!("{name} on {on}: expected {expected}, got {got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_candidate_but_the_last_says_why_it_goes_before_the_next() {
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let found = knowledge.who("Bush", "2005-01-10".parse().ok(), None);
    assert!(found.len() > 3, "{found:?}");
    let reasons: Vec<Reason> = found.iter().map(|c| c.because).collect();
    assert_eq!(reasons.iter().position(|&r| r == Reason::Only), Some(found.len() - 1));
    assert_eq!(reasons[0], Reason::Higher);
}

#[test]
fn an_office_is_found_under_its_other_names() {
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let holder = |office: &str, code: &str, on: &str| {
        let found = knowledge.office_holder(office, code.parse().ok()?, on.parse().ok()?);
        found.map(|s| s.name)
    };
    assert_eq!(holder("foreign minister", "GBR", "2003-03-10"), Some("Jack Straw"));
    assert_eq!(holder("foreign minister", "USA", "2003-03-10"), Some("Colin Powell"));
    assert_eq!(holder("Minister of Defence", "USA", "2003-03-10"), Some("Donald Rumsfeld"));
    assert_eq!(holder("interior minister", "GBR", "2003-03-10"), Some("David Blunkett"));
    assert_eq!(holder("prime minister", "DEU", "2008-03-10"), Some("Angela Merkel"));
    assert_eq!(holder("president", "GBR", "2008-03-10"), None);
}
