//! Decisions follow a report into the corrected version of its story.

use crate::arrival::Arrival;
use crate::detail::QUOTE;
use crate::error::Result;
use crate::store::{Db, values};

/// What tells that two reports of two versions are one: the type and the sentence.
type Likeness = (String, String);

/// Copies the decisions about reports of the old version to the reports of the new one that say the same in the
/// same sentence. Decisions about a report that the new version no longer makes stay where they are.
pub(crate) fn follow(db: &Db, old: i64, new: &Arrival) -> Result<()> {
    let old = old_reports(db, old)?;
    if old.is_empty() {
        return Ok(());
    }
    for report in new.reading.reports() {
        let Some(quote) = report.evidence.first() else { continue };
        let like = (report.event_type.to_string(), sentence(&new.raw, quote.start, quote.end));
        let Some((id, _)) = old.iter().find(|(id, old)| *old == like && *id != report.id) else { continue };
        copy(db, id, &report.id)?;
    }
    Ok(())
}

/// The reports of a version that decisions name, each with its likeness.
fn old_reports(db: &Db, version: i64) -> Result<Vec<(String, Likeness)>> {
    let sql = format!(
        "SELECT r.id, r.type, {QUOTE} FROM reports r JOIN versions v ON v.id = r.version \
         WHERE r.version = ? AND r.id IN (SELECT one FROM decisions UNION SELECT other FROM decisions) ORDER BY r.key"
    );
    let rows: Vec<(String, String, String)> = db.all(&sql, values![version])?;
    let one_line = |words: String| words.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(rows.into_iter().map(|(id, kind, words)| (id, (kind, one_line(words)))).collect())
}

fn sentence(raw: &str, start: usize, end: usize) -> String {
    let words: String = raw.chars().skip(start).take(end.saturating_sub(start)).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn copy(db: &Db, old: &str, new: &str) -> Result<()> {
    db.execute(
        "INSERT INTO decisions (what, one, other, detail, who, why, seq) \
         SELECT what, CASE one WHEN ?1 THEN ?2 ELSE one END, CASE other WHEN ?1 THEN ?2 ELSE other END, \
         detail, who, why, seq FROM decisions WHERE one = ?1 OR other = ?1 ORDER BY id",
        values![old, new],
    )?;
    Ok(())
}
