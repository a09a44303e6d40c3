//! Frames of the user's own: checked, used; and ours shown.

use super::support::{dateline, folder, reports};

/// One frame of the user's own with a class of its own, and one that replaces ours.
const MINE: &str = r#"[class]
dance = ["haka", "dance"]

[[frame]]
id = "mine.haka"
type = "PROTEST"
mode = ["demo"]
verbs = ["perform"]
recipient = ["against"]
needs = { object = ["@dance"] }
example = ["Lawmakers of New Zealand performed a haka against the government."]
counter = ["Lawmakers of New Zealand performed their duty."]

[[frame]]
id = "accuse.accuse"
type = "ACCUSE"
mode = ["disapprove"]
verbs = ["accuse"]
example = ["Peru accused Chile of spying."]
"#;

/// Sentences that do not come out as their frame wants, a mode of another type, and an id twice.
const WRONG: &str = r#"[[frame]]
id = "mine.waltz"
type = "CONSULT"
verbs = ["waltz", "meet"]
recipient = ["with"]
example = ["The museum opens at nine.", "Norway condemned Kenya.", "They waltzed with Kenya's minister."]
counter = ["The minister of Norway waltzed with the minister of Kenya."]

[[frame]]
id = "mine.feed"
type = "AID"
verbs = ["feed"]
mode = ["visit"]
example = ["Norway fed Kenya."]

[[frame]]
id = "mine.waltz"
type = "CONSULT"
verbs = ["saunter"]
example = ["Norway's minister sauntered."]
"#;

const STORY: &str =
    "Lawmakers dance\n\nLawmakers of New Zealand performed a haka against the government on Monday.\n";

#[test]
fn a_check_tells_all_and_runs_the_sentences() {
    let folder =
        folder(&[("own/mine.toml", MINE), ("own/sub/wrong.toml", WRONG), ("own/broken.toml", "[[frame]")]);
    let ended = dateline(folder.path(), &["lexicon", "check", "own"]);
    assert_eq!(ended.code, Some(1), "{}", ended.err);
    for part in [
        "lexicon/syntax: own/broken.toml: TOML parse error at line 1",
        "lexicon/entry: own/sub/wrong.toml:13: mine.feed: AID has no mode visit",
        "lexicon/entry: own/sub/wrong.toml:17: mine.waltz: this id is taken by the frame of own/sub/wrong.toml:1",
    ] {
        assert!(ended.err.contains(part), "{part}\n{}", ended.err);
    }
    for part in [
        "own/mine.toml\n      4  mine.haka: PROTEST demo\n",
        "\"Lawmakers of New Zealand performed a haka against the government.\" is coded by it\n",
        "\"Lawmakers of New Zealand performed their duty.\" is not, as it should be\n",
        "     14  accuse.accuse: ACCUSE disapprove, replaces ours of frames/accuse.toml:",
        "own/sub/wrong.toml\n      1  mine.waltz: CONSULT\n",
        "FAILS: \"The museum opens at nine.\" sets off no frame; see with dateline parse",
        "FAILS: \"Norway condemned Kenya.\" is coded by accuse.criticize; the frame with more conditions wins",
        "FAILS: \"They waltzed with Kenya's minister.\" is left out: mine.waltz (",
        "FAILS: \"The minister of Norway waltzed with the minister of Kenya.\" is coded by it; add a condition",
        "3 frames in 3 files, 1 replace ours; 7 sentences, 4 fail; ",
        "; 3 problems\n",
    ] {
        assert!(ended.out.contains(part), "{part}\n{}", ended.out);
    }
}

#[test]
fn a_right_folder_ends_well_and_a_missing_one_does_not() {
    let folder = folder(&[("own/mine.toml", MINE), ("none/readme.md", "")]);
    let out = dateline(folder.path(), &["lexicon", "check", "own"]).good();
    assert!(
        out.ends_with("3 sentences, 0 fail; 0 sentences of ours come out otherwise; 0 problems\n"),
        "{out}"
    );
    for (path, complaint) in [("none", "cli/no-lexicon: none: "), ("nowhere", "cli/unreadable: nowhere: ")] {
        for args in [&["lexicon", "check", path][..], &["code", "--lexicon", path, "x.txt"]] {
            let ended = dateline(folder.path(), args);
            assert!(ended.code == Some(3) && ended.err.contains(complaint), "{args:?}: {}", ended.err);
        }
    }
}

#[test]
fn frames_of_ours_that_are_pushed_aside_are_told() {
    let pushy = "[[frame]]\nid = 'mine.condemn'\ntype = 'SUPPORT'\nverbs = ['condemn']\nrecipient = ['object', 'iobj']\n\
                 needs = { object = ['*'], subject = ['ACTOR'], any = ['*'] }\nexample = ['Norway condemned Kenya.']\n";
    let folder = folder(&[("own/pushy.toml", pushy)]);
    let out = dateline(folder.path(), &["lexicon", "check", "own"]).good();
    assert!(out.contains("ours that come out otherwise beside these\n"), "{out}");
    assert!(out.contains(" is now coded by mine.condemn\n"), "{out}");
}

#[test]
fn coding_uses_them_or_refuses_to_start() {
    let folder = folder(&[("own/mine.toml", MINE), ("bad/wrong.toml", WRONG), ("story.txt", STORY)]);
    let lines = dateline(folder.path(), &["code", "--lexicon", "own", "story.txt"]).good();
    let coded = reports(&lines);
    assert!(coded.iter().any(|r| r.evidence.iter().any(|e| e.frame == "mine.haka")), "{lines}");
    assert!(coded.iter().all(|r| r.coder.contains(" / frames ")), "{lines}");
    let plain = dateline(folder.path(), &["code", "story.txt"]).good();
    assert!(!plain.contains("mine.haka") && !plain.contains("/ frames"), "{plain}");
    assert!(
        dateline(folder.path(), &["explain", "--lexicon", "own", "story.txt"]).good().contains("mine.haka")
    );
    let ended = dateline(folder.path(), &["code", "--lexicon", "bad", "story.txt"]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(3), ""));
    assert!(
        ended.err.contains("lexicon/entry: bad/wrong.toml:13")
            && ended.err.contains("dateline lexicon check bad"),
        "{}",
        ended.err
    );
}

#[test]
fn frames_are_listed_and_shown() {
    let folder = folder(&[("own/mine.toml", MINE)]);
    let all = dateline(folder.path(), &["lexicon", "list"]).good();
    let some = dateline(folder.path(), &["lexicon", "list", "--type", "protest", "--lexicon", "own"]).good();
    assert!(some.lines().all(|l| l.contains("PROTEST") || l.ends_with(" frames")), "{some}");
    assert!(some.contains("mine.haka") && !all.contains("mine.haka"), "{some}");
    for id in all.lines().filter_map(|l| l.split_once("  ")).map(|(id, _)| id).step_by(150) {
        let shown = dateline(folder.path(), &["lexicon", "show", id]).good();
        assert!(shown.starts_with(id) && shown.contains("\n codes        "), "{shown}");
    }
    let ended = dateline(folder.path(), &["lexicon", "show", "mine.haka", "no.such", "--lexicon", "own"]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains("cli/no-frame: \"no.such\": "), "{}", ended.err);
    for part in [
        "mine.haka  PROTEST demo, own/mine.toml:4\n",
        " verbs        perform\n",
        " actor        the subject\n",
        " recipient    “against …”\n",
        " needs        the object (a noun's “of …”): @dance\n",
        " clause       acts of its complement are not coded apart\n",
        " not          Lawmakers of New Zealand performed their duty.\n",
    ] {
        assert!(ended.out.contains(part), "{part}\n{}", ended.out);
    }
    assert_eq!(dateline(folder.path(), &["lexicon", "list", "--type", "dance"]).code, Some(2));
}
