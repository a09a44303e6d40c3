//! The section of `ACCURACY.md` about times.

use std::path::Path;
use std::process::Command;

use anyhow::ensure;

use crate::program::SHARED;

/// The measure is an example of the crate, so that it runs without the program.
const COMMAND: [&str; 7] =
    ["run", "--release", "--quiet", "--package", "dateline-when", "--example", "measure"];

/// The section, as Markdown.
pub(crate) fn section() -> anyhow::Result<String> {
    let table = if Path::new(&format!("{SHARED}/data/time")).exists() {
        table()?
    } else {
        "Not measured: the data are not here.\n".to_owned()
    };
    Ok(format!("{HEADING}{table}"))
}

fn table() -> anyhow::Result<String> {
    let output = Command::new("cargo").args(COMMAND).output()?;
    ensure!(
        output.status.success(),
        "the measure of times failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let printed = String::from_utf8(output.stdout)?;
    // Of what the measure prints only the rows belong into the table.
    let rows: Vec<&str> = printed.lines().filter(|line| line.starts_with('|')).collect();
    ensure!(!rows.is_empty(), "the measure of times printed no rows");
    Ok(format!("| on | what | counts | figure |\n|---|---|---|---|\n{}\n", rows.join("\n")))
}

const HEADING: &str = "
## Times

`cargo run --release --package dateline-when --example measure` (`-- --errors` shows what is wrong). GUM: elements
whose annotators wrote a full date, month or year; those not found count as wrong. Recognizers-Text: the cases whose
form newspapers use, by the criterion at the head of `crates/when/examples/measure/recognizers.rs`. MEANTIME: TIMEX3 of
the annotated sentences; spans that overlap count. No parser is asked: the tense is guessed from the words beside the
expression.

";
