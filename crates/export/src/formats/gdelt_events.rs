//! GDELT 2.0 events: 61 columns without a header, one row a pair of parties.

use std::io::Write;

use jiff::civil::Date;
use plover::{Code, EntityJson, PlaceJson};

use super::pairs;
use super::table::{Tabbed, number, real};
use crate::act::{Act, Pair};
use crate::country::{self, Country};
use crate::error::Result;
use crate::happening::{Dated, Happening};
use crate::place::{self, PlaceKind};
use crate::sector;
use crate::terms::Terms;
use crate::words;
use crate::written::Written;

/// GDELT calls what stands in the lead of an article a root event; here, what begins in so many code points of it.
const LEAD: usize = 500;

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut table = Tabbed::new(out);
    pairs::each(happenings, terms, |happening, act, dated, pairs| {
        for pair in pairs {
            table.row(&row(happening, terms, act, dated, pair))?;
        }
        Ok(pairs.len())
    })
}

fn row(happening: &Happening, terms: &Terms, act: &Act, dated: Dated, pair: &Pair<'_>) -> Vec<String> {
    let mut row = vec![pair.number.to_string()];
    row.extend(day(dated.start));
    row.extend(actor(Some(pair.actor)));
    row.extend(actor(pair.recipient));
    row.extend(what(happening, act));
    row.extend(home(Some(pair.actor)));
    row.extend(home(pair.recipient));
    row.extend(scene(happening.place(), terms));
    row.push(instant(happening.taken().0));
    row.push(address(happening));
    row
}

/// SQLDATE, MonthYear, Year, FractionDate.
fn day(day: Date) -> [String; 4] {
    let (year, month, of_month) = (day.year(), day.month(), day.day());
    // GDELT counts thirty days a month.
    let fraction = f64::from((i32::from(month) - 1) * 30 + i32::from(of_month)) / 365.0;
    [
        sql_date(day),
        format!("{year:04}{month:02}"),
        format!("{year:04}"),
        format!("{:.4}", f64::from(year) + fraction),
    ]
}

/// `20240212`.
pub(super) fn sql_date(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `20240212093000` of `2024-02-12T09:30:00.000Z`.
pub(super) fn instant(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).take(14).collect()
}

/// Code, name, country, known group, ethnic group, two religions, three types.
fn actor(entity: Option<&EntityJson>) -> [String; 10] {
    let mut columns: [String; 10] = Default::default();
    let Some(entity) = entity else { return columns };
    let types: Vec<&str> = entity
        .sectors
        .iter()
        .map(|&sector| sector::cameo(sector))
        .filter(|code| !code.is_empty())
        .take(3)
        .collect();
    let code = entity.country.map(String::from).unwrap_or_default();
    columns[0] = format!("{code}{}", types.first().unwrap_or(&""));
    columns[1] = words::called(entity).to_uppercase();
    match entity.country {
        Some(Code::UNO) => columns[3] = code,
        Some(code) if code.is_country() || code == Code::EUR => columns[2] = code.to_string(),
        _ => {}
    }
    // An organisation's kind is a type: IGO, NGO, MNC, IMG.
    let kind = entity.country.filter(|code| !code.is_country() && ![Code::UNO, Code::EUR].contains(code));
    let kind = kind.map(String::from);
    for (column, value) in columns[7..].iter_mut().zip(kind.as_deref().into_iter().chain(types)) {
        value.clone_into(column);
    }
    columns
}

/// IsRootEvent, EventCode, EventBaseCode, EventRootCode, QuadClass, GoldsteinScale, NumMentions, NumSources, NumArticles,
/// AvgTone.
fn what(happening: &Happening, act: &Act) -> [String; 10] {
    let starts = happening.told.iter().filter_map(|told| told.held.report.evidence.first());
    let root = starts.map(|piece| piece.start).any(|start| start < LEAD);
    let mentions: usize = happening.told.iter().map(|told| told.held.report.evidence.len()).sum();
    [
        u8::from(root).to_string(),
        act.cameo.code.to_owned(),
        act.cameo.base().to_owned(),
        act.cameo.root().to_owned(),
        act.cameo.quad().to_string(),
        real(act.cameo.goldstein),
        mentions.to_string(),
        happening.event.voices.to_string(),
        happening.event.stories.to_string(),
        String::new(),
    ]
}

/// The country that a party comes from, as a place of type 1.
fn home(entity: Option<&EntityJson>) -> [String; 8] {
    let Some(country) = entity.and_then(|entity| entity.country).and_then(Country::of) else {
        return nowhere();
    };
    let fips = country.fips.to_owned();
    [
        "1".to_owned(),
        country.name.to_owned(),
        fips.clone(),
        fips.clone(),
        String::new(),
        String::new(),
        String::new(),
        fips,
    ]
}

fn nowhere() -> [String; 8] {
    let mut columns: [String; 8] = Default::default();
    "0".clone_into(&mut columns[0]);
    columns
}

/// Type, full name, FIPS country, first and second division, latitude, longitude, feature.
fn scene(place: Option<&PlaceJson>, terms: &Terms) -> [String; 8] {
    let Some(place) = place else { return nowhere() };
    let country = place.country.and_then(Country::of);
    let fips = country.map(|country| country.fips).unwrap_or_default();
    let kind = place::kind(place, &*terms.world);
    let full_name = match (kind, place.country) {
        (Some(PlaceKind::Country), Some(code)) => country::name(code).to_owned(),
        (_, Some(code)) => format!("{}, {}", place.text, country::name(code)),
        (_, None) => place.text.clone(),
    };
    let in_states = fips == "US";
    // GDELT: 1 country, 2 state of the US, 3 city of the US, 4 city elsewhere, 5 division elsewhere.
    // What no point and no gazetteer tells is no more exact than its country.
    let class = match (kind, in_states) {
        (Some(PlaceKind::Country), _) => 1,
        (None, _) if place.latitude.is_none() => 1,
        (Some(PlaceKind::Region), true) => 2,
        (Some(PlaceKind::Region), false) => 5,
        (_, true) => 3,
        (_, false) => 4,
    };
    let of_country = if class == 1 { fips } else { "" };
    [
        class.to_string(),
        full_name,
        fips.to_owned(),
        of_country.to_owned(),
        String::new(),
        number(place.latitude),
        number(place.longitude),
        of_country.to_owned(),
    ]
}

fn address(happening: &Happening) -> String {
    let story = || crate::atom::urn("story", &happening.lead().held.report.story);
    happening.url().map_or_else(story, str::to_owned)
}
