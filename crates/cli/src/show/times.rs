//! Time expressions as a table or as JSON lines.

use comfy_table::{ContentArrangement, LineStyle, Table, presets};
use plover::CodePoints;
use serde::Serialize;
use when::{Context, Derivation, Interval, Mention};

use super::words;

/// The version of a line's shape.
const SCHEMA: &str = "dateline.time/1";

/// The width where there is no terminal to ask.
const WIDTH: u16 = 120;

const HEADER: [&str; 7] = ["words", "span", "type", "value", "days", "precision", "rules"];

/// A time expression and what it is resolved against.
pub(crate) struct Time {
    pub(crate) mention: Mention,
    pub(crate) context: Context,
}

/// One line for each expression.
pub(crate) fn jsonl(text: &str, times: &[Time]) -> anyhow::Result<String> {
    let page = Page { text, points: CodePoints::new(text) };
    let mut lines = String::new();
    for time in times {
        let line = Line { schema: SCHEMA, tense: time.context.tense.name(), told: page.told(time, true) };
        lines.push_str(&serde_json::to_string(&line)?);
        lines.push('\n');
    }
    Ok(lines)
}

/// A row for each expression.
pub(crate) fn table(text: &str, times: &[Time]) -> String {
    let page = Page { text, points: CodePoints::new(text) };
    let mut table = Table::new();
    let width = table.width().unwrap_or(WIDTH);
    table
        .load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(HEADER)
        .set_width(width);
    for time in times {
        table.add_row(page.row(time));
    }
    if times.is_empty() { String::new() } else { format!("{}\n", table.trim_fmt()) }
}

/// A line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    schema: &'static str,
    /// The tense of the verb that the expression belongs to.
    tense: &'static str,
    #[serde(flatten)]
    told: Told<'a>,
}

/// An expression with its value; offsets are code points.
#[derive(Serialize)]
struct Told<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    /// The value as TIMEX3 writes it; null where it hangs on a date that was not told.
    value: Option<String>,
    interval: Option<Days>,
    precision: Option<&'static str>,
    rules: Rules<'a>,
    /// The shorter expressions inside: the two ends of a range, the date after "since".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Told<'a>>,
}

/// The first and the last day; null for an end that is not told.
#[derive(Serialize)]
struct Days {
    start: Option<String>,
    end: Option<String>,
}

/// A rule, the words it was applied to, and the rules that made its pieces.
#[derive(Serialize)]
struct Rules<'a> {
    rule: &'static str,
    text: &'a str,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pieces: Vec<Rules<'a>>,
}

struct Page<'a> {
    text: &'a str,
    points: CodePoints,
}

impl<'a> Page<'a> {
    fn words(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn told(&self, time: &Time, with_parts: bool) -> Told<'a> {
        let mention = &time.mention;
        let value = mention.resolve(&time.context);
        let interval = value.as_ref().and_then(|value| value.interval);
        Told {
            text: self.words(mention.start, mention.end),
            start: self.points.at(mention.start),
            end: self.points.at(mention.end),
            kind: mention.kind.name(),
            value: value.map(|value| value.timex),
            interval: interval.map(days),
            precision: interval.map(|interval| interval.precision.name()),
            rules: self.rules(mention.trace()),
            parts: if with_parts { self.parts(time) } else { Vec::new() },
        }
    }

    fn parts(&self, time: &Time) -> Vec<Told<'a>> {
        let context = time.mention.context_of_parts(&time.context);
        let parts = time.mention.parts().into_iter();
        parts.map(|mention| self.told(&Time { mention, context }, false)).collect()
    }

    fn rules(&self, tree: &Derivation) -> Rules<'a> {
        Rules {
            rule: tree.rule,
            text: self.words(tree.span.start, tree.span.end),
            start: self.points.at(tree.span.start),
            end: self.points.at(tree.span.end),
            pieces: tree.pieces.iter().map(|piece| self.rules(piece)).collect(),
        }
    }

    fn row(&self, time: &Time) -> [String; 7] {
        let told = self.told(time, false);
        let interval = time.mention.resolve(&time.context).and_then(|value| value.interval);
        [
            words::one_line(told.text),
            format!("{}..{}", told.start, told.end),
            told.kind.to_owned(),
            told.value.unwrap_or_else(|| "—".to_owned()),
            interval.map_or_else(|| "—".to_owned(), stretch),
            told.precision.unwrap_or("—").to_owned(),
            time.mention.trace().to_string(),
        ]
    }
}

fn days(interval: Interval) -> Days {
    Days { start: interval.start.map(|day| day.to_string()), end: interval.end.map(|day| day.to_string()) }
}

/// "2024-02-12", "2024-02-15..2024-02-17", "2023-06-01..", "..2024-01-04".
fn stretch(interval: Interval) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    if interval.start == interval.end {
        return day(interval.start);
    }
    format!("{}..{}", day(interval.start), day(interval.end))
}
