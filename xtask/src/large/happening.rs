//! What happens in the generated world, and the report that one story makes of it.

use jiff::ToSpan;
use jiff::civil::Date;
use plover::{
    Context, DateJson, EntityJson, EventType, EvidenceJson, Mode, PlaceJson, Precision, ReportJson, SCHEMA,
    Sector, Status,
};

use super::world::{World, name};
use crate::dice::Dice;

/// One happening; stories tell it in words of their own.
#[derive(Debug, Clone)]
pub(super) struct Happening {
    event_type: EventType,
    modes: Vec<Mode>,
    actor: Side,
    recipient: Option<Side>,
    day: Date,
    place: Option<(usize, usize)>,
    /// Words that tell it from others, of which each story uses most.
    words: Vec<String>,
    topic: usize,
}

/// Who takes part.
#[derive(Debug, Clone)]
struct Side {
    country: usize,
    person: Option<usize>,
    sector: Sector,
}

/// Words that tell a happening, and how many of them a story uses.
const WORDS: usize = 12;
const USED: usize = 9;

impl Happening {
    pub(super) fn new(world: &World, day: Date, dice: &mut Dice) -> Self {
        let event_type = event_type(dice);
        let actor = Side::new(world.country(dice), dice);
        let recipient = dice.percent(80).then(|| Side::new(world.country(dice), dice));
        let modes = event_type.modes();
        let mode = (!modes.is_empty() && dice.percent(45)).then(|| *dice.of(modes));
        let topic = dice.below(world.topics.len() - 2);
        let mut words: Vec<String> =
            world.words(topic, WORDS - 3, dice).into_iter().map(str::to_owned).collect();
        words.extend((0..3).map(|_| name(dice).to_lowercase()));
        let host = recipient.as_ref().map_or(actor.country, |side| side.country);
        let place = dice.percent(45).then(|| (host, dice.below(world.countries[host].places.len())));
        Self { event_type, modes: mode.into_iter().collect(), actor, recipient, day, place, words, topic }
    }

    /// The sentence that a story has for it.
    pub(super) fn sentence(&self, world: &World, dice: &mut Dice) -> String {
        let spoken = world.topics.len() - 2;
        let mut words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        while words.len() > USED {
            words.remove(dice.below(words.len()));
        }
        words.extend(world.words(self.topic, 1, dice));
        words.extend(world.words(spoken + 1, 3, dice));
        let whom = self.recipient.as_ref().map_or(String::new(), |side| format!(" {}", side.text(world)));
        let verb = *dice.of(&world.topics[spoken]);
        format!("{} {verb}{whom} {}.", self.actor.text(world), words.join(" "))
    }

    /// The report of a story that has the sentence at these code points.
    pub(super) fn report(
        &self,
        world: &World,
        (story, published): (&str, Date),
        sentence: (usize, usize),
        dice: &mut Dice,
    ) -> ReportJson {
        let place = self.place.map(|(country, place)| {
            let (country, place) = (&world.countries[country], &world.countries[country].places[place]);
            PlaceJson {
                text: place.name.clone(),
                country: Some(country.code),
                latitude: Some(place.latitude),
                longitude: Some(place.longitude),
            }
        });
        let sourced = dice.percent(55);
        ReportJson {
            schema: SCHEMA.to_owned(),
            id: format!("{:016x}", dice.roll()),
            story: story.to_owned(),
            event_type: self.event_type,
            mode: self.modes.clone(),
            actors: vec![self.actor.entity(world, sentence.0)],
            recipients: self.recipient.iter().map(|side| side.entity(world, sentence.0 + 30)).collect(),
            date: self.date(dice),
            place,
            status: self.status(published, dice),
            attribution: if sourced { vec![self.source(world, dice)] } else { Vec::new() },
            contexts: vec![*dice.of(Context::ALL)],
            evidence: vec![EvidenceJson {
                start: sentence.0,
                end: sentence.1,
                trigger: "announced".to_owned(),
                trigger_start: sentence.0 + 12,
                frame: format!("{}.generated", self.event_type.as_str().to_lowercase()),
            }],
            confidence: (50 + dice.below(50)) as f32 / 100.0,
            published: Some(published.to_string()),
            coder: "generated".to_owned(),
        }
    }

    fn status(&self, published: Date, dice: &mut Dice) -> Status {
        if published < self.day {
            return Status::Planned;
        }
        match dice.below(100) {
            0..80 => Status::Happened,
            80..90 => Status::Alleged,
            90..95 => Status::Denied,
            95..98 => Status::Planned,
            _ => Status::Hypothetical,
        }
    }

    /// Most stories tell the day; some a week, a month or a year, and some nothing.
    fn date(&self, dice: &mut Dice) -> Option<DateJson> {
        let day = self.day;
        let (start, end, precision, text) = match dice.below(100) {
            0..60 => (day, day, Precision::Day, "Monday"),
            60..70 => (day, day.saturating_add(3.days()), Precision::Range, "these days"),
            70..75 => (day.first_of_month(), day.last_of_month(), Precision::Month, "this month"),
            75..78 => (day.first_of_year(), day.last_of_year(), Precision::Year, "this year"),
            _ => return None,
        };
        Some(DateJson {
            start: Some(start.to_string()),
            end: Some(end.to_string()),
            precision,
            text: text.to_owned(),
        })
    }

    fn source(&self, world: &World, dice: &mut Dice) -> String {
        let country = &world.countries[self.actor.country];
        match dice.below(3) {
            0 => format!("{} Foreign Ministry", country.code),
            1 => dice.of(&country.persons).clone(),
            _ => dice.of(&world.outlets).clone(),
        }
    }
}

impl Side {
    fn new(country: usize, dice: &mut Dice) -> Self {
        // A few persons of a country are told of most.
        let person = dice.percent(50).then(|| dice.below(30).min(dice.below(30)));
        Self { country, person, sector: *dice.of(Sector::ALL) }
    }

    fn text(&self, world: &World) -> String {
        let country = &world.countries[self.country];
        self.person.map_or_else(|| format!("{}'s minister", country.code), |at| country.persons[at].clone())
    }

    fn entity(&self, world: &World, start: usize) -> EntityJson {
        let country = &world.countries[self.country];
        let text = self.text(world);
        EntityJson {
            end: Some(start + text.len()),
            start: Some(start),
            text,
            name: self.person.map(|at| country.persons[at].clone()),
            country: Some(country.code),
            sectors: vec![self.sector],
            office: None,
        }
    }
}

/// A type: words are more frequent than deeds.
fn event_type(dice: &mut Dice) -> EventType {
    const FREQUENT: [EventType; 5] =
        [EventType::Consult, EventType::Agree, EventType::Request, EventType::Accuse, EventType::Assault];
    if dice.percent(50) { *dice.of(&FREQUENT) } else { *dice.of(EventType::ALL) }
}
