//! One happening told by a verb and the noun that it carries: "imposed travel bans", "announced a withdrawal".

use language::labels::Deprel;
use lexicon::Place;
use plover::EventType;

use crate::act::Act;
use crate::cast::Cast;
use crate::tree::Tree;

/// Whether the act is told better by the other one: both are a verb and the noun it carries, of one doer, and the verb's frame
/// is about such a noun. The one that names a recipient is better, else the one that knows more of the words around it.
pub(crate) fn is_told_by(act: &Act<'_>, other: &Act<'_>, tree: &Tree, cast: &Cast) -> bool {
    if is_remark(act, other, tree) || is_backing(act, other, tree) || is_its_object(act, other, tree) {
        return true;
    }
    let noun = is_pair(act, other, tree, cast);
    if !noun && !is_pair(other, act, tree, cast) {
        return false;
    }
    // "announced a withdrawal": the yielding in deed is what is announced.
    let yields = |a: &Act<'_>| a.event_type == EventType::Retreat && !a.modes.is_empty();
    match (act.event_type, other.event_type) {
        (EventType::Concede, EventType::Retreat) if yields(other) => return true,
        (EventType::Retreat, EventType::Concede) if yields(act) => return false,
        _ => (),
    }
    match (act.recipients.is_empty(), other.recipients.is_empty()) {
        (true, false) => true,
        (false, true) => false,
        _ if noun => !knows_more(act),
        _ => knows_more(other),
    }
}

/// "condemned the raid, calling it a crime": what is said of it in the participle is said by condemning it.
fn is_remark(act: &Act<'_>, other: &Act<'_>, tree: &Tree) -> bool {
    let object =
        tree.child(act.at, &[Deprel::Obj]).filter(|&o| tree.is_lemma(o, &["it", "they", "this", "that"]));
    act.line == other.line
        && act.event_type == other.event_type
        && tree.rel(act.at) == Deprel::Advcl
        && tree.head(act.at) == Some(other.predicate())
        && object.is_some()
}

/// "ordered an investigation into the killing": the noun tells as coming what the verb tells as done.
fn is_its_object(act: &Act<'_>, other: &Act<'_>, tree: &Tree) -> bool {
    let needed = other.frame.needs.iter().any(|c| c.place == Place::Object);
    act.line == other.line
        && act.event_type == other.event_type
        && act.status != other.status
        && tree.is_verb(other.at)
        && tree.is_nominal(act.at)
        && tree.rel(act.at) == Deprel::Obj
        && tree.head(act.at) == Some(other.at)
        && needed
}

/// "forces backed by French jets attacked B": who is told to fight beside somebody is not told to praise him too.
fn is_backing(act: &Act<'_>, other: &Act<'_>, tree: &Tree) -> bool {
    act.line == other.line
        && matches!(act.event_type, EventType::Support | EventType::Aid)
        && tree.rel(act.at) == Deprel::Acl
        && matches!(other.event_type, EventType::Assault | EventType::Mobilize)
        && act.parties().all(|id| other.actors.contains(&id))
}

/// Whether the noun's frame is the surer one: it asks for what is agreed ("reached an agreement to build"), or for its doer.
fn knows_more(noun: &Act<'_>) -> bool {
    let by = Place::Preposition("by".to_owned());
    noun.frame.needs.iter().any(|c| c.place == Place::Infinitive || c.place == by)
}

/// Whether the noun's act is one with that of the verb which carries it, by two types.
fn is_pair(noun: &Act<'_>, verb: &Act<'_>, tree: &Tree, cast: &Cast) -> bool {
    let carries = |p: &Place| matches!(p, Place::Object | Place::Preposition(_));
    let about_it = verb.frame.needs.iter().any(|c| carries(&c.place));
    let doer = |id| verb.actors.iter().any(|&v| v == id || cast.is_part_of(id, v));
    let yields = (verb.event_type, noun.event_type) == (EventType::Concede, EventType::Retreat);
    // "the president announced a troop withdrawal": his troops.
    let home =
        |id| verb.actors.iter().any(|&v| cast.get(v).code.is_some() && cast.get(v).code == cast.get(id).code);
    let object = yields && tree.rel(noun.at) == Deprel::Obj && tree.head(noun.at) == Some(verb.at);
    noun.line == verb.line
        && (noun.carrier == Some(verb.at) || object && tree.is_nominal(noun.at))
        && noun.event_type != verb.event_type
        && about_it
        && noun.actors.iter().all(|&id| doer(id) || yields && home(id))
}
