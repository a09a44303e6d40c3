//! What can go wrong with a record, each with a code to search for.

use std::path::PathBuf;

/// A record that cannot be opened, read, asked or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecordError {
    /// There is no such file or schema, and the caller did not want one made.
    #[error(
        "record/absent: {}: there is no such record; make one with dateline ingest SOURCE --record FILE", path.display()
    )]
    Absent {
        /// The file.
        path: PathBuf,
    },
    /// The file is something else.
    #[error(
        "record/foreign: {}: this is no record of Dateline's ({what}); name another file with --record", path.display()
    )]
    Foreign {
        /// The file.
        path: PathBuf,
        /// What it seems to be.
        what: &'static str,
    },
    /// A later program wrote it.
    #[error(
        "record/newer: {}: its schema is version {found}, this program knows up to {known}; use the program that wrote it, or a later one",
        path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version it has.
        found: i64,
        /// The latest version this program knows.
        known: i64,
    },
    /// The copy that is made before a migration could not be made.
    #[error("record/no-backup: {}: the copy before the migration could not be made: {cause}; nothing was changed", path.display())]
    NoBackup {
        /// The copy's name.
        path: PathBuf,
        /// Why.
        cause: String,
    },
    /// Somebody else writes and does not end.
    #[error(
        "record/busy: another program has been writing to this record for a minute; try again when it has ended"
    )]
    Busy,
    /// An id that nothing in the record has.
    #[error("record/unknown: {id}: no {what} of this record has that id; list them with dateline {command}")]
    Unknown {
        /// The id.
        id: String,
        /// Report, event.
        what: &'static str,
        /// The command that lists such things.
        command: &'static str,
    },
    /// The beginning of an id that several have.
    #[error("record/ambiguous: {id}: {count} ids begin like that; write more of it")]
    Ambiguous {
        /// What was written.
        id: String,
        /// How many begin so.
        count: usize,
    },
    /// A decision that makes no sense.
    #[error("record/bad-decision: {0}")]
    BadDecision(String),
    /// A question that makes no sense.
    #[error("record/bad-question: {0}")]
    BadQuestion(String),
    /// A row that this program did not write.
    #[error("record/damaged: {what}: {cause}; the backup beside the record, or ingesting anew, helps")]
    Damaged {
        /// Where.
        what: String,
        /// What is wrong.
        cause: String,
    },
    /// An address of a server that cannot be read.
    #[error("record/bad-address: {place}: {cause}; write postgres://USER@HOST/DATABASE?schema=NAME")]
    BadAddress {
        /// The address, without the password.
        place: String,
        /// What is wrong with it.
        cause: String,
    },
    /// No connection, or no longer.
    #[error(
        "record/unreachable: {place}: {cause}; check that the server runs, the address, the user and the password (PGPASSWORD); what was committed is kept, so run the command again"
    )]
    Unreachable {
        /// The address, without the password.
        place: String,
        /// Why.
        cause: String,
    },
    /// PostgreSQL says no.
    #[error("record/postgres: {place}: {cause}; check the rights of the user and the server's log")]
    Postgres {
        /// The address, without the password.
        place: String,
        /// Why.
        cause: String,
    },
    /// SQLite says no.
    #[error(
        "record/sqlite: {0}; check the disk, the file's permissions and that it is whole (PRAGMA integrity_check)"
    )]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for RecordError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Sqlite(error),
        }
    }
}

/// What the record's functions return.
pub type Result<T> = std::result::Result<T, RecordError>;
