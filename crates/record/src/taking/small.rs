//! The small tables that many rows point into: sources, names, places.

use plover::PlaceJson;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Result;

/// The number of a source: an outlet, or somebody on whose word a report stands.
pub(crate) fn source(db: &Connection, name: &str) -> Result<i64> {
    named(db, name, "SELECT id FROM sources WHERE name = ?", "INSERT INTO sources (name) VALUES (?)")
}

/// The number of a party's name.
pub(crate) fn name(db: &Connection, name: &str) -> Result<i64> {
    named(db, name, "SELECT id FROM names WHERE name = ?", "INSERT INTO names (name) VALUES (?)")
}

fn named(db: &Connection, name: &str, select: &str, insert: &str) -> Result<i64> {
    let found: Option<i64> = db.prepare_cached(select)?.query_row([name], |row| row.get(0)).optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    db.prepare_cached(insert)?.execute([name])?;
    Ok(db.last_insert_rowid())
}

/// The number of a place. Its country is an empty text where the report tells none.
pub(crate) fn place(db: &Connection, place: &PlaceJson) -> Result<i64> {
    const SELECT: &str =
        "SELECT id FROM places WHERE name = ? AND country = ? AND latitude IS ? AND longitude IS ?";
    const INSERT: &str = "INSERT INTO places (name, country, latitude, longitude) VALUES (?, ?, ?, ?)";
    let country = place.country.map_or_else(String::new, |code| code.to_string());
    let values = params![place.text, country, place.latitude, place.longitude];
    let found: Option<i64> = db.prepare_cached(SELECT)?.query_row(values, |row| row.get(0)).optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    db.prepare_cached(INSERT)?.execute(values)?;
    Ok(db.last_insert_rowid())
}

/// A count as SQLite has it.
pub(crate) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
