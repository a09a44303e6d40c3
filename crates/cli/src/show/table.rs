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
    wide(story, coding, Table::new().width().unwrap_or(WIDTH))
}

fn wide(story: &Story, coding: &Coding, width: u16) -> String {
    let title = words::title(story);
    if coding.reports.is_empty() {
        return format!("{title}\n no reports: {}\n\n", silence::reason(story, coding));
    }
    let mut table = empty(width);
    for report in &coding.reports {
        table.add_row(row(report));
    }
    format!("{title}\n{}\n\n", table.trim_fmt())
}

fn empty(width: u16) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(HEADER)
        .set_width(width);
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

#[cfg(test)]
mod tests {
    use plover::{Code, Entity, EventType, Evidence, Mode, Proof, Report, Sector, Span, Status};
    use story::read_wire;

    use super::{Coding, WIDTH, wide};

    fn party(code: &str) -> Entity {
        let country = code.parse::<Code>().ok();
        let text = code.to_owned();
        Entity { text, name: None, country, sectors: vec![Sector::Gov], office: None, span: None }
    }

    fn report(attribution: &[&str]) -> Report {
        let span = Span { start: 0, end: 5 };
        Report {
            id: String::new(),
            story: String::new(),
            event_type: EventType::Consult,
            modes: vec![Mode::Multilateral],
            actors: ["NOR", "KEN", "NOR", "POL"].map(party).into(),
            recipients: Vec::new(),
            date: None,
            place: None,
            status: Status::Planned,
            attribution: attribution.iter().map(|&source| source.to_owned()).collect(),
            contexts: Vec::new(),
            evidence: Proof::new(Evidence {
                span,
                trigger: String::new(),
                trigger_span: span,
                frame: String::new(),
                reasons: Vec::new(),
            }),
            confidence: 1.0,
            published: None,
            coder: String::new(),
        }
    }

    #[test]
    fn long_sources_are_wrapped_and_a_party_is_named_once() {
        let story = read_wire("talks", "Talks to come\n".to_owned(), None);
        let sources = ["the spokesman of the committee of inquiry", "a radio station of the capital"];
        let reports = vec![report(&sources), report(&[])];
        let table = wide(&story, &Coding { reports, refused: Vec::new() }, WIDTH);
        let expected = "\
talks: Talks to come
 date  who → whom                 what                  status   on whose word
────────────────────────────────────────────────────────────────────────────────────────────────
 —     NOR gov, KEN gov, POL gov  CONSULT multilateral  planned  the spokesman of the committee
                                                                 of inquiry; a radio station of
                                                                 the capital
 —     NOR gov, KEN gov, POL gov  CONSULT multilateral  planned

";
        let trimmed: String = table.lines().map(|line| format!("{}\n", line.trim_end())).collect();
        assert_eq!(trimmed, expected);
    }
}
