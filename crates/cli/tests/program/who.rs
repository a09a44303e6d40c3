//! `dateline who`: candidates best first, as a table and as JSON lines, and refusals with their code.

use serde_json::Value;

use super::support::{dateline, folder};

fn lines(args: &[&str]) -> Vec<Value> {
    let out = dateline(folder(&[]).path(), &[&["who"], args].concat()).good();
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_pipe_gets_one_candidate_a_line() {
    let found = lines(&["Bush", "--on", "2005-03-01"]);
    let first = &found[0];
    assert_eq!(first["schema"], "dateline.who/1");
    assert_eq!((&first["name"], &first["country"]), (&"George W. Bush".into(), &"USA".into()));
    assert_eq!(first["offices"][0]["office"], "president");
    assert_eq!(first["offices"][0]["from"], "2001-01-20");
    assert_eq!(first["offices"][0]["on_the_day"], true);
    assert!(first["why"].as_str().unwrap().contains("of higher office"), "{first}");
    assert!(!first["source"].as_str().unwrap().is_empty());
    let ranks: Vec<u64> = found.iter().map(|l| l["rank"].as_u64().unwrap()).collect();
    assert_eq!(ranks, (1..=found.len() as u64).collect::<Vec<_>>());
}

#[test]
fn an_office_names_its_holder_and_a_country_goes_first() {
    for (args, name) in [
        (["Russian foreign minister", "--on", "2024-01-10"].as_slice(), "Sergei Lavrov"),
        (&["foreign minister", "--on", "2003-03-10", "--in", "GBR"], "Jack Straw"),
        (&["foreign minister", "--on", "2003-03-10", "--in", "Britain"], "Jack Straw"),
        (&["Seoul's unification ministry", "--on", "2019-01-10"], "Unification Ministry"),
        (&["Panmunjom"], "Panmunjom"),
    ] {
        assert_eq!(lines(args)[0]["name"], name, "{args:?}");
    }
}

#[test]
fn a_table_is_for_reading() {
    let args = ["who", "Gordon Brown", "--on", "2008-05-05", "--format", "table"];
    let out = dateline(folder(&[]).path(), &args).good();
    for part in ["who", "Gordon Brown", "person GBR GOV", "prime minister, 27 Jun 2007", "bears the name"] {
        assert!(out.contains(part), "{part} is not in\n{out}");
    }
}

#[test]
fn nobody_and_no_country_are_refused() {
    let check = |args: &[&str], complaint: &str| {
        let ended = dateline(folder(&[]).path(), &[&["who"], args].concat());
        assert_eq!((ended.code, ended.out.as_str()), (Some(3), ""), "{args:?}: {}", ended.err);
        assert!(ended.err.starts_with(&format!("dateline: {complaint}")), "{args:?}: {}", ended.err);
    };
    check(&["Xyzzy Qwerty"], "cli/nobody: \"Xyzzy Qwerty\"");
    check(&[""], "cli/nobody: \"\"");
    check(&["Bush", "--in", "Atlantis"], "cli/no-country: \"Atlantis\"");
    let usage = dateline(folder(&[]).path(), &["who", "Bush", "--on", "May"]);
    assert_eq!(usage.code, Some(2), "{}", usage.err);
}
