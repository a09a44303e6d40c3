//! Whom a pronoun means by where it stands: beside an owner, or in the midst of what befell somebody.

use language::labels::{Deprel, Number, Upos};

use crate::cast::ActorId;
use crate::casting::Casting;
use crate::roles;

/// "the Cuban government's repression of its people and its support": the owner of the noun above or beside it.
pub(super) fn fellow_owner(casting: &Casting<'_>, line: usize, word: usize) -> Option<Vec<ActorId>> {
    let tree = casting.tree(line);
    let noun = tree.head(word).filter(|_| tree.rel(word) == Deprel::NmodPoss)?;
    let first = match tree.rel(noun) {
        Deprel::Conj => roles::first_conjunct(tree, noun),
        Deprel::Nmod => tree.head(noun)?,
        _ => return None,
    };
    let owner = tree.child(first, &[Deprel::NmodPoss]).filter(|&o| o < word && tree.upos(o) != Upos::Pron)?;
    let plural = tree.token(owner).features.number == Number::Plur;
    let ids = casting.cast.at(line, owner);
    let person = ids.iter().any(|&id| casting.cast.get(id).person);
    let fits = match tree.token(word).form.to_lowercase().as_str() {
        "its" => !person && !plural,
        "their" => plural || !person,
        "his" | "her" => person,
        _ => false,
    };
    (fits && !ids.is_empty()).then(|| ids.to_vec())
}

/// Vocabulary, open to change: what befalls people in the midst of what they do.
const BEFALLING: &[&str] = &[
    "kill", "wound", "injure", "shoot", "attack", "ambush", "arrest", "detain", "abduct", "kidnap",
    "capture", "seize", "hit", "bomb", "target", "beat",
];

/// "killed five guards while they were escorting a convoy": those to whom it is done are told to have been doing something.
pub(super) fn stricken(casting: &Casting<'_>, line: usize, word: usize) -> Option<Vec<ActorId>> {
    let tree = casting.tree(line);
    let clause = tree.head(word).filter(|_| matches!(tree.rel(word), Deprel::Nsubj | Deprel::NsubjPass))?;
    let midst = tree.rel(clause) == Deprel::Advcl && tree.is_marked(clause, &["while", "as", "when"]);
    let verb = tree.head(clause).filter(|&v| midst && v < word && tree.is_lemma(v, BEFALLING))?;
    let whom = tree.child(verb, &[Deprel::Obj, Deprel::NsubjPass])?;
    let ids = casting.cast.at(line, whom);
    (!ids.is_empty() && tree.token(whom).features.number == Number::Plur).then(|| ids.to_vec())
}
