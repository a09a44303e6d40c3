//! Candidates for a name, as a table or as JSON lines.

use comfy_table::{ColumnConstraint, ContentArrangement, LineStyle, Table, Width, presets};
use jiff::civil::Date;
use knowledge::{By, Candidate, Reason, Term};
use serde::Serialize;

use super::words;

/// The width where there is no terminal to ask.
const WIDTH: u16 = 120;

/// What the columns hold.
const HEADER: [&str; 5] = ["who", "what", "office", "why", "source"];

/// The most characters a column may take.
const WIDEST: [u16; 5] = [32, 24, 40, 40, 28];

/// One candidate a line.
#[derive(Debug, Serialize)]
struct Line<'a> {
    schema: &'static str,
    rank: usize,
    name: &'a str,
    kind: String,
    country: Option<String>,
    sectors: Vec<&'static str>,
    offices: Vec<Office<'a>>,
    source: &'a str,
    why: String,
}

#[derive(Debug, Serialize)]
struct Office<'a> {
    office: &'a str,
    country: Option<String>,
    from: Option<String>,
    to: Option<String>,
    on_the_day: bool,
}

/// A table, the best candidate first.
pub(crate) fn table(found: &[Candidate<'_>], on: Option<Date>) -> String {
    let mut table = Table::new();
    let width = table.width().unwrap_or(WIDTH);
    table
        .load_style(presets::NOTHING.header_separator(LineStyle::none().fill('─')))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(HEADER)
        .set_width(width);
    table.set_constraints(WIDEST.map(|widest| ColumnConstraint::UpperBoundary(Width::Fixed(widest))));
    for candidate in found {
        table.add_row(row(candidate, on));
    }
    format!("{}\n", table.trim_fmt())
}

fn row(candidate: &Candidate<'_>, on: Option<Date>) -> [String; 5] {
    let sectors: Vec<&str> = candidate.sectors.iter().map(|s| s.as_str()).collect();
    let code = candidate.code.map_or_else(|| "?".to_owned(), |c| c.to_string());
    let what = format!("{} {code} {}", candidate.kind, sectors.join(","));
    let mut offices: Vec<String> = candidate.terms.iter().map(|t| term(t, on)).collect();
    offices.extend(candidate.office.clone().filter(|_| candidate.terms.is_empty()));
    [
        candidate.name.clone(),
        what.trim_end().to_owned(),
        if offices.is_empty() { "—".to_owned() } else { offices.join("; ") },
        why(candidate),
        candidate.source.to_owned(),
    ]
}

/// "foreign minister, 9 Mar 2004 – ", "then president, until 20 Jan 2009".
fn term(term: &Term, on: Option<Date>) -> String {
    let day = |d: Option<Date>| d.map_or_else(String::new, words::day);
    let over = on.is_some_and(|day| !term.covers(day));
    let office = if term.office.is_empty() { "no office" } else { &term.office };
    let office = if over { format!("once {office}") } else { office.to_owned() };
    match (term.from, term.to) {
        (None, None) => office,
        (from, to) => format!("{office}, {} – {}", day(from), day(to)).trim_end().to_owned(),
    }
}

/// One line a candidate, the best first.
pub(crate) fn jsonl(found: &[Candidate<'_>], on: Option<Date>) -> serde_json::Result<String> {
    let mut text = String::new();
    for (at, candidate) in found.iter().enumerate() {
        text.push_str(&serde_json::to_string(&line(at + 1, candidate, on))?);
        text.push('\n');
    }
    Ok(text)
}

fn line<'a>(rank: usize, candidate: &'a Candidate<'_>, on: Option<Date>) -> Line<'a> {
    let told = candidate.office.as_deref().filter(|_| candidate.terms.is_empty());
    let told = told.map(|office| Office { office, country: None, from: None, to: None, on_the_day: true });
    Line {
        schema: "dateline.who/1",
        rank,
        name: &candidate.name,
        kind: candidate.kind.to_string(),
        country: candidate.code.map(|c| c.to_string()),
        sectors: candidate.sectors.iter().map(|s| s.as_str()).collect(),
        offices: candidate.terms.iter().map(|t| office(t, on)).chain(told).collect(),
        source: candidate.source,
        why: why(candidate),
    }
}

fn office<'a>(term: &'a Term, on: Option<Date>) -> Office<'a> {
    Office {
        office: &term.office,
        country: term.code.map(|c| c.to_string()),
        from: term.from.map(|d| d.to_string()),
        to: term.to.map(|d| d.to_string()),
        on_the_day: on.map_or(term.to.is_none(), |day| term.covers(day)),
    }
}

/// How the words led to the candidate, and what put it before the next.
fn why(candidate: &Candidate<'_>) -> String {
    let by = match candidate.by {
        By::Name => "bears the name".to_owned(),
        By::Office => "held the office".to_owned(),
        By::Rule(rule) => format!("read by the rule `{rule}`"),
        By::Spelling => "another spelling of the name".to_owned(),
        By::Surname => "bears the family name".to_owned(),
        By::Likeness => "a head whose family name is like it".to_owned(),
    };
    let before = match candidate.because {
        Reason::Country => "of the country asked for, the next is not",
        Reason::Nearer => "nearer to the words than the next",
        Reason::InOffice => "in office, the next was not",
        Reason::Higher => "of higher office than the next",
        Reason::Later => "in office more recently than the next",
        Reason::Order => "before the next in the order of meanings",
        Reason::Only => return by,
    };
    format!("{by}; {before}")
}
