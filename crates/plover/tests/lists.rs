//! The closed lists: every word reads back, modes belong to types, and the schema names exactly the members.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use plover::{Code, Context, EventType, Mode, Precision, Sector, Status, UnknownLabel};
use serde::de::DeserializeOwned;
use serde_json::Value;

fn check_list<T>(all: &[T], wrong: &[&str])
where
    T: Copy
        + Debug
        + Display
        + PartialEq
        + Ord
        + FromStr<Err = UnknownLabel>
        + serde::Serialize
        + DeserializeOwned,
{
    for member in all {
        let word = member.to_string();
        assert_eq!(word.parse::<T>().as_ref(), Ok(member));
        assert_eq!(serde_json::to_string(member).unwrap(), format!("\"{word}\""));
        assert_eq!(&serde_json::from_str::<T>(&format!("\"{word}\"")).unwrap(), member);
    }
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "no member twice");
    for word in wrong {
        let error = word.parse::<T>().unwrap_err();
        assert!(error.to_string().contains(&all[0].to_string()), "the error names what is known: {error}");
        assert!(serde_json::from_str::<T>(&format!("\"{word}\"")).is_err());
    }
}

#[test]
fn every_word_reads_back_and_no_other() {
    check_list(EventType::ALL, &["", "consult", "CONSULT ", "DEMAND", "FIGHT"]);
    check_list(Mode::ALL, &["", "Visit", "third party", "suicide_attack"]);
    check_list(Context::ALL, &["", "Military", "human-rights"]);
    check_list(Sector::ALL, &["", "gov", "GOVERNMENT"]);
    check_list(Status::ALL, &["", "Happened", "done"]);
    check_list(Precision::ALL, &["", "days", "decade"]);
    let counts = [
        EventType::ALL.len(),
        Context::ALL.len(),
        Sector::ALL.len(),
        Status::ALL.len(),
        Precision::ALL.len(),
    ];
    assert_eq!(counts, [16, 37, 26, 5, 7]);
}

#[test]
fn every_mode_belongs_to_a_type_and_no_type_names_one_twice() {
    let mut used = BTreeSet::new();
    for event_type in EventType::ALL {
        let modes: BTreeSet<Mode> = event_type.modes().iter().copied().collect();
        assert_eq!(modes.len(), event_type.modes().len(), "{event_type}");
        used.extend(modes);
    }
    assert_eq!(used, Mode::ALL.iter().copied().collect());
    let check =
        |event_type: EventType, mode, belongs| assert_eq!(event_type.modes().contains(&mode), belongs);
    check(EventType::Consult, Mode::Visit, true);
    check(EventType::Retreat, Mode::Withdraw, true);
    check(EventType::Sanction, Mode::Withdraw, true);
    check(EventType::Coerce, Mode::Arrest, true);
    check(EventType::Threaten, Mode::Arrest, true);
    check(EventType::Aid, Mode::Visit, false);
    check(EventType::Assault, Mode::Arrest, false);
}

#[test]
fn codes_are_three_capitals() {
    for good in ["PRK", "UNO", "XKX"] {
        let code: Code = good.parse().unwrap();
        assert_eq!((code.as_str(), code.to_string().as_str()), (good, good));
        assert_eq!(serde_json::from_str::<Code>(&format!("\"{good}\"")).unwrap(), code);
    }
    for bad in ["", "PR", "PRKK", "prk", "PR1", "PRÉ", "P K", "É1"] {
        let error = bad.parse::<Code>().unwrap_err().to_string();
        assert!(error.starts_with("plover/bad-code: ") && error.contains(bad), "{error}");
        assert!(serde_json::from_str::<Code>(&format!("\"{bad}\"")).is_err(), "{bad}");
    }
    let organisations = [Code::UNO, Code::IGO, Code::EUR, Code::NGO, Code::MNC, Code::IMG, Code::ISM];
    assert!(organisations.iter().all(|code| !code.is_country()));
    assert!("KEN".parse::<Code>().unwrap().is_country());
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../schema/report.schema.json")).unwrap()
}

fn check_schema(pointer: &str, members: impl Iterator<Item = String>) {
    let schema = schema();
    let listed: BTreeSet<String> = schema
        .pointer(pointer)
        .and_then(Value::as_array)
        .unwrap_or_else(|| panic!("{pointer} is no list"))
        .iter()
        .map(|word| word.as_str().unwrap().to_owned())
        .collect();
    assert_eq!(listed, members.collect(), "{pointer}");
}

#[test]
fn the_schema_lists_exactly_the_members() {
    check_schema("/properties/type/enum", EventType::ALL.iter().map(ToString::to_string));
    check_schema("/properties/mode/items/enum", Mode::ALL.iter().map(ToString::to_string));
    check_schema("/properties/contexts/items/enum", Context::ALL.iter().map(ToString::to_string));
    check_schema("/properties/status/enum", Status::ALL.iter().map(ToString::to_string));
    check_schema(
        "/properties/date/properties/precision/enum",
        Precision::ALL.iter().map(ToString::to_string),
    );
    check_schema("/$defs/entity/properties/sectors/items/enum", Sector::ALL.iter().map(ToString::to_string));
    assert_eq!(schema()["properties"]["schema"]["const"], plover::SCHEMA);
}
