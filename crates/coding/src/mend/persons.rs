//! People that were taken for the first word of a compound.

use language::labels::{Deprel, Upos};
use language::{NameKind, Sentence};

/// Sets a person beside the noun into whose compound he was drawn: in "Mr. Putin and European Union leaders met" the parser may read
/// "Putin and Union" as two words before "leaders", where he meets with them.
pub(crate) fn persons(sentence: &mut Sentence) {
    let people: Vec<_> = sentence.names.iter().filter(|n| n.kind == NameKind::Person).cloned().collect();
    for name in people {
        for person in name.tokens {
            if let Some((noun, other)) = drawn_in(sentence, person) {
                set_beside(sentence, person, noun, other);
            }
        }
    }
}

/// The noun whose compound the person is, and the word before it with which he is coordinated.
fn drawn_in(sentence: &Sentence, person: usize) -> Option<(usize, usize)> {
    let tokens = &sentence.tokens;
    let noun = tokens[person].head.filter(|&n| n > person && tokens[person].deprel == Deprel::Compound)?;
    let plain = tokens[noun].upos == Upos::Noun && tokens[noun].form.ends_with('s');
    let other =
        (person + 1..noun).find(|&w| tokens[w].head == Some(person) && tokens[w].deprel == Deprel::Conj)?;
    // "the Bush and Obama administrations" are two administrations; a title makes it one person.
    let titled = tokens.iter().any(|t| t.head == Some(person) && matches!(t.deprel, Deprel::NmodDesc));
    (plain && titled).then_some((noun, other))
}

fn set_beside(sentence: &mut Sentence, person: usize, noun: usize, other: usize) {
    let tokens = &mut sentence.tokens;
    let (head, deprel) = (tokens[noun].head, tokens[noun].deprel);
    // What stands before him goes with him; the "and" goes with whom it adds.
    for token in tokens[..person].iter_mut().filter(|t| t.head == Some(noun)) {
        token.head = Some(person);
    }
    for token in tokens[person + 1..noun].iter_mut().filter(|t| t.deprel == Deprel::Cc) {
        token.head = Some(noun);
    }
    tokens[person].head = head;
    tokens[person].deprel = deprel;
    tokens[noun].head = Some(person);
    tokens[noun].deprel = Deprel::Conj;
    tokens[other].head = Some(noun);
    tokens[other].deprel = Deprel::Compound;
}
