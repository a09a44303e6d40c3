//! Person → office and country on a date, measured on lists of heads of state and government.
//!
//! Two lists are asked. The visits of foreign leaders to the United States are held out: no entry was taken from them. Of
//! REIGN's leaders the gaps were filled by hand, so that what is measured there is spelling and rank rather than coverage.

mod reign;
pub(crate) mod sample;
mod visits;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;
use knowledge::{Candidate, Knowledge, Post};
use plover::Code;

/// Names asked of each list.
const NAMES: usize = 500;
/// The seed of both samples.
const SEED: u64 = 2026;
/// First and last year of the sample.
const YEARS: (i16, i16) = (2000, 2021);

/// Somebody of a list, on a day in office.
#[derive(Debug, Clone, PartialEq)]
struct Question {
    name: String,
    on: Date,
    country: Code,
    /// The office, where the list tells it; else any head of state or government is right.
    office: Option<String>,
}

/// What an answer was worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Right,
    Nobody,
    OtherCountry,
    OutOfOffice,
    OtherOffice,
}

impl Verdict {
    const fn words(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Nobody => "nobody of that name",
            Self::OtherCountry => "somebody of another country",
            Self::OutOfOffice => "no office on the day",
            Self::OtherOffice => "another office",
        }
    }
}

/// The report's section, and the wrong answers one a line.
pub(crate) fn section() -> anyhow::Result<(String, String)> {
    let knowledge = Knowledge::shipped()?;
    let mut text = String::from(HEADING);
    let mut wrong = String::new();
    for (list, questions) in [
        ("visits to the United States (held out)", visits::questions(&knowledge)?),
        ("REIGN leaders", reign::questions()?),
    ] {
        let Some(questions) = questions else {
            let _ = writeln!(text, "| {list} | not measured: the file is not here |");
            continue;
        };
        let asked = sample::take(questions, NAMES, SEED);
        for with_country in [false, true] {
            let how = if with_country { "name and country" } else { "name alone" };
            let verdicts = ask(&knowledge, &asked, with_country, &mut wrong);
            let _ = writeln!(text, "| {list} | {how} | {} |", row(&verdicts));
        }
    }
    Ok((text, wrong))
}

fn ask(
    knowledge: &Knowledge,
    asked: &[Question],
    with_country: bool,
    wrong: &mut String,
) -> BTreeMap<Verdict, usize> {
    let mut verdicts = BTreeMap::new();
    for question in asked {
        let found =
            knowledge.who(&question.name, Some(question.on), with_country.then_some(question.country));
        let verdict = judge(question, found.first());
        *verdicts.entry(verdict).or_default() += 1;
        if verdict != Verdict::Right {
            let _ = writeln!(wrong, "{}", line(question, with_country, verdict, found.first()));
        }
    }
    verdicts
}

/// Only the first candidate counts.
fn judge(question: &Question, found: Option<&Candidate<'_>>) -> Verdict {
    let Some(found) = found else { return Verdict::Nobody };
    if found.code != Some(question.country) {
        return Verdict::OtherCountry;
    }
    let held: Vec<Option<Post>> = found
        .terms
        .iter()
        .filter(|t| t.covers(question.on))
        .map(|t| Post::of(&t.office, question.country))
        .collect();
    match (held.is_empty(), held.iter().any(|&post| fits(question, post))) {
        (_, true) => Verdict::Right,
        (true, false) => Verdict::OutOfOffice,
        (false, false) => Verdict::OtherOffice,
    }
}

fn fits(question: &Question, post: Option<Post>) -> bool {
    let wanted = question.office.as_ref().map(|office| Post::of(office, question.country));
    match wanted {
        Some(wanted) => post.is_some() && wanted == post,
        None => matches!(post, Some(Post::HeadOfState | Post::HeadOfGovernment | Post::Ruler)),
    }
}

fn row(verdicts: &BTreeMap<Verdict, usize>) -> String {
    let all: usize = verdicts.values().sum();
    let count = |verdict| verdicts.get(&verdict).copied().unwrap_or_default();
    let causes = [Verdict::Nobody, Verdict::OtherCountry, Verdict::OutOfOffice, Verdict::OtherOffice];
    let causes = causes.map(|c| count(c).to_string()).join(" | ");
    format!("{all} | {:.3} | {causes}", count(Verdict::Right) as f64 / all.max(1) as f64)
}

fn line(question: &Question, with_country: bool, verdict: Verdict, found: Option<&Candidate<'_>>) -> String {
    let office = question.office.as_deref().unwrap_or("head");
    let got = found.map_or_else(
        || "-".to_owned(),
        |f| {
            let terms: Vec<&str> = f.terms.iter().map(|t| t.office.as_ref()).collect();
            format!("{} {} ({})", f.code.map_or("?".to_owned(), |c| c.to_string()), f.name, terms.join(", "))
        },
    );
    let asked = if with_country { " --in" } else { "" };
    format!(
        "{}: {} {} {office}{asked}: {got}: {}",
        question.on,
        question.name,
        question.country,
        verdict.words()
    )
}

const HEADING: &str = "
## Persons and offices

`cargo xtask offices` asks `dateline who`'s question of 500 names in each list, drawn with the seed 2026 from those in office
between 2000 and 2021, as the list spells them: the first candidate must have the right country and the right office on a
day of the term. Visits tell day and office; REIGN tells the leader, often by family name alone, so that any head of
state or government is right there. The visits are held out: no entry was taken from them, and only those before 2000 and
after 2021 were read while the rules were written. REIGN's leaders were read to find heads that were lacking, and San
Marino's captains regent were taken from them, so that its figure tells of spelling and rank more than of coverage.

| list | asked with | names | right | nobody | other country | out of office | other office |
|---|---|---|---|---|---|---|---|
";
