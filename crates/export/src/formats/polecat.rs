//! A table in the form of POLECAT: 40 columns with a header, one row an event, lists with `; ` between.

use std::io::Write;

use plover::EntityJson;

use super::table::{Tabbed, number, real};
use crate::country::Country;
use crate::error::Result;
use crate::happening::Happening;
use crate::place::{self, PlaceKind};
use crate::terms::Terms;
use crate::words;
use crate::written::{Left, Written};

const HEADER: [&str; 40] = [
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
];

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut table = Tabbed::new(out);
    table.row(&HEADER)?;
    let mut written = Written::default();
    for happening in happenings {
        match row(&happening?, terms) {
            Ok(row) => {
                table.row(&row)?;
                written.count(1);
            }
            Err(why) => written.leave(why),
        }
    }
    Ok(written)
}

fn row(happening: &Happening, terms: &Terms) -> std::result::Result<Vec<String>, Left> {
    let act = happening.act()?;
    let dated = happening.dated_to_month(terms)?;
    let lead = happening.lead();
    let mut row = vec![
        happening.event.id.clone(),
        dated.start.to_string(),
        act.event_type.to_string(),
        words::joined(&act.modes, "; "),
        real(act.event_type.score(&act.modes)),
        QUADS[usize::from(act.event_type.quad()) - 1].to_owned(),
        words::joined(&happening.contexts(), "; "),
    ];
    row.extend(party(happening.actors()));
    row.extend(party(happening.recipients()));
    row.extend(place(happening, terms));
    row.push(happening.outlets().join("; "));
    row.push(happening.first_published().unwrap_or_default().to_owned());
    row.extend(story(happening, terms));
    row.push(lead.card.language.clone().unwrap_or_else(|| "en".to_owned()));
    row.push(lead.held.report.coder.clone());
    Ok(row)
}

/// In POLECAT's words.
const QUADS: [&str; 4] =
    ["Verbal Cooperation", "Material Cooperation", "Verbal Conflict", "Material Conflict"];

/// Name, country, COW number, first sector, sectors, title, words, Wikipedia.
fn party(side: &[EntityJson]) -> [String; 8] {
    let list = |of: &dyn Fn(&EntityJson) -> Option<String>| {
        let mut all: Vec<String> = Vec::new();
        for value in side.iter().filter_map(of).filter(|value| !value.is_empty()) {
            if !all.contains(&value) {
                all.push(value);
            }
        }
        all.join("; ")
    };
    let cow = |entity: &EntityJson| Country::of(entity.country?)?.cow.map(|cow| cow.to_string());
    [
        list(&|entity| Some(words::called(entity))),
        list(&|entity| entity.country.map(String::from)),
        list(&cow),
        side.iter().find_map(|entity| entity.sectors.first()).map(ToString::to_string).unwrap_or_default(),
        list(&|entity| Some(words::joined(&entity.sectors, "; "))),
        list(&|entity| entity.office.clone()),
        list(&|entity| Some(entity.text.clone())),
        String::new(),
    ]
}

/// Name, city, district, province, country, latitude, longitude, GeoNames id, words, feature.
fn place(happening: &Happening, terms: &Terms) -> [String; 10] {
    let Some(place) = happening.place() else { return Default::default() };
    let kind = place::kind(place, &*terms.world);
    let if_kind = |wanted| if kind == Some(wanted) { place.text.clone() } else { String::new() };
    [
        place.text.clone(),
        if_kind(PlaceKind::City),
        String::new(),
        if_kind(PlaceKind::Region),
        place.country.map(String::from).unwrap_or_default(),
        number(place.latitude),
        number(place.longitude),
        String::new(),
        place.text.clone(),
        kind.and_then(place::feature).map(|(_, code)| code.to_owned()).unwrap_or_default(),
    ]
}

/// The people, organisations and places that the event's reports name.
fn story(happening: &Happening, terms: &Terms) -> [String; 3] {
    let (mut people, mut bodies, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for told in &happening.told {
        let report = &told.held.report;
        for entity in report.actors.iter().chain(&report.recipients) {
            let Some(name) = entity.name.clone() else { continue };
            let list = match terms.world.is_person(entity) {
                Some(true) => &mut people,
                Some(false) => &mut bodies,
                None => continue,
            };
            if !list.contains(&name) {
                list.push(name);
            }
        }
        let place = report.place.as_ref().map(|place| place.text.clone());
        places.extend(place.filter(|place| !places.contains(place)));
    }
    [people.join("; "), bodies.join("; "), places.join("; ")]
}
