//! `cargo xtask accuracy | performance`: writes the committed reports by running the program; `offices` shows one section.

mod accuracy;
mod briefs;
mod dice;
mod holdings;
mod hostile;
mod ingest;
mod joining;
mod judge;
mod large;
mod measured;
mod offices;
mod pairs;
mod performance;
mod places;
mod program;
mod reliability;
mod speed;
mod time;

use std::process::ExitCode;

fn run() -> anyhow::Result<()> {
    // The reports are written to the repository's root, wherever in it the command was given.
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    match std::env::args().nth(1).as_deref() {
        Some("accuracy") => accuracy::write(),
        Some("performance") => performance::write(),
        Some("ingest") => ingest::measure(),
        Some("joining") => joining::section().map(|(text, wrong)| program::say(&format!("{wrong}{text}"))),
        Some("record") => large::measure(),
        Some("reliability") => reliability::write(),
        Some("kills") => reliability::kills(),
        Some("knowledge") => holdings::section().map(|text| program::say(&text)),
        Some("speed") => performance::knowledge().map(|text| program::say(&text)),
        Some("hostile") => hostile::measure(&program::named()?),
        Some("places-draw") => places::drawn().map(|text| program::say(&text)),
        Some("places") => places::section().map(|(text, wrong)| program::say(&format!("{wrong}{text}"))),
        Some("offices") => offices::section().map(|(text, wrong)| program::say(&format!("{wrong}{text}"))),
        Some("likeness") => pairs::table().map(|text| match text {
            Some(text) => program::say(&text),
            None => program::say("not measured: the stories are not here"),
        }),
        Some("judge") => judge::say(),
        _ => Err(anyhow::anyhow!(
            "usage: cargo xtask accuracy | performance | reliability | kills | record | ingest | joining | offices | places | places-draw | knowledge | speed | likeness | judge | hostile"
        )),
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            program::say(&format!("xtask: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
