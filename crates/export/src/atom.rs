//! Atom (RFC 4287): events, or anything that is told, as a feed.
//!
//! [`feed`] is for whoever has entries of their own to tell; [`write`] is the export.

use std::io::Write;

use atom_syndication::{
    Category, Content, Entry as AtomEntry, Feed, FixedDateTime, Generator, Link, Person, Text,
};

use crate::error::{ExportError, Result};
use crate::happening::Happening;
use crate::terms::Terms;
use crate::words;
use crate::written::Written;

/// What a feed says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// An address or URN that is the feed's for good.
    pub id: String,
    /// The title.
    pub title: String,
    /// The licence line.
    pub rights: String,
}

/// Something that a feed tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// An address or URN that is the entry's for good: see [`urn`].
    pub id: String,
    /// One line.
    pub title: String,
    /// When it last changed: `2024-02-13T09:00:00.000Z`, as the record writes instants.
    pub updated: String,
    /// When it was first told: an instant, or an ISO day, which counts from its beginning.
    pub published: Option<String>,
    /// Who tells it.
    pub authors: Vec<String>,
    /// Facts in words.
    pub summary: String,
    /// The words of the story; `None` where its rights keep them in.
    pub content: Option<String>,
    /// The story's address.
    pub link: Option<String>,
    /// Types, modes, contexts, status.
    pub categories: Vec<String>,
}

/// `urn:dateline:event:E0123…`: the id of something of the record, wherever the record lies.
pub fn urn(kind: &str, id: &str) -> String {
    format!("urn:dateline:{kind}:{id}")
}

impl Entry {
    /// An event, or a report that stands as one.
    pub fn of(happening: &Happening) -> Self {
        let event = &happening.event;
        let kind = if event.id.starts_with('E') { "event" } else { "report" };
        let mut categories: Vec<String> = vec![event.event_type.to_string(), event.status.to_string()];
        categories.extend(event.mode.iter().map(ToString::to_string));
        categories.extend(happening.contexts().iter().map(ToString::to_string));
        Self {
            id: urn(kind, &event.id),
            title: words::summary(happening),
            updated: happening.taken().1.to_owned(),
            published: happening.first_published().map(str::to_owned),
            authors: happening.outlets().into_iter().map(str::to_owned).collect(),
            summary: summary(happening),
            content: happening.quote().map(str::to_owned),
            link: happening.url().map(str::to_owned),
            categories,
        }
    }
}

/// What is known beyond the title: where, on whose word, by how many.
fn summary(happening: &Happening) -> String {
    let event = &happening.event;
    let mut parts = vec![words::summary(happening)];
    if let Some(place) = happening.place() {
        parts.push(format!("Place: {}", place.text));
    }
    let sources = happening.sources();
    if !sources.is_empty() {
        parts.push(format!("On the word of: {}", sources.join("; ")));
    }
    let carried = if event.stories > event.voices {
        format!(", carried {} times", event.stories)
    } else {
        String::new()
    };
    parts.push(format!(
        "Told by: {} ({} independent{carried})",
        happening.outlets().join("; "),
        event.voices
    ));
    format!("{}.", parts.join(". "))
}

/// A feed of entries in their order, the newest instant among them being the feed's own; the beginning of 1970 where
/// there is none.
pub fn feed(about: &About, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut feed = Feed::default();
    feed.set_id(about.id.clone());
    feed.set_title(Text::plain(about.title.clone()));
    feed.set_rights(Text::plain(about.rights.clone()));
    feed.set_updated(instant(entries.iter().map(|entry| entry.updated.as_str()).max().unwrap_or_default()));
    feed.set_generator(Generator {
        value: "Dateline".to_owned(),
        uri: None,
        version: Some(Terms::VERSION.to_owned()),
    });
    // Every entry has an author: its own, or the feed's.
    feed.set_authors(vec![person("Dateline")]);
    feed.set_entries(entries.iter().map(|entry| atom(entry, &about.rights)).collect::<Vec<_>>());
    feed.write_to(Vec::new()).map_err(ExportError::of("atom"))
}

fn atom(entry: &Entry, rights: &str) -> AtomEntry {
    let mut atom = AtomEntry::default();
    atom.set_id(entry.id.clone());
    atom.set_title(Text::plain(xml_text(&entry.title)));
    atom.set_updated(instant(&entry.updated));
    atom.set_published(entry.published.as_deref().map(instant));
    atom.set_authors(entry.authors.iter().map(|author| person(author)).collect::<Vec<_>>());
    atom.set_summary(Text::plain(xml_text(&entry.summary)));
    atom.set_rights(Text::plain(rights));
    let category = |label: &String| Category { term: label.clone(), ..Category::default() };
    atom.set_categories(entry.categories.iter().map(category).collect::<Vec<_>>());
    let content = |text: &String| Content {
        value: Some(xml_text(text)),
        content_type: Some("text".to_owned()),
        ..Content::default()
    };
    atom.set_content(entry.content.as_ref().map(content));
    let link =
        |address: &String| Link { href: address.clone(), rel: "alternate".to_owned(), ..Link::default() };
    atom.set_links(entry.link.iter().map(link).collect::<Vec<_>>());
    atom
}

fn person(name: &str) -> Person {
    Person { name: xml_text(name), ..Person::default() }
}

/// Control letters are no part of XML 1.0, and a reader would refuse the whole feed for one of them.
pub(crate) fn xml_text(text: &str) -> String {
    let is_xml = |letter: char| matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    text.chars().filter(|&letter| is_xml(letter)).collect()
}

/// An instant, or the beginning of a day, in UTC.
fn instant(text: &str) -> FixedDateTime {
    let whole = if text.len() == 10 { format!("{text}T00:00:00Z") } else { text.to_owned() };
    FixedDateTime::parse_from_rfc3339(&whole).unwrap_or_default()
}

pub(crate) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut written = Written::default();
    let mut entries = Vec::new();
    for happening in happenings {
        entries.push(Entry::of(&happening?));
        written.count(1);
    }
    let about = About {
        id: urn("feed", "export"),
        title: format!("Events, {}", terms.codebook),
        rights: terms.licence.clone(),
    };
    out.write_all(&feed(&about, &entries)?)?;
    out.write_all(b"\n")?;
    Ok(written)
}
