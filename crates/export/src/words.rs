//! A happening in a line, for titles and wherever a story's own words may not stand.

use plover::{EntityJson, EventType, Mode};

use crate::country;
use crate::happening::Happening;

/// "Kim Su-gil (PRK) → Russia: CONSULT visit, planned, 2024-02-15".
pub fn summary(happening: &Happening) -> String {
    let event = &happening.event;
    let (actors, recipients) = (party_list(happening.actors()), party_list(happening.recipients()));
    let arrow = if recipients.is_empty() { "" } else { " → " };
    let actors = if actors.is_empty() { "unknown" } else { &actors };
    let mut text =
        format!("{actors}{arrow}{recipients}: {}, {}", what(event.event_type, &event.mode), event.status);
    if let Some(days) = days(happening) {
        text.push_str(", ");
        text.push_str(&days);
    }
    text
}

/// "CONSULT visit".
pub(crate) fn what(event_type: EventType, modes: &[Mode]) -> String {
    std::iter::once(event_type.as_str())
        .chain(modes.iter().map(|mode| mode.as_str()))
        .collect::<Vec<_>>()
        .join(" ")
}

/// "2024-02-12", "2024-02-12..2024-02-14", "2024-02-12.." for what goes on.
pub(crate) fn days(happening: &Happening) -> Option<String> {
    let date = happening.event.date.as_ref()?;
    let day = |day: &Option<String>| day.clone().unwrap_or_default();
    Some(if date.start == date.end {
        day(&date.start)
    } else {
        format!("{}..{}", day(&date.start), day(&date.end))
    })
}

fn party_list(side: &[EntityJson]) -> String {
    side.iter().map(party).filter(|party| !party.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "Kim Su-gil (PRK)", "Russia".
pub(crate) fn party(entity: &EntityJson) -> String {
    let called = called(entity);
    match entity.country {
        Some(code) if called != country::name(code) => format!("{called} ({code})"),
        _ => called,
    }
}

/// The name, else the words, else the country's name; words that are a code alone were written by hand.
pub(crate) fn called(entity: &EntityJson) -> String {
    let text = entity.name.as_deref().unwrap_or(&entity.text);
    let is_code = entity.country.is_some_and(|code| code.as_str() == text);
    let land = entity.country.map(country::name).unwrap_or_default();
    if (text.is_empty() || is_code) && !land.is_empty() { land.to_owned() } else { text.to_owned() }
}

/// In one line, without tabs: what tables without quotation marks can hold.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Labels in a row.
pub(crate) fn joined<T: ToString>(list: &[T], between: &str) -> String {
    list.iter().map(T::to_string).collect::<Vec<_>>().join(between)
}
