//! `dateline explain --record`: why the reports of an event are one.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use record::{Explanation, Location, Record};

use crate::args::ReportFormat;
use crate::run::Outcome;
use crate::show;

/// Explains the events of these ids, each on its own.
pub(super) fn run(
    record: &Location,
    ids: &[PathBuf],
    format: Option<ReportFormat>,
) -> anyhow::Result<Outcome> {
    let record = Record::open(record)?;
    let mut out = std::io::stdout().lock();
    let format = format.unwrap_or(if out.is_terminal() { ReportFormat::Table } else { ReportFormat::Jsonl });
    for id in ids {
        let explanation = record.explain(&id.to_string_lossy())?;
        let text = match format {
            ReportFormat::Jsonl => format!("{}\n", serde_json::to_string(&explanation)?),
            ReportFormat::Table => told(&explanation)?,
        };
        out.write_all(text.as_bytes())?;
    }
    Ok(Outcome { done: ids.len(), refused: 0 })
}

fn told(event: &Explanation) -> Result<String, std::fmt::Error> {
    let mut text = format!("{}\n", event.event);
    for held in &event.reports {
        let report = &held.report;
        let kind = show::words::type_and_modes(report.event_type, &report.mode);
        let (date, parties) = (show::held::date(report.date.as_ref()), show::held::parties(report));
        writeln!(text, "  {}  {date}  {parties}  {kind}  {}", report.id, report.status)?;
        writeln!(text, "    {}: {}", report.story, held.quote)?;
    }
    for (title, likenesses) in [("held together by", &event.within), ("kept apart from", &event.without)] {
        if !likenesses.is_empty() {
            writeln!(text, "{title}")?;
        }
        for likeness in likenesses {
            writeln!(
                text,
                "  {} ~ {}: {} = {}",
                likeness.one,
                likeness.other,
                likeness.score,
                likeness.why.join(", ")
            )?;
        }
    }
    for made in &event.decisions {
        let (other, detail) = (made.other.as_deref().unwrap_or(""), made.detail.as_deref().unwrap_or(""));
        writeln!(
            text,
            "by hand: {} {} {other}{detail}: {} ({}, {})",
            made.what, made.one, made.why, made.who, made.at
        )?;
    }
    Ok(text)
}
