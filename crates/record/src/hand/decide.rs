//! Making decisions: each is written down with who and why, and carried out in the same transaction.

use jiff::Timestamp;
use serde::Serialize;

use super::amend;
use crate::detail::{self, COLUMNS, JOINS};
use crate::error::{RecordError, Result};
use crate::joining::{self, Touched, report_with_id};
use crate::log::{self, Change, Hand};
use crate::store::{Batch, Db, FromRow, Record, Row, values};
use crate::taking;

/// What somebody decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Two events, called by their ids or by reports of theirs, are one.
    Join(String, String),
    /// These reports are of another event than the rest of theirs.
    Split(Vec<String>),
    /// A report is wrong and is to be left out.
    Reject(String),
    /// A report that was rejected is right after all.
    Restore(String),
    /// A field of a report is to be changed: `status=planned`.
    Amend(String, String),
}

/// A decision that was made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Made {
    /// Its number.
    pub id: i64,
    /// `join`, `split`, `reject`, `restore`, `amend`.
    pub what: String,
    /// The report it is about.
    pub one: String,
    /// The other report, for `join` and `split`.
    pub other: Option<String>,
    /// The change of a field.
    pub detail: Option<String>,
    /// Who decided.
    pub who: String,
    /// Why.
    pub why: String,
    /// When.
    pub at: String,
}

/// The decisions that name a report.
pub(crate) fn made(db: &Db, report: &str) -> Result<Vec<Made>> {
    let sql = "SELECT d.id, d.what, d.one, d.other, d.detail, d.who, d.why, c.at FROM decisions d \
         JOIN changes c ON c.seq = d.seq WHERE d.one = ?1 OR d.other = ?1 ORDER BY d.id";
    db.all(sql, values![report])
}

impl FromRow for Made {
    const WIDTH: usize = 8;

    fn read(row: &Row<'_>, from: usize) -> Result<Self> {
        Ok(Self {
            id: row.get(from)?,
            what: row.get(from + 1)?,
            one: row.get(from + 2)?,
            other: row.get(from + 3)?,
            detail: row.get(from + 4)?,
            who: row.get(from + 5)?,
            why: row.get(from + 6)?,
            at: row.get(from + 7)?,
        })
    }
}

impl Record {
    /// Writes a decision down and carries it out.
    pub fn decide(&mut self, decision: &Decision, who: &str, why: &str, at: Timestamp) -> Result<()> {
        if who.trim().is_empty() || why.trim().is_empty() {
            let why = "a decision by hand says who made it and why; give both --who and --why";
            return Err(RecordError::BadDecision(why.to_owned()));
        }
        let rows = self.rows(decision)?;
        let batch = self.db.batch()?;
        let hand = Hand { who: Some(who), why: Some(why), detail: rows.first().and_then(|row| row.detail) };
        let subject = rows.first().map_or("", |row| row.one.as_str());
        let seq = log::note(&batch, at, Change::Decided, subject, hand)?;
        let mut touched = Touched::default();
        for row in &rows {
            row.write(&batch, who, why, seq)?;
            row.carry_out(&batch, seq, &mut touched)?;
        }
        joining::rejoin(&batch, &touched, at)?;
        batch.commit()?;
        Ok(())
    }

    /// The rows that write a decision down.
    fn rows<'d>(&self, decision: &'d Decision) -> Result<Vec<Decided<'d>>> {
        let plain = |what, one: String| vec![Decided { what, one, other: None, detail: None }];
        Ok(match decision {
            Decision::Reject(report) => plain("reject", self.report_id(report)?),
            Decision::Restore(report) => plain("restore", self.rejected_id(report)?),
            Decision::Amend(report, change) => {
                let one = self.report_id(report)?;
                vec![Decided { what: "amend", one, other: None, detail: Some(change) }]
            }
            Decision::Join(one, other) => {
                let (one, other) = (self.first_of(one)?, self.first_of(other)?);
                if one == other {
                    let why = format!("{one} and {other} are reports of one event already");
                    return Err(RecordError::BadDecision(why));
                }
                vec![Decided { what: "join", one, other: Some(other), detail: None }]
            }
            Decision::Split(reports) => self.split(reports)?,
        })
    }

    /// Each report that is to leave is parted from each that stays.
    fn split<'d>(&self, reports: &[String]) -> Result<Vec<Decided<'d>>> {
        let leaving: Vec<String> = reports.iter().map(|id| self.report_id(id)).collect::<Result<_>>()?;
        let Some(first) = leaving.first() else {
            return Err(RecordError::BadDecision("no report is named that is to leave its event".to_owned()));
        };
        let event = self.explain(first)?;
        let of_event = |id: &String| event.reports.iter().any(|held| held.report.id == *id);
        if let Some(stranger) = leaving.iter().find(|id| !of_event(id)) {
            return Err(RecordError::BadDecision(format!("{stranger} is no report of {}", event.event)));
        }
        let staying = event.reports.iter().map(|held| &held.report.id).filter(|id| !leaving.contains(id));
        let pairs =
            staying.flat_map(|stays| leaving.iter().map(move |leaves| (leaves.clone(), stays.clone())));
        let rows: Vec<Decided<'d>> = pairs
            .map(|(one, other)| Decided { what: "split", one, other: Some(other), detail: None })
            .collect();
        if rows.is_empty() {
            let why = format!("those are all reports of {}; at least one must stay", event.event);
            return Err(RecordError::BadDecision(why));
        }
        Ok(rows)
    }

    /// The whole id of a current report.
    pub(crate) fn report_id(&self, start: &str) -> Result<String> {
        self.whole_id(start, "withdrawn IS NULL")
    }

    fn rejected_id(&self, start: &str) -> Result<String> {
        self.whole_id(start, "id IN (SELECT one FROM decisions WHERE what = 'reject')")
    }

    fn whole_id(&self, start: &str, which: &str) -> Result<String> {
        let sql =
            format!("SELECT DISTINCT id FROM reports WHERE id >= ?1 AND id < ?1 || 'g' AND {which} LIMIT 20");
        let ids: Vec<String> = self.db.all(&sql, values![start])?;
        match &ids[..] {
            [id] => Ok(id.clone()),
            [] => Err(RecordError::Unknown { id: start.to_owned(), what: "report", command: "reports" }),
            several => Err(RecordError::Ambiguous { id: start.to_owned(), count: several.len() }),
        }
    }

    /// The report by which an event is called.
    fn first_of(&self, id: &str) -> Result<String> {
        Ok(self.event_id(id)?.trim_start_matches('E').to_owned())
    }
}

/// A row of `decisions`.
struct Decided<'d> {
    what: &'static str,
    one: String,
    other: Option<String>,
    detail: Option<&'d str>,
}

impl Decided<'_> {
    fn write(&self, batch: &Batch<'_>, who: &str, why: &str, seq: i64) -> Result<()> {
        batch.execute(
            "INSERT INTO decisions (what, one, other, detail, who, why, seq) VALUES (?, ?, ?, ?, ?, ?, ?)",
            values![self.what, self.one, self.other, self.detail, who, why, seq],
        )?;
        Ok(())
    }

    fn carry_out(&self, batch: &Batch<'_>, seq: i64, touched: &mut Touched) -> Result<()> {
        match self.what {
            "reject" => {
                if let Some(key) = report_with_id(batch, &self.one)? {
                    taking::withdraw_report(batch, key, seq, touched)?;
                }
            }
            "restore" | "amend" => self.rewrite(batch, seq, touched)?,
            _ => {
                for id in [Some(&self.one), self.other.as_ref()].into_iter().flatten() {
                    touched.stirred.extend(report_with_id(batch, id)?);
                }
            }
        }
        Ok(())
    }

    /// Ends the row of a report and writes it anew, as it is to be from now on.
    fn rewrite(&self, batch: &Batch<'_>, seq: i64, touched: &mut Touched) -> Result<()> {
        let sql = format!(
            "SELECT {COLUMNS}, r.key, r.version, r.amended FROM reports r {JOINS} WHERE r.id = ? ORDER BY r.key DESC LIMIT 1"
        );
        let (row, key, version, amended): (detail::Row, i64, i64, bool) =
            batch.one(&sql, values![self.one])?;
        let mut report = row.report()?;
        if let Some(change) = self.detail {
            amend::apply(&mut report, change)?;
        }
        if report_with_id(batch, &self.one)?.is_some() {
            taking::withdraw_report(batch, key, seq, touched)?;
        }
        let new = taking::insert_report(batch, version, &report, amended || self.detail.is_some(), seq)?;
        touched.added.insert(new);
        Ok(())
    }
}
