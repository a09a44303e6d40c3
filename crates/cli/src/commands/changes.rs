//! `dateline changes`: what was added, amended and withdrawn, for whoever keeps a copy.

use std::io::{BufWriter, Write};

use record::Record;

use crate::args::ChangesArgs;
use crate::run::Outcome;

pub(crate) fn run(args: &ChangesArgs) -> anyhow::Result<Outcome> {
    let record = Record::open(&args.record.record)?;
    let feed = record.changed_since(record.change_number(&args.since)?)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    for changed in &feed {
        // Not written by the library, which would hide a closed pipe in an error of its own.
        writeln!(out, "{}", serde_json::to_string(changed)?)?;
    }
    out.flush()?;
    Ok(Outcome { done: feed.len(), refused: 0 })
}
