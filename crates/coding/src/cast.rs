//! The cast of a story: everybody who may act in it, and which words speak of whom.

use std::collections::{BTreeMap, BTreeSet};

use knowledge::Kind;
use plover::{Code, Sector};

/// Sectors that act for a state.
const ORGANS: &[Sector] = &[Sector::Gov, Sector::Mil, Sector::Cop, Sector::Spy];

/// Index of an actor in its story's [`Cast`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ActorId(pub(crate) usize);

/// Somebody of whom the story speaks, perhaps many times.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Actor {
    /// The fullest form so far, with its bytes.
    pub(crate) text: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) name: Option<String>,
    pub(crate) code: Option<Code>,
    pub(crate) sectors: Vec<Sector>,
    pub(crate) office: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) person: bool,
    pub(crate) plural: bool,
    /// Lemma of the first mention's head, for "the delegation".
    pub(crate) head_lemma: String,
    /// The rule of `knowledge` or of reference that identified it.
    pub(crate) rule: &'static str,
    /// Whether the caller names this one as a party, so that what it does counts whoever it is.
    pub(crate) named: bool,
}

impl Actor {
    /// Whether this is somebody of whom politics may be told: with a country, with a sector, or named by the caller.
    pub(crate) fn is_political(&self) -> bool {
        self.named || self.code.is_some() || !self.sectors.is_empty()
    }

    /// Whether the words stand for a state as such, by its name, adjective, capital or seat.
    pub(crate) fn is_bare_state(&self) -> bool {
        let state =
            matches!(self.kind, Kind::State | Kind::Nationality | Kind::Capital | Kind::Seat | Kind::Byword);
        state && !self.person && !self.plural
    }

    /// Whether the other is the state as such for which this one acts.
    pub(crate) fn is_organ_of(&self, state: &Actor) -> bool {
        state.is_bare_state() && state.code == self.code && self.sectors.iter().any(|s| ORGANS.contains(s))
    }

    /// Whether the words name a country, capital or place and nothing in it.
    pub(crate) fn is_land(&self) -> bool {
        matches!(self.kind, Kind::State | Kind::Capital | Kind::Place | Kind::Byword)
    }
}

/// All actors of a story and the words that speak of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cast {
    pub(crate) actors: Vec<Actor>,
    at: BTreeMap<(usize, usize), Vec<ActorId>>,
    /// Words that name a land, capital or place by its noun, whatever else the story calls it.
    grounds: BTreeSet<(usize, usize)>,
}

impl Cast {
    pub(crate) fn get(&self, id: ActorId) -> &Actor {
        &self.actors[id.0]
    }

    /// The countries and other codes of some actors.
    pub(crate) fn codes(&self, ids: impl IntoIterator<Item = ActorId>) -> BTreeSet<Code> {
        ids.into_iter().filter_map(|id| self.get(id).code).collect()
    }

    pub(crate) fn get_mut(&mut self, id: ActorId) -> &mut Actor {
        &mut self.actors[id.0]
    }

    /// Who is meant by the phrase that the word heads; empty where it is nobody.
    pub(crate) fn at(&self, line: usize, word: usize) -> &[ActorId] {
        self.at.get(&(line, word)).map_or(&[], Vec::as_slice)
    }

    /// Whether `a` is but another word for `b` or a part of it: of one country, and one of them that state as such or both of one
    /// sector. Somebody by name or with an office of his own is nobody's part.
    pub(crate) fn is_part_of(&self, a: ActorId, b: ActorId) -> bool {
        let (a, b) = (self.get(a), self.get(b));
        let own = a.person || a.office.is_some() && a.office != b.office;
        a.code.is_some()
            && !own
            && a.code == b.code
            && (matches!(a.code, Some(Code::UNO | Code::EUR))
                || a.is_organ_of(b)
                || b.is_organ_of(a)
                || a.sectors.iter().any(|s| b.sectors.contains(s)))
    }

    pub(crate) fn add(&mut self, actor: Actor) -> ActorId {
        self.actors.push(actor);
        ActorId(self.actors.len() - 1)
    }

    pub(crate) fn note(&mut self, line: usize, word: usize, ids: Vec<ActorId>) {
        self.at.insert((line, word), ids);
    }

    /// Keeps that the word names a land by its noun: "Lima", where the story also says "Peruvian".
    pub(crate) fn note_ground(&mut self, line: usize, word: usize) {
        self.grounds.insert((line, word));
    }

    pub(crate) fn is_ground(&self, line: usize, word: usize) -> bool {
        self.grounds.contains(&(line, word))
    }

    pub(crate) fn knows(&self, line: usize, word: usize) -> bool {
        self.at.contains_key(&(line, word))
    }

    /// Mentions before this word, nearest first.
    pub(crate) fn before(
        &self,
        line: usize,
        word: usize,
    ) -> impl Iterator<Item = ((usize, usize), ActorId)> + '_ {
        let earlier = self.at.range(..(line, word)).rev();
        earlier.flat_map(|(&place, ids)| ids.iter().rev().map(move |&id| (place, id)))
    }
}
