//! `dateline when`.

use serde_json::Value;

use super::support::{dateline, folder};

/// The lines of JSON for a text written on a day.
fn times(text: &str, on: &str) -> Vec<Value> {
    let out = dateline(folder(&[]).path(), &["when", text, "--on", on]).good();
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Checks the words and values of a text written on Friday 16 February 2024, as `WORDS = VALUE`, parted by `;`.
#[track_caller]
fn check(text: &str, want: &str) {
    check_on("2024-02-16", text, want);
}

#[track_caller]
fn check_on(day: &str, text: &str, want: &str) {
    let line = |time: &Value| {
        format!("{} = {}", time["text"].as_str().unwrap(), time["value"].as_str().unwrap_or("untold"))
    };
    let got: Vec<String> = times(text, day).iter().map(line).collect();
    assert_eq!(got.join("; "), want, "{text}");
}

#[test]
fn the_tense_of_the_verb_gives_the_direction() {
    check("The minister was arrested on Monday.", "Monday = 2024-02-12");
    check("The minister plans to visit Japan on Monday.", "Monday = 2024-02-19");
    check("The minister failed to appear on Monday.", "Monday = 2024-02-12");
    check("The forum opens Monday.", "Monday = 2024-02-19");
    check("Monday's attack raises fears of a war.", "Monday = 2024-02-12");
    check("The talks scheduled for Tuesday were put off.", "Tuesday = 2024-02-20");
    check("The minister was arrested last Thursday.", "last Thursday = 2024-02-08");
    check_on("2024-02-18", "The king plans to visit Kyiv this week.", "this week = 2024-W08");
    check_on("2024-02-18", "The king visited Kyiv this week.", "this week = 2024-W07");
}

#[test]
fn a_date_told_in_one_sentence_is_remembered_in_the_next() {
    check(
        "The king fled on 1 September 1969. The following day, soldiers took the town. A week later he died.",
        "1 September 1969 = 1969-09-01; The following day = 1969-09-02; A week later = 1969-W37",
    );
    check(
        "He has ruled for the last two years. The following day he left.",
        "the last two years = P2Y; The following day = untold",
    );
}

#[test]
fn offsets_count_code_points_and_cut_the_words_out() {
    let text = "Señor Núñez said « sí » on Feb. 12 — and left from Dec. 28 to Jan. 3.";
    let points: Vec<char> = text.chars().collect();
    let cut = |told: &Value| -> String {
        let at = |key: &str| usize::try_from(told[key].as_u64().unwrap()).unwrap();
        points[at("start")..at("end")].iter().collect()
    };
    let found = times(text, "2024-02-16");
    assert_eq!(found.len(), 2);
    for time in &found {
        let parts = time["parts"].as_array().into_iter().flatten();
        let pieces = time["rules"]["pieces"].as_array().into_iter().flatten();
        for told in [time, &time["rules"]].into_iter().chain(parts).chain(pieces) {
            assert_eq!(told["text"], cut(told));
        }
    }
}

#[test]
fn a_line_tells_type_days_precision_and_rules() {
    let time = &times("It was closed from Dec. 28 to Jan. 3.", "2024-02-16")[0];
    assert_eq!((time["schema"].as_str(), time["type"].as_str()), (Some("dateline.time/1"), Some("DATE")));
    assert_eq!(time["interval"], serde_json::json!({"start": "2023-12-28", "end": "2024-01-03"}));
    assert_eq!((time["precision"].as_str(), time["tense"].as_str()), (Some("range"), Some("past")));
    assert_eq!(time["rules"]["rule"], "from-to");
    assert_eq!(time["rules"]["pieces"][0]["rule"], "month-day");
    assert_eq!(time["parts"][0]["value"], "2023-12-28");
    let open = &times("It has been closed since June.", "2024-02-16")[0];
    assert_eq!(open["interval"], serde_json::json!({"start": "2023-06-01", "end": null}));
}

#[test]
fn the_table_shows_the_tree_of_rules() {
    let args = ["when", "It has been closed since June.", "--on", "2024-02-16", "--format", "table"];
    let table = dateline(folder(&[]).path(), &args).good();
    for cell in ["since June", "19..29", "DATE", "2023-06", "2023-06-01..", "open", "since(month)"] {
        assert!(table.contains(cell), "{cell} in\n{table}");
    }
}

#[test]
fn what_cannot_be_used_is_a_clear_error() {
    let folder = folder(&[]);
    let ended = dateline(folder.path(), &["when", "  ", "--on", "2024-02-16"]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(3), ""));
    assert!(ended.err.starts_with("dateline: cli/empty: TEXT: "), "{}", ended.err);
    for args in [&["when", "on Monday", "--on", "2024-02-30"][..], &["when", "on Monday"]] {
        let ended = dateline(folder.path(), args);
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(ended.err.contains("--on <DATE>"), "{}", ended.err);
    }
    let ended = dateline(folder.path(), &["when", "They left.", "--on", "2024-02-16"]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), ""));
    assert!(ended.err.contains("no time expression"), "{}", ended.err);
}
