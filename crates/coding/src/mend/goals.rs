//! Whose infinitive it is after "for", and what an infinitive after a call is.

use language::Sentence;
use language::labels::Deprel;

/// Gives an infinitive after "for" its subject: in "called for the mayor to resign" the parser may hang the mayor on the calling.
pub(crate) fn goals(sentence: &mut Sentence) {
    for mark in 0..sentence.tokens.len() {
        if let Some((verb, whom)) = astray(sentence, mark) {
            sentence.tokens[whom].head = Some(verb);
            sentence.tokens[whom].deprel = Deprel::Nsubj;
        }
    }
}

/// The infinitive that "for" introduces and the noun between them that hangs on the verb above.
fn astray(sentence: &Sentence, mark: usize) -> Option<(usize, usize)> {
    let tokens = &sentence.tokens;
    let verb = tokens[mark].head.filter(|&v| v > mark && tokens[mark].deprel == Deprel::Mark)?;
    let to = tokens.iter().any(|t| t.head == Some(verb) && t.deprel == Deprel::Mark && t.form == "to");
    let above = tokens[verb].head.filter(|&a| a < mark && to && tokens[mark].form == "for")?;
    let subject = |t: &language::Token| matches!(t.deprel, Deprel::Nsubj | Deprel::NsubjPass);
    if tokens.iter().any(|t| t.head == Some(verb) && subject(t)) {
        return None;
    }
    let whom = (mark + 1..verb)
        .find(|&w| tokens[w].head == Some(above) && matches!(tokens[w].deprel, Deprel::Obl | Deprel::Obj))?;
    Some((verb, whom))
}

/// Vocabulary, open to change: nouns that an infinitive after them completes.
const CALLS: &[&str] = &[
    "call", "appeal", "plea", "request", "demand", "offer", "threat", "pledge", "promise", "vow", "refusal",
    "proposal",
];

/// Gives an infinitive to the noun right before it: in "repeats call to free the hostages" they are called to be freed.
pub(crate) fn calls(sentence: &mut Sentence) {
    for to in 1..sentence.tokens.len() {
        let tokens = &mut sentence.tokens;
        let noun = to - 1;
        let mark = tokens[to].form == "to" && tokens[to].deprel == Deprel::Mark;
        let Some(verb) = tokens[to].head.filter(|_| mark) else { continue };
        let above = tokens[verb].head;
        let called = CALLS.contains(&tokens[noun].lemma.to_lowercase().as_str())
            && tokens[noun].deprel == Deprel::Obj
            && tokens[noun].head == above;
        if called && tokens[verb].deprel == Deprel::Advcl {
            tokens[verb].head = Some(noun);
            tokens[verb].deprel = Deprel::Acl;
        }
    }
}
