use std::fs;

use super::support::{dateline, folder, reports};

const FEED: &str = r#"<?xml version="1.0"?><rss version="2.0"><channel><title>Example Wire</title><link>https://example.org/</link>
<description>x</description><language>en</language>
<item><title>Norway thanks Kenya</title><guid isPermaLink="false">wire-7</guid><pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate>
<description>&lt;p&gt;Norway thanked Kenya on Monday.&lt;/p&gt;</description></item>
<item><title>Empty</title><guid isPermaLink="false">wire-8</guid></item></channel></rss>"#;

/// The story, the type, the day and the quoted trigger of each report.
fn coded(folder: &std::path::Path, args: &[&str]) -> Vec<String> {
    let ended = dateline(folder, args);
    let show = |report: plover::ReportJson| {
        let day = report.date.and_then(|date| date.start).unwrap_or_default();
        format!("{} {:?} {day}", report.story, report.event_type)
    };
    reports(&ended.out).into_iter().map(show).collect()
}

#[test]
fn a_feed_is_coded_item_by_item() {
    let folder = folder(&[("feed.xml", FEED)]);
    assert_eq!(coded(folder.path(), &["code", "feed.xml"]), ["wire-7 Support 2024-03-04"]);
    let ended = dateline(folder.path(), &["code", "feed.xml"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.starts_with("dateline: story/no-text: feed.xml (wire-8): "), "{}", ended.err);
}

#[test]
fn offsets_count_in_the_text_that_read_prints() {
    let folder = folder(&[("feed.xml", FEED)]);
    let text = dateline(folder.path(), &["read", "--text", "feed.xml"]).out;
    let report = &reports(&dateline(folder.path(), &["code", "feed.xml"]).out)[0];
    let points: Vec<char> = text.chars().collect();
    let actor = &report.actors[0];
    let (start, end) = (actor.start.unwrap(), actor.end.unwrap());
    assert_eq!(points[start..end].iter().collect::<String>(), actor.text);
}

#[test]
fn tables_lines_and_folders() {
    let folder = folder(&[
        (
            "in/a.csv",
            "id,date,text\n1,2024-03-05,Norway thanked Kenya on Monday.\n2,soon,Norway thanked Kenya.\n",
        ),
        ("in/b.jsonl", "{\"id\": \"3\", \"text\": \"Norway thanked Kenya.\"}\n"),
        ("in/c.md", "Norway thanked Kenya."),
    ]);
    assert_eq!(coded(folder.path(), &["code", "in"]), ["1 Support 2024-03-04", "3 Support "]);
    let ended = dateline(folder.path(), &["code", "in"]);
    assert!(ended.err.contains("story/bad-time: in/a.csv, line 3: "), "{}", ended.err);
}

#[test]
fn other_languages_are_refused() {
    let text = "Die Außenminister der beiden Länder trafen sich am Montag in Genf und wollen sich nächste Woche wieder treffen.";
    let folder = folder(&[("a.jsonl", &format!("{{\"id\": \"de\", \"text\": \"{text}\"}}\n"))]);
    let ended = dateline(folder.path(), &["code", "a.jsonl"]);
    assert_eq!(ended.code, Some(3));
    assert!(
        ended.err.starts_with("dateline: cli/not-english: a.jsonl (de): its language is deu"),
        "{}",
        ended.err
    );
}

#[test]
fn a_feed_enters_the_record_once() {
    let folder = folder(&[("feed.xml", FEED)]);
    let first = dateline(folder.path(), &["ingest", "feed.xml", "--record", "r.record"]);
    assert!(first.out.starts_with("1 new, 0 corrected, 0 held already, 1 refused"), "{}", first.out);
    fs::write(folder.path().join("feed.xml"), FEED.replace("thanked Kenya", "thanked Kenya and Ghana"))
        .unwrap();
    let second = dateline(folder.path(), &["ingest", "feed.xml", "--record", "r.record"]);
    assert!(second.out.starts_with("0 new, 1 corrected"), "{}", second.out);
}
