//! Reports as a table for a terminal.

use coding::Coding;
use comfy_table::{ColumnConstraint, ContentArrangement, LineStyle, Table, Width, presets};
use plover::Report;
use story::Story;

use super::{silence, words};

/// The width where there is no terminal to ask: the same everywhere, so that the same story gives the same bytes.
const WIDTH: u16 = 120;

/// What the columns hold.
const HEADER: [&str; 5] = ["date", "who → whom", "what", "status", "on whose word"];

/// The most characters a column may take: parties and sources can be long lists and are wrapped.
const WIDEST: [u16; 5] = [24, 40, 24, 12, 32];

/// A story's reports, or the reason why there are none.
pub(crate) fn coding(story: &Story, coding: &Coding) -> String {
    let title = words::title(story);
    if coding.reports.is_empty() {
        return format!("{title}\n no reports: {}\n\n", silence::reason(story, coding));
    }
    let mut table = empty();
    for report in &coding.reports {
        table.add_row(row(report));
    }
    format!("{title}\n{}\n\n", table.trim_fmt())
}

fn empty() -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(HEADER);
    if !table.is_tty() {
        table.set_width(WIDTH);
    }
    table.set_constraints(WIDEST.map(|widest| ColumnConstraint::UpperBoundary(Width::Fixed(widest))));
    table
}

fn row(report: &Report) -> [String; 5] {
    [
        words::date(report.date.as_ref()),
        words::parties(report),
        words::kind(report),
        report.status.to_string(),
        report.attribution.join("; "),
    ]
}
