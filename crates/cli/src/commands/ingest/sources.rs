//! Reads the sources one after the other, item by item.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use story::{FieldMap, Item, JsonItems};

use super::met::{Met, Naming};
use crate::args::{IngestArgs, SourceFormat};
use crate::input;
use crate::refusal::Refusal;

/// What is still to be read.
enum Next {
    Path { path: PathBuf, named: bool },
    Stdin,
}

/// A container of many items that is being read.
struct Open {
    label: String,
    items: JsonItems<Box<dyn BufRead>>,
}

/// The items of all sources, in the order of the arguments; folders by name.
pub(super) struct Sources<'a> {
    args: &'a IngestArgs,
    naming: Naming<'a>,
    left: VecDeque<Next>,
    open: Option<Open>,
    bytes: u64,
}

impl<'a> Sources<'a> {
    pub(super) fn new(args: &'a IngestArgs) -> Self {
        let left = args.sources.iter().map(|path| match path.as_os_str() == "-" {
            true => Next::Stdin,
            false => Next::Path { path: path.clone(), named: true },
        });
        let naming = Naming { source: args.source.as_deref() };
        Self { args, naming, left: left.collect(), open: None, bytes: 0 }
    }

    /// Bytes of the items read so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next item of the open container.
    fn of_open(&mut self) -> Option<Met> {
        let open = self.open.as_mut()?;
        match open.items.next() {
            None => {
                self.open = None;
                None
            }
            Some(Err(bad)) => Some(Met::bad(format!("{}: {}", open.label, bad.place), &bad)),
            Some(Ok(mut item)) => {
                self.bytes += item.text.len() as u64;
                item.published = item.published.or(self.args.published);
                Some(match item.id.clone() {
                    Some(id) => self.naming.own(&id, item),
                    None => self.naming.nameless(&stem(Path::new(&open.label)), item),
                })
            }
        }
    }

    /// Opens the next source; what is one story or is refused comes back at once.
    fn begin(&mut self, next: Next) -> Option<Met> {
        match next {
            Next::Stdin => self.stream("standard input", Box::new(BufReader::new(io::stdin()))),
            Next::Path { path, named } if path.is_dir() => self.folder(&path, named),
            Next::Path { path, .. } => match File::open(&path) {
                Ok(file) => self.stream(&path.display().to_string(), Box::new(BufReader::new(file))),
                Err(cause) => Some(refused(&path, &Refusal::unreadable(&path, cause))),
            },
        }
    }

    fn stream(&mut self, label: &str, mut input: Box<dyn BufRead>) -> Option<Met> {
        let format = match self.args.format {
            Some(format) => Ok(format),
            None => format_of(label, &mut input),
        };
        match format {
            Err(cause) => Some(refused(Path::new(label), &Refusal::unreadable(Path::new(label), cause))),
            Ok(SourceFormat::Text) => Some(self.one(label, input)),
            Ok(SourceFormat::Json) => {
                let map: FieldMap = self.args.map.clone();
                self.open = Some(Open { label: label.to_owned(), items: JsonItems::new(input, map) });
                None
            }
        }
    }

    /// A file that is one story.
    fn one(&mut self, label: &str, mut input: Box<dyn BufRead>) -> Met {
        let mut bytes = Vec::new();
        let path = Path::new(label);
        if let Err(cause) = input.read_to_end(&mut bytes) {
            return refused(path, &Refusal::unreadable(path, cause));
        }
        self.bytes += bytes.len() as u64;
        let text = match input::decode(label, bytes) {
            Ok(text) => text,
            Err(refusal) => return refused(path, &refusal),
        };
        let published = self.args.published;
        let item = Item { id: None, place: String::new(), source: None, language: None, published, text };
        match fs::canonicalize(path) {
            Ok(full) => self.naming.file(&full.display().to_string(), &stem(path), item),
            Err(_) => self.naming.nameless("stdin", item),
        }
    }

    /// Puts what is in a folder before whatever else is left. In a folder only files whose names promise stories are
    /// read, and a link may lead back up, so only real folders are entered.
    fn folder(&mut self, path: &Path, named: bool) -> Option<Met> {
        let entries = fs::read_dir(path)
            .and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect::<io::Result<Vec<_>>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(cause) => return Some(refused(path, &Refusal::unreadable(path, cause))),
        };
        entries.retain(|entry| if entry.is_dir() { !entry.is_symlink() } else { promises_stories(entry) });
        if entries.is_empty() && named {
            return Some(refused(path, &Refusal::NoStories { path: path.display().to_string() }));
        }
        entries.sort();
        for path in entries.into_iter().rev() {
            self.left.push_front(Next::Path { path, named: false });
        }
        None
    }
}

impl Iterator for Sources<'_> {
    type Item = Met;

    fn next(&mut self) -> Option<Met> {
        loop {
            if let Some(met) = self.of_open() {
                return Some(met);
            }
            let next = self.left.pop_front()?;
            if let Some(met) = self.begin(next) {
                return Some(met);
            }
        }
    }
}

fn refused(path: &Path, refusal: &Refusal) -> Met {
    let origin = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    Met::refusal(format!("file:{}", origin.display()), refusal)
}

fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

/// Whether a folder's file is read without being named.
pub(super) fn promises_stories(path: &Path) -> bool {
    path.extension().is_some_and(|suffix| {
        ["txt", "jsonl", "ndjson"].iter().any(|known| suffix.eq_ignore_ascii_case(known))
    })
}

/// JSON by its name, or by the bracket and quotation mark that it begins with; else text.
fn format_of(label: &str, input: &mut impl BufRead) -> io::Result<SourceFormat> {
    let suffix = Path::new(label).extension().unwrap_or_default();
    if suffix.eq_ignore_ascii_case("txt") {
        return Ok(SourceFormat::Text);
    }
    if ["json", "jsonl", "ndjson"].iter().any(|known| suffix.eq_ignore_ascii_case(known)) {
        return Ok(SourceFormat::Json);
    }
    let mut marks = input.fill_buf()?.iter().filter(|byte| !byte.is_ascii_whitespace());
    Ok(match (marks.next(), marks.next()) {
        (Some(b'{'), Some(b'"')) | (Some(b'['), Some(b'{')) => SourceFormat::Json,
        _ => SourceFormat::Text,
    })
}
