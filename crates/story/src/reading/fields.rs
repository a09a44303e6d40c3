//! Which columns or keys of a table hold what.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use super::refused::Reason;
use crate::item::{Item, published};
use crate::published::Published;
use crate::wire::stamped;

/// A field of an item that a table may fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The item's id.
    Id,
    /// Its version.
    Version,
    /// Its title.
    Headline,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Published,
    /// Its text: a string, or a list of paragraphs.
    Text,
    /// Lines on owner and use.
    Rights,
    /// Who publishes it.
    Publisher,
    /// Its language.
    Language,
    /// Its address.
    Url,
}

/// For each field the name a user gives it, and the names it goes by in tables that nobody described, best first.
const KNOWN: &[(Field, &str, &[&str])] = &[
    (
        Field::Id,
        "id",
        &["id", "guid", "uri", "story_id", "storyid", "doc_id", "docid", "article_id", "uuid", "url"],
    ),
    (Field::Version, "version", &["version", "revision"]),
    (Field::Headline, "title", &["headline", "title", "head"]),
    (Field::Byline, "byline", &["byline", "author", "authors", "creator"]),
    (
        Field::Published,
        "published",
        &[
            "published",
            "date",
            "pub_date",
            "pubdate",
            "publication_date",
            "date_published",
            "published_at",
            "datetime",
            "timestamp",
        ],
    ),
    (
        Field::Text,
        "text",
        &[
            "text",
            "body",
            "content",
            "story",
            "article",
            "paragraphs",
            "full_text",
            "fulltext",
            "maintext",
            "event_text",
            "description",
        ],
    ),
    (Field::Rights, "rights", &["rights", "copyright", "license", "licence", "usageterms"]),
    (Field::Publisher, "source", &["publisher", "source", "outlet", "agency", "publication", "sitename"]),
    (Field::Language, "language", &["language", "lang"]),
    (Field::Url, "url", &["url", "link", "href"]),
];

/// So many names of a row without text are told at most.
const MOST_NAMED: usize = 20;

/// Says for some fields which column or key holds them; the others are found by their usual names.
///
/// ```
/// use story::reading::Mapping;
///
/// let mapping: Mapping = "text=lead,published=day".parse().unwrap();
/// assert!("colour=blue".parse::<Mapping>().is_err());
/// # let _ = mapping;
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    chosen: BTreeMap<Field, String>,
}

/// A mapping that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingError(String);

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fields: Vec<&str> = KNOWN.iter().map(|(_, name, _)| *name).collect();
        write!(f, "{:?} is no mapping; write FIELD=COLUMN, FIELD one of {}", self.0, fields.join(", "))
    }
}

impl std::error::Error for MappingError {}

impl std::str::FromStr for Mapping {
    type Err = MappingError;

    /// `text=body,published=date`.
    fn from_str(text: &str) -> Result<Self, MappingError> {
        let mut chosen = BTreeMap::new();
        for pair in text.split(',').filter(|pair| !pair.trim().is_empty()) {
            let wrong = || MappingError(pair.trim().to_owned());
            let (field, column) = pair.split_once('=').ok_or_else(wrong)?;
            let (field, _, _) = KNOWN.iter().find(|(_, name, _)| *name == field.trim()).ok_or_else(wrong)?;
            chosen.insert(*field, column.trim().to_owned());
        }
        Ok(Self { chosen })
    }
}

impl Mapping {
    /// The value of a field in a row: of the chosen name, else of the first usual name that holds something.
    fn value(&self, field: Field, row: &Map<String, Value>) -> Option<String> {
        if let Some(name) = self.chosen.get(&field) {
            return row.get(name).or_else(|| at_path(row, name)).and_then(words);
        }
        let (_, _, usual) = KNOWN.iter().find(|(known, _, _)| *known == field)?;
        usual.iter().find_map(|name| words(get(row, name)?))
    }

    /// The item of a row.
    pub(super) fn item(&self, row: &Map<String, Value>) -> Result<Item, Reason> {
        let value = |field| self.value(field, row);
        let Some(body) = value(Field::Text) else {
            let names: Vec<&str> = row.keys().map(String::as_str).take(MOST_NAMED).collect();
            return Err(Reason::NoTextField(names.join(", ")));
        };
        let published = value(Field::Published).map(|text| time(&text)).transpose()?;
        Ok(Item {
            id: value(Field::Id),
            version: value(Field::Version),
            headline: value(Field::Headline),
            byline: value(Field::Byline),
            published,
            body,
            rights: value(Field::Rights).into_iter().collect(),
            publisher: value(Field::Publisher),
            language: value(Field::Language),
            url: value(Field::Url),
            ..Item::default()
        })
    }
}

/// What a path such as `meta.day` leads to.
fn at_path<'r>(row: &'r Map<String, Value>, path: &str) -> Option<&'r Value> {
    let (first, rest) = path.split_once('.')?;
    rest.split('.').try_fold(row.get(first)?, |value, name| value.get(name))
}

/// A time in a form that tables use, or in one that stamps of wires have (`Feb. 13, 2024`).
fn time(text: &str) -> Result<Published, Reason> {
    published(text).or_else(|| stamped(text)).ok_or_else(|| Reason::BadTime(text.to_owned()))
}

/// A key whatever its case and the blanks around it.
fn get<'r>(row: &'r Map<String, Value>, name: &str) -> Option<&'r Value> {
    row.get(name)
        .or_else(|| row.iter().find(|(key, _)| key.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value))
}

/// A string, a number, or a list of strings as paragraphs; `None` if there is nothing in it.
fn words(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => values.iter().filter_map(words).collect::<Vec<_>>().join("\n\n"),
        Value::Object(object) => {
            ["name", "title", "value"].iter().find_map(|key| words(object.get(*key)?))?
        }
        Value::Null | Value::Bool(_) => String::new(),
    };
    (!text.is_empty()).then_some(text)
}
