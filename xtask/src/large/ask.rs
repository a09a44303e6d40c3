//! Questions of every kind, drawn from a seed, put to a record and timed.

use std::time::{Duration, Instant};

use jiff::ToSpan;
use jiff::civil::{Date, date};
use plover::{Code, EventType, Mode, Status};
use record::{By, Near, Order, Question, Record, Who};

use super::world::World;
use crate::dice::Dice;

/// Questions of a kind.
const TIMES: usize = 30;
/// What the program asks for where nobody says otherwise.
const LIMIT: usize = 50;

/// What is asked: the list, and how the rest of the question is drawn.
pub(super) struct Kind {
    pub(super) name: &'static str,
    ask: fn(&Record, &Question) -> record::Result<usize>,
    draw: fn(&World, &mut Dice) -> Question,
}

/// How long the questions of a kind took, in milliseconds, and how many rows came on the average.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timed {
    pub(super) half: f64,
    pub(super) most: f64,
    /// The 95th of a hundred by the processor's time.
    pub(super) own: f64,
    pub(super) rows: usize,
}

/// Asks all questions of a kind twice and times the second: the pages that it needs are warm.
pub(super) fn time(record: &Record, world: &World, kind: &Kind, seed: u64) -> anyhow::Result<Timed> {
    let mut dice = Dice::new(seed);
    let (mut times, mut owns) = (Vec::with_capacity(TIMES), Vec::with_capacity(TIMES));
    let mut rows = 0;
    for _ in 0..TIMES {
        let question = (kind.draw)(world, &mut dice);
        (kind.ask)(record, &question)?;
        let start = Clock::now();
        rows += (kind.ask)(record, &question)?;
        let (wall, own) = start.elapsed();
        times.push(wall);
        owns.push(own);
    }
    times.sort();
    owns.sort();
    let at = |list: &[Duration], share: f64| {
        milliseconds(list[((list.len() - 1) as f64 * share).round() as usize])
    };
    Ok(Timed { half: at(&times, 0.5), most: at(&times, 0.95), own: at(&owns, 0.95), rows: rows / TIMES })
}

/// A start on the wall and by the processor's time of this thread.
struct Clock {
    wall: Instant,
    own: Option<Duration>,
}

impl Clock {
    fn now() -> Self {
        Self { own: own_time(), wall: Instant::now() }
    }

    /// Where the system does not tell the thread's time, that of the wall stands for it.
    fn elapsed(&self) -> (Duration, Duration) {
        let wall = self.wall.elapsed();
        let own = own_time().zip(self.own).map(|(now, then)| now.saturating_sub(then));
        (wall, own.unwrap_or(wall))
    }
}

/// What the thread has run, as Linux counts it.
fn own_time() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(stat.split_whitespace().next()?.parse().ok()?))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn reports(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.reports(question)?.len())
}

fn events(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.events(question)?.len())
}

fn visits(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.visits(question)?.len())
}

fn claims(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.claims(question)?.len())
}

fn calendar(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.calendar(question)?.len())
}

fn by_month(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.count(question, By::Month)?.len())
}

fn by_dyad(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.count(question, By::Dyad)?.len())
}

fn by_type(record: &Record, question: &Question) -> record::Result<usize> {
    Ok(record.count(question, By::Type)?.len())
}

fn all(_: &World, _: &mut Dice) -> Question {
    Question { limit: Some(LIMIT), ..Question::default() }
}

fn code(world: &World, dice: &mut Dice) -> Code {
    world.countries[world.country(dice)].code
}

fn day(dice: &mut Dice) -> Date {
    date(1995, 1, 1).saturating_add(i64::try_from(dice.below(10_900)).unwrap_or(0).days())
}

fn between(world: &World, dice: &mut Dice) -> Question {
    Question { between: Some((code(world, dice), code(world, dice))), ..all(world, dice) }
}

fn actor(world: &World, dice: &mut Dice) -> Question {
    Question { actors: vec![Who::Code(code(world, dice), None)], ..all(world, dice) }
}

fn sector(world: &World, dice: &mut Dice) -> Question {
    let sector = *dice.of(plover::Sector::ALL);
    Question { actors: vec![Who::Code(code(world, dice), Some(sector))], ..all(world, dice) }
}

fn person(world: &World, dice: &mut Dice) -> Question {
    let country = &world.countries[world.country(dice)];
    Question { actors: vec![Who::Name(dice.of(&country.persons).clone())], ..all(world, dice) }
}

fn party(world: &World, dice: &mut Dice) -> Question {
    Question { parties: vec![Who::Code(code(world, dice), None)], ..all(world, dice) }
}

fn kinds(world: &World, dice: &mut Dice) -> Question {
    Question { types: vec![*dice.of(EventType::ALL)], ..all(world, dice) }
}

fn mode(world: &World, dice: &mut Dice) -> Question {
    Question { modes: vec![*dice.of(Mode::ALL)], ..all(world, dice) }
}

fn status(world: &World, dice: &mut Dice) -> Question {
    Question { statuses: vec![*dice.of(Status::ALL)], ..all(world, dice) }
}

fn days(world: &World, dice: &mut Dice) -> Question {
    let since = day(dice);
    let until = since.saturating_add(i64::try_from(dice.below(400)).unwrap_or(0).days());
    Question { since: Some(since), until: Some(until), ..all(world, dice) }
}

fn since_earliest(world: &World, dice: &mut Dice) -> Question {
    Question { since: Some(day(dice)), order: Order::Earliest, ..all(world, dice) }
}

fn published(world: &World, dice: &mut Dice) -> Question {
    Question { published_since: Some(day(dice)), ..all(world, dice) }
}

fn published_last(world: &World, dice: &mut Dice) -> Question {
    Question { published_until: Some(day(dice)), order: Order::Published, ..all(world, dice) }
}

fn earliest(world: &World, dice: &mut Dice) -> Question {
    Question { order: Order::Earliest, ..actor(world, dice) }
}

fn actor_published(world: &World, dice: &mut Dice) -> Question {
    Question { order: Order::Published, ..actor(world, dice) }
}

fn source(world: &World, dice: &mut Dice) -> Question {
    Question { source: Some(dice.of(&world.outlets).clone()), ..all(world, dice) }
}

fn source_between(world: &World, dice: &mut Dice) -> Question {
    Question { source: Some(dice.of(&world.outlets).clone()), ..between(world, dice) }
}

fn ministry(world: &World, dice: &mut Dice) -> Question {
    Question { source: Some(format!("{} Foreign", code(world, dice))), ..all(world, dice) }
}

fn land(world: &World, dice: &mut Dice) -> Question {
    Question { place: Some(code(world, dice).to_string()), ..all(world, dice) }
}

fn town(world: &World, dice: &mut Dice) -> Question {
    let country = &world.countries[world.country(dice)];
    Question { place: Some(dice.of(&country.places).name.clone()), ..all(world, dice) }
}

fn near(world: &World, dice: &mut Dice) -> Question {
    let country = &world.countries[world.country(dice)];
    let place = dice.of(&country.places);
    let near = Near {
        latitude: place.latitude,
        longitude: place.longitude,
        kilometres: 20.0 + dice.below(300) as f64,
    };
    Question { near: Some(near), ..all(world, dice) }
}

fn word(world: &World, dice: &mut Dice) -> Question {
    let topic = dice.below(world.topics.len());
    Question { text: Some(format!("\"{}\"", dice.of(&world.topics[topic]))), ..all(world, dice) }
}

fn words(world: &World, dice: &mut Dice) -> Question {
    let topic = dice.below(world.topics.len() - 2);
    let words = world.words(topic, 2, dice);
    Question { text: Some(format!("\"{}\" AND \"{}\"", words[0], words[1])), ..all(world, dice) }
}

fn word_of(world: &World, dice: &mut Dice) -> Question {
    Question { text: word(world, dice).text, ..party(world, dice) }
}

fn as_of(world: &World, dice: &mut Dice) -> Question {
    Question { as_of: Some(day(dice).to_string()), ..actor(world, dice) }
}

fn as_of_all(world: &World, dice: &mut Dice) -> Question {
    Question { as_of: Some(day(dice).to_string()), ..all(world, dice) }
}

fn much(world: &World, dice: &mut Dice) -> Question {
    let since = day(dice);
    Question {
        types: vec![EventType::Consult, EventType::Agree],
        statuses: vec![Status::Happened],
        since: Some(since),
        until: Some(since.saturating_add(2000_i64.days())),
        ..between(world, dice)
    }
}

fn actor_days(world: &World, dice: &mut Dice) -> Question {
    let since = day(dice);
    Question { since: Some(since), until: Some(since.saturating_add(365_i64.days())), ..actor(world, dice) }
}

/// Everything that is asked.
pub(super) const KINDS: &[Kind] = &[
    Kind { name: "reports", ask: reports, draw: all },
    Kind { name: "reports --between", ask: reports, draw: between },
    Kind { name: "reports --actor CODE", ask: reports, draw: actor },
    Kind { name: "reports --actor CODE:SECTOR", ask: reports, draw: sector },
    Kind { name: "reports --actor NAME", ask: reports, draw: person },
    Kind { name: "reports --party", ask: reports, draw: party },
    Kind { name: "reports --type", ask: reports, draw: kinds },
    Kind { name: "reports --mode", ask: reports, draw: mode },
    Kind { name: "reports --status", ask: reports, draw: status },
    Kind { name: "reports --since --until", ask: reports, draw: days },
    Kind { name: "reports --since --sort earliest", ask: reports, draw: since_earliest },
    Kind { name: "reports --published-since", ask: reports, draw: published },
    Kind { name: "reports --published-until --sort published", ask: reports, draw: published_last },
    Kind { name: "reports --actor --sort earliest", ask: reports, draw: earliest },
    Kind { name: "reports --actor --sort published", ask: reports, draw: actor_published },
    Kind { name: "reports --source OUTLET", ask: reports, draw: source },
    Kind { name: "reports --source OUTLET --between", ask: reports, draw: source_between },
    Kind { name: "reports --source SPEAKER", ask: reports, draw: ministry },
    Kind { name: "reports --place CODE", ask: reports, draw: land },
    Kind { name: "reports --place NAME", ask: reports, draw: town },
    Kind { name: "reports --near", ask: reports, draw: near },
    Kind { name: "reports --text WORD", ask: reports, draw: word },
    Kind { name: "reports --text WORD AND WORD", ask: reports, draw: words },
    Kind { name: "reports --text WORD --party", ask: reports, draw: word_of },
    Kind { name: "reports --as-of", ask: reports, draw: as_of_all },
    Kind { name: "reports --as-of --actor", ask: reports, draw: as_of },
    Kind { name: "reports --between --type --status --since --until", ask: reports, draw: much },
    Kind { name: "reports --count month", ask: by_month, draw: all },
    Kind { name: "reports --count dyad", ask: by_dyad, draw: all },
    Kind { name: "reports --count type", ask: by_type, draw: all },
    Kind { name: "reports --count month --actor", ask: by_month, draw: actor },
    Kind { name: "reports --count dyad --actor", ask: by_dyad, draw: actor },
    Kind { name: "reports --count type --actor", ask: by_type, draw: actor },
    Kind { name: "reports --count month --between", ask: by_month, draw: between },
    Kind { name: "reports --count type --since --until", ask: by_type, draw: days },
    Kind { name: "reports --count dyad --since --until", ask: by_dyad, draw: days },
    Kind { name: "reports --count month --type", ask: by_month, draw: kinds },
    Kind { name: "events", ask: events, draw: all },
    Kind { name: "events --between", ask: events, draw: between },
    Kind { name: "events --actor", ask: events, draw: actor },
    Kind { name: "events --actor NAME", ask: events, draw: person },
    Kind { name: "events --type", ask: events, draw: kinds },
    Kind { name: "events --since --until", ask: events, draw: days },
    Kind { name: "events --near", ask: events, draw: near },
    Kind { name: "events --text WORD AND WORD", ask: events, draw: words },
    Kind { name: "events --as-of --actor", ask: events, draw: as_of },
    Kind { name: "visits", ask: visits, draw: all },
    Kind { name: "visits --actor", ask: visits, draw: actor },
    Kind { name: "visits --between", ask: visits, draw: between },
    Kind { name: "visits --actor --since --until", ask: visits, draw: actor_days },
    Kind { name: "calendar", ask: calendar, draw: all },
    Kind { name: "calendar --actor", ask: calendar, draw: actor },
    Kind { name: "calendar --since --until", ask: calendar, draw: days },
    Kind { name: "claims", ask: claims, draw: all },
    Kind { name: "claims --actor", ask: claims, draw: actor },
    Kind { name: "claims --between", ask: claims, draw: between },
];
