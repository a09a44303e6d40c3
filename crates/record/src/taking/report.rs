//! A report and the rows by which it is found.

use std::collections::BTreeSet;

use plover::{EntityJson, ReportJson};

use super::small;
use crate::detail::{Detail, damaged};
use crate::error::Result;
use crate::hand;
use crate::joining::Touched;
use crate::store::{AsValue, Db, values};

/// Keeps a report of a new version, as people have amended it; one that was rejected is kept as rejected.
pub(super) fn take(db: &Db, version: i64, told: &ReportJson, seq: i64, touched: &mut Touched) -> Result<()> {
    let (report, amended) = hand::as_amended(db, told)?;
    let key = insert_report(db, version, &report, amended, seq)?;
    if hand::is_rejected(db, &report.id)? {
        mark_withdrawn(db, key, seq)?;
    } else {
        touched.added.insert(key);
    }
    Ok(())
}

/// Ends a report: it stays as history.
pub(crate) fn withdraw(db: &Db, key: i64, seq: i64, touched: &mut Touched) -> Result<()> {
    mark_withdrawn(db, key, seq)?;
    touched.removed.insert(key);
    touched.added.remove(&key);
    Ok(())
}

fn mark_withdrawn(db: &Db, key: i64, seq: i64) -> Result<()> {
    for sql in [
        "UPDATE reports SET withdrawn = ?1 WHERE key = ?2",
        "UPDATE parties SET withdrawn = ?1 WHERE report = ?2",
        "UPDATE dyads SET withdrawn = ?1 WHERE report = ?2",
    ] {
        db.execute(sql, values![seq, key])?;
    }
    Ok(())
}

/// Writes a report with its parties, pairs and sources; returns its number.
pub(crate) fn insert_report(
    db: &Db,
    version: i64,
    report: &ReportJson,
    amended: bool,
    seq: i64,
) -> Result<i64> {
    let Some(quote) = report.evidence.first() else {
        return Err(damaged(&format!("report {}", report.id), &"it has no evidence"));
    };
    let date = report.date.as_ref();
    let modes: Vec<&str> = report.mode.iter().map(|mode| mode.as_str()).collect();
    let place = report.place.as_ref().map(|place| small::place(db, place)).transpose()?;
    let key = db.one(
        "INSERT INTO reports (id, version, type, modes, status, confidence, day, start, \"end\", precision, place, \
         published, quote_start, quote_end, detail, amended, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key",
        values![
            report.id,
            version,
            report.event_type.as_str(),
            modes.join(" "),
            report.status.as_str(),
            f64::from(report.confidence),
            sorting_day(report),
            date.and_then(|date| date.start.as_deref()),
            date.and_then(|date| date.end.as_deref()),
            date.map(|date| date.precision.as_str()),
            place,
            report.published,
            small::whole(quote.start),
            small::whole(quote.end),
            Detail::of(report).to_text()?,
            amended,
            seq,
        ],
    )?;
    parties(db, key, report, seq)?;
    pairs(db, key, report, seq)?;
    sources(db, key, report)?;
    Ok(key)
}

/// The day by which a report is sorted: its first, or its last where only that is known; empty where it has none.
fn sorting_day(report: &ReportJson) -> &str {
    report.date.as_ref().and_then(|date| date.start.as_deref().or(date.end.as_deref())).unwrap_or_default()
}

fn parties(db: &Db, key: i64, report: &ReportJson, seq: i64) -> Result<()> {
    const INSERT: &str = "INSERT INTO parties (country, day, report, side, position, type, sectors, name, added) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    for (side, entities) in [(0_i64, &report.actors), (1, &report.recipients)] {
        for (position, entity) in entities.iter().enumerate() {
            let called = entity.name.as_deref().unwrap_or(&entity.text);
            let name = if called.is_empty() { None } else { Some(small::name(db, called)?) };
            let sectors: Vec<&str> = entity.sectors.iter().map(|sector| sector.as_str()).collect();
            db.execute(
                INSERT,
                values![
                    country(entity),
                    sorting_day(report),
                    key,
                    side,
                    small::whole(position),
                    report.event_type.as_str(),
                    sectors.join(" "),
                    name,
                    seq,
                ],
            )?;
        }
    }
    Ok(())
}

fn country(entity: &EntityJson) -> String {
    entity.country.map_or_else(String::new, |code| code.to_string())
}

/// Every two countries that a report names stand in `dyads` once, the earlier in the alphabet first. Two parties of
/// one country are a pair too; who acted stands in `parties`.
fn pairs(db: &Db, key: i64, report: &ReportJson, seq: i64) -> Result<()> {
    let of = |entities: &[EntityJson]| -> Vec<String> {
        entities.iter().filter(|entity| entity.country.is_some()).map(country).collect()
    };
    let (actors, recipients) = (of(&report.actors), of(&report.recipients));
    let mut pairs = BTreeSet::new();
    let mut pair = |one: &String, other: &String| {
        pairs.insert(if one <= other { (one.clone(), other.clone()) } else { (other.clone(), one.clone()) });
    };
    for (i, one) in actors.iter().enumerate() {
        actors[i + 1..].iter().chain(&recipients).for_each(|other| pair(one, other));
    }
    let (day, kind) = (sorting_day(report), report.event_type.as_str());
    let rows: Vec<_> = pairs
        .iter()
        .map(|(one, other)| [one.value(), other.value(), day.value(), key.value(), kind.value(), seq.value()])
        .collect();
    db.insert_each(
        "INSERT INTO dyads (one, other, day, report, type, added) VALUES (?, ?, ?, ?, ?, ?)",
        &rows,
    )
}

fn sources(db: &Db, key: i64, report: &ReportJson) -> Result<()> {
    for (position, called) in report.attribution.iter().enumerate() {
        db.execute(
            "INSERT INTO attributions (source, report, position) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            values![small::source(db, called)?, key, small::whole(position)],
        )?;
    }
    Ok(())
}
