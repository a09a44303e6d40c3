//! Whether a condition holds of a report, and by which fields.

use std::fmt;

use plover::EntityJson;
use serde::{Deserialize, Serialize};

use crate::condition::Condition;
use crate::look::Look;
use crate::party::{Party, letters};
use crate::rule::Rule;
use crate::words::Phrase;

/// A rule that a report fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// By what, in the order of the conditions.
    pub why: Vec<Why>,
}

/// A line of a rule and what made it hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The line: `actors`, `any[1].words`.
    pub condition: String,
    /// The field of the report: `actors[0].country`, `type`, `evidence`.
    pub field: String,
    /// What stands there.
    pub value: String,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} is {}", self.condition, self.field, self.value)
    }
}

/// What made a line hold: the field and what stands in it.
type Held = (String, String);

impl Condition {
    /// Why it holds of a report; `None` where it does not. `path` names it in what is returned: `any[1].`.
    pub(crate) fn judge(&self, look: &Look<'_>, path: &str) -> Option<Vec<Why>> {
        let mut why = Vec::new();
        for line in Line::ALL.iter().filter(|line| self.asks(**line)) {
            let held = self.held(*line, look)?.into_iter();
            let condition = format!("{path}{}", line.name());
            why.extend(held.map(|(field, value)| Why { condition: condition.clone(), field, value }));
        }
        for (number, part) in self.all.iter().enumerate() {
            why.extend(part.judge(look, &format!("{path}all[{number}]."))?);
        }
        if !self.any.is_empty() {
            let mut each = self.any.iter().enumerate();
            why.extend(each.find_map(|(number, part)| part.judge(look, &format!("{path}any[{number}].")))?);
        }
        let is_barred = self.none.iter().any(|part| part.judge(look, "").is_some());
        (!is_barred).then_some(why)
    }

    fn asks(&self, line: Line) -> bool {
        match line {
            Line::Types => !self.types.is_empty(),
            Line::Modes => !self.modes.is_empty(),
            Line::Statuses => !self.statuses.is_empty(),
            Line::Contexts => !self.contexts.is_empty(),
            Line::Actors => !self.actors.is_empty(),
            Line::Recipients => !self.recipients.is_empty(),
            Line::Parties => !self.parties.is_empty(),
            Line::Between => self.between.is_some(),
            Line::Places => !self.places.is_empty(),
            Line::Sources => !self.sources.is_empty(),
            Line::Words => !self.words.is_empty(),
            Line::Text => !self.text.is_empty(),
        }
    }

    /// What makes a line hold.
    fn held(&self, line: Line, look: &Look<'_>) -> Option<Vec<Held>> {
        let report = look.report;
        match line {
            Line::Types => label("type", self.types.iter().find(|label| **label == report.event_type)),
            Line::Modes => label("mode", self.modes.iter().find(|label| report.mode.contains(label))),
            Line::Statuses => label("status", self.statuses.iter().find(|label| **label == report.status)),
            Line::Contexts => {
                label("contexts", self.contexts.iter().find(|label| report.contexts.contains(label)))
            }
            Line::Actors => party(&self.actors, look, &[Side::Actor]),
            Line::Recipients => party(&self.recipients, look, &[Side::Recipient]),
            Line::Parties => party(&self.parties, look, &[Side::Actor, Side::Recipient]),
            Line::Between => between(self.between.as_ref()?, look),
            Line::Places => place(&self.places, look),
            Line::Sources => source(&self.sources, look),
            Line::Words => {
                look.sentences().iter().enumerate().find_map(|(number, text)| {
                    label(&format!("evidence[{number}]"), first(&self.words, text))
                })
            }
            Line::Text => label("story", first(&self.text, look.text)),
        }
    }
}

/// The lines of a condition, the cheap ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Types,
    Modes,
    Statuses,
    Contexts,
    Actors,
    Recipients,
    Parties,
    Between,
    Places,
    Sources,
    Words,
    Text,
}

impl Line {
    const ALL: &[Self] = &[
        Self::Types,
        Self::Modes,
        Self::Statuses,
        Self::Contexts,
        Self::Actors,
        Self::Recipients,
        Self::Parties,
        Self::Between,
        Self::Places,
        Self::Sources,
        Self::Words,
        Self::Text,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Types => "types",
            Self::Modes => "modes",
            Self::Statuses => "statuses",
            Self::Contexts => "contexts",
            Self::Actors => "actors",
            Self::Recipients => "recipients",
            Self::Parties => "parties",
            Self::Between => "between",
            Self::Places => "places",
            Self::Sources => "sources",
            Self::Words => "words",
            Self::Text => "text",
        }
    }
}

fn label<T: ToString>(field: &str, found: Option<T>) -> Option<Vec<Held>> {
    found.map(|value| vec![(field.to_owned(), value.to_string())])
}

fn party(wanted: &[Party], look: &Look<'_>, sides: &[Side]) -> Option<Vec<Held>> {
    wanted.iter().find_map(|party| of_sides(look.report, sides).find_map(|at| held(party, &at)))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Actor,
    Recipient,
}

/// An entity and where it stands in the report.
struct At<'a> {
    entity: &'a EntityJson,
    place: String,
}

fn of_sides<'a>(report: &'a plover::ReportJson, sides: &'a [Side]) -> impl Iterator<Item = At<'a>> {
    sides.iter().flat_map(|side| {
        let (name, list) = match side {
            Side::Actor => ("actors", &report.actors),
            Side::Recipient => ("recipients", &report.recipients),
        };
        list.iter().enumerate().map(move |(n, entity)| At { entity, place: format!("{name}[{n}]") })
    })
}

fn held(party: &Party, at: &At<'_>) -> Option<Vec<Held>> {
    let (field, value) = party.field(at.entity)?;
    Some(vec![(format!("{}.{field}", at.place), value)])
}

/// Two different parties, the first of which is the one and the second the other.
fn between((one, other): &(Party, Party), look: &Look<'_>) -> Option<Vec<Held>> {
    let all: Vec<At<'_>> = of_sides(look.report, &[Side::Actor, Side::Recipient]).collect();
    all.iter().find_map(|first| {
        let mut found = held(one, first)?;
        let second = all.iter().filter(|second| second.place != first.place);
        found.extend(second.into_iter().find_map(|second| held(other, second))?);
        Some(found)
    })
}

fn place(wanted: &[String], look: &Look<'_>) -> Option<Vec<Held>> {
    let place = look.report.place.as_ref()?;
    let is_there = |wanted: &String| match wanted.parse::<plover::Code>() {
        Ok(code) => place.country == Some(code),
        Err(_) => letters(&place.text).contains(&letters(wanted)),
    };
    wanted.iter().any(is_there).then(|| vec![("place".to_owned(), place.text.clone())])
}

fn source(wanted: &[String], look: &Look<'_>) -> Option<Vec<Held>> {
    let told = look.report.attribution.iter().map(|name| ("attribution", name.as_str()));
    let mut all = look.outlet.map(|name| ("outlet", name)).into_iter().chain(told);
    let (field, name) =
        all.find(|(_, name)| wanted.iter().any(|wanted| letters(name).contains(&letters(wanted))))?;
    Some(vec![(field.to_owned(), name.to_owned())])
}

fn first(phrases: &[Phrase], text: &str) -> Option<String> {
    let found = phrases.iter().find_map(|phrase| phrase.find(text))?;
    Some(found.split_whitespace().collect::<Vec<_>>().join(" "))
}
