//! Writes stories, their reports and what was refused: a batch in one transaction.

mod report;
mod small;
mod version;

use jiff::Timestamp;

use crate::arrival::{Arrival, Fate, Known, RefusedItem};
use crate::error::Result;
use crate::log::{self, Change, Hand};
use crate::store::{Batch, Db, Record, values};
use crate::{joining, likeness};

pub(crate) use report::{insert_report, withdraw as withdraw_report};
pub(crate) use small::whole;

/// What a source hands over for keeping.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A story.
    Story(Box<Arrival>),
    /// A story that [`Record::look`] knew to be held, by its origin.
    Held(String),
    /// Something of which no story came.
    Refused(RefusedItem),
}

impl Record {
    /// What is known of an origin, before the pains of coding are taken.
    pub fn look(&self, origin: &str, name: &str, raw: &str) -> Result<Known> {
        look(&self.db, origin, name, &hash(raw))
    }

    /// Keeps a batch: all of it or, if this fails, nothing. The fates stand in the order of the items; a refused
    /// item has none.
    pub fn take(&mut self, items: &[Item], at: Timestamp) -> Result<Vec<Option<Fate>>> {
        let batch = self.db.batch()?;
        let mut fates = Vec::with_capacity(items.len());
        let mut changed = joining::Touched::default();
        for item in items {
            fates.push(match item {
                Item::Story(arrival) => Some(story(&batch, arrival, at, &mut changed)?),
                Item::Held(origin) => {
                    mended(&batch, origin, at)?;
                    Some(Fate::Same)
                }
                Item::Refused(refused) => {
                    refuse(&batch, refused, at)?;
                    None
                }
            });
        }
        joining::rejoin(&batch, &changed, at)?;
        batch.commit()?;
        Ok(fates)
    }
}

fn story(
    batch: &Batch<'_>,
    arrival: &Arrival,
    at: Timestamp,
    changed: &mut joining::Touched,
) -> Result<Fate> {
    let hash = hash(&arrival.raw);
    let fate = match look(batch, &arrival.origin, &arrival.name, &hash)? {
        Known::Same => Fate::Same,
        Known::Elsewhere => {
            version::alias(batch, arrival)?;
            Fate::Same
        }
        Known::Nothing => {
            let id = version::begin(batch, arrival)?;
            version::insert(batch, id, arrival, &hash, (at, Change::StoryNew), changed)?;
            likeness::settle(batch, id, &arrival.body)?;
            Fate::New
        }
        Known::Other(_) => {
            let id = version::of_origin(batch, &arrival.origin)?;
            version::insert(batch, id, arrival, &hash, (at, Change::StoryCorrected), changed)?;
            likeness::settle(batch, id, &arrival.body)?;
            Fate::Corrected
        }
    };
    mended(batch, &arrival.origin, at)?;
    Ok(fate)
}

/// What the record tells the same text by.
fn hash(raw: &str) -> String {
    blake3::hash(raw.as_bytes()).to_hex()[..32].to_owned()
}

/// A text that was current once is held as well: archives hold a story beside its correction, and going through them
/// again must not bring the old one back.
fn look(db: &Db, origin: &str, name: &str, hash: &str) -> Result<Known> {
    const OF_ORIGIN: &str = "SELECT s.name, EXISTS (SELECT 1 FROM versions v WHERE v.story = s.id AND v.hash = ?2), \
         (SELECT count(*) FROM origins b WHERE b.story = s.id) \
         FROM origins o JOIN stories s ON s.id = o.story WHERE o.origin = ?1";
    const OF_NAME: &str =
        "SELECT v.id FROM stories s JOIN versions v ON v.story = s.id WHERE s.name = ? AND v.hash = ?";
    let held: Option<(String, bool, i64)> = db.optional(OF_ORIGIN, values![origin, hash])?;
    Ok(match held {
        Some((_, true, _)) => Known::Same,
        Some((name, false, 1)) => Known::Other(name),
        // The old text still stands in another place, so this is another story from now on.
        _ if db.exists(OF_NAME, values![name, hash])? => Known::Elsewhere,
        _ => Known::Nothing,
    })
}

fn refuse(batch: &Batch<'_>, item: &RefusedItem, at: Timestamp) -> Result<()> {
    let same = "SELECT seq FROM refused WHERE origin = ? AND code = ? AND reason = ?";
    if batch.exists(same, values![item.origin, item.code, item.reason])? {
        return Ok(());
    }
    let hand = Hand { detail: Some(&item.code), ..Hand::default() };
    let seq = log::note(batch, at, Change::ItemRefused, &item.origin, hand)?;
    batch.execute(
        "INSERT INTO refused (origin, code, reason, seq) VALUES (?, ?, ?, ?) ON CONFLICT (origin) \
         DO UPDATE SET code = excluded.code, reason = excluded.reason, hash = NULL, seq = excluded.seq",
        values![item.origin, item.code, item.reason, seq],
    )?;
    Ok(())
}

/// An item that was refused once and can be read now is refused no longer.
pub(crate) fn mended(batch: &Batch<'_>, origin: &str, at: Timestamp) -> Result<()> {
    if batch.execute("DELETE FROM refused WHERE origin = ?", values![origin])? > 0 {
        log::note(batch, at, Change::ItemMended, origin, Hand::default())?;
    }
    Ok(())
}
