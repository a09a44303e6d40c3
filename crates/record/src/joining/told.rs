//! A report as joining sees it.

use std::collections::BTreeSet;

use plover::{Code, EntityJson, EventType, Mode, Status};

use super::window::Window;
use crate::detail::{Detail, QUOTE, damaged};
use crate::error::Result;
use crate::store::{Db, FromRow, Row, values};

/// What of a report decides whether it is of one happening with another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub(super) key: i64,
    pub(super) id: String,
    pub(super) story: i64,
    pub(super) event_type: EventType,
    pub(super) modes: Vec<Mode>,
    pub(super) status: Status,
    /// Countries of the actors and of the recipients; an empty text for a party without one.
    pub(super) actors: BTreeSet<String>,
    pub(super) recipients: BTreeSet<String>,
    /// Persons and bodies by their last name, each with its country.
    pub(super) named: BTreeSet<(String, String)>,
    pub(super) window: Option<Window>,
    pub(super) place: Option<(String, String)>,
    /// The telling words of the first sentence that says so.
    pub(super) words: BTreeSet<String>,
}

impl Told {
    /// The countries of both sides.
    pub(super) fn parties(&self) -> BTreeSet<&str> {
        self.actors.iter().chain(&self.recipients).map(String::as_str).collect()
    }

    /// The telling words as one short text: reports of the same words have the same.
    pub(super) fn words_hash(&self) -> String {
        let words = self.words.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        blake3::hash(words.as_bytes()).to_hex()[..16].to_owned()
    }

    /// Reads a current report.
    pub(super) fn load(db: &Db, key: i64) -> Result<Self> {
        let sql = format!(
            "SELECT r.id, v.story, r.type, r.modes, r.status, r.start, r.\"end\", r.published, \
             p.name, p.country, r.detail, {QUOTE} FROM reports r JOIN versions v ON v.id = r.version \
             LEFT JOIN places p ON p.id = r.place WHERE r.key = ?"
        );
        db.one::<Raw>(&sql, values![key])?.told(key)
    }
}

/// The row as it stands.
struct Raw {
    id: String,
    story: i64,
    event_type: String,
    modes: String,
    status: String,
    days: [Option<String>; 3],
    place: Option<(String, String)>,
    detail: String,
    quote: String,
}

impl FromRow for Raw {
    const WIDTH: usize = 12;

    fn read(row: &Row<'_>, from: usize) -> Result<Self> {
        Ok(Self {
            id: row.get(from)?,
            story: row.get(from + 1)?,
            event_type: row.get(from + 2)?,
            modes: row.get(from + 3)?,
            status: row.get(from + 4)?,
            days: [row.get(from + 5)?, row.get(from + 6)?, row.get(from + 7)?],
            place: row.get::<Option<String>>(from + 8)?.zip(row.get(from + 9)?),
            detail: row.get(from + 10)?,
            quote: row.get(from + 11)?,
        })
    }
}

impl Raw {
    fn told(self, key: i64) -> Result<Told> {
        let what = format!("report {}", self.id);
        let detail: Detail = serde_json::from_str(&self.detail).map_err(|cause| damaged(&what, &cause))?;
        let status = self.status.parse().map_err(|cause| damaged(&what, &cause))?;
        let [start, end, published] = self.days.map(|day| day.and_then(|day| day.parse().ok()));
        let named = detail.actors.iter().chain(&detail.recipients).filter_map(last_name).collect();
        Ok(Told {
            key,
            story: self.story,
            event_type: self.event_type.parse().map_err(|cause| damaged(&what, &cause))?,
            modes: self.modes.split_whitespace().filter_map(|mode| mode.parse().ok()).collect(),
            status,
            actors: countries(&detail.actors),
            recipients: countries(&detail.recipients),
            named,
            window: Window::of(start, end, published, status),
            place: self.place.map(|(name, country)| (name.to_lowercase(), country)),
            words: telling_words(&self.quote),
            id: self.id,
        })
    }
}

fn countries(side: &[EntityJson]) -> BTreeSet<String> {
    side.iter().map(|entity| entity.country.map_or_else(String::new, country)).collect()
}

/// The United Nations are one kind of organisation of states among others: coders differ on which.
fn country(code: Code) -> String {
    if code == Code::UNO { Code::IGO.to_string() } else { code.to_string() }
}

fn last_name(entity: &EntityJson) -> Option<(String, String)> {
    let last = entity.name.as_deref()?.split_whitespace().last()?.to_lowercase();
    Some((entity.country.map_or_else(String::new, country), last))
}

/// So many letters tell a word from others; what follows is mostly its ending.
const STEM: usize = 6;

/// Words of four letters or more and numbers, without their endings and without what every story says.
fn telling_words(quote: &str) -> BTreeSet<String> {
    let words = quote.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words
        .filter(|word| word.chars().count() >= 4 || word.starts_with(|c: char| c.is_ascii_digit()))
        .filter(|word| !COMMON.contains(&word.as_str()))
        .map(|word| word.chars().take(STEM).collect())
        .collect()
}

/// Words of newswire that tell nothing of what happened.
const COMMON: &[&str] = &[
    "about",
    "after",
    "also",
    "been",
    "before",
    "between",
    "during",
    "first",
    "from",
    "have",
    "into",
    "last",
    "more",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "news",
    "official",
    "officials",
    "over",
    "reported",
    "reports",
    "said",
    "says",
    "some",
    "statement",
    "than",
    "that",
    "their",
    "them",
    "there",
    "they",
    "this",
    "told",
    "were",
    "when",
    "where",
    "which",
    "while",
    "will",
    "with",
    "would",
    "year",
    "years",
];
