//! What rules ask of reports, line by line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use plover::ReportJson;
use watch::{Look, Phrase, Rules};

const TEXT: &str = "“Visit”: Norway’s ministers flew to Kenya. They signed a ship-to-ship deal.";

/// Norway's government and a minister visit Kenya's army, in Nairobi, as two sentences say.
fn report() -> ReportJson {
    serde_json::from_value(serde_json::json!({
        "schema": "dateline.report/1", "id": "r1", "story": "s1", "type": "CONSULT", "mode": ["visit"],
        "actors": [
            {"text": "Norway’s ministers", "country": "NOR", "sectors": ["GOV"], "start": 9, "end": 27},
            {"text": "Kari Nord-Mann", "name": "Kari Nord-Mann", "country": null, "sectors": [], "start": null, "end": null}
        ],
        "recipients": [{"text": "Kenya’s army", "country": "KEN", "sectors": ["MIL"], "start": 36, "end": 41}],
        "date": null,
        "place": {"text": "Nairobi", "country": "KEN", "latitude": null, "longitude": null},
        "status": "happened", "attribution": ["Ministry of Sea"], "contexts": ["military"],
        "evidence": [
            {"start": 0, "end": 42, "trigger": "flew", "trigger_start": 28, "frame": "x"},
            {"start": 43, "end": 76, "trigger": "signed", "trigger_start": 48, "frame": "y"}
        ],
        "confidence": 0.9, "published": null, "coder": "x"
    }))
    .unwrap()
}

fn rule(when: &str) -> String {
    format!(
        "[[rule]]\nid = \"a\"\ntitle = \"t\"\nsource = [\"s\"]\nyes = [\"y\"]\nno = [\"n\"]\n[rule.when]\n{when}\n"
    )
}

/// Why the report fits, or that it does not.
#[track_caller]
fn check(when: &str, expect: &str) {
    let rules = Rules::read(&[("r.toml", &rule(when))]).unwrap();
    let report = report();
    let found = rules.find(&Look::new(&report, TEXT).published_by(Some("Example Wire")));
    let why = found.first().map(|fit| fit.why.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "));
    assert_eq!(why.as_deref().unwrap_or("no"), expect, "{when}");
}

#[test]
fn parties() {
    check("actors = ['NOR']", "actors: actors[0].country is NOR");
    check("actors = ['KEN']", "no");
    check("recipients = ['SWE', 'KEN:MIL']", "recipients: recipients[0].sectors is KEN:MIL");
    check("parties = ['KEN']", "parties: recipients[0].country is KEN");
    check("parties = [':GOV']", "parties: actors[0].sectors is NOR:GOV");
    check("actors = [':MIL']", "no");
    check("actors = ['!NOR']", "no");
    check("actors = ['kari nordmann']", "actors: actors[1].name is Kari Nord-Mann");
    check(
        "between = ['KEN', '!KEN']",
        "between: recipients[0].country is KEN; between: actors[0].country is NOR",
    );
    check("between = ['NOR', ':GOV']", "no");
}

#[test]
fn labels() {
    check("types = ['AID', 'CONSULT']", "types: type is CONSULT");
    check("types = ['AID']", "no");
    check("modes = ['visit']\nstatuses = ['happened']", "modes: mode is visit; statuses: status is happened");
    check("statuses = ['planned', 'denied']", "no");
    check("contexts = ['military']", "contexts: contexts is military");
}

#[test]
fn words_places_and_sources() {
    check("words = ['norway s ministers']", "words: evidence[0] is Norway’s ministers");
    check("words = ['SHIP TO SHIP']", "words: evidence[1] is ship-to-ship");
    check("words = ['minister']", "no");
    check("words = ['minister*']", "words: evidence[0] is ministers");
    check("text = ['visit']", "text: story is Visit");
    check("words = ['kenya they']", "no");
    check("text = ['kenya they']", "text: story is Kenya. They");
    check("places = ['KEN']", "places: place is Nairobi");
    check("places = ['nai']", "places: place is Nairobi");
    check("places = ['NOR']", "no");
    check("sources = ['ministry of sea']", "sources: attribution is Ministry of Sea");
    check("sources = ['example']", "sources: outlet is Example Wire");
    check("sources = ['other']", "no");
}

#[test]
fn combinations() {
    check(
        "any = [{ types = ['AID'] }, { all = [{ modes = ['visit'] }, { words = ['flew'] }] }]",
        "any[1].all[0].modes: mode is visit; any[1].all[1].words: evidence[0] is flew",
    );
    check("any = [{ types = ['AID'] }, { words = ['sailed'] }]", "no");
    check("all = [{ types = ['CONSULT'] }, { words = ['sailed'] }]", "no");
    check("types = ['CONSULT']\nnone = [{ words = ['flew'], statuses = ['happened'] }]", "no");
    check(
        "types = ['CONSULT']\nnone = [{ words = ['flew'], statuses = ['denied'] }]",
        "types: type is CONSULT",
    );
}

#[test]
fn offsets_beyond_the_text_are_no_words() {
    let rules = Rules::read(&[("r.toml", &rule("words = ['flew']"))]).unwrap();
    let report = report();
    assert!(rules.find(&Look::new(&report, "short")).is_empty());
}

#[test]
fn what_is_wrong_is_told_with_its_rule() {
    let check = |text: String, expect: &str| {
        let error = Rules::read(&[("r.toml", &text)]).unwrap_err().to_string();
        assert!(error.contains(expect), "{error}");
    };
    check(rule(""), "watch/rule: r.toml: a: a condition of it asks nothing");
    check(rule("any = [{}]"), "a condition of it asks nothing");
    check(rule("none = [{ types = ['AID'] }]"), "a condition of it asks nothing");
    check(rule("types = ['AIDS']"), "watch/syntax: r.toml: ");
    check(rule("words = ['--']"), "is no word");
    check(rule("actors = ['PRK:X']"), "names nobody");
    check(rule("types = ['AID']").replace("\"a\"", "\"a b\""), "its id is no name");
    check(rule("types = ['AID']").replace("[\"n\"]", "[]"), "it lacks examples");
}

#[test]
fn every_shipped_rule_names_a_resolution_and_its_paragraphs() {
    for (set, _, _) in watch::SHIPPED {
        let rules = Rules::read(&[Rules::shipped(set).unwrap()]).unwrap();
        assert!(rules.len() >= 15);
        for rule in rules.iter() {
            for source in &rule.source {
                let is_whole = source.starts_with("Security Council resolution ")
                    && (source.contains("), paragraph") || source.contains("), annex"));
                assert!(is_whole, "{}: {source}", rule.id);
            }
        }
    }
}

#[test]
fn phrases_are_found_whole() {
    let find = |phrase: &str, text: &str| phrase.parse::<Phrase>().unwrap().find(text).map(str::to_owned);
    assert_eq!(find("coal", "The charcoal burned."), None);
    assert_eq!(find("coal*", "Coals burned."), Some("Coals".to_owned()));
    assert_eq!(find("é*", "L’Étude"), Some("Étude".to_owned()));
    assert_eq!(find("two words", "two, words"), Some("two, words".to_owned()));
    assert_eq!(find("two words", ""), None);
}
