//! Whom a surname or an acronym repeats: "Macron" after "Emmanuel Macron", "NTC" after "National Transitional Council".

use language::labels::Upos;

use crate::cast::{Actor, ActorId};
use crate::casting::Casting;
use crate::phrase;

/// A surname or acronym of somebody told before.
pub(crate) fn repeated_name(casting: &Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let tree = casting.tree(line);
    if tree.upos(word) != Upos::Propn {
        return None;
    }
    let words = tree.name_at(word).map_or_else(|| phrase::extent(tree, word), |n| n.tokens.clone());
    let bytes = tree.bytes(&words);
    let text = casting.document.text(bytes.start, bytes.end);
    let like = |actor: &Actor| {
        let full = actor.name.as_deref().unwrap_or(&actor.text);
        actor.person && full != text && (is_last_name(&text, full) || is_last_name(&text, &actor.text))
            || !actor.person && full.len() > text.len() && text.len() > 1 && is_acronym(&text, full)
    };
    casting.cast.before(line, word).map(|(_, id)| id).find(|&id| like(casting.cast.get(id)))
}

fn is_last_name(short: &str, full: &str) -> bool {
    let mut words = full.split(' ');
    full.contains(' ')
        && (full.ends_with(&format!(" {short}")) || words.next() == Some(short) && full.contains('-'))
}

fn is_acronym(short: &str, full: &str) -> bool {
    let initials: String =
        full.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
    short.len() >= 2 && short.chars().all(char::is_uppercase) && initials.ends_with(short)
}
