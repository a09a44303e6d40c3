//! A story and its versions.

use jiff::Timestamp;

use super::{report, small};
use crate::arrival::Arrival;
use crate::error::Result;
use crate::hand;
use crate::joining::Touched;
use crate::log::{self, Change, Hand};
use crate::store::{Batch, texts, values};

/// A new story for a new origin. Where its name is taken by another text, it gets a number after it.
pub(super) fn begin(batch: &Batch<'_>, arrival: &Arrival) -> Result<i64> {
    let name = free_name(batch, &arrival.name)?;
    // A story is its own voice until a likeness is found; the number is known only after the row is there.
    let id = batch.one("INSERT INTO stories (name, voice) VALUES (?, 0) RETURNING id", values![name])?;
    batch.execute("UPDATE stories SET voice = id WHERE id = ?", values![id])?;
    name_origin(batch, &arrival.origin, id)?;
    Ok(id)
}

fn free_name(batch: &Batch<'_>, wanted: &str) -> Result<String> {
    let mut name = wanted.to_owned();
    let mut number = 2;
    while batch.exists("SELECT id FROM stories WHERE name = ?", values![name])? {
        name = format!("{wanted}-{number}");
        number += 1;
    }
    Ok(name)
}

fn name_origin(batch: &Batch<'_>, origin: &str, story: i64) -> Result<()> {
    batch.execute(
        "INSERT INTO origins (origin, story) VALUES (?, ?) ON CONFLICT (origin) DO UPDATE SET story = excluded.story",
        values![origin, story],
    )?;
    Ok(())
}

/// The same item met in another place: the place is kept, so that a correction that comes from there is known.
pub(super) fn alias(batch: &Batch<'_>, arrival: &Arrival) -> Result<()> {
    let story = batch.one("SELECT id FROM stories WHERE name = ?", values![arrival.name])?;
    name_origin(batch, &arrival.origin, story)
}

/// The story that a corrected version belongs to.
pub(super) fn of_origin(batch: &Batch<'_>, origin: &str) -> Result<i64> {
    batch.one("SELECT story FROM origins WHERE origin = ?", values![origin])
}

/// Writes a version of a story; the version before it and its reports become history.
pub(super) fn insert(
    batch: &Batch<'_>,
    story: i64,
    arrival: &Arrival,
    hash: &str,
    (at, change): (Timestamp, Change),
    touched: &mut Touched,
) -> Result<()> {
    let name: String = batch.one("SELECT name FROM stories WHERE id = ?", values![story])?;
    let seq = log::note(batch, at, change, &name, Hand::default())?;
    let old = withdraw(batch, story, seq, touched)?;
    let source = arrival.source.as_deref().map(|name| small::source(batch, name)).transpose()?;
    let version = batch.one(
            "INSERT INTO versions (story, hash, raw, headline, source, url, published, language, rights, state, note, coder, added) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        values![
            story,
            hash,
            arrival.raw,
            arrival.headline,
            source,
            arrival.url,
            arrival.published,
            arrival.language,
            arrival.rights.as_str(),
            arrival.reading.state(),
            arrival.reading.note(),
            arrival.coder,
            seq,
        ],
    )?;
    texts::file(batch, version, arrival.headline.as_deref(), &arrival.body)?;
    if let Some(old) = old {
        hand::follow(batch, old, arrival)?;
    }
    for told in arrival.reading.reports() {
        report::take(batch, version, told, seq, touched)?;
    }
    Ok(())
}

/// Ends the current version of a story, if it has one, with all its reports, and returns it.
fn withdraw(batch: &Batch<'_>, story: i64, seq: i64, touched: &mut Touched) -> Result<Option<i64>> {
    let current = "SELECT id FROM versions WHERE story = ? AND withdrawn IS NULL";
    let Some(old) = batch.optional(current, values![story])? else { return Ok(None) };
    batch.execute("UPDATE versions SET withdrawn = ? WHERE id = ?", values![seq, old])?;
    texts::unfile(batch, old)?;
    let keys: Vec<i64> =
        batch.all("SELECT key FROM reports WHERE version = ? AND withdrawn IS NULL", values![old])?;
    for key in keys {
        report::withdraw(batch, key, seq, touched)?;
    }
    Ok(Some(old))
}
