//! The counts of a scoring, pair by pair.

use std::collections::BTreeSet;

use super::gold::GoldReport;
use super::matching::{date_agrees, sides};
use super::sources::same_source;
use crate::code::Code;
use crate::json::ReportJson;
use crate::ontology::EventType;

/// A required report that was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// Its type.
    pub event_type: EventType,
    /// Countries of the actors.
    pub actors: Vec<Code>,
    /// Countries of the recipients.
    pub recipients: Vec<Code>,
    /// The first evidence sentence's number.
    pub sentence: i64,
    /// Its trigger.
    pub trigger: String,
}

/// Hits among so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Right.
    pub right: usize,
    /// Of these.
    pub of: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }

    fn join(&mut self, other: Share) {
        self.of += other.of;
        self.right += other.right;
    }
}

/// The counts of one story, or of several added up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StoryScore {
    /// Stories added up.
    pub stories: usize,
    /// Gold reports that must be found.
    pub required: usize,
    /// Those found.
    pub found: usize,
    /// Reports coded.
    pub coded: usize,
    /// Coded reports that match nothing.
    pub extra: usize,
    /// Required ones found with the right countries on both sides.
    pub dyad_found: usize,
    /// Matched ones, optional included, with the right countries.
    pub dyad_right: usize,
    /// Dates given where the gold has none and that are not the day of publication.
    pub dates_invented: usize,
    /// Sides of matched pairs whose countries agree.
    pub parties: Share,
    /// Field by field, over matched pairs.
    pub status: Share,
    /// Where the gold has a mode.
    pub mode: Share,
    /// Where the gold has a date.
    pub date: Share,
    /// All pairs.
    pub attribution: Share,
    /// Where the gold names a source.
    pub sourced: Share,
    /// Where the gold has a place.
    pub place: Share,
    /// Where the gold's actors have sectors.
    pub sector: Share,
    /// What was not found.
    pub misses: Vec<Miss>,
    /// Which of the coded reports match nothing.
    pub extras: Vec<usize>,
}

impl StoryScore {
    pub(crate) fn add_pair(
        &mut self,
        gold: &GoldReport,
        coded: &ReportJson,
        dyad: bool,
        published: Option<&str>,
    ) {
        self.found += usize::from(!gold.optional);
        self.dyad_found += usize::from(dyad && !gold.optional);
        self.dyad_right += usize::from(dyad);
        for (told, given) in sides(gold, coded) {
            self.parties.add(told == given);
        }
        self.status.add(gold.status == coded.status);
        if !gold.mode.is_empty() {
            self.mode.add(gold.mode.iter().any(|m| coded.mode.contains(m)));
        }
        if gold.date.is_some() {
            self.date.add(date_agrees(gold, coded));
        } else if coded.date.as_ref().is_some_and(|d| d.start.as_deref() != published) {
            self.dates_invented += 1;
        }
        let (told, given) = (gold.attribution.last(), coded.attribution.last());
        let same = same_source(told.map(String::as_str), given.map(String::as_str));
        self.attribution.add(same);
        if told.is_some() {
            self.sourced.add(same);
        }
        if let Some(place) = &gold.place {
            self.place.add(coded.place.as_ref().and_then(|p| p.country) == place.country);
        }
        self.add_sectors(gold, coded);
    }

    fn add_sectors(&mut self, gold: &GoldReport, coded: &ReportJson) {
        let told: BTreeSet<_> =
            gold.actors.iter().flat_map(|a| a.sectors.first().map(|&s| (a.country, s))).collect();
        let given: BTreeSet<_> =
            coded.actors.iter().flat_map(|a| a.sectors.iter().map(|&s| (a.country, s))).collect();
        if !told.is_empty() {
            self.sector.add(told.is_subset(&given));
        }
    }

    /// Adds another story's counts.
    pub fn join(&mut self, other: &StoryScore) {
        self.stories += other.stories;
        self.required += other.required;
        self.found += other.found;
        self.coded += other.coded;
        self.extra += other.extra;
        self.dyad_found += other.dyad_found;
        self.dyad_right += other.dyad_right;
        self.dates_invented += other.dates_invented;
        let shares = [
            (&mut self.parties, other.parties),
            (&mut self.status, other.status),
            (&mut self.mode, other.mode),
            (&mut self.date, other.date),
            (&mut self.attribution, other.attribution),
            (&mut self.sourced, other.sourced),
            (&mut self.place, other.place),
            (&mut self.sector, other.sector),
        ];
        for (mine, theirs) in shares {
            mine.join(theirs);
        }
    }
}
