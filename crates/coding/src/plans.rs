//! When what is planned will be, where another sentence tells it.

use language::labels::Deprel;
use plover::{EventDate, EventType, Mode, Precision, Status};

use crate::act::Act;
use crate::document::{Document, Zone};
use crate::echo;
use crate::timing::{self, Clock};
use crate::tree::Tree;

/// Body sentences in which the time of the headline's plan is looked for.
const LEAD: usize = 3;

/// Sentences beside a plan in which the time of its occasion may stand.
const BESIDE: usize = 2;

/// Gatherings that somebody plans to attend.
const GATHERINGS: &[&str] =
    &["forum", "summit", "conference", "meeting", "talks", "talk", "session", "assembly", "ceremony"];

/// Dates the plans of a headline or first sentence by the time to come that the lead gives a word for them: "A to Meet B",
/// "invited B to talks on Saturday".
pub(crate) fn date_plans(groups: &mut [Vec<Act<'_>>], document: &Document<'_>, clock: &Clock) {
    let lead = document.lead(LEAD);
    refine_plans(groups, document, clock);
    let planned = |a: &Act<'_>| a.status == Status::Planned && a.date.is_none();
    for group in groups.iter_mut().filter(|g| g.iter().all(planned)) {
        let Some(act) = group
            .iter_mut()
            .find(|a| document.lines[a.line].zone == Zone::Headline || lead.first() == Some(&a.line))
        else {
            continue;
        };
        let trigger = document.lines[act.line].tree.folded(act.at);
        let meeting = act.event_type == EventType::Consult;
        let date = lead.iter().find_map(|&line| {
            let tree = &document.lines[line].tree;
            let told = |w: usize| {
                let known = tree.folded(w) == trigger || meeting && tree.is_lemma(w, OCCASIONS);
                known && is_ahead(tree, w)
            };
            timing::time_of_plan(tree, clock, &told)
        });
        if let Some(date) = date {
            act.give_day(date, "the time to come that the lead tells");
        }
    }
}

/// "to host a lunch next month … the lunch is set for January 7": of a meeting told by its month or week the lead may tell the day.
fn refine_plans(groups: &mut [Vec<Act<'_>>], document: &Document<'_>, clock: &Clock) {
    let lead = document.lead(LEAD);
    let rough = |a: &Act<'_>| a.date.as_ref().is_some_and(|d| d.start < d.end);
    let planned = |a: &Act<'_>| {
        a.event_type == EventType::Consult && a.status == Status::Planned && !a.modes.contains(&Mode::Visit)
    };
    for act in groups.iter_mut().flatten().filter(|a| planned(a) && rough(a)) {
        let own = &document.lines[act.line].tree;
        let objects = own.by_rel(act.predicate(), &[Deprel::Obj]);
        let names: Vec<String> =
            objects.chain([act.at]).filter(|&w| own.is_nominal(w)).map(|w| own.folded(w)).collect();
        let within = |day: &EventDate| {
            let stretch = act.date.as_ref();
            let inside = stretch.is_some_and(|s| s.start <= day.start && day.end <= s.end);
            day.precision == Precision::Day && inside
        };
        let found = lead.iter().filter(|&&l| l != act.line).find_map(|&line| {
            let tree = &document.lines[line].tree;
            // "the luncheon" is the lunch.
            let same = |w: usize| names.iter().any(|n| tree.folded(w).starts_with(n.as_str()));
            let told = |w: usize| tree.is_nominal(w) && same(w) && echo::is_the(tree, w);
            timing::time_of_plan(tree, clock, &told).filter(within)
        });
        if let Some(date) = found {
            act.give_day(date, "the day that the lead tells");
        }
    }
}

/// Words for meetings and the ways to them.
const OCCASIONS: &[&str] = &[
    "meet",
    "visit",
    "travel",
    "arrive",
    "go",
    "leave",
    "head",
    "hold",
    "talk",
    "talks",
    "meeting",
    "summit",
    "conference",
    "trip",
    "tour",
    "session",
];

/// Whether the word is told as to come: by "will" or "to", or as that to which one is asked or goes.
fn is_ahead(tree: &Tree, word: usize) -> bool {
    if tree.is_verb(word) {
        let will = tree.by_rel(word, &[Deprel::Aux]).any(|a| tree.is_lemma(a, &["will", "would", "shall"]));
        // "is heading for the coast on Friday".
        return will || timing::is_under_way(tree, word) || tree.is_marked(word, &["to"]);
    }
    tree.preposition(word).is_some_and(|p| matches!(p.as_str(), "to" | "for" | "before"))
}

/// Dates a planned meeting by what the sentences beside it tell of its occasion: "plans to attend the forum. The forum will be held
/// on May 3-5".
pub(crate) fn date_occasions(groups: &mut [Vec<Act<'_>>], document: &Document<'_>, clock: &Clock) {
    let planned =
        |a: &Act<'_>| a.event_type == EventType::Consult && a.status == Status::Planned && a.date.is_none();
    for group in groups.iter_mut().filter(|g| g.iter().all(planned)) {
        let found =
            group.iter().enumerate().find_map(|(k, act)| Some((k, day_beside(act, document, clock)?)));
        if let Some((k, date)) = found {
            group[k].give_day(date, "the time of its occasion");
        }
    }
}

fn day_beside(act: &Act<'_>, document: &Document<'_>, clock: &Clock) -> Option<EventDate> {
    let own = &document.lines[act.line].tree;
    let occasions: Vec<String> = own
        .subtree(act.predicate())
        .into_iter()
        .filter(|&w| own.is_lemma(w, GATHERINGS))
        .map(|w| own.folded(w))
        .collect();
    let lines = act.line.saturating_sub(BESIDE)..(act.line + BESIDE + 1).min(document.lines.len());
    lines.filter(|&l| l != act.line).find_map(|l| {
        let tree = &document.lines[l].tree;
        // The occasion as known, or the verb of which it is the subject.
        let known = |w: usize| occasions.contains(&tree.folded(w)) && echo::is_the(tree, w);
        let told = |w: usize| known(w) || tree.by_rel(w, &[Deprel::Nsubj, Deprel::NsubjPass]).any(known);
        timing::time_of_plan(tree, clock, &told)
    })
}
