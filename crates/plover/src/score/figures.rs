//! The figures of the codebook, made of the counts.

use serde::Serialize;

use super::counts::{Share, StoryScore};

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
    /// Share of the sides of matched reports (actors, recipients; both as one where the codebook pools them) whose countries
    /// agree as sets. The contract's own scorer does not print it.
    pub parties: Option<f64>,
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

impl StoryScore {
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
            parties: self.parties.ratio(),
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

impl Share {
    fn ratio(self) -> Option<f64> {
        (self.of > 0).then(|| round(self.right as f64 / self.of as f64))
    }
}

pub(super) fn part(right: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { round(right as f64 / of as f64) }
}

pub(super) fn f1(precision: f64, recall: f64) -> f64 {
    if precision == 0.0 || recall == 0.0 {
        0.0
    } else {
        round(2.0 * precision * recall / (precision + recall))
    }
}

/// Four places, ties to the even digit: the same bytes as the contract's own scorer prints.
pub(super) fn round(x: f64) -> f64 {
    format!("{x:.4}").parse().unwrap_or(x)
}
