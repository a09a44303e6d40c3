//! Bad input: a clear error with its code, the other stories all the same, and the documented exit code.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use super::support::{VISIT, dateline, folder, program};

/// The bad input alone ends with 3 and says `complaint`; beside a good story it ends with 1 and the good one comes out.
fn check(folder: &Path, bad: &str, complaint: &str) {
    fs::write(folder.join("good.story"), VISIT).unwrap();
    let alone = dateline(folder, &["code", bad]);
    assert_eq!((alone.code, alone.out.as_str()), (Some(3), ""), "{bad}: {}", alone.err);
    assert!(alone.err.starts_with(&format!("dateline: {complaint}")), "{bad}: {}", alone.err);
    let good = dateline(folder, &["code", "good.story"]).good();
    let mixed = dateline(folder, &["code", bad, "good.story"]);
    assert_eq!((mixed.code, mixed.out, mixed.err), (Some(1), good, alone.err), "{bad}");
}

#[test]
fn text_that_is_no_text() {
    let folder = folder(&[]);
    let cases: &[(&str, &[u8], &str)] = &[
        ("latin.txt", b"Two lines\nand caf\xe9\n", "cli/not-utf8: latin.txt: byte 17 (line 2)"),
        ("cut.txt", b"cut \xe2\x96", "cli/not-utf8: cut.txt: byte 4 (line 1)"),
        ("nul.txt", b"ab\0c", "cli/binary: nul.txt: byte 2 is a NUL"),
        ("utf16.txt", b"\xff\xfeN\0o\0", "cli/binary: utf16.txt: byte 3 is a NUL"),
        ("empty.txt", b"", "cli/empty: empty.txt"),
        ("blank.txt", b" \n\t\r\n", "cli/empty: blank.txt"),
        ("mark.txt", b"\xef\xbb\xbf\n", "cli/empty: mark.txt"),
    ];
    for (name, bytes, complaint) in cases {
        fs::write(folder.path().join(name), bytes).unwrap();
        check(folder.path(), name, complaint);
    }
}

#[test]
fn files_and_folders_that_are_not_there() {
    let folder = folder(&[("none/readme.md", "no story")]);
    check(folder.path(), "missing.txt", "cli/unreadable: missing.txt: ");
    check(
        folder.path(),
        "none",
        "cli/no-stories: none: no file in this folder or below it is called like a story",
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_opened_costs_only_itself() {
    let folder = folder(&[("mixed/b.txt", VISIT)]);
    // A link to itself cannot be opened by anybody, not even by a user for whom permissions do not count.
    std::os::unix::fs::symlink("a.txt", folder.path().join("mixed/a.txt")).unwrap();
    check(folder.path(), "mixed/a.txt", "cli/unreadable: mixed/a.txt: ");
    let mixed = dateline(folder.path(), &["code", "mixed"]);
    assert_eq!((mixed.code, mixed.out.lines().count()), (Some(1), 1), "{}", mixed.err);
}

#[test]
fn every_command_on_stories_refuses_alike() {
    let folder = folder(&[("nul.txt", "a\0"), ("visit.txt", VISIT)]);
    for command in ["code", "read", "parse", "explain"] {
        let ended = dateline(folder.path(), &[command, "nul.txt", "visit.txt"]);
        assert_eq!(ended.code, Some(1), "{command}");
        assert!(ended.err.starts_with("dateline: cli/binary: nul.txt") && !ended.out.is_empty(), "{command}");
    }
}

#[test]
fn wrong_usage_ends_with_2() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let cases: &[&[&str]] = &[
        &[],
        &["code"],
        &["tell", "visit.txt"],
        &["code", "--format", "xml", "visit.txt"],
        &["code", "--published", "yesterday", "visit.txt"],
        &["eval"],
    ];
    for args in cases {
        let ended = dateline(folder.path(), args);
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ended.err.contains("error: ") || ended.err.contains("Usage: "), "{args:?}: {}", ended.err);
    }
}

#[test]
fn gold_and_treebanks_that_are_not_what_they_should_be() {
    let files = [
        ("empty/coded/readme", ""),
        ("broken/coded/a.json", "{"),
        ("half/coded/a.json", r#"{"id": "a", "reports": []}"#),
        ("bad.conllu", "1\tone\tcolumn\n\n"),
        ("good.conllu", "# newdoc id = mine\n1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\t_\n\n"),
        ("marks.tsv", "id\tmarked_sentence\ttype\n1\t<s>Norway met <t>Kenya</t>.\tCONSULT\n"),
        ("type.tsv", "id\tmarked_sentence\ttype\n1\t<s>Norway</s> met <t>Kenya</t>.\tMEET\n"),
    ];
    let folder = folder(&files);
    let cases: &[(&[&str], &str)] = &[
        (&["eval", "stories", "nowhere"], "cli/bad-gold: nowhere/coded: "),
        (&["eval", "stories", "empty"], "cli/bad-gold: empty/coded: there is no gold file"),
        (&["eval", "stories", "broken"], "cli/bad-gold: broken/coded/a.json: EOF"),
        (&["eval", "stories", "half"], "cli/bad-gold: half/stories/a.json: "),
        (&["eval", "parse", "nowhere"], "cli/unreadable: nowhere: "),
        (&["eval", "parse", "bad.conllu"], "cli/bad-treebank: bad.conllu: conllu-columns: line 1"),
        (
            &["eval", "parse", "good.conllu", "--documents", "yours"],
            "cli/bad-treebank: good.conllu: there is no",
        ),
        (&["eval", "parse", "good.conllu", "--names"], "cli/bad-treebank: good.conllu: there is no name"),
        (&["eval", "pairs", "nowhere"], "cli/unreadable: nowhere: "),
        (&["eval", "pairs", "good.conllu"], "cli/bad-pairs: good.conllu: line 1: no column \"id\""),
        (&["eval", "pairs", "marks.tsv"], "cli/bad-pairs: marks.tsv: line 2: <s> without its </s>"),
        (&["eval", "pairs", "type.tsv"], "cli/bad-pairs: type.tsv: line 2: plover/unknown-label: \"MEET\""),
        (&["eval", "records", "good.conllu"], "cli/bad-records: good.conllu: expected value"),
    ];
    for (args, complaint) in cases {
        let ended = dateline(folder.path(), args);
        assert_eq!((ended.code, ended.out.as_str()), (Some(3), ""), "{args:?}: {}", ended.err);
        assert!(ended.err.starts_with(&format!("dateline: {complaint}")), "{args:?}: {}", ended.err);
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let mut child = program(folder.path())
        .args(["code", "visit.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_no_success() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program(folder.path()).args(["code", "visit.txt"]).stdout(full).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(4) && err.starts_with("dateline: cli/unwritable: "), "{err}");
}
