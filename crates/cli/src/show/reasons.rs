//! Why each report was coded: the sentence with its spans marked, the frame, the path to every field.

use coding::Coding;
use plover::{Evidence, Field, Report};
use story::Story;

use super::words;

/// Every report with its evidence and reasons, then what was found and left out.
pub(crate) fn coding(story: &Story, coding: &Coding) -> String {
    let mut text = format!("{}  {}\n\n", story.id(), story.headline().unwrap_or(""));
    for report in &coding.reports {
        text.push_str(&one(story, report));
    }
    if !coding.refused.is_empty() {
        text.push_str("found and left out:\n");
    }
    for refusal in &coding.refused {
        let end = story.raw()[refusal.start..]
            .find(char::is_whitespace)
            .map_or(story.raw().len(), |n| refusal.start + n);
        text.push_str(&format!(
            "  {:?} ({}): {}\n",
            &story.raw()[refusal.start..end],
            refusal.frame,
            refusal.why
        ));
    }
    text
}

fn one(story: &Story, report: &Report) -> String {
    let mut text = format!(
        "{}  {}  {}  {}  {}  {}\n",
        report.id,
        words::date(report.date.as_ref()),
        words::parties(report),
        words::kind(report),
        report.status,
        report.attribution.join("; ")
    );
    for evidence in report.evidence.iter() {
        text.push_str(&format!("  {}\n", marked(story, report, evidence)));
        for reason in &evidence.reasons {
            text.push_str(&format!("    {:<12} {}  {}\n", field(reason.field), reason.rule, reason.path));
        }
    }
    text.push('\n');
    text
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Type => "type",
        Field::Actor => "actor",
        Field::Recipient => "recipient",
        Field::Date => "date",
        Field::Place => "place",
        Field::Status => "status",
        Field::Attribution => "attribution",
    }
}

/// The sentence with its trigger and those parties, dates and places that stand in it marked:
/// `[A actor]`, `[R recipient]`, `*trigger*`, `[D date]`, `[P place]`.
fn marked(story: &Story, report: &Report, evidence: &Evidence) -> String {
    let mut marks: Vec<(usize, usize, &str)> =
        vec![(evidence.trigger_span.start, evidence.trigger_span.end, "*")];
    marks.extend(report.actors.iter().filter_map(|e| e.span).map(|s| (s.start, s.end, "A")));
    marks.extend(report.recipients.iter().filter_map(|e| e.span).map(|s| (s.start, s.end, "R")));
    marks.extend(report.date.iter().map(|d| (d.span.start, d.span.end, "D")));
    marks.extend(report.place.iter().filter_map(|p| p.span).map(|s| (s.start, s.end, "P")));
    marks.retain(|m| evidence.span.start <= m.0 && m.1 <= evidence.span.end);
    marks.sort();
    let mut text = String::new();
    let mut at = evidence.span.start;
    for (start, end, name) in marks {
        if start < at {
            continue;
        }
        text.push_str(&story.raw()[at..start]);
        let words = &story.raw()[start..end];
        if name == "*" {
            text.push_str(&format!("*{words}*"))
        } else {
            text.push_str(&format!("[{name} {words}]"))
        }
        at = end;
    }
    text.push_str(&story.raw()[at..evidence.span.end]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
