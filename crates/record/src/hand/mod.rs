//! What people decided by hand. A decision stands until another decision by hand; no later run of the program
//! overwrites it, and where a story is corrected it follows the report to the new version.

mod amend;
mod decide;
mod follow;

use plover::ReportJson;

use crate::error::Result;
use crate::store::{Db, values};

pub(crate) use decide::made;
pub use decide::{Decision, Made};
pub(crate) use follow::follow;

/// Whether somebody rejected the report and nobody took that back.
pub(crate) fn is_rejected(db: &Db, report: &str) -> Result<bool> {
    let sql =
        "SELECT what FROM decisions WHERE one = ? AND what IN ('reject', 'restore') ORDER BY id DESC LIMIT 1";
    let last: Option<String> = db.optional(sql, values![report])?;
    Ok(last.as_deref() == Some("reject"))
}

/// The report with what people changed in it, and whether they did.
pub(crate) fn as_amended(db: &Db, told: &ReportJson) -> Result<(ReportJson, bool)> {
    let sql = "SELECT detail FROM decisions WHERE one = ? AND what = 'amend' ORDER BY id";
    let amendments: Vec<String> = db.all(sql, values![told.id])?;
    let mut report = told.clone();
    for amendment in &amendments {
        amend::apply(&mut report, amendment)?;
    }
    Ok((report, !amendments.is_empty()))
}

/// The pairs of reports that people joined or parted, among decisions that name this report.
pub(crate) fn bonds(db: &Db, report: &str) -> Result<Vec<Bond>> {
    let sql = "SELECT id, what, one, other FROM decisions WHERE (one = ?1 OR other = ?1) \
         AND what IN ('join', 'split') ORDER BY id";
    let rows: Vec<(i64, String, String, String)> = db.all(sql, values![report])?;
    let bond = |(id, what, one, other): (i64, String, String, String)| Bond {
        id,
        together: what == "join",
        one,
        other,
    };
    Ok(rows.into_iter().map(bond).collect())
}

/// Whether people ever joined or parted any reports.
pub(crate) fn has_bonds(db: &Db) -> Result<bool> {
    db.exists("SELECT id FROM decisions WHERE what IN ('join', 'split') LIMIT 1", values![])
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
