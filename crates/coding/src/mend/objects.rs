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

/// Gives a verb the subject that was taken for its object though it stands right before it: in "demands Iran stop enriching" it is
/// Iran that is to stop.
pub(crate) fn subjects(sentence: &mut Sentence) {
    for word in 1..sentence.tokens.len() {
        if stands_before(&sentence.tokens, word) {
            sentence.tokens[word].deprel = Deprel::Nsubj;
        }
    }
}

fn stands_before(tokens: &[Token], word: usize) -> bool {
    let object = tokens[word].deprel == Deprel::Obj && matches!(tokens[word].upos, Upos::Propn | Upos::Noun);
    let Some(verb) = tokens[word].head.filter(|&h| object && h == word + 1 && tokens[h].upos == Upos::Verb)
    else {
        return false;
    };
    let above = tokens[verb].head.filter(|&a| a < word && tokens[a].upos == Upos::Verb);
    let complement = matches!(tokens[verb].deprel, Deprel::Xcomp | Deprel::Ccomp);
    let has = |rels: &[Deprel]| tokens.iter().any(|t| t.head == Some(verb) && rels.contains(&t.deprel));
    above.is_some() && complement && !has(&[Deprel::Nsubj, Deprel::NsubjPass, Deprel::Mark])
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
