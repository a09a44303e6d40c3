//! Finds the reports that one could be linked with: those that share a country and the days.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::told::Told;
use super::window::{Grade, REACH, Window};
use crate::day;
use crate::error::Result;

/// The texts by which a window is filed; a report without one is filed under the empty text.
fn filed(window: Option<Window>) -> (String, String) {
    match window {
        None => (String::new(), String::new()),
        // Only the same wide date is like a wide date, so it is filed apart.
        Some(Window { first, last, grade: Grade::Wide }) => {
            (format!("{}..{}", day::text(first), day::text(last)), String::new())
        }
        Some(Window { first, last, .. }) => (day::text(first), day::text(last)),
    }
}

/// Files a report, so that later ones find it.
pub(super) fn file(db: &Connection, told: &Told) -> Result<()> {
    let (first, last) = filed(told.window);
    let mut insert =
        db.prepare_cached("INSERT OR IGNORE INTO spans (country, first, last, report) VALUES (?, ?, ?, ?)")?;
    for country in told.parties() {
        insert.execute(params![country, first, last, told.key])?;
    }
    Ok(())
}

/// Takes a report out.
pub(super) fn unfile(db: &Connection, key: i64) -> Result<()> {
    db.prepare_cached("DELETE FROM spans WHERE report = ?")?.execute([key])?;
    Ok(())
}

/// All filed reports that `link` could accept with this one, and some that it will not.
pub(super) fn of(db: &Connection, told: &Told) -> Result<BTreeSet<i64>> {
    let (first, last) = filed(told.window);
    let (low, high) = match told.window {
        Some(Window { first, last, grade: Grade::Told | Grade::Derived }) => {
            (day::text(first - REACH), day::text(last + 1))
        }
        _ => (first.clone(), first),
    };
    let least = match told.window {
        Some(Window { first, grade: Grade::Told | Grade::Derived, .. }) => day::text(first - 1),
        _ => last,
    };
    let mut select = db.prepare_cached(
        "SELECT report FROM spans WHERE country = ? AND first BETWEEN ? AND ? AND last >= ? AND report <> ?",
    )?;
    let mut found = BTreeSet::new();
    for country in told.parties().into_iter().filter(|country| !country.is_empty()) {
        for key in
            select.query_map(params![country, low, high, least, told.key], |row| row.get::<_, i64>(0))?
        {
            found.insert(key?);
        }
    }
    Ok(found)
}
