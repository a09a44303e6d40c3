//! From a story that was met to what the record keeps.

use std::panic::{AssertUnwindSafe, catch_unwind};

use coding::Coder;
use plover::{CodePoints, ReportJson};
use rayon::prelude::*;
use record::{Arrival, Item, Known, Reading, Rights};
use story::reading::language_of;
use story::{PartKind, Story};

use super::met::{Found, Met};
use crate::show;

/// Where stories are coded.
pub(crate) struct Desk<'a> {
    pub(crate) coder: &'a Coder<'a>,
    /// Who published what does not say so itself.
    pub(crate) source: Option<&'a str>,
}

impl Desk<'_> {
    /// Codes stories on all cores and keeps their order; one that is held already goes on without its reports.
    pub(super) fn code(&self, work: Vec<(Met, Known)>) -> Vec<Item> {
        let arrive = |(met, known)| match met {
            Met::Refused(refused) => Item::Refused(refused),
            Met::Held(origin) => Item::Held(origin),
            Met::Story(found) if known == Known::Same => Item::Held(found.origin),
            Met::Story(found) => Item::Story(Box::new(self.arrival(found, known))),
        };
        work.into_par_iter().map(arrive).collect()
    }

    fn arrival(&self, found: Box<Found>, known: Known) -> Arrival {
        let name = if let Known::Other(name) = known { name } else { found.name };
        let Found { origin, story, source, url, language, .. } = *found;
        let story = story.with_id(&name);
        let body = body(&story);
        let language = language.or_else(|| language_of(&body));
        let reading = self.reading(&story, language.as_deref());
        Arrival {
            origin,
            name,
            body,
            headline: story.headline().map(show::words::one_line),
            source: source.or_else(|| self.source.or(story.agency()).map(str::to_owned)),
            url: url.filter(|url| url.starts_with("https://") || url.starts_with("http://")),
            published: story.published().map(|published| published.date.to_string()),
            language,
            rights: match story.rights() {
                story::Rights::Restricted => Rights::Restricted,
                story::Rights::Unrestricted => Rights::Unrestricted,
            },
            reading,
            coder: self.coder.version.clone(),
            raw: story.raw().to_owned(),
        }
    }

    fn reading(&self, story: &Story, language: Option<&str>) -> Reading {
        if let Some(language) = language.filter(|language| !is_english(language)) {
            return Reading::Unread(format!("its language is {language}; only English is coded"));
        }
        match catch_unwind(AssertUnwindSafe(|| self.coder.code(story))) {
            Err(_) => Reading::Unread("coding it failed; please report it with the story".to_owned()),
            Ok(coding) if coding.reports.is_empty() => Reading::Silent(show::silence::reason(story, &coding)),
            Ok(coding) => {
                let points = CodePoints::new(story.raw());
                Reading::Coded(coding.reports.iter().map(|report| ReportJson::new(report, &points)).collect())
            }
        }
    }
}

/// What is told, without headline, dateline, byline, header and terms: carriers change those.
fn body(story: &Story) -> String {
    let told = story.prose().into_iter().filter(|prose| prose.kind != PartKind::Headline);
    told.map(|prose| story.text(prose.span)).collect::<Vec<_>>().join("\n")
}

fn is_english(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    ["en", "eng", "english"].contains(&first)
}
