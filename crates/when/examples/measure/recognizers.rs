//! The English date cases of Recognizers-Text that a newspaper could print.
//!
//! The suite tests a calendar assistant, which is spoken to in other forms than a newspaper prints. Whether a case is
//! asked is settled by the form of its expression alone, by these rules:
//!
//! 1. It has a reference date, and the suite gives it a value.
//! 2. Months are written out or abbreviated, apart from their days; no date is written in figures alone or joined by
//!    slashes, points or dashes (`21/04/16`, `4-22`, `Oct-2`, `2016-11`, `2019/aug/01`). Days joined to days stay ("November 19-20").
//! 3. Letters are not glued to figures (`October2`, `2016H2`, `H1`), save in ordinals, decades and `Q1` to `Q4`.
//! 4. Words are spelt out (no `tmrw`), weeks are told by a date and not by a number (no "week 31"), and nobody speaks of
//!    "my week".
//! 5. "Earlier" and "later", and parts of months and years ("late last month", "the end of 2000") are left out: the
//!    codebook cuts them in other places than the suite. Parts of weeks stay.
//!
//! A case gives a past and a future value. Where they differ, each is asked for with that tense and both must be right.
//! Where they are one, it is right if either tense gives it: the suite does not say which tense its sentence has.

use std::fs;
use std::path::Path;

use jiff::civil::Date;
use serde_json::Value as Json;
use when::{Context, Interval, Mention, Tense, find};

use super::{Words, share};

/// One expression of a case with the days it may mean.
struct Case {
    input: String,
    anchor: Date,
    words: Vec<String>,
    span: (usize, usize),
    wants: Vec<Want>,
}

/// A tense, and the first day and the end of what it makes of the expression; a day has no end.
type Want = (Tense, Date, Option<Date>);

pub(super) fn measure(folder: &Path, errors: bool) {
    for (names, what) in
        [(&["DateParser", "DatePeriodParser"][..], "dates and periods"), (&["HolidayParser"], "holidays")]
    {
        let cases: Vec<Case> =
            names.iter().flat_map(|name| cases(folder, name)).filter(is_newswire).collect();
        let wrong: Vec<&Case> = cases.iter().filter(|case| !is_right(case)).collect();
        let (right, all) = ((cases.len() - wrong.len()) as u32, cases.len() as u32);
        if all > 0 {
            println!("| Recognizers-Text, {what} | exact value | {right} of {all} | {} |", share(right, all));
        }
        for case in wrong.into_iter().filter(|_| errors) {
            let got: Vec<_> =
                case.wants.iter().map(|want| answer(case, want.0).map(|got| got.to_string())).collect();
            println!("RECOGNIZERS {} {} want {:?} got {got:?}", case.anchor, case.input, case.wants);
        }
    }
}

/// The cases of a file of the suite; none where it is absent.
fn cases(folder: &Path, name: &str) -> Vec<Case> {
    let text = fs::read_to_string(folder.join(name).with_extension("json")).unwrap_or_default();
    let Ok(Json::Array(cases)) = serde_json::from_str(text.trim_start_matches('\u{feff}')) else {
        return Vec::new();
    };
    cases.iter().filter_map(|one| case(one, name == "HolidayParser")).collect()
}

fn is_right(case: &Case) -> bool {
    let is_counted = has_counted_unit(&case.input);
    let has = |want: &Want| answer(case, want.0).is_some_and(|got| agrees(got, want, is_counted));
    let is_one = case.wants.windows(2).all(|pair| (pair[0].1, pair[0].2) == (pair[1].1, pair[1].2));
    if is_one { case.wants.iter().any(has) } else { case.wants.iter().all(has) }
}

/// Whether weeks, months or years are counted: the suite then counts to a day, and the codebook tells no more than the
/// unit ("two years ago" is a year).
fn has_counted_unit(input: &str) -> bool {
    ["week", "month", "year"].iter().any(|unit| input.contains(unit))
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

/// Whether the expression is written as newspapers write dates: rules 2 to 5 above.
fn is_newswire(case: &Case) -> bool {
    let text = case.input.get(case.span.0..case.span.1).unwrap_or_default().to_lowercase();
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    !words.iter().any(|word| is_joined(word) || is_glued(word))
        && !is_in_figures(&text)
        && !words.windows(2).any(|pair| pair[0] == "week" && is_figures(pair[1]))
        && !words.iter().any(|word| ["tmr", "tmrw", "yday", "wk", "my"].contains(word))
        && !is_cut_otherwise(&words)
}

fn is_figures(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// `22/04`, `4.22`, `oct-2`, `9-18-15`, but not `19-20` beside a month and not `twenty-first`.
fn is_joined(word: &str) -> bool {
    let has_figure = word.contains(|c: char| c.is_ascii_digit());
    let inner = word.trim_end_matches('.');
    let has_mark = inner.contains(['/', '.']) || (inner.contains('-') && !inner.split('-').all(is_figures));
    has_figure && (has_mark || inner.matches('-').count() > 1)
}

/// `october2`, `2016h2`, `h1`, but not `21st`, `1970s`, `'40s`, `1970's`, `q3`.
fn is_glued(word: &str) -> bool {
    let figures: String = word.trim_matches('\'').chars().skip_while(|c| !c.is_ascii_digit()).collect();
    let before = word.trim_matches('\'').split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let after = figures.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_usual = match before {
        "" => ["", "st", "nd", "rd", "th", "s", "'s"].contains(&after) || after.starts_with('-'),
        "q" => after.is_empty(),
        _ => false,
    };
    !figures.is_empty() && !is_usual
}

/// Figures and marks alone, however they are spaced; a lone year is a word of its own.
fn is_in_figures(text: &str) -> bool {
    let is_year = text.len() == 4 && is_figures(text);
    !is_year && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ' | '.' | '/'))
}

/// Rule 5.
fn is_cut_otherwise(words: &[&str]) -> bool {
    let has = |any: &[&str]| any.iter().any(|one| words.contains(one));
    has(&["earlier", "later"])
        || (has(&["early", "late", "end", "beginning"]) && !has(&["week"]) && !has(&["ago", "from"]))
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
        words.split(' ').any(|word| word.len() > 1 && told.contains(word))
    };
    let inside = find(&text.tokens()).into_iter().filter(begins);
    inside.max_by_key(|mention| mention.end - mention.start)?.resolve(&context)?.interval
}

/// The suite's ends are exclusive; a day inside of a week, month or year stands for it where such units are counted.
fn agrees(got: Interval, want: &Want, is_counted: bool) -> bool {
    match (got.start.zip(got.end), want.2) {
        (Some((start, end)), None) => {
            start == want.1 && end == want.1
                || (is_counted && start != end && start <= want.1 && want.1 <= end)
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
