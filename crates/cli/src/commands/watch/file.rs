//! A file to which matches are added, one object a line.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use anyhow::Context;
use record::Pending;
use serde::Deserialize;

/// The file, and the matches in it once they have been looked at.
pub(super) struct Lines {
    path: PathBuf,
    held: Option<HashSet<String>>,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

impl Lines {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, held: None }
    }

    /// Adds a match, unless it stands there: a run that was killed after writing does not know that it has.
    pub(super) fn add(&mut self, pending: &Pending) -> anyhow::Result<()> {
        let path = self.path.display().to_string();
        let held = match &mut self.held {
            Some(held) => held,
            none => none.insert(held(&self.path).with_context(|| path.clone())?),
        };
        if held.contains(&pending.id) {
            return Ok(());
        }
        let mut file =
            OpenOptions::new().append(true).create(true).open(&self.path).with_context(|| path.clone())?;
        // One writing a match, so that lines of two programs do not mix.
        file.write_all(format!("{}\n", pending.body).as_bytes()).with_context(|| path)?;
        held.insert(pending.id.clone());
        Ok(())
    }
}

/// The ids of the matches in a file. A last line that was cut off is ended, so that the next one stands alone.
fn held(path: &std::path::Path) -> std::io::Result<HashSet<String>> {
    let text = match fs::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(HashSet::new()),
        Err(error) => return Err(error),
    };
    if !text.is_empty() && !text.ends_with('\n') {
        OpenOptions::new().append(true).open(path)?.write_all(b"\n")?;
    }
    Ok(text.lines().filter_map(|line| serde_json::from_str::<Id>(line).ok()).map(|line| line.id).collect())
}
