//! Reports of a record, and counts of them, as rows of lists.

use plover::{DateJson, Entity, EntityJson, EventDate, ReportJson, Span};
use record::{Counted, Held};

use super::lists::Listed;
use super::words;

impl Listed for Held {
    const HEADER: &'static [&'static str] =
        &["date", "who → whom", "what", "status", "on whose word", "story", "report"];

    fn row(&self) -> Vec<String> {
        let report = &self.report;
        vec![
            date(report.date.as_ref()),
            parties(report),
            words::type_and_modes(report.event_type, &report.mode),
            report.status.to_string(),
            report.attribution.join("; "),
            report.story.clone(),
            report.id.clone(),
        ]
    }

    const CSV_HEADER: &'static [&'static str] = &[
        "id",
        "story",
        "outlet",
        "published",
        "type",
        "mode",
        "status",
        "actors",
        "recipients",
        "start",
        "end",
        "precision",
        "place",
        "place_country",
        "latitude",
        "longitude",
        "attribution",
        "contexts",
        "confidence",
        "event",
        "quote",
    ];

    fn csv_row(&self) -> Vec<String> {
        let report = &self.report;
        let text = |value: Option<&String>| value.cloned().unwrap_or_default();
        let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
        let (date, place) = (report.date.as_ref(), report.place.as_ref());
        vec![
            report.id.clone(),
            report.story.clone(),
            text(self.outlet.as_ref()),
            text(report.published.as_ref()),
            report.event_type.to_string(),
            joined(&report.mode),
            report.status.to_string(),
            codes(&report.actors),
            codes(&report.recipients),
            text(date.and_then(|date| date.start.as_ref())),
            text(date.and_then(|date| date.end.as_ref())),
            date.map_or_else(String::new, |date| date.precision.to_string()),
            place.map_or_else(String::new, |place| place.text.clone()),
            place.and_then(|place| place.country).map_or_else(String::new, |code| code.to_string()),
            number(place.and_then(|place| place.latitude)),
            number(place.and_then(|place| place.longitude)),
            report.attribution.join("; "),
            joined(&report.contexts),
            report.confidence.to_string(),
            text(self.event.as_ref()),
            self.quote.clone(),
        ]
    }
}

impl Listed for Counted {
    const HEADER: &'static [&'static str] = &["what", "count"];

    fn row(&self) -> Vec<String> {
        vec![self.what.clone(), self.count.to_string()]
    }
}

/// "12 Feb 2024", "—".
pub(crate) fn date(date: Option<&DateJson>) -> String {
    let day = |text: Option<&String>| text.and_then(|text| text.parse().ok());
    let told = date.map(|date| EventDate {
        start: day(date.start.as_ref()),
        end: day(date.end.as_ref()),
        precision: date.precision,
        text: String::new(),
        span: Span { start: 0, end: 0 },
    });
    words::date(told.as_ref())
}

/// "PRK party → RUS gov".
pub(crate) fn parties(report: &ReportJson) -> String {
    words::sides(&entities(&report.actors), &entities(&report.recipients))
}

fn entities(side: &[EntityJson]) -> Vec<Entity> {
    let entity = |entity: &EntityJson| Entity {
        text: entity.text.clone(),
        name: entity.name.clone(),
        country: entity.country,
        sectors: entity.sectors.clone(),
        office: entity.office.clone(),
        span: None,
    };
    side.iter().map(entity).collect()
}

/// `PRK:PTY+GOV RUS`.
fn codes(side: &[EntityJson]) -> String {
    let code = |entity: &EntityJson| {
        let country = entity.country.map_or_else(|| "?".to_owned(), |code| code.to_string());
        let sectors: Vec<&str> = entity.sectors.iter().map(|sector| sector.as_str()).collect();
        if sectors.is_empty() { country } else { format!("{country}:{}", sectors.join("+")) }
    };
    side.iter().map(code).collect::<Vec<_>>().join(" ")
}

fn joined<T: ToString>(list: &[T]) -> String {
    list.iter().map(T::to_string).collect::<Vec<_>>().join(" ")
}
