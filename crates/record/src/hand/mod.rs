//! What people decided by hand. A decision stands until another decision by hand; no later run of the program
//! overwrites it, and where a story is corrected it follows the report to the new version.

mod amend;
mod decide;
mod follow;

use plover::ReportJson;
use rusqlite::Connection;

use crate::error::Result;

pub(crate) use decide::made;
pub use decide::{Decision, Made};
pub(crate) use follow::follow;

/// Whether somebody rejected the report and nobody took that back.
pub(crate) fn is_rejected(db: &Connection, report: &str) -> Result<bool> {
    let last: Option<String> = db
        .prepare_cached(
            "SELECT what FROM decisions WHERE one = ? AND what IN ('reject', 'restore') ORDER BY id DESC LIMIT 1",
        )?
        .query_map([report], |row| row.get(0))?
        .next()
        .transpose()?;
    Ok(last.as_deref() == Some("reject"))
}

/// The report with what people changed in it, and whether they did.
pub(crate) fn as_amended(db: &Connection, told: &ReportJson) -> Result<(ReportJson, bool)> {
    let mut select =
        db.prepare_cached("SELECT detail FROM decisions WHERE one = ? AND what = 'amend' ORDER BY id")?;
    let amendments: Vec<String> =
        select.query_map([&told.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut report = told.clone();
    for amendment in &amendments {
        amend::apply(&mut report, amendment)?;
    }
    Ok((report, !amendments.is_empty()))
}

/// The pairs of reports that people joined or parted, among decisions that name this report.
pub(crate) fn bonds(db: &Connection, report: &str) -> Result<Vec<Bond>> {
    let mut select = db.prepare_cached(
        "SELECT id, what, one, other FROM decisions WHERE (one = ?1 OR other = ?1) AND what IN ('join', 'split') ORDER BY id",
    )?;
    let rows = select.query_map([report], |row| {
        let what: String = row.get(1)?;
        Ok(Bond { id: row.get(0)?, together: what == "join", one: row.get(2)?, other: row.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Two reports that somebody said belong to one event, or to two.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Bond {
    /// The decision's number: a later one outweighs an earlier one about the same two.
    pub(crate) id: i64,
    pub(crate) together: bool,
    pub(crate) one: String,
    pub(crate) other: String,
}
