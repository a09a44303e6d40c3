//! Matches of rules, and where they have been delivered.

use jiff::Timestamp;

use super::Seen;
use crate::error::Result;
use crate::log::stamp;
use crate::store::{Record, values};

/// A report that a rule was found to fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The match's id: the same for the same rule and report, whenever it is found.
    pub id: String,
    /// The rule's id.
    pub rule: String,
    /// The match as it is delivered.
    pub body: String,
    /// The change by which the report came in.
    seq: i64,
}

impl Found {
    /// A match of a report that was seen.
    pub fn new(rule: &str, seen: &Seen, id: String, body: String) -> Self {
        Self { id, rule: rule.to_owned(), body, seq: seen.added }
    }
}

/// A match that waits to be delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The match's id.
    pub id: String,
    /// The match as it is delivered.
    pub body: String,
    /// How often it was tried before.
    pub tries: i64,
}

impl Record {
    /// The change up to which a rule has been asked for a target; a rule that is new begins at `now`, the number of the
    /// last change, because what a record held before is no news.
    pub fn watched(&mut self, rule: &str, target: &str, now: i64) -> Result<i64> {
        const SQL: &str = "SELECT seen FROM watches WHERE rule = ?1 AND target = ?2";
        if let Some(seen) = self.db.optional(SQL, values![rule, target])? {
            return Ok(seen);
        }
        const NEW: &str = "INSERT INTO watches (rule, target, seen) VALUES (?1, ?2, ?3) ON CONFLICT (rule, target) DO NOTHING";
        self.db.execute(NEW, values![rule, target, now])?;
        Ok(now)
    }

    /// Keeps matches, each with a delivery to the target, and that the rules have been asked up to a change: all of it or
    /// nothing. A match that is kept already is not delivered again.
    pub fn keep_found(&mut self, found: &[Found], rules: &[&str], target: &str, upto: i64) -> Result<()> {
        const MATCH: &str =
            "INSERT INTO matches (id, rule, seq, body) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (id) DO NOTHING";
        const DELIVERY: &str = "INSERT INTO deliveries (target, found, tries) VALUES (?1, ?2, 0) \
             ON CONFLICT (target, found) DO NOTHING";
        const SEEN: &str = "UPDATE watches SET seen = ?3 WHERE rule = ?1 AND target = ?2";
        let step = self.db.batch()?;
        for found in found {
            step.execute(MATCH, values![found.id, found.rule, found.seq, found.body])?;
            step.execute(DELIVERY, values![target, found.id])?;
        }
        for rule in rules {
            step.execute(SEEN, values![rule, target, upto])?;
        }
        step.commit()
    }

    /// What waits to be delivered to a target, the oldest first.
    pub fn pending(&self, target: &str) -> Result<Vec<Pending>> {
        const SQL: &str = "SELECT m.id, m.body, d.tries FROM deliveries d JOIN matches m ON m.id = d.found \
             WHERE d.target = ?1 AND d.done IS NULL ORDER BY m.seq, m.id";
        let rows: Vec<(String, String, i64)> = self.db.all(SQL, values![target])?;
        Ok(rows.into_iter().map(|(id, body, tries)| Pending { id, body, tries }).collect())
    }

    /// The last matches that were found for a target, the newest first, delivered or not.
    pub fn last_found(&self, target: &str, most: usize) -> Result<Vec<String>> {
        const SQL: &str = "SELECT m.body FROM deliveries d JOIN matches m ON m.id = d.found \
             WHERE d.target = ?1 ORDER BY m.seq DESC, m.id LIMIT ?2";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.db.all(SQL, values![target, most])
    }

    /// A match has arrived at a target.
    pub fn delivered(&mut self, target: &str, id: &str, at: Timestamp) -> Result<()> {
        const SQL: &str = "UPDATE deliveries SET done = ?3, tries = tries + 1, error = NULL \
             WHERE target = ?1 AND found = ?2";
        self.db.execute(SQL, values![target, id, stamp(at)])?;
        Ok(())
    }

    /// A match could not be delivered to a target; it stays pending.
    pub fn undelivered(&mut self, target: &str, id: &str, why: &str) -> Result<()> {
        const SQL: &str =
            "UPDATE deliveries SET tries = tries + 1, error = ?3 WHERE target = ?1 AND found = ?2";
        self.db.execute(SQL, values![target, id, why])?;
        Ok(())
    }
}
