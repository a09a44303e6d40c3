//! `dateline knowledge check`: is a folder of the user's right, and what is in it?

use std::fmt::Write as _;
use std::io::Write as _;

use knowledge::{Checked, Knowledge, OwnEntry, Sense, Tried, Verdict};

use crate::args::KnowledgeCheckArgs;
use crate::own::{Kind, Own};
use crate::run::{self, Outcome};

pub(crate) fn check(args: &KnowledgeCheckArgs) -> anyhow::Result<Outcome> {
    let own = Own::read(&args.folder, Kind::Knowledge)?;
    let checked = Knowledge::check(&own.texts())?;
    for refusal in &own.refused {
        run::complain(&refusal.to_string());
    }
    for problem in &checked.problems {
        run::complain(&problem.to_string());
    }
    let mut out = listing(&checked);
    let failed = checked.entries.iter().flat_map(|e| &e.examples).filter(|t| !is_right(t)).count();
    let gazetteer = own.gazetteer.as_ref().map(|table| gazetteer(table, &mut out));
    let wrong = own.refused.len() + checked.problems.len() + usize::from(gazetteer == Some(false));
    let _ = writeln!(out, "{}", summary(&checked, own.files.len(), wrong, failed));
    std::io::stdout().lock().write_all(out.as_bytes())?;
    Ok(Outcome { done: checked.entries.len(), refused: wrong + failed })
}

/// Tells what is in the table that is used instead of our places, or what is wrong with it; whether it can be used.
fn gazetteer((name, text): &(String, String), out: &mut String) -> bool {
    match Knowledge::with_places((name, text), &[]) {
        Ok(knowledge) => {
            let places = knowledge.all().filter(|s| s.place_sort().is_some()).count();
            let _ = writeln!(out, "{name}\n  {places} places, used instead of ours");
            true
        }
        Err(problem) => {
            run::complain(&problem.to_string());
            false
        }
    }
}

/// The entries, file by file, each with its examples.
fn listing(checked: &Checked) -> String {
    let mut out = String::new();
    let mut file = "";
    for entry in &checked.entries {
        if entry.file != file {
            file = &entry.file;
            let _ = writeln!(out, "{file}");
        }
        tell(entry, &checked.knowledge, &mut out);
    }
    out
}

fn tell(entry: &OwnEntry, knowledge: &Knowledge, out: &mut String) {
    let line = entry.line.map_or_else(String::new, |l| l.to_string());
    let _ = writeln!(out, "  {line:>5}  {}", described(&knowledge.entry(entry.id)));
    for (name, ours) in &entry.overrides {
        let _ = writeln!(out, "         {name:?} overrides ours: {}", described(&knowledge.entry(*ours)));
    }
    for tried in &entry.examples {
        let _ = writeln!(out, "         {}", verdict(tried, knowledge));
    }
    if entry.examples.is_empty() {
        let _ = writeln!(out, "         no examples");
    }
}

/// "Harbour Front: party, NOR PTY".
fn described(sense: &Sense<'_>) -> String {
    let sectors: Vec<&str> = sense.sectors(None).iter().map(|s| s.as_str()).collect();
    let code = sense.code.map_or_else(String::new, |c| format!(", {c}"));
    let sectors = if sectors.is_empty() { String::new() } else { format!(" {}", sectors.join(",")) };
    format!("{}: {}{code}{sectors}", sense.name, sense.kind)
}

fn is_right(tried: &Tried) -> bool {
    matches!(tried.verdict, Verdict::Right(_))
}

fn verdict(tried: &Tried, knowledge: &Knowledge) -> String {
    let phrase = &tried.phrase;
    match &tried.verdict {
        Verdict::Right(None) => format!("{phrase:?} speaks of it"),
        Verdict::Right(Some(who)) => {
            let sectors: Vec<&str> = who.sectors.iter().map(|s| s.as_str()).collect();
            let code = who.code.map_or_else(|| "---".to_owned(), |c| c.to_string());
            format!("{phrase:?} speaks of it: {code} {}", sectors.join(",")).trim_end().to_owned()
        }
        Verdict::Another(id) => format!(
            "FAILS: {phrase:?} speaks of {}; write a phrase that holds one of the entry's names",
            described(&knowledge.entry(*id))
        ),
        Verdict::Nobody => {
            format!(
                "FAILS: {phrase:?} speaks of nobody known; write a phrase that holds one of the entry's names"
            )
        }
    }
}

fn summary(checked: &Checked, files: usize, wrong: usize, failed: usize) -> String {
    let examples: usize = checked.entries.iter().map(|e| e.examples.len()).sum();
    let without = checked.entries.iter().filter(|e| e.examples.is_empty()).count();
    let over = checked.entries.iter().filter(|e| !e.overrides.is_empty()).count();
    format!(
        "{} entries in {files} files, {over} override ours; {examples} examples, {failed} fail; {without} entries without examples; {wrong} problems",
        checked.entries.len()
    )
}
