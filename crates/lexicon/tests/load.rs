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
    check(&with("color = 3"), "mine.toml:6: mine.x: unknown field `color`, expected one of");
    check(&with("clause = \"shut\""), "unknown variant `shut`");
    check(&with("mode = [\"visit\"]"), "mine.toml:6: mine.x: AID has no mode visit; it has none");
    check(&with("actor = [\"any\"]"), "no role may stand in any");
    check(&with("needs = { object = [\"@nosuch\"] }"), "mine.toml:6: mine.x: no class @nosuch");
    check(&with("lacks = { object = [] }"), "object is given no words");
    check(&with("nouns = [\"helping hand\"]"), "\"helping hand\" is no trigger");
    check(
        "[[frame]]\nid = \"mine.y\"\ntype = \"HELP\"\nverbs = [\"help\"]\nexample = [\"A.\"]",
        "mine.toml:3: mine.y",
    );
    check(
        "[[frame]]\nid = \"mine.y\"\ntype = \"AID\"\nexample = [\"A.\"]",
        "mine.toml:2: mine.y: no trigger",
    );
    check("[[frame]]\nid = \"mine.y\"\ntype = \"AID\"\nverbs = [\"help\"]", "no example");
    check(
        "[[frame]]\nid = \"a b\"\ntype = \"AID\"\nverbs = [\"help\"]\nexample = [\"A.\"]",
        "an id is one word",
    );
    check("[[frame", "lexicon/syntax");
    assert!(matches!(Lexicon::with_user(&[("x", "[[frame")]), Err(LexiconError::Syntax { .. })));
}

#[test]
fn every_mistake_of_a_users_files_is_told_and_the_rest_is_used() {
    let feed = |id: &str, more: &str| {
        format!(
            "[[frame]]\nid = \"{id}\"\ntype = \"AID\"\nverbs = [\"feed\"]\nexample = [\"A fed B.\"]\n{more}\n"
        )
    };
    let one = [feed("mine.a", ""), feed("mine.b", "mode = [\"x\"]"), feed("aid.give-aid", "")].join("\n");
    let two = feed("mine.a", "needs = { object = [\"@hungry\"] }");
    let class = "[class]\nhungry = [\"child\"]\nmeeting = [\"x\"]\n";
    let files = [("one.toml", one.as_str()), ("two.toml", &two), ("three.toml", class), ("four.toml", "[[")];
    let checked = Lexicon::check(&files).expect("what ships is right");
    let told: Vec<String> = checked.problems.iter().map(ToString::to_string).collect();
    for (told, expect) in told.iter().zip([
        "lexicon/entry: three.toml: [class] meeting: this class is there already",
        "lexicon/syntax: four.toml: TOML parse error at line 1",
        "lexicon/entry: one.toml:13: mine.b: ",
        "lexicon/entry: two.toml:2: mine.a: this id is taken by the frame of one.toml:1",
    ]) {
        assert!(told.contains(expect), "expected {expect:?} in {told:?}");
    }
    assert_eq!(told.len(), 4, "{told:?}");
    let own: Vec<(&str, usize, bool)> =
        checked.own().iter().map(|f| (f.id.as_str(), f.line, checked.replaced(f).is_some())).collect();
    assert_eq!(own, [("mine.a", 1, false), ("aid.give-aid", 15, true)]);
    assert_eq!(checked.lexicon.class("hungry"), ["child"]);
}
