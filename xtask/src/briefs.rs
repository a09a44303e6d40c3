//! Many distinct stories, recombined from the briefs of the Voice of America.

use std::collections::BTreeSet;
use std::fs;

use anyhow::Context;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::program::SHARED;

/// The first day of publication; the briefs are of those years.
const FIRST: Date = date(2001, 1, 1);
/// The days over which the stories are spread: twenty years.
const DAYS: i64 = 7300;
/// Sentences of a story: the briefs have as many, most of them.
const LEAST: usize = 4;
const MORE: usize = 4;

/// The sentences of all briefs, each once; `None` where the file is not here.
pub(crate) fn sentences() -> anyhow::Result<Option<Vec<String>>> {
    let path = format!("{SHARED}/data/stories/voa.json");
    let Ok(json) = fs::read_to_string(&path) else { return Ok(None) };
    let briefs: Vec<Value> = serde_json::from_str(&json).context(path)?;
    let all = briefs.iter().flat_map(|brief| brief["paragraphs"].as_array().into_iter().flatten());
    let all: BTreeSet<String> = all.filter_map(Value::as_str).map(str::to_owned).collect();
    Ok(Some(all.into_iter().collect()))
}

/// So many stories as JSON lines with `id`, `published` and `text`: sentences drawn from all briefs, no two stories
/// of the same ones, each with a day of its own.
pub(crate) fn recombined(sentences: &[String], count: usize, seed: u64) -> Vec<String> {
    let mut dice = Dice::new(seed);
    let (mut seen, mut lines) = (BTreeSet::new(), Vec::with_capacity(count));
    while lines.len() < count {
        let length = LEAST + dice.below(MORE);
        let drawn: Vec<usize> = (0..length).map(|_| dice.below(sentences.len())).collect();
        let day = FIRST.saturating_add(i64::try_from(dice.below(DAYS as usize)).unwrap_or(0).days());
        if drawn.iter().collect::<BTreeSet<_>>().len() < length || !seen.insert(drawn.clone()) {
            continue;
        }
        let text = drawn.iter().map(|&at| sentences[at].as_str()).collect::<Vec<_>>().join("\n\n");
        let id = format!("brief-{:05}", lines.len());
        lines.push(json!({"id": id, "published": day.to_string(), "text": text}).to_string());
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn recombined_stories_are_distinct_and_the_same_for_a_seed() {
        let sentences: Vec<String> = (0..30).map(|number| format!("Sentence {number}.")).collect();
        let lines = super::recombined(&sentences, 200, 7);
        assert_eq!(lines, super::recombined(&sentences, 200, 7));
        let texts: BTreeSet<&str> = lines.iter().filter_map(|line| line.split("\"text\":").nth(1)).collect();
        assert_eq!(texts.len(), 200);
    }
}
