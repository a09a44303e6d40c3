//! A story that has told a day goes on about what was done on it.
//!
//! "Soldiers shot two men on Monday. They also seized weapons": the plain past of a main clause without a time of its own goes on from
//! the day told in the sentences before, for those who had a part in what was done then.

use language::labels::{Deprel, Tense};
use lexicon::Speech;
use plover::{EventDate, Precision, Status};

use crate::act::Act;
use crate::cast::Cast;
use crate::document::{Document, Zone};
use crate::roles;
use crate::speeches;
use crate::timing::{self, Clock, is_word_act};
use crate::tree::Tree;

/// Sentences before an undated deed in which the day may be told.
const NEXT: usize = 2;

/// How many days old may be what a story goes on about.
const NEW: i32 = 7;

/// Words that lead away from what was told before: to another deed, another place or another time of day.
const AWAY: &[&str] = &[
    "another",
    "elsewhere",
    "separate",
    "separately",
    "neighboring",
    "neighbouring",
    "overnight",
    "previous",
    "past",
];

/// Dates the undated deeds that go on from a day told just before.
pub(crate) fn date_onward(
    groups: &mut [Vec<Act<'_>>],
    document: &Document<'_>,
    cast: &Cast,
    speech: &Speech,
    clock: &Clock,
) {
    for i in 0..groups.len() {
        if groups[i].iter().any(|a| a.date.is_some()) {
            continue;
        }
        let found = groups[i].iter().enumerate().find_map(|(k, act)| {
            let deed = act.status == Status::Happened && !is_word_act(act.event_type);
            let told = deed && goes_on(act, document, speech, clock);
            Some((k, told.then(|| last_day(act, groups, cast, clock))??))
        });
        if let Some((k, date)) = found {
            groups[i][k].give_day(date, "the day that the sentences before tell");
        }
    }
}

/// The latest day told before the act, in its own sentence or the ones before it, of what one of its parties had a part in.
fn last_day(act: &Act<'_>, groups: &[Vec<Act<'_>>], cast: &Cast, clock: &Clock) -> Option<EventDate> {
    let own = cast.codes(act.parties());
    let before = |t: &&Act<'_>| {
        (t.line, t.at) < (act.line, act.at)
            && t.line + NEXT >= act.line
            && t.status == Status::Happened
            && !cast.codes(t.parties()).is_disjoint(&own)
    };
    let told = groups.iter().filter_map(|group| {
        let line = group.iter().filter(before).map(|t| t.line).max()?;
        let date = group.iter().rev().find_map(|t| t.date.clone()).filter(|d| is_new(d, clock))?;
        Some((line, date))
    });
    told.max_by_key(|(line, _)| *line).map(|(_, date)| date)
}

fn is_new(date: &EventDate, clock: &Clock) -> bool {
    date.precision == Precision::Day && clock.age(date).is_some_and(|days| (0..=NEW).contains(&days))
}

/// Whether the act is the news of its sentence, told in the plain past and without a time.
fn goes_on(act: &Act<'_>, document: &Document<'_>, speech: &Speech, clock: &Clock) -> bool {
    let line = &document.lines[act.line];
    let tree = &line.tree;
    let clause = roles::clause_of(tree, act.predicate());
    let argument = matches!(tree.rel(act.at), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj);
    let told = clause == act.predicate() || argument && tree.head(act.at) == Some(clause);
    // Last of all, because it looks for times in the whole sentence.
    let timeless = || tree.sentence.root().is_some_and(|r| timing::last_time_below(r, tree, clock).is_none());
    line.zone == Zone::Body
        && told
        && !(0..tree.len()).any(|w| tree.is_lemma(w, AWAY))
        && is_main(tree, clause, speech)
        && is_plain_past(tree, clause)
        && !speeches::is_of_other_days(tree, clause)
        && timeless()
}

/// The sentence's own clause, or what is said in it.
fn is_main(tree: &Tree, clause: usize, speech: &Speech) -> bool {
    let Some(head) = tree.head(clause) else { return true };
    let said = tree.rel(clause) == Deprel::Ccomp && speeches::carries(tree, head, speech);
    let joined = tree.rel(clause) == Deprel::Conj && tree.is_verb(head);
    tree.head(head).is_none() && (said || joined)
}

/// "fired", "were shot"; neither "has fired" nor "is firing".
fn is_plain_past(tree: &Tree, verb: usize) -> bool {
    let auxiliaries: Vec<usize> = tree.by_rel(verb, &[Deprel::Aux, Deprel::AuxPass]).collect();
    let past = |w: usize| tree.token(w).features.tense == Tense::Past;
    let passive = auxiliaries.iter().all(|&a| past(a) && tree.is_lemma(a, &["be"]));
    past(verb) && passive
}
