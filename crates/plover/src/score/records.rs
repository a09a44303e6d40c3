//! Scores a coding against single gold records of PLOVER, each of one sentence.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

use super::matching::pooled_code;
use crate::code::Code;
use crate::json::{EntityJson, ReportJson};
use crate::ontology::EventType;

/// A record of PLOVER's gold standard of 2016, as its JSON writes it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GoldRecord {
    /// Its id.
    pub id: String,
    /// The type, in the names of 2016 or of 2.0.
    #[serde(rename = "event", deserialize_with = "event_type")]
    pub event_type: EventType,
    /// Who acts.
    #[serde(default)]
    pub source: Vec<GoldParty>,
    /// To whom.
    #[serde(default, deserialize_with = "parties")]
    pub target: Vec<GoldParty>,
    /// The sentence.
    pub text: String,
}

/// A party of a gold record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GoldParty {
    /// The country's code as the record writes it.
    pub code: Option<String>,
}

/// How much of a record some report holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RecordMatch {
    /// A report has its type.
    pub event_type: bool,
    /// A report has its type and its countries on both sides.
    pub dyad: bool,
}

/// Counts over many records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RecordScore {
    /// Records asked.
    pub records: usize,
    /// Found with the type.
    pub with_type: usize,
    /// Found with type and countries.
    pub with_dyad: usize,
}

impl RecordScore {
    /// Counts one record.
    pub fn add(&mut self, found: RecordMatch) {
        self.records += 1;
        self.with_type += usize::from(found.event_type);
        self.with_dyad += usize::from(found.dyad);
    }

    /// Shares of the records found: by type; by type and countries.
    pub fn shares(&self) -> (f64, f64) {
        let share = |right| super::figures::part(right, self.records);
        (share(self.with_type), share(self.with_dyad))
    }
}

/// Compares a record with what was coded of its sentence. A report counts under its own type and under PLOVER's view of it. A
/// side of which the record names no country is not compared.
pub fn score_record(gold: &GoldRecord, coded: &[ReportJson]) -> RecordMatch {
    let of_type = |r: &&ReportJson| {
        r.event_type == gold.event_type || r.event_type.in_plover(r.status) == Some(gold.event_type)
    };
    let mut typed = coded.iter().filter(of_type).peekable();
    RecordMatch { event_type: typed.peek().is_some(), dyad: typed.any(|r| countries_agree(gold, r)) }
}

fn countries_agree(gold: &GoldRecord, coded: &ReportJson) -> bool {
    let (source, target) = (gold_codes(&gold.source), gold_codes(&gold.target));
    let (actors, recipients) = (codes(&coded.actors), codes(&coded.recipients));
    let open = |told: &BTreeSet<Code>| told.is_empty();
    let directed = (open(&source) || source == actors) && (open(&target) || target == recipients);
    let pooled = coded.event_type.is_mutual() || target.is_empty() && source.len() > 1;
    directed || pooled && &source | &target == &actors | &recipients
}

fn codes(entities: &[EntityJson]) -> BTreeSet<Code> {
    entities.iter().filter_map(|e| e.country).map(pooled).collect()
}

fn gold_codes(parties: &[GoldParty]) -> BTreeSet<Code> {
    parties.iter().filter_map(|p| p.code.as_deref()).filter_map(code_of).map(pooled).collect()
}

/// PLOVER knows one code for all unions of states.
fn pooled(code: Code) -> Code {
    if code == Code::EUR { Code::IGO } else { pooled_code(code) }
}

/// The code, three slips of the gold's own set right.
fn code_of(text: &str) -> Option<Code> {
    let text = match text {
        "ITL" => "ITA",
        "JAP" => "JPN",
        "VTN" => "VNM",
        other => other,
    };
    text.parse().ok()
}

fn event_type<'de, D: Deserializer<'de>>(from: D) -> Result<EventType, D::Error> {
    let text = String::deserialize(from)?;
    let name = match text.as_str() {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" | "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        other => other,
    };
    name.parse().map_err(serde::de::Error::custom)
}

/// The gold writes a missing target as no field, as a word, or as a list.
fn parties<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<GoldParty>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Shape {
        Parties(Vec<GoldParty>),
        Word(#[expect(dead_code, reason = "a word here names nobody")] String),
    }
    Ok(match Option::<Shape>::deserialize(from)? {
        Some(Shape::Parties(parties)) => parties,
        _ => Vec::new(),
    })
}
