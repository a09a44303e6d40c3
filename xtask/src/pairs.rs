//! Pairs of carriers made from the VOA briefs, and how many of them the record finds.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use anyhow::Context;
use jiff::Timestamp;
use record::{Arrival, Item, Reading, Record, Rights};
use serde_json::Value;
use story::{PartKind, read_wire};

use crate::program::SHARED;

/// How another house prints a story.
#[derive(Debug, Clone, Copy)]
enum Change {
    Cut,
    Dateline,
    Byline,
    Lead,
    Header,
}

const CHANGES: [(Change, &str); 5] = [
    (Change::Cut, "cut to its first three fifths"),
    (Change::Dateline, "another dateline before the lead"),
    (Change::Byline, "a headline and a byline above"),
    (Change::Lead, "a lead written anew"),
    (Change::Header, "a wire header above, an end mark below"),
];

/// A lead of our own; the number makes each a text of its own.
const LEAD: &str = "New details emerged overnight in the matter, editors were told, and more are expected before the week is out";

impl Change {
    fn make(self, paragraphs: &[&str], number: usize) -> String {
        let body = paragraphs.join("\n\n");
        match self {
            Self::Cut => paragraphs[..(paragraphs.len() * 3).div_ceil(5)].join("\n\n"),
            Self::Dateline => format!("GENEVA, March {} (Example Wire) -- {body}", number % 28 + 1),
            Self::Byline => format!("World in brief\n\nBy Jane Roe\n\n{body}"),
            Self::Lead => {
                let rest = paragraphs.get(1..).unwrap_or_default().join("\n\n");
                format!("{LEAD}, item {number}.\n\n{rest}")
            }
            Self::Header => format!("URGENT\n\nBC-World-Brief,{number:04}\n\n{body}\n\n(END)"),
        }
    }
}

/// The table of the changes with precision and recall of each.
pub(crate) fn table() -> anyhow::Result<Option<String>> {
    let path = format!("{SHARED}/data/stories/voa.json");
    let Ok(json) = fs::read_to_string(&path) else { return Ok(None) };
    let briefs: Vec<Value> = serde_json::from_str(&json).context(path)?;
    let mut text = String::from("| made by | pairs | precision | recall |\n|---|---|---|---|\n");
    let mut all = Found::default();
    for (change, words) in CHANGES {
        let found = measure(&briefs, change)?;
        row(&mut text, words, &found);
        all.add(&found);
    }
    row(&mut text, "all", &all);
    Ok(Some(text))
}

/// Pairs that are there, that were found, and that were found rightly.
#[derive(Debug, Default)]
struct Found {
    there: usize,
    found: usize,
    right: usize,
}

impl Found {
    fn add(&mut self, other: &Self) {
        self.there += other.there;
        self.found += other.found;
        self.right += other.right;
    }
}

fn row(text: &mut String, what: &str, found: &Found) {
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let (precision, recall) = (share(found.right, found.found), share(found.right, found.there));
    // Writing into a string cannot fail.
    let _ = writeln!(text, "| {what} | {} | {precision:.3} | {recall:.3} |", found.there);
}

/// Keeps every brief and its changed copy in one record, and compares the voices with what was made of what.
fn measure(briefs: &[Value], change: Change) -> anyhow::Result<Found> {
    let folder = tempfile::tempdir()?;
    let mut record = Record::open_or_make(&folder.path().join("pairs.record"))?;
    let mut items = Vec::new();
    let mut there = 0;
    for (number, brief) in briefs.iter().enumerate() {
        let paragraphs: Vec<&str> =
            brief["paragraphs"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        items.push(item(&format!("{number:04}-a"), paragraphs.join("\n\n")));
        items.push(item(&format!("{number:04}-b"), change.make(&paragraphs, number)));
        there += 1;
    }
    record.take(&items, Timestamp::UNIX_EPOCH)?;
    let mut voices: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (story, voice) in record.voices()? {
        voices.entry(voice).or_default().push(story);
    }
    let pairs: BTreeSet<(String, String)> =
        voices.into_values().flat_map(|stories| pairs(&stories)).collect();
    let right = pairs.iter().filter(|(one, other)| one[..4] == other[..4]).count();
    Ok(Found { there, found: pairs.len(), right })
}

fn pairs(stories: &[String]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (i, one) in stories.iter().enumerate() {
        pairs.extend(stories[i + 1..].iter().map(|other| (one.clone(), other.clone())));
    }
    pairs
}

fn item(name: &str, raw: String) -> Item {
    let story = read_wire(name, raw, None);
    let told = story.prose().into_iter().filter(|prose| prose.kind != PartKind::Headline);
    let body = told.map(|prose| story.text(prose.span)).collect::<Vec<_>>().join("\n");
    Item::Story(Box::new(Arrival {
        origin: format!("id:{name}"),
        name: name.to_owned(),
        raw: story.raw().to_owned(),
        body,
        headline: None,
        source: None,
        url: None,
        published: None,
        language: None,
        rights: Rights::Unrestricted,
        reading: Reading::Silent("not coded: only likeness is measured".to_owned()),
        coder: "none".to_owned(),
    }))
}
