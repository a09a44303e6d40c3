//! The columns of our own tables: CSV, Parquet and GeoJSON tell the same, each in its types.

use jiff::civil::Date;
use plover::{Cameo, EntityJson};
use record::Rights;

use crate::happening::{Happening, Told};
use crate::words;

/// A value with its type.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Text(Option<String>),
    List(Vec<String>),
    Day(Option<Date>),
    Real(Option<f64>),
    Whole(Option<i64>),
    Truth(bool),
}

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    List,
    Day,
    Real,
    Whole,
    Truth,
}

/// A column: its name, its type, and what stands in it.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) cell: fn(&Happening) -> Cell,
}

const fn column(name: &'static str, kind: Kind, cell: fn(&Happening) -> Cell) -> Column {
    Column { name, kind, cell }
}

pub(super) const COLUMNS: &[Column] = &[
    column("id", Kind::Text, |h| some(&h.event.id)),
    column("start", Kind::Day, |h| day(h.event.date.as_ref().and_then(|date| date.start.as_ref()))),
    column("end", Kind::Day, |h| day(h.event.date.as_ref().and_then(|date| date.end.as_ref()))),
    column("precision", Kind::Text, |h| {
        Cell::Text(h.event.date.as_ref().map(|date| date.precision.to_string()))
    }),
    column("type", Kind::Text, |h| some(h.event.event_type.as_str())),
    column("modes", Kind::List, |h| list(&h.event.mode)),
    column("status", Kind::Text, |h| some(h.event.status.as_str())),
    column("life", Kind::List, life),
    column("contexts", Kind::List, |h| list(&h.contexts())),
    column("actor_countries", Kind::List, |h| countries(h.actors())),
    column("actor_names", Kind::List, |h| each(h.actors(), words::called)),
    column("actor_sectors", Kind::List, |h| each(h.actors(), sectors)),
    column("actor_offices", Kind::List, |h| each(h.actors(), office)),
    column("recipient_countries", Kind::List, |h| countries(h.recipients())),
    column("recipient_names", Kind::List, |h| each(h.recipients(), words::called)),
    column("recipient_sectors", Kind::List, |h| each(h.recipients(), sectors)),
    column("recipient_offices", Kind::List, |h| each(h.recipients(), office)),
    column("place", Kind::Text, |h| Cell::Text(h.event.place.clone())),
    column("place_country", Kind::Text, |h| {
        Cell::Text(h.place().and_then(|place| place.country).map(String::from))
    }),
    column("latitude", Kind::Real, |h| Cell::Real(h.place().and_then(|place| place.latitude))),
    column("longitude", Kind::Real, |h| Cell::Real(h.place().and_then(|place| place.longitude))),
    column("quad", Kind::Whole, |h| Cell::Whole(Some(h.event.event_type.quad().into()))),
    column("score", Kind::Real, |h| Cell::Real(Some(h.event.event_type.score(&h.event.mode)))),
    column("cameo", Kind::Text, |h| Cell::Text(cameo(h).map(|cameo| cameo.code.to_owned()))),
    column("goldstein", Kind::Real, |h| Cell::Real(cameo(h).map(|cameo| cameo.goldstein))),
    column("sources", Kind::List, |h| list(&h.sources())),
    column("outlets", Kind::List, |h| list(&h.outlets())),
    column("first_published", Kind::Day, |h| day(h.first_published())),
    column("last_published", Kind::Day, |h| day(h.last_published())),
    column("voices", Kind::Whole, |h| whole(h.event.voices)),
    column("stories", Kind::Whole, |h| whole(h.event.stories)),
    column("confidence", Kind::Real, confidence),
    column("amended", Kind::Truth, |h| Cell::Truth(h.told.iter().any(|told| told.held.amended))),
    column("triggers", Kind::List, |h| list(&h.lead().triggers())),
    column("quote", Kind::Text, |h| Cell::Text(h.quote().map(str::to_owned))),
    column("restricted", Kind::Truth, |h| Cell::Truth(h.told.iter().any(is_restricted))),
    column("url", Kind::Text, |h| Cell::Text(h.url().map(str::to_owned))),
    column("report_ids", Kind::List, |h| list(&h.event.reports)),
    column("story_ids", Kind::List, stories),
    column("coder", Kind::Text, |h| some(&h.lead().held.report.coder)),
];

fn some(text: &str) -> Cell {
    Cell::Text(Some(text.to_owned()))
}

fn day<S: AsRef<str>>(text: Option<S>) -> Cell {
    Cell::Day(text.and_then(|text| text.as_ref().parse().ok()))
}

fn list<T: ToString>(values: &[T]) -> Cell {
    Cell::List(values.iter().map(ToString::to_string).collect())
}

fn whole(count: usize) -> Cell {
    Cell::Whole(i64::try_from(count).ok())
}

/// One value a party, in the parties' order, so that the lists of a side can be read beside each other.
fn each(side: &[EntityJson], of: fn(&EntityJson) -> String) -> Cell {
    Cell::List(side.iter().map(of).collect())
}

fn countries(side: &[EntityJson]) -> Cell {
    each(side, |entity| entity.country.map(String::from).unwrap_or_default())
}

/// "PTY+GOV".
fn sectors(entity: &EntityJson) -> String {
    words::joined(&entity.sectors, "+")
}

fn office(entity: &EntityJson) -> String {
    entity.office.clone().unwrap_or_default()
}

fn cameo(happening: &Happening) -> Option<Cameo> {
    Some(happening.act().ok()?.cameo)
}

/// The statuses in the order in which they were told, repetitions left out.
fn life(happening: &Happening) -> Cell {
    let mut life: Vec<&str> = happening.event.life.iter().map(|step| step.status.as_str()).collect();
    life.dedup();
    list(&life)
}

/// The lead's: how sure the coder is of it, in hundredths.
fn confidence(happening: &Happening) -> Cell {
    let share = f64::from(happening.lead().held.report.confidence);
    Cell::Real(Some((share * 100.0).round() / 100.0))
}

fn is_restricted(told: &Told) -> bool {
    told.card.rights == Rights::Restricted
}

fn stories(happening: &Happening) -> Cell {
    list(&happening.told.iter().map(|told| told.held.report.story.as_str()).collect::<Vec<_>>())
}
