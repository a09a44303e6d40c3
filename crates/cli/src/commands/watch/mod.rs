//! `dateline watch`: round after round, what is new is coded, kept, looked at by the rules, and told.

mod atom;
mod deliver;
mod file;
mod find;
mod hook;
mod round;
mod target;

use record::{Location, Record};

use self::round::Round;
use self::target::Target;
use crate::args::WatchArgs;
use crate::commands::ingest::Desk;
use crate::net::Client;
use crate::rooms::Rooms;
use crate::rules;
use crate::run::Outcome;
use crate::stop::Stop;

/// Where everything is held when no record is named: SQLite's name for memory.
const MEMORY: &str = ":memory:";

pub(crate) fn run(args: &WatchArgs) -> anyhow::Result<Outcome> {
    let rules = rules::load(&args.rules)?;
    let stop = Stop::at_interrupt()?;
    let mut client = Client::new((&args.from.net).into(), stop.clone());
    let hooks = Client::new((&args.from.net).into(), stop.clone());
    let mut targets = Target::all(args, &hooks, &stop)?;
    let location = args.record.clone().unwrap_or_else(|| Location::from(MEMORY));
    let mut record = Record::open_or_make(location)?;
    find::begin(&mut record, &rules, &targets)?;
    let rooms = Rooms::with_own(&args.from.own)?;
    let coder = rooms.coder();
    let desk = Desk { coder: &coder, source: args.from.source.as_deref() };
    let mut round =
        Round { args: &args.from, rules: &rules, desk: &desk, stop: &stop, told: Default::default() };
    loop {
        let outcome = round.run(&mut record, &mut client, &mut targets)?;
        if args.once {
            return Ok(outcome);
        }
        if stop.wait(args.every) {
            return Ok(Outcome::default());
        }
    }
}
