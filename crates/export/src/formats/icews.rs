//! A table in the form of ICEWS: 20 columns with a header, one row a pair of parties.

use std::io::Write;

use plover::EntityJson;

use super::pairs;
use super::table::{Tabbed, number, real};
use crate::act::{Act, Pair};
use crate::country;
use crate::error::Result;
use crate::happening::{Dated, Happening};
use crate::place::{self, PlaceKind};
use crate::sector;
use crate::terms::Terms;
use crate::words;
use crate::written::Written;

const HEADER: [&str; 20] = [
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
];

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut table = Tabbed::new(out);
    table.row(&HEADER)?;
    pairs::each(happenings, terms, |happening, act, dated, pairs| {
        for pair in pairs {
            table.row(&row(happening, terms, act, dated, pair))?;
        }
        Ok(pairs.len())
    })
}

fn row(happening: &Happening, terms: &Terms, act: &Act, dated: Dated, pair: &Pair<'_>) -> Vec<String> {
    let lead = happening.lead();
    let mut row = vec![pair.number.to_string(), dated.start.to_string()];
    row.extend(party(Some(pair.actor)));
    row.extend([act.cameo.name.to_owned(), act.cameo.code.to_owned(), real(act.cameo.goldstein)]);
    row.extend(party(pair.recipient));
    row.extend([lead.held.report.story.clone(), String::new(), lead.outlet().unwrap_or_default().to_owned()]);
    row.extend(place(happening, terms));
    row
}

/// Name, sectors, country, all in words.
fn party(entity: Option<&EntityJson>) -> [String; 3] {
    let Some(entity) = entity else { return Default::default() };
    let sectors: Vec<&str> = entity.sectors.iter().map(|&sector| sector::words(sector)).collect();
    let country = entity.country.map(country::name).unwrap_or_default();
    [words::called(entity), sectors.join(","), country.to_owned()]
}

/// City, district, province, country, latitude, longitude.
fn place(happening: &Happening, terms: &Terms) -> [String; 6] {
    let Some(place) = happening.place() else { return Default::default() };
    let kind = place::kind(place, &*terms.world);
    let if_kind = |wanted| if kind == Some(wanted) { place.text.clone() } else { String::new() };
    [
        if_kind(PlaceKind::City),
        String::new(),
        if_kind(PlaceKind::Region),
        place.country.map(country::name).unwrap_or_default().to_owned(),
        number(place.latitude),
        number(place.longitude),
    ]
}
