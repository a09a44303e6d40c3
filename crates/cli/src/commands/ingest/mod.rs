//! `dateline ingest`: reads sources, codes on all cores, writes in one writer.

mod code;
mod met;
mod meter;
mod open;
mod sources;
mod web;
mod writer;

use std::io::Write;

use jiff::Timestamp;
use record::{Item, Known, Record};

pub(crate) use self::code::Desk;
use self::met::Met;
use self::meter::Meter;
pub(crate) use self::sources::Sources;
use self::web::Remembered;
use self::writer::Tally;
use crate::args::IngestArgs;
use crate::net::Client;
use crate::rooms::Rooms;
use crate::run::Outcome;
use crate::stop::Stop;

/// Stories coded between two writings: enough to keep the cores busy and to change most pages of the record's indexes
/// once for several stories, few enough that only seconds of work are done twice after the program was stopped.
const BATCH: usize = 256;
/// Stories of the first batch; each is twice the one before it, so that a short run is not written at its end alone.
const FIRST: usize = 32;

pub(crate) fn run(args: &IngestArgs) -> anyhow::Result<Outcome> {
    // A record that cannot be used is said before the rooms are loaded.
    let mut record = Record::open_or_make(&args.record)?;
    let reader = Record::open(&args.record)?;
    let rooms = Rooms::with_own(&args.from.own)?;
    let coder = rooms.coder();
    let desk = Desk { coder: &coder, source: args.from.source.as_deref() };
    let mut client = Client::new((&args.from.net).into(), Stop::default());
    let mut sources = Sources::new(&args.from, &mut client);
    let meter = Meter::new(&args.from.sources);
    let tally = std::thread::scope(|scope| -> anyhow::Result<Tally> {
        let (hand, batches) = std::sync::mpsc::sync_channel(1);
        let writer = scope.spawn(|| writer::run(&mut record, batches));
        let mut most = FIRST;
        loop {
            let met = sources.batch(&reader, most)?;
            most = BATCH.min(most * 2);
            if met.is_empty() {
                break;
            }
            meter.read(sources.bytes(), met.len());
            // A writer that has failed hangs up; what it has to say is asked for below.
            if hand.send(coded(&desk, &reader, met)?).is_err() {
                break;
            }
        }
        drop(hand);
        writer.join().map_err(|_| anyhow::anyhow!("the writer panicked"))?
    })?;
    meter.end();
    // Only now: what a feed sent is kept, so that it may be asked for what is newer.
    keep(&mut record, sources.asked())?;
    report(args, &record, &tally)?;
    Ok(Outcome { done: tally.done(), refused: tally.refused })
}

/// Remembers what servers said.
pub(crate) fn keep(record: &mut Record, asked: Vec<Remembered>) -> anyhow::Result<()> {
    for Remembered { feed, has_answered } in asked {
        record.keep_feed(&feed, has_answered, Timestamp::now())?;
    }
    Ok(())
}

/// Codes what the record does not hold yet.
pub(crate) fn coded(desk: &Desk<'_>, reader: &Record, met: Vec<Met>) -> anyhow::Result<Vec<Item>> {
    let mut work = Vec::with_capacity(met.len());
    for met in met {
        let known = match &met {
            Met::Story(found) => reader.look(&found.origin, &found.name, found.story.raw())?,
            Met::Refused(_) | Met::Held(_) => Known::Nothing,
        };
        work.push((met, known));
    }
    Ok(desk.code(work))
}

/// What the run did, and what the record holds now.
fn report(args: &IngestArgs, record: &Record, tally: &Tally) -> anyhow::Result<()> {
    let counts = record.counts()?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{} new, {} corrected, {} held already, {} refused",
        tally.new, tally.corrected, tally.same, tally.refused
    )?;
    writeln!(
        out,
        "{}: {} stories ({} voices), {} reports in {} events",
        args.record, counts.stories, counts.voices, counts.reports, counts.events
    )?;
    if tally.refused > 0 {
        writeln!(out, "why: dateline refused --record {}", args.record)?;
    }
    Ok(())
}
