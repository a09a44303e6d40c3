//! What sources on the web have that files have not: memory of what their servers said, and items that only lead to a page.

use std::ops::ControlFlow;

use record::{Feed, Known, Record};
use story::Item;
use story::reading::{Arrival, Format, Options, Reason, Refused, read};
use url::Url;

use super::met::Met;
use super::sources::Sources;
use crate::args::NetArgs;
use crate::net::{Answer, Manners};

/// A text shorter than so many letters is a summary: the shortest wire items that are whole are about as long.
const SUMMARY: usize = 1_000;

/// What is remembered of an address when all that came of it is kept.
#[derive(Debug)]
pub(crate) struct Remembered {
    pub(crate) feed: Feed,
    /// Whether it could be read, so that it is refused no longer.
    pub(crate) has_answered: bool,
}

impl Remembered {
    /// What was sent could not be read, or not all that it leads to: next time it is asked for again, whole.
    pub(super) fn is_broken(&mut self) {
        self.has_answered = false;
        self.is_unfinished();
    }

    fn is_unfinished(&mut self) {
        (self.feed.etag, self.feed.modified, self.feed.not_before) = (None, None, None);
    }
}

impl From<&NetArgs> for Manners {
    fn from(args: &NetArgs) -> Self {
        Self { pause: args.pause, timeout: args.timeout, largest: u64::from(args.largest) << 20 }
    }
}

/// The format that a media type tells and the content does not.
pub(super) fn media_format(media: &str) -> Option<Format> {
    let kind = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(kind.as_str(), "text/csv" | "text/tab-separated-values").then_some(Format::Table)
}

impl Sources<'_> {
    /// The item with the text of the page that it leads to, where it is wanted and the item is but a summary; or what comes
    /// instead of it.
    pub(super) fn whole(&mut self, item: Item, record: &Record) -> anyhow::Result<Result<Item, Met>> {
        let Some((id, link)) = self.link(&item) else { return Ok(Ok(item)) };
        let (origin, name) = self.naming.of_id(&id);
        // A page is read once: what the record holds of it already is more than the summary.
        if !matches!(record.look(&origin, &name, item.story().raw())?, Known::Nothing) {
            return Ok(Err(Met::Held(origin)));
        }
        Ok(match self.client.get(&link) {
            Ok(Answer::Body { bytes, .. }) => match article(link.as_str(), &bytes) {
                Ok(page) => Ok(filled(item, page)),
                Err(refused) => alone(item, || Met::bad(&refused)),
            },
            Ok(_) => Ok(item),
            Err(error) if error.may_pass() => {
                if let Some((_, remembered)) = self.open.as_mut().and_then(|open| open.web.as_mut()) {
                    remembered.is_unfinished();
                }
                Err(Met::failed(origin, &error))
            }
            Err(error) => alone(item, || Met::failed(origin, &error)),
        })
    }

    /// The id of an item and the page that it leads to, where that is to be read.
    fn link(&self, item: &Item) -> Option<(String, Url)> {
        let open = self.open.as_ref().filter(|open| self.args.follow && open.format == Format::Feed)?;
        let (id, href) = (item.id.as_ref()?, item.url.as_ref()?);
        if item.body.chars().count() >= SUMMARY {
            return None;
        }
        let link = match &open.web {
            Some((base, _)) => base.join(href),
            None => Url::parse(href),
        };
        link.ok().filter(|link| matches!(link.scheme(), "http" | "https")).map(|link| (id.clone(), link))
    }
}

/// A summary whose page cannot be read stands for itself; where there is no summary either, nothing is left.
fn alone(item: Item, refused: impl FnOnce() -> Met) -> Result<Item, Met> {
    if item.body.trim().is_empty() { Err(refused()) } else { Ok(item) }
}

/// The article of a page.
fn article(place: &str, bytes: &[u8]) -> Result<Item, Refused> {
    let mut found = None;
    let _ = read(place, &mut &*bytes, &Options::default(), &mut |arrival| {
        found = Some(arrival);
        ControlFlow::Break(())
    });
    match found {
        Some(Arrival::Item(item)) => Ok(*item),
        Some(Arrival::Refused(refused)) => Err(refused),
        None => Err(Refused { place: place.to_owned(), reason: Reason::NoText }),
    }
}

/// The item with what the page has more of.
fn filled(item: Item, page: Item) -> Item {
    if page.body.len() <= item.body.len() {
        return item;
    }
    let mut rights = item.rights;
    rights.extend(page.rights);
    Item {
        headline: item.headline.or(page.headline),
        byline: item.byline.or(page.byline),
        published: item.published.or(page.published),
        publisher: item.publisher.or(page.publisher),
        body: page.body,
        captions: page.captions,
        language: page.language,
        rights,
        ..item
    }
}
