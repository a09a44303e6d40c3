//! What somebody is taken for.

use language::labels::{Deprel, Upos};
use language::{Sentence, Token};

/// Vocabulary, open to change: those who are taken.
const CAPTIVES: &[&str] = &["hostage", "prisoner", "captive"];

/// "were taken hostage": what one is taken for is no particle of the taking.
pub(crate) fn captives(sentence: &mut Sentence) {
    let taken = |t: &Token| t.deprel == Deprel::CompoundPrt && CAPTIVES.contains(&t.form.as_str());
    for word in sentence.tokens.iter_mut().filter(|t| taken(t)) {
        word.deprel = Deprel::Xcomp;
        word.upos = Upos::Noun;
    }
}
