//! A frame, checked and ready to be matched.

use plover::{EventType, Mode};

use crate::place::Place;

/// The words that set a frame off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// Dictionary form, lower case; hyphenated words are written without spaces ("cease-fire").
    pub lemma: String,
    /// A verb's particle ("off" in "call off").
    pub particle: Option<String>,
}

/// What may stand in a place for a condition to hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// Anything at all.
    Anything,
    /// An actor of politics.
    Actor,
    /// A person.
    Person,
    /// A word with this lemma.
    Lemma(String),
}

/// A condition on what stands in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Where to look.
    pub place: Place,
    /// One of these must (or must not) stand there; lemmas sorted.
    pub wanted: Vec<Wanted>,
    /// The same as the file writes it, classes by their names.
    pub written: Vec<String>,
}

/// What a frame does to the acts told in its complement clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClauseEffect {
    /// They are coded as told.
    Open,
    /// They are not coded apart.
    Suppress,
    /// They are somebody's accusation.
    Alleged,
    /// They are to come.
    Planned,
    /// They may or may not come.
    Hypothetical,
    /// They did not happen.
    Denied,
}

impl ClauseEffect {
    /// The effect that a type has where its frame names none (codebook, rules 1 to 4).
    pub fn default_of(event_type: EventType) -> Self {
        match event_type {
            EventType::Agree
            | EventType::Request
            | EventType::Reject
            | EventType::Threaten
            | EventType::Protest => Self::Suppress,
            EventType::Accuse => Self::Alleged,
            _ => Self::Open,
        }
    }
}

/// An entry of the lexicon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Unique name, such as `consult.meet`.
    pub id: String,
    /// What kind of act it tells.
    pub event_type: EventType,
    /// The modes it always has.
    pub modes: Vec<Mode>,
    /// Verbs that set it off.
    pub verbs: Vec<Trigger>,
    /// Event nouns that set it off.
    pub nouns: Vec<Trigger>,
    /// Predicative adjectives that set it off.
    pub adjectives: Vec<Trigger>,
    /// Where the actor stands, first choice first; `None` for the default of the trigger's word class.
    pub actor: Option<Vec<Place>>,
    /// Where the recipient stands, likewise.
    pub recipient: Option<Vec<Place>>,
    /// All must hold.
    pub needs: Vec<Condition>,
    /// None may hold.
    pub lacks: Vec<Condition>,
    /// What becomes of acts in the complement.
    pub clause: ClauseEffect,
    /// Whether it is coded beside the trigger's best frame: one word that tells two acts.
    pub beside: bool,
    /// Sentences that this frame must code.
    pub examples: Vec<String>,
    /// Sentences that this frame must not code.
    pub counters: Vec<String>,
    /// A word to the reader.
    pub note: Option<String>,
    /// The file in which it is written.
    pub file: String,
    /// The line of its head there, counted from 1.
    pub line: usize,
}
