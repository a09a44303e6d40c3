//! How far a run is, on a terminal.

use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

use crate::input::promises_stories;

/// Shows bytes read of bytes to read, stories and their rate, and the time left.
pub(super) struct Meter {
    bar: ProgressBar,
    stories: AtomicUsize,
}

impl Meter {
    pub(super) fn new(sources: &[PathBuf]) -> Self {
        let bar = if std::io::stderr().is_terminal() { shown(sources) } else { ProgressBar::hidden() };
        Self { bar, stories: AtomicUsize::new(0) }
    }

    /// So many bytes were read in all, and so many stories more.
    pub(super) fn read(&self, bytes: u64, stories: usize) {
        let stories = self.stories.fetch_add(stories, Ordering::Relaxed) + stories;
        let seconds = self.bar.elapsed().as_secs_f64().max(0.001);
        self.bar.set_message(format!("{stories} stories, {:.0} a second", stories as f64 / seconds));
        self.bar.set_position(bytes);
    }

    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

fn shown(sources: &[PathBuf]) -> ProgressBar {
    let stdin = sources.iter().any(|path| path.as_os_str() == "-");
    // What standard input will give, nobody knows.
    let (bar, template) = if stdin {
        (ProgressBar::new_spinner(), "{spinner} {bytes}, {msg}")
    } else {
        let bytes = sources.iter().map(|path| size(path)).sum();
        (ProgressBar::new(bytes), "{bar:30} {bytes}/{total_bytes}, {msg}, {eta} left")
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

/// The bytes of a file, or of the stories in a folder.
fn size(path: &Path) -> u64 {
    if !path.is_dir() {
        return fs::metadata(path).map_or(0, |file| file.len());
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .filter(|entry| if entry.is_dir() { !entry.is_symlink() } else { promises_stories(entry) })
        .map(|entry| size(&entry))
        .sum()
}
