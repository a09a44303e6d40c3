//! `dateline code`: where stories come from and how reports look.

use plover::{Code, EventType, Mode, Status};

use super::support::{MUSEUM, VISIT, dateline, dateline_with, folder, reports, sample};

fn stories(lines: &str) -> Vec<String> {
    let mut ids: Vec<String> = reports(lines).into_iter().map(|r| r.story).collect();
    ids.dedup();
    ids
}

#[test]
fn codes_who_did_what_to_whom() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let lines = dateline(folder.path(), &["code", "visit.txt", "--published", "2024-03-05"]).good();
    let [report] = &reports(&lines)[..] else { panic!("one act, one report: {lines}") };
    assert_eq!((report.event_type, &report.mode[..]), (EventType::Consult, &[Mode::Visit][..]));
    let code = |text: &str| Some(text.parse::<Code>().unwrap());
    assert_eq!((report.actors[0].country, report.recipients[0].country), (code("NOR"), code("KEN")));
    assert_eq!(report.date.as_ref().unwrap().start.as_deref(), Some("2024-03-04"));
    assert_eq!((report.status, report.published.as_deref()), (Status::Happened, Some("2024-03-05")));
    assert_eq!(report.evidence.len(), 2, "headline and paragraph");
}

#[test]
fn without_a_day_of_publication_no_date_is_invented() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let lines = dateline(folder.path(), &["code", "visit.txt"]).good();
    let report = &reports(&lines)[0];
    assert_eq!((report.date.as_ref(), report.published.as_ref()), (None, None));
}

#[test]
fn a_story_that_tells_its_day_keeps_it() {
    let folder = folder(&[("sample.txt", &sample())]);
    let told = dateline(folder.path(), &["code", "sample.txt"]).good();
    let given = dateline(folder.path(), &["code", "sample.txt", "--published", "1999-01-01"]).good();
    assert_eq!(told, given);
}

#[test]
fn a_pipe_gets_json_lines_and_a_line_is_what_it_reads_back_as() {
    let folder = folder(&[("sample.txt", &sample())]);
    let lines = dateline(folder.path(), &["code", "sample.txt"]).good();
    assert_eq!(lines, dateline(folder.path(), &["code", "--format", "jsonl", "sample.txt"]).good());
    assert!(lines.lines().count() >= 5, "{lines}");
    for (line, report) in lines.lines().zip(reports(&lines)) {
        assert_eq!(line, serde_json::to_string(&report).unwrap());
    }
}

#[test]
fn the_table_has_a_header_a_row_a_report_and_no_long_line() {
    let folder = folder(&[("sample.txt", &sample()), ("visit.txt", VISIT)]);
    let table = dateline(folder.path(), &["code", "--format", "table", "."]).good();
    let lines: Vec<&str> = table.lines().collect();
    assert!(lines[0].starts_with("sample: Zimbabwe's ruling party"), "{table}");
    let columns: Vec<&str> = lines[1].split("  ").map(str::trim).filter(|c| !c.is_empty()).collect();
    assert_eq!(columns, ["date", "who → whom", "what", "status", "on whose word"]);
    assert!(lines.iter().all(|line| line.chars().count() <= 120), "{table}");
    let count = reports(&dateline(folder.path(), &["code", "."]).good()).len();
    let rows = lines.iter().filter(|l| Status::ALL.iter().any(|s| l.contains(&format!("  {s}")))).count();
    assert_eq!(rows, count, "{table}");
}

#[test]
fn files_come_in_the_order_of_the_arguments_and_folders_in_that_of_names() {
    let files = [
        ("b.txt", VISIT),
        ("a.txt", VISIT),
        ("news/z.txt", VISIT),
        ("news/deep/x.TXT", VISIT),
        ("news/notes.md", VISIT),
    ];
    let folder = folder(&files);
    let check = |args: &[&str], expected: &[&str]| {
        let lines = dateline(folder.path(), &[&["code"], args].concat()).good();
        assert_eq!(stories(&lines), expected, "{args:?}");
    };
    check(&["b.txt", "a.txt"], &["b", "a"]);
    check(&["news"], &["x", "z"]);
    check(&["b.txt", "news", "a.txt"], &["b", "x", "z", "a"]);
    check(&["news/notes.md"], &["notes"]);
    check(&["."], &["a", "b", "x", "z"]);
}

#[test]
fn standard_input_is_a_story_named_stdin() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let piped = dateline_with(folder.path(), &["code", "-", "visit.txt"], VISIT).good();
    assert_eq!(stories(&piped), ["stdin", "visit"]);
    let mut reports = reports(&piped);
    let (mut first, second) = (reports.remove(0), reports.remove(0));
    assert_ne!(first.id, second.id, "the story is part of what a report's id stands for");
    (first.id, first.story) = (second.id.clone(), second.story.clone());
    assert_eq!(first, second);
}

#[test]
fn a_story_without_reports_states_its_reason() {
    let folder = folder(&[("museum.txt", MUSEUM), ("bare.txt", "(END)\n")]);
    let check = |file: &str, reason: &str| {
        let table = dateline(folder.path(), &["code", "--format", "table", file]).good();
        assert!(table.contains(&format!("no reports: {reason}")), "{table}");
        let lines = dateline(folder.path(), &["code", file]);
        assert_eq!((lines.code, lines.out.as_str()), (Some(0), ""));
        assert!(lines.err.contains(&format!("no reports: {reason}")), "{}", lines.err);
    };
    check("museum.txt", "none of its words sets off a frame");
    check("bare.txt", "it has no headline, paragraph or caption");
}

#[test]
fn a_speaker_who_owns_the_subject_of_the_sentence_is_no_endless_circle() {
    let text = "My deputy said on Monday that I met the president of Kenya in Nairobi.\n";
    let folder = folder(&[("mine.txt", text)]);
    let ended = dateline(folder.path(), &["code", "mine.txt"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
}
