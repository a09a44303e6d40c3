//! From bytes to items: which stories are in this file?
//!
//! ```
//! use std::ops::ControlFlow;
//! use story::reading::{Arrival, Options, read};
//!
//! let table = "id,title,date,text\n7,Envoys meet,2024-03-04,Envoys met in Geneva on Monday.\n";
//! let mut found = Vec::new();
//! let _ = read("wire.csv", &mut table.as_bytes(), &Options::default(), &mut |arrival| {
//!     if let Arrival::Item(item) = arrival {
//!         found.push(item.story());
//!     }
//!     ControlFlow::Continue(())
//! });
//! assert_eq!(found[0].headline(), Some("Envoys meet"));
//! ```
//!
//! # Map
//!
//! * [`read`] looks at the content ([`Format`]), opens archives, and hands over items one by one.
//! * One format is one file: `html`, `feed`, `newsml_g2`, `newsml1`, `nitf`, `ninjs`, `table` (CSV), `parquet`, `lines` (JSON),
//!   `warc`, `archive` (zip, tar, gzip).
//! * What cannot be read arrives as [`Refused`], with its place, a code and the mend; the reading goes on.
//! * [`Limits`] bound what hostile input can cost: no archive is unpacked to disk, no external entity is fetched.

mod archive;
mod decode;
mod detect;
mod entities;
mod feed;
mod fields;
mod html;
mod json;
mod language;
mod limit;
mod lines;
mod markup;
mod newsml1;
mod newsml_g2;
mod ninjs;
mod nitf;
mod parquet;
mod refused;
mod table;
mod warc;
mod xml;

use std::io::Read;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use self::limit::{Given, Spending};
use self::refused::clipped;
use crate::item::Item;

pub use detect::{Format, HEAD, format as format_of};
pub use fields::{Field, Mapping, MappingError};
pub use language::language_of;
pub use limit::Limits;
pub use refused::{Reason, Refused};

/// An id that is longer is none.
const LONGEST_ID: usize = 2000;

/// What a source hands over: an item, or what could not be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// One item.
    Item(Box<Item>),
    /// Something that was refused, and why.
    Refused(Refused),
}

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format, where the caller knows it; else the content tells.
    pub format: Option<Format>,
    /// Which columns or keys of a table hold what.
    pub mapping: Mapping,
    /// What an input may cost.
    pub limits: Limits,
    /// Whether items that have an address and no text are handed over, for callers that fetch it from there.
    pub bare_links: bool,
}

/// Takes what arrives; `Break` ends the reading.
pub type Sink<'a> = dyn FnMut(Arrival) -> ControlFlow<()> + 'a;

/// Reads all items of one source. `name` is the file's name: it names the places of refusals, ends that tell a
/// format (`.csv`) are looked at, and its stem is the id of an item that has none.
///
/// Whatever comes in, it returns: with `Break` where the sink said so, else when the source is read or refused.
pub fn read(name: &str, input: &mut dyn Read, options: &Options, sink: &mut Sink<'_>) -> ControlFlow<()> {
    let spending = Spending::new(options.limits);
    let mut input = Given { inner: input, spending: &spending };
    Reading { options, sink, spending: &spending, depth: 0, held: 0, arrived: 0 }.source(
        name,
        &mut input,
        options.format,
    )
}

/// A reading under way.
struct Reading<'a, 's> {
    options: &'a Options,
    sink: &'a mut Sink<'s>,
    spending: &'a Spending,
    /// How many archives deep it stands.
    depth: u8,
    /// Bytes of the zip archives that are open.
    held: u64,
    /// How much was handed over or refused.
    arrived: usize,
}

impl Reading<'_, '_> {
    /// Reads a file or the member of an archive; one that yields nothing at all is refused.
    fn source(&mut self, place: &str, input: &mut dyn Read, format: Option<Format>) -> ControlFlow<()> {
        let before = self.arrived;
        self.opened(place, input, format)?;
        if self.arrived == before { self.refuse(place, Reason::NoItems) } else { ControlFlow::Continue(()) }
    }

    /// Looks at what it is and reads it.
    fn opened(&mut self, place: &str, input: &mut dyn Read, format: Option<Format>) -> ControlFlow<()> {
        let mut head = Vec::new();
        // Where the format is named, nothing is waited for: the first line of a pipe may be all that comes for a while.
        let most = if format.is_some() { 0 } else { detect::HEAD as u64 };
        if let Err(error) = input.take(most).read_to_end(&mut head) {
            return self.refuse(place, limit::broken(&error));
        }
        let format = match format.map_or_else(|| detect::format(place, &head), Ok) {
            Ok(format) => format,
            Err(reason) => return self.refuse(place, reason),
        };
        let mut whole = head.as_slice().chain(input);
        match format {
            Format::Gzip => archive::gzip(self, place, &mut whole),
            Format::Tar => archive::tar(self, place, &mut whole),
            Format::Zip => archive::zip(self, place, &mut whole),
            Format::Warc => warc::read(self, place, &mut whole),
            Format::Json => lines::read(self, place, &mut whole),
            Format::Table => table::read(self, place, &mut whole),
            Format::Parquet => parquet::read(self, place, &mut whole),
            format => self.document(place, &mut whole, format),
        }
    }

    /// Reads a format that is one document.
    fn document(&mut self, place: &str, input: &mut dyn Read, format: Format) -> ControlFlow<()> {
        match limit::read_all(input, self.options.limits.document) {
            Ok(bytes) => self.bytes(place, &bytes, format, None),
            Err(reason) => self.refuse(place, reason),
        }
    }

    /// Reads a document whose bytes are there; `charset` is what its carrier said of them.
    fn bytes(&mut self, place: &str, bytes: &[u8], format: Format, charset: Option<&str>) -> ControlFlow<()> {
        let text = decode::text(bytes, charset);
        let found = guarded(|| match format {
            Format::Html => html::read(place, &text).map(|item| vec![Ok(item)]),
            Format::Feed => feed::read(place, &text),
            Format::NewsMlG2 => newsml_g2::read(place, &text),
            Format::NewsMl1 => newsml1::read(place, &text),
            Format::Nitf => nitf::read(place, &text).map(|item| vec![Ok(item)]),
            _ => Ok(vec![Ok(wire(text))]),
        });
        match found {
            Ok(items) => items.into_iter().try_for_each(|item| match item {
                Ok(item) => self.hand_over(place, item),
                Err(refused) => self.refuse(&refused.place, refused.reason),
            }),
            Err(reason) => self.refuse(place, reason),
        }
    }

    /// Hands an item over, with its language and a name; one without text is refused.
    fn hand_over(&mut self, place: &str, mut item: Item) -> ControlFlow<()> {
        item.id = item.id.filter(|id| !crate::text::is_all_blank(id) && id.len() <= LONGEST_ID);
        item.name = name(place);
        let may_be_bare = self.options.bare_links && item.url.is_some();
        if crate::text::is_all_blank(&item.body) && !may_be_bare {
            let id = item.id.map_or_else(String::new, |id| format!(" ({id})"));
            return self.refuse(&format!("{place}{id}"), Reason::NoText);
        }
        if item.size() > self.options.limits.text {
            return self.refuse(place, Reason::TooLarge { limit: self.options.limits.text });
        }
        item.language = item.language.as_deref().and_then(language::code).or_else(|| language_of(&item.body));
        self.arrived += 1;
        (self.sink)(Arrival::Item(Box::new(item)))
    }

    fn refuse(&mut self, place: &str, reason: Reason) -> ControlFlow<()> {
        self.arrived += 1;
        (self.sink)(Arrival::Refused(Refused { place: clipped(place), reason: reason.clipped() }))
    }
}

/// Runs a parser. One that panics is at fault, but it costs only the document that it stumbled over.
fn guarded<T>(parse: impl FnOnce() -> Result<T, Reason>) -> Result<T, Reason> {
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or(Err(Reason::Failed))
}

/// Plain wire text is its own rendering.
fn wire(body: String) -> Item {
    Item { body, ..Item::default() }
}

/// What to call an item: the file's stem, and the item's number where the file holds several.
fn name(place: &str) -> String {
    match place.rsplit_once(", ") {
        Some((file, number)) => format!("{}-{}", stem(file), number.rsplit(' ').next().unwrap_or(number)),
        None => stem(place).to_owned(),
    }
}

/// The name of a file without folders and ending.
fn stem(place: &str) -> &str {
    let name = place.rsplit(['/', '\\', '!']).next().unwrap_or(place);
    match name.rfind('.') {
        Some(at) if at > 0 => &name[..at],
        _ => name,
    }
}
