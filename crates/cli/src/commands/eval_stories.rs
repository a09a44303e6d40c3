//! `dateline eval stories`: codes the stories of a gold folder and scores them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use coding::Coder;
use plover::score::{GoldStory, GoldText, Miss, StoryScore, score_story};
use plover::{Code, CodePoints, EntityJson, ReportJson};
use rayon::prelude::*;
use story::read_wire;

use crate::args::EvalStoriesArgs;
use crate::refusal::Refusal;
use crate::rooms::Rooms;
use crate::run::{self, Outcome};

/// A gold story with what was coded of it.
struct Scored {
    id: String,
    score: StoryScore,
    coded: Vec<ReportJson>,
}

pub(crate) fn run(args: &EvalStoriesArgs) -> anyhow::Result<Outcome> {
    let files = gold_files(&args.gold)?;
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    let scored: Vec<Scored> =
        files.par_iter().map(|file| score(&args.gold, file, &coder)).collect::<anyhow::Result<_>>()?;
    let mut total = StoryScore::default();
    for story in &scored {
        total.join(&story.score);
        if args.errors {
            complain_of(story);
        }
    }
    if let Some(path) = &args.jsonl {
        write_coded(path, &scored)?;
    }
    let figures = serde_json::to_string_pretty(&total.figures())?;
    writeln!(std::io::stdout().lock(), "{figures}")?;
    Ok(Outcome { done: scored.len(), refused: 0 })
}

fn gold_files(gold: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let folder = gold.join("coded");
    let entries = fs::read_dir(&folder).map_err(|cause| Refusal::bad_gold(&folder, &cause))?;
    let mut files: Vec<PathBuf> = entries.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "json"));
    files.sort();
    if files.is_empty() {
        return Err(Refusal::bad_gold(&folder, &"there is no gold file named .json in it").into());
    }
    Ok(files)
}

fn score(gold: &Path, file: &Path, coder: &Coder<'_>) -> anyhow::Result<Scored> {
    let story: GoldStory = read_json(file)?;
    let folder = gold.join("stories");
    let text: GoldText = read_json(&folder.join(format!("{}.json", story.id)))?;
    let raw_path = folder.join(format!("{}.txt", story.id));
    let raw = fs::read_to_string(&raw_path).map_err(|cause| Refusal::bad_gold(&raw_path, &cause))?;
    let published = text.published.as_deref().and_then(|day| day.get(..10)).map(str::parse).transpose();
    let published =
        published.map_err(|e| Refusal::bad_gold(file, &format!("published of {}: {e}", story.id)))?;
    let read = read_wire(&story.id, raw, published);
    let points = CodePoints::new(read.raw());
    let coded: Vec<ReportJson> =
        coder.code(&read).reports.iter().map(|r| ReportJson::new(r, &points)).collect();
    Ok(Scored { score: score_story(&story, &text, &coded), id: story.id, coded })
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, Refusal> {
    let text = fs::read_to_string(path).map_err(|cause| Refusal::bad_gold(path, &cause))?;
    serde_json::from_str(&text).map_err(|error| Refusal::bad_gold(path, &error))
}

fn write_coded(path: &Path, scored: &[Scored]) -> anyhow::Result<()> {
    let mut text = String::new();
    for report in scored.iter().flat_map(|s| &s.coded) {
        text.push_str(&serde_json::to_string(report)?);
        text.push('\n');
    }
    fs::write(path, text).with_context(|| path.display().to_string())
}

fn complain_of(story: &Scored) {
    for miss in &story.score.misses {
        run::complain(&format!("MISS  {} {}", story.id, describe(miss)));
    }
    for &extra in &story.score.extras {
        let report = &story.coded[extra];
        let evidence = report.evidence.first().map_or("", |e| &e.trigger);
        let frame = report.evidence.first().map_or("", |e| &e.frame);
        run::complain(&format!(
            "EXTRA {} {} {} -> {} \"{evidence}\" {frame} {}",
            story.id,
            report.event_type,
            codes(&report.actors),
            codes(&report.recipients),
            report.status
        ));
    }
}

fn describe(miss: &Miss) -> String {
    let list = |codes: &[Code]| codes.iter().map(Code::as_str).collect::<Vec<_>>().join(",");
    format!(
        "{} {} -> {} s{} \"{}\"",
        miss.event_type,
        list(&miss.actors),
        list(&miss.recipients),
        miss.sentence,
        miss.trigger
    )
}

fn codes(entities: &[EntityJson]) -> String {
    let code = |e: &EntityJson| e.country.map_or_else(|| "?".to_owned(), |c| c.to_string());
    entities.iter().map(code).collect::<Vec<_>>().join(",")
}
