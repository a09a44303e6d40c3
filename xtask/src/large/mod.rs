//! The section of `PERFORMANCE.md` about a large record: made by a seeded generator, and asked.

mod ask;
mod happening;
mod make;
mod world;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use record::Record;

use self::world::World;
use crate::{measured, program};

/// Reports that the record holds; `REPORTS` in the environment makes a smaller one, to try things out.
const REPORTS: usize = 1_000_000;
const SEED: u64 = 0xa5c;

/// The section as it was measured last.
pub(crate) fn measured() -> anyhow::Result<String> {
    measured::read("record", HEADING)
}

/// Makes the record where it is not there yet, asks it, and writes the section.
pub(crate) fn measure() -> anyhow::Result<()> {
    let reports = std::env::var("REPORTS").ok().and_then(|text| text.parse().ok()).unwrap_or(REPORTS);
    let path = made(reports)?;
    let text = section(&path)?;
    measured::keep("record", &text, reports == REPORTS)
}

/// The record's file. It is made under another name, so that a half of one is never taken for the whole.
fn made(reports: usize) -> anyhow::Result<PathBuf> {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let path = Path::new(&target).join(format!("generated-{reports}.record"));
    if !path.exists() {
        let half = path.with_extension("half");
        for end in ["half", "half-wal", "half-shm"] {
            // What is not there need not go.
            let _ = fs::remove_file(path.with_extension(end));
        }
        make::make(&half, reports)?;
        fs::rename(&half, &path)?;
    }
    Ok(path)
}

fn section(path: &Path) -> anyhow::Result<String> {
    let world = World::new(make::SEED);
    let record = Record::open(path)?;
    let counts = record.counts()?;
    let mut text = format!(
        "{HEADING}{} stories ({} voices), {} reports in {} events, made at {}; the file takes {:.2} GB.\n\n\
         | asked | p50 | p95 | p95, processor | rows |\n|---|---|---|---|---|\n",
        counts.stories,
        counts.voices,
        counts.reports,
        counts.events,
        fs::read_to_string(path.with_extension("rate"))
            .unwrap_or_else(|_| "an unknown rate".to_owned())
            .trim(),
        fs::metadata(path)?.len() as f64 / 1e9,
    );
    let only = std::env::var("ONLY").unwrap_or_default();
    for (number, kind) in ask::KINDS.iter().enumerate().filter(|(_, kind)| kind.name.contains(&only)) {
        let timed = ask::time(&record, &world, kind, SEED + number as u64)?;
        let line = format!(
            "| `{}` | {:.1} ms | {:.1} ms | {:.1} ms | {} |",
            kind.name, timed.half, timed.most, timed.own, timed.rows
        );
        program::say(&line);
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{line}");
    }
    Ok(text)
}

const HEADING: &str = "
## A large record

`cargo xtask record` makes a record with `xtask/src/large` (seeded; kept in `target/`) and asks it: thirty questions of each
kind with arguments drawn from a seed, each asked twice and timed the second time, all rows read, at most 50 as the program
does by default. The program's own start and printing are not in it. The processor's time is what a query takes where
nothing else runs on the machine.

";
