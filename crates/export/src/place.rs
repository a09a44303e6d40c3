//! What sort of place or party a name means: who calls the writers may know it, a report does not say.

use plover::{EntityJson, PlaceJson};

use crate::country::Country;

/// What sort of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A country.
    Country,
    /// A first-level division or another part of a country.
    Region,
    /// A city, town or village.
    City,
    /// A building, a base, a crossing: something within or outside of towns.
    Site,
    /// A sea, a river, a mountain.
    Nature,
}

/// Somebody who knows places and people.
pub trait World {
    /// What sort of place the name means there; `None` where that is not known.
    fn kind(&self, place: &PlaceJson) -> Option<PlaceKind>;

    /// Whether a named party is a person rather than a body; who holds an office is one. `None` where that is not known.
    fn is_person(&self, party: &EntityJson) -> Option<bool> {
        party.office.as_ref().map(|_| true)
    }
}

/// Nobody: only countries are known by their names.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unknown;

impl World for Unknown {
    fn kind(&self, _: &PlaceJson) -> Option<PlaceKind> {
        None
    }
}

/// What sort of place it is: a country by its name, else what the gazetteer says.
pub(crate) fn kind(place: &PlaceJson, world: &dyn World) -> Option<PlaceKind> {
    let country = place.country.and_then(Country::of);
    let named = country.is_some_and(|country| country.name.eq_ignore_ascii_case(&place.text));
    if named { Some(PlaceKind::Country) } else { world.kind(place) }
}

/// GeoNames' class and code of feature.
pub(crate) const fn feature(kind: PlaceKind) -> Option<(&'static str, &'static str)> {
    match kind {
        PlaceKind::Country => Some(("A", "PCLI")),
        PlaceKind::Region => Some(("A", "ADM1")),
        PlaceKind::City => Some(("P", "PPL")),
        PlaceKind::Site | PlaceKind::Nature => None,
    }
}
