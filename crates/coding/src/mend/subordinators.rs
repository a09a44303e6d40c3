//! Words that open a clause and were taken for prepositions.

use language::Sentence;
use language::labels::{Deprel, Upos};

/// Gives a subordinator that was taken for the preposition of its clause's subject back to the clause: "came one day after India
/// fired".
pub(crate) fn subordinators(sentence: &mut Sentence) {
    for word in 0..sentence.tokens.len() {
        let tokens = &sentence.tokens;
        let opens = tokens[word].upos == Upos::Sconj && tokens[word].deprel == Deprel::Case;
        let subject = tokens[word].head.filter(|&s| opens && s > word);
        let subject = subject.filter(|&s| matches!(tokens[s].deprel, Deprel::Nsubj | Deprel::NsubjPass));
        if let Some(verb) = subject.and_then(|s| tokens[s].head).filter(|&v| v > word) {
            sentence.tokens[word].head = Some(verb);
            sentence.tokens[word].deprel = Deprel::Mark;
        }
    }
}
