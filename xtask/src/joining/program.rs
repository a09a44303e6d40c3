//! Ingests marked stories and says into which event each marked happening went.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};

use super::Marked;
use crate::program;

/// A report that tells a marked happening.
#[derive(Debug)]
pub(super) struct Joined {
    pub(super) gold: String,
    pub(super) event: String,
    /// For whoever looks for causes.
    pub(super) shown: String,
}

/// The counted reports of the stories, by story.
pub(super) fn joined(program: &Path, stories: &[Marked]) -> anyhow::Result<Vec<Joined>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("stories.jsonl");
    let record = folder.path().join("joined.record");
    let lines: Vec<String> = stories.iter().map(line).collect();
    fs::write(&file, lines.join("\n"))?;
    let (file, record) = (file.to_string_lossy(), record.to_string_lossy());
    program::output(program, &["ingest", &file, "--record", &record])?;
    let printed =
        program::output(program, &["reports", "--record", &record, "--limit", "0", "--format", "jsonl"])?;
    let golds: BTreeMap<&str, &Marked> = stories.iter().map(|story| (story.id.as_str(), story)).collect();
    let mut joined = Vec::new();
    for line in printed.lines() {
        let report: Value = serde_json::from_str(line)?;
        let story = report["story"].as_str().and_then(|id| golds.get(id)).context("a report of no story")?;
        if let Some(gold) = gold(&report, story) {
            let event = report["event"].as_str().unwrap_or_default().to_owned();
            joined.push(Joined { gold: gold.to_owned(), shown: shown(gold, &report), event });
        }
    }
    joined.sort_by(|a, b| a.shown.cmp(&b.shown));
    Ok(joined)
}

fn line(story: &Marked) -> String {
    let mut line = json!({"id": story.id, "published": story.published, "text": story.text});
    if let Some(outlet) = &story.outlet {
        line["source"] = outlet.as_str().into();
    }
    line.to_string()
}

/// The key of the first marked happening that the trigger of a piece of evidence overlaps.
fn gold<'m>(report: &Value, story: &'m Marked) -> Option<&'m str> {
    report["evidence"].as_array()?.iter().find_map(|piece| {
        let start = usize::try_from(piece["trigger_start"].as_u64()?).ok()?;
        let end = start + piece["trigger"].as_str()?.chars().count();
        let gold = story.golds.iter().find(|gold| gold.0 < end && start < gold.1)?;
        Some(gold.2.as_str())
    })
}

fn shown(gold: &str, report: &Value) -> String {
    let parties = |side: &str| {
        let of = |entity: &Value| entity["country"].as_str().unwrap_or("?").to_owned();
        report[side].as_array().into_iter().flatten().map(of).collect::<Vec<_>>().join("+")
    };
    format!(
        "{gold} {} {} {} → {} {} {}..{} [{}] {}",
        report["story"].as_str().unwrap_or_default(),
        report["type"].as_str().unwrap_or_default(),
        parties("actors"),
        parties("recipients"),
        report["status"].as_str().unwrap_or_default(),
        report["date"]["start"].as_str().unwrap_or("?"),
        report["date"]["end"].as_str().unwrap_or("?"),
        report["event"].as_str().unwrap_or_default(),
        report["quote"].as_str().unwrap_or_default(),
    )
}
