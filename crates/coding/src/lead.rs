//! The headline has no time of its own: what it tells has the day of the story's first sentence.

use plover::Status;

use crate::act::Act;
use crate::document::{Document, Zone};
use crate::timing::{self, Clock};

/// Dates what headlines alone tell as done, by the main clause of the first body sentence, where that has a time.
pub(crate) fn date_headlines(groups: &mut [Vec<Act<'_>>], document: &Document<'_>, clock: Clock) {
    let Some(&line) = document.lead(1).first() else { return };
    let tree = &document.lines[line].tree;
    let times = timing::mentions(tree, &clock);
    for group in groups {
        let undated = group.iter().all(|a| a.date.is_none() && a.status == Status::Happened);
        let told_above = |a: &&mut Act<'_>| document.lines[a.line].zone == Zone::Headline;
        if let Some(act) = group.iter_mut().find(told_above).filter(|_| undated) {
            timing::date_by_lead(act, tree, &times, &clock);
        }
    }
}
