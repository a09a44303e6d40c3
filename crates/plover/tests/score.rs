//! The scoring, with figures worked out by hand.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test may fail loudly, and an expectation is made where it is checked"
)]

use plover::ReportJson;
use plover::score::{GoldStory, GoldText, StoryScore, score_story};
use serde_json::{Value, json};

/// Ten sentences of ten code points each, numbered from 0.
fn text() -> GoldText {
    let sentences: Vec<Value> =
        (0..10).map(|i| json!({"i": i, "start": 10 * i, "end": 10 * i + 10})).collect();
    serde_json::from_value(json!({"published": "2024-03-05", "sentences": sentences})).unwrap()
}

fn entities(codes: &[&str]) -> Value {
    codes
        .iter()
        .map(|code| json!({"text": code, "country": code, "sectors": ["GOV"], "start": null, "end": null}))
        .collect()
}

/// A gold report in a sentence, with what else is said of it.
fn gold(kind: &str, actors: &[&str], recipients: &[&str], sentence: i64, more: Value) -> Value {
    let mut report = json!({
        "type": kind, "actors": entities(actors), "recipients": entities(recipients), "status": "happened",
        "evidence": [{"sentence": sentence, "trigger": "did"}],
    });
    extend(&mut report, more);
    report
}

/// A coded report in a sentence, with what else is said of it.
fn coded(kind: &str, actors: &[&str], recipients: &[&str], sentence: usize, more: Value) -> Value {
    let mut report = json!({
        "schema": plover::SCHEMA, "id": "0", "story": "s", "type": kind, "mode": [],
        "actors": entities(actors), "recipients": entities(recipients), "date": null, "place": null,
        "status": "happened", "attribution": [], "contexts": [], "confidence": 1.0, "published": null, "coder": "c",
        "evidence": [{"start": 10 * sentence + 2, "end": 10 * sentence + 9, "trigger": "did",
                      "trigger_start": 10 * sentence + 2, "frame": "a.b"}],
    });
    extend(&mut report, more);
    report
}

fn extend(report: &mut Value, more: Value) {
    let Value::Object(more) = more else { return };
    report.as_object_mut().unwrap().extend(more);
}

fn score(gold: Vec<Value>, coded: Vec<Value>) -> StoryScore {
    let gold: GoldStory = serde_json::from_value(json!({"id": "s", "reports": gold})).unwrap();
    let coded: Vec<ReportJson> = coded.into_iter().map(|c| serde_json::from_value(c).unwrap()).collect();
    score_story(&gold, &text(), &coded)
}

/// One gold and one coded report: found, and found with the right countries.
fn check(gold: Value, coded: Value, found: usize, dyad: usize) {
    let shown = format!("{gold} against {coded}");
    let score = score(vec![gold], vec![coded]);
    assert_eq!((score.found, score.dyad_found), (found, dyad), "{shown}");
}

const NONE: Value = Value::Null;

#[test]
fn types_must_agree_or_be_as_good() {
    let aid = |more| gold("AID", &["NOR"], &["KEN"], 3, more);
    check(aid(NONE), coded("AID", &["NOR"], &["KEN"], 3, NONE), 1, 1);
    check(aid(NONE), coded("COOPERATE", &["NOR"], &["KEN"], 3, NONE), 0, 0);
    check(aid(json!({"also": ["COOPERATE"]})), coded("COOPERATE", &["NOR"], &["KEN"], 3, NONE), 1, 1);
    check(aid(json!({"also": ["COOPERATE"]})), coded("AGREE", &["NOR"], &["KEN"], 3, NONE), 0, 0);
}

#[test]
fn a_sentence_is_shared_give_or_take_one() {
    for (sentence, found) in [(1, 0), (2, 1), (3, 1), (4, 1), (5, 0)] {
        check(
            gold("AID", &["NOR"], &["KEN"], 3, NONE),
            coded("AID", &["NOR"], &["KEN"], sentence, NONE),
            found,
            found,
        );
    }
}

#[test]
fn meetings_pool_their_parties_and_gifts_do_not() {
    check(
        gold("CONSULT", &["NOR", "KEN"], &[], 0, NONE),
        coded("CONSULT", &["KEN"], &["NOR"], 0, NONE),
        1,
        1,
    );
    check(
        gold("COOPERATE", &["NOR"], &["KEN"], 0, NONE),
        coded("COOPERATE", &["KEN"], &["NOR"], 0, NONE),
        1,
        1,
    );
    check(gold("AID", &["NOR"], &["KEN"], 0, NONE), coded("AID", &["KEN"], &["NOR"], 0, NONE), 1, 0);
    check(gold("CONSULT", &["NOR"], &["KEN"], 0, NONE), coded("CONSULT", &["KEN"], &["POL"], 0, NONE), 1, 0);
    // Two-sided fighting: several actors and no recipient are pooled too, in any type.
    check(
        gold("ASSAULT", &["NOR", "KEN"], &[], 0, NONE),
        coded("ASSAULT", &["NOR"], &["KEN"], 0, NONE),
        1,
        1,
    );
    check(gold("ASSAULT", &["NOR"], &[], 0, NONE), coded("ASSAULT", &["NOR"], &["KEN"], 0, NONE), 1, 0);
}

#[test]
fn the_united_nations_are_an_organisation_of_states() {
    check(gold("REQUEST", &["UNO"], &["KEN"], 0, NONE), coded("REQUEST", &["IGO"], &["KEN"], 0, NONE), 1, 1);
    check(gold("REQUEST", &["UNO"], &["KEN"], 0, NONE), coded("REQUEST", &["EUR"], &["KEN"], 0, NONE), 1, 0);
}

#[test]
fn optional_reports_are_neither_misses_nor_extras() {
    let optional = || gold("AGREE", &["NOR"], &[], 0, json!({"optional": true}));
    let required = || gold("AID", &["NOR"], &["KEN"], 4, NONE);
    let both = vec![coded("AGREE", &["NOR"], &[], 0, NONE), coded("AID", &["NOR"], &["KEN"], 4, NONE)];
    let hit = score(vec![optional(), required()], both.clone());
    assert_eq!((hit.required, hit.found, hit.coded, hit.extra, hit.dyad_right), (1, 1, 2, 0, 2));
    let absent = score(vec![optional(), required()], both[1..].to_vec());
    assert_eq!((absent.required, absent.found, absent.extra, absent.misses.len()), (1, 1, 0, 0));
    let missed = score(vec![optional(), required()], both[..1].to_vec());
    assert_eq!(
        (missed.found, missed.extra, missed.misses[0].sentence, missed.misses[0].trigger.as_str()),
        (0, 0, 4, "did")
    );
}

#[test]
fn every_report_matches_once_and_the_best_total_wins() {
    let golds = vec![gold("AID", &["NOR"], &["KEN"], 3, NONE), gold("AID", &["POL"], &["KEN"], 4, NONE)];
    let twice = vec![coded("AID", &["POL"], &["KEN"], 4, NONE), coded("AID", &["NOR"], &["KEN"], 3, NONE)];
    let score_both = score(golds.clone(), twice.clone());
    assert_eq!((score_both.found, score_both.dyad_found, score_both.extra), (2, 2, 0));
    let score_one = score(golds[..1].to_vec(), twice);
    assert_eq!(
        (score_one.found, score_one.dyad_found, score_one.extra, &score_one.extras[..]),
        (1, 1, 1, &[0][..])
    );
}

/// The share of right ones among those compared, of a field of one matched pair.
fn field(gold_more: Value, coded_more: Value) -> StoryScore {
    let pair = score(
        vec![gold("AID", &["NOR"], &["KEN"], 0, gold_more)],
        vec![coded("AID", &["NOR"], &["KEN"], 0, coded_more)],
    );
    assert_eq!(pair.found, 1);
    pair
}

#[test]
fn dates_agree_in_both_ends_and_precision() {
    let date =
        |start: &str, end: &str, precision: &str| json!({"start": start, "end": end, "precision": precision});
    let coded_date = |start: &str, end: &str, precision: &str| json!({"date": {"start": start, "end": end, "precision": precision, "text": "then"}});
    let gold_date = || json!({"date": date("2024-03-01", "2024-03-31", "month")});
    let check = |coded, right| {
        let share = field(gold_date(), coded).date;
        assert_eq!((share.right, share.of), (right, 1));
    };
    check(coded_date("2024-03-01", "2024-03-31", "month"), 1);
    check(coded_date("2024-03-01", "2024-03-31", "range"), 0);
    check(coded_date("2024-03-01", "2024-03-30", "month"), 0);
    check(NONE, 0);
    let invented = |coded| field(NONE, coded).dates_invented;
    assert_eq!(invented(NONE), 0);
    assert_eq!(invented(coded_date("2024-03-01", "2024-03-31", "month")), 1);
    assert_eq!(invented(coded_date("2024-03-05", "2024-03-05", "day")), 0, "the day of publication");
}

#[test]
fn the_innermost_source_counts() {
    let check = |told: &[&str], given: &[&str], right: usize, sourced: usize| {
        let score = field(json!({"attribution": told}), json!({"attribution": given}));
        let found = (score.attribution.right, score.sourced.right, score.sourced.of);
        assert_eq!(found, (right, right * sourced, sourced), "{told:?} {given:?}");
    };
    check(&[], &[], 1, 0);
    check(&[], &["an official"], 0, 0);
    check(&["an official"], &[], 0, 1);
    check(&["a ministry official"], &["the official"], 1, 1);
    check(&["the Interior Ministry"], &["its Foreign Minister"], 0, 1);
    check(&["a paper", "the army"], &["the army"], 1, 1);
    check(&["the army", "a paper"], &["the army"], 0, 1);
    check(&["KCNA"], &["Korean Central News Agency"], 1, 1);
    check(&["state media"], &["KCNA"], 1, 1);
}

#[test]
fn modes_places_and_sectors_are_compared_where_the_gold_has_them() {
    let score = field(
        json!({"mode": ["visit"], "place": {"country": "KEN"}}),
        json!({"mode": ["phone", "visit"], "place": {"text": "Nairobi", "country": "KEN", "latitude": null, "longitude": null}}),
    );
    assert_eq!([score.mode, score.place, score.sector].map(|s| (s.right, s.of)), [(1, 1); 3]);
    let score = field(
        NONE,
        json!({"mode": ["visit"], "actors": [{"text": "", "country": "NOR", "sectors": ["MIL"], "start": null, "end": null}]}),
    );
    assert_eq!([score.mode, score.place, score.sector].map(|s| (s.right, s.of)), [(0, 0), (0, 0), (0, 1)]);
}

#[test]
fn figures_of_two_stories() {
    let gold_reports =
        || vec![gold("AID", &["NOR"], &["KEN"], 0, NONE), gold("REJECT", &["POL"], &[], 5, NONE)];
    let mut total = score(gold_reports(), vec![coded("AID", &["NOR"], &["POL"], 0, NONE)]);
    let second = vec![
        coded("AID", &["NOR"], &["KEN"], 1, json!({"status": "planned"})),
        coded("REJECT", &["POL"], &[], 5, NONE),
        coded("ASSAULT", &["POL"], &[], 5, NONE),
    ];
    total.join(&score(gold_reports(), second));
    let figures = total.figures();
    assert_eq!((figures.stories, figures.required, figures.coded), (2, 4, 4));
    // Three of four coded match, three of four required are found; two of them with the right countries.
    assert_eq!((figures.report_precision, figures.report_recall, figures.report_f1), (0.75, 0.75, 0.75));
    assert_eq!((figures.dyad_precision, figures.dyad_recall, figures.dyad_f1), (0.5, 0.5, 0.5));
    // Of six sides, one recipient is wrong.
    assert_eq!(figures.parties, Some(0.8333));
    assert_eq!((figures.status, figures.mode, figures.date), (Some(0.6667), None, None));
    assert_eq!(StoryScore::default().figures().report_f1, 0.0);
}

#[test]
fn parties_are_compared_side_by_side_and_pooled_where_the_act_is_mutual() {
    let sides = |gold_report, coded_report| {
        let parties = score(vec![gold_report], vec![coded_report]).parties;
        (parties.right, parties.of)
    };
    assert_eq!(sides(gold("AID", &["NOR"], &["KEN"], 0, NONE), coded("AID", &["NOR"], &[], 0, NONE)), (1, 2));
    assert_eq!(
        sides(gold("AID", &["NOR"], &["KEN"], 0, NONE), coded("AID", &["KEN"], &["NOR"], 0, NONE)),
        (0, 2)
    );
    let meeting = || gold("CONSULT", &["NOR"], &["KEN"], 0, NONE);
    assert_eq!(sides(meeting(), coded("CONSULT", &["KEN", "NOR"], &[], 0, NONE)), (1, 1));
    assert_eq!(sides(meeting(), coded("CONSULT", &["KEN"], &[], 0, NONE)), (0, 1));
}
