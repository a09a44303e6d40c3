//! What was refused.

use serde::Serialize;

use crate::error::Result;
use crate::store::Record;

/// An item of which no story came, or a story that was kept unread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// What it is called where it comes from.
    pub origin: String,
    /// The code to search for.
    pub code: String,
    /// What is wrong and how to mend it.
    pub reason: String,
    /// When it was refused.
    pub at: String,
}

impl Record {
    /// Everything that is refused now, by origin: items that could not be read, and stories kept but not coded.
    pub fn refused(&self) -> Result<Vec<Refused>> {
        let sql = "SELECT r.origin, r.code, r.reason, c.at FROM refused r JOIN changes c ON c.seq = r.seq \
             UNION ALL SELECT o.origin, 'record/unread', v.note, c.at FROM versions v \
             JOIN origins o ON o.story = v.story JOIN changes c ON c.seq = v.added \
             WHERE v.state = 'unread' AND v.withdrawn IS NULL ORDER BY 1";
        let rows: Vec<(String, String, String, String)> = self.db.all(sql, &[])?;
        let refused = |(origin, code, reason, at)| Refused { origin, code, reason, at };
        Ok(rows.into_iter().map(refused).collect())
    }
}
