//! Finds the reports that one could be linked with: those that share a country and the days.

use std::collections::BTreeSet;

use super::told::Told;
use super::window::{Grade, REACH, Window};
use crate::day;
use crate::error::Result;
use crate::store::{Db, values};

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
pub(super) fn file(db: &Db, told: &Told) -> Result<()> {
    let (first, last) = filed(told.window);
    for country in told.parties() {
        db.execute(
            "INSERT INTO spans (country, first, last, report) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            values![country, first, last, told.key],
        )?;
    }
    Ok(())
}

/// Takes a report out.
pub(super) fn unfile(db: &Db, key: i64) -> Result<()> {
    db.execute("DELETE FROM spans WHERE report = ?", values![key])?;
    Ok(())
}

/// All filed reports that `link` could accept with this one, and some that it will not.
pub(super) fn of(db: &Db, told: &Told) -> Result<BTreeSet<i64>> {
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
    let sql =
        "SELECT report FROM spans WHERE country = ? AND first BETWEEN ? AND ? AND last >= ? AND report <> ?";
    let mut found = BTreeSet::new();
    for country in told.parties().into_iter().filter(|country| !country.is_empty()) {
        found.extend(db.all::<i64>(sql, values![country, low, high, least, told.key])?);
    }
    Ok(found)
}
