//! Visits: who went where, when, with whom, at whose invitation.

use std::collections::BTreeSet;

use plover::{Code, EntityJson, EventType, Mode, Status};
use serde::Serialize;

use super::question::{Order, Question};
use super::reports::Held;
use crate::day;
use crate::error::Result;
use crate::store::Record;

/// A delegation's way: departure, stay and return joined.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Visit {
    /// The first day that is told.
    pub from: Option<String>,
    /// The last day that is told.
    pub to: Option<String>,
    /// Countries of the visitors.
    pub visitors: Vec<String>,
    /// Who went, by name, the one named first being its leader in the words of the earliest story.
    pub persons: Vec<String>,
    /// The country visited.
    pub host: Option<String>,
    /// Whom they met there, by name.
    pub met: Vec<String>,
    /// Who invited them, where a story tells.
    pub invited_by: Option<String>,
    /// What it has come to.
    pub status: Status,
    /// On whose word.
    pub sources: Vec<String>,
    /// The events it was put together from.
    pub events: Vec<String>,
}

/// Days that may lie between departure and arrival or between arrival and return of one visit.
const STAY: i32 = 10;
/// Days of a long visit.
const LONG: i32 = 60;

impl Record {
    /// The visits among the reports that a question asks for, the latest first.
    pub fn visits(&self, question: &Question) -> Result<Vec<Visit>> {
        let visits = Question {
            types: vec![EventType::Consult],
            modes: vec![Mode::Visit],
            limit: None,
            ..question.clone()
        };
        let limit = question.limit.unwrap_or(usize::MAX);
        let mut found: Vec<Visit> = Vec::new();
        self.each_event(&visits, 1, |event, held| {
            let visit = self.visit(&event.id, event.status, held)?;
            let past = visit.span().is_some_and(|days| {
                found.len() >= limit
                    && found.iter().take(limit).all(|other| other.is_behind(days, question.order))
            });
            match found.iter_mut().find(|other| other.is_one_with(&visit)) {
                Some(other) => other.take_in(visit),
                None => found.push(visit),
            }
            Ok(!past)
        })?;
        found.truncate(limit);
        Ok(found)
    }

    fn visit(&self, event: &str, status: Status, held: &[Held]) -> Result<Visit> {
        let host = host(held);
        let (hosts, guests) = sides(held, host);
        let visitors = codes(guests.iter().copied());
        let host = host.map(|code| code.to_string());
        let days = || held.iter().filter_map(|held| held.report.date.as_ref());
        let sources = held.iter().filter_map(|held| held.report.attribution.last().or(held.outlet.as_ref()));
        Ok(Visit {
            from: days().filter_map(|date| date.start.clone()).min(),
            to: days().filter_map(|date| date.end.clone()).max(),
            invited_by: self.invitation(held, &visitors, host.as_deref())?,
            persons: names(guests),
            met: names(hosts),
            visitors,
            host,
            status,
            sources: sources.cloned().collect::<BTreeSet<_>>().into_iter().collect(),
            events: vec![event.to_owned()],
        })
    }

    /// An AGREE of the host towards the visitors in one of the stories is their invitation.
    fn invitation(&self, held: &[Held], visitors: &[String], host: Option<&str>) -> Result<Option<String>> {
        let Some(host) = host.and_then(|host| host.parse::<Code>().ok()) else { return Ok(None) };
        for story in held.iter().map(|held| held.report.story.clone()).collect::<BTreeSet<_>>() {
            let asked = Question { story: Some(story), types: vec![EventType::Agree], ..Question::default() };
            for agreed in self.reports(&asked)? {
                let by = agreed.report.actors.iter().find(|entity| entity.country == Some(host));
                let towards = codes(agreed.report.recipients.iter());
                let invites = agreed.report.evidence.iter().any(|piece| piece.frame.contains("invit"));
                if let (Some(by), true) = (by, invites && towards.iter().any(|code| visitors.contains(code)))
                {
                    return Ok(Some(by.name.clone().unwrap_or_else(|| by.text.clone())));
                }
            }
        }
        Ok(None)
    }
}

impl Visit {
    /// Whether two are parts of one way: the same host, the same persons or at least none other, and days close by.
    fn is_one_with(&self, other: &Self) -> bool {
        let share = |a: &[String], b: &[String]| a.iter().any(|x| b.contains(x));
        let persons = share(&self.persons, &other.persons);
        let nobody = self.persons.is_empty() && other.persons.is_empty() && self.visitors == other.visitors;
        self.host.is_some() && self.host == other.host && (persons || nobody) && self.is_near(other)
    }

    /// The first and the last day, as numbers.
    fn span(&self) -> Option<(i32, i32)> {
        let number = |text: Option<&String>| text.and_then(|text| text.parse().ok()).map(day::number);
        let (from, to) = (number(self.from.as_ref()), number(self.to.as_ref()));
        from.or(to).zip(to.or(from))
    }

    fn is_near(&self, other: &Self) -> bool {
        let (Some(one), Some(other)) = (self.span(), other.span()) else { return false };
        (one.0 - other.1).max(other.0 - one.1) <= STAY
    }

    /// Whether nothing that comes after something of these days, in this order, is part of this visit any more. A
    /// visit whose days are told as a year is not waited for longer than one of [`LONG`] days.
    fn is_behind(&self, (from, to): (i32, i32), order: Order) -> bool {
        let Some(own) = self.span() else { return false };
        match order {
            Order::Latest => own.0.max(own.1 - LONG) - STAY > to,
            Order::Earliest => own.1.min(own.0 + LONG) + STAY + LONG < from,
            Order::Published => false,
        }
    }

    fn take_in(&mut self, other: Self) {
        self.from = [self.from.take(), other.from].into_iter().flatten().min();
        self.to = [self.to.take(), other.to].into_iter().flatten().max();
        self.invited_by = self.invited_by.take().or(other.invited_by);
        // What one part tells as happened has happened, whatever was planned before.
        self.status = self.status.min(other.status);
        for (list, more) in [
            (&mut self.visitors, other.visitors),
            (&mut self.persons, other.persons),
            (&mut self.met, other.met),
            (&mut self.sources, other.sources),
            (&mut self.events, other.events),
        ] {
            list.extend(more);
            let mut seen = BTreeSet::new();
            list.retain(|item| seen.insert(item.clone()));
        }
    }
}

/// The country visited: of those to whom the visit is and of the place, the first that is not the visitors' own, as it is
/// where a minister calls on his own troops abroad; else the first.
fn host(held: &[Held]) -> Option<Code> {
    let countries = |held: &Held| -> Vec<Code> {
        let recipients = held.report.recipients.iter().filter_map(|entity| entity.country);
        recipients.chain(held.report.place.as_ref().and_then(|place| place.country)).collect()
    };
    let is_abroad =
        |held: &Held, code: Code| held.report.actors.iter().any(|entity| entity.country != Some(code));
    let abroad = held.iter().find_map(|held| countries(held).into_iter().find(|code| is_abroad(held, *code)));
    abroad.or_else(|| held.iter().find_map(|held| countries(held).first().copied()))
}

/// Those who are at home there, whom the others meet, and those others; where nobody else is told of, all have come.
fn sides(held: &[Held], host: Option<Code>) -> (Vec<&EntityJson>, Vec<&EntityJson>) {
    let actors = held.iter().flat_map(|held| &held.report.actors);
    let (home, mut guests): (Vec<_>, Vec<_>) =
        actors.partition(|entity| host.is_some() && entity.country == host);
    let mut hosts: Vec<&EntityJson> = Vec::new();
    if guests.is_empty() {
        guests = home;
    } else {
        hosts = home;
    }
    hosts.extend(held.iter().flat_map(|held| &held.report.recipients));
    (hosts, guests)
}

fn codes<'e>(entities: impl Iterator<Item = &'e EntityJson>) -> Vec<String> {
    let codes: BTreeSet<String> =
        entities.filter_map(|entity| entity.country).map(|code| code.to_string()).collect();
    codes.into_iter().collect()
}

/// Names in the order of the telling, each once.
fn names<'e>(entities: impl IntoIterator<Item = &'e EntityJson>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in entities.into_iter().filter_map(|entity| entity.name.clone()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
