//! Who does it: the subject of a verb, through the passive, coordination, control and participles.

use language::labels::Deprel;

use super::clause::{antecedent, is_finite, is_relative};
use super::control::{OBJECT_UNLESS, SUBJECT_UNLESS, controller, noun_controller, punished, title_subject};
use super::phrases::{phrases, phrases_of_noun};
use crate::tree::Tree;

/// Vocabulary, open to change: nouns in which something is said on somebody's behalf.
pub(super) const SAYINGS: &[&str] =
    &["statement", "letter", "speech", "resolution", "report", "message", "note", "petition"];

/// Verbs whose "for" names a goal.
const LEAVING: &[&str] = &["leave", "depart", "head", "travel", "fly", "set"];

/// Who does it: the deep subject of a verb or predicative adjective.
pub(crate) fn subject(tree: &Tree, verb: usize) -> Option<usize> {
    if tree.is_passive(verb) {
        return agents(tree, verb).first().copied();
    }
    surface_subject(tree, verb)
}

/// The surface subject, looked for through coordination, control and participles.
pub(crate) fn surface_subject(tree: &Tree, verb: usize) -> Option<usize> {
    if is_goal(tree, verb) {
        return tree.head(verb).and_then(|head| surface_subject(tree, head));
    }
    if let Some(found) = overt_subject(tree, verb) {
        return Some(found);
    }
    let head = tree.head(verb)?;
    match tree.rel(verb) {
        Deprel::Conj | Deprel::Parataxis
            if tree.is_verb(head) || tree.child(head, &[Deprel::Cop]).is_some() =>
        {
            surface_subject(tree, head)
        }
        // "urged Chad to leave": the verb above says whose doing it is.
        Deprel::Xcomp => controller(tree, head, OBJECT_UNLESS),
        Deprel::Ccomp | Deprel::Csubj => surface_subject(tree, head),
        // "left amid fighting": who fights is not who leaves.
        Deprel::Advcl if tree.is_marked(verb, &["amid", "with", "despite"]) => None,
        // "was shot down by rebels, killing six": who shot it down killed them.
        Deprel::Advcl if tree.is_passive(head) && is_outcome(tree, verb) => {
            agents(tree, head).first().copied()
        }
        Deprel::Advcl if tree.is_marked(verb, &["for"]) && punished(tree, head).is_some() => {
            punished(tree, head)
        }
        // "spoke after meeting with B": the parser may take the gerund for a noun's place.
        Deprel::Advcl | Deprel::Obl if !is_finite(tree, verb) => controller(tree, head, SUBJECT_UNLESS),
        Deprel::Acl | Deprel::Amod => title_subject(tree, verb).or_else(|| noun_controller(tree, verb, head)),
        Deprel::AclRelcl if tree.child(verb, &[Deprel::Obj]).is_some() => Some(head),
        _ => None,
    }
}

pub(super) fn overt_subject(tree: &Tree, verb: usize) -> Option<usize> {
    let rels = &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter];
    // "fighters which, it said, A refused to take": the pronoun before is no second subject.
    let own = tree.by_rel(verb, rels).find(|&s| !is_relative(tree, s));
    own.or_else(|| tree.child(verb, rels)).map(|s| antecedent(tree, verb, s))
}

/// The "by" phrase of a passive; also that of a statement in which it is done ("was condemned in a statement by B").
pub(crate) fn agents(tree: &Tree, verb: usize) -> Vec<usize> {
    // "was blamed on rebels": the parser takes another phrase for the doer's now and then.
    let by = |&a: &usize| tree.preposition(a).is_none_or(|p| p == "by");
    let marked: Vec<usize> = tree.by_rel(verb, &[Deprel::OblAgent]).filter(by).collect();
    if !marked.is_empty() {
        return marked;
    }
    let direct = phrases(tree, verb, "by");
    if !direct.is_empty() {
        return direct;
    }
    let said = tree.by_rel(verb, &[Deprel::Obl]).filter(|&o| tree.is_lemma(o, SAYINGS));
    said.flat_map(|o| phrases_of_noun(tree, o, "by").into_iter().chain(tree.by_rel(o, &[Deprel::NmodPoss])))
        .collect()
}

/// Whether a bare participle tells what came of the deed above it.
fn is_outcome(tree: &Tree, verb: usize) -> bool {
    let bare = tree.by_rel(verb, &[Deprel::Mark]).next().is_none();
    bare && !is_finite(tree, verb) && tree.is_lemma(verb, &["kill", "wound", "injure", "destroy", "damage"])
}

/// "left for Russia to attend a forum": the parser takes the goal for the subject of the purpose.
fn is_goal(tree: &Tree, verb: usize) -> bool {
    let leaving = tree.head(verb).is_some_and(|h| tree.is_lemma(h, LEAVING));
    leaving
        && matches!(tree.rel(verb), Deprel::Advcl | Deprel::Xcomp | Deprel::Ccomp)
        && tree.is_marked(verb, &["for"])
}
