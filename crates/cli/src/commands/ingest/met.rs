//! What a source yields: stories under the names that they shall have, and what was refused.

use record::RefusedItem;
use story::Story;
use story::reading::Refused;

use crate::net::FetchError;
use crate::refusal::Refusal;

/// Something met in a source.
#[derive(Debug)]
pub(crate) enum Met {
    Story(Box<Found>),
    /// A story that the record holds, by its origin; nothing else of it was read.
    Held(String),
    Refused(RefusedItem),
}

/// A story before coding.
#[derive(Debug)]
pub(crate) struct Found {
    /// What it is called where it comes from.
    pub(super) origin: String,
    /// The id that it gets in the record if it is new.
    pub(super) name: String,
    pub(super) story: Story,
    /// Who published it, where its format says so.
    pub(super) source: Option<String>,
    /// Its address on the web, where its format tells it.
    pub(super) url: Option<String>,
    /// Its language, where its format says so or its words show it.
    pub(super) language: Option<String>,
}

impl Met {
    pub(super) fn refusal(origin: String, refusal: &Refusal) -> Self {
        Self::Refused(RefusedItem { origin, code: refusal.code(), reason: refusal.to_string() })
    }

    /// An address or a page that could not be fetched.
    pub(super) fn failed(origin: String, error: &FetchError) -> Self {
        Self::Refused(RefusedItem { origin, code: error.code(), reason: error.to_string() })
    }

    pub(super) fn bad(refused: &Refused) -> Self {
        let code = refused.reason.code().to_owned();
        Self::Refused(RefusedItem { origin: refused.place.clone(), code, reason: refused.to_string() })
    }
}

/// A story and what its format tells beside it.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) story: Story,
    pub(super) source: Option<String>,
    pub(super) url: Option<String>,
    pub(super) language: Option<String>,
}

impl Told {
    fn found(self, origin: String, name: String) -> Met {
        let Self { story, source, url, language } = self;
        Met::Story(Box::new(Found { origin, name, story, source, url, language }))
    }
}

/// How items are named, so that two stories never share a name and one story always has the same.
///
/// An item with an id of its own is called by it. A file is called by its stem and a hash of its text: stems repeat
/// from folder to folder, and paths differ from machine to machine. A source's name before it keeps the ids of sources
/// apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming<'a> {
    pub(super) source: Option<&'a str>,
}

impl Naming<'_> {
    /// An item with an id of its own.
    pub(super) fn own(self, id: &str, told: Told) -> Met {
        let (origin, name) = self.of_id(id);
        told.found(origin, name)
    }

    /// The origin and the name of an item with an id of its own.
    pub(super) fn of_id(self, id: &str) -> (String, String) {
        let name = self.prefixed(id);
        (format!("id:{name}"), name)
    }

    /// A file that is one story; its place tells it again when its text has changed.
    pub(super) fn file(self, path: &str, stem: &str, told: Told) -> Met {
        let name = self.prefixed(&format!("{stem}-{}", short_hash(told.story.raw())));
        told.found(format!("file:{path}"), name)
    }

    /// A text that nothing but itself tells from others.
    pub(super) fn nameless(self, stem: &str, told: Told) -> Met {
        let name = self.prefixed(&format!("{stem}-{}", short_hash(told.story.raw())));
        told.found(format!("text:{name}"), name)
    }

    fn prefixed(self, name: &str) -> String {
        self.source.map_or_else(|| name.to_owned(), |source| format!("{source}/{name}"))
    }
}

fn short_hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..8].to_owned()
}
