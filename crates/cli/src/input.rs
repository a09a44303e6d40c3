//! Finds and reads the stories named on the command line.

use std::fs;
use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use story::reading::{Arrival, Options};
use story::{Story, read_wire};

use crate::args::StoryArgs;
use crate::refusal::Refusal;
use crate::stream::{self, Begun, Stream};

/// Where a story comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    pub(crate) fn label(&self) -> String {
        match self {
            Source::Stdin => "standard input".to_owned(),
            Source::File(path) => path.display().to_string(),
        }
    }

    /// The file's stem, or `stdin`.
    fn id(&self) -> String {
        match self {
            Source::Stdin => "stdin".to_owned(),
            Source::File(path) => {
                path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
            }
        }
    }

    fn open(&self) -> std::io::Result<Box<dyn Read + Send>> {
        Ok(match self {
            Source::File(path) => Box::new(fs::File::open(path)?),
            Source::Stdin => Box::new(std::io::stdin()),
        })
    }
}

/// The stories of some sources one after the other, whatever format they are in.
pub(crate) struct Stories {
    left: std::vec::IntoIter<Source>,
    open: Option<(String, Stream)>,
    published: Option<Date>,
}

impl Stories {
    /// `published` is the day of stories that do not tell theirs.
    pub(crate) fn new(sources: Vec<Source>, published: Option<Date>) -> Self {
        Self { left: sources.into_iter(), open: None, published }
    }

    /// How many sources have not been begun.
    pub(crate) fn left(&self) -> usize {
        self.left.len()
    }

    /// Begins a source; plain text is one story and comes back at once.
    fn begin(&mut self, source: &Source) -> Option<Result<(String, Story), Refusal>> {
        let label = source.label();
        let begun = source.open().and_then(|input| stream::begin(&label, input, Options::default()));
        let bytes = match begun {
            Err(cause) => return Some(Err(Refusal::Unreadable { path: label, cause })),
            Ok(Begun::Items(_, items)) => {
                self.open = Some((label, items));
                return None;
            }
            Ok(Begun::Text(bytes)) => bytes,
        };
        let story = decode(&label, bytes).map(|text| read_wire(&source.id(), text, self.published));
        Some(story.map(|story| (label, story)))
    }

    /// The next story of the container that is open.
    fn of_open(&mut self) -> Option<Result<(String, Story), Refusal>> {
        let (label, stream) = self.open.as_mut()?;
        Some(match stream.recv().ok()? {
            Arrival::Refused(refused) => Err(Refusal::Story(refused)),
            Arrival::Item(item) if !item.is_english() => {
                let place = format!("{label} ({})", item.id.unwrap_or(item.name));
                Err(Refusal::NotEnglish { place, language: item.language.unwrap_or_default() })
            }
            Arrival::Item(item) => Ok((label.clone(), stream::story(&item, self.published))),
        })
    }
}

impl Iterator for Stories {
    type Item = Result<(String, Story), Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(met) = self.of_open() {
                return Some(met);
            }
            self.open = None;
            let source = self.left.next()?;
            if let Some(met) = self.begin(&source) {
                return Some(met);
            }
        }
    }
}

/// How files are called that are read in folders. Plain `.json` is not among them: it is mostly something else.
pub(crate) const ENDINGS: &[&str] = &[
    "txt", "html", "htm", "xml", "nitf", "rss", "atom", "jsonl", "ndjson", "csv", "tsv", "warc", "gz", "tgz",
    "tar", "zip",
];

/// The sources that the arguments name, in order, folders unfolded and sorted; and what could not be found.
pub(crate) fn sources(args: &StoryArgs) -> (Vec<Source>, Vec<Refusal>) {
    let mut walk = Walk::default();
    for path in &args.paths {
        if path.as_os_str() == "-" {
            walk.found.push(Source::Stdin);
        } else if path.is_dir() {
            let before = (walk.found.len(), walk.refused.len());
            walk.folder(path);
            if before == (walk.found.len(), walk.refused.len()) {
                walk.refused.push(Refusal::NoStories { path: path.display().to_string() });
            }
        } else {
            walk.found.push(Source::File(path.clone()));
        }
    }
    (walk.found, walk.refused)
}

/// Whether a folder's file is read without being named.
pub(crate) fn promises_stories(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// What is read of a folder, by name: the files that promise stories, and the folders in it. A link may lead back up, so
/// only real folders are among them.
pub(crate) fn entries(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    let listed = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path()));
    let mut entries = listed.collect::<std::io::Result<Vec<_>>>()?;
    entries.retain(|entry| if entry.is_dir() { !entry.is_symlink() } else { promises_stories(entry) });
    entries.sort();
    Ok(entries)
}

#[derive(Default)]
struct Walk {
    found: Vec<Source>,
    refused: Vec<Refusal>,
}

impl Walk {
    /// Takes the stories of a folder and of those below it; a folder that cannot be read costs only what is in it.
    fn folder(&mut self, path: &Path) {
        let entries = match entries(path) {
            Ok(entries) => entries,
            Err(cause) => return self.refused.push(Refusal::unreadable(path, cause)),
        };
        for entry in entries {
            if entry.is_dir() {
                self.folder(&entry);
            } else {
                self.found.push(Source::File(entry));
            }
        }
    }
}

pub(crate) fn decode(path: &str, bytes: Vec<u8>) -> Result<String, Refusal> {
    let text = utf8(path, bytes)?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(Refusal::Empty { path: path.to_owned() });
    }
    Ok(text)
}

/// The bytes as text, or where they are none.
pub(crate) fn utf8(path: &str, bytes: Vec<u8>) -> Result<String, Refusal> {
    let path = || path.to_owned();
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(Refusal::Binary { path: path(), at });
    }
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = 1 + e.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count();
        Refusal::NotUtf8 { path: path(), at, line }
    })
}

/// The lines of a file; one that is not UTF-8 is told as such, and what cannot be read ends the file.
pub(crate) fn lines(mut from: impl BufRead) -> impl Iterator<Item = Result<String, String>> {
    let mut broken = false;
    std::iter::from_fn(move || {
        let mut bytes = Vec::new();
        if broken {
            return None;
        }
        match from.read_until(b'\n', &mut bytes) {
            Ok(0) => None,
            Ok(_) => Some(line(bytes)),
            Err(cause) => {
                broken = true;
                Some(Err(format!("cannot be read from here on: {cause}")))
            }
        }
    })
}

fn line(mut line: Vec<u8>) -> Result<String, String> {
    let end = line.iter().rposition(|b| !matches!(b, b'\n' | b'\r')).map_or(0, |at| at + 1);
    line.truncate(end);
    String::from_utf8(line).map_err(|_| "the line is not UTF-8; left out".to_owned())
}
