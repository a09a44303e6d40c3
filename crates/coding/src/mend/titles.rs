//! Names after a title with a place in it.

use language::labels::Deprel;
use language::{NameKind, Sentence};

/// Keeps a person's name together where a place stands before it: in "Governor of New York Kathy Hochul" the parser may hang
/// "Hochul" on "New".
pub(crate) fn titles(sentence: &mut Sentence) {
    let people: Vec<_> = sentence.names.iter().filter(|n| n.kind == NameKind::Person).cloned().collect();
    for name in people {
        let first = name.tokens.start;
        let before = sentence.tokens[first].head.filter(|&h| h < first);
        let Some(title) = before else { continue };
        for word in name.tokens.clone().skip(1) {
            let token = &mut sentence.tokens[word];
            let astray = token.deprel == Deprel::Flat && token.head.is_some_and(|h| h < first && h != title);
            if astray {
                token.head = Some(first);
                sentence.tokens[first].deprel = Deprel::Appos;
            }
        }
    }
}
