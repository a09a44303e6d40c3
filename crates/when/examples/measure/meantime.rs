//! MEANTIME's TIMEX3: spans (overlapping counts) and values.

use std::fs;
use std::ops::Range;
use std::path::Path;

use jiff::civil::Date;

use super::{Placed, files, nearest, placed};

struct Timex {
    start: usize,
    end: usize,
    value: String,
}

struct Document {
    anchor: Date,
    words: Vec<String>,
    sentences: Vec<Range<usize>>,
    times: Vec<Timex>,
}

#[derive(Default)]
struct Tally {
    gold: u32,
    system: u32,
    found: u32,
    backed: u32,
    right: u32,
}

pub(super) fn measure(folder: &Path, errors: bool) {
    let mut tally = Tally::default();
    for part in ["corpus_airbus", "corpus_gm"] {
        for path in files(&folder.join(part), "xml") {
            if let Some(document) = fs::read_to_string(&path).ok().and_then(|text| read(&text)) {
                compare(&document, &mut tally, errors);
            }
        }
    }
    if tally.gold == 0 {
        return;
    }
    let ratio = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
    let f1 = |recall: f64, precision: f64| 2.0 * recall * precision / (recall + precision).max(1e-9);
    let spans = f1(ratio(tally.found, tally.gold), ratio(tally.backed, tally.system));
    let values = f1(ratio(tally.right, tally.gold), ratio(tally.right, tally.system));
    println!(
        "| MEANTIME | TIMEX3 span F1, relaxed | {} gold, {} found | {spans:.3} |",
        tally.gold, tally.system
    );
    println!("| MEANTIME | TIMEX3 value F1 | {} right | {values:.3} |", tally.right);
}

/// The mentions as MEANTIME would count them: where it has two dates for a range, the range's parts stand.
fn mentions(document: &Document) -> Vec<(Range<usize>, String, Option<String>)> {
    let mut all = Vec::new();
    for group in placed(&document.words, &document.sentences, document.anchor) {
        let whole = group[0].tokens.clone();
        let golds = document.times.iter().filter(|gold| gold.start < whole.end && gold.end > whole.start);
        let mut parts: Vec<&Placed> =
            golds.filter_map(|gold| nearest(&group, gold.start, gold.end)).collect();
        if parts.is_empty() {
            parts.push(&group[0]);
        }
        all.extend(parts.into_iter().map(|part| {
            let timex = part.mention.resolve(&part.context).map(|value| value.timex);
            (part.tokens.clone(), part.mention.trace().to_string(), timex)
        }));
    }
    all
}

fn compare(document: &Document, tally: &mut Tally, errors: bool) {
    let mentions = mentions(document);
    let overlaps = |gold: &Timex, one: &Range<usize>| one.start < gold.end && one.end > gold.start;
    tally.gold += document.times.len() as u32;
    tally.system += mentions.len() as u32;
    for (tokens, trace, timex) in &mentions {
        let is_backed = document.times.iter().any(|gold| overlaps(gold, tokens));
        tally.backed += u32::from(is_backed);
        if errors && !is_backed {
            let words = document.words[tokens.clone()].join(" ");
            println!("MEANTIME extra [{words}] {timex:?} by {trace}");
        }
    }
    for gold in &document.times {
        let near = mentions
            .iter()
            .filter(|(one, ..)| overlaps(gold, one))
            .min_by_key(|(one, ..)| one.start.abs_diff(gold.start) + one.end.abs_diff(gold.end));
        tally.found += u32::from(near.is_some());
        let is_right =
            near.is_some_and(|(_, _, timex)| timex.as_ref().is_some_and(|timex| is_same(timex, &gold.value)));
        tally.right += u32::from(is_right);
        if errors && !is_right {
            let words = document.words[gold.start..gold.end].join(" ");
            let before = document.words[gold.start.saturating_sub(4)..gold.start].join(" ");
            let got = near.map(|(_, _, timex)| timex);
            println!("MEANTIME {} {before} [{words}] want {} got {got:?}", document.anchor, gold.value);
        }
    }
}

/// Values are compared without the zone mark, which half of the annotation has for local times.
fn is_same(got: &str, want: &str) -> bool {
    got.trim_end_matches('Z') == want.trim_end_matches('Z')
}

fn read(text: &str) -> Option<Document> {
    let mut document =
        Document { anchor: Date::default(), words: Vec::new(), sentences: Vec::new(), times: Vec::new() };
    let mut ids = Vec::new();
    let mut sentence = Vec::new();
    for token in text.split("<token ").skip(1) {
        ids.push(attribute(token, "t_id")?.to_owned());
        sentence.push(attribute(token, "sentence")?.parse::<usize>().ok()?);
        let word = token.split('>').nth(1)?.split('<').next()?;
        document.words.push(word.replace("&amp;", "&").replace("&quot;", "\""));
    }
    let place = |id: &str| ids.iter().position(|known| known == id);
    // Times are annotated in the headline, the dateline and the first four sentences of a story.
    let annotated = 5;
    for number in 0..=annotated {
        let start = sentence.iter().position(|&one| one == number);
        let end = sentence.iter().rposition(|&one| one == number);
        document.sentences.extend(start.zip(end).map(|(start, end)| start..end + 1));
    }
    let mut anchor = None;
    for timex in text.split("<TIMEX3 ").skip(1) {
        let Some(timex) = timex
            .split("</TIMEX3>")
            .next()
            .filter(|timex| !timex.split('>').next().unwrap_or("").ends_with('/'))
        else {
            continue;
        };
        let places: Vec<usize> = timex
            .split("<token_anchor ")
            .skip(1)
            .filter_map(|anchor| place(attribute(anchor, "t_id")?))
            .collect();
        let value = attribute(timex, "value")?.to_owned();
        let Some((&start, &end)) = places.iter().min().zip(places.iter().max()) else { continue };
        // The date under the headline, which is the day of writing even where it is not marked so.
        let is_dateline = value.len() == 10 && end - start == 3 && start < 30;
        if attribute(timex, "functionInDocument") == Some("CREATION_TIME")
            || (anchor.is_none() && is_dateline)
        {
            anchor = value.parse().ok().or(anchor);
        }
        document.times.push(Timex { start, end: end + 1, value });
    }
    document.anchor = anchor?;
    Some(document)
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let from = text.find(&format!("{name}=\""))? + name.len() + 2;
    text[from..].split('"').next()
}
