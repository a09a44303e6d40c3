//! Every line keeps to the schema, as Python's `jsonschema` understands it.

use std::process::Command;

use super::support::{VISIT, dateline, folder, root, sample, shared};

const VALIDATE: &str = "
import json, sys
from jsonschema import Draft202012Validator, FormatChecker
schema = json.load(open(sys.argv[1], encoding='utf-8'))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=FormatChecker())
for number, line in enumerate(open(sys.argv[2], encoding='utf-8'), 1):
    for error in validator.iter_errors(json.loads(line)):
        print(number, error.json_path, error.message)
";

/// What the validator finds wrong, `None` where there is no validator.
fn complaints(lines: &str) -> Option<String> {
    let has_validator = Command::new("python3").args(["-c", "import jsonschema"]).output();
    if !has_validator.is_ok_and(|output| output.status.success()) {
        println!("skipped: python3 with jsonschema is not here (./test installs it)");
        return None;
    }
    let folder = folder(&[("lines.jsonl", lines)]);
    let output = Command::new("python3")
        .args(["-c", VALIDATE])
        .arg(root().join("crates/plover/schema/report.schema.json"))
        .arg(folder.path().join("lines.jsonl"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn every_line_keeps_to_the_schema() {
    let folder = folder(&[("sample.txt", &sample()), ("visit.txt", VISIT)]);
    let mut lines = dateline(folder.path(), &["code", "."]).good();
    for set in ["seed", "dev", "voa"] {
        if let Some(gold) = shared(&format!("gold/{set}/stories")) {
            lines.push_str(&dateline(&gold, &["code", "."]).good());
        }
    }
    if let Some(complaints) = complaints(&lines) {
        assert_eq!(complaints, "");
    }
}

#[test]
fn the_schema_is_strict() {
    let folder = folder(&[("visit.txt", VISIT)]);
    let line = dateline(folder.path(), &["code", "visit.txt"]).good();
    let spoilt = [
        (r#""type":"CONSULT""#, r#""type":"VISIT""#),
        (r#""mode":["visit"]"#, r#""mode":"visit""#),
        (r#""status":"happened""#, r#""status":"sure""#),
        (r#""date":null,"#, ""),
        (r#""published":null"#, r#""published":"Monday""#),
        (r#""country":"KEN""#, r#""country":"Kenya""#),
        (r#""schema":"dateline.report/1""#, r#""schema":"dateline.report/1","extra":1"#),
    ];
    for (good, bad) in spoilt {
        let bad_line = line.replace(good, bad);
        assert_ne!(bad_line, line, "{good} is not in the line");
        if let Some(complaints) = complaints(&bad_line) {
            assert!(complaints.starts_with("1 "), "{bad} passed");
        }
    }
}
