//! RSS, Atom and JSON Feed.

use feed_rs::model::{Entry, Feed};
use feed_rs::parser::Builder;

use super::markup::{self, Kind};
use super::refused::{Reason, Refused};
use super::{html, json};
use crate::item::{Item, published};
use crate::published::Published;

/// More elements than any feed has, those in its escaped texts not counted.
const MOST_ELEMENTS: usize = 200_000;

/// All entries of a feed, each with the feed's rights and language where it has none of its own.
pub(super) fn read(_place: &str, text: &str) -> Result<Vec<Result<Item, Refused>>, Reason> {
    // The library turns every time into UTC, and the day with it; the day as written is what "Monday" counts from.
    bounded(text)?;
    let parser =
        Builder::new().sanitize_content(false).timestamp_parser(|text| wall(&published(text)?)).build();
    let feed = parser.parse(text.as_bytes()).map_err(|error| Reason::BrokenFeed(error.to_string()))?;
    Ok(feed.entries.iter().map(|entry| Ok(item(&feed, entry))).collect())
}

/// Refuses what would make many times its size of entries.
fn bounded(text: &str) -> Result<(), Reason> {
    if text.trim_start_matches(crate::text::is_blank).starts_with('<') {
        return markup::bounded(text, Kind::Xml, MOST_ELEMENTS);
    }
    json::parse(text.as_bytes()).map(|_| ()).map_err(|error| Reason::BrokenFeed(error.to_string()))
}

/// The time on the writer's wall, given to the library as if it were UTC.
fn wall(time: &Published) -> Option<chrono::DateTime<chrono::Utc>> {
    let clock = time.time.unwrap_or_default();
    let text = format!("{}T{clock}Z", time.date);
    text.parse().ok()
}

fn item(feed: &Feed, entry: &Entry) -> Item {
    let time = entry.published.or(entry.updated);
    let content = entry.content.as_ref().and_then(|content| content.body.clone());
    let summary = entry.summary.as_ref().map(|text| text.content.clone());
    let rights = entry.rights.as_ref().or(feed.rights.as_ref());
    Item {
        id: Some(entry.id.clone()),
        headline: entry.title.as_ref().map(|title| html::fragment(&title.content)),
        byline: entry.authors.first().and_then(|author| author.name.clone()),
        published: time.and_then(|time| published(&time.format("%Y-%m-%dT%H:%M:%S").to_string())),
        body: html::fragment(&longer(content, summary)),
        rights: rights.map(|text| text.content.clone()).into_iter().collect(),
        publisher: feed.title.as_ref().map(|title| title.content.clone()),
        language: entry.language.clone().or_else(|| feed.language.clone()),
        url: entry.links.first().map(|link| link.href.clone()),
        ..Item::default()
    }
}

/// The longer of content and summary; some feeds give only the one, some a stub of the other.
fn longer(content: Option<String>, summary: Option<String>) -> String {
    let (content, summary) = (content.unwrap_or_default(), summary.unwrap_or_default());
    if summary.len() > content.len() { summary } else { content }
}
