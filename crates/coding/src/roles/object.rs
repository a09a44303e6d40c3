//! To whom it is done: the object of a verb, through the passive, relative clauses and coordination.

use language::labels::Deprel;

use super::clause::{antecedent, is_relative};
use super::phrases::phrases;
use super::subject::{overt_subject, surface_subject};
use crate::tree::Tree;

/// Vocabulary, open to change: verbs whose object goes to somebody.
const SENDING: &[&str] =
    &["send", "deploy", "dispatch", "contribute", "provide", "supply", "deliver", "withdraw", "pull"];

/// To whom it is done: the deep object.
pub(crate) fn object(tree: &Tree, verb: usize) -> Option<usize> {
    if tree.is_passive(verb) {
        return passive_patient(tree, verb);
    }
    // The parser takes a lone addressee for an indirect object ("warned the general").
    let object = tree.child(verb, &[Deprel::Obj]).or_else(|| tree.child(verb, &[Deprel::Iobj]));
    let object = object.or_else(|| lone_predicate(tree, verb));
    if let Some(object) = object {
        return Some(antecedent(tree, verb, object));
    }
    if tree.rel(verb) == Deprel::AclRelcl
        && overt_subject(tree, verb).is_some_and(|s| Some(s) != tree.head(verb))
    {
        let gap = tree.child(verb, &[Deprel::Ccomp, Deprel::Xcomp]).is_none();
        return tree.head(verb).filter(|_| gap && !oblique_gap(tree, verb));
    }
    shared_object(tree, verb)
}

/// "called the king on Sunday": the parser takes a lone object for what somebody is called.
fn lone_predicate(tree: &Tree, verb: usize) -> Option<usize> {
    let naming = tree.is_lemma(verb, &["call", "name", "appoint"]);
    tree.by_rel(verb, &[Deprel::Xcomp]).find(|&x| naming && tree.is_nominal(x))
}

pub(super) fn object_word(tree: &Tree, verb: usize) -> Option<usize> {
    tree.child(verb, &[Deprel::Obj]).or_else(|| tree.child(verb, &[Deprel::NsubjPass]))
}

/// "the city in which they fought", "the day when he left": the noun above is no object but a place or a time.
fn oblique_gap(tree: &Tree, verb: usize) -> bool {
    tree.by_rel(verb, &[Deprel::Obl]).any(|o| is_relative(tree, o))
        || tree
            .child(verb, &[Deprel::Advmod])
            .is_some_and(|a| tree.is_lemma(a, &["where", "when", "why", "how"]))
}

/// The passive's subject; for a participle the noun that it describes ("the envoy expelled by Peru").
fn passive_patient(tree: &Tree, verb: usize) -> Option<usize> {
    if let Some(subject) = tree.child(verb, &[Deprel::NsubjPass, Deprel::Nsubj]) {
        return Some(antecedent(tree, verb, subject));
    }
    let head = tree.head(verb)?;
    match tree.rel(verb) {
        Deprel::Acl | Deprel::Amod | Deprel::AclRelcl => Some(head),
        _ => surface_subject(tree, verb),
    }
}

/// "attacked and killed the envoy": the object of the second verb is the first one's too.
fn shared_object(tree: &Tree, verb: usize) -> Option<usize> {
    let next =
        tree.by_rel(verb, &[Deprel::Conj]).find(|&c| tree.is_verb(c) && overt_subject(tree, c).is_none())?;
    if tree.child(verb, &[Deprel::Obl, Deprel::Ccomp, Deprel::Xcomp]).is_some() {
        return None;
    }
    tree.child(next, &[Deprel::Obj])
}

/// Whom a complement verb affects: its object, else what its commonest prepositions introduce.
pub(super) fn patients(tree: &Tree, verb: usize) -> Vec<usize> {
    let mut found: Vec<usize> = object(tree, verb).into_iter().collect();
    // "to send troops to B": what is sent is no party.
    let whom = tree.child(verb, &[Deprel::Iobj]).is_some() || !phrases(tree, verb, "with").is_empty();
    if tree.is_lemma(verb, SENDING) && !whom {
        found.clear();
    }
    for word in ["with", "against", "on", "to", "from"] {
        found.extend(phrases(tree, verb, word));
    }
    found
}
