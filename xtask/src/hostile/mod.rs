//! Ten thousand hostile files through the real program: what crashes it, hangs it, fills the memory, or is lost.

mod archives;
mod bombs;
mod draw;
mod harm;
mod trial;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use self::draw::Draw;
use self::trial::{End, MEMORY, TIME, Trial};
use crate::{measured, program};

/// So many files.
const FILES: usize = 10_000;
/// So many of them go into one run of the program.
const BATCH: usize = 100;
/// The seed of all choices.
const SEED: u64 = 0xda7e_11e0;
/// The fixtures that are harmed: those of the fuzz targets.
const SEEDS: &str = "fuzz/seeds";

/// What was found.
#[derive(Debug, Default)]
struct Findings {
    files: usize,
    runs: usize,
    bytes: u64,
    crashed: Vec<String>,
    too_long: Vec<String>,
    too_much: Vec<String>,
    lost: Vec<String>,
    failed: usize,
    refused: usize,
    peak: u64,
    slowest: u64,
    reasons: BTreeMap<String, usize>,
}

/// The section as it was measured last.
pub(crate) fn measured() -> anyhow::Result<String> {
    measured::read("hostile", HEADING)
}

/// Runs all files and writes the section; the files of findings are left in `target/hostile`.
pub(crate) fn measure(program: &Path) -> anyhow::Result<()> {
    let seeds = seeds(Path::new(SEEDS))?;
    let mut findings = Findings::default();
    // `HOSTILE_FILES=300` looks at the first alone.
    let files = std::env::var("HOSTILE_FILES").ok().and_then(|count| count.parse().ok()).unwrap_or(FILES);
    for first in (0..files).step_by(BATCH) {
        let folder = PathBuf::from(format!("target/hostile/{first:05}"));
        batch(program, &seeds, first..files.min(first + BATCH), &folder, &mut findings)?;
    }
    measured::keep("hostile", &told(&findings), files == FILES)
}

/// The fixtures, by name.
fn seeds(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(seeds(&path)?);
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, fs::read(&path)?));
        }
    }
    Ok(found)
}

/// Writes the files of a batch and runs them; what was found bad is run again file by file, to know which it was.
fn batch(
    program: &Path,
    seeds: &[(String, Vec<u8>)],
    numbers: std::ops::Range<usize>,
    folder: &Path,
    findings: &mut Findings,
) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    let folder = fs::canonicalize(folder)?;
    for number in numbers {
        let (name, bytes) = file(number, seeds)?;
        findings.files += 1;
        findings.bytes += bytes.len() as u64;
        fs::write(folder.join(format!("{number:05}-{name}")), bytes)?;
    }
    let trial = trial::run(program, &folder)?;
    findings.runs += 1;
    let is_bad = trial.end != End::Well || !trial.lost.is_empty() || trial.failed > 0;
    if trial.end != End::Well {
        culprits(program, &folder, findings)?;
    }
    findings.add(trial);
    if is_bad {
        program::say(&format!("{}: looked at again in {}", findings.files, folder.display()));
    } else {
        fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

/// Runs each file of a folder alone and names those that end badly.
fn culprits(program: &Path, folder: &Path, findings: &mut Findings) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let alone = folder.with_extension("alone");
        fs::create_dir_all(&alone)?;
        fs::copy(&path, alone.join(&name))?;
        let trial = trial::run(program, &alone)?;
        fs::remove_dir_all(&alone)?;
        match trial.end {
            End::Well => {}
            End::Crashed => findings.crashed.push(name),
            End::TooLong => findings.too_long.push(name),
            End::TooMuch => findings.too_much.push(name),
        }
    }
    Ok(())
}

/// The file of a number: a bomb of its own, a drawn bomb, or a fixture to which harm was done, packed or not.
fn file(number: usize, seeds: &[(String, Vec<u8>)]) -> anyhow::Result<(String, Vec<u8>)> {
    let mut draw = Draw::new(SEED + number as u64);
    let story = seeds.iter().find(|(name, _)| name == "story.txt").map(|(_, bytes)| bytes.as_slice());
    // The bombs that stand once are spread over the batches.
    if number % (FILES / bombs::ONCE) == 7 && number / (FILES / bombs::ONCE) < bombs::ONCE {
        let (name, bytes) = bombs::once(number / (FILES / bombs::ONCE), story.unwrap_or_default())?;
        return Ok((name.to_owned(), bytes));
    }
    if draw.below(12) == 0 {
        let (name, bytes) = bombs::drawn(&mut draw)?;
        return Ok((name.to_owned(), bytes));
    }
    let (name, bytes) = draw.one(seeds).cloned().context("there are fixtures")?;
    let mut bytes = bytes;
    harm::harm(&mut bytes, &mut draw);
    packed(name, bytes, &mut draw)
}

/// Puts a file into archives, or not, and does harm to some of these too.
fn packed(mut name: String, mut bytes: Vec<u8>, draw: &mut Draw) -> anyhow::Result<(String, Vec<u8>)> {
    while draw.below(5) == 0 {
        let (ending, packed) = match draw.below(3) {
            0 => ("gz", archives::gzip(&bytes)?),
            1 => ("tar", archives::tar(&[(&name, &bytes), ("again.txt", &bytes), (&name, &bytes)])?),
            _ => ("zip", archives::zip(&[(&name, &bytes), ("again.txt", &bytes)])?),
        };
        name = format!("{name}.{ending}");
        bytes = packed;
        if draw.below(2) == 0 {
            harm::harm(&mut bytes, draw);
        }
    }
    Ok((name, bytes))
}

impl Findings {
    fn add(&mut self, trial: Trial) {
        self.peak = self.peak.max(trial.peak);
        self.slowest = self.slowest.max(trial.seconds);
        self.lost.extend(trial.lost);
        self.failed += trial.failed;
        self.refused += trial.refused;
        for (code, count) in trial.reasons {
            *self.reasons.entry(code).or_default() += count;
        }
    }
}

/// The section of `RELIABILITY.md`.
fn told(found: &Findings) -> String {
    let mut text = HEADING.to_owned();
    let named = |names: &[String]| {
        if names.is_empty() { "0".to_owned() } else { format!("{}: {}", names.len(), names.join(", ")) }
    };
    let read = found.files - found.refused - found.lost.len();
    let rows = [
        ("files, from a seeded generator", format!("{} ({} MB)", found.files, found.bytes / 1_000_000)),
        ("runs of the program", found.runs.to_string()),
        ("files that crashed it", named(&found.crashed)),
        (&format!("files that took it over {TIME} s of the processor"), named(&found.too_long)),
        (&format!("files that took it over {} MiB", MEMORY >> 10), named(&found.too_much)),
        ("files over which a parser or the coding stumbled (caught, and told)", found.failed.to_string()),
        ("files neither read nor refused with a reason", named(&found.lost)),
        ("files refused with a reason, wholly or in part", found.refused.to_string()),
        ("files read without anything to refuse", read.to_string()),
        ("memory at its peak, of all runs", format!("{} MiB", found.peak >> 10)),
        ("the slowest run, in processor time", format!("{} s", found.slowest)),
    ];
    for (what, measured) in rows {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| {what} | {measured} |");
    }
    text.push_str("\nReasons given, by code: ");
    let reasons: Vec<String> =
        found.reasons.iter().map(|(code, count)| format!("`{code}` {count}")).collect();
    let _ = writeln!(text, "{}.", reasons.join(", "));
    text
}

const HEADING: &str = "
## Hostile input

`cargo xtask hostile` makes files that mean harm, from the fixtures of the fuzz targets and a fixed seed: cut at each
structure, bits flipped, lengths and checksums that are not true, charsets that are not said, NUL bytes and lone
surrogates, lines of megabytes, entities that hold each other or multiply, markup, JSON and archives in one another,
elements that a parser repeats, attributes and namespaces by the thousand, names that lead out of an archive, links,
gzips of 2 GB, zips whose members overlap, archives of hundreds of thousands of tiny files. `dateline ingest` takes a
hundred of them in each run, under a limit of memory and time.

The limits of one reading (`story::reading::Limits`): a document, row or record 16 MiB, a story with all its fields 1 MiB; what is
held whole of zips and Parquet 512 MiB; unpacked 64 GiB at most, and beyond the first 256 MiB 200 times the bytes of the source; archives
four deep, a million members. Beyond a limit stands a refusal, and what was read before it is kept.

| what | measured |
|---|---|
";
