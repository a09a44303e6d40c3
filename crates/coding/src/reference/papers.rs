//! What "it" stands for after a paper: "A U.N. report was published. It accuses …" is the U.N. that accuses.

use language::labels::{Deprel, Number, Upos};

use crate::cast::ActorId;
use crate::casting::Casting;
use crate::tree::Tree;

/// Vocabulary, open to change: papers that say things as their author does.
const PAPERS: &[&str] = &[
    "report",
    "statement",
    "resolution",
    "declaration",
    "letter",
    "indictment",
    "study",
    "communique",
    "ruling",
];

/// Verbs by which a paper speaks.
const SPEAKING: &[&str] = &[
    "say",
    "accuse",
    "implicate",
    "blame",
    "allege",
    "call",
    "urge",
    "demand",
    "condemn",
    "criticize",
    "criticise",
    "name",
    "recommend",
    "link",
    "warn",
    "charge",
    "add",
    "ask",
];

/// Those who wrote the paper of which the sentence before speaks, where "it" says something; `None` where it is no paper's.
pub(super) fn author(casting: &Casting<'_>, line: usize, word: usize) -> Option<Vec<ActorId>> {
    let tree = casting.tree(line);
    let verb = tree.head(word).filter(|_| tree.rel(word) == Deprel::Nsubj)?;
    let before =
        line.checked_sub(1).filter(|_| tree.is_lemma(word, &["it"]) && tree.is_lemma(verb, SPEAKING))?;
    let told = casting.tree(before);
    let paper = paper(told)?;
    let authors = told.children(paper).iter().copied().filter(|&c| is_author(told, c));
    Some(authors.flat_map(|c| casting.cast.at(before, c).to_vec()).collect())
}

/// The one paper that is the subject or object of the sentence's main verb.
fn paper(tree: &Tree) -> Option<usize> {
    let root = (0..tree.len()).find(|&w| tree.head(w).is_none())?;
    let papers = tree.by_rel(root, &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::Obj]);
    let single = |w: &usize| tree.token(*w).features.number != Number::Plur && tree.upos(*w) == Upos::Noun;
    papers.filter(single).find(|&w| tree.is_lemma(w, PAPERS))
}

fn is_author(tree: &Tree, word: usize) -> bool {
    match tree.rel(word) {
        Deprel::NmodPoss | Deprel::Amod | Deprel::Compound => true,
        Deprel::Nmod => tree.preposition(word).is_some_and(|p| matches!(p.as_str(), "of" | "by" | "from")),
        _ => false,
    }
}
