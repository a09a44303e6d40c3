//! `dateline ingest`: what comes in, what comes in again, and what a killed run leaves behind.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::support::{
    Desk, MUSEUM, Store, VISIT, dateline, dateline_with, folder, on_each_store, program, shared, with_record,
};

const KENYA: &str =
    "Norwegian minister visits Kenya\n\nNorway's foreign minister visited Kenya on 4 March 2024.\n";
const GHANA: &str =
    "Norwegian minister visits Ghana\n\nNorway's foreign minister visited Ghana on 4 March 2024.\n";

fn ingest(folder: &Path, sources: &[&str]) -> String {
    dateline(folder, &[&["ingest", "--record", "r.record"], sources].concat()).good()
}

/// The record's reports as JSON lines.
fn asked(folder: &Path, flags: &[&str]) -> Vec<Value> {
    let ask = ["reports", "--record", "r.record", "--limit", "0", "--format", "jsonl"];
    let lines = dateline(folder, &[&ask, flags].concat()).good();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn recipients(reports: &[Value]) -> Vec<&str> {
    reports.iter().map(|report| report["recipients"][0]["country"].as_str().unwrap()).collect()
}

fn the_same_again_changes_nothing_and_a_correction_replaces(store: Store) {
    let Some(folder) = Desk::new(store, &[("news/visit.txt", KENYA), ("news/museum.txt", MUSEUM)]) else {
        return;
    };
    let first = ingest(folder.path(), &["news"]);
    assert!(first.starts_with("2 new, 0 corrected, 0 held already, 0 refused\n"), "{first}");
    let before = asked(folder.path(), &[]);
    assert_eq!(recipients(&before), ["KEN"]);
    let again = ingest(folder.path(), &["news", "news/visit.txt"]);
    assert!(again.starts_with("0 new, 0 corrected, 3 held already, 0 refused\n"), "{again}");
    assert_eq!(asked(folder.path(), &[]), before);

    let instant = jiff::Timestamp::now().to_string();
    std::fs::write(folder.path().join("news/visit.txt"), GHANA).unwrap();
    let corrected = ingest(folder.path(), &["news"]);
    assert!(corrected.starts_with("0 new, 1 corrected, 1 held already, 0 refused\n"), "{corrected}");
    assert_eq!(recipients(&asked(folder.path(), &[])), ["GHA"]);
    assert_eq!(recipients(&asked(folder.path(), &["--as-of", &instant])), ["KEN"]);
    // An archive may hold the old text beside the new one; it does not come back.
    std::fs::write(folder.path().join("news/visit.txt"), KENYA).unwrap();
    ingest(folder.path(), &["news"]);
    assert_eq!(recipients(&asked(folder.path(), &[])), ["GHA"]);
}

fn files_of_one_name_in_two_folders_are_two_stories(store: Store) {
    let Some(folder) =
        Desk::new(store, &[("a/visit.txt", KENYA), ("b/visit.txt", GHANA), ("c/visit.txt", KENYA)])
    else {
        return;
    };
    let said = ingest(folder.path(), &["a", "b", "c"]);
    assert!(said.starts_with("2 new, 0 corrected, 1 held already"), "{said}");
    let mut stories: Vec<String> =
        asked(folder.path(), &[]).iter().map(|report| report["story"].as_str().unwrap().to_owned()).collect();
    stories.dedup();
    assert_eq!(stories.len(), 2);
    assert!(stories.iter().all(|story| story.starts_with("visit-")), "{stories:?}");
    // One of two equal files changes: the other is still what it was.
    std::fs::write(folder.path().join("c/visit.txt"), MUSEUM).unwrap();
    ingest(folder.path(), &["a", "b", "c"]);
    assert_eq!(asked(folder.path(), &[]).len(), 2);
    let again = ingest(folder.path(), &["a", "b", "c"]);
    assert!(again.starts_with("0 new, 0 corrected, 3 held already"), "{again}");
}

fn json_with_mapped_fields_and_standard_input(store: Store) {
    let lines = concat!(
        r#"{"guid": 7, "head": "Norwegian minister visits Kenya", "body": ["Norway's foreign minister visited Kenya on Monday."], "#,
        r#""meta": {"day": "2024-03-05T09:00:00Z", "outlet": "Example Wire"}}"#,
        "\n{\"guid\": 8}\n"
    );
    let Some(folder) = Desk::new(store, &[]) else { return };
    let map = "id=guid,title=head,text=body,published=meta.day,source=meta.outlet";
    let args = ["ingest", "-", "--record", "r.record", "--map", map];
    let ended = dateline_with(folder.path(), &args, lines);
    assert_eq!(ended.code, Some(1), "{}", ended.err);
    assert!(ended.out.starts_with("1 new, 0 corrected, 0 held already, 1 refused\n"), "{}", ended.out);
    let [report] = &asked(folder.path(), &[])[..] else { panic!("one report") };
    assert_eq!((&report["story"], &report["outlet"]), (&"7".into(), &"Example Wire".into()));
    assert_eq!(
        (&report["date"]["start"], &report["published"]),
        (&"2024-03-04".into(), &"2024-03-05".into())
    );
    let refused = dateline(folder.path(), &["refused", "--record", "r.record"]).good();
    let refused: Value = serde_json::from_str(&refused).unwrap();
    assert_eq!(
        (&refused["code"], &refused["origin"]),
        (&"story/no-text-field".into(), &"standard input, line 2".into())
    );
}

fn refused_items_are_listed_until_they_are_mended(store: Store) {
    let Some(folder) = Desk::new(store, &[("visit.txt", "\u{0}")]) else { return };
    let ended = dateline(folder.path(), &["ingest", "visit.txt", "absent.txt", "--record", "r.record"]);
    assert_eq!(ended.code, Some(3), "{}", ended.err);
    let codes = || {
        let lines = dateline(folder.path(), &["refused", "--record", "r.record"]).good();
        let code =
            |line: &str| serde_json::from_str::<Value>(line).unwrap()["code"].as_str().unwrap().to_owned();
        let mut codes: Vec<String> = lines.lines().map(code).collect();
        codes.sort();
        codes
    };
    assert_eq!(codes(), ["cli/binary", "cli/unreadable"]);
    std::fs::write(folder.path().join("visit.txt"), VISIT).unwrap();
    ingest(folder.path(), &["visit.txt"]);
    assert_eq!(codes(), ["cli/unreadable"]);
}

fn a_story_in_another_language_is_kept_and_not_coded(store: Store) {
    let french = "Le ministre norvégien des Affaires étrangères s'est rendu lundi au Kenya pour y rencontrer son homologue, \
        a annoncé le gouvernement. Les deux pays ont signé un accord de coopération sur la pêche, et les entretiens \
        se poursuivront la semaine prochaine à Oslo, selon un communiqué publié par le ministère.\n";
    let Some(folder) = Desk::new(store, &[("visite.txt", french)]) else { return };
    let said = ingest(folder.path(), &["visite.txt"]);
    assert!(said.starts_with("1 new"), "{said}");
    assert!(asked(folder.path(), &[]).is_empty());
    let refused = dateline(folder.path(), &["refused", "--record", "r.record"]).good();
    assert!(refused.contains("record/unread") && refused.contains("its language is fra"), "{refused}");
}

#[test]
fn no_record_and_what_is_none_are_clear_errors() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let absent = dateline(folder.path(), &["reports", "--record", "r.record"]);
    assert_eq!(absent.code, Some(3));
    assert!(absent.err.starts_with("dateline: record/absent: r.record: "), "{}", absent.err);
    let foreign = dateline(folder.path(), &["ingest", "visit.txt", "--record", "visit.txt"]);
    assert!(foreign.err.starts_with("dateline: record/foreign: visit.txt: "), "{}", foreign.err);
    assert_eq!(std::fs::read_to_string(folder.path().join("visit.txt")).unwrap(), VISIT);
}

/// Short stories about many pairs of states, some of them corrected versions of others.
fn many(count: usize) -> String {
    const STATES: [&str; 8] = ["Norway", "Kenya", "Ghana", "Japan", "Chile", "Poland", "Egypt", "Peru"];
    let mut lines = String::new();
    for number in 0..count {
        let (one, other) = (STATES[number % 8], STATES[(number / 8 + number + 1) % 8]);
        let day = number % 28 + 1;
        let text = format!(
            "{one} minister visits {other}\\n\\n{one}'s foreign minister visited {other} on {day} March 2024."
        );
        // Each tenth story comes again under the id of the one before it: a correction.
        let id = if number % 10 == 9 { number - 1 } else { number };
        writeln!(lines, "{{\"id\": \"s{id}\", \"text\": \"{text}\"}}").unwrap();
    }
    lines
}

/// Numbers below `most`, drawn by a seeded xorshift generator.
fn drawn(seed: u64, most: u64, count: usize) -> Vec<u64> {
    let mut state = seed;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % most
    };
    (0..count).map(|_| next()).collect()
}

/// Starts a run that reads from a pipe and is silent.
fn piped(folder: &Path, args: &[&str]) -> (Child, ChildStdin) {
    let mut child = program(folder)
        .args(with_record(folder, args))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let pipe = child.stdin.take().unwrap();
    (child, pipe)
}

/// Starts a run, gives it so many lines, and kills it after so long. It waits for more lines until then, so that it is
/// always killed on the way, however fast the machine is.
fn kill_on_the_way(folder: &Path, lines: &str, given: usize, after: Duration) {
    let (mut child, mut pipe) = piped(folder, &["ingest", "-", "--record", "r.record"]);
    let some: String = lines.split_inclusive('\n').take(given).collect();
    pipe.write_all(some.as_bytes()).unwrap();
    std::thread::sleep(after);
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success(), "it ended before it was killed");
}

fn a_run_that_is_killed_and_resumed_leaves_the_record_of_an_undisturbed_one(store: Store) {
    let lines = many(400);
    let Some(undisturbed) = Desk::new(store, &[("many.jsonl", &lines)]) else { return };
    let start = std::time::Instant::now();
    ingest(undisturbed.path(), &["many.jsonl"]);
    let whole = u64::try_from(start.elapsed().as_millis()).unwrap();
    let expected = asked(undisturbed.path(), &[]);
    assert!(expected.len() > 300, "{}", expected.len());

    let Some(disturbed) = Desk::new(store, &[("many.jsonl", &lines)]) else { return };
    let instants = drawn(0x5eed, whole.max(2), 6);
    for (instant, given) in instants.into_iter().zip(drawn(0xfeed, 400, 6)) {
        let given = usize::try_from(given).unwrap();
        kill_on_the_way(disturbed.path(), &lines, given, Duration::from_millis(instant));
    }
    ingest(disturbed.path(), &["many.jsonl"]);
    assert_eq!(asked(disturbed.path(), &[]), expected);
}

#[test]
fn what_trickles_in_is_in_the_record_before_the_pipe_ends() {
    let folder = folder(&[]);
    let ingest = ["ingest", "-", "--format", "json", "--record", "r.record"];
    let (mut child, mut pipe) = piped(folder.path(), &ingest);
    pipe.write_all(many(3).as_bytes()).unwrap();
    // It waits for more, and has written what came; no clock is looked at but to look again.
    let told = loop {
        std::thread::sleep(Duration::from_millis(50));
        let ended = dateline(folder.path(), &["reports", "--record", "r.record", "--format", "jsonl"]);
        if ended.code == Some(0) && ended.out.lines().count() == 3 {
            break ended.out;
        }
        assert!(child.try_wait().unwrap().is_none(), "it did not wait: {}", ended.err);
    };
    drop(pipe);
    assert!(child.wait().unwrap().success());
    assert_eq!(
        dateline(folder.path(), &["reports", "--record", "r.record", "--format", "jsonl"]).good(),
        told
    );
}

#[test]
fn the_public_domain_briefs_come_in_whole() {
    let Some(path) = shared("data/stories/voa.json") else { return };
    let folder = folder(&[]);
    let args = ["ingest", path.to_str().unwrap(), "--map", "text=paragraphs", "--record", "r.record"];
    let said = dateline(folder.path(), &args).good();
    assert!(said.starts_with("513 new, 0 corrected, 0 held already, 0 refused\n"), "{said}");
}

/// What the record says, in an order that does not tell in which order the stories came.
fn said(folder: &Path, command: &str) -> Vec<String> {
    let args = [command, "--record", "r.record", "--limit", "0", "--format", "jsonl"];
    let mut lines: Vec<String> = dateline(folder, &args).good().lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

fn two_at_once_leave_what_one_after_the_other_leaves(store: Store) {
    let lines: Vec<String> = many(160).split_inclusive('\n').map(str::to_owned).collect();
    // Each has stories of its own, and both have those in the middle.
    let sources = [("one.jsonl", lines[..100].concat()), ("other.jsonl", lines[60..].concat())];
    let files = sources.each_ref().map(|(name, text)| (*name, text.as_str()));
    let (Some(after), Some(at_once)) = (Desk::new(store, &files), Desk::new(store, &files)) else { return };
    for (source, _) in &files {
        ingest(after.path(), &[source]);
    }
    let started = files.map(|(source, _)| {
        let args = with_record(at_once.path(), &["ingest", source, "--record", "r.record"]);
        program(at_once.path()).args(args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    });
    for child in started {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    for command in ["reports", "events"] {
        let expected = said(after.path(), command);
        assert!(expected.len() > 30, "{}", expected.len());
        assert_eq!(said(at_once.path(), command), expected);
    }
}

on_each_store!(
    the_same_again_changes_nothing_and_a_correction_replaces,
    files_of_one_name_in_two_folders_are_two_stories,
    json_with_mapped_fields_and_standard_input,
    refused_items_are_listed_until_they_are_mended,
    a_story_in_another_language_is_kept_and_not_coded,
    a_run_that_is_killed_and_resumed_leaves_the_record_of_an_undisturbed_one,
    two_at_once_leave_what_one_after_the_other_leaves,
);

#[test]
fn a_server_that_is_not_there_is_a_clear_error_without_the_password() {
    let folder = folder(&[("visit.txt", VISIT)]);
    for (address, code) in [
        ("postgres://desk:secret@127.0.0.1:1/news", "record/unreachable"),
        ("postgres://desk:secret@127.0.0.1:1/news?sslmode=always", "record/bad-address"),
        ("postgres://desk:sec?ret@127.0.0.1:port/news", "record/bad-address"),
    ] {
        let ended = dateline(folder.path(), &["ingest", "visit.txt", "--record", address]);
        assert_eq!(ended.code, Some(3), "{}", ended.err);
        assert!(ended.err.starts_with(&format!("dateline: {code}: postgres://desk@")), "{}", ended.err);
        assert!(!ended.err.contains("sec"), "{}", ended.err);
    }
}
