//! The loader: what ships loads, and a mistake is named with its file, entry and mend.

use lexicon::{ClauseEffect, Lexicon, LexiconError, Place, TriggerClass};
use plover::EventType;

/// Loads one user file and compares the error, or the frames' ids where there is none.
fn check(toml: &str, expect: &str) {
    let got = match Lexicon::with_user(&[("mine.toml", toml)]) {
        Ok(lexicon) => lexicon
            .frames()
            .iter()
            .filter(|f| f.id.starts_with("mine."))
            .map(|f| f.id.clone())
            .collect::<Vec<_>>()
            .join(" "),
        Err(error) => error.to_string(),
    };
    assert!(got.contains(expect), "expected {expect:?} in {got:?}");
}

#[test]
fn shipped_frames_load_and_are_indexed() {
    let lexicon = Lexicon::shipped().expect("the shipped lexicon loads");
    assert!(lexicon.triggered(TriggerClass::Verb, "accuse").any(|f| f.event_type == EventType::Accuse));
    assert!(lexicon.triggered(TriggerClass::Verb, "xyzzy").next().is_none());
    assert!(!lexicon.cues().contexts.is_empty());
}

#[test]
fn every_frame_has_an_example_that_is_a_sentence() {
    for frame in Lexicon::shipped().expect("the shipped lexicon loads").frames() {
        assert!(!frame.examples.is_empty(), "{}", frame.id);
        for sentence in frame.examples.iter().chain(&frame.counters) {
            let capital = sentence.chars().next().is_some_and(|c| !c.is_lowercase());
            assert!(capital && sentence.ends_with(['.', '"', '!', '?', '”']), "{}: {sentence}", frame.id);
        }
    }
}

#[test]
fn a_users_frame_is_added_or_replaces_one_of_ours() {
    let frame = r#"[[frame]]
id = "mine.haka"
type = "PROTEST"
mode = ["demo"]
verbs = ["haka off"]
recipient = ["against"]
example = ["Lawmakers hakaed off against the government."]"#;
    check(frame, "mine.haka");
    let lexicon = Lexicon::with_user(&[("mine.toml", frame)]).expect("it loads");
    let found = lexicon.triggered(TriggerClass::Verb, "haka").next().expect("it is indexed");
    assert_eq!(found.verbs[0].particle.as_deref(), Some("off"));
    assert_eq!(found.recipient, Some(vec![Place::Preposition("against".to_owned())]));
    assert_eq!(found.clause, ClauseEffect::Suppress);
}

#[test]
fn mistakes_are_named() {
    let with = |extra: &str| {
        format!(
            "[[frame]]\nid = \"mine.x\"\ntype = \"AID\"\nverbs = [\"help\"]\nexample = [\"A helps B.\"]\n{extra}"
        )
    };
    check(&with("color = 3"), "unknown field");
    check(&with("mode = [\"visit\"]"), "mine.toml: mine.x: AID has no mode visit");
    check(&with("actor = [\"any\"]"), "no role may stand in any");
    check(&with("needs = { object = [\"@nosuch\"] }"), "no class @nosuch");
    check("[[frame]]\nid = \"mine.y\"\ntype = \"HELP\"\nverbs = [\"help\"]\nexample = [\"A.\"]", "HELP");
    check("[[frame]]\nid = \"mine.y\"\ntype = \"AID\"\nexample = [\"A.\"]", "no trigger");
    check("[[frame]]\nid = \"mine.y\"\ntype = \"AID\"\nverbs = [\"help\"]", "no example");
    check("[[frame", "lexicon/syntax");
    assert!(matches!(Lexicon::with_user(&[("x", "[[frame")]), Err(LexiconError::Syntax { .. })));
}
