//! Who did what the story tells without its doer, where the story has told it before: "the protests", "He was further
//! sanctioned", "more than 100 people were arrested".

use language::labels::Deprel;
use plover::{EventType, Field, Mode, Sector};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::tree::Tree;

/// Determiners that point back.
const POINTING: &[&str] = &["the", "this", "that", "these", "those"];

/// Where people are held: a prison arrests nobody.
const PRISONS: &[&str] = &["prison", "jail", "penitentiary"];

/// How many sentences back the telling with the doer may lie.
const REACH: usize = 12;

/// Gives a deed without a doer the doer of the same deed told before.
pub(crate) fn doer(act: &mut Act<'_>, tree: &Tree, told: &[Act<'_>], cast: &Cast) {
    let deed = matches!(
        act.event_type,
        EventType::Protest | EventType::Assault | EventType::Coerce | EventType::Sanction
    );
    if !act.actors.is_empty() || !deed {
        return;
    }
    let near = told.iter().rev().filter(|t| t.line + REACH >= act.line);
    let same = |t: &&Act<'_>| t.event_type == act.event_type && !t.actors.is_empty() && is_same(act, t, tree);
    // "the strike" is known only where the story tells of one side's strikes.
    let sides = |t: &Act<'_>| t.event_type == act.event_type && !t.actors.is_empty();
    let first = near.clone().find(|t| sides(t)).map(|t| t.actors.clone());
    let one_side = near.clone().filter(|t| sides(t)).all(|t| Some(&t.actors) == first.as_ref());
    let found = near.clone().find(same).filter(|_| one_side || !act.recipients.is_empty());
    if let Some(before) = found {
        let free = |id: &ActorId| !act.recipients.contains(id);
        let actors: Vec<ActorId> = before.actors.iter().copied().filter(free).collect();
        if act.recipients.is_empty() {
            act.recipients.clone_from(&before.recipients);
        }
        act.because(Field::Actor, "the doer of the same deed told before", "");
        act.actors = actors;
        return;
    }
    if let Some(police) = police(act, cast) {
        act.because(Field::Actor, "police arrest", "");
        act.actors = vec![police];
    }
}

/// Whether both befall the same, or the noun speaks of it as known: "the protests" after a protest.
fn is_same(act: &Act<'_>, told: &Act<'_>, tree: &Tree) -> bool {
    let article = tree.child(act.at, &[Deprel::Det]).map(|d| tree.folded(d));
    let noun = tree.is_nominal(act.at);
    if noun && article.as_deref().is_some_and(|a| !POINTING.contains(&a)) {
        return false;
    }
    if !act.recipients.is_empty() {
        let modes =
            act.modes.is_empty() || told.modes.is_empty() || act.modes.iter().any(|m| told.modes.contains(m));
        return modes && act.recipients.iter().all(|r| told.recipients.contains(r));
    }
    let protest = act.event_type == EventType::Protest;
    let known = article.is_some() || protest && tree.child(act.at, &[Deprel::NmodPoss]).is_some();
    noun && known && (protest || act.frame.id == told.frame.id)
}

/// Who arrests where nobody is said to: the police of which the story speaks.
fn police(act: &Act<'_>, cast: &Cast) -> Option<ActorId> {
    if !act.modes.contains(&Mode::Arrest) || act.recipients.is_empty() {
        return None;
    }
    let code = act.recipients.iter().find_map(|&r| cast.get(r).code);
    let held = |a: &Actor| PRISONS.contains(&a.head_lemma.as_str());
    let force =
        |a: &Actor| a.sectors.first() == Some(&Sector::Cop) && !a.person && a.code == code && !held(a);
    (0..cast.actors.len()).map(ActorId).find(|&id| force(cast.get(id)))
}
