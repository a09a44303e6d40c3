//! Runs of `dateline ingest` that are killed at random moments and resumed, against a run that nothing disturbs.

mod kept;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};

use self::kept::{Difference, Kept};
use crate::briefs;
use crate::dice::Dice;
use crate::{measured, program};

/// Runs that are killed.
const KILLS: usize = 100;
/// Stories that a run is given; some come again corrected, some cannot be read.
const STORIES: usize = 400;
const SEED: u64 = 0x5eed_0001;
/// A record is resumed at most so often before a run may end; then the next record begins.
const TRIES: usize = 6;

/// The section as it was measured last.
pub(super) fn measured() -> anyhow::Result<String> {
    measured::read("kills", HEADING)
}

/// Measures and writes the section.
pub(crate) fn measure() -> anyhow::Result<()> {
    measured::keep("kills", &section()?, true)
}

fn section() -> anyhow::Result<String> {
    let Some(sentences) = briefs::sentences()? else { bail!("not measured: the stories are not here") };
    let program = program::build()?;
    let folder = tempfile::tempdir()?;
    let stories = folder.path().join("stories.jsonl");
    fs::write(&stories, lines(&sentences))?;
    let undisturbed = folder.path().join("undisturbed.record");
    let start = Instant::now();
    ensure!(ended(&mut ingest(&program, &stories, &undisturbed)?)?, "the undisturbed run was killed");
    let whole = start.elapsed();
    let expected = Kept::read(&program, &undisturbed)?;
    let tally = disturb(&program, &stories, folder.path(), whole, &expected)?;
    Ok(tally.section(&expected, whole))
}

/// Stories, every tenth corrected further down, every fiftieth followed by a line that holds no story.
fn lines(sentences: &[String]) -> String {
    let mut text = String::new();
    let stories = briefs::recombined(sentences, STORIES, SEED);
    let corrected = briefs::recombined(sentences, STORIES, SEED + 1);
    for (number, line) in stories.iter().enumerate() {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{line}");
        if number % 10 == 9 {
            // The other seed's story of the same number has the same id and another text.
            let _ = writeln!(text, "{}", corrected[number - 5]);
        }
        if number % 50 == 49 {
            let _ = writeln!(text, "{{\"id\": \"empty-{number}\"}}");
        }
    }
    text
}

fn ingest(program: &Path, stories: &Path, record: &Path) -> anyhow::Result<Child> {
    let mut command = Command::new(program);
    command.arg("ingest").arg(stories).arg("--record").arg(record);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().with_context(|| program.display().to_string())
}

/// Whether a run came to its end: 1 says that some items were refused, as they should be.
fn ended(child: &mut Child) -> anyhow::Result<bool> {
    match child.wait()?.code() {
        Some(0 | 1) => Ok(true),
        Some(code) => anyhow::bail!("a run ended with exit code {code}"),
        None => Ok(false),
    }
}

/// What the killed runs came to.
#[derive(Debug, Default)]
struct Tally {
    records: usize,
    killed: usize,
    /// Killed runs after which the record held stories, but not all of them.
    on_the_way: usize,
    difference: Difference,
}

fn disturb(
    program: &Path,
    stories: &Path,
    folder: &Path,
    whole: Duration,
    expected: &Kept,
) -> anyhow::Result<Tally> {
    let mut dice = Dice::new(SEED);
    let mut tally = Tally::default();
    while tally.killed < KILLS {
        let record = folder.join(format!("disturbed-{}.record", tally.records));
        for _ in 0..TRIES.min(KILLS - tally.killed) {
            // What is held already takes no time: only the rest of the stories is still to be killed in.
            let share = (left(&record, expected) + 0.1) * dice.below(1000) as f64 / 1000.0;
            if !kill(program, stories, &record, whole.mul_f64(share))? {
                break;
            }
            tally.killed += 1;
            tally.on_the_way += usize::from((0.001..0.999).contains(&left(&record, expected)));
        }
        ensure!(ended(&mut ingest(program, stories, &record)?)?, "a resumed run was killed");
        tally.difference.add(&expected.compare(&Kept::read(program, &record)?));
        tally.records += 1;
        program::say(&format!("{} runs killed, {:?}", tally.killed, tally.difference));
    }
    Ok(tally)
}

/// Starts a run and kills it (SIGKILL, where there is such a thing) after so long; false where it was faster.
fn kill(program: &Path, stories: &Path, record: &Path, moment: Duration) -> anyhow::Result<bool> {
    let mut child = ingest(program, stories, record)?;
    std::thread::sleep(moment);
    child.kill()?;
    Ok(!ended(&mut child)?)
}

/// The share of the stories that the record does not hold yet.
fn left(record: &Path, expected: &Kept) -> f64 {
    let held = record::Record::open(record).and_then(|record| record.counts());
    1.0 - held.map_or(0, |counts| counts.stories) as f64 / expected.stories().max(1) as f64
}

impl Tally {
    fn section(&self, expected: &Kept, whole: Duration) -> String {
        let Difference { lost, doubled, different } = self.difference;
        format!(
            "{HEADING}| what | measured |\n|---|---|\n\
             | runs killed, each at a moment drawn from the {:.1} s that an undisturbed one takes | {} |\n\
             | of them with a part of the stories written | {} |\n\
             | records resumed to the end, and compared line by line with the undisturbed one | {} |\n\
             | what that holds | {} |\n\
             | lost | {lost} |\n| doubled | {doubled} |\n| different | {different} |\n",
            whole.as_secs_f64(),
            self.killed,
            self.on_the_way,
            self.records,
            expected.sizes(),
        )
    }
}

const HEADING: &str = "
## Killed and resumed

`cargo xtask kills`: `dateline ingest` on 400 stories recombined from VOA briefs, 40 corrected versions and 8 items that hold
no story is killed (SIGKILL) and started again on the same record, up to six times, and then left to end. What the record
then says is compared with that of a run which nothing disturbed: every report with all its fields and its event, every
event with its life, every story with the voice it is of, every refused item, every report that a correction made history.

";
