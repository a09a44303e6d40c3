//! Makes a large record through the record's own door: stories day by day, carried, corrected, joined for real.

use std::path::Path;

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use record::{Arrival, Item, Reading, Record, Rights};

use super::happening::Happening;
use super::world::World;
use crate::dice::Dice;
use crate::program;

pub(super) const SEED: u64 = 0x1a26_e000;
const FIRST: Date = date(1995, 1, 1);
/// Thirty years.
const DAYS: usize = 10_957;
/// Stories written in one transaction.
const BATCH: usize = 4000;
/// Happenings of so many days before are still told.
const FRESH: usize = 2;
/// Reports of a story on the average, and stories that tell one happening.
const REPORTS: f64 = 3.5;
const TELLINGS: f64 = 1.7;

/// Stories on their way into a record.
struct Maker {
    world: World,
    dice: Dice,
    /// Happenings of the last days, the latest last.
    fresh: Vec<Vec<Happening>>,
    /// Stories of the day, for those who carry or correct them.
    today: Vec<Arrival>,
    stories: usize,
    reports: usize,
}

/// Makes a record of at least so many reports and says how far it is.
pub(super) fn make(path: &Path, reports: usize) -> anyhow::Result<()> {
    let mut record = Record::open_or_make(path)?;
    let mut maker = Maker::new();
    let mut batch: Vec<Item> = Vec::new();
    let daily = (reports as f64 / REPORTS / DAYS as f64).max(1.0);
    let start = std::time::Instant::now();
    for number in 0.. {
        let day = FIRST.saturating_add(i64::from(number).days());
        maker.day(day, daily, &mut batch);
        let done = maker.reports >= reports;
        if batch.len() >= BATCH || done {
            record.take(&batch, instant(day))?;
            batch.clear();
            let (seconds, reports) = (start.elapsed().as_secs_f64(), maker.reports);
            program::say(&format!("{day}: {reports} reports, {:.0} a second", reports as f64 / seconds));
        }
        if done {
            break;
        }
    }
    let rate = maker.reports as f64 / start.elapsed().as_secs_f64();
    std::fs::write(path.with_extension("rate"), format!("{rate:.0} reports a second"))?;
    Ok(())
}

/// Noon of a day.
fn instant(day: Date) -> Timestamp {
    format!("{day}T12:00:00Z").parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

impl Maker {
    fn new() -> Self {
        Self {
            world: World::new(SEED),
            dice: Dice::new(SEED),
            fresh: Vec::new(),
            today: Vec::new(),
            stories: 0,
            reports: 0,
        }
    }

    /// The stories of a day.
    fn day(&mut self, day: Date, daily: f64, batch: &mut Vec<Item>) {
        // What is told today and what will be: one happening in twelve is announced days before.
        let count = (daily * REPORTS / TELLINGS).ceil() as usize;
        let happenings = (0..count).map(|_| {
            let ahead = if self.dice.percent(8) { 1 + self.dice.below(14) } else { 0 };
            let of = day.saturating_add(i64::try_from(ahead).unwrap_or(0).days());
            Happening::new(&self.world, of, &mut self.dice)
        });
        let happenings = happenings.collect();
        self.fresh.push(happenings);
        if self.fresh.len() > FRESH + 1 {
            self.fresh.remove(0);
        }
        self.today.clear();
        for _ in 0..daily.round() as usize {
            let story = self.story(day);
            self.reports += story.reading.reports().len();
            self.today.push(story.clone());
            batch.push(Item::Story(Box::new(story)));
        }
    }

    fn story(&mut self, day: Date) -> Arrival {
        match self.dice.below(100) {
            0..8 if !self.today.is_empty() => self.carried(day),
            8..10 if !self.today.is_empty() => self.corrected(day),
            _ => self.told(day, None),
        }
    }

    /// Another outlet prints a story of the day under a header of its own.
    fn carried(&mut self, day: Date) -> Arrival {
        let story = self.dice.of(&self.today).clone();
        let outlet = self.dice.of(&self.world.outlets).clone();
        self.stories += 1;
        let name = format!("g{:07}", self.stories);
        let header = format!("{outlet}, {day}\n\n");
        let Reading::Coded(mut reports) = story.reading else { return self.told(day, None) };
        for report in &mut reports {
            report.id = format!("{:016x}", self.dice.roll());
            report.story.clone_from(&name);
            for piece in &mut report.evidence {
                piece.start += header.len();
                piece.end += header.len();
                piece.trigger_start += header.len();
            }
        }
        Arrival {
            origin: format!("id:{name}"),
            name,
            raw: header + &story.raw,
            source: Some(outlet),
            reading: Reading::Coded(reports),
            ..story
        }
    }

    /// A later version of a story of the day.
    fn corrected(&mut self, day: Date) -> Arrival {
        let story = self.dice.of(&self.today).clone();
        self.told(day, Some(story.name))
    }

    fn told(&mut self, day: Date, name: Option<String>) -> Arrival {
        let name = name.unwrap_or_else(|| {
            self.stories += 1;
            format!("g{:07}", self.stories)
        });
        let (mut body, mut reports) = (String::new(), Vec::new());
        let count = 1 + self.dice.below(REPORTS as usize * 2 - 1).min(self.dice.below(8));
        for _ in 0..count.max(2) {
            let fresh =
                self.fresh.len() - 1 - self.dice.below(self.fresh.len()).min(self.dice.below(FRESH + 1));
            let Some(happening) = self.fresh.get(fresh).filter(|day| !day.is_empty()) else { continue };
            let happening = self.dice.of(happening).clone();
            let start = body.len();
            body.push_str(&happening.sentence(&self.world, &mut self.dice));
            let span = (start, body.len());
            reports.push(happening.report(&self.world, (&name, day), span, &mut self.dice));
            body.push('\n');
        }
        let headline = self.world.words(self.dice.below(13), 5, &mut self.dice).join(" ");
        Arrival {
            origin: format!("id:{name}"),
            raw: body.clone(),
            body,
            headline: Some(headline),
            source: Some(self.dice.of(&self.world.outlets).clone()),
            url: None,
            published: Some(day.to_string()),
            language: Some("en".to_owned()),
            rights: if self.dice.percent(20) { Rights::Restricted } else { Rights::Unrestricted },
            reading: Reading::Coded(reports),
            coder: "generated".to_owned(),
            name,
        }
    }
}
