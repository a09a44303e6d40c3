//! An event with all that backs it, and what a writer asks of it.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

use jiff::civil::Date;
use plover::{Context, EntityJson, PlaceJson, Precision};
use record::{Event, Held, Rights, StoryCard};

use crate::terms::Terms;
use crate::written::Left;

/// An event, or a report that stands as one, with the reports that back it.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// The event.
    pub event: Event,
    /// Its reports, by their ids.
    pub told: Vec<Told>,
    /// Which of them tells it as the record believes it.
    lead: usize,
}

/// A report with what is known of its story.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The report.
    pub held: Held,
    /// Its story.
    pub card: Rc<StoryCard>,
    /// The story's text, where it was asked for and its rights let it out.
    pub text: Option<Rc<str>>,
}

impl Told {
    /// The sentence that says so, unless the story's rights keep its words in.
    pub fn quote(&self) -> Option<&str> {
        (self.card.rights == Rights::Unrestricted && !self.held.quote.is_empty())
            .then_some(self.held.quote.as_str())
    }

    /// The words that set the frames off, in the order of the text: evidence so short that any rights let it out.
    pub fn triggers(&self) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for piece in &self.held.report.evidence {
            if !words.contains(&piece.trigger) {
                words.push(piece.trigger.clone());
            }
        }
        words
    }

    /// Who published the story.
    pub fn outlet(&self) -> Option<&str> {
        self.held.outlet.as_deref().or(self.card.outlet.as_deref())
    }
}

/// A date as formats want it that cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// First day.
    pub start: Date,
    /// Last day, not before the first.
    pub end: Date,
    /// How exactly it is told; `None` where the day of publication stands for it.
    pub precision: Option<Precision>,
}

impl Happening {
    /// An event with its reports; `None` where there are none.
    pub fn new(event: Event, told: Vec<Told>) -> Option<Self> {
        let lead = (0..told.len()).min_by_key(|&i| rank(&event, &told[i].held))?;
        Some(Self { event, told, lead })
    }

    /// The report that tells it as the record believes it: its status, type and sides; of several the one that names
    /// parties best, then the earliest.
    pub fn lead(&self) -> &Told {
        &self.told[self.lead]
    }

    /// Who acts.
    pub fn actors(&self) -> &[EntityJson] {
        &self.lead().held.report.actors
    }

    /// To whom.
    pub fn recipients(&self) -> &[EntityJson] {
        &self.lead().held.report.recipients
    }

    /// Where, as exactly as a report tells it: the place most often named, with coordinates if any report has them.
    pub fn place(&self) -> Option<&PlaceJson> {
        let named = self.event.place.as_deref()?;
        let places = self.told.iter().filter_map(|told| told.held.report.place.as_ref());
        places
            .filter(|place| place.text == named)
            .min_by_key(|place| (place.latitude.is_none(), place.country.is_none()))
    }

    /// The contexts of the lead, then what other reports add; at most three.
    pub fn contexts(&self) -> Vec<Context> {
        let mut all: Vec<Context> = self.lead().held.report.contexts.clone();
        for context in self.told.iter().flat_map(|told| &told.held.report.contexts) {
            if !all.contains(context) {
                all.push(*context);
            }
        }
        all.truncate(3);
        all
    }

    /// When, for formats that need a day.
    pub fn dated(&self, terms: &Terms) -> Result<Dated, Left> {
        let day = |text: Option<&String>| text.and_then(|text| text.parse::<Date>().ok());
        if let Some(date) = &self.event.date {
            let (start, end) = (day(date.start.as_ref()), day(date.end.as_ref()));
            if let (Some(start), Some(end)) = (start.or(end), end.or(start)) {
                return Ok(Dated { start, end: end.max(start), precision: Some(date.precision) });
            }
        }
        let published = self.first_published().and_then(|day| day.parse().ok());
        match published {
            Some(day) if terms.undated_as_published => Ok(Dated { start: day, end: day, precision: None }),
            _ => Err(Left::Undated),
        }
    }

    /// When, for formats that need a day and cannot say how exactly it is told: to the month at least.
    pub fn dated_to_month(&self, terms: &Terms) -> Result<Dated, Left> {
        let dated = self.dated(terms)?;
        match dated.precision {
            Some(Precision::Season | Precision::Year | Precision::Open) => Err(Left::Vague),
            _ => Ok(dated),
        }
    }

    /// The day on which it was first told.
    pub fn first_published(&self) -> Option<&str> {
        self.published().min()
    }

    /// The day on which it was last told.
    pub fn last_published(&self) -> Option<&str> {
        self.published().max()
    }

    fn published(&self) -> impl Iterator<Item = &str> {
        self.told.iter().filter_map(|told| told.held.report.published.as_deref())
    }

    /// When the record took the first story that tells it, and the last: instants in UTC.
    pub fn taken(&self) -> (&str, &str) {
        let taken = || self.told.iter().map(|told| told.card.taken.as_str());
        (taken().min().unwrap_or_default(), taken().max().unwrap_or_default())
    }

    /// Who published it, each once.
    pub fn outlets(&self) -> Vec<&str> {
        let outlets: BTreeSet<&str> = self.told.iter().filter_map(Told::outlet).collect();
        outlets.into_iter().collect()
    }

    /// On whose word it is told, each once.
    pub fn sources(&self) -> Vec<&str> {
        let words = self.told.iter().filter_map(|told| told.held.report.attribution.last());
        words.map(String::as_str).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The address of a story that tells it, the lead's first.
    pub fn url(&self) -> Option<&str> {
        self.lead().card.url.as_deref().or_else(|| self.told.iter().find_map(|told| told.card.url.as_deref()))
    }

    /// The words of a story that may be passed on, the lead's first.
    pub fn quote(&self) -> Option<&str> {
        self.lead().quote().or_else(|| self.told.iter().find_map(Told::quote))
    }
}

/// The smaller, the better a report tells what the record believes.
fn rank(event: &Event, held: &Held) -> impl Ord + use<> {
    let report = &held.report;
    let codes = |side: &[EntityJson]| -> BTreeSet<String> {
        side.iter().filter_map(|entity| entity.country).map(|code| code.to_string()).collect()
    };
    let same = |side: &[EntityJson], codes_of_event: &[String]| {
        codes(side) == codes_of_event.iter().cloned().collect::<BTreeSet<_>>()
    };
    let sides = same(&report.actors, &event.actors) && same(&report.recipients, &event.recipients);
    let parties = report.actors.iter().chain(&report.recipients);
    let told: usize = parties
        .map(|entity| usize::from(entity.name.is_some()) + usize::from(!entity.sectors.is_empty()))
        .sum();
    (
        report.status != event.status,
        report.event_type != event.event_type,
        !sides,
        Reverse(told),
        report.published.clone(),
        report.id.clone(),
    )
}
