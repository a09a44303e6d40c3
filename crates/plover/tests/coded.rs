//! The stories coded by hand: their offsets slice, their triggers stand in their sentences, their labels are of the closed
//! lists, and who must have a recipient has one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use plover::{Code, Context, EventType, Mode, Precision, Sector, Status};
use serde_json::Value;

/// The sets that stand in the project.
const SETS: &[&str] = &["train", "dev"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples/coded")
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The ids of the files with an ending in a folder.
fn ids(folder: &Path, ending: &str) -> BTreeSet<String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let ours = files.filter(|f| f.extension().is_some_and(|e| e == ending));
    ours.map(|f| f.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// What is wrong with a value of a closed list.
fn parse<T: std::str::FromStr>(value: &Value) -> T
where
    T::Err: std::fmt::Display,
{
    let text = value.as_str().unwrap_or_else(|| panic!("no word: {value}"));
    text.parse().unwrap_or_else(|e| panic!("{e}"))
}

fn list<'a>(report: &'a Value, key: &str) -> &'a [Value] {
    report[key].as_array().unwrap_or_else(|| panic!("no list of {key} in {report}"))
}

/// The sentences of a story, each of which its offsets cut out of the text.
fn sentences(folder: &Path, id: &str) -> Vec<String> {
    let text: Vec<char> =
        fs::read_to_string(folder.join(format!("stories/{id}.txt"))).unwrap().chars().collect();
    let story = json(&folder.join(format!("stories/{id}.json")));
    assert_eq!(story["id"], id);
    let mut before = 0;
    let mut cut = |(index, sentence): (usize, &Value)| {
        let at = |key: &str| usize::try_from(sentence[key].as_u64().unwrap()).unwrap();
        assert_eq!(at("i"), index, "{id}: sentences are numbered from nought");
        assert!(before <= at("start") && at("start") < at("end"), "{id}: sentence {index} is out of order");
        before = at("end");
        let slice: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(sentence["text"], slice.as_str(), "{id}: sentence {index}");
        slice
    };
    list(&story, "sentences").iter().enumerate().map(&mut cut).collect()
}

fn check_entity(entity: &Value) {
    let sectors: Vec<Sector> = list(entity, "sectors").iter().map(parse).collect();
    if entity["country"].is_null() {
        assert!(!sectors.is_empty(), "neither country nor sector: {entity}");
    } else {
        parse::<Code>(&entity["country"]);
    }
    let unnamed = entity["text"].as_str().unwrap().is_empty();
    assert!(!unnamed || sectors == [Sector::Unk], "an entity without words is UNK: {entity}");
}

fn check_date(date: &Value) {
    if date.is_null() {
        return;
    }
    let precision: Precision = parse(&date["precision"]);
    let open = date["start"].is_null() || date["end"].is_null();
    assert_eq!(open, precision == Precision::Open, "open means that one end is unknown: {date}");
    if let (Some(start), Some(end)) = (date["start"].as_str(), date["end"].as_str()) {
        let days = [start, end].map(|d| d.parse::<jiff::civil::Date>().unwrap());
        assert!(days[0] <= days[1], "{date}");
        assert_eq!(days[0] == days[1], precision == Precision::Day, "{date}");
    }
}

fn check_evidence(report: &Value, sentences: &[String]) {
    assert!(!list(report, "evidence").is_empty(), "no evidence: {report}");
    for piece in list(report, "evidence") {
        let sentence = &sentences[usize::try_from(piece["sentence"].as_u64().unwrap()).unwrap()];
        let trigger = piece["trigger"].as_str().unwrap();
        assert!(!trigger.is_empty() && sentence.contains(trigger), "{trigger:?} is not in {sentence:?}");
    }
}

fn check_report(report: &Value, sentences: &[String]) {
    let event_type: EventType = parse(&report["type"]);
    for mode in list(report, "mode") {
        let mode: Mode = parse(mode);
        assert!(event_type.modes().contains(&mode), "{event_type} has no mode {mode}");
    }
    parse::<Status>(&report["status"]);
    let contexts: Vec<Context> = list(report, "contexts").iter().map(parse).collect();
    assert!(contexts.len() <= 3, "at most three contexts: {report}");
    let (actors, recipients) = (list(report, "actors"), list(report, "recipients"));
    actors.iter().chain(recipients).for_each(check_entity);
    assert!(!actors.is_empty(), "no actor, not even an unknown one: {report}");
    let paired = matches!(event_type, EventType::Cooperate | EventType::Aid | EventType::Sanction);
    assert!(!paired || !recipients.is_empty() || actors.len() > 1, "rule 10: {report}");
    if let Some(also) = report.get("also") {
        for other in also.as_array().unwrap() {
            assert_ne!(parse::<EventType>(other), event_type, "also is another type: {report}");
        }
    }
    check_date(&report["date"]);
    check_evidence(report, sentences);
}

#[test]
fn each_coded_story_is_in_form() {
    for set in SETS {
        let folder = root().join(set);
        for id in ids(&folder.join("coded"), "json") {
            let sentences = sentences(&folder, &id);
            let coded = json(&folder.join(format!("coded/{id}.json")));
            assert_eq!(coded["id"], id.as_str());
            assert_eq!(coded["published"], json(&folder.join(format!("stories/{id}.json")))["published"]);
            parse::<jiff::civil::Date>(&coded["published"]);
            list(&coded, "reports").iter().for_each(|r| check_report(r, &sentences));
        }
    }
}

#[test]
fn each_story_has_its_text_and_coding_and_stands_in_one_set() {
    let mut all = BTreeSet::new();
    for set in SETS {
        let folder = root().join(set);
        let coded = ids(&folder.join("coded"), "json");
        assert_eq!(coded, ids(&folder.join("stories"), "json"));
        assert_eq!(coded, ids(&folder.join("stories"), "txt"));
        assert!(!coded.is_empty(), "{set} is empty");
        for id in coded {
            assert!(all.insert(id.clone()), "{id} is in two sets");
        }
    }
}
