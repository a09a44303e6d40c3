//! Offsets count code points of the raw text, and slicing it there gives the quoted words.

use std::fs;
use std::path::Path;

use plover::{EntityJson, ReportJson};

use super::support::{VISIT, dateline, folder, reports, sample, shared};

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn slice(raw: &[char], start: usize, end: usize) -> String {
    assert!(start < end && end <= raw.len(), "{start}..{end} of {}", raw.len());
    raw[start..end].iter().collect()
}

fn check_entity(entity: &EntityJson, raw: &[char]) {
    let (Some(start), Some(end)) = (entity.start, entity.end) else {
        assert_eq!((entity.start, entity.end), (None, None), "{entity:?}");
        return;
    };
    assert_eq!(words(&slice(raw, start, end)), words(&entity.text));
}

fn check(report: &ReportJson, raw: &[char]) {
    report.actors.iter().chain(&report.recipients).for_each(|entity| check_entity(entity, raw));
    for evidence in &report.evidence {
        let end = evidence.trigger_start + evidence.trigger.chars().count();
        assert!(evidence.start <= evidence.trigger_start && end <= evidence.end, "{evidence:?}");
        assert_eq!(words(&slice(raw, evidence.trigger_start, end)), words(&evidence.trigger));
        let sentence = slice(raw, evidence.start, evidence.end);
        assert_eq!(sentence.trim(), sentence, "a sentence has no blanks at its ends");
    }
}

fn check_folder(folder: &Path) {
    let lines = dateline(folder, &["code", "."]).good();
    assert!(!lines.is_empty());
    for report in reports(&lines) {
        let raw = fs::read_to_string(folder.join(format!("{}.txt", report.story))).unwrap();
        check(&report, &raw.chars().collect::<Vec<char>>());
    }
}

#[test]
fn slicing_the_text_gives_the_words() {
    let marked = format!("\u{feff}{VISIT}");
    let windows = VISIT.replace('\n', "\r\n");
    let wide = format!("| Łódź 😀 ▲\n\n{VISIT}");
    let broken = VISIT.replace("minister visited", "minister\nvisited");
    let files = [
        ("sample.txt", sample()),
        ("marked.txt", marked),
        ("windows.txt", windows),
        ("wide.txt", wide),
        ("broken.txt", broken),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    check_folder(folder(&files).path());
}

#[test]
fn so_it_does_in_stories_of_others() {
    for set in ["seed", "dev", "voa"] {
        if let Some(folder) = shared(&format!("gold/{set}/stories")) {
            check_folder(&folder);
        }
    }
}
