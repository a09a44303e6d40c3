//! Which found acts are reports: what the codebook's rules leave out.

use knowledge::Kind;
use plover::{Code, EventType, Mode, Sector};

use crate::act::Act;
use crate::cast::{Actor, Cast};
use crate::document::Zone;

/// The reason of an act that nobody is told to have done.
pub(crate) const NO_ACTOR: &str = "rule 8: no actor";

/// Sectors whose deeds are politics wherever they appear.
const POLITICAL: &[Sector] = &[
    Sector::Gov,
    Sector::Leg,
    Sector::Jud,
    Sector::Mil,
    Sector::Cop,
    Sector::Spy,
    Sector::Pty,
    Sector::Opp,
    Sector::Reb,
    Sector::Prm,
    Sector::Uaf,
    Sector::Eli,
    Sector::Ref,
    Sector::Soc,
    Sector::Rel,
    Sector::Pre,
];

/// Whether the act is told of parties whose doings the codebook codes; the answer names the rule that leaves it out.
pub(crate) fn refusal(act: &Act<'_>, cast: &Cast, zone: Zone) -> Option<&'static str> {
    let actors: Vec<&Actor> = act.actors.iter().map(|&id| cast.get(id)).collect();
    let recipients: Vec<&Actor> = act.recipients.iter().map(|&id| cast.get(id)).collect();
    if actors.is_empty() {
        let headline =
            zone == Zone::Headline && act.event_type == EventType::Assault && !recipients.is_empty();
        return if headline { None } else { Some(NO_ACTOR) };
    }
    let protest = act.event_type == EventType::Protest && actors.iter().any(|a| a.code.is_some());
    // A place alone makes no deed political ("a man blew up his house in Oslo").
    let party = |a: &Actor| a.code.is_some() && a.kind != Kind::Place;
    let undergone = recipients.iter().any(|a| party(a) && is_political(a));
    if !protest && !undergone && !actors.iter().any(|a| is_political(a)) {
        return Some("rule 9: no political actor");
    }
    let parties = actors.len() + recipients.len();
    match act.event_type {
        EventType::Cooperate | EventType::Aid | EventType::Sanction
            if parties < 2 && !speaks_for_many(&actors) =>
        {
            Some("rule 10: no recipient")
        }
        EventType::Consult
            if parties < 2 && !speaks_for_many(&actors) && !act.modes.contains(&Mode::Multilateral) =>
        {
            Some("a meeting of one")
        }
        _ => None,
    }
}

/// Whether the actor's part of society is political wherever it appears.
pub(crate) fn is_in_politics(actor: &Actor) -> bool {
    actor.sectors.iter().any(|s| POLITICAL.contains(s))
}

fn is_political(actor: &Actor) -> bool {
    actor.named || is_in_politics(actor) || actor.is_land() || actor.code.is_some_and(|c| !c.is_country())
}

/// A plural or a body of many: "the leaders met", "the G7 met".
fn speaks_for_many(actors: &[&Actor]) -> bool {
    actors.iter().any(|a| {
        a.plural && a.sectors.first() == Some(&Sector::Gov)
            || a.code == Some(Code::IGO)
            || a.code == Some(Code::UNO)
    })
}
