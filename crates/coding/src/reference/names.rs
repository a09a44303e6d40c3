//! Whom a surname or an acronym repeats: "Macron" after "Emmanuel Macron", "NTC" after "National Transitional Council".

use language::NameKind;
use language::labels::Upos;

use crate::cast::{Actor, ActorId};
use crate::casting::Casting;
use crate::document::Zone;
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

/// The person whom a headline or caption names in short and the story then in full: "Koizumi" before "Prime Minister Junichiro
/// Koizumi".
pub(crate) fn name_in_full(casting: &mut Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let tree = casting.tree(line);
    let short = tree.token(word).form.clone();
    let alone = tree.name_at(word).is_none_or(|n| n.tokens.len() == 1);
    if casting.document.lines[line].zone == Zone::Body || tree.upos(word) != Upos::Propn || !alone {
        return None;
    }
    let (line, word) = full_name(casting, &short)?;
    casting.visit(line, word);
    let ids = casting.cast.at(line, word).iter().copied();
    ids.into_iter().find(|&id| casting.cast.get(id).person)
}

/// Where the body first writes a person's name of several words that ends in this one: the head of its phrase.
fn full_name(casting: &Casting<'_>, short: &str) -> Option<(usize, usize)> {
    for (line, told) in casting.document.lines.iter().enumerate().filter(|(_, l)| l.zone == Zone::Body) {
        let tree = &told.tree;
        let full = tree.sentence.names.iter().find(|n| {
            let last = n.tokens.end.checked_sub(1);
            n.kind == NameKind::Person
                && n.tokens.len() > 1
                && last.is_some_and(|l| tree.token(l).form == short)
        });
        if let Some(name) = full {
            let mut head = name.tokens.end - 1;
            while !phrase::heads_phrase(tree, head) {
                head = tree.head(head)?;
            }
            return Some((line, head));
        }
    }
    None
}

fn is_last_name(short: &str, full: &str) -> bool {
    let mut words = full.split(' ');
    let last = full.rsplit(' ').next().unwrap_or_default();
    // "Masri" after "Abu Ayyub al-Masri".
    let bare = last.split_once('-').filter(|(article, _)| matches!(*article, "al" | "el" | "Al" | "El"));
    full.contains(' ')
        && (full.ends_with(&format!(" {short}"))
            || bare.is_some_and(|(_, name)| name == short)
            || words.next() == Some(short) && full.contains('-'))
}

fn is_acronym(short: &str, full: &str) -> bool {
    let initials: String =
        full.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
    short.len() >= 2 && short.chars().all(char::is_uppercase) && initials.ends_with(short)
}
