//! Rows that come out of a statement.

use crate::error::Result;

/// A row of a result.
#[derive(Clone, Copy)]
pub(crate) enum Row<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
}

impl Row<'_> {
    /// The value of a column, counted from 0.
    pub(crate) fn get<T: Column>(&self, column: usize) -> Result<T> {
        match self {
            Self::Sqlite(row) => Ok(row.get(column)?),
        }
    }
}

/// What one column can be read as.
pub(crate) trait Column: rusqlite::types::FromSql {}

impl Column for i64 {}
impl Column for f64 {}
impl Column for bool {}
impl Column for String {}
impl Column for Vec<u8> {}
impl<T: Column> Column for Option<T> {}

/// What some columns of a row can be read as: `(i64, String)` reads two.
pub(crate) trait FromRow: Sized {
    /// How many columns it takes.
    const WIDTH: usize;

    /// Reads it, beginning with this column.
    fn read(row: &Row<'_>, from: usize) -> Result<Self>;
}

impl<T: Column> FromRow for T {
    const WIDTH: usize = 1;

    fn read(row: &Row<'_>, from: usize) -> Result<Self> {
        row.get(from)
    }
}

macro_rules! tuples {
    ($($($part:ident)+;)+) => { $(
        impl<$($part: FromRow),+> FromRow for ($($part,)+) {
            const WIDTH: usize = 0 $(+ $part::WIDTH)+;

            fn read(row: &Row<'_>, from: usize) -> Result<Self> {
                let mut next = from;
                let mut take = |width: usize| {
                    next += width;
                    next - width
                };
                Ok(($($part::read(row, take($part::WIDTH))?,)+))
            }
        }
    )+ };
}

tuples! {
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
}
