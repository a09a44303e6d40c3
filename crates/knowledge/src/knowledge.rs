//! The door: everything that is known, and how it is asked.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use plover::Code;

use crate::entry::{EntryId, Land, State, Table};
use crate::error::KnowledgeError;
use crate::fold::{self, Key};
use crate::index::{self, Index, Ref};
use crate::kind::{Form, Kind};
use crate::load::Entries;
use crate::own;
use crate::people::Bones;
use crate::sense::Sense;

/// All entries and their index.
///
/// ```
/// let knowledge = knowledge::Knowledge::shipped()?;
/// let words = ["Russian", "bishops", "left", "Georgia", "."];
/// let found = knowledge.find(&words, &["Russian", "bishop", "leave", "Georgia", "."]);
/// let codes: Vec<_> = found.iter().map(|f| f.senses[0].code.map(|c| c.to_string())).collect();
/// assert_eq!(codes, [Some("RUS".to_owned()), None, Some("GEO".to_owned())]);
/// # Ok::<(), knowledge::KnowledgeError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Knowledge {
    pub(crate) entries: Entries,
    pub(crate) index: Index,
    /// People in the listed towns of each state, which ranks provinces of one name.
    townspeople: BTreeMap<Code, u64>,
    /// Made when first a name is looked for in other spellings, so that no start waits for it.
    bones: OnceLock<Bones>,
}

impl Knowledge {
    /// What ships with the program.
    pub fn shipped() -> Result<Self, KnowledgeError> {
        Self::with_user(&[])
    }

    /// What ships with the program and a user's files, each a name for messages and its TOML; the user's entries win.
    ///
    /// ```
    /// let mine = r#"
    ///     [[body]]
    ///     name = "Harbour Front"
    ///     kind = "party"
    ///     code = "NOR"
    ///     sectors = ["PTY", "OPP"]
    ///     source = "party register"
    /// "#;
    /// let knowledge = knowledge::Knowledge::with_user(&[("mine.toml", mine)])?;
    /// assert_eq!(knowledge.senses("Harbour Front")[0].kind, knowledge::Kind::Party);
    /// # Ok::<(), knowledge::KnowledgeError>(())
    /// ```
    pub fn with_user(files: &[(&str, &str)]) -> Result<Self, KnowledgeError> {
        let mut entries = Entries::shipped()?;
        let read = entries.extend(files);
        match read.problems.into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Self::over(entries)),
        }
    }

    /// What ships, but with another gazetteer instead of ours, and a user's files over it.
    ///
    /// The gazetteer is a table of places as `FORMAT.md` describes it, and what `dateline places import` writes. Its places
    /// are ranked as ours are: a town of it that is called like a state or a president takes nothing from them.
    ///
    /// ```
    /// let table = "Kheri\tTCD\t10.5\t20.25\t4200\tcity\t\n";
    /// let knowledge = knowledge::Knowledge::with_places(("mine.tsv", table), &[])?;
    /// assert_eq!(knowledge.senses("Kheri")[0].coordinates(), Some((10.5, 20.25)));
    /// assert!(knowledge.senses("Panmunjom").is_empty());
    /// # Ok::<(), knowledge::KnowledgeError>(())
    /// ```
    pub fn with_places(gazetteer: (&str, &str), files: &[(&str, &str)]) -> Result<Self, KnowledgeError> {
        let mut entries = Entries::shipped()?;
        entries.replace_places(gazetteer.0, gazetteer.1)?;
        let read = entries.extend(files);
        match read.problems.into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Self::over(entries)),
        }
    }

    /// Indexes entries.
    pub(crate) fn over(mut entries: Entries) -> Self {
        own::withdraw(&mut entries);
        let index = Index::new(&entries);
        let mut townspeople = BTreeMap::new();
        for place in &entries.places {
            if let Some(code) = place.code {
                *townspeople.entry(code).or_default() += u64::from(place.population);
            }
        }
        Self { entries, index, townspeople, bones: OnceLock::new() }
    }

    /// Every meaning of exactly this name, best first; case counts, diacritics, full stops and hyphens do not.
    ///
    /// The order: a user's entries; then states, lands that act like states, nationalities, seats, organisations, people,
    /// capitals, dissolved states, peoples, areas, places by population, bywords, roles; then the order of the files.
    pub fn senses<'k>(&'k self, name: &str) -> Vec<Sense<'k>> {
        let exact = self.exactly(name);
        let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The "));
        if exact.is_empty() { bare.map_or(exact, |b| self.exactly(b)) } else { exact }
    }

    fn exactly(&self, name: &str) -> Vec<Sense<'_>> {
        let pieces = fold::pieces(name);
        let said: Vec<&str> = pieces.iter().map(AsRef::as_ref).collect();
        let key = said.iter().fold(Key::EMPTY, |key, piece| key.with(piece));
        self.named(key, &said, &vec![true; said.len()])
    }

    pub(crate) fn bones(&self) -> &Bones {
        self.bones.get_or_init(|| Bones::new(&self.entries.people))
    }

    /// The state with this code.
    pub fn state(&self, code: Code) -> Option<&State> {
        self.entries.states.iter().find(|s| s.code == Some(code) && s.land == Land::Sovereign)
    }

    /// Every entry under its preferred name, in the order of ids.
    pub fn all(&self) -> impl Iterator<Item = Sense<'_>> {
        let e = &self.entries;
        let lengths = [
            (Table::State, e.states.len()),
            (Table::Role, e.roles.len()),
            (Table::Person, e.people.len()),
            (Table::Body, e.bodies.len()),
            (Table::Place, e.places.len()),
        ];
        let ids = lengths
            .into_iter()
            .flat_map(|(table, n)| (0u32..).take(n).map(move |index| EntryId { table, index }));
        ids.map(|id| self.sense_of(id, Form::Name))
    }

    /// Meanings of a name already cut into pieces.
    pub(crate) fn named<'k>(&'k self, key: Key, said: &[&str], hyphened: &[bool]) -> Vec<Sense<'k>> {
        let fits = |r: &&Ref| {
            let word = index::words(&self.entries, r.id).word(usize::from(r.word));
            word.is_some_and(|(form, word)| fold::fits(index::bare(form, word), said, hyphened))
        };
        let mut senses: Vec<Sense<'k>> =
            self.index.names(key).iter().filter(fits).map(|r| self.sense(r)).collect();
        self.rank(&mut senses);
        senses
    }

    /// The meaning that a name of the index has; a role is called by the word that was said, any other by its best name.
    pub(crate) fn sense(&self, found: &Ref) -> Sense<'_> {
        let said = index::words(&self.entries, found.id).word(usize::from(found.word));
        let (form, word) = said.unwrap_or((Form::Name, ""));
        let sense = Sense { word: found.word, ..self.sense_of(found.id, form) };
        if found.id.table == Table::Role { Sense { name: word, ..sense } } else { sense }
    }

    pub(crate) fn sense_of(&self, id: EntryId, form: Form) -> Sense<'_> {
        let (e, i) = (&self.entries, id.index as usize);
        let (kind, name, code) = match id.table {
            Table::State => (e.states[i].kind(form), &e.states[i].name, e.states[i].code),
            Table::Role => (Kind::Role, &e.roles[i].words[0], None),
            Table::Person => (Kind::Person, &e.people[i].names[0], Some(e.people[i].code)),
            Table::Body => (e.bodies[i].kind, &e.bodies[i].names[0], e.bodies[i].code),
            Table::Place => (Kind::Place, &e.places[i].names[0], e.places[i].code),
        };
        Sense { kind, name, code, id, form, word: 0, knowledge: self }
    }

    /// Sorts meanings best first and keeps one of each entry; a user's entry stands alone, whatever ours say of its name.
    pub(crate) fn rank(&self, senses: &mut Vec<Sense<'_>>) {
        senses.sort_by_key(|s| (self.is_shipped(s.id), weight(s), Reverse(self.prominence(s)), s.id, s.form));
        senses.dedup_by_key(|s| s.id);
        if senses.first().is_some_and(|s| !self.is_shipped(s.id)) {
            senses.retain(|s| !self.is_shipped(s.id));
        }
    }

    /// Among places of one name: people living there, regions and seas counting as big towns; then people of the state.
    fn prominence(&self, sense: &Sense<'_>) -> (u32, u64) {
        let Some(sort) = sense.place_sort() else { return (0, 0) };
        let unknown = if sort == "city" { 0 } else { BIG_TOWN };
        let state = sense.code.and_then(|c| self.townspeople.get(&c)).copied().unwrap_or_default();
        (sense.population().unwrap_or(unknown), state)
    }

    pub(crate) fn is_shipped(&self, id: EntryId) -> bool {
        id.index < self.entries.shipped[id.table as usize]
    }

    /// The place of this name and code, the most populous first.
    pub(crate) fn place_of<'k>(&'k self, name: &str, code: Option<Code>) -> Option<Sense<'k>> {
        let places = self.senses(name).into_iter().filter(|s| s.id.table == Table::Place && s.code == code);
        places.max_by_key(Sense::population)
    }
}

/// What a region of unknown population counts: Ontario goes before the town of Ontario, Mexico City before the State of Mexico.
const BIG_TOWN: u32 = 1_000_000;

/// How far down among the meanings of one name.
fn weight(sense: &Sense<'_>) -> u8 {
    match (sense.kind, sense.land()) {
        (Kind::State, Some(Land::Dissolved)) => 7,
        (Kind::State, Some(Land::Acting)) => 1,
        (Kind::State, _) => 0,
        (Kind::Nationality, Some(Land::People)) => 8,
        (Kind::Nationality, _) => 2,
        (Kind::Seat, _) => 3,
        (Kind::Person, _) => 5,
        (Kind::Capital, _) => 6,
        (Kind::Place, Some(_)) => 9,
        (Kind::Place, None) => 10,
        (Kind::Byword, _) => 11,
        (Kind::Role, _) => 12,
        _ => 4,
    }
}
