//! PLOVER JSON lines: one object an event, the fields of PLOVER 2.0.

use std::io::Write;

use plover::{Context, EntityJson, Mode, Precision, Status};
use record::Rights;
use serde::Serialize;

use crate::country::Country;
use crate::error::Result;
use crate::happening::{Dated, Happening};
use crate::place::{self, PlaceKind};
use crate::terms::Terms;
use crate::words;
use crate::written::{Left, Written};

#[derive(Debug, Serialize)]
struct Line<'h> {
    id: &'h str,
    has_event: bool,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    enddate: Option<String>,
    actor: Vec<Entity<'h>>,
    recipient: Vec<Entity<'h>>,
    event: [&'static str; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    event_loc: Option<Location<'h>>,
    event_text: Vec<String>,
    quad_code: u8,
    event_scale: f64,
    mode: Vec<Mode>,
    context: Vec<Context>,
    link: &'h [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'h str>,
    text_info: TextInfo<'h>,
    cite_info: CiteInfo<'h>,
    coder: &'h str,
    coded_date: &'h str,
    coded_time: &'h str,
    comment: String,
}

#[derive(Debug, Serialize)]
struct Entity<'h> {
    code: String,
    sector: String,
    entity_text: &'h str,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier_text: Option<&'h str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<&'h str>,
}

#[derive(Debug, Serialize)]
struct Location<'h> {
    extracted_place: &'h str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lat: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lon: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<&'h str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    province: Option<&'h str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feature_class: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feature_code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolution: Option<u8>,
}

#[derive(Debug, Serialize)]
struct TextInfo<'h> {
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    text_story: Option<&'h str>,
}

#[derive(Debug, Serialize)]
struct CiteInfo<'h> {
    corpus: &'h str,
    citation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'h str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'h str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'h str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<&'h str>,
    license: &'h str,
    copyright: &'static str,
    coder: &'h str,
    codebook: &'h str,
    version: &'static str,
}

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut written = Written::default();
    for happening in happenings {
        let happening = happening?;
        match line(&happening, terms) {
            Ok(line) => {
                serde_json::to_writer(&mut *out, &line)?;
                out.write_all(b"\n")?;
                written.count(1);
            }
            Err(why) => written.leave(why),
        }
    }
    Ok(written)
}

fn line<'h>(happening: &'h Happening, terms: &'h Terms) -> std::result::Result<Line<'h>, Left> {
    let act = happening.act()?;
    let dated = happening.dated(terms)?;
    let lead = happening.lead();
    let report = &lead.held.report;
    let evidence = report.evidence.first();
    let (coded_date, coded_time) = lead.card.taken.split_once('T').unwrap_or((&lead.card.taken, ""));
    Ok(Line {
        id: &happening.event.id,
        has_event: true,
        date: dated.start.to_string(),
        enddate: (dated.end != dated.start).then(|| dated.end.to_string()),
        actor: happening.actors().iter().map(entity).collect(),
        recipient: happening.recipients().iter().map(entity).collect(),
        event: [act.event_type.as_str()],
        event_loc: location(happening, terms),
        event_text: lead.triggers(),
        quad_code: act.event_type.quad(),
        event_scale: act.event_type.score(&act.modes),
        mode: act.modes,
        context: happening.contexts(),
        link: &happening.event.reports,
        text: lead.quote(),
        text_info: TextInfo {
            start: evidence.map_or(0, |piece| piece.start),
            end: evidence.map_or(0, |piece| piece.end),
            text_story: lead.text.as_deref(),
        },
        cite_info: cite(happening, terms),
        coder: &report.coder,
        coded_date,
        coded_time: coded_time.get(..8).unwrap_or(coded_time),
        comment: comment(happening, dated),
    })
}

fn entity(entity: &EntityJson) -> Entity<'_> {
    Entity {
        code: entity.country.map(String::from).unwrap_or_default(),
        sector: words::joined(&entity.sectors, ";"),
        entity_text: &entity.text,
        identifier_text: entity.name.as_deref(),
        office: entity.office.as_deref(),
    }
}

fn location<'h>(happening: &'h Happening, terms: &Terms) -> Option<Location<'h>> {
    let place = happening.place()?;
    let kind = place::kind(place, &*terms.world);
    let if_kind = |wanted: PlaceKind| (kind == Some(wanted)).then_some(place.text.as_str());
    Some(Location {
        extracted_place: &place.text,
        lat: place.latitude,
        lon: place.longitude,
        city: if_kind(PlaceKind::City),
        province: if_kind(PlaceKind::Region),
        country: place.country.and_then(Country::of).map(|country| country.name),
        country_code: place.country.map(String::from),
        feature_class: kind.and_then(place::feature).map(|(class, _)| class),
        feature_code: kind.and_then(place::feature).map(|(_, code)| code),
        resolution: kind.and_then(resolution),
    })
}

/// PLOVER's: 5 within a city, 4 city, 2 province, 1 country.
const fn resolution(kind: PlaceKind) -> Option<u8> {
    match kind {
        PlaceKind::Site => Some(5),
        PlaceKind::City => Some(4),
        PlaceKind::Region => Some(2),
        PlaceKind::Country => Some(1),
        PlaceKind::Nature => None,
    }
}

fn cite<'h>(happening: &'h Happening, terms: &'h Terms) -> CiteInfo<'h> {
    let lead = happening.lead();
    let card = &lead.card;
    let parts = [card.headline.as_deref(), lead.outlet(), card.published.as_deref()];
    CiteInfo {
        corpus: &card.name,
        citation: parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        url: card.url.as_deref(),
        title: card.headline.as_deref(),
        language: card.language.as_deref(),
        publication: lead.outlet(),
        license: &terms.licence,
        copyright: match card.rights {
            Rights::Restricted => "the story's text is restricted and not passed on",
            Rights::Unrestricted => "no restriction known",
        },
        coder: &lead.held.report.coder,
        codebook: &terms.codebook,
        version: Terms::VERSION,
    }
}

/// What PLOVER has no field for: status, precision, on whose word, how many tell it.
fn comment(happening: &Happening, dated: Dated) -> String {
    let event = &happening.event;
    let mut parts = vec![format!("status: {}", event.status)];
    if event.status == Status::Planned {
        parts.push(format!("announced: {}", words::what(event.event_type, &event.mode)));
    }
    match dated.precision {
        None => parts.push("date: not told, the day of publication stands for it".to_owned()),
        Some(Precision::Day) => {}
        Some(precision) => parts.push(format!("date precision: {precision}")),
    }
    let sources = happening.sources();
    if !sources.is_empty() {
        parts.push(format!("on the word of: {}", sources.join(", ")));
    }
    parts.push(format!("stories: {}, independent: {}", event.stories, event.voices));
    parts.join("; ")
}
