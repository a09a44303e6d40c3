//! People by family name and by office.

use std::cmp::Reverse;

use jiff::civil::Date;
use plover::Code;

use crate::entry::{EntryId, Table};
use crate::fold::{self, Key};
use crate::kind::Form;
use crate::knowledge::Knowledge;
use crate::sense::Sense;

impl Knowledge {
    /// People of this family name; with a code, only those who serve it.
    ///
    /// Those who held an office on the day come first, then those whose last office ended most recently before it, then the
    /// order of the files. Without a day, those still in office come first.
    pub fn person_by_surname<'k>(
        &'k self,
        surname: &str,
        code: Option<Code>,
        on: Option<Date>,
    ) -> Vec<Sense<'k>> {
        let pieces = fold::pieces(surname);
        let said: Vec<&str> = pieces.iter().map(AsRef::as_ref).collect();
        let key = said.iter().fold(Key::EMPTY, |key, piece| key.with(piece));
        let free = vec![true; said.len()];
        let mut found: Vec<Sense<'k>> = self
            .index
            .surnames(key)
            .iter()
            .filter(|r| fold::fits(&self.entries.people[r.id.index as usize].surname, &said, &free))
            .map(|r| self.sense_of(r.id, Form::Surname))
            .filter(|s| code.is_none_or(|c| s.code == Some(c)))
            .collect();
        found.sort_by_key(|s| standing(s, on));
        found
    }

    /// Who held an office of a state on a day: "president" of RUS.
    ///
    /// The office is compared word by word whatever its case; where several held it, the one who began last.
    pub fn office_holder<'k>(&'k self, office: &str, code: Code, on: Date) -> Option<Sense<'k>> {
        let (wanted, _) = Key::of(office);
        let people = (0u32..)
            .zip(&self.entries.people)
            .filter(|(_, p)| p.code == code || p.terms.iter().any(|t| t.code == Some(code)));
        let terms = people.flat_map(|(i, p)| p.terms.iter().map(move |t| (i, p, t)));
        let held = terms.filter(|(_, p, t)| {
            t.covers(on) && t.code.unwrap_or(p.code) == code && Key::of(&t.office).0 == wanted
        });
        held.max_by_key(|(i, _, t)| (t.from, Reverse(*i)))
            .map(|(i, ..)| self.sense_of(EntryId { table: Table::Person, index: i }, Form::Name))
    }
}

/// Order of people of one name: in office, out of it most recently, the rest.
fn standing(sense: &Sense<'_>, on: Option<Date>) -> (u8, Option<Reverse<Date>>, EntryId) {
    let terms = sense.terms();
    let Some(day) = on else {
        let open = terms.iter().any(|t| t.to.is_none());
        let last = terms.iter().filter_map(|t| t.to).max().map(Reverse);
        return (u8::from(!open), if open { None } else { last }, sense.id);
    };
    if sense.held_office_on(day) {
        return (0, None, sense.id);
    }
    let ended = terms.iter().filter_map(|t| t.to).filter(|&t| t < day).max().map(Reverse);
    (if ended.is_some() { 1 } else { 2 }, ended, sense.id)
}
