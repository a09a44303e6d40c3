//! Why the reports of an event are one, and what was left out of it.

use serde::Serialize;

use super::link::link;
use super::links;
use super::told::Told;
use crate::ask::Held;
use crate::error::Result;
use crate::hand::{self, Made};
use crate::store::{Record, values};

/// An event with its reports and what holds them together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// The event's id.
    pub event: String,
    /// Its reports, by id.
    pub reports: Vec<Held>,
    /// The likenesses within it.
    pub within: Vec<Likeness>,
    /// Likenesses with reports that are in other events: linked, but the dates, the stories or a decision by hand kept
    /// them apart.
    pub without: Vec<Likeness>,
    /// What people decided about its reports.
    pub decisions: Vec<Made>,
}

/// What two reports share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Likeness {
    /// A report of the event.
    pub one: String,
    /// Another report.
    pub other: String,
    /// In thousandths; from 600 on two reports are linked.
    pub score: i64,
    /// What it is made of.
    pub why: Vec<String>,
}

impl Record {
    /// Explains the event that an id of an event or of one of its reports leads to.
    pub fn explain(&self, id: &str) -> Result<Explanation> {
        let event = self.event_id(id)?;
        let keys = self.members(&event)?;
        let reports = keys.iter().map(|&key| self.held(key)).collect::<Result<_>>()?;
        let (mut within, mut without) = (Vec::new(), Vec::new());
        for &key in &keys {
            let one = Told::load(&self.db, key)?;
            for other in self.linked(key)? {
                let inside = keys.contains(&other);
                if inside && other < key {
                    continue;
                }
                let other = Told::load(&self.db, other)?;
                let Some(link) = link(&one, &other) else { continue };
                let likeness =
                    Likeness { one: one.id.clone(), other: other.id, score: link.score, why: link.why };
                if inside { within.push(likeness) } else { without.push(likeness) }
            }
        }
        let mut decisions = Vec::new();
        for &key in &keys {
            decisions.extend(hand::made(&self.db, &Told::load(&self.db, key)?.id)?);
        }
        decisions.sort();
        decisions.dedup();
        Ok(Explanation { event, reports, within, without, decisions })
    }

    /// The current reports of an event, by id.
    pub(crate) fn members(&self, event: &str) -> Result<Vec<i64>> {
        let sql = "SELECT r.key FROM members m JOIN reports r ON r.key = m.report \
             WHERE m.event = ? AND m.withdrawn IS NULL ORDER BY r.id";
        self.db.all(sql, values![event])
    }

    fn linked(&self, key: i64) -> Result<Vec<i64>> {
        Ok(links::of(&self.db, key)?.into_iter().map(|linked| linked.other).collect())
    }
}
