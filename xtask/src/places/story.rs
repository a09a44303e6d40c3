//! The stories that places are looked for in: VOA briefs, and the newswire, weblogs and newsgroups of two treebanks.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::Value;

use crate::program::SHARED;

/// A story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Story {
    pub(super) id: String,
    pub(super) paragraphs: Vec<String>,
}

/// All briefs, or nothing where the file is not here.
pub(super) fn briefs() -> anyhow::Result<Option<Vec<Story>>> {
    let path = format!("{SHARED}/data/stories/voa.json");
    if !Path::new(&path).exists() {
        return Ok(None);
    }
    let file: Value = serde_json::from_str(&fs::read_to_string(&path)?).with_context(|| path.clone())?;
    let story = |value: &Value| {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let paragraphs = value["paragraphs"].as_array()?.iter().filter_map(text).collect();
        Some(Story { id: text(&value["id"])?, paragraphs })
    };
    Ok(Some(file.as_array().context("no list of stories")?.iter().filter_map(story).collect()))
}

/// Treebanks in CoNLL-U.
const TREEBANKS: &[&str] = &["ewt-train", "ewt-dev", "ewt-test", "gum-train", "gum-dev", "gum-test"];

/// Beginnings of the ids of documents about the affairs of the world.
const NEWS: &[&str] = &["weblog-", "newsgroup-", "GUM_news_"];

/// The documents of the treebanks, a sentence each paragraph; or nothing where a treebank is not here.
pub(super) fn treebanks() -> anyhow::Result<Option<Vec<Story>>> {
    let mut all: Vec<Story> = Vec::new();
    for name in TREEBANKS {
        let path = format!("{SHARED}/data/ud/{name}.conllu");
        if !Path::new(&path).exists() {
            return Ok(None);
        }
        for line in fs::read_to_string(&path)?.lines() {
            if let Some(id) = line.strip_prefix("# newdoc id = ") {
                all.push(Story { id: id.to_owned(), paragraphs: Vec::new() });
            } else if let Some((text, story)) = line.strip_prefix("# text = ").zip(all.last_mut()) {
                story.paragraphs.push(text.to_owned());
            }
        }
    }
    all.retain(|story| NEWS.iter().any(|news| story.id.starts_with(news)));
    Ok(Some(all))
}
