//! The report: one thing that one story says happened, will happen, may have happened or did not happen.

use jiff::civil::Date;

use crate::code::Code;
use crate::ontology::{Context, EventType, Mode, Precision, Sector, Status};

/// A half-open range of bytes of the story's raw text, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Somebody who acts or to whom it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The fullest form in which the story writes it.
    pub text: String,
    /// The name, where it is a person or a named body.
    pub name: Option<String>,
    /// Country or kind of organisation; `None` where the story does not tell.
    pub country: Option<Code>,
    /// Most specific first.
    pub sectors: Vec<Sector>,
    /// The office held, where the story or the knowledge tells it.
    pub office: Option<String>,
    /// Where that form stands; `None` for an entity that the story implies without words.
    pub span: Option<Span>,
}

/// The time of an act, as exactly as the story tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventDate {
    /// First day, inclusive; `None` where only the end is known.
    pub start: Option<Date>,
    /// Last day, inclusive; `None` where only the start is known.
    pub end: Option<Date>,
    /// How exactly it is known.
    pub precision: Precision,
    /// The words that say so.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// Where an act takes place, if the story says so.
#[derive(Debug, Clone, PartialEq)]
pub struct EventPlace {
    /// As written.
    pub text: String,
    /// The country in which it lies; `None` for a sea or a region.
    pub country: Option<Code>,
    /// Degrees north, −90 to 90.
    pub latitude: Option<f64>,
    /// Degrees east, −180 to 180.
    pub longitude: Option<f64>,
    /// Where the words stand; `None` where the place follows from a party ("visited" a country).
    pub span: Option<Span>,
}

/// The field of a report that a reason explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Type and mode.
    Type,
    /// An actor.
    Actor,
    /// A recipient.
    Recipient,
    /// The date.
    Date,
    /// The place.
    Place,
    /// The status.
    Status,
    /// The attribution.
    Attribution,
}

/// Why a field has its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which field.
    pub field: Field,
    /// The rule's name.
    pub rule: String,
    /// The way through the tree or the words that the rule rested on.
    pub path: String,
}

/// A stretch of the story that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The sentence.
    pub span: Span,
    /// The words that set the frame off.
    pub trigger: String,
    /// Where they stand.
    pub trigger_span: Span,
    /// The frame's id.
    pub frame: String,
    /// Why each field has its value.
    pub reasons: Vec<Reason>,
}

/// At least one piece of evidence: a report without any cannot be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    first: Evidence,
    more: Vec<Evidence>,
}

impl Proof {
    /// A proof by one piece of evidence.
    pub fn new(first: Evidence) -> Self {
        Self { first, more: Vec::new() }
    }

    /// The earliest piece.
    pub fn first(&self) -> &Evidence {
        &self.first
    }

    /// All pieces in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = &Evidence> {
        std::iter::once(&self.first).chain(&self.more)
    }

    /// Takes over the pieces of another proof, keeping the order of the text and dropping repetitions.
    pub fn join(&mut self, other: Proof) {
        let mut all: Vec<Evidence> = Vec::with_capacity(self.more.len() + other.more.len() + 2);
        all.push(self.first.clone());
        all.append(&mut self.more);
        all.push(other.first);
        all.extend(other.more);
        all.sort_by(|a, b| (a.trigger_span, &a.frame).cmp(&(b.trigger_span, &b.frame)));
        all.dedup_by(|a, b| a.trigger_span == b.trigger_span && a.frame == b.frame);
        self.first = all.remove(0);
        self.more = all;
    }
}

/// One thing that one story says; see the codebook for each field.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// A hash of the story's id and the evidence; stable over order and time of ingestion.
    pub id: String,
    /// The story's id.
    pub story: String,
    /// What kind of act, whether or not it has happened.
    pub event_type: EventType,
    /// The type's modes that fit.
    pub modes: Vec<Mode>,
    /// Who acts.
    pub actors: Vec<Entity>,
    /// To whom it is done.
    pub recipients: Vec<Entity>,
    /// When, if the story says so.
    pub date: Option<EventDate>,
    /// Where, if the story says so.
    pub place: Option<EventPlace>,
    /// How certain.
    pub status: Status,
    /// On whose word, outermost first.
    pub attribution: Vec<String>,
    /// Up to three, most telling first.
    pub contexts: Vec<Context>,
    /// The sentences that say so.
    pub evidence: Proof,
    /// How sure the coder is that the report is right, 0 to 1.
    pub confidence: f32,
    /// The day the story was published.
    pub published: Option<Date>,
    /// Program, lexicon and model with their versions.
    pub coder: String,
}
