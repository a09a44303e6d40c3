//! Runs a piece of work over many stories: on all cores, in order, each failure recorded and the rest going on.

use std::io::{IsTerminal, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use story::Story;

use crate::args::StoryArgs;
use crate::input::{self, Stories};
use crate::refusal::Refusal;

/// The output cannot be written, or the program itself is broken.
pub(crate) const BROKEN: u8 = 4;
/// Nothing that was named could be read.
pub(crate) const NOTHING: u8 = 3;
/// Some stories were refused.
const PARTLY: u8 = 1;

/// Stories handled between two writings of output: enough to keep the cores busy, few enough to see results come.
const BATCH: usize = 64;
/// From so many stories on, a terminal shows progress.
const LONG: usize = 20;

/// How a run ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) done: usize,
    pub(crate) refused: usize,
}

impl Outcome {
    /// The exit code that the README documents.
    pub(crate) fn exit_code(self) -> ExitCode {
        match (self.done, self.refused) {
            (_, 0) => ExitCode::SUCCESS,
            (0, _) => ExitCode::from(NOTHING),
            _ => ExitCode::from(PARTLY),
        }
    }
}

/// What a piece of work has to say of one story.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// For standard output.
    pub(crate) out: String,
    /// For standard error: no failure, but something that the reader of the output cannot see in it.
    pub(crate) aside: Option<String>,
}

impl From<String> for Said {
    fn from(out: String) -> Self {
        Self { out, aside: None }
    }
}

/// Says on standard error what went wrong.
#[expect(clippy::print_stderr, reason = "this is the one place where the program complains")]
pub(crate) fn complain(message: &str) {
    eprintln!("dateline: {message}");
}

/// Works on every story that the arguments name and prints what the work returns, in the order of the arguments.
pub(crate) fn each(
    args: &StoryArgs,
    work: impl Fn(&Story) -> anyhow::Result<Said> + Sync,
) -> anyhow::Result<Outcome> {
    let (sources, refused) = input::sources(args);
    let mut outcome = Outcome::default();
    for refusal in refused {
        outcome.refused += 1;
        complain(&refusal.to_string());
    }
    let count = sources.len();
    let bar = progress(count);
    let mut stories = Stories::new(sources, args.published);
    loop {
        let batch: Vec<_> = stories.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        let one =
            |met: Result<(String, Story), Refusal>| met.and_then(|(label, story)| one(&label, &story, &work));
        let results: Vec<Result<Said, Refusal>> = batch.into_par_iter().map(one).collect();
        bar.set_position((count - stories.left()) as u64);
        // The bar steps aside while something is written where it stands.
        bar.suspend(|| results.into_iter().try_for_each(|result| tell(result, &mut outcome)))?;
    }
    bar.finish_and_clear();
    Ok(outcome)
}

/// Writes what was said of one story, and counts it.
fn tell(result: Result<Said, Refusal>, outcome: &mut Outcome) -> std::io::Result<()> {
    match result {
        Ok(said) => {
            outcome.done += 1;
            let mut out = std::io::stdout().lock();
            out.write_all(said.out.as_bytes())?;
            // What stands beside the output comes after it, also where both go to one terminal.
            out.flush()?;
            if let Some(aside) = said.aside {
                complain(&aside);
            }
        }
        Err(refusal) => {
            outcome.refused += 1;
            complain(&refusal.to_string());
        }
    }
    Ok(())
}

fn one(
    label: &str,
    story: &Story,
    work: &(impl Fn(&Story) -> anyhow::Result<Said> + Sync),
) -> Result<Said, Refusal> {
    let failed = |message: String| Refusal::Failed { path: label.to_owned(), message };
    match catch_unwind(AssertUnwindSafe(|| work(story))) {
        Ok(Ok(said)) => Ok(said),
        Ok(Err(error)) => Err(failed(format!("{error:#}"))),
        Err(_) => Err(failed("a panic (its message stands above)".to_owned())),
    }
}

fn progress(stories: usize) -> ProgressBar {
    if stories < LONG || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(stories as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} sources, {per_sec}, {eta} left") {
        bar.set_style(style);
    }
    bar
}
