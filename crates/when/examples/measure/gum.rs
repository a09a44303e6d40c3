//! GUM's dates: TEI `<date when= from= to= notBefore= notAfter=>` around tokens, one token a line.

use std::fs;
use std::ops::Range;
use std::path::Path;

use jiff::civil::Date;
use when::Interval;

use super::{Placed, files, nearest, placed};

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

pub(super) fn measure(folder: &Path, errors: bool) {
    let (mut right, mut all, mut found) = (0_u32, 0_u32, 0_u32);
    let (mut news_right, mut news) = (0_u32, 0_u32);
    for path in files(folder, "xml") {
        let Some(document) = fs::read_to_string(&path).ok().and_then(|text| read(&text)) else { continue };
        for (gold, answer) in answers(&document) {
            all += 1;
            found += u32::from(answer.is_some());
            let is_right = answer.flatten().is_some_and(|interval| agrees(&gold.attributes, interval));
            right += u32::from(is_right);
            let is_news = path.to_string_lossy().contains("GUM_news");
            news += u32::from(is_news);
            news_right += u32::from(is_news && is_right);
            if errors && !is_right {
                let words = document.words[gold.start..gold.end].join(" ");
                let before = document.words[gold.start.saturating_sub(4)..gold.start].join(" ");
                let after = document.words[gold.end..(gold.end + 3).min(document.words.len())].join(" ");
                let got = answer.map(|interval| interval.map(|interval| interval.to_string()));
                println!(
                    "GUM {} {before} [{words}] {after} want {} got {got:?}",
                    document.anchor, gold.attributes
                );
            }
        }
    }
    if all > 0 {
        let share = |part: u32, whole: u32| f64::from(part) / f64::from(whole.max(1));
        println!(
            "GUM dates: {right} of {all} values right ({:.3}), {found} found; in its news {news_right} of {news} ({:.3})",
            share(right, all),
            share(news_right, news)
        );
    }
}

/// For each date the interval of the mention nearest to it, `None` where no mention is there.
fn answers(document: &Document) -> Vec<(&Gold, Option<Option<Interval>>)> {
    let mentions: Vec<Placed> =
        placed(&document.words, &document.sentences, document.anchor).into_iter().flatten().collect();
    let answer = |gold: &Gold| {
        let near = nearest(&mentions, gold.start, gold.end)?;
        Some(near.mention.resolve(&near.context).and_then(|value| value.interval))
    };
    document.dates.iter().map(|gold| (gold, answer(gold))).collect()
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

/// Whether an interval is what the annotators wrote. Bounds that they call uncertain must hold the interval.
fn agrees(attributes: &str, interval: Interval) -> bool {
    let text = |name: &str| attribute(&format!(" {attributes}"), &format!(" {name}")).map(str::to_owned);
    if let Some(when) = text("when") {
        return days(&when).is_some_and(|(start, end)| is_same(&when, start, end, interval));
    }
    let from = text("from").and_then(|from| days(&from)).map(|(start, _)| start);
    let to = text("to").and_then(|to| days(&to)).map(|(_, end)| end);
    if let Some(from_text) = text("from") {
        let Some(from) = from else { return false };
        return match to {
            Some(to) => is_same(&from_text, from, to, interval),
            None => interval.start == Some(from),
        };
    }
    let not_before = text("notBefore").and_then(|day| days(&day)).map(|(start, _)| start);
    let not_after = text("notAfter").and_then(|day| days(&day)).map(|(_, end)| end).or(to);
    let (Some(start), Some(end)) = (interval.start.or(not_before), interval.end.or(not_after)) else {
        return false;
    };
    not_before.is_none_or(|day| day <= start) && not_after.is_none_or(|day| end <= day)
}

/// Equal, or equal but for the year where the annotators wrote `--06` for any June. Seasons, which they bound
/// otherwise, must begin in the same month.
fn is_same(text: &str, start: Date, end: Date, interval: Interval) -> bool {
    let (Some(first), Some(last)) = (interval.start, interval.end) else { return false };
    if text.starts_with("--") {
        let is_season = interval.precision == when::Precision::Season;
        return first.month() == start.month() && (end.month() == last.month() || is_season);
    }
    let is_season = interval.precision == when::Precision::Season;
    first == start && (last == end || is_season)
}

/// The first and last day of `2017`, `2017-07`, `2017-07-21`, `-0508`, `--06`, `--07-04`.
fn days(text: &str) -> Option<(Date, Date)> {
    if let Some(rest) = text.strip_prefix("--") {
        return days(&format!("2000-{rest}"));
    }
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let mut parts = rest.split('-');
    let year = sign * parts.next()?.parse::<i16>().ok()? + i16::from(sign < 0);
    let Some(month) = parts.next() else {
        return Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?));
    };
    let month = Date::new(year, month.parse().ok()?, 1).ok()?;
    match parts.next() {
        None => Some((month, month.last_of_month())),
        Some(day) => Date::new(year, month.month(), day.parse().ok()?).ok().map(|day| (day, day)),
    }
}
