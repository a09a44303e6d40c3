//! The English date cases of Recognizers-Text that a newspaper could print.
//!
//! The suite tests a calendar assistant. Left out are its times of day, durations and sets, cases with
//! figures separated by slashes or dashes, misspellings, numbered weeks, cases without a reference date, and
//! parts of weeks, months and years, which the codebook cuts otherwise. A case gives a past
//! and a future value; either tense's answer is asked for with that tense.

use std::fs;
use std::path::Path;

use jiff::civil::Date;
use serde_json::Value as Json;
use when::{Context, Interval, Mention, Tense, find};

use super::{Words, files};

/// One expression of a case with the days it may mean.
struct Case {
    input: String,
    anchor: Date,
    words: Vec<String>,
    span: (usize, usize),
    wants: Vec<(Tense, Date, Option<Date>)>,
}

pub(super) fn measure(folder: &Path, errors: bool) {
    let (mut right, mut all) = (0_u32, 0_u32);
    for name in ["DateParser", "DatePeriodParser", "HolidayParser"] {
        let Some(path) =
            files(folder, "json").into_iter().find(|path| path.file_stem().is_some_and(|stem| stem == name))
        else {
            continue;
        };
        let Ok(text) = fs::read_to_string(path) else { continue };
        let Ok(Json::Array(cases)) = serde_json::from_str(text.trim_start_matches('\u{feff}')) else {
            continue;
        };
        for case in cases.iter().filter_map(|one| case(one, name == "HolidayParser")).filter(is_newswire) {
            all += 1;
            let is_right =
                case.wants.iter().any(|want| answer(&case, want.0).is_some_and(|got| agrees(got, want)));
            right += u32::from(is_right);
            if errors && !is_right {
                let got = answer(&case, Tense::Past).map(|got| got.to_string());
                println!("RECOGNIZERS {} {} want {:?} got {got:?}", case.anchor, case.input, case.wants);
            }
        }
    }
    if all > 0 {
        println!(
            "Recognizers-Text, newswire-like: {right} of {all} right ({:.3})",
            f64::from(right) / f64::from(all)
        );
    }
}

fn case(case: &Json, holiday: bool) -> Option<Case> {
    let input = case.get("Input")?.as_str()?.to_owned();
    let anchor = case.get("Context")?.get("ReferenceDateTime")?.as_str()?.get(..10)?.parse().ok()?;
    let result = case.get("Results")?.as_array()?.first()?;
    let start = result.get("Start")?.as_u64()? as usize;
    let span = (start, start + result.get("Length")?.as_u64()? as usize);
    let value = result.get("Value")?;
    let mut wants = Vec::new();
    for (tense, name) in [(Tense::Past, "PastResolution"), (Tense::Future, "FutureResolution")] {
        let Some(days) = value.get(name) else { continue };
        let day = |key: &str| {
            days.get(key).and_then(Json::as_str).and_then(|day| day.get(..10)?.parse::<Date>().ok())
        };
        if let Some(date) = day("date").filter(|date| date.year() > 1) {
            wants.push((tense, date, None));
        }
        if let Some((start, end)) = day("startDate").zip(day("endDate")) {
            wants.push((tense, start, Some(end)));
        }
    }
    let mut words = words(&input);
    // Newspapers write holidays with a capital.
    let told = input
        .get(span.0..span.1)
        .unwrap_or_default()
        .split([' ', '\''])
        .next()
        .unwrap_or_default()
        .to_owned();
    for word in words.iter_mut().filter(|word| holiday && **word == told) {
        *word = told[..1].to_uppercase() + &told[1..];
    }
    (!wants.is_empty()).then_some(Case { input, anchor, words, span, wants })
}

/// Whether the expression is written as edited text writes dates.
fn is_newswire(case: &Case) -> bool {
    let text = case.input.get(case.span.0..case.span.1).unwrap_or_default().to_lowercase();
    let words: Vec<&str> = text.split([' ', ',']).collect();
    let has_joint =
        text.contains(['/', '~', '.']) && text.contains(|c: char| c.is_ascii_digit()) && !text.contains(". ");
    let has_figures_only = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ' | '.' | '/'));
    let is_slang = ["tmr", "tmrw", "yday", "wk", "wom", "h1", "h2", "ytd", "mtd", "my", "2016h2", "q2"]
        .iter()
        .any(|slang| words.contains(slang));
    let is_glued = words.iter().any(|word| {
        word.len() > 3
            && word.starts_with(char::is_alphabetic)
            && word.ends_with(|c: char| c.is_ascii_digit())
            && !word.contains('-')
    });
    let is_part =
        ["early", "late", "earlier", "later", "end", "beginning"].iter().any(|part| words.contains(part));
    let is_planner = text.contains("week ")
        && text.split("week ").nth(1).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    !has_joint && !is_part && !is_planner && !has_figures_only && !is_slang && !is_glued
}

/// Cuts a sentence into words, marks and numbers; the suite is written without regard for capitals, so that
/// months and weekdays get theirs.
fn words(input: &str) -> Vec<String> {
    const NAMES: [&str; 22] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "mar",
        "sun",
    ];
    let mut words = Vec::new();
    for word in input.split_whitespace() {
        let word = word.trim_start_matches('|');
        let bare = word.trim_end_matches([',', '.', '?', ';', ')', '!']);
        let is_abbreviation =
            word.ends_with('.') && (3..=5).contains(&word.len()) && bare.len() + 1 == word.len();
        let keep = if is_abbreviation && NAMES.iter().any(|name| name.starts_with(&bare.to_lowercase())) {
            word
        } else {
            bare
        };
        let (stem, tail) = keep.strip_suffix("'s").map_or((keep, None), |stem| (stem, Some("'s")));
        let capital = NAMES.contains(&stem.to_lowercase().as_str());
        words.push(if capital { stem[..1].to_uppercase() + &stem[1..] } else { stem.to_owned() });
        words.extend(tail.map(str::to_owned));
        words.extend(word[keep.len()..].chars().map(String::from));
    }
    words.retain(|word| !word.is_empty());
    words
}

fn answer(case: &Case, tense: Tense) -> Option<Interval> {
    let text = Words::new(&case.words);
    let context = Context { anchor: case.anchor, tense, previous: Some(Interval::day(case.anchor)) };
    let told = case.input.get(case.span.0..case.span.1)?.to_lowercase();
    let begins = |mention: &Mention| {
        let words = text.text[mention.start..mention.end].to_lowercase();
        words.split(' ').any(|word| word.len() > 2 && told.contains(word))
    };
    let inside = find(&text.tokens()).into_iter().filter(begins);
    inside.max_by_key(|mention| mention.end - mention.start)?.resolve(&context)?.interval
}

/// The suite's ends are exclusive; a day inside a week, month or year told stands for it.
fn agrees(got: Interval, want: &(Tense, Date, Option<Date>)) -> bool {
    match (got.start.zip(got.end), want.2) {
        (Some((start, end)), None) => {
            start == want.1 && end == want.1 || (start != end && start <= want.1 && want.1 <= end)
        }
        (Some((start, end)), Some(last)) => {
            // A range of months or years ends for the suite with the first day of the last one.
            let is_first = end.last_of_month() == end
                && (last == end.first_of_month()
                    || (last == end.first_of_year() && end.last_of_year() == end));
            start == want.1
                && (end.tomorrow().ok() == Some(last) || end == last || (is_first && start < last))
        }
        (None, _) => false,
    }
}
