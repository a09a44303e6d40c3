//! Claims: where those who tell of one event differ.

use std::collections::{BTreeMap, BTreeSet};

use plover::Status;
use serde::Serialize;

use super::events::Event;
use super::question::Question;
use super::reports::Held;
use crate::error::Result;
use crate::store::Record;

/// An event about which sources differ, and what each says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dispute {
    /// The event.
    pub event: Event,
    /// What is in dispute: `status`, `actors`, `date`.
    pub about: Vec<&'static str>,
    /// What is said, and by whom.
    pub claims: Vec<Claim>,
}

/// One account of an event.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Claim {
    /// How certain.
    pub status: Status,
    /// Who is said to have acted.
    pub actors: Vec<String>,
    /// The days, as written `2024-02-12..2024-02-14`.
    pub date: Option<String>,
    /// Who says so.
    pub by: Vec<String>,
    /// In which stories.
    pub stories: Vec<String>,
}

impl Record {
    /// The events with a report that a question asks for, about which accounts differ.
    pub fn claims(&self, question: &Question) -> Result<Vec<Dispute>> {
        let limit = question.limit.unwrap_or(usize::MAX);
        let mut disputes = Vec::new();
        self.each_event(question, 2, |event, held| {
            let claims = claims(held);
            let about = about(&claims);
            if !about.is_empty() {
                disputes.push(Dispute { event, about, claims });
            }
            Ok(disputes.len() < limit)
        })?;
        Ok(disputes)
    }
}

/// What is said: the status, who acted, the days.
type Account = (Status, Vec<String>, Option<String>);
/// Who says so, and in which stories.
type Tellers = (BTreeSet<String>, BTreeSet<String>);

fn claims(held: &[Held]) -> Vec<Claim> {
    let mut accounts: BTreeMap<Account, Tellers> = BTreeMap::new();
    for held in held {
        let report = &held.report;
        let actors: BTreeSet<String> =
            report.actors.iter().filter_map(|entity| entity.country).map(|code| code.to_string()).collect();
        let date = report.date.as_ref().map(|date| {
            let day = |day: &Option<String>| day.clone().unwrap_or_default();
            if date.start == date.end {
                day(&date.start)
            } else {
                format!("{}..{}", day(&date.start), day(&date.end))
            }
        });
        let account = accounts.entry((report.status, actors.into_iter().collect(), date)).or_default();
        account.0.extend(report.attribution.last().or(held.outlet.as_ref()).cloned());
        account.1.insert(report.story.clone());
    }
    let claim = |((status, actors, date), (by, stories)): (Account, Tellers)| Claim {
        status,
        actors,
        date,
        by: by.into_iter().collect(),
        stories: stories.into_iter().collect(),
    };
    accounts.into_iter().map(claim).collect()
}

/// What differs beyond one account knowing less than another. A plan that came true is no dispute.
fn about(claims: &[Claim]) -> Vec<&'static str> {
    let mut about = Vec::new();
    let has = |status: Status| claims.iter().any(|claim| claim.status == status);
    let told = has(Status::Happened) || has(Status::Alleged) || has(Status::Planned);
    if (has(Status::Denied) && told) || (has(Status::Happened) && has(Status::Alleged)) {
        about.push("status");
    }
    let mut actors = claims.iter().map(|claim| &claim.actors).filter(|actors| !actors.is_empty());
    if let Some(first) = actors.next()
        && actors.any(|other| !other.iter().any(|code| first.contains(code)))
    {
        about.push("actors");
    }
    let days: BTreeSet<&String> =
        claims.iter().filter_map(|claim| claim.date.as_ref()).filter(|date| !date.contains("..")).collect();
    if days.len() > 1 {
        about.push("date");
    }
    about
}
