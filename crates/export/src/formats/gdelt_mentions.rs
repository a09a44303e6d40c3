//! GDELT 2.0 mentions: 16 columns without a header, one row a report of each pair that the events table holds.

use std::io::Write;

use plover::EntityJson;

use super::gdelt_events::{instant, sql_date};
use super::pairs;
use super::table::Tabbed;
use crate::act::Pair;
use crate::atom;
use crate::error::Result;
use crate::happening::{Dated, Happening, Told};
use crate::terms::Terms;
use crate::written::Written;

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut table = Tabbed::new(out);
    pairs::each(happenings, terms, |happening, _, dated, pairs| {
        for pair in pairs {
            for told in &happening.told {
                table.row(&row(told, dated, pair))?;
            }
        }
        Ok(pairs.len() * happening.told.len())
    })
}

fn row(told: &Told, dated: Dated, pair: &Pair<'_>) -> [String; 16] {
    let report = &told.held.report;
    let url = told.card.url.as_deref();
    let published = report.published.as_deref().unwrap_or(&told.card.taken);
    // GDELT: 1 a page of the web, 2 a citation that no address leads to.
    let class = if url.is_some() { "1" } else { "2" };
    let action = report.evidence.first().map(|piece| piece.trigger_start);
    [
        pair.number.to_string(),
        format!("{}000000", sql_date(dated.start)),
        format!("{:0<14}", instant(published)),
        class.to_owned(),
        told.outlet().unwrap_or_default().to_owned(),
        url.map_or_else(|| atom::urn("story", &report.story), str::to_owned),
        String::new(),
        offset(begin(&report.actors, Some(pair.actor))),
        offset(begin(&report.recipients, pair.recipient).or_else(|| begin(&report.actors, pair.recipient))),
        offset(action),
        "1".to_owned(),
        confidence(report.confidence),
        told.card.length.to_string(),
        String::new(),
        String::new(),
        String::new(),
    ]
}

/// Where this report names the party of a country.
fn begin(side: &[EntityJson], party: Option<&EntityJson>) -> Option<usize> {
    let country = party?.country;
    side.iter().find(|entity| entity.country == country)?.start
}

/// −1 is GDELT's for what is not found.
fn offset(start: Option<usize>) -> String {
    start.map_or_else(|| "-1".to_owned(), |start| start.to_string())
}

/// In tens of a hundred, ten at least.
fn confidence(share: f32) -> String {
    format!("{:.0}", (share * 10.0).round().clamp(1.0, 10.0) * 10.0)
}
