//! GUM's dates: TEI `<date when= from= to= notBefore= notAfter=>` around tokens, one token a line.
//!
//! What is asked is the value of an element whose annotators wrote a full date, month or year (`2024-02-13`,
//! `2024-02`, `2024`, `-0508`), as `when` or as `from` with `to`. Any June (`--06`), a lone bound, and the
//! uncertain `notBefore` and `notAfter` are no such value. Counted are the documents of GUM's own dev and test parts;
//! those of its train part are printed beside them.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;

use jiff::civil::Date;
use when::Interval;

use super::{Placed, files, nearest, placed, share};

/// A date as the annotators wrote it.
struct Gold {
    start: usize,
    end: usize,
    attributes: String,
}

struct Document {
    anchor: Date,
    words: Vec<String>,
    sentences: Vec<Range<usize>>,
    dates: Vec<Gold>,
}

/// How many values there are and how many of them are right.
#[derive(Default)]
struct Tally {
    right: u32,
    all: u32,
}

impl Tally {
    fn row(&self, what: &str) {
        println!(
            "| GUM, {what} | date value | {} of {} | {} |",
            self.right,
            self.all,
            share(self.right, self.all)
        );
    }
}

pub(super) fn measure(data: &Path, errors: bool) {
    let held = held_parts(&data.join("gum-splits.md"));
    let (mut dev_test, mut news, mut train) = (Tally::default(), Tally::default(), Tally::default());
    for path in files(&data.join("time/gum-xml"), "xml") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Some(document) = fs::read_to_string(&path).ok().and_then(|text| read(&text)) else { continue };
        let is_held = held.contains(&name);
        let own = compare(&document, &name, errors);
        for (tally, counts) in
            [(&mut dev_test, is_held), (&mut train, !is_held), (&mut news, name.starts_with("GUM_news"))]
        {
            tally.right += if counts { own.right } else { 0 };
            tally.all += if counts { own.all } else { 0 };
        }
    }
    if dev_test.all > 0 {
        dev_test.row("dev and test");
        train.row("train");
        news.row("the news of all parts");
    }
}

/// The documents of the dev and the test part.
fn held_parts(splits: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(splits).unwrap_or_default();
    let mut part = "";
    let mut held = BTreeSet::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            part = name.trim();
        } else if let Some(document) =
            line.trim().strip_prefix("* ").filter(|_| matches!(part, "dev" | "test"))
        {
            held.insert(document.trim().to_owned());
        }
    }
    held
}

fn compare(document: &Document, name: &str, errors: bool) -> Tally {
    let mut tally = Tally::default();
    for (gold, answer) in answers(document) {
        let is_right = answer.flatten().is_some_and(|interval| agrees(&gold.attributes, interval));
        tally.all += 1;
        tally.right += u32::from(is_right);
        if errors && !is_right {
            complain(document, name, gold, answer);
        }
    }
    tally
}

fn complain(document: &Document, name: &str, gold: &Gold, answer: Option<Option<Interval>>) {
    let words = document.words[gold.start..gold.end].join(" ");
    let before = document.words[gold.start.saturating_sub(8)..gold.start].join(" ");
    let after = document.words[gold.end..(gold.end + 5).min(document.words.len())].join(" ");
    let got = answer.map(|interval| interval.map(|interval| interval.to_string()));
    println!("{name} {} {before} [{words}] {after} want {} got {got:?}", document.anchor, gold.attributes);
}

/// For each date the interval of the mention nearest to it, `None` where no mention is there.
fn answers(document: &Document) -> Vec<(&Gold, Option<Option<Interval>>)> {
    let mentions: Vec<Placed> =
        placed(&document.words, &document.sentences, document.anchor).into_iter().flatten().collect();
    let answer = |gold: &Gold| {
        let near = nearest(&mentions, gold.start, gold.end)?;
        Some(near.mention.resolve(&near.context).and_then(|value| value.interval))
    };
    let full = document.dates.iter().filter(|gold| told(&gold.attributes).is_some());
    full.map(|gold| (gold, answer(gold))).collect()
}

fn read(text: &str) -> Option<Document> {
    let anchor = attribute(text, "dateCreated")?.parse().ok()?;
    let mut document = Document { anchor, words: Vec::new(), sentences: Vec::new(), dates: Vec::new() };
    let mut open = Vec::new();
    let mut sentence = 0;
    for line in text.lines() {
        if let Some(attributes) = line.strip_prefix("<date ") {
            open.push((document.words.len(), attributes.trim_end_matches('>').to_owned()));
        } else if line.starts_with("</date") {
            let (start, attributes) = open.pop()?;
            document.dates.push(Gold { start, end: document.words.len(), attributes });
        } else if line.starts_with("<s ") || line == "<s>" {
            sentence = document.words.len();
        } else if line.starts_with("</s>") {
            document.sentences.push(sentence..document.words.len());
        } else if !line.starts_with('<') && !line.is_empty() {
            document.words.push(line.split('\t').next()?.replace("&amp;", "&"));
        }
    }
    Some(document)
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let from = text.find(&format!("{name}=\""))? + name.len() + 2;
    text[from..].split('"').next()
}

/// The first and last day that the annotators wrote, `None` where they wrote no full date, month or year.
fn told(attributes: &str) -> Option<(Date, Date)> {
    let padded = format!(" {attributes}");
    let text = |name: &str| attribute(&padded, &format!(" {name}")).and_then(days);
    match text("when") {
        Some(days) => Some(days),
        None => text("from").zip(text("to")).map(|((start, _), (_, end))| (start, end)),
    }
}

/// Years before Christ stand in the annotation as historians count them and as astronomers do, one less; either
/// is right. The interval as a historian would write it.
fn as_historians(day: Date) -> Option<Date> {
    let year = if day.year() <= 0 { day.year() - 1 } else { day.year() };
    Date::new(year, day.month(), day.day()).ok()
}

/// Whether an interval is what the annotators wrote. A season may end where they did not end it, but must begin with
/// the same day.
fn agrees(attributes: &str, interval: Interval) -> bool {
    let Some((start, end)) = told(attributes) else { return false };
    let is_season = interval.precision == when::Precision::Season;
    let is_told =
        |first: Option<Date>, last: Option<Date>| first == Some(start) && (last == Some(end) || is_season);
    is_told(interval.start, interval.end)
        || is_told(interval.start.and_then(as_historians), interval.end.and_then(as_historians))
}

/// The first and last day of `2017`, `2017-07`, `2017-07-21`, `-0508`.
fn days(text: &str) -> Option<(Date, Date)> {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let mut parts = rest.split('-');
    let year = sign * parts.next()?.parse::<i16>().ok()?;
    let Some(month) = parts.next() else {
        return Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
    };
    let month = Date::new(year, month.parse().ok()?, 1).ok()?;
    match parts.next() {
        None => Some((month, month.last_of_month())),
        Some(day) => Date::new(year, month.month(), day.parse().ok()?).ok().map(|day| (day, day)),
    }
}
