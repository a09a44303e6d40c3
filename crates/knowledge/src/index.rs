//! The index: from the hash of a name's pieces to the entries that bear it.
//!
//! A sorted list of hashes is looked through by halving. It holds no text: a hit is compared with the entry's own words, so
//! that a collision costs time and never a wrong answer.

use crate::entry::{EntryId, Table};
use crate::fold::Key;
use crate::kind::Form;
use crate::load::Entries;

/// Names of places that mean something else when they stand alone.
const STOPLIST: &str = include_str!("../data/stoplist.txt");

/// One name of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ref {
    hash: u64,
    pub(crate) id: EntryId,
    /// Which of the entry's words, counted as [`words`] gives them.
    pub(crate) word: u16,
}

/// Names, role nouns and family names, each a sorted list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    names: Vec<Ref>,
    roles: Vec<Ref>,
    surnames: Vec<Ref>,
    /// Hashes with which some name or role begins, so that most words of a sentence cost one look.
    starts: Vec<u64>,
    /// Pieces of the longest name.
    pub(crate) longest: usize,
    /// Keys of the stoplist, sorted.
    stops: Vec<u64>,
}

/// The words of an entry, in a fixed order.
pub(crate) fn words(entries: &Entries, id: EntryId) -> &dyn Words {
    let i = id.index as usize;
    match id.table {
        Table::State => &entries.states[i],
        Table::Role => &entries.roles[i],
        Table::Person => &entries.people[i],
        Table::Body => &entries.bodies[i],
        Table::Place => &entries.places[i],
    }
}

/// Entries that have words.
pub(crate) trait Words {
    /// How many.
    fn count(&self) -> usize;
    /// The n-th and its form.
    fn word(&self, n: usize) -> Option<(Form, &str)>;
}

impl Words for crate::entry::State {
    fn count(&self) -> usize {
        self.words.len()
    }
    fn word(&self, n: usize) -> Option<(Form, &str)> {
        self.words.get(n).map(|(form, word)| (*form, word.as_ref()))
    }
}

macro_rules! words_are {
    ($entry:ident, $field:ident) => {
        impl Words for crate::entry::$entry {
            fn count(&self) -> usize {
                self.$field.len()
            }
            fn word(&self, n: usize) -> Option<(Form, &str)> {
                self.$field.get(n).map(|word| (Form::Name, word.as_ref()))
            }
        }
    };
}

words_are!(Role, words);
words_are!(Person, names);
words_are!(Body, names);
words_are!(Place, names);

impl Index {
    pub(crate) fn new(entries: &Entries) -> Self {
        let stops = STOPLIST.lines().filter(|l| !l.starts_with('#')).map(|l| Key::of(l).0.bits());
        let mut index = Self { stops: stops.collect(), ..Self::default() };
        index.stops.sort_unstable();
        let tables = [
            (Table::State, entries.states.len()),
            (Table::Role, entries.roles.len()),
            (Table::Person, entries.people.len()),
            (Table::Body, entries.bodies.len()),
            (Table::Place, entries.places.len()),
        ];
        for (table, length) in tables {
            for at in 0..u32::try_from(length).unwrap_or(u32::MAX) {
                index.add(entries, EntryId { table, index: at });
            }
        }
        for (i, person) in (0u32..).zip(&entries.people) {
            let (key, _) = Key::of(crate::spelling::family(&person.surname));
            index.surnames.push(Ref {
                hash: key.bits(),
                id: EntryId { table: Table::Person, index: i },
                word: 0,
            });
        }
        index.sort();
        index
    }

    fn add(&mut self, entries: &Entries, id: EntryId) {
        let entry = words(entries, id);
        for n in 0..entry.count() {
            let Some((form, word)) = entry.word(n) else { continue };
            let spoken = bare(form, word);
            let pieces = crate::fold::pieces(spoken);
            let Some(first) = pieces.first() else { continue };
            let hash = pieces.iter().fold(Key::EMPTY, |key, piece| key.with(piece)).bits();
            if id.table == Table::Place && pieces.len() == 1 && self.stops.binary_search(&hash).is_ok() {
                continue;
            }
            // An entry has a few dozen words at most.
            self.starts.push(Key::EMPTY.with(first).bits());
            self.longest = self.longest.max(pieces.len());
            let found = Ref { hash, id, word: u16::try_from(n).unwrap_or(u16::MAX) };
            if id.table == Table::Role { self.roles.push(found) } else { self.names.push(found) }
        }
    }

    fn sort(&mut self) {
        self.names.sort_unstable();
        self.roles.sort_unstable();
        self.surnames.sort_unstable();
        self.starts.sort_unstable();
        self.starts.dedup();
    }

    /// Whether some name or role begins with this piece.
    pub(crate) fn starts(&self, key: Key) -> bool {
        self.starts.binary_search(&key.bits()).is_ok()
    }

    pub(crate) fn names(&self, key: Key) -> &[Ref] {
        with_hash(&self.names, key)
    }

    pub(crate) fn roles(&self, key: Key) -> &[Ref] {
        with_hash(&self.roles, key)
    }

    pub(crate) fn surnames(&self, key: Key) -> &[Ref] {
        with_hash(&self.surnames, key)
    }
}

/// A name without its article, which texts leave out or write in many ways.
///
/// Bywords keep it, since it is what makes them, and so do names of one other word: "The Times", "The Hague".
pub(crate) fn bare(form: Form, word: &str) -> &str {
    if form == Form::Byword {
        return word;
    }
    let rest = word.strip_prefix("the ").or_else(|| word.strip_prefix("The "));
    let alone = |r: &&str| !r.contains([' ', '-']) && word.starts_with("The ");
    rest.filter(|r| !alone(r)).unwrap_or(word)
}

fn with_hash(refs: &[Ref], key: Key) -> &[Ref] {
    let start = refs.partition_point(|r| r.hash < key.bits());
    let length = refs[start..].iter().take_while(|r| r.hash == key.bits()).count();
    &refs[start..start + length]
}
