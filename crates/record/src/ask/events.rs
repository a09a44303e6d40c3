//! Events: what the reports of many stories say of one happening, together.

use std::collections::{BTreeMap, BTreeSet};

use plover::{DateJson, EventType, Mode, Precision, Status};
use serde::Serialize;

use super::question::{Order, Question};
use super::reports::Held;
use crate::error::Result;
use crate::store::{Record, values};

/// One happening as the record believes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// Its id: an `E` and the smallest id among its reports.
    pub id: String,
    /// What kind of act: what most voices say of the deed itself.
    #[serde(rename = "type")]
    pub event_type: EventType,
    /// The modes that any report gives for that type.
    pub mode: Vec<Mode>,
    /// Countries that act, and those to which it is done, as most voices have them.
    pub actors: Vec<String>,
    /// Countries to which it is done.
    pub recipients: Vec<String>,
    /// The most exact date that is told.
    pub date: Option<DateJson>,
    /// The place most often named.
    pub place: Option<String>,
    /// What it has come to: denied or alleged only where nobody tells it as happened.
    pub status: Status,
    /// Its life: what was told of it when, on whose word.
    pub life: Vec<Told>,
    /// Stories apart from their carriers.
    pub voices: usize,
    /// Stories, carriers counted.
    pub stories: usize,
    /// The ids of its reports.
    pub reports: Vec<String>,
}

/// One step of an event's life.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Told {
    /// When it was published.
    pub published: Option<String>,
    /// How it stood then.
    pub status: Status,
    /// On whose word, else the outlet.
    pub by: String,
    /// The story.
    pub story: String,
}

impl Record {
    /// The events with a report that a question asks for, in the order of those reports.
    pub fn events(&self, question: &Question) -> Result<Vec<Event>> {
        self.events_that(question, |_| true)
    }

    /// Of those events the ones that are wanted, as many as the question asks for.
    fn events_that(&self, question: &Question, wanted: impl Fn(&Event) -> bool) -> Result<Vec<Event>> {
        let limit = question.limit.unwrap_or(usize::MAX);
        let mut events = Vec::new();
        self.each_event(question, 1, |event, _| {
            if wanted(&event) {
                events.push(event);
            }
            Ok(events.len() < limit)
        })?;
        Ok(events)
    }

    /// Hands on the events with at least so many reports, each with these, one by one, until told that it is enough.
    pub(super) fn each_event(
        &self,
        question: &Question,
        least: usize,
        mut take: impl FnMut(Event, &[Held]) -> Result<bool>,
    ) -> Result<()> {
        let reports = Question { limit: None, ..question.clone() };
        let then = question.as_of.as_deref().map(|instant| self.number_at(instant)).transpose()?;
        let mut seen = BTreeSet::new();
        self.each_key(&reports, |key| {
            let Some(id) = self.event_of(key, then)? else { return Ok(true) };
            let members = if seen.insert(id.clone()) { self.members_then(&id, then)? } else { Vec::new() };
            if members.len() < least {
                return Ok(true);
            }
            let (event, held) = self.summed_up(&id, &members)?;
            take(event, &held)
        })
    }

    /// What is planned and was not told to have happened or been called off, the nearest first. A plan without a date
    /// stands in no calendar.
    pub fn calendar(&self, question: &Question) -> Result<Vec<Event>> {
        let statuses = vec![Status::Planned];
        let question = Question { statuses, order: Order::Earliest, ..question.clone() };
        self.events_that(&question, |event| event.status == Status::Planned && event.date.is_some())
    }

    pub(super) fn event_of(&self, key: i64, then: Option<i64>) -> Result<Option<String>> {
        let sql =
            "SELECT event FROM members WHERE report = ?1 AND added <= ?2 AND coalesce(withdrawn, ?3) > ?2";
        self.db.optional(sql, values![key, then.unwrap_or(i64::MAX - 1), i64::MAX])
    }

    fn summed_up(&self, id: &str, members: &[(i64, i64)]) -> Result<(Event, Vec<Held>)> {
        let held: Vec<Held> = members.iter().map(|&(key, _)| self.held(key)).collect::<Result<_>>()?;
        let voices: Vec<i64> = members.iter().map(|&(_, voice)| voice).collect();
        Ok((Event::of(id, &held, &voices), held))
    }

    /// The reports of an event with the voice of each one's story, in the order of the reports' ids.
    pub(super) fn members_then(&self, id: &str, then: Option<i64>) -> Result<Vec<(i64, i64)>> {
        let sql = "SELECT m.report, s.voice FROM members m JOIN reports r ON r.key = m.report \
             JOIN versions v ON v.id = r.version JOIN stories s ON s.id = v.story \
             WHERE m.event = ?1 AND m.added <= ?2 AND coalesce(m.withdrawn, ?3) > ?2 ORDER BY r.id";
        let upto = then.unwrap_or(i64::MAX - 1);
        self.db.all(sql, values![id, upto, i64::MAX])
    }
}

impl Event {
    /// Sums reports up; `voices` stand in their order.
    pub(super) fn of(id: &str, held: &[Held], voices: &[i64]) -> Self {
        let status = outcome(held);
        // Who only announces or denies speaks of the deed in other words than who tells it.
        let telling: Vec<(&Held, i64)> = held
            .iter()
            .zip(voices.iter().copied())
            .filter(|(held, _)| held.report.status == status)
            .collect();
        let event_type = most(telling.iter().map(|(held, voice)| (held.report.event_type, *voice)))
            .unwrap_or(EventType::Consult);
        let of_type = || held.iter().filter(|held| held.report.event_type == event_type);
        let modes: BTreeSet<Mode> = of_type().flat_map(|held| held.report.mode.iter().copied()).collect();
        let sides = most(telling.iter().map(|(held, voice)| (sides(held), *voice))).unwrap_or_default();
        let mut life: Vec<Told> = held.iter().map(step).collect();
        // Of words of one day, those that look ahead were spoken before the deed.
        life.sort_by(|a, b| (&a.published, b.status, &a.story).cmp(&(&b.published, a.status, &b.story)));
        Self {
            id: id.to_owned(),
            event_type,
            mode: modes.into_iter().collect(),
            actors: sides.0,
            recipients: sides.1,
            date: most_exact(&telling)
                .or_else(|| most_exact(&held.iter().map(|held| (held, 0)).collect::<Vec<_>>())),
            place: most(held.iter().zip(voices.iter().copied()).filter_map(|(held, voice)| {
                held.report.place.as_ref().map(|place| (place.text.clone(), voice))
            })),
            status,
            life,
            voices: voices.iter().collect::<BTreeSet<_>>().len(),
            stories: held.iter().map(|held| &held.report.story).collect::<BTreeSet<_>>().len(),
            reports: held.iter().map(|held| held.report.id.clone()).collect(),
        }
    }
}

/// Told as fact by anyone, it happened; else it is what the strongest of the other words says.
fn outcome(held: &[Held]) -> Status {
    let order = [Status::Happened, Status::Denied, Status::Alleged, Status::Planned, Status::Hypothetical];
    order
        .into_iter()
        .find(|status| held.iter().any(|held| held.report.status == *status))
        .unwrap_or(Status::Hypothetical)
}

/// The value that most voices give; of equals the smaller.
fn most<T: Ord>(values: impl Iterator<Item = (T, i64)>) -> Option<T> {
    let mut counted: BTreeMap<T, BTreeSet<i64>> = BTreeMap::new();
    for (value, voice) in values {
        counted.entry(value).or_default().insert(voice);
    }
    // The first of the most: `max_by_key` would take the last.
    let most = counted.values().map(BTreeSet::len).max()?;
    counted.into_iter().find(|(_, voices)| voices.len() == most).map(|(value, _)| value)
}

fn sides(held: &Held) -> (Vec<String>, Vec<String>) {
    let side = |entities: &[plover::EntityJson]| {
        let codes: BTreeSet<String> =
            entities.iter().filter_map(|entity| entity.country).map(|code| code.to_string()).collect();
        codes.into_iter().collect()
    };
    (side(&held.report.actors), side(&held.report.recipients))
}

/// The date with the fewest days, of the earliest published; a precision of the same width wins in the order of the list.
fn most_exact(told: &[(&Held, i64)]) -> Option<DateJson> {
    let dated =
        told.iter().filter_map(|(held, _)| held.report.date.as_ref().map(|date| (width(date), held, date)));
    dated
        .min_by_key(|(width, held, _)| (*width, held.report.published.clone(), held.report.id.clone()))
        .map(|(_, _, date)| date.clone())
}

fn width(date: &DateJson) -> u8 {
    match date.precision {
        Precision::Day => 0,
        Precision::Range => 1,
        Precision::Week => 2,
        Precision::Month => 3,
        Precision::Season => 4,
        Precision::Year => 5,
        Precision::Open => 6,
    }
}

fn step(held: &Held) -> Told {
    let by = held.report.attribution.last().or(held.outlet.as_ref());
    Told {
        published: held.report.published.clone(),
        status: held.report.status,
        by: by.cloned().unwrap_or_default(),
        story: held.report.story.clone(),
    }
}
