//! `dateline eval pairs` and `eval records`: figures of tiny sets worked out by hand.

use serde_json::{Value, json};

use super::support::{dateline, folder, shared};

/// Six pairs: a visit, one told the wrong way round, a thing that only the marks make a party, a party outside the sentence,
/// a visit to come (PLOVER's AGREE) and one that the sentence does not tell.
const PAIRS: &str = "id\tsentence\tmarked_sentence\ttype\n\
a\t-\t<s>Norway's foreign minister</s> visited <t>Kenya</t> on Monday.\tCONSULT\n\
b\t-\t<t>Norway</t> thanked <s>Kenya</s> on Monday.\tSUPPORT\n\
c\t-\t<s>Norway</s> condemned <t>the felling of old trees</t>.\tACCUSE\n\
d\t-\t<s>Norway</s> expelled two diplomats.\tSANCTION\n\
e\t-\t<s>The president of Kenya</s> will visit <t>Norway</t> next week.\tAGREE\n\
f\t-\tThe museum of <s>Norway</s> is larger than that of <t>Kenya</t>.\tYIELD\n";

#[test]
fn figures_of_tiny_pairs() {
    let folder = folder(&[("pairs.tsv", PAIRS)]);
    let figures: Value =
        serde_json::from_str(&dateline(folder.path(), &["eval", "pairs", "pairs.tsv"]).good()).unwrap();
    let totals = ["pairs", "answered", "accuracy", "macro_f1_types", "macro_f1_quads"].map(|f| &figures[f]);
    assert_eq!(totals, [&json!(6), &json!(4), &json!(0.6667), &json!(0.6667), &json!(0.7)]);
    let confusion = json!({
        "ACCUSE": {"ACCUSE": 1}, "AGREE": {"AGREE": 1}, "CONSULT": {"CONSULT": 1},
        "SANCTION": {"SANCTION": 1}, "SUPPORT": {"none": 1}, "YIELD": {"none": 1},
    });
    assert_eq!(figures["confusion"], confusion);
    let expected = json!({"precision": 1.0, "recall": 0.6667, "f1": 0.8, "pairs": 3});
    assert_eq!(figures["quads"]["verbal cooperation"], expected);
}

#[test]
fn wrong_answers_are_named_and_the_table_holds_the_figures() {
    let folder = folder(&[("pairs.tsv", PAIRS)]);
    let ended = dateline(folder.path(), &["eval", "pairs", "pairs.tsv", "--errors", "--format", "table"]);
    assert_eq!(
        ended.err,
        "dateline: b SUPPORT answered none (support.thank [Norway → Kenya] happened): [R Norway] thanked [A Kenya] on Monday.\n\
         dateline: f YIELD answered none (): The museum of [A Norway] is larger than that of [R Kenya].\n"
    );
    assert!(ended.out.contains("macro F1, types         0.6667"), "{}", ended.out);
    assert!(ended.out.contains("YIELD                none 1"), "{}", ended.out);
}

/// Two records: a visit with its countries, and a condemnation told of the wrong country.
#[test]
fn shares_of_tiny_records() {
    let records = json!([
        {"id": "a", "event": "CONSULT", "source": [{"code": "NOR"}], "target": [{"code": "KEN"}],
         "text": "Norway's foreign minister visited Kenya on Monday."},
        {"id": "b", "event": "DISAPPROVE", "source": [{"code": "NOR"}], "target": [{"code": "ITL"}],
         "text": "Norway condemned Kenya on Monday."},
    ]);
    let folder = folder(&[("records.json", &records.to_string())]);
    let ended = dateline(folder.path(), &["eval", "records", "records.json", "--errors"]);
    let figures: Value = serde_json::from_str(&ended.out).unwrap();
    let expected = json!({"records": 2, "found_with_type": 1.0, "found_with_type_and_countries": 0.5});
    assert_eq!(figures, expected);
    assert_eq!(
        ended.err,
        "dateline: b ACCUSE (ACCUSE happened NOR -> KEN): Norway condemned Kenya on Monday.\n"
    );
}

/// The pairs and records of the field, where they are at hand, stay above what is held.
#[test]
fn figures_of_the_field_are_held() {
    if let Some(pairs) = shared("data/plover/plv-dev.tsv") {
        let folder = folder(&[]);
        let shown = dateline(folder.path(), &["eval", "pairs", pairs.to_str().unwrap()]).good();
        let figures: Value = serde_json::from_str(&shown).unwrap();
        assert!(figures["macro_f1_types"].as_f64() >= Some(0.72), "{}", figures["macro_f1_types"]);
        assert!(figures["macro_f1_quads"].as_f64() >= Some(0.82), "{}", figures["macro_f1_quads"]);
    }
    if let Some(records) = shared("data/plover/gsr-dev.json") {
        let folder = folder(&[]);
        let shown = dateline(folder.path(), &["eval", "records", records.to_str().unwrap()]).good();
        let figures: Value = serde_json::from_str(&shown).unwrap();
        let found = &figures["found_with_type_and_countries"];
        assert!(found.as_f64() >= Some(0.50), "{found}");
    }
}
