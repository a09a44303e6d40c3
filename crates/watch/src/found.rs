//! A match as it is delivered.

use plover::ReportJson;
use serde::{Deserialize, Serialize};

use crate::judge::{Fit, Why};
use crate::rule::Severity;

/// The schema's name and version, the value of `schema` in every match.
pub const MATCH_SCHEMA: &str = "dateline.match/1";

/// A report that fits a rule, as one line of JSON holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// Always [`MATCH_SCHEMA`].
    pub schema: String,
    /// The same for the same rule and report, whenever and wherever it is found.
    pub id: String,
    /// The rule's id.
    pub rule: String,
    /// The rule's title.
    pub title: String,
    /// How much it matters.
    pub severity: Severity,
    /// Words to sort by.
    pub labels: Vec<String>,
    /// What the rule rests on.
    pub source: Vec<String>,
    /// What to mind.
    pub note: Option<String>,
    /// Which line of the rule holds by which field.
    pub why: Vec<Why>,
    /// When it was found, an instant in UTC.
    pub found: String,
    /// The headline of the story.
    pub headline: Option<String>,
    /// Who published the story.
    pub outlet: Option<String>,
    /// The sentences that say so, in the order of the report's evidence.
    pub evidence: Vec<String>,
    /// Where the story was met: `id:…`, `file:…`.
    pub origin: Option<String>,
    /// The story's address on the web, where its source told one.
    pub url: Option<String>,
    /// The event that the report is joined into.
    pub event: Option<String>,
    /// The report.
    pub report: ReportJson,
}

impl Match {
    /// A match with nothing said of its story yet; `found` is an instant in UTC.
    pub fn new(fit: Fit<'_>, report: ReportJson, found: String) -> Self {
        let Fit { rule, why } = fit;
        Self {
            schema: MATCH_SCHEMA.to_owned(),
            id: match_id(&rule.id, &report.id),
            rule: rule.id.clone(),
            title: rule.title.clone(),
            severity: rule.severity,
            labels: rule.labels.clone(),
            source: rule.source.clone(),
            note: rule.note.clone(),
            why,
            found,
            headline: None,
            outlet: None,
            evidence: Vec::new(),
            origin: None,
            url: None,
            event: None,
            report,
        }
    }
}

impl Match {
    /// The sentence whose words made the rule fit, else the first that says so.
    ///
    /// It is the one that a reader wants to see: a happening is often told in the title and again, with more words, below.
    pub fn quote(&self) -> &str {
        let number = self
            .why
            .iter()
            .find_map(|why| why.field.strip_prefix("evidence[")?.strip_suffix(']')?.parse::<usize>().ok());
        self.evidence.get(number.unwrap_or(0)).map_or("", String::as_str)
    }
}

/// The id of the match of a rule and a report: 16 hexadecimal digits.
///
/// ```
/// assert_eq!(watch::match_id("ours.visits", "r1").len(), 16);
/// ```
pub fn match_id(rule: &str, report: &str) -> String {
    blake3::hash(format!("{rule}\0{report}").as_bytes()).to_hex()[..16].to_owned()
}
