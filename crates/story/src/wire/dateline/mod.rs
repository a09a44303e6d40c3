//! The words that open a story: where, when and by whom it was filed.
//!
//! ```text
//! dateline = [agency dash] [place {("/" | "," | "and") place}] ["," [weekday] date] [agency] end
//! agency   = "(" name ")" | "/" name "/" | known name
//! end      = dash | ":" | nothing, after a date and an agency in brackets or between strokes
//!          | the line's end, after a place and a date with its year
//! ```
//!
//! A dateline with a date or an agency is *strong* and is one wherever it stands. A city in capitals and a dash alone
//! (`WASHINGTON —`) is one only where a story begins.

mod place;
mod scan;
#[cfg(test)]
mod tests;

use super::agency;
use crate::dateline::Dateline;
use crate::span::Span;
use crate::text::{is_blank, width};
use scan::{End, Scan};

/// Nobody prints a longer one, in characters.
const LONGEST: usize = 140;

/// What was found at the beginning of a piece.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) dateline: Dateline,
    /// Whether it has a date or an agency.
    pub(super) strong: bool,
    /// A date that no calendar has.
    pub(super) impossible: Option<Span>,
}

/// Finds the dateline at the beginning of a piece.
pub(super) fn find(raw: &str, piece: Span) -> Option<Found> {
    let text = piece.text(raw);
    let limit = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let mut scan = Scan::new(piece, text.get(..limit)?);
    let end = scan.fields()?;
    let rest = text.get(scan.at()..)?.trim_start_matches(is_blank);
    (is_believable(raw, &scan, end) && opens_lede(rest, &scan)).then(|| Found {
        strong: scan.has_date() || scan.agency.is_some(),
        impossible: scan.impossible,
        dateline: Dateline {
            places: place::with_qualifiers(raw, &scan.places),
            date: scan.date,
            agency: scan.agency,
            span: piece.within(0, scan.at()).trim(raw),
        },
    })
}

/// Whether what was read is a dateline rather than the beginning of a sentence.
fn is_believable(raw: &str, scan: &Scan<'_>, end: End) -> bool {
    let Some(place) = scan.places.first().map(|place| place.span.text(raw)) else {
        return scan.has_date() && scan.agency.is_some();
    };
    let is_loud = place.contains(char::is_uppercase) && !place.contains(char::is_lowercase);
    match scan.agency {
        _ if scan.has_date() => true,
        Some(agency) => is_loud || is_agency_like(agency.text(raw)),
        None => is_loud && is_long_enough(place, end),
    }
}

/// Whether a story can begin with `rest`. One in lower case begins with a name such as al-Qaida, and is believed
/// only after a dateline with both date and agency.
fn opens_lede(rest: &str, scan: &Scan<'_>) -> bool {
    !rest.starts_with(char::is_lowercase) || (scan.has_date() && scan.agency.is_some())
}

/// Whether what stands in brackets after a city in mixed case, without a date, is an agency: a known one, or an
/// abbreviation.
fn is_agency_like(name: &str) -> bool {
    let is_short = width(name) <= 6 && !name.contains(is_blank);
    agency::is_one_or_more(name)
        || (is_short && name.contains(char::is_uppercase) && !name.contains(char::is_lowercase))
}

/// Whether a city in capitals with nothing beside it is one: abbreviations such as `UN` and `NATO` open sentences.
fn is_long_enough(place: &str, end: End) -> bool {
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    letters >= if end == End::Colon { 5 } else { 4 }
}
