//! `dateline refused`.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};

use record::Record;

use crate::args::{RefusedArgs, ReportFormat};
use crate::run::Outcome;

pub(crate) fn run(args: &RefusedArgs) -> anyhow::Result<Outcome> {
    let refused = Record::open(&args.record.record)?.refused()?;
    let mut out = std::io::stdout().lock();
    let format =
        args.format.unwrap_or(if out.is_terminal() { ReportFormat::Table } else { ReportFormat::Jsonl });
    let mut text = String::new();
    for item in &refused {
        match format {
            ReportFormat::Jsonl => writeln!(text, "{}", serde_json::to_string(item)?)?,
            ReportFormat::Table => writeln!(text, "{}\n  {}", item.origin, item.reason)?,
        }
    }
    out.write_all(text.as_bytes())?;
    Ok(Outcome { done: refused.len(), refused: 0 })
}
