use std::path::Path;

use serde_json::Value;

use super::support::{Desk, Store, dateline, on_each_store};

const PLAN: &str = "Norwegian minister to visit Kenya\n\nFeb. 29, 2024\n\nOSLO, Feb. 29 (Example) -- Norway's foreign minister, \
    Kari Nordmann, will visit Kenya on March 4, 2024, the ministry said on Thursday.\n";
const DEED: &str = "Norwegian minister visits Kenya\n\nMarch 4, 2024\n\nNAIROBI, March 4 (Example) -- Norway's foreign minister, \
    Kari Nordmann, visited Kenya on Monday.\n";

fn asked(folder: &Path, command: &str) -> Vec<Value> {
    let out = dateline(folder, &[command, "--record", "r.record", "--format", "jsonl"]).good();
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn a_plan_and_its_deed_are_one_event_until_somebody_parts_them(store: Store) {
    let Some(folder) = Desk::new(store, &[("a/plan.txt", PLAN), ("b/deed.txt", DEED)]) else { return };
    let at = folder.path();
    dateline(at, &["ingest", "a", "b", "--record", "r.record"]).good();
    let [event] = &asked(at, "events")[..] else { panic!("one event") };
    let id = event["id"].as_str().unwrap();
    let why = dateline(at, &["explain", id, "--record", "r.record", "--format", "table"]).good();
    assert!(why.contains("both CONSULT"), "{why}");
    assert_eq!(asked(at, "visits").len(), 1);

    let planned = asked(at, "reports").into_iter().find(|report| report["status"] == "planned").unwrap();
    let report = planned["id"].as_str().unwrap();
    let hand = ["--record", "r.record", "--who", "desk", "--why", "another journey"];
    dateline(at, &[&["split", report][..], &hand].concat()).good();
    assert_eq!(asked(at, "events").len(), 2);
    // A later run does not undo what was decided by hand.
    dateline(at, &["ingest", "a", "b", "--record", "r.record"]).good();
    assert_eq!(asked(at, "events").len(), 2);
    dateline(at, &[&["reject", report][..], &hand].concat()).good();
    assert_eq!(asked(at, "events").len(), 1);
    dateline(at, &[&["reject", report, "--restore"][..], &hand].concat()).good();
    assert_eq!(asked(at, "events").len(), 2);
}

fn a_plan_alone_stands_in_the_calendar(store: Store) {
    let Some(folder) = Desk::new(store, &[("plan.txt", PLAN)]) else { return };
    dateline(folder.path(), &["ingest", "plan.txt", "--record", "r.record"]).good();
    let planned = asked(folder.path(), "calendar");
    assert!(planned[0].to_string().contains("2024-03-04"), "{planned:?}");
}

fn what_is_not_there_is_said(store: Store) {
    let Some(folder) = Desk::new(store, &[("plan.txt", PLAN)]) else { return };
    dateline(folder.path(), &["ingest", "plan.txt", "--record", "r.record"]).good();
    let ended = dateline(folder.path(), &["explain", "Enothing", "--record", "r.record"]);
    assert_eq!(ended.code, Some(3), "{}", ended.err);
    assert!(ended.err.starts_with("dateline: record/unknown: Enothing"), "{}", ended.err);
}

on_each_store!(
    a_plan_and_its_deed_are_one_event_until_somebody_parts_them,
    a_plan_alone_stands_in_the_calendar,
    what_is_not_there_is_said,
);
