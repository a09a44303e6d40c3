//! An act found in one sentence: a frame that fits, with its roles filled.

use lexicon::Frame;
use plover::{EventDate, EventPlace, EventType, Field, Mode, Reason, Status};

use crate::cast::ActorId;

/// One frame in one place of the story.
#[derive(Debug, Clone)]
pub(crate) struct Act<'f> {
    pub(crate) line: usize,
    /// The trigger.
    pub(crate) at: usize,
    /// The light verb that carries a noun trigger.
    pub(crate) carrier: Option<usize>,
    pub(crate) frame: &'f Frame,
    /// The frame's type, but for an agreement withheld, which is a refusal.
    pub(crate) event_type: EventType,
    pub(crate) modes: Vec<Mode>,
    pub(crate) actors: Vec<ActorId>,
    pub(crate) recipients: Vec<ActorId>,
    pub(crate) status: Status,
    pub(crate) date: Option<EventDate>,
    /// Whether its day is counted from that of what the sentence before told ("The strike came a day after"), so that it is none
    /// of what was told before.
    pub(crate) apart: bool,
    pub(crate) place: Option<EventPlace>,
    pub(crate) attribution: Vec<String>,
    /// Who is the innermost source, where the cast knows it.
    pub(crate) speaker: Option<ActorId>,
    /// Where the act is told as what somebody is accused of: the word that accuses, and who does, if known.
    pub(crate) accuser: Option<(usize, Option<ActorId>)>,
    /// The deed told before, by its line and trigger, in which it was done: "was killed in the raid".
    pub(crate) within: Option<(usize, usize)>,
    pub(crate) reasons: Vec<Reason>,
}

impl<'f> Act<'f> {
    /// An act of this frame, told as done, of which nothing else is known yet.
    pub(crate) fn new(frame: &'f Frame, line: usize, at: usize, carrier: Option<usize>) -> Self {
        Self {
            line,
            at,
            carrier,
            frame,
            event_type: frame.event_type,
            modes: frame.modes.clone(),
            actors: Vec::new(),
            recipients: Vec::new(),
            status: Status::Happened,
            date: None,
            apart: false,
            place: None,
            attribution: Vec::new(),
            speaker: None,
            accuser: None,
            within: None,
            reasons: Vec::new(),
        }
    }
}

impl Act<'_> {
    /// The word on which tense, time and complements hang: the carrying verb, else the trigger.
    pub(crate) fn predicate(&self) -> usize {
        self.carrier.unwrap_or(self.at)
    }

    pub(crate) fn because(&mut self, field: Field, rule: impl Into<String>, path: impl Into<String>) {
        self.reasons.push(Reason { field, rule: rule.into(), path: path.into() });
    }

    /// Gives the act a day that another part of the story tells, by a rule.
    pub(crate) fn give_day(&mut self, date: EventDate, rule: &'static str) {
        self.because(Field::Date, rule, "");
        self.date = Some(date);
    }

    /// Actors and recipients together.
    pub(crate) fn parties(&self) -> impl Iterator<Item = ActorId> + '_ {
        self.actors.iter().chain(&self.recipients).copied()
    }
}
