//! Slips of the parser that a little knowledge of the calendar and of verbs mends.

mod brackets;
mod captives;
mod gerunds;
mod goals;
mod headlines;
mod numbers;
mod objects;
mod persons;
mod predicates;
mod subordinators;
mod titles;

pub(crate) use brackets::brackets;
pub(crate) use captives::captives;
pub(crate) use gerunds::gerunds;
pub(crate) use goals::{calls, goals};
pub(crate) use headlines::headlines;
pub(crate) use numbers::numbers;
pub(crate) use objects::{objects, subjects};
pub(crate) use persons::persons;
pub(crate) use predicates::predicates;
pub(crate) use subordinators::subordinators;
pub(crate) use titles::titles;

use language::Sentence;
use language::labels::{Deprel, Upos};

/// Vocabulary, open to change: verbs that somebody else's infinitive completes ("asked B to leave").
const ASKING: &[&str] = &[
    "ask",
    "urge",
    "order",
    "call",
    "tell",
    "request",
    "persuade",
    "force",
    "expect",
    "want",
    "invite",
    "press",
    "warn",
    "require",
    "instruct",
    "advise",
    "allow",
    "help",
    "authorize",
    "authorise",
];

const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Gives a verb with a hyphen its own dependents: in "Peru test-fired a missile" the parser may hang Peru on "test" and "test"
/// on "fired", where it is Peru who fired.
pub(crate) fn hyphens(sentence: &mut Sentence) {
    for verb in 2..sentence.tokens.len() {
        let tokens = &mut sentence.tokens;
        let hyphen =
            tokens[verb - 1].form == "-" && !tokens[verb - 1].space_after && !tokens[verb - 2].space_after;
        let before = verb - 2;
        if !hyphen || tokens[verb].upos != Upos::Verb || tokens[before].head != Some(verb) {
            continue;
        }
        for word in tokens[..before].iter_mut().filter(|w| w.head == Some(before) && is_argument(w.deprel)) {
            word.head = Some(verb);
        }
        tokens[before].deprel = Deprel::Compound;
        // "The army court-martialed three": the army was read as a part of "court".
        let subject = |t: &language::Token| matches!(t.deprel, Deprel::Nsubj | Deprel::NsubjPass);
        let bare = !tokens.iter().any(|t| t.head == Some(verb) && subject(t));
        if bare && before > 0 && tokens[before - 1].head == Some(before) {
            let name = before - 1;
            tokens[name].head = Some(verb);
            tokens[name].deprel = Deprel::Nsubj;
            for word in tokens[..name].iter_mut().filter(|w| w.head == Some(before)) {
                word.head = Some(name);
            }
        }
    }
}

/// Gives the place of a weekday that was taken for the head of a name back to the name: in "A spokesman Sunday repeated"
/// it is the spokesman who repeats, and Sunday is when.
pub(crate) fn weekdays(sentence: &mut Sentence) {
    for day in 1..sentence.tokens.len() {
        if WEEKDAYS.contains(&sentence.tokens[day].form.as_str()) {
            free(sentence, day);
            lift(sentence, day);
        }
    }
}

/// "said Friday at peace talks": a weekday that stands before the preposition of a phrase is none of its words.
fn lift(sentence: &mut Sentence, day: usize) {
    let tokens = &mut sentence.tokens;
    let Some(noun) = tokens[day].head.filter(|&h| h > day && tokens[day].deprel == Deprel::Compound) else {
        return;
    };
    let opened = (day + 1..noun).any(|w| tokens[w].head == Some(noun) && tokens[w].deprel == Deprel::Case);
    if let Some(verb) = tokens[noun].head.filter(|&v| opened && v < day) {
        tokens[day].head = Some(verb);
        tokens[day].deprel = Deprel::OblUnmarked;
    }
}

fn free(sentence: &mut Sentence, day: usize) {
    let name = day - 1;
    let tokens = &mut sentence.tokens;
    let inside = matches!(
        tokens[name].deprel,
        Deprel::Compound | Deprel::NmodDesc | Deprel::Flat | Deprel::NmodUnmarked | Deprel::Nmod
    );
    let Some(verb) = tokens[day].head else { return };
    if tokens[name].head != Some(day) || !inside || !is_argument(tokens[day].deprel) || verb == name {
        return;
    }
    tokens[name].head = Some(verb);
    tokens[name].deprel = tokens[day].deprel;
    for word in tokens[..name].iter_mut().filter(|w| w.head == Some(day)) {
        word.head = Some(name);
    }
    tokens[day].deprel = Deprel::OblUnmarked;
}

fn is_argument(rel: Deprel) -> bool {
    matches!(rel, Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Obl)
}

/// Gives an infinitive that was drawn into a relative clause back to the verb that it completes: in "asked the mayor, who is
/// backed by the army, to resign" the mayor is asked to resign.
pub(crate) fn infinitives(sentence: &mut Sentence) {
    for verb in 2..sentence.tokens.len() {
        if let Some(above) = completed(sentence, verb) {
            sentence.tokens[verb].head = Some(above);
            sentence.tokens[verb].deprel = Deprel::Xcomp;
        }
    }
}

fn completed(sentence: &Sentence, verb: usize) -> Option<usize> {
    let tokens = &sentence.tokens;
    let inside = tokens[verb].head?;
    let complement = matches!(tokens[verb].deprel, Deprel::Advcl | Deprel::Xcomp | Deprel::Acl);
    let after_comma = tokens[verb - 1].form == "to" && tokens[verb - 2].form == ",";
    if !complement || !after_comma || tokens[inside].deprel != Deprel::AclRelcl {
        return None;
    }
    let noun = tokens[inside].head?;
    let above = tokens[noun].head?;
    let asking = ASKING.contains(&tokens[above].lemma.as_str());
    let free = !tokens.iter().any(|t| t.head == Some(above) && t.deprel == Deprel::Xcomp);
    (asking && free && matches!(tokens[noun].deprel, Deprel::Obj | Deprel::Obl | Deprel::NsubjPass))
        .then_some(above)
}

/// "The WHO said", "the US": a pronoun in capitals amid other words is a name.
pub(crate) fn acronyms(sentence: &mut Sentence) {
    let shouted = |form: &str| form.len() > 1 && form.chars().all(char::is_uppercase);
    let loud = sentence.tokens.iter().filter(|t| shouted(&t.form)).count();
    if loud * 2 > sentence.tokens.len() {
        return;
    }
    for token in sentence.tokens.iter_mut().filter(|t| t.upos == Upos::Pron && shouted(&t.form)) {
        token.upos = Upos::Propn;
        token.lemma = token.form.clone();
    }
}

/// Gives a preposition back to the name that it stands before: the parser hangs it on the second word of "in Tel Aviv" or, in
/// "In Brussels Monday", on the day.
pub(crate) fn prepositions(sentence: &mut Sentence) {
    for case in 0..sentence.tokens.len() {
        if sentence.tokens[case].deprel != Deprel::Case {
            continue;
        }
        if let Some(name) = name_after(sentence, case) {
            sentence.tokens[case].head = Some(name);
        }
    }
}

/// The name between a preposition and the word that it was hung on, where it is that name's own.
fn name_after(sentence: &Sentence, case: usize) -> Option<usize> {
    let tokens = &sentence.tokens;
    let hung = tokens[case].head.filter(|&h| h > case)?;
    let head = tokens[hung].head?;
    if tokens[hung].deprel == Deprel::Flat {
        return (case < head).then_some(head);
    }
    let name = case + 1;
    let day = WEEKDAYS.contains(&tokens[hung].form.as_str());
    let beside = tokens[name].upos == Upos::Propn && tokens[name].head == Some(head);
    let bare = !tokens.iter().any(|t| t.head == Some(name) && t.deprel == Deprel::Case);
    (day && name < hung && beside && bare).then_some(name)
}
