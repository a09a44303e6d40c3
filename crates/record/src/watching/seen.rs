//! Reports with the words around them, as rules look at them.

use crate::ask::{Held, Question, address};
use crate::error::Result;
use crate::store::{Record, values};

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
    /// The story's address on the web, where its source told it, or its own id is one.
    pub url: Option<String>,
    pub(super) added: i64,
}

/// The columns beside the report.
type Row = (String, Option<String>, i64, Option<String>, Option<String>);

impl Seen {
    /// The number of the change by which the report came in.
    pub fn added(&self) -> i64 {
        self.added
    }
}

impl Record {
    /// The number of the last change, which [`Record::seen_since`] counts from.
    pub fn last_change(&self) -> Result<i64> {
        self.db.one("SELECT coalesce(max(seq), 0) FROM changes", &[])
    }

    /// The current reports that came in after a change, in the order of their coming.
    pub fn seen_since(&self, change: i64) -> Result<Vec<Seen>> {
        const SQL: &str = "SELECT key FROM reports WHERE added > ?1 AND withdrawn IS NULL ORDER BY key";
        let keys: Vec<i64> = self.db.all(SQL, values![change])?;
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
        const SQL: &str = "SELECT v.raw, v.headline, r.added, v.url, \
             (SELECT min(o.origin) FROM origins o WHERE o.story = v.story) \
             FROM reports r JOIN versions v ON v.id = r.version WHERE r.key = ?1";
        let held = self.held(key)?;
        let (text, headline, added, url, origin): Row = self.db.one(SQL, values![key])?;
        let url = url.or_else(|| address(origin.as_slice()));
        Ok(Seen { held, text, headline, origin, url, added })
    }
}
