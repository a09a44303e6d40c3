//! Loading: the shipped table and a user's files become one set of entries.

use std::collections::BTreeSet;

use plover::Code;

use crate::check::{At, Text};
use crate::entry::{Body, EntryId, Land, Person, Place, Role, State, Table};
use crate::error::KnowledgeError;
use crate::lines::Lines;
use crate::schema::File;

/// What `build.rs` made of `data/`.
const SHIPPED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/shipped.bin"));

/// All entries, shipped ones first in every list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entries {
    pub(crate) states: Vec<State>,
    pub(crate) roles: Vec<Role>,
    pub(crate) people: Vec<Person>,
    pub(crate) bodies: Vec<Body>,
    pub(crate) places: Vec<Place>,
    /// How many of each list are shipped: states, roles, people, bodies, places.
    pub(crate) shipped: [u32; 5],
    codes: BTreeSet<Code>,
}

/// Where an entry was written: the number of its file, its table's name there, and how many of that table stand before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) file: usize,
    pub(crate) table: &'static str,
    pub(crate) nth: usize,
}

/// What became of files: entries that were taken, and what is wrong with the others.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) taken: Vec<(EntryId, Origin)>,
    wrong: Vec<(Origin, KnowledgeError)>,
}

/// A user's files, read: those that could be, and what is wrong with the others and with single entries.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) files: Vec<File>,
    pub(crate) taken: Vec<(EntryId, Origin)>,
    pub(crate) problems: Vec<KnowledgeError>,
}

impl Entries {
    pub(crate) fn shipped() -> Result<Self, KnowledgeError> {
        let files: Vec<File> =
            postcard::from_bytes(SHIPPED).map_err(|e| KnowledgeError::Damaged(e.to_string()))?;
        let mut entries = Self::default();
        let log = entries.add(&files);
        if let Some((_, error)) = log.wrong.into_iter().next() {
            return Err(error);
        }
        entries.shipped = entries.lengths();
        Ok(entries)
    }

    /// Puts the places of a table in the place of those that ship; they count as shipped.
    pub(crate) fn replace_places(&mut self, name: &str, text: &str) -> Result<(), KnowledgeError> {
        if !name.ends_with(".tsv") {
            let message = "a gazetteer is a table of places, and its name ends in .tsv; dateline places import writes one";
            return Err(KnowledgeError::Syntax { file: name.to_owned(), message: message.to_owned() });
        }
        self.places.clear();
        let read = self.extend(&[(name, text)]);
        self.shipped = self.lengths();
        read.problems.into_iter().next().map_or(Ok(()), Err)
    }

    /// Adds a user's files, each a name for messages and its TOML; what is wrong is left out and told.
    pub(crate) fn extend(&mut self, files: &[(&str, &str)]) -> Read {
        let mut read = Read::default();
        let mut texts = Vec::new();
        for &(name, text) in files {
            match File::read(name, text) {
                Ok(file) => {
                    read.files.push(file);
                    texts.push(Lines::of(name, text));
                }
                Err(message) => {
                    read.problems.push(KnowledgeError::Syntax { file: name.to_owned(), message });
                }
            }
        }
        let log = self.add(&read.files);
        let placed = |(at, error): (Origin, KnowledgeError)| {
            let line = texts[at.file].field(at.table, at.nth, error.field());
            error.on_line(line)
        };
        read.problems.extend(log.wrong.into_iter().map(placed));
        read.taken = log.taken;
        read
    }

    fn lengths(&self) -> [u32; 5] {
        let lengths =
            [self.states.len(), self.roles.len(), self.people.len(), self.bodies.len(), self.places.len()];
        // Lists are files read into memory; four thousand million entries do not fit there.
        lengths.map(|n| u32::try_from(n).unwrap_or(u32::MAX))
    }

    /// States first, since every other entry's code is looked up among theirs.
    fn add<T: Text>(&mut self, files: &[File<T>]) -> Log {
        let mut log = Log::default();
        let none = BTreeSet::new();
        for (n, file) in files.iter().enumerate() {
            let check = |raw: &_| At::new(file, "state", name_of_land(raw), &none).land(raw, Land::Sovereign);
            let before = self.states.len();
            gather(&mut self.states, (Table::State, n, "state"), &file.state, &mut log, check);
            let sovereign = self.states[before..].iter().filter(|s| s.land == Land::Sovereign);
            self.codes.extend(sovereign.filter_map(|s| s.code));
        }
        for (n, file) in files.iter().enumerate() {
            self.add_lands(n, file, &mut log);
            self.add_others(n, file, &mut log);
        }
        log
    }

    fn add_lands<T: Text>(&mut self, n: usize, file: &File<T>, log: &mut Log) {
        let codes = &self.codes;
        for (list, table, land) in
            [(&file.region, "region", Land::Area), (&file.people, "people", Land::People)]
        {
            let check = |raw: &_| At::new(file, table, name_of_land(raw), codes).land(raw, land);
            gather(&mut self.states, (Table::State, n, table), list, log, check);
        }
    }

    fn add_others<T: Text>(&mut self, n: usize, file: &File<T>, log: &mut Log) {
        let codes = &self.codes;
        let none = T::default();
        gather(&mut self.roles, (Table::Role, n, "role"), &file.role, log, |raw| {
            let name = raw.words.first().or(raw.plurals.first()).unwrap_or(&none);
            At::new(file, "role", name, codes).role(raw)
        });
        gather(&mut self.people, (Table::Person, n, "person"), &file.person, log, |raw| {
            At::new(file, "person", &raw.name, codes).person(raw)
        });
        gather(&mut self.bodies, (Table::Body, n, "body"), &file.body, log, |raw| {
            At::new(file, "body", &raw.name, codes).body(raw)
        });
        gather(&mut self.places, (Table::Place, n, "place"), &file.place, log, |raw| {
            At::new(file, "place", &raw.name, codes).place(raw)
        });
    }
}

fn name_of_land<T>(raw: &crate::schema::Land<T>) -> &T {
    &raw.name
}

/// Checks the entries of one table of one file and puts them behind the others.
fn gather<R, E>(
    list: &mut Vec<E>,
    (table, file, written): (Table, usize, &'static str),
    raw: &[R],
    log: &mut Log,
    check: impl Fn(&R) -> Result<E, KnowledgeError>,
) {
    for (nth, raw) in raw.iter().enumerate() {
        let origin = Origin { file, table: written, nth };
        match check(raw) {
            Ok(entry) => {
                let index = u32::try_from(list.len()).unwrap_or(u32::MAX);
                list.push(entry);
                log.taken.push((EntryId { table, index }, origin));
            }
            Err(error) => log.wrong.push((origin, error)),
        }
    }
}
