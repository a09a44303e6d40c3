//! Links as the record keeps them, and which of them hold.

use crate::error::Result;
use crate::store::{Db, values};

/// A link holds where it is at most so much weaker than the best link of one of its two reports. What is weaker for
/// both joins happenings that were told well enough without it, and would only make one whole of many.
const SLACK: i64 = 150;

/// A link as seen from one of its reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Linked {
    pub(super) other: i64,
    pub(super) score: i64,
}

/// Writes a link in both directions.
pub(super) fn write(db: &Db, one: i64, other: i64, score: i64) -> Result<()> {
    let sql = "INSERT INTO links (one, other, score) VALUES (?, ?, ?)";
    db.execute(sql, values![one, other, score])?;
    db.execute(sql, values![other, one, score])?;
    Ok(())
}

/// Takes all links of a report out.
pub(super) fn remove(db: &Db, key: i64) -> Result<()> {
    let sql = "DELETE FROM links WHERE one = ? AND other = ?";
    for linked in of(db, key)? {
        db.execute(sql, values![linked.other, key])?;
        db.execute(sql, values![key, linked.other])?;
    }
    Ok(())
}

/// All links of a report.
pub(super) fn of(db: &Db, key: i64) -> Result<Vec<Linked>> {
    let rows: Vec<(i64, i64)> =
        db.all("SELECT other, score FROM links WHERE one = ? ORDER BY other", values![key])?;
    Ok(rows.into_iter().map(|(other, score)| Linked { other, score }).collect())
}

/// The links of a report that hold.
pub(super) fn holding(db: &Db, key: i64) -> Result<Vec<Linked>> {
    let mut links = of(db, key)?;
    let Some(best) = links.iter().map(|linked| linked.score).max() else { return Ok(links) };
    let mut weak = Vec::new();
    for linked in links.iter().filter(|linked| linked.score < best - SLACK) {
        let theirs: i64 = db.one("SELECT max(score) FROM links WHERE one = ?", values![linked.other])?;
        if linked.score < theirs - SLACK {
            weak.push(linked.other);
        }
    }
    links.retain(|linked| !weak.contains(&linked.other));
    Ok(links)
}

/// The reports whose holding links a change at this one can touch: those linked with it, and those linked with them.
pub(super) fn around(db: &Db, key: i64) -> Result<Vec<i64>> {
    let mut keys = Vec::new();
    for linked in of(db, key)? {
        keys.push(linked.other);
        keys.extend(of(db, linked.other)?.iter().map(|linked| linked.other));
    }
    Ok(keys)
}
