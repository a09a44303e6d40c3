//! Stories as those who quote them need them: whose they are, where they were met, what may be passed on.

use std::collections::BTreeSet;

use serde::Serialize;

use super::events::Event;
use super::question::Question;
use super::reports::Held;
use crate::arrival::Rights;
use crate::error::{RecordError, Result};
use crate::store::{Record, values};

/// What is known of a story beside its text: of its current version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoryCard {
    /// The id that reports carry.
    pub name: String,
    /// The headline's words.
    pub headline: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its address on the web, where its source told it, or its own id is one.
    pub url: Option<String>,
    /// ISO day of publication.
    pub published: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Whether its text may be passed on.
    pub rights: Rights,
    /// When this version was taken, in UTC with milliseconds.
    pub taken: String,
    /// How many code points its text has.
    pub length: i64,
    /// Where it was met: `id:…`, `file:…`, `text:…`.
    pub origins: Vec<String>,
}

/// A card's columns: the story's number, what may be absent, what never is.
type CardRow = (i64, Absent, (String, i64, String));
/// Headline, outlet, address, day of publication, language.
type Absent = (Option<String>, Option<String>, Option<String>, Option<String>, Option<String>);

/// The address of a story on the web, where an item's own id is one.
pub(crate) fn address(origins: &[String]) -> Option<String> {
    let address = |origin: &String| {
        let at = origin.find("https://").or_else(|| origin.find("http://"))?;
        origin.starts_with("id:").then(|| origin[at..].to_owned())
    };
    origins.iter().find_map(address)
}

impl Record {
    /// What is known of a story, by the id that its reports carry.
    pub fn story_card(&self, name: &str) -> Result<StoryCard> {
        const CARD: &str = "SELECT s.id, v.headline, (SELECT name FROM sources WHERE id = v.source), v.url, v.published, \
             v.language, v.rights, length(v.raw), c.at FROM stories s JOIN versions v ON v.story = s.id \
             JOIN changes c ON c.seq = v.added WHERE s.name = ? ORDER BY v.id DESC LIMIT 1";
        let unknown = || RecordError::Unknown { id: name.to_owned(), what: "story", command: "reports" };
        let found: Option<CardRow> = self.db.optional(CARD, values![name])?;
        let (story, (headline, outlet, url, published, language), (rights, length, taken)) =
            found.ok_or_else(unknown)?;
        let origins = "SELECT origin FROM origins WHERE story = ? ORDER BY origin";
        let origins: Vec<String> = self.db.all(origins, values![story])?;
        Ok(StoryCard {
            name: name.to_owned(),
            headline,
            outlet,
            url: url.or_else(|| address(&origins)),
            published,
            language,
            rights: Rights::read(&rights),
            taken,
            length,
            origins,
        })
    }

    /// The text of a story as it arrived, of its current version; `None` where the story's rights keep it in.
    pub fn story_text(&self, name: &str) -> Result<Option<String>> {
        const TEXT: &str = "SELECT v.raw FROM stories s JOIN versions v ON v.story = s.id \
             WHERE s.name = ?1 AND v.rights = ?2 AND v.id = (SELECT max(w.id) FROM versions w WHERE w.story = s.id)";
        let open = Rights::Unrestricted.as_str();
        self.db.optional(TEXT, values![name, open])
    }

    /// The ids of the events with a report that a question asks for, in the order of those reports.
    pub fn event_ids(&self, question: &Question) -> Result<Vec<String>> {
        let reports = Question { limit: None, ..question.clone() };
        let limit = question.limit.unwrap_or(usize::MAX);
        let then = question.as_of.as_deref().map(|instant| self.number_at(instant)).transpose()?;
        let (mut seen, mut ids) = (BTreeSet::new(), Vec::new());
        self.each_key(&reports, |key| {
            if let Some(id) = self.event_of(key, then)?
                && seen.insert(id.clone())
            {
                ids.push(id);
            }
            Ok(ids.len() < limit)
        })?;
        Ok(ids)
    }

    /// An event with the reports that back it, by their ids, as they are or as they were at an instant.
    pub fn backed(&self, event: &str, as_of: Option<&str>) -> Result<(Event, Vec<Held>)> {
        let then = as_of.map(|instant| self.number_at(instant)).transpose()?;
        let members = self.members_then(event, then)?;
        let held: Vec<Held> = members.iter().map(|&(key, _)| self.held(key)).collect::<Result<_>>()?;
        let voices: Vec<i64> = members.iter().map(|&(_, voice)| voice).collect();
        Ok((Event::of(event, &held, &voices), held))
    }
}

impl Event {
    /// A report alone, as if it were all that is known of its happening; it keeps the report's id.
    pub fn of_report(held: &Held) -> Self {
        Self::of(&held.report.id, std::slice::from_ref(held), &[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_is_an_address_is_the_address() {
        let check = |origins: &[&str], expect: Option<&str>| {
            let origins: Vec<String> = origins.iter().map(|&origin| origin.to_owned()).collect();
            assert_eq!(address(&origins).as_deref(), expect);
        };
        check(&["id:https://example.org/1"], Some("https://example.org/1"));
        check(&["file:a.txt", "id:wire/http://example.org/2"], Some("http://example.org/2"));
        check(&["file:https://example.org/3", "id:AEN1"], None);
    }
}
