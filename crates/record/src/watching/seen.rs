//! Reports with the words around them, as rules look at them.

use crate::ask::{Held, Question};
use crate::error::Result;
use crate::store::Record;

/// A report with what a rule may ask of its story.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The report.
    pub held: Held,
    /// The story's text as it arrived, which the offsets of the report count in.
    pub text: String,
    /// The story's headline.
    pub headline: Option<String>,
    /// Where the story was met: `id:…` (a feed's id, often an address), `file:…`, `text:…`.
    pub origin: Option<String>,
    /// The number of the change by which the report came in.
    pub(super) added: i64,
}

impl Record {
    /// The number of the last change, which [`Record::seen_since`] counts from.
    pub fn last_change(&self) -> Result<i64> {
        Ok(self.db.query_row("SELECT coalesce(max(seq), 0) FROM changes", [], |row| row.get(0))?)
    }

    /// The current reports that came in after a change, in the order of their coming.
    pub fn seen_since(&self, change: i64) -> Result<Vec<Seen>> {
        const SQL: &str = "SELECT key FROM reports WHERE added > ?1 AND withdrawn IS NULL ORDER BY key";
        let mut select = self.db.prepare_cached(SQL)?;
        let keys: Vec<i64> =
            select.query_map([change], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        keys.into_iter().map(|key| self.seen(key)).collect()
    }

    /// Hands on the reports that a question asks for, in its order, one by one, until told that it is enough.
    pub fn each_seen(&self, question: &Question, mut take: impl FnMut(Seen) -> bool) -> Result<()> {
        for key in self.keys(question)? {
            if !take(self.seen(key)?) {
                break;
            }
        }
        Ok(())
    }

    fn seen(&self, key: i64) -> Result<Seen> {
        const SQL: &str = "SELECT v.raw, v.headline, r.added, \
             (SELECT min(o.origin) FROM origins o WHERE o.story = v.story) \
             FROM reports r JOIN versions v ON v.id = r.version WHERE r.key = ?1";
        let held = self.held(key)?;
        let mut select = self.db.prepare_cached(SQL)?;
        Ok(select.query_row([key], |row| {
            Ok(Seen {
                held,
                text: row.get(0)?,
                headline: row.get(1)?,
                added: row.get(2)?,
                origin: row.get(3)?,
            })
        })?)
    }
}
