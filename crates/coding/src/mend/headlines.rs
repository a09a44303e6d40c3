//! Headlines, which leave out the auxiliary of the passive.

use language::Sentence;
use language::labels::{Deprel, Upos};

/// Vocabulary, open to change: verbs that always have an object, so that without one they stand in the passive.
const TRANSITIVE: &[&str] = &[
    "abduct",
    "airlift",
    "arrest",
    "assassinate",
    "behead",
    "bomb",
    "charge",
    "convict",
    "deport",
    "detain",
    "evacuate",
    "execute",
    "expel",
    "extradite",
    "free",
    "hospitalise",
    "hospitalize",
    "indict",
    "injure",
    "jail",
    "kidnap",
    "kill",
    "poison",
    "release",
    "rescue",
    "sanction",
    "sentence",
    "wound",
];

/// "Opposition Leader Poisoned With Nerve Gas": who stands before a participle without an object undergoes it.
pub(crate) fn headlines(sentence: &mut Sentence) {
    for verb in 1..sentence.tokens.len() {
        if !is_bare_passive(sentence, verb) {
            continue;
        }
        for token in sentence.tokens.iter_mut().filter(|t| t.head == Some(verb)) {
            if token.deprel == Deprel::Nsubj {
                token.deprel = Deprel::NsubjPass;
            }
        }
    }
}

fn is_bare_passive(sentence: &Sentence, verb: usize) -> bool {
    let tokens = &sentence.tokens;
    let token = &tokens[verb];
    let participle = token.form.to_lowercase().ends_with("ed");
    let known = TRANSITIVE.contains(&token.lemma.to_lowercase().as_str());
    let full = [
        Deprel::Obj,
        Deprel::Iobj,
        Deprel::Ccomp,
        Deprel::Xcomp,
        Deprel::Aux,
        Deprel::AuxPass,
        Deprel::Cop,
        Deprel::CompoundPrt,
    ];
    let bare = !tokens.iter().any(|t| t.head == Some(verb) && full.contains(&t.deprel));
    let followed = tokens.get(verb + 1).is_none_or(|t| matches!(t.upos, Upos::Adp | Upos::Punct | Upos::Adv));
    token.upos == Upos::Verb && participle && known && bare && followed
}
