//! Adjectives and adverbs that are compared.

use super::Lexicon;
use super::tables::{COMPARED, find};

/// The positive of a comparative or superlative; `None` if the form is neither.
pub(super) fn lemma(form: &str, lexicon: &impl Lexicon) -> Option<String> {
    if let Some(lemma) = find(COMPARED, form) {
        return Some(lemma.to_owned());
    }
    let stem = form.strip_suffix("est").or_else(|| form.strip_suffix("er")).filter(|s| s.len() > 1)?;
    if let Some(short) = stem.strip_suffix('i') {
        return Some(format!("{short}y"));
    }
    let with_e = format!("{stem}e");
    let mut last = stem.chars().rev();
    let twice = last.next() == last.next() && !lexicon.knows(stem);
    Some(match () {
        () if twice => stem[..stem.len() - 1].to_owned(),
        () if lexicon.knows(&with_e) && !lexicon.knows(stem) => with_e,
        () => stem.to_owned(),
    })
}
