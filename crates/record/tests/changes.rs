//! The change feed: whoever follows it knows what the record holds.

#![allow(clippy::unwrap_used, reason = "a test that cannot make its stories must fail loudly")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use record::{ChangeKind, Changed, Decision, Question, Record, Subject};

use support::{Store, instant, on_each_store, record, story, take, told};

const PLAN: &str =
    "CONSULT NOR KEN 2024-03-04 planned: Norway's minister will travel to Nairobi for fishery talks";
const DEED: &str =
    "CONSULT NOR KEN 2024-03-04 happened: The Norwegian minister met leaders in Nairobi about fishery";

/// Each line as `report added`, in the order of the feed.
fn lines(feed: &[Changed]) -> Vec<String> {
    feed.iter().map(|changed| format!("{:?} {:?}", changed.subject, changed.change).to_lowercase()).collect()
}

/// What somebody holds who began with nothing and did what the feed says.
fn followed(feed: &[Changed], subject: Subject) -> BTreeSet<String> {
    let mut held = BTreeMap::new();
    for changed in feed.iter().filter(|changed| changed.subject == subject) {
        let before = held.insert(changed.id.clone(), changed.change != ChangeKind::Withdrawn);
        let was_held = before == Some(true);
        assert_eq!(was_held, changed.change != ChangeKind::Added, "{changed:?}");
    }
    held.into_iter().filter_map(|(id, held)| held.then_some(id)).collect()
}

fn held(record: &Record) -> (BTreeSet<String>, BTreeSet<String>) {
    let all = Question::default();
    let reports = record.reports(&all).unwrap().into_iter().map(|held| held.report.id).collect();
    let events = record.events(&all).unwrap().into_iter().map(|event| event.id).collect();
    (reports, events)
}

fn agree(record: &Record) {
    let feed = record.changed_since(0).unwrap();
    let (reports, events) = held(record);
    assert_eq!(followed(&feed, Subject::Report), reports);
    assert_eq!(followed(&feed, Subject::Event), events);
}

fn what_comes_changes_and_goes_is_told(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    take(&mut record, &[story("plan", "2024-03-01", &[told(PLAN)])]);
    agree(&record);
    let first = record.changed_since(0).unwrap();
    assert_eq!(lines(&first), ["report added", "event added"]);
    let mark = first.last().unwrap().seq;

    take(&mut record, &[story("deed", "2024-03-04", &[told(DEED)])]);
    agree(&record);
    let feed = record.changed_since(mark).unwrap();
    assert!(lines(&feed).contains(&"report added".to_owned()));
    assert_eq!(held(&record).1.len(), 1, "both are one event");

    let mark = feed.last().unwrap().seq;
    let plan = first[0].id.clone();
    let at = instant("2024-06-09");
    record
        .decide(&Decision::Amend(plan.clone(), "status=denied".to_owned()), "desk", "read anew", at)
        .unwrap();
    let feed = record.changed_since(mark).unwrap();
    assert_eq!((feed[0].id.as_str(), feed[0].change), (plan.as_str(), ChangeKind::Amended));
    assert_eq!((feed[0].who.as_deref(), feed[0].why.as_deref()), (Some("desk"), Some("read anew")));
    agree(&record);

    record.decide(&Decision::Reject(plan.clone()), "desk", "misread", at).unwrap();
    agree(&record);
    let feed = record.changed_since(mark).unwrap();
    assert!(feed.iter().any(|changed| changed.id == plan && changed.change == ChangeKind::Withdrawn));
}

fn an_event_that_goes_up_in_another_names_it(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    take(&mut record, &[story("plan", "2024-03-01", &[told(PLAN)])]);
    take(&mut record, &[story("deed", "2024-03-04", &[told(DEED)])]);
    let deed = record
        .reports(&Question { story: Some("deed".to_owned()), ..Question::default() })
        .unwrap()
        .remove(0)
        .report
        .id;
    record.decide(&Decision::Split(vec![deed]), "desk", "another", instant("2024-06-08")).unwrap();
    agree(&record);
    let two: Vec<String> = held(&record).1.into_iter().collect();
    let mark = record.changed_since(0).unwrap().last().unwrap().seq;
    record
        .decide(&Decision::Join(two[0].clone(), two[1].clone()), "desk", "one", instant("2024-06-09"))
        .unwrap();
    agree(&record);
    let gone: Vec<Changed> = record
        .changed_since(mark)
        .unwrap()
        .into_iter()
        .filter(|changed| changed.change == ChangeKind::Withdrawn)
        .collect();
    let left = held(&record).1.into_iter().next().unwrap();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].became, [left]);
}

fn a_mark_is_a_number_or_an_instant(store: Store) {
    let Some((_home, mut record)) = record(store) else { return };
    take(&mut record, &[story("plan", "2024-03-01", &[told(PLAN)])]);
    assert_eq!(record.change_number("1").unwrap(), 1);
    let all = record.change_number("2999-01-01").unwrap();
    assert!(record.changed_since(all).unwrap().is_empty());
    assert!(record.change_number("soon").unwrap_err().to_string().starts_with("record/bad-question"));
}

on_each_store!(
    what_comes_changes_and_goes_is_told,
    an_event_that_goes_up_in_another_names_it,
    a_mark_is_a_number_or_an_instant,
);
