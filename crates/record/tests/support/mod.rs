//! Makes stories with reports as a coder would hand them over.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    dead_code,
    unused_macros,
    unused_imports,
    reason = "a test that cannot make its stories must fail loudly"
)]

use jiff::Timestamp;
use plover::{DateJson, EntityJson, EventType, EvidenceJson, Precision, ReportJson, SCHEMA, Status};
use record::{Arrival, Item, Location, Question, Reading, Record, Rights};

/// One report, in few words.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) event_type: EventType,
    pub(crate) actor: &'static str,
    pub(crate) recipient: &'static str,
    pub(crate) day: Option<String>,
    pub(crate) status: Status,
    pub(crate) words: String,
}

/// "AGREE NOR KEN 2024-03-04 planned: envoys will meet"; `NOR+GHA` are two actors.
pub(crate) fn told(text: &'static str) -> Told {
    let (head, words) = text.split_once(": ").unwrap();
    let [kind, actor, recipient, day, status] = head.split(' ').collect::<Vec<_>>()[..] else {
        panic!("{text}")
    };
    Told {
        event_type: kind.parse().unwrap(),
        actor,
        recipient,
        day: (day != "-").then(|| day.to_owned()),
        status: status.parse().unwrap(),
        words: words.to_owned(),
    }
}

fn parties(codes: &str) -> Vec<EntityJson> {
    codes.split('+').map(party).collect()
}

fn party(code: &str) -> EntityJson {
    EntityJson {
        text: code.to_owned(),
        name: None,
        country: Some(code.parse().unwrap()),
        sectors: Vec::new(),
        office: None,
        start: None,
        end: None,
    }
}

/// A story of these reports, one sentence each.
pub(crate) fn story(name: &str, published: &str, told: &[Told]) -> Arrival {
    let raw = told.iter().map(|told| told.words.as_str()).collect::<Vec<_>>().join("\n");
    let mut start = 0;
    let reports = told.iter().enumerate().map(|(number, told)| {
        let end = start + told.words.chars().count();
        let report = report(name, published, told, number, (start, end));
        start = end + 1;
        report
    });
    let reports: Vec<ReportJson> = reports.collect();
    Arrival {
        origin: format!("id:{name}"),
        name: name.to_owned(),
        body: raw.clone(),
        raw,
        headline: None,
        source: None,
        url: None,
        published: Some(published.to_owned()),
        language: None,
        rights: Rights::Unrestricted,
        reading: if reports.is_empty() {
            Reading::Silent("nothing".to_owned())
        } else {
            Reading::Coded(reports)
        },
        coder: "test".to_owned(),
    }
}

fn report(
    name: &str,
    published: &str,
    told: &Told,
    number: usize,
    (start, end): (usize, usize),
) -> ReportJson {
    let seed = format!("{name} {published} {number} {}", told.words);
    // Any spread of letters will do for an id; this is FNV-1a.
    let id = seed.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    ReportJson {
        schema: SCHEMA.to_owned(),
        id: format!("{id:016x}"),
        story: name.to_owned(),
        event_type: told.event_type,
        mode: Vec::new(),
        actors: parties(told.actor),
        recipients: parties(told.recipient),
        date: told.day.clone().map(|day| DateJson {
            start: Some(day.clone()),
            end: Some(day),
            precision: Precision::Day,
            text: String::new(),
        }),
        place: None,
        status: told.status,
        attribution: Vec::new(),
        contexts: Vec::new(),
        evidence: vec![EvidenceJson {
            start,
            end,
            trigger: String::new(),
            trigger_start: start,
            frame: "test".to_owned(),
        }],
        confidence: 0.8,
        published: Some(published.to_owned()),
        coder: "test".to_owned(),
    }
}

/// What keeps a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Store {
    File,
    Server,
}

/// `on_each_store!(a, b)` makes tests of functions that take a [`Store`]: each in a file and on a server.
macro_rules! on_each_store {
    ($($test:ident),+ $(,)?) => {
        mod in_a_file { $(#[test] fn $test() { super::$test($crate::support::Store::File) })+ }
        mod on_a_server { $(#[test] fn $test() { super::$test($crate::support::Store::Server) })+ }
    };
}
pub(crate) use on_each_store;

/// Where a test has its record: a folder or a schema of its own, gone when the test ends.
pub(crate) struct Home {
    pub(crate) location: Location,
    _folder: tempfile::TempDir,
    /// The server's address and the schema.
    pub(crate) schema: Option<(String, String)>,
}

impl Home {
    /// A new place; `None`, said, where there is no server.
    pub(crate) fn of(store: Store) -> Option<Self> {
        static NUMBER: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let folder = tempfile::tempdir().unwrap();
        if store == Store::File {
            let location = Location::from(folder.path().join("r").to_str().unwrap());
            return Some(Self { location, _folder: folder, schema: None });
        }
        let Ok(server) = std::env::var("DATELINE_TEST_POSTGRES") else {
            println!("skipped: DATELINE_TEST_POSTGRES names no server; tools/postgres-for-tests starts one");
            return None;
        };
        let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let schema = format!("test_{}_{number}", std::process::id());
        let location = Location::from(format!("{server}?schema={schema}&application_name={schema}").as_str());
        Some(Self { location, _folder: folder, schema: Some((server, schema)) })
    }

    /// Has the server do something to this schema, `{}` in the statements.
    pub(crate) fn on_server(&self, sql: &str) {
        if let Some((server, schema)) = &self.schema {
            let mut client = postgres::Client::connect(server, postgres::NoTls).unwrap();
            client.batch_execute(&sql.replace("{}", schema)).unwrap();
        }
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        self.on_server("DROP SCHEMA IF EXISTS {} CASCADE");
    }
}

/// A new record; `None`, said, where there is no server.
pub(crate) fn record(store: Store) -> Option<(Home, Record)> {
    let home = Home::of(store)?;
    let record = Record::open_or_make(&home.location).unwrap();
    Some((home, record))
}

pub(crate) fn instant(day: &str) -> Timestamp {
    format!("{day}T12:00:00Z").parse().unwrap()
}

/// Keeps a batch of stories on the first of June.
pub(crate) fn take(record: &mut Record, stories: &[Arrival]) {
    take_on("2024-06-01", record, stories);
}

/// Keeps a batch of stories on a day.
pub(crate) fn take_on(day: &str, record: &mut Record, stories: &[Arrival]) {
    let items: Vec<Item> = stories.iter().map(|story| Item::Story(Box::new(story.clone()))).collect();
    record.take(&items, instant(day)).unwrap();
}

/// The events as lists of stories, each sorted.
#[allow(dead_code, reason = "each test file uses some of these")]
pub(crate) fn events(record: &Record) -> Vec<String> {
    let mut events: Vec<String> = record
        .events(&Question::default())
        .unwrap()
        .iter()
        .map(|event| {
            let mut stories: Vec<String> = event.life.iter().map(|step| step.story.clone()).collect();
            stories.sort();
            stories.join(" ")
        })
        .collect();
    events.sort();
    events
}
