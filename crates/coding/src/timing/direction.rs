//! On which side of the story's day a bare "Friday" or "May" lies.

use language::labels::{Deprel, Tense as VerbTense, Upos, VerbForm};
use plover::Status;
use when::Tense;

use crate::act::Act;
use crate::roles;
use crate::tree::Tree;

/// Verbs of beginning and ending by which a calendar is told.
const OPENING: &[&str] =
    &["begin", "start", "open", "resume", "end", "close", "expire", "convene", "reconvene"];

/// Verbs of ways that one is on when one has a day for them: "is flying to Lima on Friday".
const GOING: &[&str] = &["arrive", "depart", "fly", "go", "head", "leave", "return", "travel"];

/// Which side of the anchor a bare weekday or month lies on, by the verb that it hangs on.
pub(super) fn direction(act: &Act<'_>, tree: &Tree, time: usize, later: bool) -> Tense {
    let verb = roles::clause_of(tree, time);
    if is_scheduled(tree, verb, later) {
        return Tense::Future;
    }
    if tree.is_marked(verb, &["if", "unless"]) || is_of_plan(act, tree, verb) {
        return Tense::Future;
    }
    // "announced on Friday new limits": a verb in the plain past points back, whatever comes of what it tells.
    if verb != act.at && is_plain_past(tree, verb) {
        return Tense::Past;
    }
    // "the summit taking place on Saturday" is to come where the summit is.
    let bare = tree.token(verb).features.verb_form != VerbForm::Fin && tree.rel(verb) != Deprel::Root;
    let own = bare || verb == act.predicate() || verb == roles::clause_of(tree, act.predicate());
    tense(tree, verb, if own { act.status } else { Status::Happened })
}

/// "On Friday the envoy is scheduled to meet B": the time of a present tense above a plan is the plan's.
fn is_of_plan(act: &Act<'_>, tree: &Tree, verb: usize) -> bool {
    let below = std::iter::once(act.predicate()).chain(tree.ancestors(act.predicate()));
    let content = below.into_iter().take_while(|&w| w != verb).last();
    let planned = act.status == Status::Planned && content.is_some_and(|c| tree.rel(c) == Deprel::Xcomp);
    let present = |w: usize| {
        let features = tree.token(w).features;
        features.tense == VerbTense::Pres && features.verb_form == VerbForm::Fin
    };
    let copula = tree.by_rel(verb, &[Deprel::AuxPass, Deprel::Cop]).find(|&a| tree.is_lemma(a, &["be"]));
    planned && copula.map_or_else(|| present(verb), present)
}

/// "The summit opens on Saturday", "leaves later Tuesday": a present tense tells what is on the calendar.
fn is_scheduled(tree: &Tree, verb: usize, later: bool) -> bool {
    let features = tree.token(verb).features;
    let present = features.tense == VerbTense::Pres && features.verb_form == VerbForm::Fin;
    let opens = tree.is_lemma(verb, OPENING) || tree.is_lemma(verb, &["get"]) && has_way(tree, verb);
    let goes = tree.is_lemma(verb, GOING);
    present && (later || opens || goes) || is_under_way(tree, verb) && goes
}

/// "is heading": a participle of the present under "is".
pub(crate) fn is_under_way(tree: &Tree, verb: usize) -> bool {
    let is = |&a: &usize| tree.is_lemma(a, &["be"]) && tree.token(a).features.tense == VerbTense::Pres;
    tree.token(verb).form.ends_with("ing") && tree.by_rel(verb, &[Deprel::Aux]).any(|a| is(&a))
}

/// "gets under way".
fn has_way(tree: &Tree, verb: usize) -> bool {
    tree.by_rel(verb, &[Deprel::Obl]).any(|o| tree.is_lemma(o, &["way"]))
}

fn is_plain_past(tree: &Tree, verb: usize) -> bool {
    let features = tree.token(verb).features;
    features.tense == VerbTense::Past
        && features.verb_form == VerbForm::Fin
        && tree.child(verb, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]).is_none()
}

/// The direction in which a bare weekday or month points, by the tense and status of what it dates.
pub(super) fn tense(tree: &Tree, predicate: usize, status: Status) -> Tense {
    if status == Status::Planned {
        return Tense::Future;
    }
    let verb = roles::clause_of(tree, predicate);
    if tree.is_marked(verb, &["to"]) && tree.rel(verb) == Deprel::Acl {
        return Tense::Future;
    }
    let words = std::iter::once(verb).chain(tree.by_rel(verb, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]));
    let mut found = Tense::Unknown;
    for word in words {
        let token = tree.token(word);
        let form = token.form.to_lowercase();
        if matches!(form.as_str(), "will" | "'ll" | "shall") {
            return Tense::Future;
        }
        match token.features.tense {
            VerbTense::Past => found = Tense::Past,
            VerbTense::Pres if found == Tense::Unknown && token.upos != Upos::Noun => found = Tense::Present,
            _ => {}
        }
    }
    if status == Status::Happened && found != Tense::Present { Tense::Past } else { found }
}
