//! Place → coordinates, measured on mentions in stories that were read by hand.

mod draw;
mod story;
mod truth;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use knowledge::{Hint, Kind, Knowledge, Setting, Site, kilometres};
use plover::Code;

use story::Story;
use truth::Truth;
use words::Words;

/// The seed of the draw.
const SEED: u64 = 2026;

/// Kilometres within which a place is found: a hundred miles, as studies of place names have it.
const WITHIN: u32 = 161;

/// What an answer was worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Right,
    /// The name is no place that is known.
    Unknown,
    Elsewhere,
}

/// The draws of both lists, one candidate a line, for whoever reads them: number, story, paragraph, offsets, name, paragraph.
pub(crate) fn drawn() -> anyhow::Result<String> {
    let knowledge = Knowledge::shipped()?;
    let mut text = String::new();
    for stories in [story::briefs()?, story::treebanks()?] {
        let drawn = stories.map_or_else(Vec::new, |stories| draw::draw(&stories, &knowledge, SEED));
        for (number, c) in (1..).zip(drawn) {
            let _ = writeln!(
                text,
                "{number}\t{}\t{}\t{}\t{}\t{}\t{}",
                c.story, c.paragraph, c.start, c.end, c.name, c.text
            );
        }
    }
    Ok(text)
}

/// The report's section, and the wrong answers one a line.
pub(crate) fn section() -> anyhow::Result<(String, String)> {
    let knowledge = Knowledge::shipped()?;
    let (mut text, mut wrong) = (String::from(HEADING), String::new());
    for (name, list, stories) in [
        ("VOA briefs", truth::BRIEFS, story::briefs()?),
        ("weblogs, newsgroups and news of the treebanks (held out)", truth::TREEBANKS, story::treebanks()?),
    ] {
        match stories {
            Some(stories) => text.push_str(&row(&knowledge, name, &truth::all(list)?, &stories, &mut wrong)?),
            None => {
                let _ = writeln!(text, "| {name} | not measured: the stories are not here |");
            }
        }
    }
    Ok((text, wrong))
}

/// A list's row of the table.
fn row(
    knowledge: &Knowledge,
    name: &str,
    truths: &[Truth],
    stories: &[Story],
    wrong: &mut String,
) -> anyhow::Result<String> {
    let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
    let (mut countries, mut with_country) = (0, 0);
    for truth in truths {
        let sites = ask(knowledge, truth::story(truth, stories)?, truth);
        let verdict = judge(truth, sites.first());
        *counts.entry(verdict).or_default() += 1;
        with_country += usize::from(truth.country.is_some());
        countries +=
            usize::from(truth.country.is_some() && sites.first().and_then(|s| s.sense.code) == truth.country);
        if verdict != Verdict::Right {
            let _ = writeln!(wrong, "{}", line(truth, &sites));
        }
    }
    let count = |verdict| counts.get(&verdict).copied().unwrap_or_default();
    let (all, right) = (truths.len(), count(Verdict::Right));
    Ok(format!(
        "| {name} | {all} | {right} | {:.3} | {} | {} | {countries} of {with_country} |\n",
        right as f64 / all.max(1) as f64,
        count(Verdict::Unknown),
        count(Verdict::Elsewhere)
    ))
}

/// Asks for the place in its paragraph, with the countries and places of its story.
fn ask<'k>(knowledge: &'k Knowledge, story: &Story, truth: &Truth) -> Vec<Site<'k>> {
    let paragraphs: Vec<Words<'_>> = story.paragraphs.iter().map(|p| Words::of(p)).collect();
    let here = &paragraphs[truth.paragraph];
    let focus = focus(knowledge, &paragraphs);
    let near: Vec<(f64, f64)> =
        paragraphs.iter().flat_map(|p| knowledge.landmarks(&p.forms, &p.lemmas())).collect();
    let at = here.tokens(truth.start, truth.end);
    knowledge.locate(&here.forms, &here.lemmas(), at, &Setting { focus: &focus, near: &near })
}

/// The countries that a story names, the most named first.
fn focus(knowledge: &Knowledge, paragraphs: &[Words<'_>]) -> Vec<Code> {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for words in paragraphs {
        for found in knowledge.find(&words.forms, &words.lemmas()) {
            let land = |kind| {
                matches!(kind, Kind::State | Kind::Nationality | Kind::Capital | Kind::Person | Kind::Place)
            };
            let code = found.senses.first().filter(|s| land(s.kind)).and_then(|s| s.code);
            if let Some(code) = code.filter(|c| c.is_country()) {
                *counts.entry(code).or_default() += 1;
            }
        }
    }
    let mut ranked: Vec<(Code, usize)> = counts.into_iter().collect();
    ranked.sort_by_key(|&(code, count)| (std::cmp::Reverse(count), code));
    ranked.into_iter().map(|(code, _)| code).collect()
}

/// Only the first answer counts.
fn judge(truth: &Truth, site: Option<&Site<'_>>) -> Verdict {
    match site.and_then(|s| s.coordinates) {
        None => Verdict::Unknown,
        Some(found) if kilometres(found, truth.coordinates) <= WITHIN => Verdict::Right,
        Some(_) => Verdict::Elsewhere,
    }
}

fn line(truth: &Truth, sites: &[Site<'_>]) -> String {
    let said = |site: &Site<'_>| {
        let code = site.sense.code.map_or("---".to_owned(), |c| c.to_string());
        let away = site
            .coordinates
            .map_or("no point".to_owned(), |c| format!("{} km", kilometres(c, truth.coordinates)));
        let hints: Vec<String> = site.hints.iter().map(|h: &Hint| format!("{h:?}")).collect();
        format!("{} {code} {away} [{}]", site.sense.name, hints.join(" "))
    };
    let answers: Vec<String> = sites.iter().take(3).map(said).collect();
    format!("{} {} {}: {}", truth.story, truth.paragraph, truth.name, answers.join("; "))
}

const HEADING: &str = "
## Places

`cargo xtask places` asks where places lie, each in its paragraph, with the countries and the other places that its story names:
the first answer must lie within 161 km (a hundred miles). The lists, `xtask/src/places/*.tsv`, were drawn with the seed 2026 by
a rule that asks nothing of the gazetteer (capitalised words after a preposition; `cargo xtask places-draw`), each name once,
and the truth was written by reading before the program was asked. States, large lands and waters (above 500,000 square
kilometres) and long rivers have no one point and were left out. When first asked, 161 of the 200 of the VOA briefs were right
(0.805). Then the gazetteer was widened by classes (every town of GeoNames in states at war or in the news, divisions, districts,
crossings, bases, quarters of capitals), and 26 places of that list came in with them by hand: its figure tells what the news of
those years finds now. The second list was read afterwards, and no entry was taken from it.

| in | places | within 161 km | | unknown | elsewhere | country right |
|---|---|---|---|---|---|---|
";
