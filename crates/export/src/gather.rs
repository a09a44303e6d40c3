//! Takes events with their backing out of a record.

use std::collections::BTreeMap;
use std::rc::Rc;

use record::{Event, Held, Question, Record, StoryCard};

use crate::error::Result;
use crate::happening::{Happening, Told};

/// What a row of an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// An event, backed by the reports of many stories.
    #[default]
    Events,
    /// A report of one story.
    Reports,
}

/// The events, or the reports as events of their own, that a question asks for, in its order; each is read when it is
/// asked for. With `texts` they carry the texts of stories whose rights let them out.
pub fn gather<'r>(
    record: &'r Record,
    question: &Question,
    unit: Unit,
    texts: bool,
) -> Result<impl Iterator<Item = Result<Happening>> + 'r> {
    let wanted: Vec<(Event, Option<Held>)> = match unit {
        Unit::Events => record.events(question)?.into_iter().map(|event| (event, None)).collect(),
        Unit::Reports => {
            record.reports(question)?.into_iter().map(|held| (Event::of_report(&held), Some(held))).collect()
        }
    };
    let as_of = question.as_of.clone();
    let mut stories = Stories { record, texts, known: BTreeMap::new() };
    Ok(wanted.into_iter().filter_map(move |(event, alone)| {
        let held = match alone {
            Some(held) => Ok(vec![held]),
            None => record.backing(&event.id, as_of.as_deref()),
        };
        let told = held
            .map_err(Into::into)
            .and_then(|held| held.into_iter().map(|held| stories.tell(held)).collect());
        told.map(|told| Happening::new(event, told)).transpose()
    }))
}

/// Stories already looked up: most are asked for by many events.
struct Stories<'r> {
    record: &'r Record,
    texts: bool,
    known: BTreeMap<String, (Rc<StoryCard>, Option<Rc<str>>)>,
}

impl Stories<'_> {
    fn tell(&mut self, held: Held) -> Result<Told> {
        let name = &held.report.story;
        if !self.known.contains_key(name) {
            let card = Rc::new(self.record.story_card(name)?);
            let text = if self.texts { self.record.story_text(name)?.map(Rc::from) } else { None };
            self.known.insert(name.clone(), (card.clone(), text.clone()));
            return Ok(Told { held, card, text });
        }
        let (card, text) = self.known[name].clone();
        Ok(Told { held, card, text })
    }
}
