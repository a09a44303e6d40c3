//! A story and its versions.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};

use super::{report, small};
use crate::arrival::Arrival;
use crate::error::Result;
use crate::hand;
use crate::joining::Touched;
use crate::log::{self, Change, Hand};

/// A new story for a new origin. Where its name is taken by another text, it gets a number after it.
pub(super) fn begin(batch: &Transaction<'_>, arrival: &Arrival) -> Result<i64> {
    let name = free_name(batch, &arrival.name)?;
    // A story is its own voice until a likeness is found; the number is known only after the row is there.
    batch.prepare_cached("INSERT INTO stories (name, voice) VALUES (?, 0)")?.execute([&name])?;
    let id = batch.last_insert_rowid();
    batch.prepare_cached("UPDATE stories SET voice = id WHERE id = ?")?.execute([id])?;
    name_origin(batch, &arrival.origin, id)?;
    Ok(id)
}

fn free_name(batch: &Transaction<'_>, wanted: &str) -> Result<String> {
    let mut taken = batch.prepare_cached("SELECT 1 FROM stories WHERE name = ?")?;
    let mut name = wanted.to_owned();
    let mut number = 2;
    while taken.exists([&name])? {
        name = format!("{wanted}-{number}");
        number += 1;
    }
    Ok(name)
}

fn name_origin(batch: &Transaction<'_>, origin: &str, story: i64) -> Result<()> {
    batch
        .prepare_cached("INSERT OR REPLACE INTO origins (origin, story) VALUES (?, ?)")?
        .execute(params![origin, story])?;
    Ok(())
}

/// The same item met in another place: the place is kept, so that a correction that comes from there is known.
pub(super) fn alias(batch: &Transaction<'_>, arrival: &Arrival) -> Result<()> {
    let story = batch
        .prepare_cached("SELECT id FROM stories WHERE name = ?")?
        .query_row([&arrival.name], |row| row.get(0))?;
    name_origin(batch, &arrival.origin, story)
}

/// The story that a corrected version belongs to.
pub(super) fn of_origin(batch: &Transaction<'_>, origin: &str) -> Result<i64> {
    let mut select = batch.prepare_cached("SELECT story FROM origins WHERE origin = ?")?;
    Ok(select.query_row([origin], |row| row.get(0))?)
}

/// Writes a version of a story; the version before it and its reports become history.
pub(super) fn insert(
    batch: &Transaction<'_>,
    story: i64,
    arrival: &Arrival,
    hash: &str,
    (at, change): (Timestamp, Change),
    touched: &mut Touched,
) -> Result<()> {
    let name: String = batch
        .prepare_cached("SELECT name FROM stories WHERE id = ?")?
        .query_row([story], |row| row.get(0))?;
    let seq = log::note(batch, at, change, &name, Hand::default())?;
    let old = withdraw(batch, story, seq, touched)?;
    let source = arrival.source.as_deref().map(|name| small::source(batch, name)).transpose()?;
    batch
        .prepare_cached(
            "INSERT INTO versions (story, hash, raw, headline, source, published, language, rights, state, note, coder, added) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            story,
            hash,
            arrival.raw,
            arrival.headline,
            source,
            arrival.published,
            arrival.language,
            arrival.rights.as_str(),
            arrival.reading.state(),
            arrival.reading.note(),
            arrival.coder,
            seq,
        ])?;
    let version = batch.last_insert_rowid();
    batch.prepare_cached("INSERT INTO texts (rowid, headline, body) VALUES (?, ?, ?)")?.execute(params![
        version,
        arrival.headline,
        arrival.body
    ])?;
    if let Some(old) = old {
        hand::follow(batch, old, arrival)?;
    }
    for told in arrival.reading.reports() {
        report::take(batch, version, told, seq, touched)?;
    }
    Ok(())
}

/// Ends the current version of a story, if it has one, with all its reports, and returns it.
fn withdraw(batch: &Transaction<'_>, story: i64, seq: i64, touched: &mut Touched) -> Result<Option<i64>> {
    let old: Option<i64> = batch
        .prepare_cached("SELECT id FROM versions WHERE story = ? AND withdrawn IS NULL")?
        .query_row([story], |row| row.get(0))
        .optional()?;
    let Some(old) = old else { return Ok(None) };
    batch.prepare_cached("UPDATE versions SET withdrawn = ? WHERE id = ?")?.execute([seq, old])?;
    batch.prepare_cached("DELETE FROM texts WHERE rowid = ?")?.execute([old])?;
    let keys: Vec<i64> = batch
        .prepare_cached("SELECT key FROM reports WHERE version = ? AND withdrawn IS NULL")?
        .query_map([old], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for key in keys {
        report::withdraw(batch, key, seq, touched)?;
    }
    Ok(Some(old))
}
