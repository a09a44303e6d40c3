//! A record on a PostgreSQL server: one schema of one database.

mod dialect;
mod migrate;
mod tls;
mod tokens;
mod wire;
mod words;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use postgres::error::SqlState;
use postgres::types::ToSql;
use postgres::{Client, Statement};

use super::location::{Server, cause_of};
use super::row::{FromRow, Row};
use super::value::Value;
use crate::error::{RecordError, Result};

pub(in crate::store) use tls::Tls;
pub(in crate::store) use words::{query, vector};

/// Statements that are kept prepared; when there are more, all are forgotten and those in use come back by themselves.
const PREPARED: usize = 400;

/// Rows that are fetched at a time where nobody knows how many are wanted.
const FETCHED: usize = 256;

/// Rows that are written by one statement.
const ROWS: usize = 64;

/// What a connection is told at its beginning: nobody waits longer than a minute for another writer, and no time goes into
/// compiling short questions.
const SETTINGS: &str = "SET lock_timeout = '60s'; SET jit = off; SET client_min_messages = warning;";

/// A connection to a server.
pub(crate) struct Postgres {
    client: RefCell<Client>,
    prepared: RefCell<HashMap<String, Statement>>,
    /// Whether a transaction is open, and how many cursors have been opened in it.
    open: Cell<bool>,
    cursors: Cell<usize>,
    server: Server,
}

impl std::fmt::Debug for Postgres {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Postgres({})", self.server.shown)
    }
}

impl Postgres {
    /// Connects to a record that must be there or, where it may be made, makes it; brings an older one forward.
    pub(super) fn open(server: &Server, make: bool) -> Result<Self> {
        let db = Self::connect(server)?;
        migrate::forward(&db, make)?;
        Ok(db)
    }

    fn connect(server: &Server) -> Result<Self> {
        let tls = server.tls.connector(server.roots.as_ref());
        let tls = tls.map_err(|cause| RecordError::BadAddress { place: server.shown.clone(), cause })?;
        let mut client = server.config.connect(tls).map_err(|error| refused(server, &error))?;
        let settings = format!("{SETTINGS} SET search_path TO {}", server.schema);
        client.batch_execute(&settings).map_err(|error| failed(server, &error))?;
        Ok(Self {
            client: RefCell::new(client),
            prepared: RefCell::default(),
            open: Cell::new(false),
            cursors: Cell::new(0),
            server: server.clone(),
        })
    }

    pub(super) fn execute(&self, sql: &str, values: &[Value<'_>]) -> Result<usize> {
        let statement = self.prepared(sql)?;
        let done = self.client.borrow_mut().execute(&statement, &bound(values));
        // More rows than a usize has are not written.
        done.map(|rows| usize::try_from(rows).unwrap_or(usize::MAX)).map_err(|error| self.failed(&error))
    }

    /// `INSERT … VALUES (?, ?) …` with its list of values repeated as often as there are rows.
    pub(super) fn insert_each<const N: usize>(&self, sql: &str, rows: &[[Value<'_>; N]]) -> Result<()> {
        let list = format!("({})", vec!["?"; N].join(", "));
        for rows in rows.chunks(ROWS) {
            let lists = vec![list.as_str(); rows.len()].join(", ");
            self.execute(&sql.replacen(&list, &lists, 1), rows.as_flattened())?;
        }
        Ok(())
    }

    pub(super) fn all<T: FromRow>(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<T>> {
        let statement = self.prepared(sql)?;
        let rows = self.client.borrow_mut().query(&statement, &bound(values));
        let rows = rows.map_err(|error| self.failed(&error))?;
        rows.iter().map(|row| T::read(&Row::Postgres(row), 0)).collect()
    }

    /// Hands rows on through a cursor, so that a question that is answered by the first few costs no more than these.
    pub(super) fn each<T: FromRow>(
        &self,
        sql: &str,
        values: &[Value<'_>],
        take: impl FnMut(T) -> Result<bool>,
    ) -> Result<()> {
        let outermost = !self.open.get();
        if outermost {
            self.run("BEGIN READ ONLY")?;
            self.open.set(true);
        }
        let name = format!("rows_{}", self.cursors.get());
        self.cursors.set(self.cursors.get() + 1);
        let read = self.walk(&name, sql, values, take);
        self.cursors.set(self.cursors.get() - 1);
        if outermost {
            self.open.set(false);
            self.run(if read.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        } else if read.is_ok() {
            self.run(&format!("CLOSE {name}"))?;
        }
        read
    }

    fn walk<T: FromRow>(
        &self,
        name: &str,
        sql: &str,
        values: &[Value<'_>],
        mut take: impl FnMut(T) -> Result<bool>,
    ) -> Result<()> {
        let declared = format!("DECLARE {name} NO SCROLL CURSOR FOR {}", dialect::statement(sql));
        self.query(&declared, values)?;
        loop {
            let rows = self.query(&format!("FETCH {FETCHED} FROM {name}"), &[])?;
            for row in &rows {
                if !take(T::read(&Row::Postgres(row), 0)?)? {
                    return Ok(());
                }
            }
            if rows.len() < FETCHED {
                return Ok(());
            }
        }
    }

    /// Asks something that is not worth keeping prepared.
    fn query(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<postgres::Row>> {
        self.client.borrow_mut().query(sql, &bound(values)).map_err(|error| self.failed(&error))
    }

    fn run(&self, sql: &str) -> Result<()> {
        self.client.borrow_mut().batch_execute(sql).map_err(|error| self.failed(&error))
    }

    /// Begins a transaction when no other writer of this record is in one. What must be serial is: names, numbers of
    /// changes, which text is whose, joining. Coding, which takes most of the time, is done outside.
    pub(super) fn begin(&self) -> Result<()> {
        let begun = self.run(&format!("BEGIN; SELECT pg_advisory_xact_lock({})", self.lock()));
        if begun.is_err() {
            // The lock may have failed after the transaction had begun.
            drop(self.run("ROLLBACK"));
        }
        self.open.set(begun.is_ok());
        begun
    }

    pub(super) fn end(&self, how: &str) -> Result<()> {
        self.open.set(false);
        self.run(how)
    }

    /// The number that stands for the schema among the locks of the database.
    fn lock(&self) -> i64 {
        let hash = blake3::hash(format!("dateline {}", self.server.schema).as_bytes());
        let [a, b, c, d, e, f, g, h, ..] = *hash.as_bytes();
        i64::from_le_bytes([a, b, c, d, e, f, g, h])
    }

    fn prepared(&self, sql: &str) -> Result<Statement> {
        if let Some(statement) = self.prepared.borrow().get(sql) {
            return Ok(statement.clone());
        }
        let made = self.client.borrow_mut().prepare(&dialect::statement(sql));
        let statement = made.map_err(|error| self.failed(&error))?;
        let mut prepared = self.prepared.borrow_mut();
        if prepared.len() >= PREPARED {
            prepared.clear();
        }
        prepared.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    fn failed(&self, error: &postgres::Error) -> RecordError {
        failed(&self.server, error)
    }
}

fn bound<'v>(values: &'v [Value<'_>]) -> Vec<&'v (dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// A connection that did not come about.
fn refused(server: &Server, error: &postgres::Error) -> RecordError {
    RecordError::Unreachable { place: server.shown.clone(), cause: said(error) }
}

/// A statement that failed: the server waited in vain, went away, or says no.
fn failed(server: &Server, error: &postgres::Error) -> RecordError {
    let code = error.code();
    let gone = [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW];
    if code == Some(&SqlState::LOCK_NOT_AVAILABLE) {
        return RecordError::Busy;
    }
    if code.is_none_or(|code| gone.contains(code))
        && (error.is_closed() || is_of_wire(error) || code.is_some())
    {
        return refused(server, error);
    }
    RecordError::Postgres { place: server.shown.clone(), cause: said(error) }
}

/// Whether the connection broke, whatever the library calls it.
fn is_of_wire(error: &postgres::Error) -> bool {
    let mut next = std::error::Error::source(error);
    while let Some(cause) = next {
        if cause.is::<std::io::Error>() {
            return true;
        }
        next = cause.source();
    }
    false
}

/// The server's own words, where it is the server that speaks.
fn said(error: &postgres::Error) -> String {
    error.as_db_error().map_or_else(|| cause_of(error), |said| said.message().to_owned())
}
