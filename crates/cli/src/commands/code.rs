//! `dateline code`.

use std::io::IsTerminal;

use plover::{CodePoints, Report, ReportJson};
use story::Story;

use crate::args::{CodeArgs, ReportFormat};
use crate::rooms::Rooms;
use crate::run::{self, Outcome, Said};
use crate::show;

pub(crate) fn run(args: &CodeArgs) -> anyhow::Result<Outcome> {
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    let terminal = std::io::stdout().is_terminal();
    let format = args.format.unwrap_or(if terminal { ReportFormat::Table } else { ReportFormat::Jsonl });
    run::each(&args.stories, |story| {
        let coding = coder.code(story);
        match format {
            // A story without reports leaves no line, so the reason goes beside the output.
            ReportFormat::Jsonl if coding.reports.is_empty() => Ok(Said {
                out: String::new(),
                aside: Some(format!("{}: no reports: {}", story.id(), show::silence::reason(story, &coding))),
            }),
            ReportFormat::Jsonl => Ok(jsonl(story, &coding.reports)?.into()),
            ReportFormat::Table => Ok(show::table::coding(story, &coding).into()),
        }
    })
}

/// One line a report.
fn jsonl(story: &Story, reports: &[Report]) -> anyhow::Result<String> {
    let points = CodePoints::new(story.raw());
    let mut text = String::new();
    for report in reports {
        text.push_str(&serde_json::to_string(&ReportJson::new(report, &points))?);
        text.push('\n');
    }
    Ok(text)
}
