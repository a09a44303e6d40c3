//! The change feed: what was added, amended and withdrawn, so that whoever took a copy can keep it true.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::error::Result;
use crate::store::{Record, values};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// A report.
    Report,
    /// An event.
    Event,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It is held from now on.
    Added,
    /// It was held and still is, and says something else.
    Amended,
    /// It is held no longer: a tombstone.
    Withdrawn,
}

/// One report or event that a change of the record made, altered or took away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// Always `dateline.change/1`.
    pub schema: &'static str,
    /// The change's number: ask for what came after it with `--since`.
    pub seq: i64,
    /// When, in UTC.
    pub at: String,
    /// Report or event.
    pub subject: Subject,
    /// Added, amended, withdrawn.
    pub change: ChangeKind,
    /// The report's or event's id.
    pub id: String,
    /// The story of a report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// The reports of an event after the change.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<String>,
    /// The events that took over the reports of an event that was withdrawn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub became: Vec<String>,
    /// What brought it about, as the log has it: `story-new`, `story-corrected`, `joined`, `decided`.
    pub cause: String,
    /// Who decided it, where it was decided by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// The schema of a line of the feed.
const SCHEMA: &str = "dateline.change/1";

/// A row of `changes`: number, instant, what, who, why.
type LoggedRow = (i64, String, String, Option<String>, Option<String>);

/// A change of the log, as far as the feed tells it.
#[derive(Debug, Clone)]
struct Logged {
    at: String,
    what: String,
    who: Option<String>,
    why: Option<String>,
}

impl Record {
    /// What changes after a number did to reports and events, in the order of the changes.
    pub fn changed_since(&self, seq: i64) -> Result<Vec<Changed>> {
        let logged = self.logged(seq)?;
        let mut feed = self.changed_reports(seq, &logged)?;
        feed.extend(self.changed_events(seq, &logged)?);
        feed.sort_by(|a, b| (a.seq, a.subject, a.change, &a.id).cmp(&(b.seq, b.subject, b.change, &b.id)));
        Ok(feed)
    }

    /// The number of the last change up to `2024-02-13` or `2024-02-13T09:00:00Z`, or a number as it stands.
    pub fn change_number(&self, since: &str) -> Result<i64> {
        match since.parse() {
            Ok(number) => Ok(number),
            Err(_) => self.number_at(since),
        }
    }

    fn logged(&self, seq: i64) -> Result<BTreeMap<i64, Logged>> {
        let sql = "SELECT seq, at, what, who, why FROM changes WHERE seq > ? ORDER BY seq";
        let rows: Vec<LoggedRow> = self.db.all(sql, values![seq])?;
        Ok(rows.into_iter().map(|(seq, at, what, who, why)| (seq, Logged { at, what, who, why })).collect())
    }

    fn changed_reports(&self, seq: i64, logged: &BTreeMap<i64, Logged>) -> Result<Vec<Changed>> {
        const MOVED: &str = "SELECT r.id, s.name, r.added, r.withdrawn FROM reports r \
             JOIN versions v ON v.id = r.version JOIN stories s ON s.id = v.story \
             WHERE r.added > ?1 OR r.withdrawn > ?1 ORDER BY r.key";
        let rows: Vec<(String, String, i64, Option<i64>)> = self.db.all(MOVED, values![seq])?;
        let mut moves: BTreeMap<(i64, String), Move> = BTreeMap::new();
        // What was rejected before it came in was never held.
        for (id, story, added, withdrawn) in rows.into_iter().filter(|row| row.3 != Some(row.2)) {
            let come = moves.entry((added, id.clone())).or_default();
            (come.comes, come.story) = (true, story.clone());
            if let Some(withdrawn) = withdrawn {
                let go = moves.entry((withdrawn, id)).or_default();
                (go.goes, go.story) = (true, story);
            }
        }
        let told = moves.into_iter().filter_map(|((at, id), moved)| {
            let mut changed = changed(at, logged.get(&at)?, Subject::Report, moved.kind(), id);
            changed.story = Some(moved.story);
            Some(changed)
        });
        Ok(told.collect())
    }

    fn changed_events(&self, seq: i64, logged: &BTreeMap<i64, Logged>) -> Result<Vec<Changed>> {
        const MOVED: &str =
            "SELECT m.event, m.added, m.withdrawn FROM members m WHERE m.added > ?1 OR m.withdrawn > ?1";
        let rows: Vec<(String, i64, Option<i64>)> = self.db.all(MOVED, values![seq])?;
        let both = |(event, added, withdrawn): (String, i64, Option<i64>)| {
            [Some(added), withdrawn].into_iter().flatten().map(move |at| (at, event.clone()))
        };
        let moved: BTreeSet<(i64, String)> = rows.into_iter().flat_map(both).collect();
        let mut feed = Vec::new();
        for (at, event) in moved {
            let Some(logged) = logged.get(&at) else { continue };
            let (before, after) = (self.reports_at(&event, at - 1)?, self.reports_at(&event, at)?);
            let Some(kind) = kind(!before.is_empty(), !after.is_empty()) else { continue };
            let mut changed = changed(at, logged, Subject::Event, kind, event);
            if kind == ChangeKind::Withdrawn {
                changed.became = self.events_at(&before, at)?;
            }
            changed.reports = after;
            feed.push(changed);
        }
        Ok(feed)
    }

    /// The reports of an event after a change.
    fn reports_at(&self, event: &str, seq: i64) -> Result<Vec<String>> {
        const THEN: &str = "SELECT DISTINCT r.id FROM members m JOIN reports r ON r.key = m.report \
             WHERE m.event = ?1 AND m.added <= ?2 AND coalesce(m.withdrawn, ?3) > ?2 ORDER BY r.id";
        self.db.all(THEN, values![event, seq, i64::MAX])
    }

    /// The events in which these reports are after a change.
    fn events_at(&self, reports: &[String], seq: i64) -> Result<Vec<String>> {
        const THEN: &str = "SELECT m.event FROM reports r JOIN members m ON m.report = r.key \
             WHERE r.id = ?1 AND m.added <= ?2 AND coalesce(m.withdrawn, ?3) > ?2";
        let mut events: BTreeSet<String> = BTreeSet::new();
        for report in reports {
            events.extend(self.db.all::<String>(THEN, values![report, seq, i64::MAX])?);
        }
        Ok(events.into_iter().collect())
    }
}

/// What one change did to one report: it may end a row and write another.
#[derive(Debug, Default)]
struct Move {
    comes: bool,
    goes: bool,
    story: String,
}

impl Move {
    const fn kind(&self) -> ChangeKind {
        match (self.goes, self.comes) {
            (true, true) => ChangeKind::Amended,
            (true, false) => ChangeKind::Withdrawn,
            (false, _) => ChangeKind::Added,
        }
    }
}

/// What it is to be held before and after; nothing where it is neither.
const fn kind(before: bool, after: bool) -> Option<ChangeKind> {
    match (before, after) {
        (false, true) => Some(ChangeKind::Added),
        (true, true) => Some(ChangeKind::Amended),
        (true, false) => Some(ChangeKind::Withdrawn),
        (false, false) => None,
    }
}

fn changed(seq: i64, logged: &Logged, subject: Subject, change: ChangeKind, id: String) -> Changed {
    Changed {
        schema: SCHEMA,
        seq,
        at: logged.at.clone(),
        subject,
        change,
        id,
        story: None,
        reports: Vec::new(),
        became: Vec::new(),
        cause: logged.what.clone(),
        who: logged.who.clone(),
        why: logged.why.clone(),
    }
}
