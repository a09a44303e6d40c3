//! `dateline ingest`: reads sources, codes on all cores, writes in one writer.

mod code;
mod met;
mod meter;
mod sources;
mod writer;

use std::io::Write;

use record::{Item, Known, Record};

use self::code::Desk;
use self::met::Met;
use self::meter::Meter;
use self::sources::Sources;
use self::writer::Tally;
use crate::args::IngestArgs;
use crate::rooms::Rooms;
use crate::run::Outcome;

/// Stories coded between two writings: enough to keep the cores busy, few enough that little is done twice after the
/// program was stopped.
const BATCH: usize = 64;

pub(crate) fn run(args: &IngestArgs) -> anyhow::Result<Outcome> {
    // A record that cannot be used is said before the rooms are loaded.
    let mut record = Record::open_or_make(&args.record)?;
    let reader = Record::open(&args.record)?;
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    let desk = Desk { coder: &coder, source: args.source.as_deref() };
    let mut sources = Sources::new(args);
    let meter = Meter::new(&args.sources);
    let tally = std::thread::scope(|scope| -> anyhow::Result<Tally> {
        let (hand, batches) = std::sync::mpsc::sync_channel(1);
        let writer = scope.spawn(|| writer::run(&mut record, batches));
        loop {
            let met: Vec<Met> = sources.by_ref().take(BATCH).collect();
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
    report(args, &record, &tally)?;
    Ok(Outcome { done: tally.done(), refused: tally.refused })
}

/// Codes what the record does not hold yet.
fn coded(desk: &Desk<'_>, reader: &Record, met: Vec<Met>) -> anyhow::Result<Vec<Item>> {
    let mut work = Vec::with_capacity(met.len());
    for met in met {
        let known = match &met {
            Met::Story(found) => reader.look(&found.origin, &found.name, found.story.raw())?,
            Met::Refused(_) => Known::Nothing,
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
        args.record.display(),
        counts.stories,
        counts.voices,
        counts.reports,
        counts.events
    )?;
    if tally.refused > 0 {
        writeln!(out, "why: dateline refused --record {}", args.record.display())?;
    }
    Ok(())
}
