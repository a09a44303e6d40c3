//! The noun phrase around a head: which words belong to the name or description itself.

use std::ops::Range;

use language::labels::{Deprel, Upos};

use crate::tree::Tree;

/// Relations by which a word belongs to its head's own phrase, before or after it.
const INNER: &[Deprel] = &[
    Deprel::Det,
    Deprel::DetPredet,
    Deprel::Amod,
    Deprel::Compound,
    Deprel::NmodPoss,
    Deprel::Nummod,
    Deprel::NmodDesc,
    Deprel::Flat,
    Deprel::Goeswith,
    Deprel::Case,
];

/// Relations by which a word is part of a bigger name or title rather than a phrase of its own.
const PART: &[Deprel] = &[Deprel::Flat, Deprel::Compound, Deprel::NmodDesc, Deprel::Goeswith, Deprel::Fixed];

/// Nouns that measure a meeting: "three days of talks" are talks.
pub(crate) const MEASURES: &[&str] = &["day", "hour", "round", "week", "series"];

/// Whether `i` heads a phrase of its own: a noun, name or pronoun that is no part of a bigger name.
pub(crate) fn heads_phrase(tree: &Tree, i: usize) -> bool {
    match tree.upos(i) {
        Upos::Noun | Upos::Propn => !PART.contains(&tree.rel(i)),
        Upos::Pron => tree.rel(i) != Deprel::Expl,
        // "the Taliban", "the wounded", "two were killed": adjectives and numbers that stand for people.
        Upos::Adj | Upos::Num => argument(tree.rel(i)),
        _ => false,
    }
}

fn argument(rel: Deprel) -> bool {
    matches!(
        rel,
        Deprel::Nsubj
            | Deprel::NsubjPass
            | Deprel::Obj
            | Deprel::Iobj
            | Deprel::Obl
            | Deprel::OblAgent
            | Deprel::Nmod
            | Deprel::NmodPoss
    )
}

/// The contiguous words of the phrase headed by `head`, its "of" phrase included where that is a name's part.
pub(crate) fn extent(tree: &Tree, head: usize) -> Range<usize> {
    let mut inner = vec![false; tree.len()];
    mark(tree, head, head, &mut inner);
    for &child in tree.children(head) {
        let of = tree.rel(child) == Deprel::Nmod && tree.preposition(child).as_deref() == Some("of");
        if of && child > head && tree.upos(child) == Upos::Propn && tree.upos(head) == Upos::Propn {
            mark(tree, child, head, &mut inner);
        }
    }
    bridge(tree, head, &mut inner);
    let mut start = head;
    while start > 0 && inner[start - 1] {
        start -= 1;
    }
    let mut end = head + 1;
    while end < tree.len() && inner[end] {
        end += 1;
    }
    trim(tree, start, end, head)
}

fn mark(tree: &Tree, i: usize, head: usize, inner: &mut [bool]) {
    inner[i] = true;
    for &child in tree.children(i) {
        let rel = tree.rel(child);
        // The head's own preposition stands outside its phrase ("according to the ministry").
        let outside = i == head && rel == Deprel::Case;
        // "Trinidad and Tobago", "legal and religious groups".
        let conjunct_in_name = rel == Deprel::Conj && matches!(tree.rel(i), Deprel::Compound | Deprel::Amod);
        if !outside && (INNER.contains(&rel) || conjunct_in_name || rel == Deprel::Fixed) {
            mark(tree, child, head, inner);
        }
    }
}

/// Punctuation and coordinators inside a name ("Choe Son-hui", "Trinidad and Tobago") belong to it.
fn bridge(tree: &Tree, head: usize, inner: &mut [bool]) {
    for i in 1..tree.len().saturating_sub(1) {
        let mark = tree.upos(i) == Upos::Punct
            && matches!(tree.token(i).form.as_str(), "-" | "–" | "'" | "’" | "." | "/");
        let glue = mark || tree.upos(i) == Upos::Cconj;
        if glue && inner[i - 1] && inner[i + 1] && (tree.is_below(i, head)) {
            inner[i] = true;
        }
    }
}

fn trim(tree: &Tree, mut start: usize, mut end: usize, head: usize) -> Range<usize> {
    while start < head && matches!(tree.upos(start), Upos::Punct) {
        start += 1;
    }
    while end > head + 1 && matches!(tree.upos(end - 1), Upos::Punct | Upos::Part) {
        end -= 1;
    }
    start..end
}

/// The phrase headed by `head` as the story names it: its extent without a leading article.
pub(crate) fn bare(tree: &Tree, head: usize) -> Range<usize> {
    without_article(tree, extent(tree, head))
}

/// A phrase's words in the two forms by which `knowledge` looks them up.
pub(crate) struct Words<'t> {
    pub(crate) forms: Vec<&'t str>,
    pub(crate) lemmas: Vec<&'t str>,
}

impl<'t> Words<'t> {
    pub(crate) fn of(tree: &'t Tree, range: Range<usize>) -> Self {
        Self {
            // "#US" in a quoted post.
            forms: range.clone().map(|i| tree.token(i).form.trim_start_matches('#')).collect(),
            lemmas: range.map(|i| tree.lemma(i)).collect(),
        }
    }
}

fn without_article(tree: &Tree, words: Range<usize>) -> Range<usize> {
    let article = tree.upos(words.start) == Upos::Det && words.len() > 1;
    if article { words.start + 1..words.end } else { words }
}
