//! `dateline export`: a record in the formats of others.

mod atlas;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use export::{Terms, Unit, Written};
use knowledge::Knowledge;
use record::{Question, Record};

use crate::args::{Each, ExportArgs};
use crate::run::{Outcome, complain};
use atlas::Atlas;

pub(crate) fn run(args: &ExportArgs) -> anyhow::Result<Outcome> {
    let record = Record::open(&args.record.record)?;
    let written = match &args.output {
        Some(path) => to_file(path, |out| write(args, &record, out))?,
        None => {
            let mut out = BufWriter::new(io::stdout());
            let written = write(args, &record, &mut out)?;
            out.flush()?;
            written
        }
    };
    for (why, count) in &written.left {
        complain(&format!("export: {count} {} left out: {}", things(args), why.words()));
    }
    Ok(Outcome { done: written.events, refused: 0 })
}

fn write(args: &ExportArgs, record: &Record, out: &mut (dyn Write + Send)) -> anyhow::Result<Written> {
    // Who exports wants all, unless told otherwise.
    let question = Question { limit: args.ask.limit.filter(|&limit| limit > 0), ..args.ask.question() };
    let unit = match args.each {
        Each::Events => Unit::Events,
        Each::Reports => Unit::Reports,
    };
    let terms = terms(args)?;
    let mut happenings = export::gather(record, &question, unit, args.story_text)?;
    Ok(export::write(args.format, &mut happenings, &terms, out)?)
}

fn terms(args: &ExportArgs) -> anyhow::Result<Terms> {
    let plain = Terms::default();
    Ok(Terms {
        licence: args.licence.clone().unwrap_or(plain.licence),
        codebook: args.codebook.clone().unwrap_or(plain.codebook),
        undated_as_published: args.undated_as_published,
        world: Box::new(Atlas(Knowledge::shipped()?)),
    })
}

fn things(args: &ExportArgs) -> &'static str {
    match args.each {
        Each::Events => "events",
        Each::Reports => "reports",
    }
}

/// Writes beside the file and puts it in place when it is whole, so that no reader meets half of it.
fn to_file(
    path: &Path,
    write: impl FnOnce(&mut (dyn Write + Send)) -> anyhow::Result<Written>,
) -> anyhow::Result<Written> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let mut out = BufWriter::new(File::create(&part)?);
    let written = write(&mut out);
    let written = written.and_then(|written| out.flush().map(|()| written).map_err(Into::into));
    match written {
        Ok(written) => {
            drop(out);
            fs::rename(&part, path)?;
            Ok(written)
        }
        Err(error) => {
            drop(out);
            // The failure that led here is the one to tell.
            let _ = fs::remove_file(&part);
            Err(error)
        }
    }
}
