//! Reports that a question asks for.

use plover::ReportJson;
use serde::Serialize;

use super::plan::Plan;
use super::question::Question;
use crate::detail::{COLUMNS, JOINS, QUOTE, Row};
use crate::error::Result;
use crate::store::{Record, texts, values};

/// A report as the record holds it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Held {
    /// The report.
    #[serde(flatten)]
    pub report: ReportJson,
    /// Who published the story.
    pub outlet: Option<String>,
    /// The first sentence that says so, in the story's words.
    pub quote: String,
    /// The event that it is joined into.
    pub event: Option<String>,
    /// Whether people changed a field of it.
    pub amended: bool,
}

/// What follows the columns of a report.
const MORE: &str = "(SELECT name FROM sources WHERE id = v.source), \
     (SELECT m.event FROM members m WHERE m.report = r.key AND m.withdrawn IS NULL), r.amended";

impl Record {
    /// The reports that a question asks for, in its order.
    pub fn reports(&self, question: &Question) -> Result<Vec<Held>> {
        self.keys(question)?.into_iter().map(|key| self.held(key)).collect()
    }

    /// The numbers of the reports that a question asks for, in its order, each once.
    pub(crate) fn keys(&self, question: &Question) -> Result<Vec<i64>> {
        let limit = question.limit.unwrap_or(usize::MAX);
        let mut keys = Vec::new();
        if limit > 0 {
            self.each_key(question, |key| {
                keys.push(key);
                Ok(keys.len() < limit)
            })?;
        }
        Ok(keys)
    }

    /// Hands the numbers of the reports on, one by one, until told that it is enough.
    pub(crate) fn each_key(
        &self,
        question: &Question,
        mut take: impl FnMut(i64) -> Result<bool>,
    ) -> Result<()> {
        let mut last = None;
        let mut on = true;
        for plan in Plan::of(question, self)?.parts() {
            let sql = format!("SELECT {} {} {}", plan.key(), plan.body(), plan.order());
            let each = self.db.each(&sql, &plan.values, |key: i64| {
                // A report with two parties of one country comes twice, one after the other.
                let again = last.replace(key) == Some(key);
                on = again || take(key)?;
                Ok(on)
            });
            each.map_err(texts::bad_words)?;
            if !on {
                break;
            }
        }
        Ok(())
    }

    /// One report.
    pub(crate) fn held(&self, key: i64) -> Result<Held> {
        let sql = format!("SELECT {COLUMNS}, {QUOTE}, {MORE} FROM reports r {JOINS} WHERE r.key = ?");
        let (row, quote, outlet, event, amended): (Row, String, _, _, _) = self.db.one(&sql, values![key])?;
        let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Held { report: row.report()?, outlet, quote, event, amended })
    }

    /// The number of the last change up to an instant: a whole day is taken to its end.
    pub(crate) fn number_at(&self, instant: &str) -> Result<i64> {
        let upto = super::instant::upto(instant)?;
        let sql = "SELECT coalesce(max(seq), 0) FROM changes WHERE at <= ?";
        self.db.one(sql, values![upto])
    }
}
