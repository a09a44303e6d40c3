//! Loading: the shipped table and a user's files become one set of entries.

use std::collections::BTreeSet;

use plover::Code;

use crate::check::{At, Text};
use crate::entry::{Body, Land, Person, Place, Role, State};
use crate::error::KnowledgeError;
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

impl Entries {
    pub(crate) fn shipped() -> Result<Self, KnowledgeError> {
        let files: Vec<File> =
            postcard::from_bytes(SHIPPED).map_err(|e| KnowledgeError::Damaged(e.to_string()))?;
        let mut entries = Self::default();
        entries.add(&files)?;
        entries.shipped = entries.lengths();
        Ok(entries)
    }

    /// Adds a user's files, each a name for messages and its TOML.
    pub(crate) fn extend(&mut self, files: &[(&str, &str)]) -> Result<(), KnowledgeError> {
        let read = |&(name, text): &(&str, &str)| {
            File::read(name, text)
                .map_err(|message| KnowledgeError::Syntax { file: name.to_owned(), message })
        };
        let files: Vec<File> = files.iter().map(read).collect::<Result<_, _>>()?;
        self.add(&files)
    }

    fn lengths(&self) -> [u32; 5] {
        let lengths =
            [self.states.len(), self.roles.len(), self.people.len(), self.bodies.len(), self.places.len()];
        // Lists are files read into memory; four thousand million entries do not fit there.
        lengths.map(|n| u32::try_from(n).unwrap_or(u32::MAX))
    }

    /// States first, since every other entry's code is looked up among theirs.
    fn add<T: Text>(&mut self, files: &[File<T>]) -> Result<(), KnowledgeError> {
        let none = BTreeSet::new();
        for file in files {
            for raw in &file.state {
                let state = at(file, "state", &raw.name, &none).land(raw, Land::Sovereign)?;
                self.codes.extend(state.code.filter(|_| state.land == Land::Sovereign));
                self.states.push(state);
            }
        }
        for file in files {
            self.add_lands(file)?;
            self.add_others(file)?;
        }
        Ok(())
    }

    fn add_lands<T: Text>(&mut self, file: &File<T>) -> Result<(), KnowledgeError> {
        for (list, table, land) in
            [(&file.region, "region", Land::Area), (&file.people, "people", Land::People)]
        {
            for raw in list {
                self.states.push(at(file, table, &raw.name, &self.codes).land(raw, land)?);
            }
        }
        Ok(())
    }

    fn add_others<T: Text>(&mut self, file: &File<T>) -> Result<(), KnowledgeError> {
        for raw in &file.role {
            let none = T::default();
            let name = raw.words.first().or(raw.plurals.first()).unwrap_or(&none);
            self.roles.push(at(file, "role", name, &self.codes).role(raw)?);
        }
        for raw in &file.person {
            self.people.push(at(file, "person", &raw.name, &self.codes).person(raw)?);
        }
        for raw in &file.body {
            self.bodies.push(at(file, "body", &raw.name, &self.codes).body(raw)?);
        }
        for raw in &file.place {
            self.places.push(at(file, "place", &raw.name, &self.codes).place(raw)?);
        }
        Ok(())
    }
}

fn at<'a, T: Text>(file: &'a File<T>, table: &'static str, name: &'a T, codes: &'a BTreeSet<Code>) -> At<'a> {
    At { file: file.file.as_ref(), table, name: name.as_ref(), codes }
}
