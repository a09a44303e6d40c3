//! Writes `PERFORMANCE.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::Context;
use serde_json::Value;

use crate::program::{self, SHARED};

/// Each timing is taken so often, and the best counts: noise only ever adds.
const RUNS: usize = 5;

/// Measures and writes the report.
pub(crate) fn write() -> anyhow::Result<()> {
    let program = program::build()?;
    let mut text = format!("{HEADING}Machine: {}.\n\n", machine());
    let sample = "samples/delegation.txt";
    let (seconds, _) = timed(&program, &[sample])?;
    let _ = writeln!(text, "| what | measured |\n|---|---|");
    let _ = writeln!(text, "| start to the last report of `{sample}` | {seconds:.3} s |");
    let _ = writeln!(text, "| memory at its peak, coding that story | {} MB |", peak(&program, &[sample])?);
    match voa()? {
        None => text.push_str("| whole coding | not measured: the stories are not here |\n"),
        Some((folder, words)) => {
            let path = folder.to_string_lossy().into_owned();
            let (seconds, reports) = timed(&program, &[&path])?;
            let work = seconds - timed(&program, &[sample])?.0;
            let _ = writeln!(
                text,
                "| whole coding of the VOA briefs ({words} words, {reports} reports), start included | {:.0} words a second |",
                words as f64 / seconds
            );
            let _ =
                writeln!(text, "| the same without the start | {:.0} words a second |", words as f64 / work);
            let _ =
                writeln!(text, "| memory at its peak, coding them all | {} MB |", peak(&program, &[&path])?);
            fs::remove_dir_all(&folder)?;
        }
    }
    let size = fs::metadata(&program)?.len() as f64 / 1e6;
    let _ = writeln!(text, "| size of the program, weights inside | {size:.1} MB |");
    fs::write("PERFORMANCE.md", text)?;
    Ok(())
}

/// Best wall time of several runs, and the reports printed.
fn timed(program: &Path, paths: &[&str]) -> anyhow::Result<(f64, usize)> {
    let mut best = f64::INFINITY;
    let mut reports = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        let output = Command::new(program)
            .args(["code", "--format", "jsonl"])
            .args(paths)
            .stderr(Stdio::null())
            .output()?;
        best = best.min(start.elapsed().as_secs_f64());
        reports = output.stdout.iter().filter(|&&b| b == b'\n').count();
    }
    Ok((best, reports))
}

/// Peak resident memory in megabytes, as the kernel counted it for the child, by GNU time.
fn peak(program: &Path, paths: &[&str]) -> anyhow::Result<String> {
    let script = "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);\
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024)";
    let output = Command::new("python3")
        .args(["-c", script])
        .arg(program)
        .args(["code", "--format", "jsonl"])
        .args(paths)
        .output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// The VOA briefs, a file each in a temporary folder, and how many words they hold.
fn voa() -> anyhow::Result<Option<(PathBuf, usize)>> {
    let path = format!("{SHARED}/data/stories/voa.json");
    let Ok(json) = fs::read_to_string(&path) else { return Ok(None) };
    let stories: Value = serde_json::from_str(&json).with_context(|| path.clone())?;
    let folder = std::env::temp_dir().join(format!("dateline-performance-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let mut words = 0;
    for (i, story) in stories.as_array().into_iter().flatten().enumerate() {
        let text = text_of(story);
        words += text.split_whitespace().count();
        fs::write(folder.join(format!("voa-{i:04}.txt")), text)?;
    }
    Ok(Some((folder, words)))
}

/// A brief as a wire file: its paragraphs with a blank line between them.
fn text_of(story: &Value) -> String {
    let paragraphs = story["paragraphs"].as_array().into_iter().flatten();
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
    format!("{model}, {cores} cores, {}", features.join(" "))
}

const HEADING: &str = "# Performance

Written by `cargo xtask performance`; not by hand. The best of five runs of the release build; other work on the machine
only ever makes a figure worse.

";
