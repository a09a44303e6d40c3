//! `dateline events`, `visits`, `calendar`, `claims`: what a record holds of happenings.

use plover::Status;
use record::{Event, Order, Question, Record};

use crate::args::EventsArgs;
use crate::run::Outcome;
use crate::show::lists;

pub(crate) fn events(args: &EventsArgs) -> anyhow::Result<Outcome> {
    let events = Record::open(&args.record.record)?.events(&args.ask.question())?;
    lists::print(&events, args.format)?;
    Ok(Outcome { done: events.len(), refused: 0 })
}

pub(crate) fn visits(args: &EventsArgs) -> anyhow::Result<Outcome> {
    let visits = Record::open(&args.record.record)?.visits(&args.ask.question())?;
    lists::print(&visits, args.format)?;
    Ok(Outcome { done: visits.len(), refused: 0 })
}

/// What is planned and was not told to have happened or been called off, the nearest first.
pub(crate) fn calendar(args: &EventsArgs) -> anyhow::Result<Outcome> {
    let asked = args.ask.question();
    let limit = asked.limit.unwrap_or(usize::MAX);
    let question = Question { statuses: vec![Status::Planned], order: Order::Earliest, limit: None, ..asked };
    let events = Record::open(&args.record.record)?.events(&question)?;
    let planned: Vec<Event> = events.into_iter().filter(is_ahead).take(limit).collect();
    lists::print(&planned, args.format)?;
    Ok(Outcome { done: planned.len(), refused: 0 })
}

/// A plan without a date stands in no calendar.
fn is_ahead(event: &Event) -> bool {
    event.status == Status::Planned && event.date.is_some()
}

pub(crate) fn claims(args: &EventsArgs) -> anyhow::Result<Outcome> {
    let disputes = Record::open(&args.record.record)?.claims(&args.ask.question())?;
    lists::print(&disputes, args.format)?;
    Ok(Outcome { done: disputes.len(), refused: 0 })
}
