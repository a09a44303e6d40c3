//! The headline has no time of its own: what it tells has the day of the story's first sentence.

use plover::Status;

use crate::act::Act;
use crate::document::{Document, Zone};
use crate::timing::{self, Clock};

/// Dates what headlines tell as done by the main clause of the first body sentence, where that has a time.
pub(crate) fn date_headlines(acts: &mut [Act<'_>], document: &Document<'_>, clock: Clock) {
    let Some(&line) = document.lead(1).first() else { return };
    let tree = &document.lines[line].tree;
    let times = timing::mentions(tree, &clock);
    for act in acts {
        let undated = act.date.is_none() && act.status == Status::Happened;
        if undated && document.lines[act.line].zone == Zone::Headline {
            timing::date_by_lead(act, tree, &times, &clock);
        }
    }
}
