//! Reports as a table for a terminal.

use coding::Coding;
use comfy_table::{ContentArrangement, Table, presets};
use story::Story;

use super::words;

/// A story's reports, or the reason why there are none.
pub(crate) fn coding(story: &Story, coding: &Coding) -> String {
    let title = story.headline().unwrap_or("");
    let mut text = format!("{}  {title}\n", story.id());
    if coding.reports.is_empty() {
        text.push_str(&format!("  no reports: {}\n\n", silence(coding)));
        return text;
    }
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    for report in &coding.reports {
        table.add_row([
            words::date(report.date.as_ref()),
            words::parties(report),
            words::kind(report),
            report.status.to_string(),
            report.attribution.join("; "),
        ]);
    }
    text.push_str(&table.trim_fmt());
    text.push_str("\n\n");
    text
}

/// Why a story has no reports (every story ends in reports or a stated reason).
fn silence(coding: &Coding) -> String {
    match coding.refused.first() {
        None => "nothing in it sets off a frame of the lexicon".to_owned(),
        Some(first) => {
            format!(
                "{} acts were found and left out, the first ({}) because: {}",
                coding.refused.len(),
                first.frame,
                first.why
            )
        }
    }
}
