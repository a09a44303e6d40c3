//! Slips of the parser that a little knowledge of the calendar mends.

use language::Sentence;
use language::labels::Deprel;

const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Gives the place of a weekday that was taken for the head of a name back to the name: in "A spokesman Sunday repeated"
/// it is the spokesman who repeats, and Sunday is when.
pub(crate) fn weekdays(sentence: &mut Sentence) {
    for day in 1..sentence.tokens.len() {
        if WEEKDAYS.contains(&sentence.tokens[day].form.as_str()) {
            free(sentence, day);
        }
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
