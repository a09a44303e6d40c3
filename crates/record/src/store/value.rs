//! Values that go into a statement.

use std::borrow::Cow;

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};

/// A value that stands for a question mark of a statement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'v> {
    Null,
    Integer(i64),
    Real(f64),
    Truth(bool),
    Text(Cow<'v, str>),
    Bytes(Cow<'v, [u8]>),
}

/// What can stand for a question mark.
pub(crate) trait AsValue {
    /// The value, borrowed where it is long.
    fn value(&self) -> Value<'_>;
}

/// `values![key, name]`: a list of [`Value`]s that borrows from what it is made of.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::store::AsValue::value(&$value)),*] };
}
pub(crate) use values;

impl AsValue for i64 {
    fn value(&self) -> Value<'_> {
        Value::Integer(*self)
    }
}

impl AsValue for f64 {
    fn value(&self) -> Value<'_> {
        Value::Real(*self)
    }
}

impl AsValue for bool {
    fn value(&self) -> Value<'_> {
        Value::Truth(*self)
    }
}

impl AsValue for str {
    fn value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}

impl AsValue for String {
    fn value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}

impl AsValue for Vec<u8> {
    fn value(&self) -> Value<'_> {
        Value::Bytes(Cow::Borrowed(self))
    }
}

impl<T: AsValue> AsValue for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, AsValue::value)
    }
}

impl<T: AsValue + ?Sized> AsValue for &T {
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}

impl From<i64> for Value<'_> {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<&str> for Value<'static> {
    fn from(value: &str) -> Self {
        Self::Text(Cow::Owned(value.to_owned()))
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(value) => ValueRef::Integer(*value),
            Self::Real(value) => ValueRef::Real(*value),
            // SQLite has no truths; a column of them holds 0 and 1.
            Self::Truth(value) => ValueRef::Integer(i64::from(*value)),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Bytes(value) => ValueRef::Blob(value),
        }))
    }
}
