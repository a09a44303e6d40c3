//! What the knowledge that ships tells exports of places and parties.

use export::{PlaceKind, World};
use knowledge::{Kind, Knowledge, Sense};
use plover::{EntityJson, PlaceJson};

/// Knowledge, asked by whoever writes an export.
pub(crate) struct Atlas(pub(crate) Knowledge);

/// Two points so many degrees apart are one place: coordinates are told in hundredths.
const NEAR: f64 = 0.02;

impl World for Atlas {
    fn kind(&self, place: &PlaceJson) -> Option<PlaceKind> {
        let senses = self.0.senses(&place.text);
        let is_there = |sense: &&Sense<'_>| match (place.latitude.zip(place.longitude), sense.coordinates()) {
            (Some((north, east)), Some((a, b))) => (north - a).abs() < NEAR && (east - b).abs() < NEAR,
            (Some(_), None) => false,
            (None, _) => sense.code == place.country,
        };
        senses.iter().filter(is_there).find_map(kind)
    }

    fn is_person(&self, party: &EntityJson) -> Option<bool> {
        if party.office.is_some() {
            return Some(true);
        }
        let senses = self.0.senses(party.name.as_deref().unwrap_or(&party.text));
        senses.first().map(|sense| sense.kind == Kind::Person)
    }
}

fn kind(sense: &Sense<'_>) -> Option<PlaceKind> {
    match (sense.place_sort(), sense.kind) {
        (Some("city"), _) | (None, Kind::Capital) => Some(PlaceKind::City),
        (Some("region"), _) => Some(PlaceKind::Region),
        (Some("site"), _) => Some(PlaceKind::Site),
        (Some(_), _) => Some(PlaceKind::Nature),
        (None, Kind::State) => Some(PlaceKind::Country),
        (None, _) => None,
    }
}
