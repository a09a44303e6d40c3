//! Event nouns that were taken for verbs.

use language::labels::{Deprel, Upos};
use language::{Sentence, Token};

/// Makes a noun of a word in "-ing" whose object follows "of", or which has an article: in "Peru Confirms Killing of Two Envoys"
/// nobody says that Peru killed them.
pub(crate) fn gerunds(sentence: &mut Sentence) {
    for word in 1..sentence.tokens.len() {
        let token = &sentence.tokens[word];
        if token.upos != Upos::Verb || !token.form.ends_with("ing") {
            continue;
        }
        complement(sentence, word);
        adjunct(sentence, word);
    }
}

/// "Confirms Killing of Two Envoys".
fn complement(sentence: &mut Sentence, word: usize) {
    let tokens = &mut sentence.tokens;
    let inside = matches!(tokens[word].deprel, Deprel::Ccomp | Deprel::Xcomp | Deprel::Obj);
    let of = tokens.get(word + 1).filter(|t| inside && t.form == "of");
    let Some(whom) = of.and_then(|t| t.head) else { return };
    let above = tokens[word].head.is_some_and(|h| h < word && tokens[h].upos == Upos::Verb);
    if above && tokens[whom].head == Some(word) {
        make_noun(&mut tokens[word], Deprel::Obj);
        tokens[whom].deprel = Deprel::Nmod;
    }
}

/// "resigned after the Diallo killing".
fn adjunct(sentence: &mut Sentence, word: usize) {
    let tokens = &mut sentence.tokens;
    let article = tokens[..word].iter().any(|t| t.head == Some(word) && t.deprel == Deprel::Det);
    if !article || tokens[word].deprel != Deprel::Advcl {
        return;
    }
    make_noun(&mut tokens[word], Deprel::Obl);
    for token in tokens.iter_mut().filter(|t| t.head == Some(word)) {
        token.deprel = match token.deprel {
            Deprel::Mark => Deprel::Case,
            Deprel::Nsubj => Deprel::Compound,
            Deprel::AdvclRelcl => Deprel::AclRelcl,
            other => other,
        };
    }
}

fn make_noun(token: &mut Token, place: Deprel) {
    token.upos = Upos::Noun;
    token.lemma = token.form.to_lowercase();
    token.deprel = place;
}
