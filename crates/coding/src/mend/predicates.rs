//! What a thing is called, told before the thing.

use language::Sentence;
use language::labels::Deprel;

/// Tells what a thing is called from the thing: in "denounced as a crime the shelling of B" the shelling is denounced.
pub(crate) fn predicates(sentence: &mut Sentence) {
    for verb in 0..sentence.tokens.len() {
        if let Some((name, thing)) = called(sentence, verb) {
            sentence.tokens[name].deprel = Deprel::Obl;
            sentence.tokens[thing].deprel = Deprel::Obj;
        }
    }
}

/// The object of a verb after "as", and the word without a preposition after it.
fn called(sentence: &Sentence, verb: usize) -> Option<(usize, usize)> {
    let tokens = &sentence.tokens;
    let as_such = |word: usize| {
        tokens.iter().any(|t| t.head == Some(word) && t.deprel == Deprel::Case && t.lemma == "as")
    };
    let below = |word: &usize| tokens[*word].head == Some(verb);
    let object = |w: &usize| tokens[*w].deprel == Deprel::Obj;
    let phrase = |w: &usize| matches!(tokens[*w].deprel, Deprel::Obj | Deprel::Obl) && as_such(*w);
    let name = (verb + 1..tokens.len()).filter(below).find(phrase)?;
    if (0..tokens.len()).filter(below).any(|w| w != name && object(&w)) {
        return None;
    }
    let bare =
        |w: &usize| matches!(tokens[*w].deprel, Deprel::Obl | Deprel::Nsubj) && !is_introduced(sentence, *w);
    let thing = (name + 1..tokens.len()).filter(below).find(bare)?;
    Some((name, thing))
}

/// Whether a preposition of its own introduces the word; the "'s" of its owner is none.
fn is_introduced(sentence: &Sentence, word: usize) -> bool {
    sentence.tokens.iter().any(|t| t.head == Some(word) && t.deprel == Deprel::Case)
}
