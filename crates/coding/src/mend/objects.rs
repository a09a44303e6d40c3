//! Objects that were taken for something else.

use language::labels::{Deprel, Upos};
use language::{Sentence, Token};

/// Gives a verb the object that was taken for an apposition to it or for a second subject: in "asked Governor Ana Ruiz, who …, to
/// resign" the governor is asked.
pub(crate) fn objects(sentence: &mut Sentence) {
    for word in 1..sentence.tokens.len() {
        if is_object(&sentence.tokens, word) {
            sentence.tokens[word].deprel = Deprel::Obj;
        }
    }
}

fn is_object(tokens: &[Token], word: usize) -> bool {
    let Some(verb) = tokens[word].head.filter(|&h| h < word && tokens[h].upos == Upos::Verb) else {
        return false;
    };
    let has = |rels: &[Deprel]| {
        tokens.iter().enumerate().any(|(i, t)| i != word && t.head == Some(verb) && rels.contains(&t.deprel))
    };
    let astray = tokens[word].deprel == Deprel::Appos && tokens[word].upos == Upos::Propn;
    let introduced = tokens.iter().any(|t| t.head == Some(word) && t.deprel == Deprel::Case);
    // Only what stands right after the verb, its own words apart.
    let close = (verb + 1..word).all(|w| tokens[w].head.is_some_and(|h| h > verb && h <= word));
    astray && !introduced && close && !has(&[Deprel::Obj, Deprel::Ccomp, Deprel::NsubjPass])
}
