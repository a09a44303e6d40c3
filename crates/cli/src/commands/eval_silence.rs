//! `dateline eval silence`: counts the reports made of items that report nothing, by kind, and names them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use coding::Coder;
use plover::Report;
use rayon::prelude::*;
use story::read_wire;

use crate::args::EvalSilenceArgs;
use crate::refusal::Refusal;
use crate::rooms::Rooms;
use crate::run::Outcome;
use crate::show::words;

/// An item that reports nothing: sport, business, a figure of speech.
#[derive(Debug)]
struct Item<'a> {
    line: usize,
    kind: &'a str,
    text: &'a str,
}

pub(crate) fn run(args: &EvalSilenceArgs) -> anyhow::Result<Outcome> {
    let path = &args.items;
    let file = fs::read_to_string(path).map_err(|cause| Refusal::unreadable(path, cause))?;
    let items = read(&file).map_err(|message| Refusal::bad_silence(path, &message))?;
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    let told: Vec<Vec<String>> = items.par_iter().map(|item| false_reports(item, &coder)).collect();
    std::io::stdout().lock().write_all(table(&items, &told).as_bytes())?;
    Ok(Outcome { done: 1, refused: 0 })
}

/// Lines of kind, tab and item; `#` begins a comment.
fn read(file: &str) -> Result<Vec<Item<'_>>, String> {
    let lines = file.lines().enumerate().filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#'));
    let items: Vec<Item<'_>> = lines
        .map(|(index, line)| {
            let (kind, text) = line.split_once('\t').unwrap_or_default();
            let (line, kind, text) = (index + 1, kind.trim(), text.trim());
            if kind.is_empty() || text.is_empty() {
                return Err(format!("line {line} is not a kind, a tab and an item"));
            }
            Ok(Item { line, kind, text })
        })
        .collect::<Result<_, _>>()?;
    if items.is_empty() { Err("there is no item in it".to_owned()) } else { Ok(items) }
}

/// What the coder makes of an item that is a story by itself, a line a report.
fn false_reports(item: &Item<'_>, coder: &Coder<'_>) -> Vec<String> {
    let story = read_wire(&format!("line {}", item.line), format!("{}\n", item.text), None);
    coder.code(&story).reports.iter().map(|report| describe(item, report)).collect()
}

fn describe(item: &Item<'_>, report: &Report) -> String {
    let proof = report.evidence.first();
    let (trigger, frame) = (&proof.trigger, &proof.frame);
    format!(
        "line {}, {}: {} {}, {}, of \"{trigger}\" ({frame}) in: {}",
        item.line,
        item.kind,
        report.event_type,
        report.status,
        words::parties(report),
        item.text
    )
}

/// A row for each kind, one for all, and the reports by kind.
fn table(items: &[Item<'_>], told: &[Vec<String>]) -> String {
    let mut kinds: BTreeMap<&str, (usize, Vec<&String>)> = BTreeMap::new();
    for (item, reports) in items.iter().zip(told) {
        let (count, all) = kinds.entry(item.kind).or_default();
        *count += 1;
        all.extend(reports);
    }
    let mut text = format!("{:<12} {:>5} {:>7}\n", "kind", "items", "reports");
    for (kind, (count, reports)) in &kinds {
        let _ = writeln!(text, "{kind:<12} {count:>5} {:>7}", reports.len());
    }
    let all: usize = told.iter().map(Vec::len).sum();
    let _ = writeln!(text, "{:<12} {:>5} {all:>7}", "all", items.len());
    for report in kinds.values().flat_map(|(_, reports)| reports) {
        let _ = writeln!(text, "{report}");
    }
    text
}
