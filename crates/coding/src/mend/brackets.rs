//! Words that an editor put into a quotation.

use language::labels::{Deprel, Upos};
use language::{Sentence, Token};

/// Gives an editor's word in brackets back its place: in "urged [Lam] to resign" it is Lam who is urged.
pub(crate) fn brackets(sentence: &mut Sentence) {
    for word in 1..sentence.tokens.len() {
        let Some(verb) = sentence.tokens[word].head.filter(|_| is_bracketed(sentence, word)) else {
            continue;
        };
        if let Some(place) = place(&sentence.tokens, word, verb) {
            sentence.tokens[word].deprel = place;
        }
    }
}

/// Whether the word, with the other words of its name, is all that stands in a pair of brackets.
fn is_bracketed(sentence: &Sentence, word: usize) -> bool {
    let tokens = &sentence.tokens;
    let end = (word + 1..tokens.len()).find(|&w| tokens[w].head != Some(word) || tokens[w].form == "]");
    tokens[word - 1].form == "[" && end.is_some_and(|w| tokens[w].form == "]")
}

/// The place that the verb has free for a loose word: its object after it, its subject before it. A second subject after the verb
/// is its object, too.
fn place(tokens: &[Token], word: usize, verb: usize) -> Option<Deprel> {
    let has = |rels: &[Deprel]| {
        tokens.iter().enumerate().any(|(i, t)| i != word && t.head == Some(verb) && rels.contains(&t.deprel))
    };
    let subject = has(&[Deprel::Nsubj, Deprel::NsubjPass]);
    let loose = match tokens[word].deprel {
        Deprel::Vocative | Deprel::Discourse | Deprel::Parataxis => true,
        Deprel::Nsubj => verb < word && subject,
        _ => false,
    };
    let free = if verb < word { !has(&[Deprel::Obj]) } else { !subject };
    let place = if verb < word { Deprel::Obj } else { Deprel::Nsubj };
    (loose && free && tokens[verb].upos == Upos::Verb).then_some(place)
}
