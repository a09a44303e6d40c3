//! Visitors who "are in" a place for something: the sentence has no verb of moving or meeting, yet tells both.

use language::labels::Deprel;
use plover::{EventType, Field, Mode};

use crate::act::Act;
use crate::cast::Cast;
use crate::roles::surface_subject;
use crate::tree::Tree;

/// Prepositions that say where somebody is.
const WHERE: &[&str] = &["in", "at"];

/// Whether the word is a predicate that says where its subject is ("is in Kenya").
pub(crate) fn is_stay(tree: &Tree, word: usize) -> bool {
    let copula = tree.by_rel(word, &[Deprel::Cop]).any(|c| tree.is_lemma(c, &["be"]));
    copula && tree.is_nominal(word) && tree.preposition(word).is_some_and(|p| WHERE.contains(&p.as_str()))
}

/// Who is in a country for talks, and with nobody named, talks with that country, whose guest he is.
pub(crate) fn host(act: &mut Act<'_>, tree: &Tree, cast: &Cast) {
    let [visitor] = act.actors[..] else { return };
    if act.event_type != EventType::Consult || !act.recipients.is_empty() {
        return;
    }
    let near = std::iter::once(act.predicate()).chain(tree.ancestors(act.predicate())).take(3);
    let Some(place) = near.into_iter().find(|&w| is_stay(tree, w)) else { return };
    let subject = surface_subject(tree, place).is_some_and(|s| cast.at(act.line, s).contains(&visitor));
    let home = cast.get(visitor).code;
    let there = cast.at(act.line, place).iter().copied();
    let host = there.into_iter().find(|&id| {
        let code = cast.get(id).code.filter(|c| c.is_country());
        code.is_some() && code != home
    });
    if let Some(host) = host.filter(|_| subject) {
        act.because(Field::Recipient, "the country in which the visitor is", cast.get(host).text.clone());
        act.recipients = vec![host];
        act.modes = vec![Mode::Visit];
    }
}
