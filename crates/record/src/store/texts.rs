//! The full text of current versions: filed, taken out, asked.

use super::db::Db;
use super::server;
use super::value::{Value, values};
use crate::error::{RecordError, Result};

/// Files the words of a version.
pub(crate) fn file(db: &Db, version: i64, headline: Option<&str>, body: &str) -> Result<()> {
    match db {
        Db::Sqlite(_) => {
            let sql = "INSERT INTO texts (rowid, headline, body) VALUES (?, ?, ?)";
            db.execute(sql, values![version, headline, body])?;
        }
        Db::Postgres(_) => {
            let sql = "INSERT INTO texts (rowid, words) VALUES (?, CAST(CAST(? AS TEXT) AS TSVECTOR))";
            db.execute(sql, values![version, server::vector(headline, body)])?;
        }
    }
    Ok(())
}

/// Takes the words of a version out.
pub(crate) fn unfile(db: &Db, version: i64) -> Result<()> {
    db.execute("DELETE FROM texts WHERE rowid = ?", values![version])?;
    Ok(())
}

/// The condition that a report `r` stands in a version with these words, and the value that it names.
pub(crate) fn holding(db: &Db, words: &str) -> Result<(&'static str, Value<'static>)> {
    match db {
        Db::Sqlite(_) => {
            let sql = "SELECT count(*) FROM (SELECT 1 FROM texts WHERE texts MATCH ? LIMIT 2000)";
            // Of a frequent word the reports are found in the order asked for; sorting them all would take longer.
            let condition = if db.one::<i64>(sql, &[words.into()]).map_err(bad_words)? == 2000 {
                "(r.version + 0) IN (SELECT rowid FROM texts WHERE texts MATCH ?)"
            } else {
                "r.version IN (SELECT rowid FROM texts WHERE texts MATCH ?)"
            };
            Ok((condition, words.into()))
        }
        Db::Postgres(_) => {
            let condition =
                "r.version IN (SELECT rowid FROM texts WHERE words @@ CAST(CAST(? AS TEXT) AS TSQUERY))";
            Ok((condition, server::query(words).map_err(|cause| bad(&cause))?.as_str().into()))
        }
    }
}

/// FTS5 complains of words that are no query of its language.
pub(crate) fn bad_words(error: RecordError) -> RecordError {
    let RecordError::Sqlite(cause) = &error else { return error };
    let text = cause.to_string();
    if text.contains("fts5") || text.contains("no such column") || text.contains("unterminated string") {
        return bad(&text);
    }
    error
}

fn bad(cause: &str) -> RecordError {
    RecordError::BadQuestion(format!("--text: {cause}; put words with marks in them into double quotes"))
}
