//! One happening told by a verb and the noun that it carries: "imposed travel bans", "announced a withdrawal".

use lexicon::Place;

use crate::act::Act;
use crate::cast::Cast;

/// Whether the act is told better by the other one: both are a verb and the noun it carries, of one doer, and the verb's frame
/// is about such a noun. The one that names a recipient is better, else the verb's.
pub(crate) fn is_told_by(act: &Act<'_>, other: &Act<'_>, cast: &Cast) -> bool {
    let poorer = act.recipients.is_empty() && !other.recipients.is_empty();
    let as_rich = act.recipients.is_empty() == other.recipients.is_empty();
    is_pair(act, other, cast) && (poorer || as_rich) || is_pair(other, act, cast) && poorer
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
