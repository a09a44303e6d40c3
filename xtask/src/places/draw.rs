//! Candidates for mentions of places in the VOA briefs, drawn with a seed, by a rule that asks nothing of the gazetteer.
//!
//! A candidate is a run of capitalised words after a preposition. A name counts once a story. Names of states are left out,
//! since a state has no one point; what is no place at all (people, bodies, days) was left out by the reader of the draw.

use std::collections::BTreeSet;

use knowledge::{Kind, Knowledge};

use super::story::Story;
use crate::offices::sample;

/// Words after which a capitalised run may be a place.
const BEFORE: &[&str] = &[
    "in", "near", "at", "from", "to", "of", "outside", "around", "across", "into", "through", "off", "along",
    "on", "over", "toward", "towards", "between", "and", "for", "against", "within", "inside", "between",
    "beyond", "via", "leaving",
];

/// Capitalised words that are no place: days and months.
const CALENDAR: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A mention that may be a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) story: String,
    pub(super) paragraph: usize,
    /// Code points within the paragraph.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) name: String,
    /// The whole paragraph.
    pub(super) text: String,
}

/// All candidates in the order drawn.
pub(super) fn draw(stories: &[Story], knowledge: &Knowledge, seed: u64) -> Vec<Candidate> {
    let mut all = Vec::new();
    for story in stories {
        let mut seen = BTreeSet::new();
        for (paragraph, text) in story.paragraphs.iter().enumerate() {
            for (start, end, name) in runs(text) {
                if !is_state(knowledge, &name) && seen.insert(name.clone()) {
                    let (story, text) = (story.id.clone(), text.clone());
                    all.push(Candidate { story, paragraph, start, end, name, text });
                }
            }
        }
    }
    let length = all.len();
    sample::take(all, length, seed)
}

fn is_state(knowledge: &Knowledge, name: &str) -> bool {
    knowledge.senses(name).first().is_some_and(|s| matches!(s.kind, Kind::State | Kind::Nationality))
}

/// Runs of capitalised words after a preposition and perhaps an article: start, end, words.
fn runs(text: &str) -> Vec<(usize, usize, String)> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 1;
    while at < words.len() {
        let article = usize::from(words[at - 1].2 == "the");
        let opens = at > article && BEFORE.contains(&words[at - 1 - article].2.to_lowercase().as_str());
        let mut end = at;
        while end < words.len()
            && is_name(words[end].2)
            && (end == at || words[end].0 == words[end - 1].1 + 1)
        {
            end += 1;
        }
        if opens && end > at {
            let (from, to) = (words[at].0, words[end - 1].1);
            found.push((from, to, text.chars().skip(from).take(to - from).collect()));
        }
        at = end.max(at + 1);
    }
    found
}

fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && !CALENDAR.contains(&word)
}

/// Words of letters, hyphens and full stops within, each with its place in code points.
fn words(text: &str) -> Vec<(usize, usize, &str)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (n, (byte, c)) in text.char_indices().chain([(text.len(), ' ')]).enumerate() {
        match (c.is_alphanumeric() || c == '-', open) {
            (true, None) => open = Some((n, byte)),
            (false, Some((start, from))) => {
                found.push((start, n, &text[from..byte]));
                open = None;
            }
            _ => {}
        }
    }
    found
}
