//! Keeps events up to date as reports come and go.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use jiff::Timestamp;

use super::cluster::{Edge, part};
use super::link::link;
use super::links::{self, Linked};
use super::shelf::Shelf;
use super::told::Told;
use super::{Touched, candidates};
use crate::error::{RecordError, Result};
use crate::log::{self, Change, Hand};
use crate::store::{Db, values};

/// Links what came, unlinks what went, and parts anew whatever hangs together with either.
pub(crate) fn rejoin(db: &Db, touched: &Touched, at: Timestamp) -> Result<()> {
    let mut stirred: BTreeSet<i64> = touched.stirred.clone();
    let mut shelf = Shelf::new(db)?;
    for &key in &touched.removed {
        stirred.extend(links::around(db, key)?);
        stirred.extend(shelf.bound(db, key)?);
        candidates::unfile(db, key)?;
        links::remove(db, key)?;
    }
    for &key in &touched.added {
        stirred.insert(key);
        connect(db, key, &mut shelf)?;
        stirred.extend(links::around(db, key)?);
    }
    let mut writing = Writing { db, at, seq: None };
    for &key in &touched.removed {
        writing.leave(key)?;
    }
    let mut left: BTreeSet<i64> = stirred.difference(&touched.removed).copied().collect();
    while let Some(&first) = left.first() {
        let whole = reach(db, first, &shelf)?;
        left.retain(|key| !whole.contains_key(key));
        settle(db, &whole, &mut shelf, &mut writing)?;
    }
    Ok(())
}

/// Files a new report and writes its links.
fn connect(db: &Db, key: i64, shelf: &mut Shelf) -> Result<()> {
    let told = shelf.get(db, key)?;
    for other in candidates::of(db, &told)? {
        let theirs = shelf.get(db, other)?;
        if let Some(link) = link(&told, &theirs) {
            links::write(db, key, other, link.score)?;
        }
    }
    candidates::file(db, &told)
}

/// Everything that hangs together with a report, each with its links that hold.
fn reach(db: &Db, first: i64, shelf: &Shelf) -> Result<BTreeMap<i64, Vec<Linked>>> {
    let mut whole = BTreeMap::new();
    let mut open = vec![first];
    while let Some(key) = open.pop() {
        if whole.contains_key(&key) {
            continue;
        }
        let links = links::holding(db, key)?;
        open.extend(links.iter().map(|linked| linked.other));
        open.extend(shelf.bound(db, key)?);
        whole.insert(key, links);
    }
    Ok(whole)
}

/// Parts a whole into events and writes what has changed.
fn settle(
    db: &Db,
    whole: &BTreeMap<i64, Vec<Linked>>,
    shelf: &mut Shelf,
    writing: &mut Writing<'_>,
) -> Result<()> {
    let told: Vec<Rc<Told>> = whole.keys().map(|&key| shelf.get(db, key)).collect::<Result<_>>()?;
    let place: BTreeMap<i64, usize> = told.iter().enumerate().map(|(i, told)| (told.key, i)).collect();
    let mut edges = Vec::new();
    for (key, links) in whole {
        for linked in links.iter().filter(|linked| *key < linked.other) {
            if let (Some(&one), Some(&other)) = (place.get(key), place.get(&linked.other)) {
                edges.push(Edge { one, other, score: linked.score });
            }
        }
    }
    let mut bonds = BTreeSet::new();
    for told in &told {
        bonds.extend(shelf.bonds(db, &told.id)?);
    }
    let bonds: Vec<_> = bonds.into_iter().collect();
    for event in part(&told, &edges, &bonds) {
        let Some(&first) = event.first() else { continue };
        // Named by the smallest id among its reports, an event has the same name whatever came first.
        let name = format!("E{}", told[first].id);
        for member in event {
            writing.enter(told[member].key, &name)?;
        }
    }
    Ok(())
}

/// Writes memberships; one change of the log stands for all that a batch moves.
struct Writing<'a> {
    db: &'a Db,
    at: Timestamp,
    seq: Option<i64>,
}

impl Writing<'_> {
    fn seq(&mut self) -> Result<i64> {
        if let Some(seq) = self.seq {
            return Ok(seq);
        }
        let seq = log::note(self.db, self.at, Change::Joined, "events", Hand::default())?;
        self.seq = Some(seq);
        Ok(seq)
    }

    fn leave(&mut self, key: i64) -> Result<()> {
        if current(self.db, key)?.is_some() { self.end(key) } else { Ok(()) }
    }

    fn end(&mut self, key: i64) -> Result<()> {
        let seq = self.seq()?;
        let sql = "UPDATE members SET withdrawn = ? WHERE report = ? AND withdrawn IS NULL";
        self.db.execute(sql, values![seq, key])?;
        Ok(())
    }

    fn enter(&mut self, key: i64, event: &str) -> Result<()> {
        match current(self.db, key)? {
            Some(now) if now == event => return Ok(()),
            Some(_) => self.end(key)?,
            None => {}
        }
        let seq = self.seq()?;
        let sql = "INSERT INTO members (report, event, added) VALUES (?, ?, ?)";
        self.db.execute(sql, values![key, event, seq])?;
        Ok(())
    }
}

/// The event that a report is in.
fn current(db: &Db, key: i64) -> Result<Option<String>> {
    db.optional("SELECT event FROM members WHERE report = ? AND withdrawn IS NULL", values![key])
}

impl crate::store::Record {
    /// The current event of an event's or report's id, which may be cut short. An event is called by one of its
    /// reports, so an id that was an event's once leads to the event that this report is in now.
    pub fn event_id(&self, id: &str) -> Result<String> {
        let start = id.strip_prefix('E').unwrap_or(id);
        let unknown =
            || RecordError::Unknown { id: id.to_owned(), what: "event or report", command: "events" };
        if start.is_empty() || !start.chars().all(|c| c.is_ascii_hexdigit()) {
            return Err(unknown());
        }
        let sql = "SELECT DISTINCT m.event FROM reports r JOIN members m ON m.report = r.key AND m.withdrawn IS NULL \
             WHERE r.id >= ?1 AND r.id < ?1 || 'g' AND r.withdrawn IS NULL LIMIT 20";
        let events: Vec<String> = self.db.all(sql, values![start])?;
        match &events[..] {
            [] => Err(unknown()),
            [event] => Ok(event.clone()),
            // A whole id of an event means that event, whatever else begins so.
            several => Err(RecordError::Ambiguous { id: id.to_owned(), count: several.len() }),
        }
    }
}
