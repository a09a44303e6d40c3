//! What an import has gathered: entries of our form, each name once.

use std::collections::{BTreeMap, BTreeSet};

use plover::Code;

use super::cameo::Cameo;
use super::names::folded;
use super::{BadLine, Imported, Tally, writing};
use crate::entry::{Land, Table};
use crate::kind::Kind;
use crate::knowledge::Knowledge;
use crate::schema::{Body, File, Person, Role};

/// What every reader of a form writes into.
#[derive(Debug)]
pub(super) struct Harvest<'k> {
    pub(super) knowledge: &'k Knowledge,
    pub(super) cameo: Cameo,
    pub(super) tally: Tally,
    /// The file being read.
    file: String,
    wrong: Vec<BadLine>,
    out: File,
    /// Names given so far, role nouns apart.
    names: BTreeSet<String>,
    nouns: BTreeSet<String>,
    /// Number in `out.region` of the entry that gathers a country's places.
    places: BTreeMap<Code, usize>,
}

impl<'k> Harvest<'k> {
    pub(super) fn new(knowledge: &'k Knowledge) -> Self {
        let states = knowledge.all().filter(|s| s.land() == Some(Land::Sovereign)).filter_map(|s| s.code);
        Self {
            knowledge,
            cameo: Cameo::new(states.collect()),
            tally: Tally::default(),
            file: String::new(),
            wrong: Vec::new(),
            out: File::default(),
            names: BTreeSet::new(),
            nouns: BTreeSet::new(),
            places: BTreeMap::new(),
        }
    }

    pub(super) fn open(&mut self, file: &str) {
        file.clone_into(&mut self.file);
    }

    pub(super) fn wrong(&mut self, line: usize, problem: impl Into<String>) {
        self.wrong.push(BadLine { file: self.file.clone(), line, problem: problem.into() });
    }

    /// Where an entry comes from, for its `source`.
    pub(super) fn source(&self, line: usize) -> String {
        let name = self.file.rsplit(['/', '\\']).next().unwrap_or_default();
        format!("{name}, line {line}")
    }

    pub(super) fn person(&mut self, mut person: Person) {
        if self.claim(&mut person.name, &mut person.aliases) {
            person.examples = vec![person.name.clone()];
            self.out.person.push(person);
        }
    }

    pub(super) fn body(&mut self, mut body: Body) {
        if self.claim(&mut body.name, &mut body.aliases) {
            body.examples = vec![body.name.clone()];
            self.out.body.push(body);
        }
    }

    /// Names of places, peoples and adjectives of one country, which dictionaries do not tell apart.
    pub(super) fn places(&mut self, code: Code, mut names: Vec<String>, source: String) {
        let all = names.len();
        names.retain(|n| !self.is_known_land(n, code));
        if names.is_empty() && all > 0 {
            self.tally.known += 1;
            return;
        }
        names.retain(|n| self.names.insert(folded(n)));
        let Some(first) = names.first().cloned() else {
            self.tally.repeated += 1;
            return;
        };
        self.tally.written += 1;
        let at = *self.places.entry(code).or_insert(self.out.region.len());
        match self.out.region.get_mut(at) {
            Some(region) => region.names.extend(names),
            None => self.out.region.push(crate::schema::Land {
                code: code.to_string(),
                examples: vec![first.clone()],
                name: first,
                names: names.split_off(1),
                source,
                ..Default::default()
            }),
        }
    }

    fn is_known_land(&self, name: &str, code: Code) -> bool {
        self.knowledge
            .senses(name)
            .iter()
            .any(|s| s.code == Some(code) && (s.id.table == Table::State || s.id.table == Table::Place))
    }

    /// A role noun; where ours knows the noun, what ours says beside its sectors stays.
    pub(super) fn role(&mut self, mut role: Role) {
        role.words.retain(|w| self.nouns.insert(folded(w)));
        let Some(first) = role.words.first().cloned() else {
            self.tally.repeated += 1;
            return;
        };
        let found =
            self.knowledge.find(&first.split(' ').collect::<Vec<_>>(), &first.split(' ').collect::<Vec<_>>());
        let ours = found.iter().flat_map(|f| &f.senses).find(|s| s.kind == Kind::Role && s.name == first);
        if let Some(ours) = ours {
            let same =
                ours.sectors(None).iter().map(|s| s.as_str()).eq(role.sectors.iter().map(String::as_str));
            if same {
                self.tally.known += 1;
                return;
            }
            (role.person, role.office, role.belongs) =
                (ours.is_person_role(), ours.is_office(), ours.belongs());
        }
        self.tally.written += 1;
        role.examples = vec![first];
        self.out.role.push(role);
    }

    /// Keeps the names that nobody has yet; whether one is left.
    fn claim(&mut self, name: &mut String, aliases: &mut Vec<String>) -> bool {
        let all = std::iter::once(std::mem::take(name)).chain(std::mem::take(aliases));
        let mut free = all.filter(|n| !n.trim().is_empty() && self.names.insert(folded(n)));
        let Some(first) = free.next() else {
            self.tally.repeated += 1;
            return false;
        };
        *name = first;
        *aliases = free.collect();
        self.tally.written += 1;
        true
    }

    pub(super) fn finish(self) -> Imported {
        Imported { files: writing::files(&self.out), wrong: self.wrong, tally: self.tally }
    }
}
