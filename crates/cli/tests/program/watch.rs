//! `dateline watch`, `matches` and `rules`: what fits, why, told once, also after a restart and by a hook that fails.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::server::{Answer, Server, feed};
use super::support::{Ended, dateline, ended, folder, program};

const RULES: &str = r#"
[[rule]]
id = "ours.visits"
title = "Norwegian ministers abroad"
note = "Working visits only."
source = ["Desk order 12, item 3"]
severity = "high"
labels = ["visits"]
yes = ["Norway's foreign minister visited Kenya on Monday."]
no = ["Kenya's foreign minister visited Norway on Monday.", "Norway's foreign minister denied that he visited Kenya."]

[rule.when]
actors = ["NOR"]
types = ["CONSULT"]
words = ["visit*"]
none = [{ statuses = ["denied"] }]
"#;

const KENYA: &str =
    "Norwegian minister visits Kenya\n\nNorway's foreign minister visited Kenya on 4 March 2024.\n";
const GHANA: &str =
    "Norwegian minister visits Ghana\n\nNorway's foreign minister visited Ghana on 5 March 2024.\n";
const MUSEUM: &str = "Museum hours\n\nThe museum opens at nine.\n";

fn watch(folder: &Path, args: &[&str]) -> Ended {
    let mut command = program(folder);
    command.args(["watch", "--rules", "rules.toml", "--once", "--pause", "0s", "--retry", "0s"]).args(args);
    ended(command.env("NO_PROXY", "*"))
}

fn matches(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn recipients(lines: &str) -> Vec<String> {
    let country =
        |found: &Value| found["report"]["recipients"][0]["country"].as_str().unwrap_or_default().to_owned();
    matches(lines).iter().map(country).collect()
}

#[test]
fn what_fits_is_told_with_its_reasons_and_not_again_after_a_restart() {
    let folder = folder(&[("rules.toml", RULES), ("news/a.txt", KENYA), ("news/b.txt", MUSEUM)]);
    let args = ["news", "--record", "r.record"];
    let said = watch(folder.path(), &args).good();
    let [found] = &matches(&said)[..] else { panic!("{said}") };
    assert_eq!(found["schema"], "dateline.match/1");
    assert_eq!((&found["rule"], &found["severity"]), (&"ours.visits".into(), &"high".into()));
    assert_eq!(found["source"][0], "Desk order 12, item 3");
    assert_eq!(found["evidence"][1], "Norway's foreign minister visited Kenya on 4 March 2024.");
    assert_eq!(
        found["why"][0],
        serde_json::json!({"condition": "types", "field": "type", "value": "CONSULT"})
    );
    assert_eq!(
        (&found["why"][2]["field"], &found["why"][2]["value"]),
        (&"evidence[0]".into(), &"visits".into())
    );

    assert_eq!(watch(folder.path(), &args).good(), "");
    fs::write(folder.path().join("news/c.txt"), GHANA).unwrap();
    assert_eq!(recipients(&watch(folder.path(), &args).good()), ["GHA"]);
    // A corrected version is another report.
    fs::write(folder.path().join("news/a.txt"), KENYA.replace("Kenya", "Chile")).unwrap();
    assert_eq!(recipients(&watch(folder.path(), &args).good()), ["CHL"]);
    // Without a record each run begins anew.
    assert_eq!(recipients(&watch(folder.path(), &["news/c.txt"]).good()), ["GHA"]);
}

#[test]
fn what_the_record_held_before_is_no_news_but_can_be_asked() {
    let folder = folder(&[("rules.toml", RULES), ("old.txt", KENYA), ("new.txt", GHANA)]);
    dateline(folder.path(), &["ingest", "old.txt", "--record", "r.record"]).good();
    let said = watch(folder.path(), &["old.txt", "new.txt", "--record", "r.record"]).good();
    assert_eq!(recipients(&said), ["GHA"]);
    let ask = ["matches", "--record", "r.record", "--rules", "rules.toml", "--sort", "earliest"];
    assert_eq!(recipients(&dateline(folder.path(), &ask).good()), ["KEN", "GHA"]);
    let ask = [&ask[..], &["--limit", "1", "--party", "KEN"]].concat();
    assert_eq!(recipients(&dateline(folder.path(), &ask).good()), ["KEN"]);
    let none = dateline(folder.path(), &["matches", "--record", "r.record", "--rules-set", "dprk"]).good();
    assert_eq!(none, "");
}

#[test]
fn files_of_lines_and_feeds_hold_each_match_once() {
    let folder = folder(&[("rules.toml", RULES), ("news/a.txt", KENYA), ("news/c.txt", GHANA)]);
    let args = ["news", "--record", "r.record", "--to", "out.jsonl", "--to", "out.atom"];
    assert_eq!(watch(folder.path(), &args).good(), "");
    let lines = fs::read_to_string(folder.path().join("out.jsonl")).unwrap();
    assert_eq!(recipients(&lines), ["KEN", "GHA"]);
    watch(folder.path(), &args).good();
    assert_eq!(fs::read_to_string(folder.path().join("out.jsonl")).unwrap(), lines);
    // A run without a record finds them anew; the file knows them.
    watch(folder.path(), &["news", "--to", "out.jsonl"]).good();
    assert_eq!(fs::read_to_string(folder.path().join("out.jsonl")).unwrap(), lines);

    let atom = fs::read(folder.path().join("out.atom")).unwrap();
    fs::write(folder.path().join("again.xml"), &atom).unwrap();
    let read = dateline(folder.path(), &["read", "again.xml"]).good();
    assert!(read.contains("Norwegian ministers abroad: NOR"), "{read}");
    let text = String::from_utf8(atom).unwrap();
    assert_eq!(text.matches("<entry>").count(), 2);
    assert!(text.contains(">Norwegian minister visits Ghana</content>"), "{text}");
    assert!(!folder.path().join("out.atom.new").exists());
}

#[test]
fn a_hook_gets_each_match_with_its_key_and_what_fails_comes_in_the_next_round() {
    let count = AtomicUsize::new(0);
    // It fails for good in the first run, then once, then takes what comes.
    let server = Server::start(move |_| match count.fetch_add(1, Ordering::SeqCst) {
        0..=3 => Answer::new(500, ""),
        _ => Answer::new(204, ""),
    });
    let folder = folder(&[("rules.toml", RULES), ("news/a.txt", KENYA), ("news/c.txt", GHANA)]);
    let hook = server.url("/secret/path");
    let args = ["news", "--record", "r.record", "--to", &hook];
    let failed = watch(folder.path(), &args);
    assert_eq!(failed.code, Some(1), "{}", failed.err);
    assert!(failed.err.contains("feed/status") && failed.err.contains("2 matches wait"), "{}", failed.err);
    assert!(!failed.err.contains("secret"), "{}", failed.err);
    assert_eq!(server.asked().len(), 3);
    watch(folder.path(), &args).good();
    watch(folder.path(), &args).good();
    let asked = server.asked();
    assert_eq!(asked.len(), 6);
    let keys: Vec<&str> = asked.iter().map(|asked| asked.header("idempotency-key").unwrap()).collect();
    // Tried three times, then once more in vain, then taken; then the other one.
    assert!(keys[..5].iter().all(|key| *key == keys[0]) && keys[5] != keys[0], "{keys:?}");
    let body: Value = serde_json::from_str(&asked[5].body).unwrap();
    assert_eq!((&body["id"], &asked[5].method), (&keys[5].into(), &"POST".to_owned()));
    assert_eq!(body["report"]["recipients"][0]["country"], "GHA");
}

#[test]
fn a_feed_is_followed_round_after_round_until_it_is_interrupted() {
    let count = AtomicUsize::new(0);
    let server = Server::start(move |_| {
        let item = |id, country| (id, "Minister travels", country, "http://127.0.0.1/");
        let one = item("urn:1", "Norway's foreign minister visited Kenya on 4 March 2024.");
        let two = item("urn:2", "Norway's foreign minister visited Ghana on 5 March 2024.");
        let items = if count.fetch_add(1, Ordering::SeqCst) == 0 { vec![one] } else { vec![one, two] };
        Answer::new(200, feed(&items))
    });
    let folder = folder(&[("rules.toml", RULES)]);
    let mut child = program(folder.path())
        .args(["watch", &server.url("/feed"), "--rules", "rules.toml", "--every", "10ms", "--pause", "0s"])
        .env("NO_PROXY", "*")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // It is over when both have been told; no clock is looked at.
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
    let told: Vec<String> = lines.by_ref().take(2).map(Result::unwrap).collect();
    assert_eq!(recipients(&told.join("\n")), ["KEN", "GHA"]);
    #[cfg(unix)]
    {
        let pid = child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
        assert!(child.wait().unwrap().success());
        assert_eq!(lines.count(), 0, "each is told once");
    }
    #[cfg(not(unix))]
    child.kill().unwrap();
}

/// Stories about visits of Norway's minister, each on a day of its own.
fn visits(count: usize) -> String {
    let states = ["Kenya", "Ghana", "Japan", "Chile", "Poland", "Egypt", "Peru"];
    let line = |number: usize| {
        let (state, day) = (states[number % states.len()], number % 28 + 1);
        let text = format!(
            "Minister visits {state}\\n\\nNorway's foreign minister visited {state} on {day} March 2024."
        );
        format!("{{\"id\": \"v{number}\", \"text\": \"{text}\"}}\n")
    };
    (0..count).map(line).collect()
}

#[test]
fn watches_that_are_killed_tell_each_match_once_in_the_end() {
    let lines = visits(120);
    let files = [("rules.toml", RULES), ("news.jsonl", &lines)];
    let args = ["watch", "news.jsonl", "--rules", "rules.toml", "--record", "r.record", "--to", "out.jsonl"];
    let told = |folder: &Path| {
        let lines = fs::read_to_string(folder.join("out.jsonl")).unwrap_or_default();
        let mut ids: Vec<String> =
            matches(&lines).iter().map(|found| found["id"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids
    };
    let undisturbed = folder(&files);
    ended(program(undisturbed.path()).args(args).arg("--once")).good();
    let expected = told(undisturbed.path());
    assert_eq!(expected.len(), 120);

    let disturbed = folder(&files);
    // Killed as soon as so many lines stand in the file, so that the instant is on the way on any machine.
    for most in [1, 20, 50, 90] {
        let mut child = program(disturbed.path())
            .args(args)
            .args(["--every", "1h"])
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while fs::read(disturbed.path().join("out.jsonl")).unwrap_or_default().split(|&b| b == b'\n').count()
            <= most
        {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    ended(program(disturbed.path()).args(args).arg("--once")).good();
    assert_eq!(told(disturbed.path()), expected);
}

#[test]
fn the_rules_that_ship_do_what_their_examples_say() {
    let folder = folder(&[]);
    let said = dateline(folder.path(), &["rules", "check", "--rules-set", "dprk"]);
    let last = said.out.lines().last().unwrap_or_default();
    assert!(
        last.ends_with(" 0 fail"),
        "{}",
        said.out.lines().filter(|line| line.contains("FAILS")).collect::<Vec<_>>().join("\n")
    );
    assert_eq!(said.code, Some(0));
    let list = dateline(folder.path(), &["rules", "list", "--rules-set", "dprk"]).good();
    assert!(list.contains("Security Council resolution 2397 (2017), paragraph 8"), "{list}");
}

#[test]
fn examples_that_fail_and_rules_that_are_wrong_are_told() {
    let check = |rules: &str| {
        let folder = folder(&[("rules.toml", rules)]);
        dateline(folder.path(), &["rules", "check", "--rules", "rules.toml"])
    };
    assert_eq!(check(RULES).code, Some(0));
    let turned = check(&RULES.replace("actors = [\"NOR\"]", "actors = [\"KEN\"]"));
    assert_eq!(turned.code, Some(1));
    assert!(
        turned.out.contains(
            "FAILS: \"Norway's foreign minister visited Kenya on Monday.\" does not fit; it reports NOR"
        ),
        "{}",
        turned.out
    );
    let check = |rules: &str, expect: &str| {
        let ended = check(rules);
        assert_eq!(ended.code, Some(3), "{}", ended.err);
        assert!(ended.err.contains(expect), "{}", ended.err);
    };
    check(&RULES.replace("\"NOR\"", "\"NOR:ARMY\""), "watch/syntax: rules.toml: ");
    check(&RULES.replace("types", "kinds"), "watch/syntax: rules.toml: ");
    check(
        &RULES.replace("[\"Desk order 12, item 3\"]", "[]"),
        "watch/rule: rules.toml: ours.visits: it has no source",
    );
    check(&RULES.repeat(2), "another rule has this id");
    check("", "there is no [[rule]] in it");
}

#[test]
fn flags_that_make_no_sense() {
    let folder = folder(&[("rules.toml", RULES), ("a.txt", KENYA)]);
    let check = |args: &[&str], expect: &str| {
        let ended = dateline(folder.path(), args);
        assert_eq!(ended.code, Some(3), "{}", ended.err);
        assert!(ended.err.contains(expect), "{}", ended.err);
    };
    check(&["watch", "a.txt", "--once"], "cli/which-rules");
    check(&["watch", "a.txt", "--once", "--rules-set", "mars"], "watch/no-set");
    check(&["watch", "a.txt", "--once", "--rules", "absent.toml"], "cli/unreadable");
    check(
        &["watch", "a.txt", "--once", "--rules", "rules.toml", "--to", "out.doc"],
        "cli/bad-target: out.doc",
    );
    check(&["watch", "a.txt", "--once", "--rules", "rules.toml", "--to", "no/out.jsonl"], "no such folder");
}

#[test]
fn a_round_that_is_too_early_for_a_feed_asks_and_says_nothing() {
    let item = ("urn:1", "Minister travels", "Norway's foreign minister visited Kenya on 4 March 2024.", "/");
    let server = Server::start(move |_| Answer::new(200, feed(&[item])).with("Cache-Control", "max-age=600"));
    let folder = folder(&[("rules.toml", RULES)]);
    let url = server.url("/feed");
    let args = [url.as_str(), "--record", "r.record"];
    assert_eq!(recipients(&watch(folder.path(), &args).good()), ["KEN"]);
    let again = watch(folder.path(), &args);
    assert_eq!((again.code, again.out.as_str(), again.err.as_str()), (Some(0), "", ""));
    assert_eq!(server.asked().len(), 1);
}
