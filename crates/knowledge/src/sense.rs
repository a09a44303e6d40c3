//! One meaning of a name, with what its entry tells on a given day.

use std::ops::Range;

use jiff::civil::Date;
use plover::{Code, Sector};

use crate::dates::Term;
use crate::entry::{EntryId, Land, Person, State, Table};
use crate::kind::{Form, Kind};
use crate::knowledge::Knowledge;

/// A name found in a sentence, with all its meanings, best first.
#[derive(Debug, Clone)]
pub struct Found<'k> {
    /// The tokens it covers.
    pub tokens: Range<usize>,
    /// Its meanings; never empty.
    pub senses: Vec<Sense<'k>>,
}

/// One meaning of a name.
#[derive(Debug, Clone, Copy)]
pub struct Sense<'k> {
    /// What it is.
    pub kind: Kind,
    /// The entry's preferred name; of a role, the lemma or plural that was said.
    pub name: &'k str,
    /// Its code, where it has one.
    pub code: Option<Code>,
    /// Its entry.
    pub id: EntryId,
    /// Which of its words was said.
    pub form: Form,
    /// Which of its words it was, counted as the index counts them.
    pub(crate) word: u16,
    pub(crate) knowledge: &'k Knowledge,
}

impl<'k> Sense<'k> {
    /// Its sectors, most specific first, on a day; without a day, those of today's or the last term.
    ///
    /// A person out of office is [`Sector::Eli`] if an office of state was held; before the first term there are none.
    pub fn sectors(&self, on: Option<Date>) -> Vec<Sector> {
        match self.id.table {
            Table::State => self.state().map_or(Vec::new(), |s| land_sectors(s, self.kind)),
            Table::Role => self.entries().roles[self.at()].sectors.clone(),
            Table::Person => person_sectors(&self.entries().people[self.at()], on),
            Table::Body => {
                let body = &self.entries().bodies[self.at()];
                let active = active(&body.terms, on);
                if active.is_empty() { body.sectors.clone() } else { union(&active) }
            }
            Table::Place => Vec::new(),
        }
    }

    /// The office held on a day; without a day, today's or the last.
    pub fn office(&self, on: Option<Date>) -> Option<&'k str> {
        active(self.terms(), on).first().map(|t| t.office.as_ref()).filter(|o| !o.is_empty())
    }

    /// What was held and when, in the order of the file.
    pub fn terms(&self) -> &'k [Term] {
        match self.id.table {
            Table::Person => &self.entries().people[self.at()].terms,
            Table::Body => &self.entries().bodies[self.at()].terms,
            Table::State | Table::Role | Table::Place => &[],
        }
    }

    /// Whether some term covers the day.
    pub fn held_office_on(&self, day: Date) -> bool {
        self.terms().iter().any(|t| t.covers(day))
    }

    /// Whether all terms were over before the day.
    pub fn former(&self, day: Date) -> bool {
        !self.terms().is_empty() && self.terms().iter().all(|t| t.over(day))
    }

    /// Degrees north and east: of a place, or of a capital, seat or region that is also in the table of places.
    pub fn coordinates(&self) -> Option<(f64, f64)> {
        match self.id.table {
            Table::Place => Some(self.entries().places[self.at()].coordinates),
            Table::State => self.town().and_then(|t| t.coordinates()),
            Table::Role | Table::Person | Table::Body => None,
        }
    }

    /// The place that a capital, seat or region is in the table of places, if it is there: by the word said, else by its name.
    pub(crate) fn town(&self) -> Option<Sense<'k>> {
        let (state, knowledge) = (self.state()?, self.knowledge);
        let said = state.words.get(usize::from(self.word)).map(|(_, word)| word.as_ref());
        let by_word = said.and_then(|word| knowledge.place_of(word, self.code));
        by_word.or_else(|| knowledge.place_of(self.said()?, self.code))
    }

    /// People living there, where it is a place and known.
    pub fn population(&self) -> Option<u32> {
        let place = (self.id.table == Table::Place).then(|| self.entries().places[self.at()].population);
        place.filter(|&p| p > 0)
    }

    /// What sort of place: `city`, `region`, `sea`, …
    pub fn place_sort(&self) -> Option<&'k str> {
        (self.id.table == Table::Place).then(|| self.entries().places[self.at()].sort.as_ref())
    }

    /// Whether the word says the people of a land in the plural: "Russians".
    pub fn plural_demonym(&self) -> bool {
        self.form == Form::People
    }

    /// Whether it is a noun for people rather than for a body.
    pub fn is_person_role(&self) -> bool {
        self.role().is_some_and(|r| r.person)
    }

    /// Whether it is a noun for an office that one can have held.
    pub fn is_office(&self) -> bool {
        self.role().is_some_and(|r| r.office)
    }

    /// Whether the noun takes the sectors of the body said before it.
    pub fn belongs(&self) -> bool {
        self.role().is_some_and(|r| r.belongs)
    }

    /// What sort of land, where it is one.
    pub fn land(&self) -> Option<Land> {
        self.state().map(|s| s.land)
    }

    /// Whether it is partly recognised.
    pub fn partly_recognised(&self) -> bool {
        self.state().is_some_and(|s| s.pre)
    }

    /// Whether it is media that a state runs.
    pub fn state_media(&self) -> bool {
        self.id.table == Table::Body && self.entries().bodies[self.at()].state_media
    }

    /// Where its facts come from.
    pub fn source(&self) -> &'k str {
        let entries = self.entries();
        match self.id.table {
            Table::State => &entries.states[self.at()].source,
            Table::Role => &entries.roles[self.at()].source,
            Table::Person => &entries.people[self.at()].source,
            Table::Body => &entries.bodies[self.at()].source,
            Table::Place if entries.places[self.at()].source.is_empty() => {
                "GeoNames (CC BY 4.0) and the public record; see data/places.tsv"
            }
            Table::Place => &entries.places[self.at()].source,
        }
    }

    /// The family name, where it is a person.
    pub fn surname(&self) -> Option<&'k str> {
        (self.id.table == Table::Person).then(|| self.entries().people[self.at()].surname.as_ref())
    }

    fn role(&self) -> Option<&'k crate::entry::Role> {
        (self.id.table == Table::Role).then(|| &self.entries().roles[self.at()])
    }

    fn state(&self) -> Option<&'k State> {
        (self.id.table == Table::State).then(|| &self.entries().states[self.at()])
    }

    /// For a capital or seat the first town of the land; the preferred name otherwise.
    fn said(&self) -> Option<&'k str> {
        let state = self.state()?;
        match self.kind {
            Kind::Capital | Kind::Seat => state.capital(),
            _ => Some(&state.name),
        }
    }

    fn entries(&self) -> &'k crate::load::Entries {
        &self.knowledge.entries
    }

    fn at(&self) -> usize {
        self.id.index as usize
    }
}

fn land_sectors(state: &State, kind: Kind) -> Vec<Sector> {
    let own = match (kind, state.land) {
        (_, Land::People) => return state.sectors.clone(),
        (Kind::State | Kind::Capital | Kind::Seat | Kind::Byword, _) => vec![Sector::Gov],
        _ => Vec::new(),
    };
    own.into_iter().chain(state.pre.then_some(Sector::Pre)).collect()
}

/// Terms in force, those that began last first.
fn active(terms: &[Term], on: Option<Date>) -> Vec<&Term> {
    let mut found: Vec<&Term> = match on {
        Some(day) => terms.iter().filter(|t| t.covers(day)).collect(),
        None => {
            let open: Vec<&Term> = terms.iter().filter(|t| t.to.is_none()).collect();
            if open.is_empty() { terms.iter().max_by_key(|t| t.to).into_iter().collect() } else { open }
        }
    };
    found.sort_by_key(|t| std::cmp::Reverse(t.from));
    found
}

fn union(terms: &[&Term]) -> Vec<Sector> {
    let mut all = Vec::new();
    for &sector in terms.iter().flat_map(|t| &t.sectors) {
        if !all.contains(&sector) {
            all.push(sector);
        }
    }
    all
}

/// Offices of state make those who held them ELI; rebels, clerics and critics stay what they were.
const STATE_SECTORS: &[Sector] =
    &[Sector::Gov, Sector::Leg, Sector::Jud, Sector::Mil, Sector::Cop, Sector::Spy];

/// Days after a term's end in which a story still tells of what its holder did in it: resignations, deaths, farewells.
const AFTERGLOW: i32 = 30;

/// The day, or the end of the last term where that was only days before.
fn near(terms: &[Term], on: Option<Date>) -> Option<Date> {
    let day = on?;
    let last = terms.iter().filter(|t| t.over(day)).filter_map(|t| t.to).max();
    let current = terms.iter().any(|t| t.covers(day));
    let glows = |end: &Date| !current && (day - *end).get_days() <= AFTERGLOW;
    last.filter(glows).or(on)
}

fn person_sectors(person: &Person, on: Option<Date>) -> Vec<Sector> {
    let active = active(&person.terms, near(&person.terms, on));
    if !active.is_empty() {
        return union(&active);
    }
    let Some(day) = on.filter(|_| !person.terms.is_empty()) else { return person.sectors.clone() };
    let past: Vec<&Term> = person.terms.iter().filter(|t| t.over(day)).collect();
    let Some(last) = past.iter().max_by_key(|t| t.to) else { return person.sectors.clone() };
    let of_state = past.iter().any(|t| t.sectors.iter().any(|s| STATE_SECTORS.contains(s)));
    match (of_state, person.sectors.is_empty()) {
        (true, _) => vec![Sector::Eli],
        (false, false) => person.sectors.clone(),
        (false, true) => last.sectors.clone(),
    }
}
