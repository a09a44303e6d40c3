//! A set of stories coded by hand, with what the program codes of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use plover::ReportJson;
use plover::score::{Figures, GoldStory, GoldText, StoryScore, score_story};

use super::features;
use super::model::Example;
use crate::program;

/// The stories of a set.
pub(super) struct Set {
    stories: Vec<Story>,
}

struct Story {
    gold: GoldStory,
    text: GoldText,
    coded: Vec<ReportJson>,
    /// One for each coded report.
    examples: Vec<Example>,
}

impl Set {
    /// Codes the stories of a folder and looks which reports match.
    pub(super) fn coded(program: &Path, folder: &str) -> anyhow::Result<Self> {
        let mut coded = reports(program, folder)?;
        let mut files: Vec<_> = fs::read_dir(format!("{folder}/coded"))?
            .map(|e| e.map(|e| e.path()))
            .collect::<Result<_, _>>()?;
        files.sort();
        let story = |(number, file): (usize, &std::path::PathBuf)| -> anyhow::Result<Story> {
            let gold: GoldStory = read(file)?;
            let text: GoldText = read(Path::new(&format!("{folder}/stories/{}.json", gold.id)))?;
            let coded = coded.remove(&gold.id).unwrap_or_default();
            let extras = score_story(&gold, &text, &coded).extras;
            let example = |at: usize| Example {
                story: number,
                is_right: !extras.contains(&at),
                features: features::of(&coded[at], &coded),
            };
            Ok(Story { examples: (0..coded.len()).map(example).collect(), gold, text, coded })
        };
        Ok(Self { stories: files.iter().enumerate().map(story).collect::<Result<_, _>>()? })
    }

    /// The reports with what is known of them.
    pub(super) fn examples(&self) -> impl Iterator<Item = &Example> {
        self.stories.iter().flat_map(|story| &story.examples)
    }

    /// The figures of those reports that are kept.
    pub(super) fn figures(&self, keeps: impl Fn(&Example) -> bool) -> Figures {
        let mut total = StoryScore::default();
        for story in &self.stories {
            let kept = story.coded.iter().zip(&story.examples).filter(|(_, example)| keeps(example));
            let kept: Vec<ReportJson> = kept.map(|(report, _)| report.clone()).collect();
            total.join(&score_story(&story.gold, &story.text, &kept));
        }
        total.figures()
    }
}

/// What the program codes of a folder's stories, by story.
fn reports(program: &Path, folder: &str) -> anyhow::Result<BTreeMap<String, Vec<ReportJson>>> {
    let file = tempfile::NamedTempFile::new()?;
    let path = file.path().to_string_lossy().into_owned();
    program::output(program, &["eval", "stories", folder, "--jsonl", &path])?;
    let mut coded: BTreeMap<String, Vec<ReportJson>> = BTreeMap::new();
    for line in fs::read_to_string(&path)?.lines() {
        let report: ReportJson = serde_json::from_str(line)?;
        coded.entry(report.story.clone()).or_default().push(report);
    }
    Ok(coded)
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> anyhow::Result<T> {
    let name = || path.display().to_string();
    serde_json::from_str(&fs::read_to_string(path).with_context(name)?).with_context(name)
}
