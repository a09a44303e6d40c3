//! A gazetteer of the user's own: imported, and used instead of ours.

use std::fs;

use super::support::{dateline, folder, reports};

/// One town, one wrong line, one feature that is no place of the news.
const DUMP: &str = "1\tKheri\tKheri\t\t10.5\t20.25\tP\tPPL\tTD\t\t01\t\t\t\t4200\t\t300\tAfrica/Ndjamena\t2024-01-01\n\
2\tshort\n\
3\tInn\tInn\t\t10.5\t20.25\tS\tHTL\tTD\t\t01\t\t\t\t\t\t300\tAfrica/Ndjamena\t2024-01-01\n";

const STORY: &str = "Rebels shell town\n\nRebels shelled civilians in Kheri on Monday.\n";

#[test]
fn a_dump_becomes_a_gazetteer_that_is_used_instead() {
    let folder = folder(&[("dump.txt", DUMP), ("story.txt", STORY)]);
    let ended = dateline(folder.path(), &["places", "import", "dump.txt", "--out", "mine.tsv"]);
    assert_eq!(ended.code, Some(1), "{}", ended.err);
    assert!(ended.err.contains("import/bad-line: dump.txt:2: 2 columns"), "{}", ended.err);
    for part in ["lines 3\nplaces 1\n", "passed over 1\n", "wrong lines 1\nwrote mine.tsv\n"] {
        assert!(ended.out.contains(part), "{part}\n{}", ended.out);
    }
    let coded =
        dateline(folder.path(), &["code", "--places", "mine.tsv", "story.txt", "--published", "2024-03-05"]);
    let place = reports(&coded.good()).into_iter().find_map(|r| r.place).unwrap();
    assert_eq!((place.country.map(|c| c.to_string()).as_deref(), place.latitude), (Some("TCD"), Some(10.5)));

    let again = dateline(folder.path(), &["places", "import", "dump.txt", "--out", "mine.tsv"]);
    assert!(again.code == Some(3) && again.err.contains("cli/exists: mine.tsv"), "{}", again.err);
}

#[test]
fn a_gazetteer_in_the_users_folder_is_used_and_checked() {
    let folder = folder(&[("dump.txt", DUMP), ("own/mine.toml", "")]);
    dateline(folder.path(), &["places", "import", "dump.txt", "--out", "own/gazetteer.tsv"]);
    let who = dateline(folder.path(), &["who", "Kheri", "--knowledge", "own"]);
    assert!(who.good().contains("\"country\":\"TCD\""));
    let checked = dateline(folder.path(), &["knowledge", "check", "own"]);
    assert!(checked.good().contains("places, used instead of ours"));
    fs::write(folder.path().join("own/gazetteer.tsv"), "A\tNOR\tx\t1\t0\tcity\n").unwrap();
    let checked = dateline(folder.path(), &["knowledge", "check", "own"]);
    assert!(checked.err.contains("line 1: latitude \"x\""), "{}", checked.err);
}

#[test]
fn what_is_no_dump_leaves_no_gazetteer() {
    let folder = folder(&[("story.txt", STORY)]);
    for (args, complaint) in [
        (["places", "import", "story.txt", "--out", "a.tsv"], "import/bad-line: story.txt:1: 1 columns"),
        (["places", "import", "nowhere.txt", "--out", "a.tsv"], "cli/unreadable: nowhere.txt"),
        (["places", "import", "story.txt", "--out", "a.txt"], "cli/no-table: a.txt"),
    ] {
        let ended = dateline(folder.path(), &args);
        assert!(ended.code == Some(3) && ended.err.contains(complaint), "{args:?}: {}", ended.err);
        assert!(!folder.path().join("a.tsv").exists());
    }
}
