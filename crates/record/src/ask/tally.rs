//! How many reports a question asks for, by month, by pair of countries, by type.

use serde::Serialize;

use super::plan::Plan;
use super::question::Question;
use crate::error::Result;
use crate::store::{Record, texts};

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
        let plan = Plan::of(question, self)?;
        let body = plan.body();
        let sql = match by {
            By::Month => format!(
                "SELECT substr({}, 1, 7), count(DISTINCT r.key) {body} GROUP BY 1 ORDER BY 1",
                plan.day
            ),
            By::Type => format!("SELECT r.type, count(DISTINCT r.key) {body} GROUP BY 1 ORDER BY 2 DESC, 1"),
            By::Dyad => format!(
                "SELECT y.one || '-' || y.other, count(*) FROM dyads y WHERE y.report IN (SELECT r.key {body}) \
                 GROUP BY y.one, y.other ORDER BY 2 DESC, 1"
            ),
        };
        let rows: Vec<(String, i64)> = self.db.all(&sql, &plan.values).map_err(texts::bad_words)?;
        let counted = rows.into_iter().map(|(what, count)| Counted { what, count });
        Ok(counted.take(question.limit.unwrap_or(usize::MAX)).collect())
    }
}
