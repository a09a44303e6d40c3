//! What joining reads of the record in one batch.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::told::Told;
use crate::error::Result;
use crate::hand::{self, Bond};
use crate::store::{Db, values};

/// Reports as joining sees them, each read once a batch: a report never changes, it is replaced.
pub(super) struct Shelf {
    told: BTreeMap<i64, Rc<Told>>,
    /// Whether anybody ever joined or parted reports by hand; most records need not be asked for it report by report.
    has_bonds: bool,
}

impl Shelf {
    pub(super) fn new(db: &Db) -> Result<Self> {
        Ok(Self { told: BTreeMap::new(), has_bonds: hand::has_bonds(db)? })
    }

    pub(super) fn bonds(&self, db: &Db, id: &str) -> Result<Vec<Bond>> {
        if self.has_bonds { hand::bonds(db, id) } else { Ok(Vec::new()) }
    }

    /// The current reports that decisions by hand bind to this one.
    pub(super) fn bound(&self, db: &Db, key: i64) -> Result<Vec<i64>> {
        if !self.has_bonds {
            return Ok(Vec::new());
        }
        let id: String = db.one("SELECT id FROM reports WHERE key = ?", values![key])?;
        let mut keys = Vec::new();
        for bond in hand::bonds(db, &id)? {
            let other = if bond.one == id { bond.other } else { bond.one };
            keys.extend(report_with_id(db, &other)?);
        }
        Ok(keys)
    }

    pub(super) fn get(&mut self, db: &Db, key: i64) -> Result<Rc<Told>> {
        if let Some(told) = self.told.get(&key) {
            return Ok(Rc::clone(told));
        }
        let told = Rc::new(Told::load(db, key)?);
        self.told.insert(key, Rc::clone(&told));
        Ok(told)
    }
}

/// The number of the current report of an id.
pub(crate) fn report_with_id(db: &Db, id: &str) -> Result<Option<i64>> {
    db.optional("SELECT key FROM reports WHERE id = ? AND withdrawn IS NULL", values![id])
}
