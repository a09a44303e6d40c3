//! Scores the types that a coding gives to pairs of parties, one sentence a pair.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use super::figures::{f1, part};
use crate::ontology::{EventType, Status, UnknownLabel};

/// One of the 15 types of pairs: CONCEDE and RETREAT are one, YIELD.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PairType(EventType);

impl PairType {
    /// The type of a report, as pairs know it.
    pub const fn of(event_type: EventType) -> Self {
        match event_type {
            EventType::Concede => Self(EventType::Retreat),
            other => Self(other),
        }
    }

    /// All 15, in the ontology's order.
    pub fn all() -> impl Iterator<Item = Self> {
        EventType::ALL.iter().filter(|t| **t != EventType::Concede).map(|&t| Self(t))
    }

    /// The name; `YIELD` for the two that are one.
    pub const fn as_str(self) -> &'static str {
        match self.0 {
            EventType::Retreat => "YIELD",
            other => other.as_str(),
        }
    }

    /// One of PLOVER's four quads; YIELD is material cooperation there.
    pub const fn quad(self) -> &'static str {
        match self.0 {
            EventType::Agree | EventType::Consult | EventType::Support => "verbal cooperation",
            EventType::Concede | EventType::Cooperate | EventType::Aid | EventType::Retreat => {
                "material cooperation"
            }
            EventType::Request | EventType::Accuse | EventType::Reject | EventType::Threaten => {
                "verbal conflict"
            }
            _ => "material conflict",
        }
    }
}

impl fmt::Display for PairType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for PairType {
    type Err = UnknownLabel;

    fn from_str(text: &str) -> Result<Self, UnknownLabel> {
        if text == "YIELD" { Ok(Self(EventType::Retreat)) } else { text.parse().map(Self::of) }
    }
}

/// What one report of the sentence says of the pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairReading {
    /// Its type.
    pub event_type: EventType,
    /// Its status.
    pub status: Status,
    /// The pair's actor is among its actors.
    pub actor_acts: bool,
    /// The pair's actor is among its recipients.
    pub actor_receives: bool,
    /// The pair's recipient is among its actors.
    pub recipient_acts: bool,
    /// The pair's recipient is among its recipients.
    pub recipient_receives: bool,
    /// It names no recipient at all.
    pub open: bool,
    /// How sure the coder is.
    pub confidence: f32,
}

impl PairReading {
    /// How well the report answers for the pair, 0 best: it tells this act of these two; it tells of the two as equals; it tells
    /// the act of the actor and leaves open to whom. Otherwise it speaks of others.
    fn rank(&self) -> Option<u8> {
        let together = self.actor_acts && self.recipient_acts && self.event_type == EventType::Agree;
        let equals = self.event_type.is_mutual() || self.open || together;
        let both =
            (self.actor_acts || self.actor_receives) && (self.recipient_acts || self.recipient_receives);
        if self.actor_acts && self.recipient_receives {
            Some(0)
        } else if equals && both {
            Some(1)
        } else if self.actor_acts && self.open {
            Some(2)
        } else {
            None
        }
    }
}

/// Which report of a sentence answers for the pair, with its type in PLOVER's view; `None` where none speaks of it.
pub fn answer(readings: &[PairReading]) -> Option<(usize, PairType)> {
    let told = readings.iter().enumerate().filter_map(|(i, r)| {
        let event_type = r.event_type.in_plover(r.status)?;
        Some((r.rank()?, i, r.confidence, event_type))
    });
    // The surest of the best, and of equally sure ones the first told.
    let best = told.min_by(|a, b| a.0.cmp(&b.0).then(b.2.total_cmp(&a.2)).then(a.1.cmp(&b.1)))?;
    Some((best.1, PairType::of(best.3)))
}

/// How often each type was answered with each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairScore {
    counts: BTreeMap<(PairType, Option<PairType>), usize>,
}

/// Precision, recall and F1 of one class.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TypeFigures {
    /// Right share of the answers.
    pub precision: f64,
    /// Share found.
    pub recall: f64,
    /// Harmonic mean.
    pub f1: f64,
    /// Pairs of this class.
    pub pairs: usize,
}

/// The figures of a set of pairs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PairFigures {
    /// Pairs asked.
    pub pairs: usize,
    /// Pairs answered with some type.
    pub answered: usize,
    /// Share answered right.
    pub accuracy: f64,
    /// Mean F1 of the types that occur.
    pub macro_f1_types: f64,
    /// Mean F1 of the quads that occur.
    pub macro_f1_quads: f64,
    /// Type by type.
    pub types: BTreeMap<&'static str, TypeFigures>,
    /// Quad by quad.
    pub quads: BTreeMap<&'static str, TypeFigures>,
    /// What each type was answered with; `none` where no report speaks of the pair.
    pub confusion: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
}

impl PairScore {
    /// Counts one pair.
    pub fn add(&mut self, gold: PairType, answer: Option<PairType>) {
        *self.counts.entry((gold, answer)).or_default() += 1;
    }

    /// How many pairs of this type were answered so.
    pub fn count(&self, gold: PairType, answer: Option<PairType>) -> usize {
        self.counts.get(&(gold, answer)).copied().unwrap_or(0)
    }

    /// The figures.
    pub fn figures(&self) -> PairFigures {
        let all: usize = self.counts.values().sum();
        let answered = self.sum(|_, answer| answer.is_some());
        let types = self.classes(PairType::as_str);
        let quads = self.classes(PairType::quad);
        PairFigures {
            pairs: all,
            answered,
            accuracy: part(self.sum(|gold, answer| Some(gold) == answer), all),
            macro_f1_types: mean(&types),
            macro_f1_quads: mean(&quads),
            types,
            quads,
            confusion: self.confusion(),
        }
    }

    fn sum(&self, holds: impl Fn(PairType, Option<PairType>) -> bool) -> usize {
        self.counts.iter().filter(|((gold, answer), _)| holds(*gold, *answer)).map(|(_, n)| n).sum()
    }

    /// The figures of every class that occurs in the gold, under the class's name.
    fn classes(&self, class: fn(PairType) -> &'static str) -> BTreeMap<&'static str, TypeFigures> {
        let names = self.counts.keys().map(|(gold, _)| class(*gold));
        names.map(|name| (name, self.class(|t| class(t) == name))).collect()
    }

    fn class(&self, is: impl Fn(PairType) -> bool) -> TypeFigures {
        let pairs = self.sum(|gold, _| is(gold));
        let given = self.sum(|_, answer| answer.is_some_and(&is));
        let right = self.sum(|gold, answer| is(gold) && answer.is_some_and(&is));
        let (precision, recall) = (part(right, given), part(right, pairs));
        TypeFigures { precision, recall, f1: f1(precision, recall), pairs }
    }

    fn confusion(&self) -> BTreeMap<&'static str, BTreeMap<&'static str, usize>> {
        let mut table: BTreeMap<&'static str, BTreeMap<&'static str, usize>> = BTreeMap::new();
        for ((gold, answer), n) in &self.counts {
            let row = table.entry(gold.as_str()).or_default();
            *row.entry(answer.map_or("none", PairType::as_str)).or_default() += n;
        }
        table
    }
}

fn mean(classes: &BTreeMap<&'static str, TypeFigures>) -> f64 {
    let sum: f64 = classes.values().map(|c| c.f1).sum();
    super::figures::round(sum / classes.len().max(1) as f64)
}

#[cfg(test)]
mod tests {
    use super::{PairReading, answer};
    use crate::ontology::{EventType, Status};

    fn reading(event_type: EventType, sides: [bool; 4], open: bool) -> PairReading {
        let [actor_acts, actor_receives, recipient_acts, recipient_receives] = sides;
        let (status, confidence) = (Status::Happened, 0.7);
        PairReading {
            event_type,
            status,
            actor_acts,
            actor_receives,
            recipient_acts,
            recipient_receives,
            open,
            confidence,
        }
    }

    #[track_caller]
    fn check(readings: &[PairReading], expected: Option<&str>) {
        assert_eq!(answer(readings).map(|(_, t)| t.as_str()), expected);
    }

    #[test]
    fn the_act_between_the_two_goes_before_one_of_equals_and_one_of_the_actor_alone() {
        let alone = reading(EventType::Protest, [true, false, false, false], true);
        let equals = reading(EventType::Consult, [true, false, true, false], true);
        let between = reading(EventType::Aid, [true, false, false, true], false);
        check(&[alone, equals, between], Some("AID"));
        check(&[alone, equals], Some("CONSULT"));
        check(&[alone], Some("PROTEST"));
    }

    #[test]
    fn what_is_told_of_others_or_the_other_way_round_is_no_answer() {
        check(&[reading(EventType::Aid, [true, false, false, false], false)], None);
        check(&[reading(EventType::Aid, [false, true, true, false], false)], None);
        // Two who agree on something that concerns a third agree with each other.
        check(&[reading(EventType::Agree, [true, false, true, false], false)], Some("AGREE"));
        check(&[reading(EventType::Aid, [true, false, true, false], false)], None);
        // Who hosts and who visits is one meeting all the same.
        check(&[reading(EventType::Consult, [false, true, true, false], false)], Some("CONSULT"));
    }

    #[test]
    fn plans_and_denials_are_taken_in_plovers_view() {
        let retreat = reading(EventType::Retreat, [true, false, false, true], false);
        check(&[PairReading { status: Status::Planned, ..retreat }], Some("YIELD"));
        check(&[PairReading { status: Status::Denied, ..retreat }], None);
        let visit = reading(EventType::Consult, [true, false, false, true], false);
        check(&[PairReading { status: Status::Planned, ..visit }], Some("AGREE"));
    }

    #[test]
    fn the_surest_of_equals_answers_and_then_the_first() {
        let visit = reading(EventType::Consult, [true, false, false, true], false);
        let aid = PairReading { event_type: EventType::Aid, ..visit };
        check(&[visit, aid], Some("CONSULT"));
        check(&[visit, PairReading { confidence: 0.8, ..aid }], Some("AID"));
    }
}
