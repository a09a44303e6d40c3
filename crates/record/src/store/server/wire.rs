//! Values as PostgreSQL takes them and columns as it gives them.

use std::error::Error;

use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::store::value::Value;

impl ToSql for Value<'_> {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Integer(value) => value.to_sql(kind, out),
            Self::Real(value) => value.to_sql(kind, out),
            // A truth stands in a column of numbers, as in SQLite.
            Self::Truth(value) => i64::from(*value).to_sql(kind, out),
            // PostgreSQL's texts cannot hold a NUL; another letter in its place keeps all offsets.
            Self::Text(value) if value.contains('\0') => value.replace('\0', "\u{fffd}").to_sql(kind, out),
            Self::Text(value) => value.as_ref().to_sql(kind, out),
            Self::Bytes(value) => value.as_ref().to_sql(kind, out),
        }
    }

    /// What a statement wants is what the schema has; the server refuses the rest.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
