//! Rows that come out of a statement.

use postgres::types::Type;

use crate::error::RecordError;

/// A row of a result.
#[derive(Clone, Copy)]
pub(crate) enum Row<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

impl Row<'_> {
    /// The value of a column, counted from 0.
    pub(crate) fn get<T: Column>(&self, column: usize) -> Result<T, RecordError> {
        match self {
            Self::Sqlite(row) => Ok(row.get(column)?),
            Self::Postgres(row) => T::of_server(row, column).map_err(|cause| RecordError::Damaged {
                what: "a row of the server's".to_owned(),
                cause: cause.to_string(),
            }),
        }
    }
}

/// What one column can be read as.
pub(crate) trait Column: rusqlite::types::FromSql {
    /// Reads it from a row of PostgreSQL's.
    fn of_server(row: &postgres::Row, column: usize) -> Result<Self, postgres::Error>;
}

macro_rules! columns {
    ($($kind:ty),+) => { $(
        impl Column for $kind {
            fn of_server(row: &postgres::Row, column: usize) -> Result<Self, postgres::Error> {
                row.try_get(column)
            }
        }

        impl Column for Option<$kind> {
            fn of_server(row: &postgres::Row, column: usize) -> Result<Self, postgres::Error> {
                row.try_get(column)
            }
        }
    )+ };
}

columns!(f64, String, Vec<u8>);

impl Column for i64 {
    /// Lengths are small numbers to PostgreSQL.
    fn of_server(row: &postgres::Row, column: usize) -> Result<Self, postgres::Error> {
        if row.columns().get(column).is_some_and(|column| *column.type_() == Type::INT4) {
            return row.try_get::<_, i32>(column).map(Self::from);
        }
        row.try_get(column)
    }
}

impl Column for Option<i64> {
    fn of_server(row: &postgres::Row, column: usize) -> Result<Self, postgres::Error> {
        row.try_get(column)
    }
}

impl Column for bool {
    /// A truth that is asked for is one; a truth that is kept is a number, as in SQLite.
    fn of_server(row: &postgres::Row, column: usize) -> Result<Self, postgres::Error> {
        if row.columns().get(column).is_some_and(|column| *column.type_() == Type::BOOL) {
            return row.try_get(column);
        }
        row.try_get::<_, i64>(column).map(|number| number != 0)
    }
}

/// What some columns of a row can be read as: `(i64, String)` reads two.
pub(crate) trait FromRow: Sized {
    /// How many columns it takes.
    const WIDTH: usize;

    /// Reads it, beginning with this column.
    fn read(row: &Row<'_>, from: usize) -> Result<Self, RecordError>;
}

impl<T: Column> FromRow for T {
    const WIDTH: usize = 1;

    fn read(row: &Row<'_>, from: usize) -> Result<Self, RecordError> {
        row.get(from)
    }
}

macro_rules! tuples {
    ($($($part:ident)+;)+) => { $(
        impl<$($part: FromRow),+> FromRow for ($($part,)+) {
            const WIDTH: usize = 0 $(+ $part::WIDTH)+;

            fn read(row: &Row<'_>, from: usize) -> Result<Self, RecordError> {
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
