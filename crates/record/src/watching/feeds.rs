//! Where feeds stand: what their servers said, so that the next request can be conditional.

use jiff::Timestamp;

use crate::error::Result;
use crate::log::stamp;
use crate::store::{Record, values};
use crate::taking::mended;

/// What is remembered of an address that was fetched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feed {
    /// The address as the user names it.
    pub url: String,
    /// Where it has moved for good.
    pub moved: Option<String>,
    /// The entity tag of what was read last, sent back as `If-None-Match`.
    pub etag: Option<String>,
    /// The `Last-Modified` of what was read last, as the server wrote it, sent back as `If-Modified-Since`.
    pub modified: Option<String>,
    /// The server wants not to be asked before this instant.
    pub not_before: Option<Timestamp>,
    /// It is gone for good (410) and not asked again.
    pub gone: bool,
}

impl Record {
    /// What is remembered of an address.
    pub fn feed(&self, url: &str) -> Result<Option<Feed>> {
        const SQL: &str = "SELECT moved, etag, modified, not_before, gone FROM feeds WHERE url = ?1";
        let found: Option<(_, _, _, Option<String>, i64)> = self.db.optional(SQL, values![url])?;
        Ok(found.map(|(moved, etag, modified, not_before, gone)| Feed {
            url: url.to_owned(),
            moved,
            etag,
            modified,
            // An instant that cannot be read asks for no patience.
            not_before: not_before.and_then(|text| text.parse().ok()),
            gone: gone != 0,
        }))
    }

    /// Remembers what a server said. To be called when what it sent is kept, not before: a run that was killed on the way
    /// asks again without conditions, and nothing is lost. An address that has `answered` is refused no longer.
    pub fn keep_feed(&mut self, feed: &Feed, answered: bool, at: Timestamp) -> Result<()> {
        const SQL: &str = "INSERT INTO feeds (url, moved, etag, modified, not_before, gone, asked) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (url) DO UPDATE SET moved = excluded.moved, \
             etag = excluded.etag, modified = excluded.modified, not_before = excluded.not_before, \
             gone = excluded.gone, asked = excluded.asked";
        let (not_before, gone, asked) = (feed.not_before.map(stamp), i64::from(feed.gone), stamp(at));
        let values = values![feed.url, feed.moved, feed.etag, feed.modified, not_before, gone, asked];
        let step = self.db.batch()?;
        step.execute(SQL, values)?;
        if answered {
            mended(&step, &feed.url, at)?;
        }
        step.commit()
    }
}
