//! The places among the meanings of a name, each once.

use super::Hint;
use crate::entry::Table;
use crate::kind::Kind;
use crate::sense::{Found, Sense};

/// A place that a name may mean, with what is known of it.
pub(super) struct Candidate<'k> {
    pub(super) sense: Sense<'k>,
    pub(super) coordinates: Option<(f64, f64)>,
    people: u32,
}

impl Candidate<'_> {
    /// What the entry itself says for it.
    pub(super) fn hints(&self) -> Vec<Hint> {
        let sort = self.sense.place_sort();
        match self.sense.kind {
            Kind::State => vec![Hint::State],
            Kind::Capital => vec![Hint::Capital, Hint::People(self.people)],
            _ if self.people > 0 || sort == Some("city") => vec![Hint::People(self.people)],
            _ => vec![Hint::Landmark],
        }
    }
}

/// Whether a meaning is a place: a state, its capital, a byword for it, a region or a place of the gazetteer.
pub(super) fn is_place(sense: &Sense<'_>) -> bool {
    matches!(sense.kind, Kind::State | Kind::Capital | Kind::Place | Kind::Byword)
}

/// The places that a name may mean, in the order of meanings; a capital is not told again as a town.
pub(super) fn of<'k>(found: &Found<'k>) -> Vec<Candidate<'k>> {
    let mut all: Vec<Candidate<'k>> = Vec::new();
    for &sense in found.senses.iter().filter(|s| is_place(s)) {
        let town = if sense.id.table == Table::Place { Some(sense) } else { sense.town() };
        let town = town.filter(|_| !matches!(sense.kind, Kind::State | Kind::Byword));
        let coordinates = town.and_then(|t| t.coordinates());
        let people = town.and_then(|t| t.population()).unwrap_or_default();
        let told = |c: &Candidate<'_>| coordinates.is_some() && c.coordinates == coordinates;
        if !all.iter().any(told) {
            all.push(Candidate { sense, coordinates, people });
        }
    }
    all
}

/// Whether a meaning is a first-level division or another region of the gazetteer, or a part of the world.
pub(super) fn is_region(sense: &Sense<'_>) -> bool {
    match sense.id.table {
        Table::Place => sense.place_sort() == Some("region"),
        Table::State => sense.kind == Kind::Place,
        Table::Role | Table::Person | Table::Body => false,
    }
}
