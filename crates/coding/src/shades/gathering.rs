//! Which meetings are of many, and which are held at a third party's.

use language::labels::{Deprel, Upos};
use lexicon::Cues;
use plover::{Code, Field, Mode};

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::tree::Tree;
use knowledge::Kind;

/// "the African Union summit", "discussed it at the G7 meeting", "NATO will meet": within a body of many.
pub(super) fn mode(act: &mut Act<'_>, tree: &Tree, cues: &Cues, cast: &Cast) {
    let body = |id: &ActorId| cast.get(*id).kind == Kind::Igo;
    let alone = act.recipients.is_empty() && act.actors.len() == 1 && act.actors.iter().all(body);
    if alone || is_bodys(act.at, act, tree, cues, cast) || venue(act, tree, cues, cast) {
        act.because(Field::Type, "a gathering of a body of many", "");
        act.modes.push(Mode::Multilateral);
    }
}

/// Whether the noun is a gathering that bears a body's name.
fn is_bodys(noun: usize, act: &Act<'_>, tree: &Tree, cues: &Cues, cast: &Cast) -> bool {
    let gathering = matches!(tree.upos(noun), Upos::Noun | Upos::Propn)
        && cues.asked.gatherings.contains(&tree.folded(noun));
    let bearer = |w: usize| cast.at(act.line, w).iter().any(|&id| cast.get(id).kind == Kind::Igo);
    gathering && tree.by_rel(noun, &[Deprel::Compound, Deprel::NmodPoss, Deprel::Amod]).any(bearer)
}

/// "met at the ASEAN forum".
fn venue(act: &Act<'_>, tree: &Tree, cues: &Cues, cast: &Cast) -> bool {
    let around = tree.by_rel(act.predicate(), &[Deprel::Obl, Deprel::Nmod]);
    let mut at = around.filter(|&o| matches!(tree.preposition(o).as_deref(), Some("at" | "during" | "on")));
    at.any(|o| is_bodys(o, act, tree, cues, cast))
}

/// Parties that meet in the country of none of them: a third party hosts them.
pub(super) fn is_hosted(group: &[Act<'_>], cast: &Cast) -> bool {
    let parties: Vec<_> = group.iter().flat_map(Act::parties).map(|id| cast.get(id).code).collect();
    let place = group.iter().find_map(|a| a.place.as_ref()).and_then(|p| p.country);
    let elsewhere = |c: Code| parties.iter().flatten().all(|&p| p != c && p.is_country());
    parties.len() > 1 && place.is_some_and(|c| c.is_country() && elsewhere(c))
}

/// Four countries and more that talk are many, and so are the leaders of a body of states.
pub(super) fn is_of_many(group: &[Act<'_>], cast: &Cast) -> bool {
    let mut codes: Vec<Code> =
        group.iter().flat_map(Act::parties).filter_map(|id| cast.get(id).code).collect();
    codes.sort_unstable();
    codes.dedup();
    let of_body = |id| {
        let party = cast.get(id);
        matches!(party.code, Some(Code::IGO | Code::EUR)) && (party.plural || party.kind == Kind::Igo)
    };
    let all_of_body = codes.len() == 1 && group.iter().flat_map(Act::parties).all(of_body);
    codes.len() > 3 || all_of_body
}
