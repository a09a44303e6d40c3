//! How many reports a question asks for, by month, by pair of countries, by type.

use serde::Serialize;

use super::plan::Plan;
use super::question::{Order, Question};
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
        let all = Question { limit: question.limit, order: question.order, ..Question::default() };
        let rows: Vec<(String, i64)> = if *question == all {
            self.counted_already(by)?
        } else {
            let question = Question { order: Order::Latest, ..question.clone() };
            self.counted(&Plan::of(&question, self)?, by)?
        };
        let counted = rows.into_iter().map(|(what, count)| Counted { what, count });
        Ok(counted.take(question.limit.unwrap_or(usize::MAX)).collect())
    }

    /// Of all reports the record keeps count as they come and go.
    fn counted_already(&self, by: By) -> Result<Vec<(String, i64)>> {
        let (kind, order) = match by {
            By::Month => ("month", "what"),
            By::Dyad => ("dyad", "count DESC, what"),
            By::Type => ("type", "count DESC, what"),
        };
        let sql = format!("SELECT what, count FROM tallies WHERE kind = ? AND count > 0 ORDER BY {order}");
        self.db.all(&sql, values![kind])
    }

    fn counted(&self, plan: &Plan, by: By) -> Result<Vec<(String, i64)>> {
        let (body, day, key) = (plan.body(), plan.day(), plan.key());
        let (what, order) = match by {
            By::Month => (format!("substr({day}, 1, 7)"), "1"),
            By::Type => (plan.kind().to_owned(), "2 DESC, 1"),
            By::Dyad => {
                let sql = format!(
                    "SELECT y.one || '-' || y.other, count(*) FROM dyads y WHERE y.report IN (SELECT {key} {body}) \
                     GROUP BY y.one, y.other ORDER BY 2 DESC, 1"
                );
                return self.db.all(&sql, &plan.values).map_err(texts::bad_words);
            }
        };
        let sql = if plan.repeats() {
            // In the order of the table's key, so that what comes twice needs no sorting.
            format!(
                "SELECT what, count(*) FROM (SELECT min({what}) AS what {body} GROUP BY {day}, {key}) AS once \
                 GROUP BY 1 ORDER BY {order}"
            )
        } else {
            format!("SELECT {what}, count(*) {body} GROUP BY 1 ORDER BY {order}")
        };
        self.db.all(&sql, &plan.values).map_err(texts::bad_words)
    }
}
