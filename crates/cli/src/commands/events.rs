//! `dateline events`, `visits`, `calendar`, `claims`: what a record holds of happenings.

use record::Record;

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
    let planned = Record::open(&args.record.record)?.calendar(&args.ask.question())?;
    lists::print(&planned, args.format)?;
    Ok(Outcome { done: planned.len(), refused: 0 })
}

pub(crate) fn claims(args: &EventsArgs) -> anyhow::Result<Outcome> {
    let disputes = Record::open(&args.record.record)?.claims(&args.ask.question())?;
    lists::print(&disputes, args.format)?;
    Ok(Outcome { done: disputes.len(), refused: 0 })
}
