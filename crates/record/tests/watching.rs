//! What watching keeps in the record.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod support;

use jiff::Timestamp;
use record::{Feed, Found, Item, Question, Record, RefusedItem};
use support::{Home, Store, on_each_store, story, told};

fn record(home: &Home) -> Record {
    Record::open_or_make(&home.location).unwrap()
}

fn take(record: &mut Record, name: &str, words: &'static str) {
    let story = story(name, "2024-03-05", &[told(words)]);
    record.take(&[Item::Story(Box::new(story))], Timestamp::UNIX_EPOCH).unwrap();
}

fn a_feed_is_remembered_as_its_server_left_it(store: Store) {
    let Some(home) = Home::of(store) else { return };
    let mut first = record(&home);
    assert_eq!(first.feed("http://a/").unwrap(), None);
    let mut feed = Feed { url: "http://a/".to_owned(), etag: Some("\"x\"".to_owned()), ..Feed::default() };
    first.keep_feed(&feed, false, Timestamp::UNIX_EPOCH).unwrap();
    feed.moved = Some("http://b/".to_owned());
    feed.etag = None;
    feed.not_before = Some("2024-03-05T10:00:00Z".parse().unwrap());
    feed.gone = true;
    first.keep_feed(&feed, false, Timestamp::UNIX_EPOCH).unwrap();
    // What was refused is refused until the address answers.
    let (origin, code, reason) = (feed.url.clone(), "feed/timeout".to_owned(), "slow".to_owned());
    first.take(&[Item::Refused(RefusedItem { origin, code, reason })], Timestamp::UNIX_EPOCH).unwrap();
    first.keep_feed(&feed, false, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(first.refused().unwrap().len(), 1);
    first.keep_feed(&feed, true, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(first.refused().unwrap(), []);
    drop(first);
    assert_eq!(record(&home).feed("http://a/").unwrap(), Some(feed));
}

fn a_report_is_seen_once_and_with_its_story(store: Store) {
    let Some(home) = Home::of(store) else { return };
    let mut record = record(&home);
    take(&mut record, "a", "CONSULT NOR KEN 2024-03-04 happened: Norway’s envoys visited Kenya.");
    let before = record.last_change().unwrap();
    take(&mut record, "b", "CONSULT NOR GHA 2024-03-04 happened: Norway’s envoys visited Ghana.");
    let seen = record.seen_since(before).unwrap();
    let [seen] = &seen[..] else { panic!("{seen:?}") };
    assert_eq!(
        (seen.text.as_str(), seen.origin.as_deref()),
        ("Norway’s envoys visited Ghana.", Some("id:b"))
    );
    assert_eq!(seen.held.quote, "Norway’s envoys visited Ghana.");
    assert!(record.seen_since(record.last_change().unwrap()).unwrap().is_empty());
    let mut count = 0;
    record
        .each_seen(&Question::default(), |_| {
            count += 1;
            count < 2
        })
        .unwrap();
    assert_eq!(count, 2);
}

fn a_match_waits_until_it_is_delivered_and_comes_once(store: Store) {
    let Some(home) = Home::of(store) else { return };
    let mut first = record(&home);
    take(&mut first, "old", "CONSULT NOR KEN 2024-03-04 happened: Norway’s envoys visited Kenya.");
    let latest = first.last_change().unwrap();
    // A rule that is new begins after what is held, and stays where it began.
    assert_eq!(first.watched("visits", "stdout", latest).unwrap(), latest);
    take(&mut first, "new", "CONSULT NOR GHA 2024-03-04 happened: Norway’s envoys visited Ghana.");
    let upto = first.last_change().unwrap();
    assert_eq!(first.watched("visits", "stdout", upto).unwrap(), latest);
    let seen = first.seen_since(latest).unwrap();
    let found = [Found::new("visits", &seen[0], "m1".to_owned(), "{}".to_owned())];
    first.keep_found(&found, &["visits"], "stdout", upto).unwrap();
    first.keep_found(&found, &["visits"], "stdout", upto).unwrap();
    first.undelivered("stdout", "m1", "the pipe is closed").unwrap();
    drop(first);

    let mut second = record(&home);
    assert_eq!(second.watched("visits", "stdout", 0).unwrap(), upto);
    let pending = second.pending("stdout").unwrap();
    assert_eq!(pending.iter().map(|p| (p.id.as_str(), p.tries)).collect::<Vec<_>>(), [("m1", 1)]);
    assert!(second.pending("elsewhere").unwrap().is_empty());
    second.delivered("stdout", "m1", Timestamp::UNIX_EPOCH).unwrap();
    assert!(second.pending("stdout").unwrap().is_empty());
    second.keep_found(&found, &["visits"], "stdout", upto).unwrap();
    assert!(second.pending("stdout").unwrap().is_empty());
    assert_eq!(second.last_found("stdout", 10).unwrap(), ["{}"]);
}

on_each_store!(
    a_feed_is_remembered_as_its_server_left_it,
    a_report_is_seen_once_and_with_its_story,
    a_match_waits_until_it_is_delivered_and_comes_once,
);
