//! `dateline eval records`: the share of PLOVER's single gold records that are found.

use std::fs;
use std::io::{IsTerminal, Write};

use coding::Coder;
use plover::score::{GoldRecord, RecordMatch, RecordScore, score_record};
use plover::{Code, CodePoints, EntityJson, ReportJson};
use rayon::prelude::*;
use serde_json::json;
use story::read_wire;

use crate::args::{EvalRecordsArgs, FiguresFormat};
use crate::refusal::Refusal;
use crate::rooms::Rooms;
use crate::run::{self, Outcome};

pub(crate) fn run(args: &EvalRecordsArgs) -> anyhow::Result<Outcome> {
    let path = &args.records;
    let file = fs::read_to_string(path).map_err(|cause| Refusal::unreadable(path, cause))?;
    let records: Vec<GoldRecord> =
        serde_json::from_str(&file).map_err(|error| Refusal::bad_records(path, &error))?;
    if records.is_empty() {
        return Err(Refusal::bad_records(path, &"there is no record in it").into());
    }
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    let scored: Vec<(RecordMatch, String)> = records.par_iter().map(|record| score(record, &coder)).collect();
    let mut total = RecordScore::default();
    for (record, (found, coded)) in records.iter().zip(&scored) {
        total.add(*found);
        if args.errors && !found.dyad {
            run::complain(&format!("{} {} ({coded}): {}", record.id, record.event_type, record.text));
        }
    }
    let mut out = std::io::stdout().lock();
    let table = args.format.map_or(out.is_terminal(), |format| format == FiguresFormat::Table);
    let shown = if table { table_of(&total) } else { json_of(&total)? };
    writeln!(out, "{shown}")?;
    Ok(Outcome { done: records.len(), refused: 0 })
}

fn score(record: &GoldRecord, coder: &Coder<'_>) -> (RecordMatch, String) {
    let story = read_wire(&record.id, record.text.clone(), None);
    let points = CodePoints::new(story.raw());
    let coded: Vec<ReportJson> =
        coder.code(&story).reports.iter().map(|r| ReportJson::new(r, &points)).collect();
    let told: Vec<String> = coded.iter().map(describe).collect();
    (score_record(record, &coded), told.join("; "))
}

fn describe(report: &ReportJson) -> String {
    let codes = |entities: &[EntityJson]| {
        let code = |e: &EntityJson| e.country.map_or("?".to_owned(), |c: Code| c.to_string());
        entities.iter().map(code).collect::<Vec<_>>().join(",")
    };
    let (actors, recipients) = (codes(&report.actors), codes(&report.recipients));
    format!("{} {} {actors} -> {recipients}", report.event_type, report.status)
}

fn json_of(total: &RecordScore) -> serde_json::Result<String> {
    let (with_type, with_countries) = total.shares();
    serde_json::to_string_pretty(&json!({
        "records": total.records, "found_with_type": with_type, "found_with_type_and_countries": with_countries,
    }))
}

fn table_of(total: &RecordScore) -> String {
    let (with_type, with_countries) = total.shares();
    format!(
        "{:<30} {:>6}\n{:<30} {with_type:>6.4}\n{:<30} {with_countries:>6.4}",
        "records", total.records, "found with type", "found with type and countries"
    )
}
