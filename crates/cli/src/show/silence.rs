//! Why a story has no reports: every story ends in reports or a stated reason.

use coding::{Coding, Refusal};
use story::Story;

/// The reason, in one line.
pub(crate) fn reason(story: &Story, coding: &Coding) -> String {
    if story.prose().is_empty() {
        return "it has no headline, paragraph or caption to read (dateline read shows its parts)".to_owned();
    }
    match coding.refused.as_slice() {
        [] => "none of its words sets off a frame of the lexicon".to_owned(),
        [only] => format!("the one act found, {}", left_out(story, only)),
        [first, ..] => {
            let all = coding.refused.len();
            format!("{all} acts found and left out, the first {}", left_out(story, first))
        }
    }
}

/// `"met" (consult.meet), was left out: both sides are one party`.
pub(crate) fn left_out(story: &Story, refusal: &Refusal) -> String {
    format!("\"{}\" ({}), was left out: {}", word_at(story, refusal.start), refusal.frame, refusal.why)
}

fn word_at(story: &Story, start: usize) -> &str {
    let rest = story.raw().get(start..).unwrap_or_default();
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(rest.len());
    &rest[..end]
}
