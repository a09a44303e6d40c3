//! How many reports a question asks for, by month, by pair of countries, by type.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use plover::Code;
use serde::Serialize;

use super::plan::Plan;
use super::question::{Order, Question, Who};
use crate::error::Result;
use crate::store::{Record, texts, values};

/// What is counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The month in which it begins.
    Month,
    /// The two countries; a report between several counts for each pair.
    Dyad,
    /// The type.
    Type,
}

/// So many of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// `2024-02`, `PRK-RUS`, `CONSULT`; an empty text for what has no date.
    pub what: String,
    /// How many.
    pub count: i64,
}

impl Record {
    /// Counts the reports that a question asks for: months in their order, pairs and types the most frequent first.
    pub fn count(&self, question: &Question, by: By) -> Result<Vec<Counted>> {
        let rows: Vec<(String, i64)> = if let Some(actor) = whole(question) {
            self.counted_already(by, actor)?
        } else {
            let question = Question { order: Order::Latest, ..question.clone() };
            self.counted(&question, by)?
        };
        let counted = rows.into_iter().map(|(what, count)| Counted { what, count });
        Ok(counted.take(question.limit.unwrap_or(usize::MAX)).collect())
    }

    /// Of all reports, and of all of an actor, the record keeps count as they come and go.
    fn counted_already(&self, by: By, actor: Option<Code>) -> Result<Vec<(String, i64)>> {
        let (kind, order) = match by {
            By::Month => ("month", "what"),
            By::Dyad => ("dyad", "count DESC, what"),
            By::Type => ("type", "count DESC, what"),
        };
        let Some(actor) = actor else {
            let sql =
                format!("SELECT what, count FROM tallies WHERE kind = ? AND count > 0 ORDER BY {order}");
            return self.db.all(&sql, values![kind]);
        };
        // Before what is counted stand the code and a blank; the sign after a blank is an exclamation mark.
        let sql = format!(
            "SELECT what, count FROM tallies WHERE kind = ? AND what >= ? AND what < ? AND count > 0 ORDER BY {order}"
        );
        let (from, before) = (format!("{actor} "), format!("{actor}!"));
        let rows: Vec<(String, i64)> = self.db.all(&sql, values![format!("actor {kind}"), from, before])?;
        Ok(rows.into_iter().map(|(what, count)| (what[from.len()..].to_owned(), count)).collect())
    }

    /// Rows are counted here as they come, because the stores would sort them first.
    fn counted(&self, question: &Question, by: By) -> Result<Vec<(String, i64)>> {
        let mut counts: BTreeMap<String, i64> = BTreeMap::new();
        for plan in Plan::of(question, self)?.parts() {
            let mut once = Once::default();
            let each = self.db.each(&sql(&plan, by), &plan.values, |(key, what): (i64, String)| {
                if once.is_new(key, &what, by) {
                    *counts.entry(what).or_default() += 1;
                }
                Ok(true)
            });
            each.map_err(texts::bad_words)?;
        }
        let mut rows: Vec<(String, i64)> = counts.into_iter().collect();
        if by != By::Month {
            rows.sort_by_key(|(_, count)| Reverse(*count));
        }
        Ok(rows)
    }
}

/// Whether a question asks for all reports, or for all of one actor: `Some(None)`, `Some(Some(USA))`.
fn whole(question: &Question) -> Option<Option<Code>> {
    let actor = match question.actors[..] {
        [] => None,
        [Who::Code(code, None)] => Some(code),
        _ => return None,
    };
    let all = Question {
        actors: question.actors.clone(),
        limit: question.limit,
        order: question.order,
        ..Question::default()
    };
    (*question == all).then_some(actor)
}

/// A row for each report, or for each of its pairs of countries.
fn sql(plan: &Plan, by: By) -> String {
    let (day, key) = (plan.day(), plan.key());
    // What comes twice comes in the order of the table's own key, so that nothing needs sorting.
    let order = if plan.repeats() { format!(" ORDER BY {day}, {key}") } else { String::new() };
    match by {
        By::Month => format!("SELECT {key}, substr({day}, 1, 7) {}{order}", plan.body()),
        By::Type => format!("SELECT {key}, {} {}{order}", plan.kind(), plan.body()),
        By::Dyad => {
            let body = plan.body_beside(&format!("CROSS JOIN dyads y ON y.report = {key}"));
            format!("SELECT {key}, y.one || '-' || y.other {body}{order}")
        }
    }
}

/// Tells rows of a report that were met from new ones; a report's rows come one after the other.
#[derive(Default)]
struct Once {
    report: Option<i64>,
    met: Vec<String>,
}

impl Once {
    fn is_new(&mut self, report: i64, what: &str, by: By) -> bool {
        if self.report.replace(report) != Some(report) {
            self.met.clear();
        } else if by != By::Dyad || self.met.iter().any(|met| met == what) {
            return false;
        }
        if by == By::Dyad {
            self.met.push(what.to_owned());
        }
        true
    }
}
