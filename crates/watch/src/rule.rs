//! One rule.

use serde::{Deserialize, Serialize};

use crate::condition::Condition;
use crate::judge::Fit;
use crate::look::Look;

/// What a user watches for, and on what ground.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What matches are told apart by.
    pub id: String,
    /// What a reader sees first.
    pub title: String,
    /// What to mind.
    #[serde(default)]
    pub note: Option<String>,
    /// The legal or other basis.
    pub source: Vec<String>,
    /// How much it matters.
    #[serde(default)]
    pub severity: Severity,
    /// Words to sort by.
    #[serde(default)]
    pub labels: Vec<String>,
    /// What it asks of a report.
    pub when: Condition,
    /// Sentences that must fit.
    pub yes: Vec<String>,
    /// Sentences that must not.
    pub no: Vec<String>,
}

/// How much a match matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Low,
    /// Worth a look.
    #[default]
    Medium,
    /// Look at once.
    High,
}

impl Rule {
    /// Whether the report fits the rule, and by what.
    pub fn fit(&self, look: &Look<'_>) -> Option<Fit<'_>> {
        self.when.judge(look, "").map(|why| Fit { rule: self, why })
    }

    /// What is wrong with the rule, and how to mend it.
    pub(crate) fn fault(&self) -> Option<(&'static str, &'static str)> {
        let is_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let blank = |text: &String| text.trim().is_empty();
        if self.id.is_empty() || !self.id.chars().all(is_id) {
            Some(("its id is no name", "write letters, digits, dots and hyphens"))
        } else if blank(&self.title) {
            Some(("it has no title", "say in a few words what it watches for"))
        } else if self.source.iter().all(blank) {
            Some(("it has no source", "name the text or order that it rests on"))
        } else if !self.when.asks_for_something() || self.when.has_empty_part() {
            Some(("a condition of it asks nothing", "write what must hold, or leave the condition out"))
        } else if self.yes.is_empty() || self.no.is_empty() {
            Some(("it lacks examples", "give at least one sentence in yes and one in no"))
        } else {
            None
        }
    }
}
