//! Finds the reports that one could be linked with: those that share the days, the countries and the kind of act.
//!
//! How many there are depends on how much is told of those countries in those days, not on how much the record holds.

use std::collections::BTreeMap;

use super::link::are_kin;
use super::told::Told;
use super::window::{Grade, REACH, Window};
use crate::day;
use crate::error::Result;
use crate::store::{AsValue, Db, values};

/// Windows of up to so many days more than one are short: most are, and who looks for them need not look far back.
const SHORT: i32 = 7;

/// Days as they are filed, apart from others by a letter before them.
fn day_text(mark: &str, number: i32) -> String {
    format!("{mark}{}", day::text(number))
}

/// The mark of long windows.
const LONG: &str = "+";

/// The texts by which a report is filed.
fn filed(told: &Told) -> (String, String) {
    match told.window {
        // Where nothing says when, only the same words tell the same happening.
        None => (format!("={}", told.words_hash()), String::new()),
        // Only the same wide date is like a wide date, so it is filed apart.
        Some(Window { first, last, grade: Grade::Wide }) => {
            (format!("{}..{}", day::text(first), day::text(last)), String::new())
        }
        Some(Window { first, last, .. }) => {
            let mark = if last - first > SHORT { LONG } else { "" };
            (day_text(mark, first), day::text(last))
        }
    }
}

/// Files a report, so that later ones find it.
pub(super) fn file(db: &Db, told: &Told) -> Result<()> {
    let (first, last) = filed(told);
    let parties = told.parties();
    let (kind, count) = (told.event_type.as_str(), crate::taking::whole(parties.len()));
    let rows: Vec<_> = parties
        .into_iter()
        .map(|country| {
            [country.value(), first.value(), last.value(), told.key.value(), kind.value(), count.value()]
        })
        .collect();
    let sql = "INSERT INTO spans (country, first, last, report, type, parties) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    db.insert_each(sql, &rows)
}

/// Takes a report out.
pub(super) fn unfile(db: &Db, key: i64) -> Result<()> {
    db.execute("DELETE FROM spans WHERE report = ?", values![key])?;
    Ok(())
}

/// Where to look: the first text from which and up to which, and the least last text.
fn ranges(told: &Told) -> Vec<(String, String, String)> {
    match told.window {
        Some(Window { first, last, grade: Grade::Told | Grade::Derived }) => {
            let least = day::text(first - 1);
            let range = |mark, back| (day_text(mark, first - back), day_text(mark, last + 1), least.clone());
            vec![range("", SHORT + 1), range(LONG, REACH)]
        }
        _ => {
            let (first, last) = filed(told);
            vec![(first.clone(), first, last)]
        }
    }
}

/// A filed report: its number, its type, and how many parties it has.
type Filed = (i64, String, i64);

/// All filed reports that `link` could accept with this one, and some that it will not, by their numbers.
pub(super) fn of(db: &Db, told: &Told) -> Result<Vec<i64>> {
    let sql = "SELECT report, type, parties FROM spans \
         WHERE country = ? AND first BETWEEN ? AND ? AND last >= ? AND report <> ?";
    let own = told.parties();
    // How many countries each shares, and how many parties it has.
    let mut found: BTreeMap<i64, (usize, i64)> = BTreeMap::new();
    for country in own.iter().filter(|country| !country.is_empty()) {
        for (low, high, least) in ranges(told) {
            db.each(sql, values![country, low, high, least, told.key], |(key, kind, parties): Filed| {
                if kind.parse().is_ok_and(|kind| are_kin(told.event_type, kind)) {
                    let entry = found.entry(key).or_default();
                    *entry = (entry.0 + 1, parties);
                }
                Ok(true)
            })?;
        }
    }
    // One country in common says nothing where both name others.
    let may = |&(shared, parties): &(usize, i64)| shared > 1 || own.len() == 1 || parties == 1;
    Ok(found.into_iter().filter(|(_, counts)| may(counts)).map(|(key, _)| key).collect())
}
