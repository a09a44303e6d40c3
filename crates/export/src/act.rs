//! What an event is in formats that know no status, and between which two parties.

use plover::{Cameo, EntityJson, EventType, Mode};

use crate::happening::Happening;
use crate::number::pair_number;
use crate::words;
use crate::written::Left;

/// An act as PLOVER and CAMEO file it: what is only announced is an announcement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Act {
    pub(crate) event_type: EventType,
    pub(crate) modes: Vec<Mode>,
    pub(crate) cameo: Cameo,
}

/// One who acts and one to whom it is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pair<'h> {
    /// The number of the row, stable for this pair of this event.
    pub(crate) number: u64,
    pub(crate) actor: &'h EntityJson,
    pub(crate) recipient: Option<&'h EntityJson>,
}

impl Happening {
    /// The act, unless it is denied or only imagined.
    pub(crate) fn act(&self) -> Result<Act, Left> {
        let (kind, status, modes) = (self.event.event_type, self.event.status, &self.event.mode);
        let event_type = kind.in_plover(status).ok_or(Left::Unreal)?;
        let cameo = Cameo::of(kind, status, modes, &self.contexts()).ok_or(Left::Unreal)?;
        Ok(Act { event_type, modes: kind.modes_in_plover(status, modes), cameo })
    }

    /// Each who acts with each to whom it is done; several who act together, without anybody else, are paired among
    /// themselves, the earlier named first. Two parties of one country and sector count once.
    pub(crate) fn pairs(&self) -> Result<Vec<Pair<'_>>, Left> {
        let (actors, recipients) = (known(self.actors()), known(self.recipients()));
        let mut both: Vec<(&EntityJson, Option<&EntityJson>)> = Vec::new();
        for (i, &actor) in actors.iter().enumerate() {
            let others = if recipients.is_empty() { &actors[i + 1..] } else { &recipients[..] };
            both.extend(others.iter().map(|&other| (actor, Some(other))));
        }
        if let (true, Some(&actor)) = (both.is_empty(), actors.first()) {
            both.push((actor, None));
        }
        if both.is_empty() {
            return Err(Left::Nobody);
        }
        let code = |entity: Option<&EntityJson>| entity.map(key).unwrap_or_default();
        let number = |i: usize, (actor, recipient): (&EntityJson, Option<&EntityJson>)| {
            pair_number(&self.event.id, i == 0, &key(actor), &code(recipient))
        };
        Ok(both
            .into_iter()
            .enumerate()
            .map(|(i, pair)| Pair { number: number(i, pair), actor: pair.0, recipient: pair.1 })
            .collect())
    }
}

/// Parties with a name or a country, one of each country and sector.
fn known(side: &[EntityJson]) -> Vec<&EntityJson> {
    let mut known: Vec<&EntityJson> = Vec::new();
    for entity in side {
        let nameless = entity.country.is_none() && words::called(entity).is_empty();
        if !nameless && !known.iter().any(|other| key(other) == key(entity)) {
            known.push(entity);
        }
    }
    known
}

/// What tells a party from others: country and first sector, or the name where there is no country.
fn key(entity: &EntityJson) -> String {
    match entity.country {
        Some(code) => format!("{code}{}", entity.sectors.first().map_or("", |sector| sector.as_str())),
        None => words::called(entity),
    }
}
