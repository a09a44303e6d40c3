//! Runs the program on a folder of hostile files and watches what it costs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;
use serde_json::Value;

/// The resident memory, in KiB, at which a run is stopped and counted as running away: 2 GiB.
pub(super) const MEMORY: u64 = 2 << 20;
/// The processor time, in seconds, after which a run of one batch is stopped.
pub(super) const TIME: u64 = 300;
/// A run that neither ends nor works is stopped after so long; other work on the machine must not count.
const WAIT: Duration = Duration::from_secs(3600);
/// Ticks of the processor's clock in a second, as Linux tells them to programs on every machine.
const TICKS: u64 = 100;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With an exit code that the program documents for input: 0, 1 or 3.
    Well,
    /// In any other way: killed by a signal, or broken.
    Crashed,
    /// It was stopped because it took too long.
    TooLong,
    /// It was stopped because it took too much memory.
    TooMuch,
}

/// A run and what it cost.
#[derive(Debug, Clone)]
pub(super) struct Trial {
    pub(super) end: End,
    /// Resident memory at its peak, in KiB.
    pub(super) peak: u64,
    /// Processor time, in seconds.
    pub(super) seconds: u64,
    /// Files that neither gave a story nor a reason, by name.
    pub(super) lost: Vec<String>,
    /// Files that were refused, wholly or in part.
    pub(super) refused: usize,
    /// How often each code was given as the reason.
    pub(super) reasons: BTreeMap<String, usize>,
    /// Documents and stories over which a parser or the coding stumbled, which was caught.
    pub(super) failed: usize,
}

/// Takes all files of a folder into a new record.
pub(super) fn run(program: &Path, folder: &Path) -> anyhow::Result<Trial> {
    let record = folder.with_extension("record");
    let mut files = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<PathBuf>>>()?;
    files.sort();
    let mut command = Command::new(program);
    command.arg("ingest").args(&files).arg("--record").arg(&record);
    let (end, peak, seconds) = watched(&mut command)?;
    let mut trial =
        Trial { end, peak, seconds, lost: Vec::new(), refused: 0, reasons: BTreeMap::new(), failed: 0 };
    if end == End::Well {
        reasons(program, &record, &files, &mut trial)?;
    }
    for ending in ["record", "record-wal", "record-shm"] {
        // A file that is not there needs no removing.
        let _ = fs::remove_file(folder.with_extension(ending));
    }
    Ok(trial)
}

/// Runs a command under the limits: how it ended, its memory at its peak, its processor time.
fn watched(command: &mut Command) -> anyhow::Result<(End, u64, u64)> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let (start, mut peak, mut seconds) = (Instant::now(), 0, 0);
    loop {
        peak = peak.max(resident(&child));
        seconds = seconds.max(worked(&child));
        if let Some(status) = child.try_wait()? {
            return Ok((ended(status), peak, seconds));
        }
        let stopped = match (peak > MEMORY, seconds > TIME || start.elapsed() > WAIT) {
            (true, _) => Some(End::TooMuch),
            (_, true) => Some(End::TooLong),
            _ => None,
        };
        if let Some(end) = stopped {
            child.kill()?;
            child.wait()?;
            return Ok((end, peak, seconds));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The processor time that a process has taken so far, in seconds, as Linux counts it; 0 elsewhere.
fn worked(child: &Child) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap_or_default();
    // The name of the program, in brackets, may hold blanks; its own time and the system's are the 12th and 13th after.
    let after = stat.rsplit(')').next().unwrap_or_default();
    after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>()
        / TICKS
}

fn ended(status: ExitStatus) -> End {
    if matches!(status.code(), Some(0 | 1 | 3)) { End::Well } else { End::Crashed }
}

/// The most resident memory that a process has had so far, in KiB, as Linux counts it; 0 elsewhere.
fn resident(child: &Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Asks the record why files were refused, and the program whether the others give a story.
fn reasons(program: &Path, record: &Path, files: &[PathBuf], trial: &mut Trial) -> anyhow::Result<()> {
    let output = Command::new(program).arg("refused").arg("--record").arg(record).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut origins = Vec::new();
    for line in text.lines() {
        let item: Value = serde_json::from_str(line).context("a line of `dateline refused`")?;
        let code = item["code"].as_str().unwrap_or_default();
        // What the program says of a story or document over which it stumbled.
        let reason = item["reason"].as_str().unwrap_or_default();
        if code == "story/failed" || code == "record/unread" && reason.contains("failed") {
            trial.failed += 1;
        }
        *trial.reasons.entry(code.to_owned()).or_default() += 1;
        origins.push(item["origin"].as_str().unwrap_or_default().to_owned());
    }
    let mut unsaid = Vec::new();
    for file in files {
        let path = file.display().to_string();
        // What is inside an archive is named without the ending that was unpacked.
        let stem = path.trim_end_matches(".gz").trim_end_matches(".gz");
        if origins.iter().any(|origin| origin.trim_start_matches("file:").starts_with(stem)) {
            trial.refused += 1;
        } else {
            unsaid.push(file);
        }
    }
    for some in unsaid.chunks(AT_ONCE) {
        let reading = some.iter().map(|file| read(program, file)).collect::<Result<Vec<_>, _>>()?;
        for (file, child) in some.iter().zip(reading) {
            if !gives_a_story(&child.wait_with_output()?) {
                trial.lost.push(file.file_name().unwrap_or_default().to_string_lossy().into_owned());
            }
        }
    }
    Ok(())
}

/// So many files are read at once.
const AT_ONCE: usize = 4;

fn read(program: &Path, file: &Path) -> std::io::Result<Child> {
    Command::new(program)
        .arg("read")
        .arg(file)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

fn gives_a_story(output: &Output) -> bool {
    // A story in another language is in the record, though `read` leaves it out and says so.
    let said = String::from_utf8_lossy(&output.stderr);
    !output.stdout.is_empty() || said.contains("cli/not-english")
}
