//! Compares the room with hand-made annotation and prints how often it is right.
//!
//! ```text
//! cargo run --release --example measure -- [--errors] [--data FOLDER]
//! ```
//!
//! The data are GUM's dates (`time/gum-xml`), the English cases of Recognizers-Text (`time/recognizers`) and
//! the TIMEX3 of MEANTIME (`meantime`), looked for under `../shared/data`. What is absent is skipped. None of them
//! tells the tense of a verb, so that it is guessed here from the words before the expression; a parser does
//! better.

#![allow(clippy::print_stdout, reason = "a program that prints figures")]

#[path = "measure/gum.rs"]
mod gum;
#[path = "measure/meantime.rs"]
mod meantime;
#[path = "measure/recognizers.rs"]
mod recognizers;

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use when::{Context, Mention, Tense, Token, find};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let errors = arguments.iter().any(|argument| argument == "--errors");
    let named =
        arguments.iter().position(|argument| argument == "--data").and_then(|at| arguments.get(at + 1));
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let data = PathBuf::from(named.map_or(root, String::as_str));
    gum::measure(&data, errors);
    recognizers::measure(&data.join("time/recognizers"), errors);
    meantime::measure(&data.join("meantime"), errors);
}

/// A share with three figures.
fn share(part: u32, whole: u32) -> String {
    format!("{:.3}", f64::from(part) / f64::from(whole.max(1)))
}

/// The files of a folder that have an extension, in the order of their names; empty where it is absent.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        println!("{}: absent, skipped", folder.display());
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    paths
}

/// A text of one token after another with a space between, and the tokens' offsets.
struct Words {
    text: String,
    starts: Vec<usize>,
}

impl Words {
    fn new(words: &[String]) -> Words {
        let mut starts = Vec::new();
        let mut text = String::new();
        for word in words {
            starts.push(text.len());
            text.push_str(word);
            text.push(' ');
        }
        Words { text, starts }
    }

    fn tokens(&self) -> Vec<Token<'_>> {
        let ends = self.starts.iter().skip(1).copied().chain([self.text.len()]);
        self.starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| Token { text: &self.text[start..end - 1], start })
            .collect()
    }
}

/// The tense that the nearest telling word has, before the expression or, failing that, after it.
fn tense(words: &[String], sentence: &Range<usize>, at: usize) -> Tense {
    const COMING: [&str; 22] = [
        "will",
        "'ll",
        "wo",
        "shall",
        "should",
        "may",
        "might",
        "would",
        "expected",
        "scheduled",
        "plans",
        "planned",
        "due",
        "expects",
        "set",
        "gonna",
        "going",
        "deadline",
        "upcoming",
        "hearing",
        "must",
        "can",
    ];
    const DONE: [&str; 14] = [
        "was",
        "were",
        "had",
        "did",
        "has",
        "have",
        "said",
        "announced",
        "been",
        "'ve",
        "reported",
        "told",
        "began",
        "held",
    ];
    let telling = |place: usize| {
        // "In May" is a month and no modal.
        let lower = if words[place] == "May" { String::new() } else { words[place].to_lowercase() };
        let is_passive = place > 0 && matches!(words[place - 1].as_str(), "be" | "to");
        let is_to_be = place > 0 && lower == "be" && words[place - 1] == "to";
        if is_to_be || COMING.contains(&lower.as_str()) {
            return Some(Tense::Future);
        }
        let is_done = DONE.contains(&lower.as_str()) || (lower.ends_with("ed") && lower.len() > 4);
        (is_done && !is_passive).then_some(Tense::Past)
    };
    let before = (sentence.start..at).rev().find_map(telling);
    before.or_else(|| (at..sentence.end).find_map(telling)).unwrap_or(Tense::Unknown)
}

/// The mentions of a text, found sentence by sentence as the program does; tokens count from the text's start.
fn find_in(text: &Words, sentences: &[Range<usize>]) -> Vec<(Range<usize>, Mention)> {
    let tokens = text.tokens();
    let mut found = Vec::new();
    for sentence in sentences {
        let mentions = find(&tokens[sentence.clone()]);
        found.extend(mentions.into_iter().map(|mention| (sentence.clone(), mention)));
    }
    found
}

/// A mention and all the mentions inside of it.
fn with_parts(mention: &Mention) -> Vec<Mention> {
    let mut all = vec![mention.clone()];
    all.extend(mention.parts());
    all
}

/// A mention with its tokens counted from the text's start.
struct Placed {
    mention: Mention,
    tokens: Range<usize>,
    context: Context,
}

/// The mention whose tokens differ least from a stretch of tokens, among those that overlap it.
fn nearest(mentions: &[Placed], start: usize, end: usize) -> Option<&Placed> {
    mentions
        .iter()
        .filter(|one| one.tokens.start < end && one.tokens.end > start)
        .min_by_key(|one| one.tokens.start.abs_diff(start) + one.tokens.end.abs_diff(end))
}

/// All mentions of a text with their contexts, each followed by the mentions inside of it.
fn placed(words: &[String], sentences: &[Range<usize>], anchor: Date) -> Vec<Vec<Placed>> {
    let text = Words::new(words);
    let mut previous = None;
    let mut all = Vec::new();
    for (sentence, mention) in find_in(&text, sentences) {
        let base = sentence.start;
        let context =
            Context { anchor, tense: tense(words, &sentence, base + mention.tokens.start), previous };
        let value = mention.resolve(&context);
        let ends = mention.context_of_parts(&context);
        let place = |(n, part): (usize, Mention)| {
            let tokens = base + part.tokens.start..base + part.tokens.end;
            let context = if n > 0 && part.tokens != mention.tokens { ends } else { context };
            Placed { mention: part, tokens, context }
        };
        all.push(with_parts(&mention).into_iter().enumerate().map(place).collect());
        if mention.leads_on() {
            previous = value.and_then(|value| value.interval).or(previous);
        }
    }
    all
}
