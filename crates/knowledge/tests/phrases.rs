//! Noun phrases and who they speak of: `tests/phrases.tsv`, one a line.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use jiff::civil::Date;
use knowledge::{Identity, Knowledge, Phrase};
use plover::Code;

/// A phrase's tokens are separated by spaces, its head carries `^`.
fn resolve(knowledge: &Knowledge, phrase: &str, on: &str, focus: &str) -> Option<Identity> {
    let head = phrase.split(' ').position(|w| w.starts_with('^')).expect("a head");
    let words: Vec<&str> = phrase.split(' ').map(|w| w.trim_start_matches('^')).collect();
    let lemmas: Vec<String> = words.iter().map(|w| lemma(w)).collect();
    let lemmas: Vec<&str> = lemmas.iter().map(String::as_str).collect();
    let on: Option<Date> = (on != "-").then(|| on.parse().expect("a day"));
    let focus: Vec<Code> = if focus == "-" {
        Vec::new()
    } else {
        focus.split(',').map(|c| c.parse().expect("a code")).collect()
    };
    knowledge.resolve(&Phrase { words: &words, lemmas: &lemmas, head }, on, &focus)
}

/// Stands in for the language model: common nouns lose a plural ending, names keep theirs.
fn lemma(word: &str) -> String {
    match word {
        "men" | "gunmen" => word.replace("men", "man"),
        _ if word.starts_with(char::is_uppercase) => word.to_owned(),
        _ => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

fn show(found: Option<&Identity>) -> String {
    let Some(found) = found else { return "none".to_owned() };
    let sectors: Vec<&str> = found.sectors.iter().map(|s| s.as_str()).collect();
    let sectors = if sectors.is_empty() { "-".to_owned() } else { sectors.join(",") };
    let name = found.name.as_ref().map_or(String::new(), |n| format!(" {n}"));
    format!("{} {sectors}{name}", found.code.map_or("-".to_owned(), |c| c.to_string()))
}

#[test]
fn phrases() {
    let knowledge = Knowledge::shipped().expect("the shipped data");
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("phrases.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[phrase, on, focus, expect] = fields.as_slice() else { panic!("four fields: {line}") };
        count += 1;
        let found = resolve(&knowledge, phrase, on, focus);
        let got = show(found.as_ref());
        if got != expect {
            wrong.push(format!(
                "{phrase}\n    expected {expect}\n    got      {got}  [{}]",
                found.map_or("-", |f| f.rule)
            ));
        }
    }
    assert!(count >= 150, "only {count} phrases");
    assert!(wrong.is_empty(), "{} of {count} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
