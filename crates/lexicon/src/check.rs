//! Checks an entry of a frame file against the rules of `FORMAT.md`.

use std::collections::BTreeMap;

use plover::{EventType, Mode};
use serde::Deserialize;

use crate::error::LexiconError;
use crate::frame::{ClauseEffect, Condition, Frame, Trigger, Wanted};
use crate::place::Place;
use crate::raw::RawFrame;
use crate::written::Written;

/// Word lists by name, without the `@`.
pub(crate) type Classes = BTreeMap<String, Vec<String>>;

/// An entry with what its checking looks at.
struct Entry<'a> {
    raw: &'a RawFrame,
    at: Written<'a>,
    classes: &'a Classes,
}

/// The frame that a table tells.
pub(crate) fn frame(at: Written<'_>, table: toml::Table, classes: &Classes) -> Result<Frame, LexiconError> {
    let named = table.get("id").and_then(|id| id.as_str()).unwrap_or("a frame without id").to_owned();
    let raw = RawFrame::deserialize(table).map_err(|e| shape(at, &named, &e.to_string()))?;
    let entry = Entry { raw: &raw, at, classes };
    let event_type: EventType = entry.label("type", &raw.event_type)?;
    entry.whole()?;
    Ok(Frame {
        event_type,
        modes: raw.mode.iter().map(|m| entry.mode(event_type, m)).collect::<Result<_, _>>()?,
        verbs: entry.triggers("verbs", &raw.verbs)?,
        nouns: entry.triggers("nouns", &raw.nouns)?,
        adjectives: entry.triggers("adjectives", &raw.adjectives)?,
        actor: entry.places("actor", raw.actor.as_ref())?,
        recipient: entry.places("recipient", raw.recipient.as_ref())?,
        needs: entry.conditions("needs", &raw.needs)?,
        lacks: entry.conditions("lacks", &raw.lacks)?,
        beside: raw.beside,
        clause: raw.clause.unwrap_or_else(|| ClauseEffect::default_of(event_type)),
        file: at.file.to_owned(),
        line: at.line,
        id: raw.id.clone(),
        examples: raw.example,
        counters: raw.counter,
        note: raw.note,
    })
}

/// What the TOML reader says of a table of the wrong shape, on the line of the field that it names.
fn shape(at: Written<'_>, id: &str, message: &str) -> LexiconError {
    let field = message.split('`').nth(1).unwrap_or("id");
    at.error(id, field, message.trim().replace('\n', "; "))
}

impl Entry<'_> {
    fn error(&self, field: &str, message: impl Into<String>) -> LexiconError {
        self.at.error(&self.raw.id, field, message)
    }

    /// What every frame must have.
    fn whole(&self) -> Result<(), LexiconError> {
        let raw = self.raw;
        if raw.id.is_empty() || raw.id.contains(char::is_whitespace) {
            return Err(self.error("id", "an id is one word; write TYPE.name, as in \"aid.feed\""));
        }
        if raw.verbs.is_empty() && raw.nouns.is_empty() && raw.adjectives.is_empty() {
            return Err(self.error("id", "no trigger; give verbs, nouns or adjectives"));
        }
        if raw.example.is_empty() {
            return Err(self.error("example", "no example; give a sentence that this frame must code"));
        }
        Ok(())
    }

    fn label<T: std::str::FromStr<Err = plover::UnknownLabel>>(
        &self,
        field: &str,
        text: &str,
    ) -> Result<T, LexiconError> {
        text.parse().map_err(|e: plover::UnknownLabel| self.error(field, e.to_string()))
    }

    fn mode(&self, event_type: EventType, text: &str) -> Result<Mode, LexiconError> {
        let mode: Mode = self.label("mode", text)?;
        if event_type.modes().contains(&mode) {
            return Ok(mode);
        }
        let modes: Vec<&str> = event_type.modes().iter().map(|m| m.as_str()).collect();
        let has = if modes.is_empty() { "none".to_owned() } else { modes.join(", ") };
        Err(self.error("mode", format!("{event_type} has no mode {mode}; it has {has}")))
    }

    fn triggers(&self, field: &str, words: &[String]) -> Result<Vec<Trigger>, LexiconError> {
        words.iter().map(|w| self.trigger(field, w)).collect()
    }

    /// A word in lower case; a verb may have a particle behind it.
    fn trigger(&self, field: &str, text: &str) -> Result<Trigger, LexiconError> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let most = if field == "verbs" { 2 } else { 1 };
        if words.is_empty() || words.len() > most || text.to_lowercase() != text {
            let message = format!(
                "{text:?} is no trigger; write one dictionary form in small letters (a verb with its particle at most) and put the other words into needs"
            );
            return Err(self.error(field, message));
        }
        let particle = words.get(1).map(|&w| w.to_owned());
        Ok(Trigger { lemma: words[0].to_owned(), particle })
    }

    fn places(&self, field: &str, words: Option<&Vec<String>>) -> Result<Option<Vec<Place>>, LexiconError> {
        let Some(words) = words else { return Ok(None) };
        let places: Vec<Place> = words.iter().map(|w| Place::parse(w)).collect();
        match places.iter().find(|p| !p.holds_roles()) {
            Some(place) => {
                Err(self.error(field, format!("no role may stand in {place}; use it in needs or lacks")))
            }
            None => Ok(Some(places)),
        }
    }

    fn conditions(
        &self,
        field: &str,
        raw: &BTreeMap<String, Vec<String>>,
    ) -> Result<Vec<Condition>, LexiconError> {
        raw.iter().map(|(place, words)| self.condition(field, place, words)).collect()
    }

    fn condition(&self, field: &str, place: &str, words: &[String]) -> Result<Condition, LexiconError> {
        if words.is_empty() {
            let message = format!("{place} is given no words; write \"*\" if anything may stand there");
            return Err(self.error(field, message));
        }
        let mut wanted = Vec::new();
        for word in words {
            match word.as_str() {
                "*" => wanted.push(Wanted::Anything),
                "ACTOR" => wanted.push(Wanted::Actor),
                "PERSON" => wanted.push(Wanted::Person),
                text => wanted.extend(self.expand(field, text)?.into_iter().map(Wanted::Lemma)),
            }
        }
        wanted.sort();
        wanted.dedup();
        Ok(Condition { place: Place::parse(place), wanted, written: words.to_vec() })
    }

    fn expand(&self, field: &str, text: &str) -> Result<Vec<String>, LexiconError> {
        let Some(name) = text.strip_prefix('@') else { return Ok(vec![text.to_owned()]) };
        self.classes.get(name).cloned().ok_or_else(|| {
            let message =
                format!("no class @{name}; write its words out, or give them in a table [class] of the file");
            self.error(field, message)
        })
    }
}
