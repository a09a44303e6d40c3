//! Reads the sources one after the other, item by item.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use story::reading::{Arrival, Options};
use story::{Item, read_wire};

use super::met::{Met, Naming, Told};
use crate::args::IngestArgs;
use crate::input;
use crate::refusal::Refusal;
use crate::stream::{self, Begun, Stream};

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
        let story = stream::story(&item, self.args.published);
        let told = Told { story, source: item.publisher, language: item.language };
        match item.id {
            Some(id) => self.naming.own(&id, told),
            None => self.naming.nameless(&stem(Path::new(label)), told),
        }
    }

    /// Opens the next source; what is one story or is refused comes back at once.
    fn begin(&mut self, next: Next) -> Option<Met> {
        match next {
            Next::Stdin => self.stream("standard input", Box::new(io::stdin())),
            Next::Path { path, named } if path.is_dir() => self.folder(&path, named),
            Next::Path { path, .. } => match File::open(&path) {
                Ok(file) => self.stream(&path.display().to_string(), Box::new(file)),
                Err(cause) => Some(refused(&path, &Refusal::unreadable(&path, cause))),
            },
        }
    }

    fn stream(&mut self, label: &str, input: Box<dyn Read + Send>) -> Option<Met> {
        let options =
            Options { format: self.args.format, mapping: self.args.map.clone(), ..Options::default() };
        match stream::begin(label, input, options) {
            Err(cause) => Some(refused(Path::new(label), &Refusal::unreadable(Path::new(label), cause))),
            Ok(Begun::Text(bytes)) => Some(self.one(label, bytes)),
            Ok(Begun::Items(arrivals)) => {
                self.open = Some(Open { label: label.to_owned(), arrivals });
                None
            }
        }
    }

    /// A file that is one story.
    fn one(&mut self, label: &str, bytes: Vec<u8>) -> Met {
        let path = Path::new(label);
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

    /// Puts what is in a folder before whatever else is left.
    fn folder(&mut self, path: &Path, named: bool) -> Option<Met> {
        let entries = match input::entries(path) {
            Ok(entries) => entries,
            Err(cause) => return Some(refused(path, &Refusal::unreadable(path, cause))),
        };
        if entries.is_empty() && named {
            return Some(refused(path, &Refusal::NoStories { path: path.display().to_string() }));
        }
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
