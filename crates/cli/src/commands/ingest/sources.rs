//! Reads the sources one after the other, item by item.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

use record::Record;
use story::reading::{Arrival, Format, Options, Reason};
use story::{Item, read_wire};
use url::Url;

use super::met::{Met, Naming, Told};
use super::open::{Came, Open};
use super::web::{Remembered, media_format};
use crate::args::SourcesArgs;
use crate::input;
use crate::net::{self, Answer, Client};
use crate::refusal::Refusal;
use crate::run::complain;
use crate::stream::{self, Begun};

/// What is still to be read.
enum Next {
    Path { path: PathBuf, named: bool },
    Web(Url),
    Stdin,
}

/// The items of all sources, in the order of the arguments; folders by name.
pub(crate) struct Sources<'a> {
    pub(super) args: &'a SourcesArgs,
    pub(super) naming: Naming<'a>,
    pub(super) client: &'a mut Client,
    left: VecDeque<Next>,
    pub(super) open: Option<Open>,
    asked: Vec<Remembered>,
    bytes: u64,
    /// Whether to say which addresses are left because it is too early.
    says_early: bool,
}

impl<'a> Sources<'a> {
    pub(crate) fn new(args: &'a SourcesArgs, client: &'a mut Client) -> Self {
        let left = args.sources.iter().map(|path| match net::address(path) {
            Some(url) => Next::Web(url),
            None if path.as_os_str() == "-" => Next::Stdin,
            None => Next::Path { path: path.clone(), named: true },
        });
        let naming = Naming { source: args.source.as_deref() };
        Self {
            args,
            naming,
            client,
            left: left.collect(),
            open: None,
            asked: Vec::new(),
            bytes: 0,
            says_early: true,
        }
    }

    /// The same, for rounds that come again soon: that it is too early for an address is nothing to say then.
    pub(crate) fn of_round(self) -> Self {
        Self { says_early: false, ..self }
    }

    /// Bytes of the items read so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// What to remember of the addresses that were asked, once everything that came of them is kept.
    pub(crate) fn asked(self) -> Vec<Remembered> {
        self.asked
    }

    /// The next so many things; fewer where the sources end, or where one keeps those that have come waiting. The
    /// record tells what is known of addresses and items.
    pub(crate) fn batch(&mut self, record: &Record, most: usize) -> anyhow::Result<Vec<Met>> {
        let mut batch = Vec::with_capacity(most);
        while batch.len() < most {
            match self.came(batch.is_empty()) {
                Came::Arrival(arrival) => batch.extend(self.of_open(arrival, record)?),
                Came::Late => break,
                Came::End => {
                    let Some(next) = self.left.pop_front() else { break };
                    batch.extend(self.begin(next, record)?);
                }
            }
        }
        Ok(batch)
    }

    /// What comes next of the open container; one that has ended is closed.
    fn came(&mut self, waits: bool) -> Came {
        let came = self.open.as_ref().map_or(Came::End, |open| open.came(waits));
        if matches!(came, Came::End) {
            let web = self.open.take().and_then(|open| open.web);
            self.asked.extend(web.map(|(_, remembered)| remembered));
        }
        came
    }

    /// What an arrival of the open container is.
    fn of_open(&mut self, arrival: Arrival, record: &Record) -> anyhow::Result<Option<Met>> {
        let Some(open) = self.open.as_mut() else { return Ok(None) };
        Ok(Some(match arrival {
            // A feed that is followed may have nothing to tell for a while.
            Arrival::Refused(refused)
                if open.web.is_some() && open.format == Format::Feed && refused.reason == Reason::NoItems =>
            {
                return Ok(None);
            }
            Arrival::Refused(refused) => {
                if let Some((_, remembered)) = open.web.as_mut().filter(|_| refused.place == open.label) {
                    remembered.is_broken();
                }
                Met::bad(&refused)
            }
            Arrival::Item(item) => {
                let label = open.label.clone();
                self.bytes += item.body.len() as u64;
                match self.whole(*item, record)? {
                    Ok(item) => self.item(&label, item),
                    Err(met) => met,
                }
            }
        }))
    }

    /// An item of a container.
    fn item(&mut self, label: &str, item: Item) -> Met {
        let story = stream::story(&item, self.args.published);
        let told = Told { story, source: item.publisher, url: item.url, language: item.language };
        let page =
            self.open.as_ref().filter(|open| open.format == Format::Html).and_then(|open| open.web.as_ref());
        match (item.id, page) {
            (Some(id), _) => self.naming.own(&id, told),
            // A page has no id but its address.
            (None, Some((url, _))) => self.naming.own(url.as_str(), told),
            (None, None) => self.naming.nameless(&stem(Path::new(label)), told),
        }
    }

    /// Opens the next source; what is one story or is refused comes back at once.
    fn begin(&mut self, next: Next, record: &Record) -> anyhow::Result<Option<Met>> {
        Ok(match next {
            Next::Stdin => self.stream("standard input", Box::new(io::stdin()), None, None),
            Next::Web(url) => return self.fetch(&url, record),
            Next::Path { path, named } if path.is_dir() => self.folder(&path, named),
            Next::Path { path, .. } => match File::open(&path) {
                Ok(file) => self.stream(&path.display().to_string(), Box::new(file), None, None),
                Err(cause) => Some(refused(&path, &Refusal::unreadable(&path, cause))),
            },
        })
    }

    /// Asks for an address and opens what is there.
    fn fetch(&mut self, url: &Url, record: &Record) -> anyhow::Result<Option<Met>> {
        let asked = self.client.ask(url, record.feed(url.as_str())?, jiff::Timestamp::now());
        let mut remembered = Remembered { feed: asked.feed, has_answered: asked.answer.is_ok() };
        Ok(match asked.answer {
            Ok(Answer::Body { bytes, media, at }) => {
                let at = Url::parse(&at).unwrap_or_else(|_| url.clone());
                let format = media.as_deref().and_then(media_format);
                self.stream(url.as_str(), Box::new(Cursor::new(bytes)), Some((at, remembered)), format)
            }
            Ok(Answer::Unchanged) => {
                self.asked.push(remembered);
                None
            }
            Ok(Answer::TooEarly(_)) if !self.says_early => None,
            Ok(Answer::TooEarly(until)) => {
                complain(&format!(
                    "{url}: not asked, because its server wants not to be asked before {until:.0}"
                ));
                None
            }
            Err(error) => {
                remembered.has_answered = false;
                self.asked.push(remembered);
                Some(Met::failed(url.to_string(), &error))
            }
        })
    }

    fn stream(
        &mut self,
        label: &str,
        input: Box<dyn Read + Send>,
        web: Option<(Url, Remembered)>,
        format: Option<Format>,
    ) -> Option<Met> {
        let options = Options {
            format: self.args.format.or(format),
            mapping: self.args.map.clone(),
            bare_links: self.args.follow,
            ..Options::default()
        };
        match stream::begin(label, input, options) {
            Err(cause) => Some(refused(Path::new(label), &Refusal::unreadable(Path::new(label), cause))),
            Ok(Begun::Text(bytes)) => {
                let is_of_web = web.is_some();
                self.asked.extend(web.map(|(_, remembered)| remembered));
                Some(self.one(label, bytes, is_of_web))
            }
            Ok(Begun::Items(format, arrivals)) => {
                self.open = Some(Open { label: label.to_owned(), arrivals, format, web });
                None
            }
        }
    }

    /// A file that is one story.
    fn one(&mut self, label: &str, bytes: Vec<u8>, is_of_web: bool) -> Met {
        let path = Path::new(label);
        self.bytes += bytes.len() as u64;
        let text = match input::decode(label, bytes) {
            Ok(text) => text,
            Err(refusal) if is_of_web => return Met::refusal(label.to_owned(), &refusal),
            Err(refusal) => return refused(path, &refusal),
        };
        let story = read_wire(&stem(path), text, self.args.published);
        let told = Told { story, source: None, url: None, language: None };
        if is_of_web {
            return self.naming.own(label, told);
        }
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

fn refused(path: &Path, refusal: &Refusal) -> Met {
    let origin = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    Met::refusal(format!("file:{}", origin.display()), refusal)
}

fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}
