//! "up to" before a number.

use language::Sentence;
use language::labels::{Deprel, Upos};

/// Gives "up to" to its number: in "send up to 900 troops" nothing is sent up.
pub(crate) fn numbers(sentence: &mut Sentence) {
    for up in 0..sentence.tokens.len().saturating_sub(2) {
        let tokens = &mut sentence.tokens;
        let particle = tokens[up].form == "up" && tokens[up].deprel == Deprel::CompoundPrt;
        if !particle || tokens[up + 1].form != "to" || tokens[up + 2].upos != Upos::Num {
            continue;
        }
        tokens[up].head = Some(up + 2);
        tokens[up].deprel = Deprel::Advmod;
        tokens[up + 1].head = Some(up);
        tokens[up + 1].deprel = Deprel::Fixed;
    }
}
