//! Measures `resolve` on the entities of stories coded by hand: `cargo run --example entities -- ../shared/gold/dev/coded`.
//!
//! An entity's text is resolved alone, its head guessed without a parser, on the story's day, with the countries of the story's
//! other entities as focus. Prints how many codes and sectors agree, and every difference.

use std::collections::BTreeSet;
use std::error::Error;
use std::{env, fs};

use knowledge::{Identity, Knowledge, Phrase};
use plover::Code;
use serde_json::Value;

#[derive(Default)]
struct Tally {
    entities: usize,
    codes: usize,
    sectors: usize,
    lines: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let knowledge = Knowledge::shipped()?;
    let mut tally = Tally::default();
    for folder in env::args().skip(1) {
        let mut paths: Vec<_> = fs::read_dir(&folder)?.filter_map(Result::ok).map(|e| e.path()).collect();
        paths.sort();
        for path in paths {
            story(&knowledge, &serde_json::from_str(&fs::read_to_string(path)?)?, &mut tally);
        }
    }
    report(&tally);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "this is a program")]
fn report(tally: &Tally) {
    for line in &tally.lines {
        println!("{line}");
    }
    println!(
        "{} entities; code agrees {}, first sector agrees {}",
        tally.entities, tally.codes, tally.sectors
    );
}

fn story(knowledge: &Knowledge, story: &Value, tally: &mut Tally) {
    let on = story["published"].as_str().and_then(|d| d.parse().ok());
    let empty = Vec::new();
    let entities = |r: &Value| -> Vec<Value> {
        ["actors", "recipients"]
            .iter()
            .flat_map(|side| r[*side].as_array().cloned().unwrap_or_default())
            .collect()
    };
    let all: Vec<Value> = story["reports"].as_array().unwrap_or(&empty).iter().flat_map(entities).collect();
    let focus: Vec<Code> = all
        .iter()
        .filter_map(|e| e["country"].as_str()?.parse().ok())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let mut seen = BTreeSet::new();
    for entity in &all {
        let text = entity["text"].as_str().unwrap_or_default();
        if !text.is_empty() && seen.insert(text.to_owned()) {
            let tokens = tokens(text);
            let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
            let found = head(&words).and_then(|head| {
                knowledge.resolve(&Phrase { words: &words, lemmas: &words, head }, on, &focus)
            });
            judge(entity, found.as_ref(), tally);
        }
    }
}

fn judge(entity: &Value, found: Option<&Identity>, tally: &mut Tally) {
    let sectors: Vec<&str> =
        entity["sectors"].as_array().map_or(Vec::new(), |s| s.iter().filter_map(Value::as_str).collect());
    let got: Vec<&str> = found.map_or(Vec::new(), |f| f.sectors.iter().map(|s| s.as_str()).collect());
    let code = found.and_then(|f| f.code).map(|c| c.to_string());
    let international =
        |c: Option<&str>| if c == Some("UNO") { Some("IGO".to_owned()) } else { c.map(str::to_owned) };
    let same_code = international(code.as_deref()) == international(entity["country"].as_str());
    let same_sector = sectors.first() == got.first();
    tally.entities += 1;
    tally.codes += usize::from(same_code);
    tally.sectors += usize::from(same_sector);
    if !same_code || !same_sector {
        let rule = found.map_or("-", |f| f.rule);
        let text = entity["text"].as_str().unwrap_or_default();
        tally.lines.push(format!(
            "{text}: {} {sectors:?}, got {} {got:?} [{rule}]",
            entity["country"],
            code.unwrap_or_default()
        ));
    }
}

fn tokens(text: &str) -> Vec<String> {
    text.replace('-', " - ")
        .replace("'s", " 's")
        .replace(',', " ,")
        .replace('(', " ( ")
        .replace(')', " )")
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

fn head(words: &[&str]) -> Option<usize> {
    let end = words
        .iter()
        .position(|w| matches!(*w, "of" | "in" | "for" | "from" | "at" | "on" | "to" | "," | "("))
        .filter(|&i| i > 0);
    end.unwrap_or(words.len()).checked_sub(1)
}
