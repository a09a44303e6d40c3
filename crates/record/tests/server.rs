//! What is of a server alone: what is refused there, lost connections, and questions that both stores answer alike.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use record::{By, Order, Question, Record};
use support::{Home, Store, on_each_store, record, story, take, told};

/// A server's home; `None`, said, where there is none.
fn home() -> Option<Home> {
    Home::of(Store::Server)
}

fn refusal(home: &Home) -> String {
    Record::open(&home.location).unwrap_err().to_string()
}

#[test]
fn what_is_absent_foreign_or_newer_is_refused() {
    let Some(home) = home() else { return };
    assert!(refusal(&home).starts_with("record/absent: "), "{}", refusal(&home));
    home.on_server("CREATE SCHEMA {}; CREATE TABLE {}.other (x INT)");
    let foreign = Record::open_or_make(&home.location).unwrap_err().to_string();
    assert!(foreign.starts_with("record/foreign: "), "{foreign}");
    home.on_server("DROP TABLE {}.other");
    drop(Record::open_or_make(&home.location).unwrap());
    assert_eq!(Record::open(&home.location).unwrap().counts().unwrap().stories, 0);
    home.on_server("UPDATE {}.dateline_meta SET value = 99");
    assert!(refusal(&home).starts_with("record/newer: ") && refusal(&home).contains("version 99"));
}

#[test]
fn a_lost_connection_is_said_and_loses_nothing() {
    let Some((home, mut record)) = record(Store::Server) else { return };
    let words = "CONSULT NOR KEN 2024-03-04 happened: The minister met leaders in Nairobi about fishery";
    take(&mut record, &[story("a", "2024-03-04", &[told(words)])]);
    home.on_server("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{}'");
    let error = record.counts().unwrap_err().to_string();
    assert!(error.starts_with("record/unreachable: "), "{error}");
    assert_eq!(Record::open(&home.location).unwrap().counts().unwrap().reports, 1);
}

#[test]
fn a_server_that_is_not_there_is_said_without_the_password() {
    let nowhere = "postgres://desk:secret@127.0.0.1:1/news";
    let error = Record::open(nowhere).unwrap_err().to_string();
    assert!(error.starts_with("record/unreachable: postgres://desk@127.0.0.1:1/news"), "{error}");
    assert!(!error.contains("secret"), "{error}");
}

fn words_find_the_same(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    let stories = [
        (
            "kenya",
            "CONSULT NOR KEN 2024-03-04 happened: The minister met leaders in Nairobi about fishery talks",
        ),
        (
            "ghana",
            "CONSULT NOR GHA 2024-03-05 happened: Fisheries were the café's talk of the U.S. envoy's day",
        ),
        ("peru", "CONSULT PER GHA - planned: Talks about fishery will follow in Lima"),
    ];
    for (name, words) in stories {
        let mut story = story(name, "2024-03-05", &[told(words)]);
        story.headline = Some(format!("Head of {name}"));
        take(&mut record, &[story]);
    }
    let asked = |words: &str| {
        let question =
            Question { text: Some(words.to_owned()), order: Order::Earliest, ..Question::default() };
        record
            .reports(&question)
            .map(|held| held.into_iter().map(|held| held.report.story).collect::<Vec<_>>().join(" "))
    };
    for (words, expect) in [
        ("fishery", "peru kenya"),
        ("FISHER*", "peru kenya ghana"),
        ("\"fishery talks\"", "kenya"),
        ("fishery + talks", "kenya"),
        ("fishery talks", "peru kenya"),
        ("nairobi OR lima", "peru kenya"),
        ("fishery NOT lima", "kenya"),
        ("talks AND (lima OR accra)", "peru"),
        ("cafe", "ghana"),
        ("\"U.S. envoy\"", "ghana"),
        ("headline:peru", "peru"),
        ("body:peru", ""),
        ("headline:head fishery", "peru kenya"),
        ("\"Head of kenya the minister\"", ""),
        ("nothing", ""),
    ] {
        assert_eq!(asked(words).unwrap(), expect, "{words}");
    }
    for words in ["U.S.", "\"open", "a OR", "(a"] {
        let error = asked(words).unwrap_err().to_string();
        assert!(error.starts_with("record/bad-question: --text: "), "{words}: {error}");
    }
}

fn letters_and_orders_are_the_same(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    for (name, published, source) in [
        ("a", Some("2024-03-05"), "Ägäis Wire"),
        ("b", None, "EXAMPLE 100%"),
        ("c", Some("2024-03-07"), "example"),
    ] {
        let words = "CONSULT NOR KEN - happened: The minister met leaders in Nairobi";
        let mut story = story(name, "2024-03-05", &[told(words)]);
        if let record::Reading::Coded(reports) = &mut story.reading {
            reports[0].published = published.map(str::to_owned);
        }
        story.source = Some(source.to_owned());
        take(&mut record, &[story]);
    }
    let stories = |question: Question| {
        let held = record.reports(&question).unwrap();
        held.into_iter().map(|held| held.report.story).collect::<Vec<_>>().join(" ")
    };
    let source =
        |letters: &str| stories(Question { source: Some(letters.to_owned()), ..Question::default() });
    // Case matters in no ASCII letter and in every other; nothing is a wildcard.
    for (letters, expect) in
        [("Example", "c b"), ("0%", "b"), ("_", ""), ("Ä", "a"), ("ägä", ""), ("ÄGäIS", "a")]
    {
        assert_eq!(source(letters), expect, "{letters}");
    }
    assert_eq!(stories(Question { order: Order::Published, ..Question::default() }), "c a b");
    let nowhere = Question { near: Some("1,1,5".parse().unwrap()), ..Question::default() };
    assert_eq!(stories(nowhere), "");
    let first = Question { order: Order::Published, limit: Some(1), ..Question::default() };
    assert_eq!(stories(first), "c");
}

fn counts_follow_what_comes_and_goes(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    let words = "CONSULT NOR KEN 2024-03-04 happened: The minister met leaders in Nairobi about fishery";
    take(&mut record, &[story("a", "2024-03-04", &[told(words)])]);
    let other = "AGREE NOR GHA 2024-04-08 happened: The ministers signed a treaty in Accra about fishery";
    take(&mut record, &[story("a", "2024-03-05", &[told(other)]), story("b", "2024-03-05", &[told(words)])]);
    let counted = |question: &Question, by: By| {
        let counted = record.count(question, by).unwrap();
        counted.iter().map(|c| format!("{} {}", c.what, c.count)).collect::<Vec<_>>().join(", ")
    };
    let all = Question::default();
    let norway = Question { actors: vec!["NOR".parse().unwrap()], ..Question::default() };
    for (by, expect) in [
        (By::Month, "2024-03 1, 2024-04 1"),
        (By::Type, "AGREE 1, CONSULT 1"),
        (By::Dyad, "GHA-NOR 1, KEN-NOR 1"),
    ] {
        assert_eq!(counted(&all, by), expect);
        assert_eq!(counted(&norway, by), expect);
    }
}

fn what_is_kept_count_of_is_what_counting_gives(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    let first = [
        told("CONSULT NOR+NOR+GHA KEN 2024-03-04 happened: Ministers met leaders in Nairobi about fishery"),
        told("AGREE NOR+KEN GHA - happened: The ministers signed a treaty in Accra about timber"),
        told(
            "ACCUSE KEN NOR+KEN 2023-12-31 happened: Farmers blamed their own ministers for the price of maize",
        ),
    ];
    let second =
        [told("REJECT NOR+NOR KEN 2024-05-01 happened: The ministers turned the treaty down in May")];
    take(&mut record, &[story("a", "2024-03-05", &first), story("b", "2024-05-02", &second)]);
    take(&mut record, &[story("a", "2024-03-06", &first[1..])]);
    let counted = |question: &Question, by: By| {
        let counted = record.count(question, by).unwrap();
        counted.iter().map(|c| format!("{} {}", c.what, c.count)).collect::<Vec<_>>().join(", ")
    };
    for actor in ["NOR", "GHA", "KEN", "USA"] {
        let whole = Question { actors: vec![actor.parse().unwrap()], ..Question::default() };
        // Every report has one of all statuses, so that this asks for the same and is counted row by row.
        let by_row = Question { statuses: plover::Status::ALL.to_vec(), ..whole.clone() };
        for by in [By::Month, By::Type, By::Dyad] {
            assert_eq!(counted(&whole, by), counted(&by_row, by), "{actor} {by:?}");
        }
    }
    let norway = Question { actors: vec!["NOR".parse().unwrap()], ..Question::default() };
    assert_eq!(counted(&norway, By::Dyad), "KEN-NOR 2, GHA-KEN 1, GHA-NOR 1, NOR-NOR 1");
}

fn who_is_at_home_is_no_visitor(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    let cases = [
        ("CONSULT NOR+KEN KEN 2024-03-04 happened: The ministers of both met in Nairobi", "NOR in KEN"),
        (
            "CONSULT NOR NOR 2024-06-04 happened: The minister of defence called on his troops in Mali",
            "NOR in MLI",
        ),
        ("CONSULT GHA GHA 2024-09-04 happened: The hostage came home to her family in Accra", "GHA in GHA"),
    ];
    for (number, (words, _)) in cases.iter().enumerate() {
        let mut story = story(&number.to_string(), "2024-10-05", &[told(words)]);
        if let record::Reading::Coded(reports) = &mut story.reading {
            let (text, country) = ("Mali".to_owned(), "MLI".parse().ok());
            let place = plover::PlaceJson { text, country, latitude: None, longitude: None };
            reports[0].mode = vec![plover::Mode::Visit];
            reports[0].place = words.contains("Mali").then_some(place);
        }
        take(&mut record, &[story]);
    }
    let visits = record.visits(&Question { order: Order::Earliest, ..Question::default() }).unwrap();
    let told: Vec<String> = visits
        .iter()
        .map(|visit| format!("{} in {}", visit.visitors.join("+"), visit.host.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(told, cases.map(|(_, expect)| expect));
}

on_each_store!(
    who_is_at_home_is_no_visitor,
    words_find_the_same,
    letters_and_orders_are_the_same,
    counts_follow_what_comes_and_goes,
    what_is_kept_count_of_is_what_counting_gives
);
