//! The small tables that many rows point into: sources, names, places.

use plover::PlaceJson;

use crate::error::Result;
use crate::store::{Db, values};

/// The number of a source: an outlet, or somebody on whose word a report stands.
pub(crate) fn source(db: &Db, name: &str) -> Result<i64> {
    named(
        db,
        name,
        "SELECT id FROM sources WHERE name = ?",
        "INSERT INTO sources (name) VALUES (?) RETURNING id",
    )
}

/// The number of a party's name.
pub(crate) fn name(db: &Db, name: &str) -> Result<i64> {
    named(db, name, "SELECT id FROM names WHERE name = ?", "INSERT INTO names (name) VALUES (?) RETURNING id")
}

fn named(db: &Db, name: &str, select: &str, insert: &str) -> Result<i64> {
    match db.optional(select, values![name])? {
        Some(id) => Ok(id),
        None => db.one(insert, values![name]),
    }
}

/// The number of a place. Its country is an empty text where the report tells none.
pub(crate) fn place(db: &Db, place: &PlaceJson) -> Result<i64> {
    const SELECT: &str = "SELECT id FROM places WHERE name = ? AND country = ? \
         AND latitude IS NOT DISTINCT FROM ? AND longitude IS NOT DISTINCT FROM ?";
    const INSERT: &str =
        "INSERT INTO places (name, country, latitude, longitude) VALUES (?, ?, ?, ?) RETURNING id";
    let country = place.country.map_or_else(String::new, |code| code.to_string());
    let values = values![place.text, country, place.latitude, place.longitude];
    match db.optional(SELECT, values)? {
        Some(id) => Ok(id),
        None => db.one(INSERT, values),
    }
}

/// A count as the tables have it.
pub(crate) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
