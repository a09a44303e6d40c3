//! Where matches go.

use std::io::{IsTerminal, Write};
use std::path::Path;

use record::{Pending, Record};
use watch::Match;

use super::atom::AtomFile;
use super::file::Lines;
use super::hook::Hook;
use crate::args::WatchArgs;
use crate::net::{self, Client};
use crate::refusal::Refusal;
use crate::show;
use crate::stop::Stop;

/// A place where matches go, and the key that the record knows it by.
pub(super) struct Target<'a> {
    key: String,
    kind: Kind<'a>,
}

enum Kind<'a> {
    /// Lines of JSON, or a few lines for a reader where it is a terminal.
    Stdout,
    Lines(Lines),
    Atom(AtomFile),
    Hook(Hook<'a>),
}

/// A match that did not arrive.
pub(super) enum Undelivered {
    /// Nobody reads the output any more, or it cannot be written: the run ends.
    Closed(anyhow::Error),
    /// It is tried again next time.
    Failed {
        why: String,
        /// Whether others would fail as well.
        is_down: bool,
    },
}

impl<'a> Target<'a> {
    /// The targets that the flags name, each once.
    pub(super) fn all(args: &WatchArgs, client: &'a Client, stop: &'a Stop) -> anyhow::Result<Vec<Self>> {
        let mut all: Vec<Self> = Vec::new();
        for to in &args.to {
            let target = Self::named(to, args, client, stop)?;
            if all.iter().all(|other| other.key != target.key) {
                all.push(target);
            }
        }
        Ok(all)
    }

    fn named(to: &str, args: &WatchArgs, client: &'a Client, stop: &'a Stop) -> anyhow::Result<Self> {
        if matches!(to, "stdout" | "-") {
            return Ok(Self { key: "stdout".to_owned(), kind: Kind::Stdout });
        }
        let path = Path::new(to);
        if let Some(url) = net::address(path) {
            let hook = Hook { client, stop, url, retry: args.retry };
            return Ok(Self { key: hook.key(), kind: Kind::Hook(hook) });
        }
        let bad = |why| Refusal::BadTarget { target: to.to_owned(), why };
        let full = std::path::absolute(path)?;
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("jsonl" | "ndjson") => Kind::Lines(Lines::new(full.clone())),
            Some("atom" | "xml") => Kind::Atom(AtomFile::new(full.clone())),
            _ => return Err(bad("its ending tells no format").into()),
        };
        if !full.parent().is_some_and(Path::is_dir) {
            return Err(bad("there is no such folder").into());
        }
        Ok(Self { key: format!("file:{}", full.display()), kind })
    }

    /// What the record knows it by.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    pub(super) fn deliver(&mut self, record: &Record, pending: &Pending) -> Result<(), Undelivered> {
        match &mut self.kind {
            Kind::Stdout => print(pending).map_err(Undelivered::Closed),
            Kind::Lines(lines) => lines.add(pending).map_err(Undelivered::Closed),
            Kind::Atom(file) => file.write(record, &self.key, pending).map_err(Undelivered::Closed),
            Kind::Hook(hook) => hook.post(pending),
        }
    }
}

fn print(pending: &Pending) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    if out.is_terminal() {
        let found: Match = serde_json::from_str(&pending.body)?;
        writeln!(out, "{}", show::matches::paragraph(&found))?;
    } else {
        writeln!(out, "{}", pending.body)?;
    }
    // Whoever follows the output sees each match when it is found.
    out.flush()?;
    Ok(())
}
