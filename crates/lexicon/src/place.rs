//! Where a role may stand, relative to the trigger.

use std::fmt;

/// A place relative to the trigger, as `FORMAT.md` lists them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Who does it, whatever the voice.
    Subject,
    /// To whom it is done, whatever the voice.
    Object,
    /// The indirect object.
    IndirectObject,
    /// The phrase introduced by this preposition.
    Preposition(String),
    /// "A's attack", "its visit".
    Possessor,
    /// "U.S. invasion".
    Modifier,
    /// "talks between A and B".
    Between,
    /// The subject of the complement clause.
    Clause,
    /// The object of the complement clause's verb.
    ClauseObject,
    /// The phrase that this preposition introduces in the complement clause.
    ClausePhrase(String),
    /// The verb's particle (conditions only).
    Particle,
    /// The complement verb itself, finite or not (conditions only).
    Infinitive,
    /// The complement verb where it has no tense of its own: "told B to leave", not "told B that it had left" (conditions only).
    Untensed,
    /// The complement verb's auxiliaries and negation (conditions only).
    Modal,
    /// Any word of the act's own clause (conditions only).
    Any,
}

impl Place {
    /// Reads a place as `FORMAT.md` writes it; every word that is not a place of its own is a preposition.
    pub fn parse(text: &str) -> Place {
        match text {
            "subject" => Place::Subject,
            "object" => Place::Object,
            "iobj" => Place::IndirectObject,
            "possessor" => Place::Possessor,
            "modifier" => Place::Modifier,
            "between" => Place::Between,
            "clause" => Place::Clause,
            "clause-object" => Place::ClauseObject,
            "particle" => Place::Particle,
            "infinitive" => Place::Infinitive,
            "untensed" => Place::Untensed,
            "modal" => Place::Modal,
            "any" => Place::Any,
            other => match other.strip_prefix("clause-") {
                Some(preposition) => Place::ClausePhrase(preposition.to_owned()),
                None => Place::Preposition(other.to_owned()),
            },
        }
    }

    /// Whether a role may stand here; the others serve conditions only.
    pub fn holds_roles(&self) -> bool {
        !matches!(self, Place::Particle | Place::Infinitive | Place::Untensed | Place::Modal | Place::Any)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Place::Subject => "subject",
            Place::Object => "object",
            Place::IndirectObject => "iobj",
            Place::Preposition(word) => word,
            Place::Possessor => "possessor",
            Place::Modifier => "modifier",
            Place::Between => "between",
            Place::Clause => "clause",
            Place::ClauseObject => "clause-object",
            Place::ClausePhrase(word) => return write!(f, "clause-{word}"),
            Place::Particle => "particle",
            Place::Infinitive => "infinitive",
            Place::Untensed => "untensed",
            Place::Modal => "modal",
            Place::Any => "any",
        })
    }
}
