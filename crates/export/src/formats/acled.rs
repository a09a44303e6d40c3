//! A table in the form of ACLED: 31 columns with a header, one row an event.
//!
//! ACLED covers political violence, demonstrations and strategic developments; acts of other types are left out, and so are
//! plans. How PLOVER's types and modes become ACLED's stands in [`kind`].

use std::io::Write;

use plover::{Code, EntityJson, EventType, Mode, Precision, Sector, Status};

use crate::country::{self, Country};
use crate::error::Result;
use crate::happening::{Dated, Happening};
use crate::number::number;
use crate::place::{self, PlaceKind};
use crate::terms::Terms;
use crate::words;
use crate::written::{Left, Written};

const HEADER: [&str; 31] = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
];

/// Both a disorder_type and an event_type.
const STRATEGIC: &str = "Strategic developments";

/// disorder_type, event_type, sub_event_type.
type Kind = (&'static str, &'static str, &'static str);

pub(super) fn write(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    out: &mut (dyn Write + Send),
) -> Result<Written> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(HEADER)?;
    let mut written = Written::default();
    for happening in happenings {
        match row(&happening?, terms) {
            Ok(row) => {
                table.write_record(&row)?;
                written.count(1);
            }
            Err(why) => written.leave(why),
        }
    }
    table.flush()?;
    Ok(written)
}

fn row(happening: &Happening, terms: &Terms) -> std::result::Result<Vec<String>, Left> {
    let kind = kind(happening)?;
    let dated = happening.dated_to_month(terms)?;
    let precision = time_precision(dated);
    let (first, second) = sides(happening, kind);
    let home = happening.place().and_then(|place| place.country);
    let (one, other) = (side(first, home, kind), side(second, home, kind));
    let place = happening.place();
    let country = place.and_then(|place| place.country);
    let mut row = vec![
        format!("{}{}", country.map_or_else(|| "XXX".to_owned(), String::from), number(&happening.event.id)),
        dated.start.to_string(),
        dated.start.year().to_string(),
        precision.to_string(),
        kind.0.to_owned(),
        kind.1.to_owned(),
        kind.2.to_owned(),
    ];
    let inter = [one[2].as_str(), other[2].as_str()].into_iter().filter(|inter| !inter.is_empty());
    let interaction = inter.collect::<Vec<_>>().join("-");
    let targets = if other[2] == "Civilians" { "Civilian targeting" } else { "" };
    row.extend(one);
    row.extend(other);
    row.extend([interaction, targets.to_owned()]);
    row.extend(scene(happening, terms));
    row.extend(told(happening, dated));
    Ok(row)
}

/// What ACLED calls the act.
fn kind(happening: &Happening) -> std::result::Result<Kind, Left> {
    let event = &happening.event;
    match event.status {
        Status::Happened | Status::Alleged => {}
        Status::Planned => return Err(Left::Foreign),
        Status::Hypothetical | Status::Denied => return Err(Left::Unreal),
    }
    let strategic = |sub: &'static str| Ok((STRATEGIC, STRATEGIC, sub));
    let has = |mode: Mode| event.mode.contains(&mode);
    match event.event_type {
        EventType::Assault => assault(happening),
        EventType::Protest if has(Mode::Riot) || has(Mode::Vandalize) => {
            Ok(("Demonstrations", "Riots", "Violent demonstration"))
        }
        EventType::Protest
            if happening.actors().iter().any(|entity| entity.sectors.contains(&Sector::Gov)) =>
        {
            // A state that stays away from a forum is no crowd.
            Err(Left::Foreign)
        }
        EventType::Protest => Ok(("Demonstrations", "Protests", "Peaceful protest")),
        EventType::Retreat if has(Mode::Ceasefire) => strategic("Agreement"),
        EventType::Retreat if has(Mode::Disarm) => strategic("Disrupted weapons use"),
        EventType::Retreat if has(Mode::Withdraw) => strategic("Change to group/activity"),
        EventType::Mobilize => strategic("Change to group/activity"),
        EventType::Coerce if has(Mode::Arrest) => strategic("Arrests"),
        EventType::Coerce if has(Mode::Seize) => strategic("Looting/property destruction"),
        EventType::Coerce if has(Mode::Curfew) || has(Mode::MartialLaw) => strategic("Other"),
        _ => Err(Left::Foreign),
    }
}

fn assault(happening: &Happening) -> std::result::Result<Kind, Left> {
    const POLITICAL: &str = "Political violence";
    const REMOTE: &str = "Explosions/Remote violence";
    const CIVILIANS: &str = "Violence against civilians";
    let remote = |sub| (POLITICAL, REMOTE, sub);
    Ok(match happening.event.mode.first() {
        Some(Mode::Aerial | Mode::Drone) => remote("Air/drone strike"),
        Some(Mode::HeavyWeapons) => remote("Shelling/artillery/missile attack"),
        Some(Mode::Explosives) => remote("Remote explosive/landmine/IED"),
        Some(Mode::SuicideAttack) => remote("Suicide bomb"),
        Some(Mode::Unconventional) => remote("Chemical weapon"),
        // An enemy fighter whom a state's forces capture.
        Some(Mode::Abduct) if is_fight(happening) && happening.actors().iter().any(is_force) => {
            (STRATEGIC, STRATEGIC, "Arrests")
        }
        Some(Mode::Abduct) => (POLITICAL, CIVILIANS, "Abduction/forced disappearance"),
        Some(Mode::Sexual) => (POLITICAL, CIVILIANS, "Sexual violence"),
        Some(Mode::CrowdControl) => {
            ("Political violence; Demonstrations", "Protests", "Excessive force against protesters")
        }
        Some(Mode::Destroy) => (STRATEGIC, STRATEGIC, "Looting/property destruction"),
        _ if is_fight(happening) => (POLITICAL, "Battles", "Armed clash"),
        // Whether soldiers or civilians were attacked is not told.
        _ if happening.recipients().is_empty() => return Err(Left::Alone),
        _ => (POLITICAL, CIVILIANS, "Attack"),
    })
}

/// Whether both sides bear arms: two who act, or one against whom force is used who bears them. A state that is attacked
/// is met by its forces, somebody of its government is not.
fn is_fight(happening: &Happening) -> bool {
    let armed = |entity: &EntityJson| {
        use Sector::{Prm, Reb, Uaf};
        let is_state = entity.sectors.first() == Some(&Sector::Gov) && entity.name.is_none();
        let bears = entity.sectors.iter().any(|sector| [Reb, Prm, Uaf].contains(sector));
        is_state || bears || is_force(entity)
    };
    let recipients = happening.recipients();
    if recipients.is_empty() { happening.actors().len() > 1 } else { recipients.iter().any(armed) }
}

/// Soldiers, police, intelligence.
fn is_force(entity: &EntityJson) -> bool {
    entity.sectors.iter().any(|sector| [Sector::Mil, Sector::Cop, Sector::Spy].contains(sector))
}

/// 1 the day, 2 the week, 3 the month.
const fn time_precision(dated: Dated) -> u8 {
    match dated.precision {
        // The publication day is told to the day, but it is not the event's.
        None | Some(Precision::Range | Precision::Week) => 2,
        Some(Precision::Day) => 1,
        Some(_) => 3,
    }
}

/// Whom ACLED puts first and second. Of a demonstration there is one side, whatever it is aimed at; those against whom
/// force is used stand before those who use it; of those who fight each other the first stands against the rest.
fn sides(happening: &Happening, kind: Kind) -> (&[EntityJson], &[EntityJson]) {
    let (actors, recipients) = (happening.actors(), happening.recipients());
    match kind {
        ("Demonstrations", ..) => (actors, &[]),
        (_, "Protests", _) => (recipients, actors),
        _ if recipients.is_empty() && is_battle(kind) => actors.split_at(1.min(actors.len())),
        _ => (actors, recipients),
    }
}

/// The first of a side, those with it, and what sort of actor it is.
fn side(entities: &[EntityJson], home: Option<Code>, kind: Kind) -> [String; 3] {
    let names: Vec<String> = entities.iter().map(|entity| actor(entity, kind)).collect();
    let Some((first, others)) = names.split_first() else { return Default::default() };
    let inter = entities.first().map_or("", |entity| inter(entity, home, kind));
    [first.clone(), others.join("; "), inter.to_owned()]
}

fn is_battle(kind: Kind) -> bool {
    kind.1 == "Battles"
}

/// As ACLED names actors: "Military Forces of Russia", "Protesters (Kenya)", a group's own name.
fn actor(entity: &EntityJson, kind: Kind) -> String {
    let country = entity.country.filter(|code| code.is_country());
    let land = country.map(country::name).unwrap_or_default();
    let of_land = |name: &str| if land.is_empty() { name.to_owned() } else { format!("{name} ({land})") };
    let of_state = |name: &str| format!("{name} of {land}");
    match (entity.sectors.first(), kind.1) {
        (None | Some(Sector::Cvl | Sector::Edu | Sector::Lab | Sector::Agr | Sector::Soc), "Protests") => {
            of_land("Protesters")
        }
        (None | Some(Sector::Cvl | Sector::Edu | Sector::Lab | Sector::Agr | Sector::Soc), "Riots") => {
            of_land("Rioters")
        }
        (Some(Sector::Mil), _) if !land.is_empty() => of_state("Military Forces"),
        (Some(Sector::Cop), _) if !land.is_empty() => of_state("Police Forces"),
        (Some(Sector::Gov | Sector::Leg | Sector::Jud | Sector::Spy), _) if !land.is_empty() => {
            of_state("Government")
        }
        (Some(Sector::Cvl | Sector::Ref | Sector::Jrn | Sector::Edu | Sector::Med), _) => {
            of_land("Civilians")
        }
        (Some(Sector::Unk | Sector::Uaf), _) => of_land("Unidentified Armed Group"),
        _ => words::called(entity),
    }
}

/// ACLED's sort of actor, in the words used since 2024.
fn inter(entity: &EntityJson, home: Option<Code>, kind: Kind) -> &'static str {
    let abroad = entity.country.is_some() && home.is_some() && entity.country != home;
    match entity.sectors.first() {
        Some(Sector::Gov | Sector::Mil | Sector::Cop | Sector::Spy | Sector::Leg | Sector::Jud) if abroad => {
            "External/Other forces"
        }
        Some(Sector::Gov | Sector::Mil | Sector::Cop | Sector::Spy | Sector::Leg | Sector::Jud) => {
            "State forces"
        }
        Some(Sector::Reb) => "Rebel group",
        Some(Sector::Prm | Sector::Uaf | Sector::Crm | Sector::Unk) => "Political militia",
        _ if kind.1 == "Riots" => "Rioters",
        _ if kind.1 == "Protests" => "Protesters",
        None if entity.country.is_none_or(|code| !code.is_country()) => "External/Other forces",
        None if entity.name.is_none() => "State forces",
        _ => "Civilians",
    }
}

/// iso, region, country, admin1 to admin3, location, latitude, longitude, geo_precision.
fn scene(happening: &Happening, terms: &Terms) -> [String; 10] {
    let Some(place) = happening.place() else { return Default::default() };
    let kind = place::kind(place, &*terms.world);
    let country = place.country.and_then(Country::of);
    let region = if kind == Some(PlaceKind::Region) { place.text.clone() } else { String::new() };
    let precision = match kind {
        Some(PlaceKind::City | PlaceKind::Site) => 1,
        Some(PlaceKind::Region | PlaceKind::Nature) => 2,
        Some(PlaceKind::Country) => 3,
        None if place.latitude.is_some() => 1,
        None => 3,
    };
    [
        country
            .filter(|country| country.numeric > 0)
            .map_or_else(String::new, |country| country.numeric.to_string()),
        country.map(|country| country.region).unwrap_or_default().to_owned(),
        country.map(|country| country.name).unwrap_or_default().to_owned(),
        region,
        String::new(),
        String::new(),
        place.text.clone(),
        place.latitude.map_or_else(String::new, |degrees| degrees.to_string()),
        place.longitude.map_or_else(String::new, |degrees| degrees.to_string()),
        precision.to_string(),
    ]
}

/// source, source_scale, notes, fatalities (never counted here, so never 0), tags, timestamp.
fn told(happening: &Happening, dated: Dated) -> [String; 6] {
    let event = &happening.event;
    let mut tags: Vec<String> = Vec::new();
    if event.status == Status::Alleged {
        tags.push("alleged".to_owned());
    }
    if dated.precision.is_none() {
        tags.push("date of publication".to_owned());
    }
    let notes = happening.quote().map_or_else(|| words::summary(happening), str::to_owned);
    [
        happening.outlets().join("; "),
        String::new(),
        notes,
        String::new(),
        tags.join("; "),
        happening
            .taken()
            .1
            .parse::<jiff::Timestamp>()
            .map_or_else(|_| String::new(), |at| at.as_second().to_string()),
    ]
}
