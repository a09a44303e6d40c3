//! Words that bear status, speech, modes and contexts, and verbs that carry event nouns.

use std::collections::{BTreeMap, BTreeSet};

use plover::{Context, EventType, Mode, Status};

/// Words that say how certain an act is, by where they stand.
#[derive(Debug, Clone, Default)]
pub struct StatusCues {
    /// Words whose complement clause tells the act.
    pub governors: BTreeMap<String, Status>,
    /// Modal auxiliaries.
    pub auxiliaries: BTreeMap<String, Status>,
    /// Adverbs and negators.
    pub adverbs: BTreeMap<String, Status>,
    /// Subordinators that open a condition.
    pub marks: BTreeMap<String, Status>,
    /// Adjectives on an event noun.
    pub attributes: BTreeMap<String, Status>,
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
    /// Modes by type.
    pub modes: BTreeMap<EventType, Vec<WordCue<Mode>>>,
    /// Contexts.
    pub contexts: Vec<WordCue<Context>>,
}
