//! People by family name and by office.

use std::cmp::Reverse;

use jiff::civil::Date;
use plover::Code;

use crate::entry::{EntryId, Person, Table};
use crate::fold::{self, Key};
use crate::kind::Form;
use crate::knowledge::Knowledge;
use crate::office::{self, Post};
use crate::sense::Sense;
use crate::spelling::{self, Likeness, Word};

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
        let pieces = fold::pieces(spelling::family(surname));
        let said: Vec<&str> = pieces.iter().map(AsRef::as_ref).collect();
        let key = said.iter().fold(Key::EMPTY, |key, piece| key.with(piece));
        let free = vec![true; said.len()];
        let mut found: Vec<Sense<'k>> = self
            .index
            .surnames(key)
            .iter()
            .filter(|r| {
                let surname = &self.entries.people[r.id.index as usize].surname;
                fold::fits(spelling::family(surname), &said, &free)
            })
            .map(|r| self.sense_of(r.id, Form::Surname))
            .filter(|s| code.is_none_or(|c| s.serves(c, on)))
            .collect();
        found.sort_by_key(|s| standing(s, on));
        found
    }

    /// Who held an office of a state on a day: "president" of RUS, "foreign minister" of GBR, who is the foreign secretary.
    ///
    /// Whatever the case and spelling; holders of exactly that office go before those of one that states call otherwise
    /// ([`Post`]), and of several the one who began last goes first.
    pub fn office_holder<'k>(&'k self, office: &str, code: Code, on: Date) -> Option<Sense<'k>> {
        self.office_holders(office, code, on).into_iter().next()
    }

    /// All who held an office of a state on a day, in the order of [`Knowledge::office_holder`].
    pub fn office_holders<'k>(&'k self, office: &str, code: Code, on: Date) -> Vec<Sense<'k>> {
        let wanted = office::plain(office);
        let people = (0u32..)
            .zip(&self.entries.people)
            .filter(|(_, p)| p.code == code || p.terms.iter().any(|t| t.code == Some(code)));
        let terms = people.flat_map(|(i, p)| p.terms.iter().map(move |t| (i, p, t)));
        // A term without dates may be any: whoever is known to have begun goes first, which the order of `None` gives.
        let mut held: Vec<(bool, Reverse<Option<Date>>, u32)> = terms
            .filter(|(_, p, t)| t.covers(on) && t.code.unwrap_or(p.code) == code)
            .filter(|(.., t)| office::same(&wanted, &t.office, code))
            .map(|(i, _, t)| (office::plain(&t.office) != wanted, Reverse(t.from), i))
            .collect();
        held.sort_unstable();
        let mut seen = Vec::new();
        held.retain(|&(.., i)| {
            !seen.contains(&i) && {
                seen.push(i);
                true
            }
        });
        held.into_iter().map(|(.., i)| self.person(i, Form::Name)).collect()
    }

    /// People of whose name this may be another spelling, the likest first, then as in [`Knowledge::person_by_surname`].
    ///
    /// ```
    /// let knowledge = knowledge::Knowledge::shipped()?;
    /// let day = "2010-05-01".parse().ok();
    /// let found = knowledge.people_spelt("Mouammar al-Qadhafi", None, day);
    /// assert_eq!(found[0].code.map(|c| c.to_string()).as_deref(), Some("LBY"));
    /// # Ok::<(), knowledge::KnowledgeError>(())
    /// ```
    pub fn people_spelt<'k>(&'k self, name: &str, code: Option<Code>, on: Option<Date>) -> Vec<Sense<'k>> {
        self.spelt(name, code, on).into_iter().map(|(_, sense)| sense).collect()
    }

    pub(crate) fn spelt<'k>(
        &'k self,
        name: &str,
        code: Option<Code>,
        on: Option<Date>,
    ) -> Vec<(Likeness, Sense<'k>)> {
        let said = spelling::words(name);
        let mut found: Vec<(Likeness, Sense<'k>)> = self
            .bearing(&said)
            .into_iter()
            .filter_map(|i| Some((self.likeness(&said, i)?, self.person(i, Form::Name))))
            .filter(|(_, s)| code.is_none_or(|c| s.serves(c, on)))
            .collect();
        found.sort_by_key(|(likeness, s)| (*likeness == Likeness::Partly, standing(s, on)));
        found
    }

    /// Heads in office on a day whose family name one of the words may spell: "Nazarbaev", "Qaddafi", "Rajoy Brey".
    ///
    /// Only heads, since a family name alone is little to go by, and everybody writes theirs.
    pub(crate) fn heads_spelt<'k>(&'k self, name: &str, on: Option<Date>) -> Vec<Sense<'k>> {
        let said = spelling::words(name);
        let heads = (0u32..).zip(&self.entries.people).map(|(i, _)| self.person(i, Form::Name));
        let heads = heads.filter(|s| s.post(on).is_some_and(|p| p <= Post::Ruler));
        let mut found: Vec<(usize, Sense<'k>)> =
            heads.filter_map(|s| Some((self.distance(&said, s.id.index)?, s))).collect();
        found.sort_by_key(|(far, s)| (*far, s.post(on), s.id));
        found.into_iter().map(|(_, s)| s).collect()
    }

    /// How far words are from the name of somebody whose family name, or last name, is among them.
    fn distance(&self, said: &[Word], person: u32) -> Option<usize> {
        let person = &self.entries.people[person as usize];
        let own = spelling::words(&person.names[0]);
        let mut family = spelling::words(&person.surname);
        family.extend(own.last().cloned());
        let bears = |w: &Word| !w.is_initial() && family.iter().any(|f| f.near(w));
        let at = said.iter().rposition(bears)?;
        let letters = family.iter().all(|f| !f.is(&said[at]));
        let strange = said.iter().filter(|w| !own.iter().any(|o| o.near(w))).count();
        // A mother's name may follow the father's; two strange words are somebody else's name.
        (strange <= 1).then_some(4 * strange + 2 * usize::from(letters) + usize::from(at + 1 != said.len()))
    }

    /// People some of whose names have two of these words in some spelling; one is enough where another is an initial.
    fn bearing(&self, said: &[Word]) -> Vec<u32> {
        let mut met: Vec<u32> = Vec::new();
        for word in said {
            let mut bearers: Vec<u32> = self.bones().of(word).collect();
            bearers.dedup();
            met.extend(bearers);
        }
        met.sort_unstable();
        let enough = if said.iter().any(Word::is_initial) { 1 } else { 2 };
        met.chunk_by(|a, b| a == b).filter(|c| c.len() >= enough).map(|c| c[0]).collect()
    }

    /// The likeness to the most like of somebody's names.
    fn likeness(&self, said: &[Word], person: u32) -> Option<Likeness> {
        let person = &self.entries.people[person as usize];
        let family = spelling::words(&person.surname);
        let names =
            person.names.iter().filter_map(|n| spelling::likeness(said, &spelling::words(n), &family));
        names.min_by_key(|l| *l == Likeness::Partly)
    }

    fn person(&self, index: u32, form: Form) -> Sense<'_> {
        self.sense_of(EntryId { table: Table::Person, index }, form)
    }
}

/// The words of people's names by what their spellings share.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bones(Vec<(u64, u32)>);

impl Bones {
    pub(crate) fn new(people: &[Person]) -> Self {
        let mut all = Vec::with_capacity(people.len() * 4);
        for (i, person) in (0u32..).zip(people) {
            for name in &person.names {
                all.extend(spelling::words(name).iter().map(|w| (key(w), i)));
            }
        }
        all.sort_unstable();
        all.dedup();
        Self(all)
    }

    fn of(&self, word: &Word) -> impl Iterator<Item = u32> + '_ {
        let wanted = key(word);
        let start = self.0.partition_point(|&(k, _)| k < wanted);
        self.0[start..].iter().take_while(move |&&(k, _)| k == wanted).map(|&(_, i)| i)
    }
}

fn key(word: &Word) -> u64 {
    Key::EMPTY.with(word.bones()).bits()
}

impl Sense<'_> {
    /// The highest post that a person held on a day; without a day, holds today.
    pub fn post(&self, on: Option<Date>) -> Option<Post> {
        let code = self.code?;
        let held = |t: &&crate::dates::Term| on.map_or(t.to.is_none(), |day| t.covers(day));
        let terms = self.terms().iter().filter(held);
        terms.filter_map(|t| Post::of(&t.office, t.code.unwrap_or(code))).min()
    }

    /// Whether a person serves a state: by the entry, or by a term that covers the day.
    pub(crate) fn serves(&self, code: Code, on: Option<Date>) -> bool {
        let now = |t: &&crate::dates::Term| on.is_none_or(|day| t.covers(day));
        self.code == Some(code) || self.terms().iter().filter(now).any(|t| t.code == Some(code))
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
