//! What the headline or the story's first clause tells often has its day in the sentences after it.

use std::collections::BTreeSet;

use plover::Status;

use crate::act::Act;
use crate::document::{Document, Zone};
use crate::timing::{self, Clock, Times, is_word_act};

/// Body sentences in which the day of the story's main happening is looked for.
const LEAD: usize = 3;

/// Dates the happenings that the headline or the first sentence's main clause tells as done, where they have no time of
/// their own, by the first day told in a main clause of the lead that tells no other happening.
pub(crate) fn date_leads(groups: &mut [Vec<Act<'_>>], document: &Document<'_>, clock: Clock) {
    let lead = document.lead(LEAD);
    let times: Vec<Times> =
        lead.iter().map(|&line| timing::mentions(&document.lines[line].tree, &clock)).collect();
    let verbs: Vec<BTreeSet<(usize, usize)>> =
        groups.iter().map(|g| g.iter().map(|a| (a.line, a.predicate())).collect()).collect();
    for (i, group) in groups.iter_mut().enumerate() {
        let told = |a: &Act<'_>| a.status == Status::Happened || is_word_act(a.event_type);
        let undated = group.iter().all(|a| a.date.is_none() && told(a));
        let Some(act) = group.iter_mut().find(|a| undated && leads(a, document, &lead)) else { continue };
        for (&line, times) in lead.iter().zip(&times) {
            let other = |verb: usize| (0..verbs.len()).any(|j| j != i && verbs[j].contains(&(line, verb)));
            let tree = &document.lines[line].tree;
            if timing::date_by_lead(act, tree, times, &clock, &other) {
                break;
            }
        }
    }
}

/// Whether an act stands in a headline or is the main clause of the first body sentence.
fn leads(act: &Act<'_>, document: &Document<'_>, lead: &[usize]) -> bool {
    let tree = &document.lines[act.line].tree;
    let main = tree.head(act.predicate()).is_none();
    document.lines[act.line].zone == Zone::Headline || main && lead.first() == Some(&act.line)
}
