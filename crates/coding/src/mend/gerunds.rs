//! Event nouns that were taken for verbs.

use language::Sentence;
use language::labels::{Deprel, Upos};

/// Makes a noun of a word in "-ing" whose object follows "of": in "Peru Confirms Killing of Two Envoys" nobody says that Peru
/// killed them.
pub(crate) fn gerunds(sentence: &mut Sentence) {
    for word in 1..sentence.tokens.len().saturating_sub(2) {
        let tokens = &mut sentence.tokens;
        let gerund = tokens[word].upos == Upos::Verb && tokens[word].form.ends_with("ing");
        let complement = matches!(tokens[word].deprel, Deprel::Ccomp | Deprel::Xcomp | Deprel::Obj);
        let of = tokens[word + 1].form == "of";
        let Some(whom) = tokens[word + 1].head.filter(|_| gerund && complement && of) else { continue };
        let above = tokens[word].head.is_some_and(|h| h < word && tokens[h].upos == Upos::Verb);
        if !above || tokens[whom].head != Some(word) {
            continue;
        }
        tokens[word].upos = Upos::Noun;
        tokens[word].deprel = Deprel::Obj;
        tokens[whom].deprel = Deprel::Nmod;
    }
}
