//! What the tests of this room share: the rooms loaded once, and short forms of what was coded.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, reason = "a test that cannot load what ships must fail loudly")]

use std::sync::LazyLock;

use coding::{Coder, Coding, Trial};
use expect_test::Expect;
use jiff::civil::{Date, date};
use knowledge::Knowledge;
use language::Reader;
use lexicon::{Frame, Lexicon};
use plover::{Entity, Report};
use story::Story;

/// The day on which the tests' sentences are published: a Wednesday.
pub(crate) const PUBLISHED: Date = date(2024, 3, 13);

static BENCH: LazyLock<Bench> = LazyLock::new(Bench::new);

/// Codes a text and compares its reports, one a line.
#[expect(clippy::needless_pass_by_value, reason = "an expectation is made where it is checked")]
pub(crate) fn check(text: &str, expect: Expect) {
    let reports: Vec<String> = BENCH.code(text).reports.iter().map(short).collect();
    expect.assert_eq(&reports.join("\n"));
}

/// Codes a headline with a body and compares its reports, one a line.
#[expect(clippy::needless_pass_by_value, reason = "an expectation is made where it is checked")]
pub(crate) fn check_story(headline: &str, body: &str, expect: Expect) {
    let story = story::read_wire("test", format!("{headline}\n\n{body}\n"), Some(PUBLISHED));
    let reports: Vec<String> = BENCH.code_story(&story).reports.iter().map(short).collect();
    expect.assert_eq(&reports.join("\n"));
}

pub(crate) struct Bench {
    reader: Reader,
    knowledge: Knowledge,
    pub(crate) lexicon: Lexicon,
}

impl Bench {
    pub(crate) fn new() -> Self {
        Self {
            reader: Reader::shipped().expect("the weights load"),
            knowledge: Knowledge::shipped().expect("the knowledge loads"),
            lexicon: Lexicon::shipped().expect("the lexicon loads"),
        }
    }

    /// Codes a text as a story of one or more paragraphs under a headline that says nothing.
    pub(crate) fn code(&self, text: &str) -> Coding {
        self.code_story(&as_story(text))
    }

    pub(crate) fn code_story(&self, story: &Story) -> Coding {
        self.coder().code(story)
    }

    fn coder(&self) -> Coder<'_> {
        Coder {
            reader: &self.reader,
            knowledge: &self.knowledge,
            lexicon: &self.lexicon,
            version: "test".to_owned(),
        }
    }
}

/// A text as the body of a story under a headline that says nothing.
pub(crate) fn as_story(text: &str) -> Story {
    story::read_wire("test", format!("Notes of the day\n\n{text}\n"), Some(PUBLISHED))
}

/// A report in one line: `CONSULT/visit FRA GOV > RUS | happened | 2024-03-11 day | RUS | source`.
pub(crate) fn short(report: &Report) -> String {
    let modes: Vec<&str> = report.modes.iter().map(|m| m.as_str()).collect();
    let kind = if modes.is_empty() {
        report.event_type.to_string()
    } else {
        format!("{}/{}", report.event_type, modes.join(","))
    };
    let date = report.date.as_ref().map_or_else(
        || "-".to_owned(),
        |d| {
            let day = |x: Option<Date>| x.map_or_else(|| "?".to_owned(), |x| x.to_string());
            if d.start == d.end {
                format!("{} {}", day(d.start), d.precision)
            } else {
                format!("{}..{} {}", day(d.start), day(d.end), d.precision)
            }
        },
    );
    let place = report.place.as_ref().map_or_else(|| "-".to_owned(), |p| p.text.clone());
    let source = if report.attribution.is_empty() { "-".to_owned() } else { report.attribution.join(" < ") };
    format!(
        "{kind} {} > {} | {} | {date} | {place} | {source}",
        side(&report.actors),
        side(&report.recipients),
        report.status
    )
}

fn side(entities: &[Entity]) -> String {
    let one = |e: &Entity| {
        let code = e.country.map_or_else(|| "?".to_owned(), |c| c.to_string());
        let sectors: Vec<&str> = e.sectors.iter().map(|s| s.as_str()).collect();
        format!("{code} {}", sectors.join(",")).trim_end().to_owned()
    };
    if entities.is_empty() { "-".to_owned() } else { entities.iter().map(one).collect::<Vec<_>>().join("; ") }
}

/// What is wrong with a frame's examples, a line each.
pub(crate) fn faults(bench: &Bench, frame: &Frame) -> Vec<String> {
    let trials = bench.coder().try_frame(frame).into_iter().filter(|t| !t.is_right());
    let told = |t: Trial| {
        if t.wanted {
            let left_out: Vec<_> = t.refused.iter().map(|r| (&r.frame, r.why)).collect();
            format!(
                "{} does not code {:?}; it gives {:?}; left out: {left_out:?}",
                frame.id, t.sentence, t.told
            )
        } else {
            format!("{} codes its counterexample {:?}", frame.id, t.sentence)
        }
    };
    trials.map(told).collect()
}
