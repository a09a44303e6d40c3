//! Reads the sources one after the other, item by item.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use story::reading::{Arrival, Format, HEAD, Options, format_of};
use story::{Item, read_wire};

use super::met::{Met, Naming, Told};
use crate::args::IngestArgs;
use crate::input;
use crate::refusal::Refusal;
use crate::stream::{self, Stream};

/// What is still to be read.
enum Next {
    Path { path: PathBuf, named: bool },
    Stdin,
}

/// A container of many items that is being read.
struct Open {
    label: String,
    arrivals: Stream,
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
        match open.arrivals.next() {
            None => {
                self.open = None;
                None
            }
            Some(Arrival::Refused(refused)) => Some(Met::bad(&refused)),
            Some(Arrival::Item(item)) => {
                let label = open.label.clone();
                Some(self.item(&label, *item))
            }
        }
    }

    /// An item of a container.
    fn item(&mut self, label: &str, item: Item) -> Met {
        self.bytes += item.body.len() as u64;
        let mut story = item.story();
        if let Some(day) = self.args.published.filter(|_| story.published().is_none()) {
            story = story.with_published(day);
        }
        let told = Told { story, source: item.publisher, language: item.language };
        match item.id {
            Some(id) => self.naming.own(&id, told),
            None => self.naming.nameless(&stem(Path::new(label)), told),
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

    fn stream(&mut self, label: &str, mut input: Box<dyn BufRead + Send>) -> Option<Met> {
        let mut head = Vec::new();
        if let Err(cause) = input.by_ref().take(HEAD as u64).read_to_end(&mut head) {
            return Some(refused(Path::new(label), &Refusal::unreadable(Path::new(label), cause)));
        }
        // What is no text at all is refused where plain text is read, in the words of the other commands.
        let format = self.args.format.unwrap_or_else(|| format_of(label, &head).unwrap_or(Format::Wire));
        let whole = Box::new(io::Cursor::new(head).chain(input));
        if format == Format::Wire {
            return Some(self.one(label, whole));
        }
        let options = Options { format: Some(format), mapping: self.args.map.clone(), ..Options::default() };
        self.open = Some(Open { label: label.to_owned(), arrivals: stream::open(label, whole, options) });
        None
    }

    /// A file that is one story.
    fn one(&mut self, label: &str, mut input: Box<dyn Read>) -> Met {
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
        let story = read_wire(&stem(path), text, self.args.published);
        let told = Told { story, source: None, language: None };
        match fs::canonicalize(path) {
            Ok(full) => self.naming.file(&full.display().to_string(), &stem(path), told),
            Err(_) => self.naming.nameless("stdin", told),
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
        entries.retain(
            |entry| if entry.is_dir() { !entry.is_symlink() } else { input::promises_stories(entry) },
        );
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
