//! Who "he", "they" or "it" is.

use language::labels::Deprel;

use crate::cast::{Actor, ActorId};
use crate::casting::Casting;
use crate::roles;

/// How far back a pronoun may reach, in sentences.
const PRONOUN_REACH: usize = 3;

/// Who "he", "they" or "it" is.
pub(crate) fn pronoun(casting: &Casting<'_>, line: usize, word: usize) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let form = tree.token(word).form.to_lowercase();
    let fits: fn(&Actor) -> bool = match form.as_str() {
        "he" | "him" | "his" | "she" | "her" | "hers" | "himself" | "herself" => |a| a.person,
        "they" | "them" | "their" | "theirs" | "themselves" => {
            |a| (a.plural || !a.person) && a.is_political()
        }
        "it" | "its" | "itself" => |a| !a.person && !a.plural && a.is_political(),
        _ => return Vec::new(),
    };
    let floor = line.saturating_sub(PRONOUN_REACH);
    let near: Vec<((usize, usize), ActorId)> = casting
        .cast
        .before(line, word)
        .take_while(|((l, _), _)| *l >= floor)
        .filter(|&(_, id)| fits(casting.cast.get(id)))
        .collect();
    let Some((place, id)) = best(casting, &near, line, word) else { return Vec::new() };
    if form.starts_with("the") { together(casting, place, id) } else { vec![id] }
}

/// "they" after "A and B" or "between A and B" is both.
fn together(casting: &Casting<'_>, (line, word): (usize, usize), id: ActorId) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let all = tree.conjuncts(roles::first_conjunct(tree, word));
    let mut ids: Vec<ActorId> = all.iter().flat_map(|&w| casting.cast.at(line, w).to_vec()).collect();
    ids.dedup();
    if ids.contains(&id) { ids } else { vec![id] }
}

/// The nearest subject in the nearest sentence that has one, else the nearest mention.
fn best(
    casting: &Casting<'_>,
    near: &[((usize, usize), ActorId)],
    line: usize,
    word: usize,
) -> Option<((usize, usize), ActorId)> {
    let subject = |&&((l, w), _): &&((usize, usize), ActorId)| {
        let tree = casting.tree(l);
        let governed = l == line && tree.head(word) == tree.head(w) && tree.rel(word) != Deprel::NmodPoss;
        matches!(tree.rel(w), Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter) && !governed
    };
    let here = near.iter().filter(|((l, _), _)| *l == line).find(subject);
    let nearest_line = near.iter().find(|((l, _), _)| *l < line).map(|((l, _), _)| *l);
    let there = || near.iter().filter(|((l, _), _)| Some(*l) == nearest_line).rfind(subject);
    let argument = |&&((l, w), _): &&((usize, usize), ActorId)| {
        !matches!(casting.tree(l).rel(w), Deprel::Nmod | Deprel::NmodPoss | Deprel::Amod | Deprel::Compound)
    };
    here.or_else(there).or_else(|| near.iter().find(argument)).or_else(|| near.first()).copied()
}
