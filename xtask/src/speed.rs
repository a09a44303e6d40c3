//! The section of `PERFORMANCE.md` about the knowledge alone.

use std::path::Path;
use std::process::Command;

use anyhow::ensure;

/// The measure is an example of the crate, so that it runs without the program.
const COMMAND: [&str; 8] =
    ["run", "--release", "--quiet", "--package", "dateline-knowledge", "--example", "speed", "--"];

/// The section, as Markdown; names in running text are looked for in this file.
pub(crate) fn section(text: Option<&Path>) -> anyhow::Result<String> {
    let output = Command::new("cargo").args(COMMAND).args(text).output()?;
    ensure!(
        output.status.success(),
        "the measure of the knowledge failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let printed = String::from_utf8(output.stdout)?;
    let rows: Vec<String> = printed
        .lines()
        .filter_map(|l| l.split_once('\t'))
        .map(|(what, figure)| format!("| {what} | {figure} |"))
        .collect();
    ensure!(rows.len() >= 3, "the measure of the knowledge printed {} rows", rows.len());
    Ok(format!("{HEADING}{}\n", rows.join("\n")))
}

const HEADING: &str = "
## Knowledge alone

`cargo run --release --package dateline-knowledge --example speed -- TEXT`, one core, the processor's time of the best of seven
runs. Asked were 500,000 names a second, and the whole loaded in 60 ms and 80 MB.

| what | measured |
|---|---|
";
