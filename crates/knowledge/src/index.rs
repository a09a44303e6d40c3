//! The index: from the hash of a name's pieces to the entries that bear it.
//!
//! It holds no text: a hit is compared with the entry's own words, so that a collision costs time and never a wrong answer.

use crate::entry::{EntryId, Table};
use crate::fold::{Key, Spoken};
use crate::kind::Form;
use crate::load::Entries;
use crate::shelf::{Shelf, Starts};

/// Names of places that mean something else when they stand alone.
const STOPLIST: &str = include_str!("../data/stoplist.txt");

/// One name of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ref {
    pub(crate) hash: u64,
    pub(crate) id: EntryId,
    /// Which of the entry's words, counted as [`words`] gives them.
    pub(crate) word: u16,
}

/// Names, role nouns and family names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    names: Shelf,
    roles: Shelf,
    surnames: Shelf,
    /// What names and roles begin with, so that most words of a sentence cost one look.
    starts: Starts,
    /// Pieces of the longest name.
    pub(crate) longest: usize,
}

/// The lists of an index while it is made.
#[derive(Default)]
struct Making {
    names: Vec<Ref>,
    roles: Vec<Ref>,
    starts: Starts,
    longest: usize,
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
        let mut making = Making { stops: stops.collect(), ..Making::default() };
        making.stops.sort_unstable();
        let tables = [
            (Table::State, entries.states.len()),
            (Table::Role, entries.roles.len()),
            (Table::Person, entries.people.len()),
            (Table::Body, entries.bodies.len()),
            (Table::Place, entries.places.len()),
        ];
        for (table, length) in tables {
            for at in 0..u32::try_from(length).unwrap_or(u32::MAX) {
                making.add(entries, EntryId { table, index: at });
            }
        }
        let surname = |(index, person): (u32, &crate::entry::Person)| {
            let (key, _) = Key::of(crate::spelling::family(&person.surname));
            Ref { hash: key.bits(), id: EntryId { table: Table::Person, index }, word: 0 }
        };
        Self {
            names: Shelf::of(&making.names),
            roles: Shelf::of(&making.roles),
            surnames: Shelf::of(&(0u32..).zip(&entries.people).map(surname).collect::<Vec<_>>()),
            starts: making.starts,
            longest: making.longest,
        }
    }

    /// Whether some name or role may begin with this piece.
    pub(crate) fn starts(&self, key: Key) -> bool {
        self.starts.may_hold(key.bits())
    }

    pub(crate) fn names(&self, key: Key) -> &[Ref] {
        self.names.with(key.bits())
    }

    pub(crate) fn roles(&self, key: Key) -> &[Ref] {
        self.roles.with(key.bits())
    }

    pub(crate) fn surnames(&self, key: Key) -> &[Ref] {
        self.surnames.with(key.bits())
    }
}

impl Making {
    fn add(&mut self, entries: &Entries, id: EntryId) {
        let entry = words(entries, id);
        for n in 0..entry.count() {
            let Some((form, word)) = entry.word(n) else { continue };
            let Spoken { whole, first, pieces } = Spoken::of(bare(form, word));
            let stopped =
                || id.table == Table::Place && pieces == 1 && self.stops.binary_search(&whole.bits()).is_ok();
            if pieces == 0 || stopped() {
                continue;
            }
            // An entry has a few dozen words at most.
            self.starts.put(first.bits());
            self.longest = self.longest.max(pieces);
            let found = Ref { hash: whole.bits(), id, word: u16::try_from(n).unwrap_or(u16::MAX) };
            if id.table == Table::Role { self.roles.push(found) } else { self.names.push(found) }
        }
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
