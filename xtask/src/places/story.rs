//! The VOA briefs.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::Value;

use crate::program::SHARED;

/// A brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Story {
    pub(super) id: String,
    pub(super) paragraphs: Vec<String>,
}

/// All briefs, or nothing where the file is not here.
pub(super) fn all() -> anyhow::Result<Option<Vec<Story>>> {
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
