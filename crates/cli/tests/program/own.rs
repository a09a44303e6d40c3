//! Knowledge of the user's own: checked, used, imported.

use std::fs;

use super::support::{dateline, folder, reports};

/// A party, and a person who replaces ours of the same name.
const MINE: &str = r#"[[body]]
name = "Harbour Front"
aliases = ["United Russia"]
kind = "party"
code = "NOR"
sectors = ["PTY", "OPP"]
examples = ["the Harbour Front's leader", "the weather"]
source = "party register"

[[person]]
name = "Marit Solvang"
code = "NOR"
terms = [{ office = "foreign minister", sectors = ["GOV"], from = "2020" }]
examples = ["Foreign Minister Marit Solvang"]
source = "register"
"#;

/// One entry of three is wrong.
const WRONG: &str = "# mine\n[[body]]\nname = 'A Club'\nkind = 'ngo'\nsource = 's'\n\n[[body]]\nname = 'B Club'\nkind = 'club'\nsource = 's'\n";

const STORY: &str = "Harbour Front condemns Kenya\n\nThe Harbour Front condemned Kenya on Monday.\n";

#[test]
fn a_check_tells_all_and_uses_the_rest() {
    let folder =
        folder(&[("own/mine.toml", MINE), ("own/sub/wrong.toml", WRONG), ("own/broken.toml", "[[body]")]);
    fs::write(folder.path().join("own/latin.toml"), b"# caf\xe9").unwrap();
    let ended = dateline(folder.path(), &["knowledge", "check", "own"]);
    assert_eq!(ended.code, Some(1), "{}", ended.err);
    for part in [
        "cli/not-utf8: own/latin.toml: byte 5 (line 1)",
        "knowledge/syntax: own/broken.toml: TOML parse error at line 1",
        "knowledge/entry: own/sub/wrong.toml:9: [[body]] \"B Club\": kind: \"club\" is none of",
    ] {
        assert!(ended.err.contains(part), "{part}\n{}", ended.err);
    }
    for part in [
        "      1  Harbour Front: party, NOR PTY,OPP\n",
        "\"United Russia\" overrides ours: United Russia: party, RUS PTY,GOV\n",
        "\"the Harbour Front's leader\" speaks of it: NOR PTY,OPP\n",
        "FAILS: \"the weather\" speaks of nobody known",
        "\"Foreign Minister Marit Solvang\" speaks of it: NOR GOV\n",
        "      2  A Club: ngo\n         no examples\n",
        "3 entries in 3 files, 1 override ours; 3 examples, 1 fail; 1 entries without examples; 3 problems\n",
    ] {
        assert!(ended.out.contains(part), "{part}\n{}", ended.out);
    }
}

#[test]
fn a_right_folder_ends_well_and_a_missing_one_does_not() {
    let right = MINE.replace(", \"the weather\"", "");
    let folder = folder(&[("own/mine.toml", &right), ("none/readme.md", "")]);
    dateline(folder.path(), &["knowledge", "check", "own"]).good();
    for (path, complaint) in [("none", "cli/no-knowledge: none: "), ("nowhere", "cli/unreadable: nowhere: ")]
    {
        for args in [&["knowledge", "check", path][..], &["code", "--knowledge", path, "x.txt"]] {
            let ended = dateline(folder.path(), args);
            assert!(ended.code == Some(3) && ended.err.contains(complaint), "{args:?}: {}", ended.err);
        }
    }
}

#[test]
fn coding_uses_it_or_refuses_to_start() {
    let folder = folder(&[("own/mine.toml", MINE), ("bad/wrong.toml", WRONG), ("story.txt", STORY)]);
    let actors = |args: &[&str]| -> Vec<String> {
        let lines = dateline(folder.path(), args).good();
        let coded = reports(&lines);
        coded.iter().flat_map(|r| &r.actors).filter_map(|a| a.country.map(|c| c.to_string())).collect()
    };
    assert_eq!(actors(&["code", "--knowledge", "own", "--published", "2024-02-13", "story.txt"]), ["NOR"]);
    assert!(!actors(&["code", "--published", "2024-02-13", "story.txt"]).contains(&"NOR".to_owned()));
    let why =
        dateline(folder.path(), &["explain", "--knowledge", "own", "--published", "2024-02-13", "story.txt"]);
    assert!(why.good().contains("NOR"));
    let ended = dateline(folder.path(), &["code", "--knowledge", "bad", "story.txt"]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(3), ""));
    assert!(
        ended.err.contains("knowledge/entry: bad/wrong.toml:9")
            && ended.err.contains("dateline knowledge check bad"),
        "{}",
        ended.err
    );
}

#[test]
fn what_is_imported_is_used() {
    let actors = "HARBOUR_FRONT_ [NORPTY]\nPIER_CLUB_ [NORP]\nMARIT_SOLVANG_\n\t[NORGOV 20000105-20050930]\n";
    let folder = folder(&[("my.actors.txt", actors), ("notes.txt", "Dear all\n"), ("story.txt", STORY)]);
    let ended = dateline(folder.path(), &["actors", "import", "my.actors.txt", "notes.txt", "--out", "own"]);
    assert_eq!(ended.code, Some(1), "{}", ended.err);
    for part in
        ["cli/no-format: notes.txt: ", "import/bad-line: my.actors.txt:2: the code \"NORP\" is not made of"]
    {
        assert!(ended.err.contains(part), "{part}\n{}", ended.err);
    }
    for part in [
        "entries 3\n",
        "written 2\n",
        "wrong lines 1\n",
        "wrote own/people.toml\n",
        "wrote own/bodies.toml\n",
    ] {
        assert!(ended.out.contains(part), "{part}\n{}", ended.out);
    }
    dateline(folder.path(), &["knowledge", "check", "own"]).good();
    let coded = dateline(folder.path(), &["code", "--knowledge", "own", "story.txt"]).good();
    assert!(coded.contains("\"NOR\""), "{coded}");
    let again = dateline(folder.path(), &["actors", "import", "my.actors.txt", "--out", "own"]);
    assert!(again.code == Some(3) && again.err.contains("cli/taken: own: "), "{}", again.err);
}

#[test]
fn the_same_import_twice_gives_the_same_bytes() {
    let actors = "BLUE_PIER_ [NORBUS]\nHARBOUR_FRONT_ [NORPTY]\n+HARBOR_FRONT_\nZOLTOWN_ [POL]\n";
    let folder = folder(&[("a.txt", actors)]);
    let import = |out: &str| {
        dateline(folder.path(), &["actors", "import", "a.txt", "--out", out]).good();
        let read = |name: &str| fs::read_to_string(folder.path().join(out).join(name)).unwrap();
        (read("bodies.toml"), read("lands.toml"))
    };
    assert_eq!(import("one"), import("two"));
}
