//! iCalendar (RFC 5545): an event of whole days each; what is planned is tentative, what is denied is cancelled.

use std::io::Write;

use ics::components::{Parameter, Property};
use ics::properties::{
    Categories, Class, Description, DtEnd, DtStart, Location, Status as Standing, Summary, URL,
};
use ics::{Event, ICalendar, escape_text};
use jiff::ToSpan;
use jiff::civil::Date;
use plover::{Precision, Status};

use crate::error::Result;
use crate::happening::{Dated, Happening};
use crate::terms::Terms;
use crate::words;
use crate::written::Written;

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut calendar = ICalendar::new("2.0", format!("-//Dateline//Dateline {}//EN", Terms::VERSION));
    calendar.push(Property::new("X-WR-CALNAME", "Dateline"));
    let terms_in_words = format!("{}. Codebook: {}.", terms.licence, terms.codebook);
    calendar.push(Description::new(escape_text(terms_in_words)));
    let mut written = Written::default();
    for happening in happenings {
        let happening = happening?;
        match happening.dated(terms) {
            Ok(dated) => {
                calendar.add_event(event(&happening, dated));
                written.count(1);
            }
            Err(why) => written.leave(why),
        }
    }
    calendar.write(out)?;
    Ok(written)
}

fn event(happening: &Happening, dated: Dated) -> Event<'static> {
    let told = &happening.event;
    let mut event = Event::new(format!("{}@dateline", told.id), instant(happening.taken().1));
    event.push(day(DtStart::new(basic(dated.start)).into()));
    // The end of whole days is the day after the last.
    let after = dated.end.checked_add(1.day()).unwrap_or(dated.end);
    if dated.precision != Some(Precision::Open) {
        event.push(day(DtEnd::new(basic(after)).into()));
    }
    event.push(Summary::new(escape_text(words::summary(happening))));
    event.push(Description::new(escape_text(description(happening, dated))));
    let mut labels = vec![told.event_type.to_string(), told.status.to_string()];
    labels.extend(happening.contexts().iter().map(ToString::to_string));
    event.push(Categories::new(labels.join(",")));
    event.push(Class::public());
    event.push(standing(told.status));
    if let Some(place) = happening.place() {
        event.push(Location::new(escape_text(place.text.clone())));
        if let (Some(north), Some(east)) = (place.latitude, place.longitude) {
            event.push(Property::new("GEO", format!("{north};{east}")));
        }
    }
    if let Some(url) = happening.url() {
        event.push(URL::new(url.to_owned()));
    }
    event
}

/// A property whose value is a whole day.
fn day(mut property: Property<'static>) -> Property<'static> {
    property.add(Parameter::new("VALUE", "DATE"));
    property
}

/// `20240212`.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// `20240212T093000Z` of `2024-02-12T09:30:00.000Z`.
fn instant(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).take(14).collect();
    match digits.split_at_checked(8) {
        Some((day, time)) => format!("{day}T{time:0<6}Z"),
        None => "19700101T000000Z".to_owned(),
    }
}

const fn standing_words(status: Status) -> bool {
    matches!(status, Status::Happened | Status::Alleged)
}

fn standing(status: Status) -> Standing<'static> {
    match status {
        _ if standing_words(status) => Standing::confirmed(),
        Status::Denied => Standing::cancelled(),
        _ => Standing::tentative(),
    }
}

/// What is told beyond the summary, and the story's words where they may be passed on.
fn description(happening: &Happening, dated: Dated) -> String {
    let event = &happening.event;
    let mut lines = Vec::new();
    match dated.precision {
        None => lines.push("Date: not told; the day of publication stands for it.".to_owned()),
        Some(Precision::Day) => {}
        Some(precision) => lines.push(format!("Date told as: {precision}.")),
    }
    let sources = happening.sources();
    if !sources.is_empty() {
        lines.push(format!("On the word of: {}.", sources.join("; ")));
    }
    lines.push(format!("Told by: {} ({} independent).", happening.outlets().join("; "), event.voices));
    lines.extend(happening.quote().map(|quote| format!("\u{201c}{quote}\u{201d}")));
    lines.push(format!("Event {}", event.id));
    lines.join("\n")
}
