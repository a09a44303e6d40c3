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
    let mut stories = Stories { record, texts, known: BTreeMap::new() };
    let as_of = question.as_of.clone();
    let wanted: Vec<Wanted> = match unit {
        Unit::Events => record.event_ids(question)?.into_iter().map(Wanted::Event).collect(),
        Unit::Reports => {
            record.reports(question)?.into_iter().map(|held| Wanted::Report(Box::new(held))).collect()
        }
    };
    Ok(wanted.into_iter().filter_map(move |wanted| {
        let (event, held) = match wanted {
            Wanted::Report(held) => (Event::of_report(&held), vec![*held]),
            Wanted::Event(id) => match record.backed(&id, as_of.as_deref()) {
                Ok(backed) => backed,
                Err(error) => return Some(Err(error.into())),
            },
        };
        let told: Result<Vec<Told>> = held.into_iter().map(|held| stories.tell(held)).collect();
        told.map(|told| Happening::new(event, told)).transpose()
    }))
}

/// What is to be read when its turn comes.
enum Wanted {
    Event(String),
    Report(Box<Held>),
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
