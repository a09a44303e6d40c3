//! The schema on a server: the same steps as in a file, its version in the table `dateline_meta`.

use super::{Postgres, dialect};
use crate::error::{RecordError, Result};
use crate::store::migrate::{SCHEMA_VERSION, STEPS};
use crate::store::values;

/// What a step has on a server only, by its number.
///
/// The first: the version, the words of texts, and an order in which what is not dated comes last. The fourth and
/// the seventh: the triggers that count, in PostgreSQL's own language.
const OWN: &[(usize, &str)] =
    &[(1, include_str!("1.sql")), (4, include_str!("4.sql")), (7, include_str!("7.sql"))];

/// Brings the record forward or makes it; all of it or nothing.
pub(super) fn forward(db: &Postgres, make: bool) -> Result<()> {
    check_letters(db)?;
    if check(db, make)? == SCHEMA_VERSION {
        return Ok(());
    }
    db.begin()?;
    let taken = take_steps(db, STEPS);
    db.end(if taken.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    taken
}

/// The version that is there, 0 for none; refuses what is no record and what is newer.
fn check(db: &Postgres, make: bool) -> Result<i64> {
    let server = &db.server;
    let found = version(db)?;
    if found > SCHEMA_VERSION {
        let place = server.shown.clone().into();
        return Err(RecordError::Newer { path: place, found, known: SCHEMA_VERSION });
    }
    let tables = "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = ?";
    if found == 0 && !make {
        return Err(RecordError::Absent { path: server.shown.clone().into() });
    }
    if found == 0 && db.all::<i64>(tables, values![server.schema])? != [0] {
        let what = "the schema holds tables of another program";
        return Err(RecordError::Foreign { path: server.shown.clone().into(), what });
    }
    Ok(found)
}

fn version(db: &Postgres) -> Result<i64> {
    let meta =
        "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = 'dateline_meta'";
    if db.all::<i64>(meta, values![db.server.schema])? == [0] {
        return Ok(0);
    }
    let version = db.all("SELECT value FROM dateline_meta WHERE name = 'schema'", &[])?;
    Ok(version.first().copied().unwrap_or(0))
}

/// Offsets count letters, so the database must know what a letter is.
fn check_letters(db: &Postgres) -> Result<()> {
    if db.all::<String>("SELECT current_setting('server_encoding')", &[])? == ["UTF8"] {
        return Ok(());
    }
    let what =
        "a database whose encoding is not UTF8; make one with createdb --encoding UTF8 --template template0";
    Err(RecordError::Foreign { path: db.server.shown.clone().into(), what })
}

fn take_steps(db: &Postgres, steps: &[&str]) -> Result<()> {
    // Another program may have been faster while this one waited.
    let found = version(db)?;
    if found == 0 {
        db.run(&format!("CREATE SCHEMA IF NOT EXISTS {}", db.server.schema))?;
    } else if found < steps.len() as i64 {
        back_up(db, found)?;
    }
    for (number, step) in steps.iter().enumerate().skip(usize::try_from(found).unwrap_or(0)) {
        for sql in dialect::schema(step) {
            db.run(&sql)?;
        }
        for (_, own) in OWN.iter().filter(|(of, _)| *of == number + 1) {
            db.run(own)?;
        }
    }
    db.run(&format!(
        "UPDATE dateline_meta SET value = {} WHERE name = 'schema'",
        steps.len().max(found as usize)
    ))
}

/// Copies all tables into the schema `NAME_vN_backup`, unless a copy of that version is there: it is the older witness.
fn back_up(db: &Postgres, version: i64) -> Result<()> {
    let (from, to) = (&db.server.schema, format!("{}_v{version}_backup", db.server.schema));
    let there = "SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = ?";
    if db.all::<i64>(there, values![to])? != [0] {
        return Ok(());
    }
    let failed =
        |cause: RecordError| RecordError::NoBackup { path: to.clone().into(), cause: cause.to_string() };
    db.run(&format!("CREATE SCHEMA {to}")).map_err(failed)?;
    let tables = "SELECT CAST(tablename AS TEXT) FROM pg_catalog.pg_tables WHERE schemaname = ? ORDER BY 1";
    for table in db.all::<String>(tables, values![from])? {
        db.run(&format!("CREATE TABLE {to}.{table} AS TABLE {from}.{table}")).map_err(failed)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Location;

    /// A schema of a name of its own, brought to the first step; `None`, said, where there is no server.
    fn first_step(schema: &str) -> Option<Postgres> {
        let Ok(server) = std::env::var("DATELINE_TEST_POSTGRES") else {
            println!("skipped: DATELINE_TEST_POSTGRES names no server; tools/postgres-for-tests starts one");
            return None;
        };
        let schema = format!("{schema}_{}", std::process::id());
        let Location::Server(address) = Location::from(format!("{server}?schema={schema}").as_str()) else {
            panic!("{server} is no address")
        };
        let db = Postgres::connect(&address.read().unwrap()).unwrap();
        db.begin().unwrap();
        take_steps(&db, &STEPS[..1]).unwrap();
        db.end("COMMIT").unwrap();
        Some(db)
    }

    fn numbers(db: &Postgres, sql: &str) -> Vec<i64> {
        db.all(sql, &[]).unwrap()
    }

    #[test]
    fn an_older_record_is_copied_and_brought_forward() {
        let Some(db) = first_step("older") else { return };
        db.run("INSERT INTO stories (name, voice) VALUES ('a', 1)").unwrap();
        forward(&db, false).unwrap();
        assert_eq!(version(&db).unwrap(), SCHEMA_VERSION);
        assert_eq!(numbers(&db, "SELECT count(*) FROM feeds"), [0]);
        let copy = format!("{}_v1_backup", db.server.schema);
        let kept =
            format!("SELECT m.value FROM {copy}.dateline_meta m JOIN {copy}.stories s ON s.name = 'a'");
        assert_eq!(numbers(&db, &kept), [1]);
        db.run(&format!("DROP SCHEMA {} CASCADE; DROP SCHEMA {copy} CASCADE", db.server.schema)).unwrap();
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let Some(db) = first_step("failing") else { return };
        db.begin().unwrap();
        let half = "CREATE TABLE half (x INTEGER); CREATE INDEX nonsense ON nothing (x)";
        assert!(take_steps(&db, &[STEPS[0], half]).is_err());
        db.end("ROLLBACK").unwrap();
        assert_eq!(version(&db).unwrap(), 1);
        let left = "SELECT count(*) FROM pg_namespace n WHERE nspname LIKE ? || '_v%'";
        assert_eq!(db.all::<i64>(left, values![db.server.schema]).unwrap(), [0]);
        db.run(&format!("DROP SCHEMA {} CASCADE", db.server.schema)).unwrap();
    }

    #[test]
    fn tables_and_columns_are_those_of_a_file() {
        let Some(db) = first_step("columns") else { return };
        forward(&db, false).unwrap();
        let file = rusqlite::Connection::open_in_memory().unwrap();
        for step in STEPS {
            file.execute_batch(step).unwrap();
        }
        let sql = "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'texts%' AND m.name NOT LIKE 'sqlite%' ORDER BY 1";
        let mut select = file.prepare(sql).unwrap();
        let of_file: Vec<String> =
            select.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
        let sql = "SELECT CAST(table_name || '.' || column_name AS TEXT) FROM information_schema.columns \
             WHERE table_schema = ? AND table_name NOT IN ('texts', 'dateline_meta')";
        let mut on_server: Vec<String> = db.all(sql, values![db.server.schema]).unwrap();
        on_server.sort();
        assert!(of_file.len() > 90, "{}", of_file.len());
        assert_eq!(on_server, of_file);
        let copy = format!("{}_v1_backup", db.server.schema);
        db.run(&format!("DROP SCHEMA {} CASCADE; DROP SCHEMA {copy} CASCADE", db.server.schema)).unwrap();
    }
}
