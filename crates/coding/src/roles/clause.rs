//! How clauses hang together: which verb governs a word, what a relative pronoun stands for, which clauses complete a word.

use language::labels::{Deprel, Upos, VerbForm};

use super::object::object_word;
use crate::tree::Tree;

/// Relations by which a verb's complement hangs on it, adverbial ones among them because the parser wavers between them.
const CLAUSAL: &[Deprel] = &[Deprel::Xcomp, Deprel::Ccomp, Deprel::Advcl, Deprel::Acl, Deprel::Csubj];

/// The first member of the coordination in which `i` stands.
pub(crate) fn first_conjunct(tree: &Tree, i: usize) -> usize {
    let mut at = i;
    while tree.rel(at) == Deprel::Conj {
        match tree.head(at) {
            Some(head) => at = head,
            None => break,
        }
    }
    at
}

/// The nearest verb at or above `i`, or `i`'s topmost ancestor where there is none.
pub(crate) fn clause_of(tree: &Tree, i: usize) -> usize {
    std::iter::once(i).chain(tree.ancestors(i)).find(|&a| tree.is_verb(a)).unwrap_or(i)
}

/// Whether a clause has a tense of its own.
pub(crate) fn is_finite(tree: &Tree, verb: usize) -> bool {
    let finite = |w: usize| tree.token(w).features.verb_form == VerbForm::Fin;
    finite(verb) || tree.by_rel(verb, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]).any(finite)
}

pub(super) fn is_infinitive(tree: &Tree, verb: usize) -> bool {
    tree.is_marked(verb, &["to"])
}

pub(super) fn is_relative(tree: &Tree, i: usize) -> bool {
    tree.upos(i) == Upos::Pron && tree.is_lemma(i, &["who", "which", "that", "whom", "what"])
}

/// Replaces a relative pronoun by what it stands for.
pub(super) fn antecedent(tree: &Tree, verb: usize, word: usize) -> usize {
    if !is_relative(tree, word) {
        return word;
    }
    let clause = std::iter::once(verb).chain(tree.ancestors(verb)).find(|&a| tree.rel(a) == Deprel::AclRelcl);
    let noun = clause.and_then(|c| tree.head(c)).unwrap_or(word);
    // A name takes no "that": in "a bombing in Yangon that killed 20" the bombing killed.
    let place = tree.upos(noun) == Upos::Propn
        && tree.is_lemma(word, &["that"])
        && tree.preposition(noun).is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near"));
    let above = tree.head(noun).filter(|_| place);
    match above {
        Some(verb) if tree.is_verb(verb) => tree.child(verb, &[Deprel::Obj]).unwrap_or(noun),
        Some(deed) => deed,
        None => noun,
    }
}

/// The verbs that tell the complement of `verb`.
pub(crate) fn complements(tree: &Tree, verb: usize) -> impl Iterator<Item = usize> + '_ {
    let direct = tree.by_rel(verb, CLAUSAL);
    let through_object = object_word(tree, verb).into_iter().flat_map(|o| tree.by_rel(o, &[Deprel::Acl]));
    direct.chain(through_object)
}

/// Clauses that complete a noun ("a threat to attack", "the demand that B leave").
pub(super) fn noun_clauses(tree: &Tree, noun: usize) -> impl Iterator<Item = usize> + '_ {
    tree.by_rel(noun, &[Deprel::Acl, Deprel::Ccomp, Deprel::Xcomp, Deprel::Advcl])
}

/// The auxiliaries of a verb and its negation ("must not leave", "could have fired").
pub(super) fn modals(tree: &Tree, verb: usize) -> impl Iterator<Item = usize> + '_ {
    let auxiliaries = tree.by_rel(verb, &[Deprel::Aux, Deprel::AuxPass]);
    let negation =
        tree.by_rel(verb, &[Deprel::Advmod]).filter(|&w| tree.is_lemma(w, &["not", "n't", "never"]));
    auxiliaries.chain(negation)
}
