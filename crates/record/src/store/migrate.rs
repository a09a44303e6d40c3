//! The schema's versions, and the way from each to the next.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::APPLICATION;
use crate::error::{RecordError, Result};

/// The steps: the first makes an empty record, each further one brings a record of the version before it forward.
pub(super) const STEPS: &[&str] = &[
    include_str!("../schema/1.sql"),
    include_str!("../schema/2.sql"),
    include_str!("../schema/3.sql"),
    include_str!("../schema/4.sql"),
    include_str!("../schema/5.sql"),
    include_str!("../schema/6.sql"),
    include_str!("../schema/7.sql"),
];

/// The schema's version that this program writes.
pub const SCHEMA_VERSION: i64 = STEPS.len() as i64;

fn number(db: &Connection, pragma: &str) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, pragma, |row| row.get(0))
}

/// Refuses what is no record, and a record that a later program wrote, before anything in it is touched.
pub(super) fn check(db: &Connection, path: &Path) -> Result<()> {
    let foreign = |what| RecordError::Foreign { path: path.to_owned(), what };
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(
        |error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => foreign("it is no SQLite file"),
            _ => error.into(),
        },
    )?;
    let application = number(db, "application_id")?;
    if tables > 0 && application != APPLICATION {
        return Err(foreign("it is an SQLite file of another program"));
    }
    let found = number(db, "user_version")?;
    if found > SCHEMA_VERSION {
        return Err(RecordError::Newer { path: path.to_owned(), found, known: SCHEMA_VERSION });
    }
    Ok(())
}

/// Takes the steps that are missing, all of them or none; a record that holds something is copied before.
pub(super) fn forward(db: &mut Connection, path: &Path) -> Result<()> {
    apply(db, path, STEPS)
}

fn apply(db: &mut Connection, path: &Path, steps: &[&str]) -> Result<()> {
    let latest = steps.len() as i64;
    let found = number(db, "user_version")?;
    if found == latest {
        return Ok(());
    }
    if found > 0 {
        back_up(db, &backup_path(path, found))?;
    }
    let step = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have been faster while this one waited.
    let found = number(&step, "user_version")?;
    for sql in steps.iter().skip(usize::try_from(found).unwrap_or(0)) {
        step.execute_batch(sql)?;
    }
    step.pragma_update(None, "application_id", APPLICATION)?;
    step.pragma_update(None, "user_version", latest)?;
    step.commit()?;
    Ok(())
}

/// `news.record` of version 1 is kept as `news.record.v1.backup`.
fn backup_path(path: &Path, version: i64) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".v{version}.backup"));
    PathBuf::from(name)
}

/// A whole copy, made by SQLite itself so that what stands in the write-ahead log is in it.
fn back_up(db: &Connection, to: &Path) -> Result<()> {
    if to.exists() {
        // A copy of the same version is there already: an earlier try made it, and it is the older witness.
        return Ok(());
    }
    let failed =
        |cause: rusqlite::Error| RecordError::NoBackup { path: to.to_owned(), cause: cause.to_string() };
    db.execute("VACUUM INTO ?1", [to.to_string_lossy()]).map_err(failed)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: &str = "ALTER TABLE stories ADD COLUMN colour TEXT";

    #[test]
    fn an_older_record_is_copied_and_brought_forward() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r");
        let mut db = Connection::open(&path).unwrap();
        apply(&mut db, &path, &STEPS[..1]).unwrap();
        db.execute("INSERT INTO stories (name, voice) VALUES ('a', 1)", []).unwrap();
        apply(&mut db, &path, &[STEPS[0], SECOND]).unwrap();
        assert_eq!(number(&db, "user_version").unwrap(), 2);
        db.execute("UPDATE stories SET colour = 'red'", []).unwrap();
        let copy = Connection::open(folder.path().join("r.v1.backup")).unwrap();
        assert_eq!(number(&copy, "user_version").unwrap(), 1);
        let kept: String = copy.query_row("SELECT name FROM stories", [], |row| row.get(0)).unwrap();
        assert_eq!(kept, "a");
    }

    #[test]
    fn what_was_held_before_is_counted_when_counting_begins() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r");
        let mut db = Connection::open(&path).unwrap();
        apply(&mut db, &path, &STEPS[..6]).unwrap();
        db.execute_batch(
            "PRAGMA foreign_keys = 0;
             INSERT INTO reports (key, id, version, type, modes, status, confidence, day, quote_start, quote_end, detail, amended, added, withdrawn)
             VALUES (1, 'a', 1, 'AGREE', '', 'happened', 1.0, '2024-03-04', 0, 1, '{}', 0, 7, NULL), (2, 'b', 1, 'AGREE', '', 'happened', 1.0, '', 0, 1, '{}', 0, 8, 9);
             INSERT INTO parties (country, day, report, side, position, type, sectors, withdrawn)
             VALUES ('NOR', '2024-03-04', 1, 0, 0, 'AGREE', 'GOV', NULL), ('NOR', '2024-03-04', 1, 0, 1, 'AGREE', 'MIL', NULL),
             ('KEN', '2024-03-04', 1, 1, 0, 'AGREE', 'GOV', NULL), ('KEN', '', 2, 0, 0, 'AGREE', 'GOV', 9);
             INSERT INTO dyads (one, other, day, report, type, withdrawn)
             VALUES ('KEN', 'NOR', '2024-03-04', 1, 'AGREE', NULL), ('NOR', 'NOR', '2024-03-04', 1, 'AGREE', NULL);",
        )
        .unwrap();
        apply(&mut db, &path, STEPS).unwrap();
        let rows = |sql: &str| -> Vec<String> {
            let mut query = db.prepare(sql).unwrap();
            query.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
        };
        let counted =
            rows("SELECT what || ' ' || count FROM tallies WHERE kind LIKE 'actor %' ORDER BY kind, what");
        assert_eq!(counted, ["NOR KEN-NOR 1", "NOR NOR-NOR 1", "NOR 2024-03 1", "NOR AGREE 1"]);
        let added = rows(
            "SELECT country || ' ' || added FROM parties UNION ALL SELECT other || ' ' || added FROM dyads",
        );
        assert_eq!(added, ["KEN 8", "KEN 7", "NOR 7", "NOR 7", "NOR 7", "NOR 7"]);
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r");
        let mut db = Connection::open(&path).unwrap();
        apply(&mut db, &path, &STEPS[..1]).unwrap();
        assert!(apply(&mut db, &path, &[STEPS[0], "CREATE TABLE half (x); SELECT nonsense"]).is_err());
        assert_eq!(number(&db, "user_version").unwrap(), 1);
        assert!(db.prepare("SELECT * FROM half").is_err());
    }

    #[test]
    fn what_is_no_record_and_what_is_of_a_later_program_is_refused_untouched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r");
        std::fs::write(&path, "Letters, and more of them than an SQLite header has bytes in it: a hundred of them, or so.......")
            .unwrap();
        let error = crate::Record::open(&path).unwrap_err().to_string();
        assert!(error.starts_with("record/foreign: ") && error.contains("no SQLite file"), "{error}");

        let path = folder.path().join("other");
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
        let error = crate::Record::open(&path).unwrap_err().to_string();
        assert!(error.contains("another program"), "{error}");

        let path = folder.path().join("later");
        drop(crate::Record::open_or_make(&path).unwrap());
        Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        let error = crate::Record::open(&path).unwrap_err().to_string();
        assert!(error.starts_with("record/newer: ") && error.contains("version 99"), "{error}");

        let error = crate::Record::open(&folder.path().join("none")).unwrap_err().to_string();
        assert!(error.starts_with("record/absent: "), "{error}");
        assert!(!folder.path().join("none").exists());
    }
}
