//! A file that is an Atom feed of the last matches.

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use anyhow::Context;
use export::atom::{self, About, Entry, urn};
use record::{Pending, Record};
use watch::Match;

use crate::show;

/// So many matches a feed holds.
const MOST: usize = 100;

/// The feed's file.
pub(super) struct AtomFile {
    path: PathBuf,
    /// What the file holds: a match of it need not be written again.
    held: HashSet<String>,
}

impl AtomFile {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, held: HashSet::new() }
    }

    /// Writes the feed anew with a match and those before it. Readers see the old file or the new one, whole.
    pub(super) fn write(&mut self, record: &Record, key: &str, pending: &Pending) -> anyhow::Result<()> {
        if self.held.contains(&pending.id) {
            return Ok(());
        }
        let bodies = record.last_found(key, MOST)?;
        let matches =
            bodies.iter().map(|body| serde_json::from_str(body)).collect::<Result<Vec<Match>, _>>()?;
        let mut beside = self.path.clone().into_os_string();
        beside.push(".new");
        let say = || self.path.display().to_string();
        fs::write(&beside, feed(&matches)?).with_context(say)?;
        fs::rename(&beside, &self.path).with_context(say)?;
        self.held = matches.into_iter().map(|found| found.id).collect();
        // A match that a hundred newer ones have pushed out is not written any more.
        self.held.insert(pending.id.clone());
        Ok(())
    }
}

fn feed(matches: &[Match]) -> anyhow::Result<Vec<u8>> {
    let about = About {
        id: urn("feed", "watch"),
        title: "Matches of rules".to_owned(),
        rights: "Short quotations and facts; the stories are their publishers'.".to_owned(),
    };
    let entries: Vec<Entry> = matches.iter().map(entry).collect();
    Ok(atom::feed(&about, &entries)?)
}

fn entry(found: &Match) -> Entry {
    let mut categories = vec![found.rule.clone(), show::matches::severity(found.severity).to_owned()];
    categories.extend(found.labels.iter().cloned());
    Entry {
        id: urn("match", &found.id),
        title: format!("{}: {}", found.title, show::matches::line(found)),
        updated: found.found.clone(),
        published: found.report.published.clone(),
        authors: found.outlet.iter().cloned().collect(),
        summary: show::matches::paragraph(found),
        content: Some(found.quote().to_owned()),
        link: found.url.clone(),
        categories,
    }
}
