//! The one way to the tables: statements with values in, rows out.
//!
//! A statement is written once, in the SQL that all stores understand, with `?` or `?1` for its values; it is prepared
//! when it is first met and kept.

use std::ops::Deref;

use rusqlite::params_from_iter;

use super::row::{FromRow, Row};
use super::server::Postgres;
use super::value::Value;
use crate::error::{RecordError, Result};

/// An open store.
#[derive(Debug)]
pub(crate) enum Db {
    Sqlite(rusqlite::Connection),
    Postgres(Box<Postgres>),
}

impl Db {
    /// Carries a statement out and returns how many rows it wrote.
    pub(crate) fn execute(&self, sql: &str, values: &[Value<'_>]) -> Result<usize> {
        match self {
            Self::Sqlite(db) => Ok(db.prepare_cached(sql)?.execute(params_from_iter(values))?),
            Self::Postgres(db) => db.execute(sql, values),
        }
    }

    /// Carries an `INSERT … VALUES (?, …)` out for each list of values. A server is far away: it gets them in one statement.
    pub(crate) fn insert_each<const N: usize>(&self, sql: &str, rows: &[[Value<'_>; N]]) -> Result<()> {
        match self {
            Self::Sqlite(db) => {
                let mut statement = db.prepare_cached(sql)?;
                for values in rows {
                    statement.execute(params_from_iter(values))?;
                }
                Ok(())
            }
            Self::Postgres(db) => db.insert_each(sql, rows),
        }
    }

    /// Hands the rows on, one by one, until told that it is enough.
    pub(crate) fn each<T: FromRow>(
        &self,
        sql: &str,
        values: &[Value<'_>],
        mut take: impl FnMut(T) -> Result<bool>,
    ) -> Result<()> {
        match self {
            Self::Sqlite(db) => {
                let mut statement = db.prepare_cached(sql)?;
                let mut rows = statement.query(params_from_iter(values))?;
                while let Some(row) = rows.next()? {
                    if !take(T::read(&Row::Sqlite(row), 0)?)? {
                        break;
                    }
                }
                Ok(())
            }
            Self::Postgres(db) => db.each(sql, values, take),
        }
    }

    /// All rows.
    pub(crate) fn all<T: FromRow>(&self, sql: &str, values: &[Value<'_>]) -> Result<Vec<T>> {
        if let Self::Postgres(db) = self {
            return db.all(sql, values);
        }
        let mut all = Vec::new();
        self.each(sql, values, |row| {
            all.push(row);
            Ok(true)
        })?;
        Ok(all)
    }

    /// The first row, if there is any.
    pub(crate) fn optional<T: FromRow>(&self, sql: &str, values: &[Value<'_>]) -> Result<Option<T>> {
        if let Self::Postgres(db) = self {
            return Ok(db.all(sql, values)?.into_iter().next());
        }
        let mut first = None;
        self.each(sql, values, |row| {
            first = Some(row);
            Ok(false)
        })?;
        Ok(first)
    }

    /// The first row; that there is none means that the record is damaged.
    pub(crate) fn one<T: FromRow>(&self, sql: &str, values: &[Value<'_>]) -> Result<T> {
        self.optional(sql, values)?.ok_or_else(|| RecordError::Damaged {
            what: sql.to_owned(),
            cause: format!("no row for {values:?}"),
        })
    }

    /// Whether there is a row.
    pub(crate) fn exists(&self, sql: &str, values: &[Value<'_>]) -> Result<bool> {
        Ok(self.optional::<i64>(sql, values)?.is_some())
    }

    /// Begins a batch of changes: one writer after the other, and all of a batch or nothing.
    pub(crate) fn batch(&mut self) -> Result<Batch<'_>> {
        match self {
            Self::Sqlite(db) => db.execute_batch("BEGIN IMMEDIATE")?,
            Self::Postgres(db) => db.begin()?,
        }
        Ok(Batch { db: self, open: true })
    }

    fn end(&self, how: &str) -> Result<()> {
        match self {
            Self::Sqlite(db) => Ok(db.execute_batch(how)?),
            Self::Postgres(db) => db.end(how),
        }
    }
}

/// Changes that are not yet kept; dropped without [`Batch::commit`], none of them was made.
#[derive(Debug)]
pub(crate) struct Batch<'d> {
    db: &'d Db,
    open: bool,
}

impl Batch<'_> {
    /// Keeps all changes.
    pub(crate) fn commit(mut self) -> Result<()> {
        self.db.end("COMMIT")?;
        self.open = false;
        Ok(())
    }
}

impl Drop for Batch<'_> {
    fn drop(&mut self) {
        if self.open {
            // A store that cannot be reached any more has forgotten the batch by itself.
            drop(self.db.end("ROLLBACK"));
        }
    }
}

impl Deref for Batch<'_> {
    type Target = Db;

    fn deref(&self) -> &Db {
        self.db
    }
}
