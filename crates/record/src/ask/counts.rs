//! How much there is.

use crate::error::Result;
use crate::store::{Record, values};

/// What a record holds now, history aside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Stories.
    pub stories: i64,
    /// Stories told apart from their carriers.
    pub voices: i64,
    /// Reports.
    pub reports: i64,
    /// Events.
    pub events: i64,
    /// Items refused.
    pub refused: i64,
}

impl Record {
    /// Counts what is there.
    pub fn counts(&self) -> Result<Counts> {
        let count = |sql: &str| self.db.one(sql, &[]);
        Ok(Counts {
            stories: count("SELECT count(*) FROM stories")?,
            voices: count("SELECT count(DISTINCT voice) FROM stories")?,
            reports: count("SELECT count(*) FROM reports WHERE withdrawn IS NULL")?,
            events: count("SELECT count(DISTINCT event) FROM members WHERE withdrawn IS NULL")?,
            refused: count("SELECT count(*) FROM refused")?,
        })
    }

    /// The versions that a correction made history: the story's name, the text's hash, and how many reports it had.
    pub fn history(&self) -> Result<Vec<(String, String, i64)>> {
        let sql = "SELECT s.name, v.hash, (SELECT count(*) FROM reports r WHERE r.version = v.id) \
             FROM versions v JOIN stories s ON s.id = v.story WHERE v.withdrawn IS NOT NULL ORDER BY 1, 2";
        self.db.all(sql, values![])
    }
}
