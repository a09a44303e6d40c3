use std::fs;

use serde_json::Value;

use super::support::{dateline, folder};

const OPEN: &str = "Norwegian minister visits Kenya\n\nMarch 4, 2024\n\nNAIROBI, March 4 (Example) -- Norway's foreign minister, \
    Kari Nordmann, visited Kenya on Monday.\n";
const CLOSED: &str = "Ghana criticises Chad\n\nMarch 5, 2024\n\nACCRA, March 5 (Example) -- Ghana criticised Chad on Tuesday in \
    unusually plain words.\n\nCopyright 2024 Example. All rights reserved. Redistribution is prohibited.\n";

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_record_is_handed_on_with_its_ids() {
    let folder = folder(&[("open.txt", OPEN), ("closed.txt", CLOSED)]);
    let at = folder.path();
    dateline(at, &["ingest", "open.txt", "closed.txt", "--record", "r.record"]).good();
    let events = lines(&dateline(at, &["events", "--record", "r.record", "--format", "jsonl"]).good());
    let ids = |list: &[Value], key: &str| -> Vec<String> {
        list.iter().map(|line| line[key].as_str().unwrap().to_owned()).collect()
    };
    let plover = dateline(at, &["export", "plover", "--record", "r.record", "--licence", "ours"]).good();
    assert_eq!(ids(&lines(&plover), "id"), ids(&events, "id"));
    assert!(plover.contains("\"license\":\"ours\""), "{plover}");
    // The words of the open story stand there, those of the restricted one do not.
    assert!(plover.contains("\"text\":\"Norwegian minister visits Kenya\""), "{plover}");
    assert!(!plover.contains("\"text\":\"Ghana"), "{plover}");
    let whole = dateline(at, &["export", "plover", "--record", "r.record", "--story-text"]).good();
    assert!(whole.contains("visited Kenya on Monday") && !whole.contains("unusually plain words"), "{whole}");

    // A question narrows it, and a file is there whole or not at all.
    let asked = ["export", "csv", "--record", "r.record", "--type", "CONSULT", "--output", "out.csv"];
    assert_eq!(dateline(at, &asked).good(), "");
    assert_eq!(fs::read_to_string(at.join("out.csv")).unwrap().lines().count(), 2);
    assert!(!at.join("out.csv.part").exists());

    let reports = dateline(at, &["export", "csv", "--record", "r.record", "--each", "reports"]).good();
    let told = lines(&dateline(at, &["reports", "--record", "r.record", "--format", "jsonl"]).good());
    assert_eq!(reports.lines().count(), told.len() + 1);
}

#[test]
fn a_story_is_quoted_by_the_address_that_its_source_tells() {
    let told = "{\"id\": \"n1\", \"link\": \"https://news.example/n1\", \"published\": \"2024-03-05\", \
        \"text\": \"Norway's foreign minister visited Kenya on Monday.\"}\n\
        {\"id\": \"n2\", \"link\": \"nowhere\", \"published\": \"2024-03-05\", \
        \"text\": \"Ghana's foreign minister criticized Chad on Monday.\"}\n";
    let folder = folder(&[("told.jsonl", told)]);
    let at = folder.path();
    dateline(at, &["ingest", "told.jsonl", "--record", "r.record"]).good();
    for format in ["plover", "csv", "gdelt-events", "gdelt-mentions", "atom", "icalendar"] {
        let all = dateline(at, &["export", format, "--record", "r.record"]).good();
        assert!(all.contains("https://news.example/n1"), "{format}: {all}");
        assert!(!all.contains("nowhere"), "{format}: {all}");
    }
}

#[test]
fn a_copy_can_be_kept_true() {
    let folder = folder(&[("open.txt", OPEN)]);
    let at = folder.path();
    dateline(at, &["ingest", "open.txt", "--record", "r.record"]).good();
    let all = lines(&dateline(at, &["changes", "--record", "r.record"]).good());
    assert!(all.iter().all(|line| line["change"] == "added"), "{all:?}");
    let last = all.last().unwrap()["seq"].to_string();
    let report =
        all.iter().find(|line| line["subject"] == "report").unwrap()["id"].as_str().unwrap().to_owned();
    assert_eq!(dateline(at, &["changes", "--record", "r.record", "--since", &last]).good(), "");
    dateline(at, &["reject", &report, "--record", "r.record", "--who", "desk", "--why", "misread"]).good();
    let feed = lines(&dateline(at, &["changes", "--record", "r.record", "--since", &last]).good());
    assert!(feed.iter().all(|line| line["change"] == "withdrawn"), "{feed:?}");
    assert_eq!(feed[0]["id"], report.as_str());
    assert_eq!(feed[0]["why"], "misread");
}

#[test]
fn what_cannot_be_exported_is_said() {
    let folder = folder(&[("closed.txt", CLOSED)]);
    let at = folder.path();
    let ended = dateline(at, &["export", "csv", "--record", "none"]);
    assert_eq!(ended.code, Some(3));
    assert!(ended.err.starts_with("dateline: record/absent: none"), "{}", ended.err);
    dateline(at, &["ingest", "closed.txt", "--record", "r.record"]).good();
    let ended = dateline(at, &["export", "acled", "--record", "r.record"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.err.contains("left out: of types that the format does not cover"), "{}", ended.err);
    let ended = dateline(at, &["export", "sas", "--record", "r.record"]);
    assert_eq!(ended.code, Some(2));
    assert!(ended.err.contains("gdelt-events, gdelt-mentions"), "{}", ended.err);
}
