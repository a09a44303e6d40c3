//! Where a record is kept: opened, made, brought up to date, and spoken to in one way whatever keeps it.
//!
//! Only this folder knows which stores there are. Outside, a statement is written once and goes through [`Db`]; what PostgreSQL
//! says otherwise than SQLite is written down in `server/dialect.rs`.

mod db;
mod location;
mod migrate;
mod row;
mod server;
pub(crate) mod texts;
mod value;

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::{RecordError, Result};

pub(crate) use db::{Batch, Db};
pub use location::{Address, Location};
pub use migrate::SCHEMA_VERSION;
pub(crate) use row::{FromRow, Row};
pub(crate) use value::{AsValue, Value, values};

/// "DLRC": what tells a record from other SQLite files.
pub(crate) const APPLICATION: i64 = 0x444c_5243;

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open record.
///
/// ```
/// # fn main() -> record::Result<()> {
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("news.record");
/// let record = record::Record::open_or_make(&path)?;
/// assert_eq!(record.counts()?.stories, 0);
/// drop(record);
/// assert!(record::Record::open(&path).is_ok());
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Record {
    pub(crate) db: Db,
}

impl Record {
    /// Opens a record that must be there, for asking and for writing.
    pub fn open(location: impl Into<Location>) -> Result<Self> {
        match location.into() {
            Location::File(path) if !path.exists() => Err(RecordError::Absent { path }),
            Location::File(path) => Self::file(&path),
            Location::Server(address) => Self::server(&address, false),
        }
    }

    /// Opens a record, or makes it where there is none. A record of an older schema is copied and migrated first.
    pub fn open_or_make(location: impl Into<Location>) -> Result<Self> {
        match location.into() {
            Location::File(path) => Self::file(&path),
            Location::Server(address) => Self::server(&address, true),
        }
    }

    fn server(address: &Address, make: bool) -> Result<Self> {
        Ok(Self { db: Db::Postgres(Box::new(server::Postgres::open(&address.read()?, make)?)) })
    }

    fn file(path: &Path) -> Result<Self> {
        let flags = OpenFlags::default() & !OpenFlags::SQLITE_OPEN_URI;
        let mut db = Connection::open_with_flags(path, flags)?;
        db.busy_timeout(PATIENCE)?;
        migrate::check(&db, path)?;
        prepare(&db)?;
        migrate::forward(&mut db, path)?;
        Ok(Self { db: Db::Sqlite(db) })
    }
}

/// Readers do not block the writer, and a batch that was committed outlives the death of the program.
fn prepare(db: &Connection) -> Result<()> {
    write_ahead(db)?;
    db.pragma_update(None, "synchronous", "normal")?;
    db.pragma_update(None, "foreign_keys", false)?;
    db.pragma_update(None, "cache_size", -64_000)?;
    db.pragma_update(None, "mmap_size", 2_147_418_112_i64)?;
    db.pragma_update(None, "temp_store", "memory")?;
    // Written into the file itself this often: a page that many batches change is then copied once for all of them.
    db.pragma_update(None, "wal_autocheckpoint", 8_000)?;
    // Else SQLite plans a statement anew for each value that a partial index could be chosen by.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// Two programs that make a file at the same moment are in each other's way for that moment, for which alone SQLite does
/// not wait by itself.
fn write_ahead(db: &Connection) -> Result<()> {
    const TRIES: usize = 50;
    const PAUSE: Duration = Duration::from_millis(20);
    for _ in 0..TRIES {
        match db.pragma_update(None, "journal_mode", "wal").map_err(RecordError::from) {
            Err(RecordError::Busy) => std::thread::sleep(PAUSE),
            done => return done,
        }
    }
    Ok(db.pragma_update(None, "journal_mode", "wal")?)
}
