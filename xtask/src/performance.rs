//! Writes `PERFORMANCE.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, ensure};
use serde_json::Value;
use tempfile::TempDir;

use crate::program::{self, SHARED};
use crate::speed;

/// Each timing is taken so often, and the best counts: noise only ever adds.
const RUNS: usize = 5;

const SAMPLE: &str = "samples/delegation.txt";

/// A story of one line: what coding it takes is the start of the program.
const LINE: &str = "Norwegian minister visits Kenya\n";

/// Measures and writes the report.
pub(crate) fn write() -> anyhow::Result<()> {
    let program = program::build()?;
    let mut text = format!("{HEADING}Machine: {}.\n\n| what | measured |\n|---|---|\n", machine());
    let folder = tempfile::tempdir()?;
    let line = folder.path().join("line.txt");
    fs::write(&line, LINE)?;
    let start = timed(&program, &line, None)?.seconds;
    let sample = timed(&program, Path::new(SAMPLE), None)?.seconds;
    row(&mut text, "start: a story of one line", &format!("{start:.3} s"));
    row(&mut text, &format!("start to the last report of `{SAMPLE}`"), &format!("{sample:.3} s"));
    row(&mut text, "memory at its peak, coding that story", &peak(&program, Path::new(SAMPLE)));
    match voa()? {
        None => row(&mut text, "whole coding", "not measured: the stories are not here"),
        Some(stories) => many(&program, &stories, start, &mut text)?,
    }
    let size = fs::metadata(&program)?.len() as f64 / 1e6;
    row(&mut text, "size of the program, weights inside", &format!("{size:.1} MB"));
    text.push_str(&knowledge()?);
    text.push_str(&crate::ingest::measured()?);
    text.push_str(&crate::large::measured()?);
    fs::write("PERFORMANCE.md", text)?;
    Ok(())
}

/// The section about the knowledge; names are looked for in the VOA briefs, where they are here.
pub(crate) fn knowledge() -> anyhow::Result<String> {
    let Some(stories) = voa()? else { return speed::section(None) };
    let mut all = String::new();
    for number in 0..stories.count {
        all.push_str(&fs::read_to_string(stories.folder.path().join(format!("voa-{number:04}.txt")))?);
        all.push('\n');
    }
    let file = stories.folder.path().join("all.txt");
    fs::write(&file, all)?;
    speed::section(Some(&file))
}

fn row(text: &mut String, what: &str, measured: &str) {
    // Writing into a string cannot fail.
    let _ = writeln!(text, "| {what} | {measured} |");
}

/// The rows about coding many stories, with the start of the program and without it.
fn many(program: &Path, stories: &Stories, start: f64, text: &mut String) -> anyhow::Result<()> {
    let folder = stories.folder.path();
    let rate = |seconds: f64| format!("{:.0} words a second", stories.words as f64 / seconds);
    let all = timed(program, folder, None)?;
    let (count, words, reports) = (stories.count, stories.words, all.reports);
    let what = format!("whole coding of {count} VOA briefs ({words} words, {reports} reports), all cores");
    row(text, &format!("{what}, start included"), &rate(all.seconds));
    row(text, "the same without the start", &rate(all.seconds - start));
    let one = timed(program, folder, Some("1"))?;
    row(text, "the same on one core, without the start", &rate(one.seconds - start));
    row(text, "memory at its peak, coding them all", &peak(program, folder));
    Ok(())
}

/// A run's best wall time and the reports it printed.
struct Timing {
    seconds: f64,
    reports: usize,
}

fn timed(program: &Path, path: &Path, threads: Option<&str>) -> anyhow::Result<Timing> {
    let mut best = Timing { seconds: f64::INFINITY, reports: 0 };
    for _ in 0..RUNS {
        let mut command = Command::new(program);
        command.args(["code", "--format", "jsonl"]).arg(path).stderr(Stdio::null());
        if let Some(threads) = threads {
            command.env("RAYON_NUM_THREADS", threads);
        }
        let start = Instant::now();
        let output = command.output()?;
        best.seconds = best.seconds.min(start.elapsed().as_secs_f64());
        ensure!(output.status.success(), "coding {} failed", path.display());
        best.reports = output.stdout.iter().filter(|&&b| b == b'\n').count();
    }
    Ok(best)
}

/// Peak resident memory of a run, as the system counted it for a finished child; Python's standard library asks for it.
fn peak(program: &Path, path: &Path) -> String {
    const SCRIPT: &str = "import resource, subprocess, sys\n\
        subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)\n\
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)";
    let output = Command::new("python3")
        .args(["-c", SCRIPT])
        .arg(program)
        .args(["code", "--format", "jsonl"])
        .arg(path)
        .output();
    match output {
        Ok(output) if output.status.success() => {
            format!("{} MiB", String::from_utf8_lossy(&output.stdout).trim())
        }
        _ => "not measured: python3 is not here".to_owned(),
    }
}

/// Stories as files of a temporary folder, which goes when this does.
struct Stories {
    folder: TempDir,
    count: usize,
    words: usize,
}

/// The VOA briefs, a file each.
fn voa() -> anyhow::Result<Option<Stories>> {
    let path = format!("{SHARED}/data/stories/voa.json");
    let Ok(json) = fs::read_to_string(&path) else { return Ok(None) };
    let briefs: Value = serde_json::from_str(&json).with_context(|| path.clone())?;
    let mut stories = Stories { folder: tempfile::tempdir()?, count: 0, words: 0 };
    for brief in briefs.as_array().into_iter().flatten() {
        let text = text_of(brief);
        stories.words += text.split_whitespace().count();
        fs::write(stories.folder.path().join(format!("voa-{:04}.txt", stories.count)), text)?;
        stories.count += 1;
    }
    Ok(Some(stories))
}

/// A brief as a wire file: its paragraphs with a blank line between them.
fn text_of(brief: &Value) -> String {
    let paragraphs = brief["paragraphs"].as_array().into_iter().flatten();
    paragraphs.filter_map(Value::as_str).collect::<Vec<_>>().join("\n\n")
}

fn machine() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|l| l.strip_prefix("model name"))
        .map_or("unknown processor", |m| m.trim_start_matches([' ', '\t', ':']));
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let features: Vec<&str> = ["avx512_vnni", "avx2"].into_iter().filter(|f| cpu.contains(f)).collect();
    format!("{model}, {cores} cores, {}", features.join(" ")).trim_end_matches([',', ' ']).to_owned()
}

const HEADING: &str = "# Performance

Written by `cargo xtask performance`; not by hand. The best of five runs of the release build; other work on the machine
only ever makes a figure worse.

";
