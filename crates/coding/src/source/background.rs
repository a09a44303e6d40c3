//! What is told inside somebody's words without being said by them: deeds that the story takes for known.

use language::labels::{Deprel, Upos};

use super::Attributor;
use crate::act::Act;
use crate::phrase;
use crate::tree::Tree;

impl Attributor<'_> {
    /// "diplomats should focus on Peru's coming withdrawal", "ready to help the U.N. inquiry": a noun that points to a known
    /// deed, with nothing above it that tells the deed; and "the pact signed by both", a deed by which a known thing is told apart.
    pub(super) fn is_background(&self, act: &Act<'_>, tree: &Tree) -> bool {
        if act.carrier.is_some() {
            return false;
        }
        if matches!(tree.rel(act.at), Deprel::Acl | Deprel::AclRelcl) && tree.is_verb(act.at) {
            return tree.head(act.at).is_some_and(|h| has_article(tree, h) && tree.upos(h) == Upos::Noun);
        }
        let noun = matches!(tree.upos(act.at), Upos::Noun | Upos::Propn);
        // "his first trip since clashes with B": what others are counted from is known.
        if noun && tree.preposition(act.at).as_deref() == Some("since") {
            return true;
        }
        let predicate = tree.child(act.at, &[Deprel::Cop]).is_some() || tree.rel(act.at) == Deprel::Root;
        let telling = |h: usize| tree.is_verb(h) && self.speech.telling.contains(&tree.folded(h));
        noun && !predicate && !tree.head(act.at).is_some_and(telling) && is_known(tree, act.at)
    }
}

/// Whether a noun has an owner, or is definite without its own words making it so ("the demand of the elders" is news) and
/// without being what the sentence is about.
fn is_known(tree: &Tree, noun: usize) -> bool {
    let described = tree
        .by_rel(noun, &[Deprel::Nmod])
        .any(|n| matches!(tree.preposition(n).as_deref(), Some("of" | "by" | "between")));
    let topic = matches!(tree.rel(noun), Deprel::Nsubj | Deprel::NsubjPass);
    // "the issue of the kidnapping": the matter of another noun.
    // But "three days of talks" are the talks.
    let measured = tree.head(noun).is_some_and(|h| tree.is_lemma(h, phrase::MEASURES));
    let of = tree.preposition(noun).as_deref() == Some("of");
    let matter = tree.rel(noun) == Deprel::Nmod && of && !measured;
    // "his talks with …": of one's own plans and deeds one does tell.
    let owned = tree.child(noun, &[Deprel::NmodPoss]).is_some_and(|o| tree.upos(o) != Upos::Pron);
    owned || matter || has_article(tree, noun) && !described && !topic
}

fn has_article(tree: &Tree, noun: usize) -> bool {
    tree.child(noun, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the", "this", "these", "that"]))
}

/// "…, who ended a visit on Friday", "…, which came after an attack": a clause that only says more is the story's own.
pub(super) fn is_gloss(tree: &Tree, clause: usize) -> bool {
    let Some(head) = tree.head(clause).filter(|_| tree.rel(clause) == Deprel::AclRelcl) else { return false };
    let pronoun =
        tree.subtree(clause).into_iter().find(|&w| tree.is_lemma(w, &["who", "which", "whose", "whom"]));
    pronoun.is_some_and(|p| p > head && p > 0 && tree.token(p - 1).form == ",")
}
