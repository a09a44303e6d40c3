//! The counts of a scoring and the figures made of them.

use std::collections::BTreeSet;

use serde::Serialize;

use super::gold::GoldReport;
use super::matching::date_agrees;
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

    fn ratio(self) -> Option<f64> {
        (self.of > 0).then(|| round(self.right as f64 / self.of as f64))
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

    /// The figures of the codebook.
    pub fn figures(&self) -> Figures {
        let precision = part(self.coded - self.extra, self.coded);
        let recall = part(self.found, self.required);
        let dyad_precision = part(self.dyad_right, self.coded);
        let dyad_recall = part(self.dyad_found, self.required);
        Figures {
            stories: self.stories,
            required: self.required,
            coded: self.coded,
            report_precision: precision,
            report_recall: recall,
            report_f1: f1(precision, recall),
            dyad_precision,
            dyad_recall,
            dyad_f1: f1(dyad_precision, dyad_recall),
            status: self.status.ratio(),
            mode: self.mode.ratio(),
            date: self.date.ratio(),
            dates_invented: self.dates_invented,
            attribution: self.attribution.ratio(),
            attribution_where_sourced: self.sourced.ratio(),
            place_country: self.place.ratio(),
            sector: self.sector.ratio(),
        }
    }
}

/// Figures between 0 and 1, rounded to four places; `None` where there was nothing to compare.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// Stories scored.
    pub stories: usize,
    /// Gold reports that must be found.
    pub required: usize,
    /// Reports coded.
    pub coded: usize,
    /// Matched share of the coded.
    pub report_precision: f64,
    /// Matched share of the required.
    pub report_recall: f64,
    /// Harmonic mean of the two.
    pub report_f1: f64,
    /// Share of the coded that is matched with the right countries.
    pub dyad_precision: f64,
    /// Share of the required that is matched with the right countries.
    pub dyad_recall: f64,
    /// Harmonic mean of the two.
    pub dyad_f1: f64,
    /// Status.
    pub status: Option<f64>,
    /// Mode, where the gold has one.
    pub mode: Option<f64>,
    /// Date, where the gold has one.
    pub date: Option<f64>,
    /// Dates given where the gold has none.
    pub dates_invented: usize,
    /// Attribution, empty included.
    pub attribution: Option<f64>,
    /// Attribution, where the gold names a source.
    pub attribution_where_sourced: Option<f64>,
    /// Country of the place, where the gold has a place.
    pub place_country: Option<f64>,
    /// First sector of every actor.
    pub sector: Option<f64>,
}

fn part(right: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { round(right as f64 / of as f64) }
}

fn f1(precision: f64, recall: f64) -> f64 {
    if precision == 0.0 || recall == 0.0 {
        0.0
    } else {
        round(2.0 * precision * recall / (precision + recall))
    }
}

/// Four places, ties to the even digit: the same bytes as the contract's own scorer prints.
fn round(x: f64) -> f64 {
    format!("{x:.4}").parse().unwrap_or(x)
}

/// Names of one source that share no word; the state agency of the DPRK is the codebook's own example.
const ALIASES: &[&[&str]] = &[&[
    "kcna",
    "korean central news agency",
    "state media",
    "north korea's official korean central news agency",
]];

fn same_source(told: Option<&str>, given: Option<&str>) -> bool {
    let (Some(told), Some(given)) = (told, given) else { return told.is_none() && given.is_none() };
    let (x, y) = (told.to_lowercase(), given.to_lowercase());
    if ALIASES.iter().any(|group| group.contains(&x.as_str()) && group.contains(&y.as_str())) {
        return true;
    }
    let (a, b) = (content_words(&x), content_words(&y));
    let shared = a.intersection(&b).count();
    shared > 0 && 2 * shared >= a.len().min(b.len())
}

fn content_words(text: &str) -> BTreeSet<&str> {
    const EMPTY: &[&str] = &["the", "a", "an", "of", "s", "its", "his", "her", "their"];
    let word = |c: char| !(c.is_alphanumeric() || c == '\'' || c == '_');
    text.split(word).filter(|w| !w.is_empty() && !EMPTY.contains(w)).collect()
}
