//! A sentence with the words marked that a report rests on.

use plover::{Evidence, Report, Span};
use story::Story;

use super::words;

/// What the marks mean, for the reader.
pub(crate) const LEGEND: &str = "*trigger*  [A actor]  [R recipient]  [D date]  [P place]";

/// The sentence with its trigger and those parties, dates and places that stand in it marked as [`LEGEND`] says; words
/// that are two things at once bear both letters (`[R+P Minsk]`).
pub(crate) fn sentence(story: &Story, report: &Report, evidence: &Evidence) -> String {
    let mut text = String::new();
    let mut at = evidence.span.start;
    for (span, name) in marks(report, evidence) {
        // Marks that overlap cannot both be shown; the earlier one is.
        if span.start < at {
            continue;
        }
        text.push_str(slice(story, at, span.start));
        let words = slice(story, span.start, span.end);
        text.push_str(&if name == TRIGGER { format!("*{words}*") } else { format!("[{name} {words}]") });
        at = span.end;
    }
    text.push_str(slice(story, at, evidence.span.end));
    words::one_line(&text)
}

const TRIGGER: &str = "*";

/// The marks of this sentence in the order of the text, the letters of one stretch joined.
fn marks(report: &Report, evidence: &Evidence) -> Vec<(Span, String)> {
    let parties = |list: &[plover::Entity], name: &'static str| -> Vec<(Span, &str)> {
        list.iter().filter_map(|entity| entity.span).map(|span| (span, name)).collect()
    };
    let mut all = vec![(evidence.trigger_span, TRIGGER)];
    all.extend(parties(&report.actors, "A"));
    all.extend(parties(&report.recipients, "R"));
    all.extend(report.date.iter().map(|date| (date.span, "D")));
    all.extend(report.place.iter().filter_map(|place| place.span).map(|span| (span, "P")));
    all.retain(|(span, _)| evidence.span.start <= span.start && span.end <= evidence.span.end);
    all.sort_by_key(|&(span, name)| (span.start, name != TRIGGER, span.end));
    let mut joined: Vec<(Span, String)> = Vec::new();
    for (span, name) in all {
        match joined.last_mut() {
            Some((last, names)) if *last == span && names != TRIGGER => {
                if !names.split('+').any(|n| n == name) {
                    names.push('+');
                    names.push_str(name);
                }
            }
            _ => joined.push((span, name.to_owned())),
        }
    }
    joined
}

fn slice(story: &Story, start: usize, end: usize) -> &str {
    story.raw().get(start..end).unwrap_or_default()
}
