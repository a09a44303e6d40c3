//! Words that bear status, speech, modes and contexts, and verbs that carry event nouns.

use std::collections::{BTreeMap, BTreeSet};

use plover::{Context, EventType, Mode, Status};

/// Words that say how certain an act is, by where they stand.
#[derive(Debug, Clone, Default)]
pub struct StatusCues {
    /// Words whose complement clause tells the act.
    pub governors: BTreeMap<String, Status>,
    /// Modal auxiliaries.
    pub auxiliaries: BTreeMap<String, Modal>,
    /// Adverbs and negators.
    pub adverbs: BTreeMap<String, Status>,
    /// Subordinators that open a condition.
    pub marks: BTreeMap<String, Status>,
    /// Adjectives on an event noun.
    pub attributes: BTreeMap<String, Status>,
    /// Participles that put an event noun into the days to come.
    pub fixed: BTreeSet<String>,
    /// Verbs whose infinitive is a purpose.
    pub movements: BTreeSet<String>,
    /// Verbs of trying: whether it was done stays open, but what is tried by words is done by trying.
    pub attempts: BTreeSet<String>,
    /// Verbs that with a finite clause tell what the evidence is.
    pub evidence: BTreeSet<String>,
    /// Subjects of hearsay.
    pub hearsay: BTreeSet<String>,
    /// Verbs of weighing, whose own modals leave the act possible.
    pub weighing: BTreeSet<String>,
    /// Nouns for what others say.
    pub claims: BTreeSet<String>,
}

/// What a modal auxiliary says of the verb that it stands with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modal {
    /// It tells the act, with this status ("will visit", "may attack").
    Told(Status),
    /// It tells a wish, a duty or an ability, and no act ("should leave", "can attack").
    NoAct,
    /// Under a verb of speech a future told in the past ("said it would visit"), else no act.
    FutureInThePast,
}

/// Words that say where.
#[derive(Debug, Clone, Default)]
pub struct Whereabouts {
    /// Prepositions whose phrase says where something happens.
    pub within: BTreeSet<String>,
    /// Prepositions of a movement's goal.
    pub toward: BTreeSet<String>,
    /// Prepositions of a movement's start.
    pub from: BTreeSet<String>,
    /// Nouns for a stretch of land, a settlement or a site.
    pub sites: BTreeSet<String>,
    /// Sites that bear a name of their own.
    pub settlements: BTreeSet<String>,
    /// Gatherings to which words are said.
    pub gatherings: BTreeSet<String>,
    /// Sites whose adjective tells the owner and not the land.
    pub guests: BTreeSet<String>,
    /// Words of a journey.
    pub journeys: BTreeSet<String>,
    /// Bodies whose own acts are done where they sit.
    pub seated: BTreeSet<String>,
    /// Verbs that bring something to a place.
    pub deliveries: BTreeSet<String>,
}

/// Words that carry somebody's word.
#[derive(Debug, Clone, Default)]
pub struct Speech {
    /// Verbs whose subject is the source of their complement.
    pub verbs: BTreeSet<String>,
    /// Nouns that stand for a saying.
    pub nouns: BTreeSet<String>,
    /// "according to" and its like.
    pub prepositions: BTreeSet<String>,
    /// Verbs of whose object, a noun for a deed, the subject is the source ("confirmed the arrest").
    pub telling: BTreeSet<String>,
    /// Verbs of whose infinitive or gerund the subject is the source ("claimed to have shelled", "admitted shelling").
    pub bare: BTreeSet<String>,
    /// Verbs by which somebody has the word, though they tell an act of their own ("accused", "urged").
    pub addressing: BTreeSet<String>,
    /// Nouns for what shows a thing and says nothing ("evidence", "photographs").
    pub evidence: BTreeSet<String>,
    /// Nouns for an outlet already named ("the newspaper").
    pub outlets: BTreeSet<String>,
}

/// What demands and refusals are about, beyond single words, and which gatherings are of many.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Verbs that end what stands in their object.
    pub stops: BTreeSet<String>,
    /// Force and measures against others.
    pub force: BTreeSet<String>,
    /// Verbs by which people go out of harm's way.
    pub leaving: BTreeSet<String>,
    /// Nouns for what was asked before.
    pub askings: BTreeSet<String>,
    /// Nouns for gatherings.
    pub gatherings: BTreeSet<String>,
}

/// Verbs that carry an event noun.
#[derive(Debug, Clone, Default)]
pub struct Light {
    /// The subject does what the noun says.
    pub verbs: BTreeSet<String>,
    /// The subject undergoes what the noun says.
    pub reverse: BTreeSet<String>,
}

/// Words of news that is no politics but borrows its verbs.
#[derive(Debug, Clone, Default)]
pub struct Silence {
    /// One makes a sentence sport.
    pub sport: BTreeSet<String>,
    /// Three make a sentence sport, or one beside a score.
    pub sporting: BTreeSet<String>,
    /// Words of real blows and of politics, which show that the sentence is no sport.
    pub deadly: BTreeSet<String>,
    /// Verbs of accidents.
    pub mishaps: BTreeSet<String>,
}

/// A word that adds something to an act in whose clause it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordCue<T> {
    /// What is added.
    pub adds: T,
    /// The lemmas.
    pub words: BTreeSet<String>,
}

/// All cues of a lexicon.
#[derive(Debug, Clone, Default)]
pub struct Cues {
    /// Status.
    pub status: StatusCues,
    /// Speech.
    pub speech: Speech,
    /// Light verbs.
    pub light: Light,
    /// Sport and accidents.
    pub silence: Silence,
    /// Places.
    pub places: Whereabouts,
    /// Demands, refusals and gatherings.
    pub asked: Asked,
    /// Modes by type.
    pub modes: BTreeMap<EventType, Vec<WordCue<Mode>>>,
    /// Contexts.
    pub contexts: Vec<WordCue<Context>>,
}
