//! Matches, for reading and as rows of lists.

use watch::{Match, Severity};

use super::lists::Listed;
use super::{held, words};

impl Listed for Match {
    const HEADER: &'static [&'static str] =
        &["severity", "rule", "date", "who → whom", "what", "status", "words", "story", "report"];

    fn row(&self) -> Vec<String> {
        let report = &self.report;
        vec![
            severity(self.severity).to_owned(),
            self.rule.clone(),
            held::date(report.date.as_ref()),
            held::parties(report),
            words::type_and_modes(report.event_type, &report.mode),
            report.status.to_string(),
            self.quote().to_owned(),
            report.story.clone(),
            report.id.clone(),
        ]
    }
}

/// As the file of rules writes it.
pub(crate) const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
    }
}

/// One line: "PRK → RUS AID happened, 12 Feb 2024".
pub(crate) fn line(found: &Match) -> String {
    let report = &found.report;
    let what = words::type_and_modes(report.event_type, &report.mode);
    let date = report.date.as_ref().map_or_else(String::new, |date| format!(", {}", held::date(Some(date))));
    format!("{} {what} {}{date}", held::parties(report), report.status)
}

/// A few lines for a reader: what, on what ground, why, in which words.
pub(crate) fn paragraph(found: &Match) -> String {
    let mut why: Vec<String> =
        found.why.iter().map(|why| format!("{} is {}", why.field, why.value)).collect();
    why.sort();
    // Two lines of a rule often rest on one field.
    why.dedup();
    let mut lines = vec![
        format!("{} ({}, {})", found.title, found.rule, severity(found.severity)),
        format!("  {}", line(found)),
        format!("  “{}”", found.quote()),
        format!("  because {}", why.join(", ")),
        format!("  {}", found.source.join("; ")),
    ];
    lines.extend(found.note.as_ref().filter(|note| !note.is_empty()).map(|note| format!("  note: {note}")));
    let outlet = found.outlet.as_deref().map_or_else(String::new, |outlet| format!("{outlet}, "));
    lines.push(format!("  {outlet}story {}, report {}", found.report.story, found.report.id));
    lines.join("\n") + "\n"
}
