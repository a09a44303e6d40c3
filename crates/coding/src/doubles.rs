//! One happening told by a verb and the noun that it carries: "imposed travel bans", "announced a withdrawal".

use lexicon::Place;

use crate::act::Act;
use crate::cast::Cast;

/// Whether the act is told better by the other one: both are a verb and the noun it carries, of one doer, and the verb's frame
/// is about such a noun. The one that names a recipient is better, else the one that knows more of the words around it.
pub(crate) fn is_told_by(act: &Act<'_>, other: &Act<'_>, cast: &Cast) -> bool {
    let noun = is_pair(act, other, cast);
    if !noun && !is_pair(other, act, cast) {
        return false;
    }
    match (act.recipients.is_empty(), other.recipients.is_empty()) {
        (true, false) => true,
        (false, true) => false,
        _ if noun => !knows_more(act),
        _ => knows_more(other),
    }
}

/// Whether the noun's frame is the surer one: it asks for what is agreed ("reached an agreement to build"), or for its doer.
fn knows_more(noun: &Act<'_>) -> bool {
    let by = Place::Preposition("by".to_owned());
    noun.frame.needs.iter().any(|c| c.place == Place::Infinitive || c.place == by)
}

/// Whether the noun's act is one with that of the verb which carries it, by two types.
fn is_pair(noun: &Act<'_>, verb: &Act<'_>, cast: &Cast) -> bool {
    let carries = |p: &Place| matches!(p, Place::Object | Place::Preposition(_));
    let about_it = verb.frame.needs.iter().any(|c| carries(&c.place));
    let doer = |id| verb.actors.iter().any(|&v| v == id || cast.is_part_of(id, v));
    noun.line == verb.line
        && noun.carrier == Some(verb.at)
        && noun.event_type != verb.event_type
        && about_it
        && noun.actors.iter().all(|&id| doer(id))
}
