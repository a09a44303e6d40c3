//! `dateline read`, `parse` and `explain`.

use super::support::{MUSEUM, VISIT, dateline, folder, reports, sample};

#[test]
fn read_shows_every_part() {
    let raw = sample();
    let folder = folder(&[("sample.txt", &raw)]);
    let text = dateline(folder.path(), &["read", "sample.txt"]).good();
    let expected = [
        " headline ",
        " headline again ",
        " slug ",
        " byline ",
        " published stamp ",
        " caption ",
        "   credit ",
        "   usage terms ",
        " paragraph ",
        "   dateline ",
        "   agency ",
        " end mark ",
        " rights line ",
        "published: 12 Mar 2024; agency: Meridian; rights: restricted",
    ];
    for name in expected {
        assert!(text.lines().any(|line| line.starts_with(name.trim_end_matches(' '))), "{name:?} in\n{text}");
    }
    let raw: Vec<char> = raw.chars().collect();
    let mut covered = vec![false; raw.len()];
    for line in text.lines().filter(|line| line.starts_with(' ')) {
        let place = line.split_whitespace().find_map(|word| word.split_once("..")).unwrap();
        let (start, end): (usize, usize) = (place.0.parse().unwrap(), place.1.parse().unwrap());
        let first: String = raw[start..end].iter().take_while(|c| !c.is_whitespace()).collect();
        assert!(line.contains(&first), "{line}");
        covered[start..end].fill(true);
    }
    let lost: String =
        raw.iter().zip(covered).filter(|(c, seen)| !seen && !c.is_whitespace()).map(|(c, _)| c).collect();
    assert_eq!(lost, "");
}

#[test]
fn read_says_what_was_odd() {
    let folder = folder(&[("odd.txt", "(END)\n")]);
    let text = dateline(folder.path(), &["read", "odd.txt"]).good();
    assert!(text.contains("note: story/no-paragraph: "), "{text}");
}

#[test]
fn parse_writes_conllu_that_reads_back() {
    let folder = folder(&[("visit.txt", VISIT), ("museum.txt", MUSEUM)]);
    let file = dateline(folder.path(), &["parse", "museum.txt", "visit.txt"]).good();
    let treebank = language::conllu::read(&file).unwrap();
    let ids: Vec<&str> = treebank.documents.iter().map(|d| d.id.as_str()).collect();
    assert_eq!(ids, ["museum", "visit"]);
    let forms: Vec<Vec<&str>> =
        treebank.sentences().map(|s| s.tokens.iter().map(|t| t.form.as_str()).collect()).collect();
    assert_eq!(forms[1], ["The", "museum", "opens", "at", "nine", "."]);
    assert_eq!(forms[3], ["Norway", "'s", "foreign", "minister", "visited", "Kenya", "on", "Monday", "."]);
    let visit = treebank.sentences().nth(3).unwrap();
    assert_eq!(visit.tokens[visit.root().unwrap()].lemma, "visit");
}

#[test]
fn parse_draws_trees() {
    let folder = folder(&[("museum.txt", MUSEUM)]);
    let trees = dateline(folder.path(), &["parse", "--format", "tree", "museum.txt"]).good();
    assert!(trees.starts_with("# Museum hours\n"), "{trees}");
    assert!(
        trees.contains("\nopens VERB root [open]\n  museum NOUN nsubj [museum]\n    The DET det [the]\n"),
        "{trees}"
    );
}

#[test]
fn explain_shows_frames_and_paths_of_every_report() {
    let folder = folder(&[("sample.txt", &sample()), ("visit.txt", VISIT)]);
    let text = dateline(folder.path(), &["explain", "visit.txt"]).good();
    assert!(text.contains("[R+P Kenya]") && text.contains("*visited*"), "{text}");
    let paths = [
        "   type         consult.visit",
        "   actor        subject",
        "   recipient    object",
        ">nsubj ",
        ">obj Kenya",
    ];
    for part in paths {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    let text = dateline(folder.path(), &["explain", "."]).good();
    for report in reports(&dateline(folder.path(), &["code", "."]).good()) {
        let at = text.find(&format!("\n{}  {}", report.id, report.event_type)).unwrap();
        let block = text[at..].split("\n\n").next().unwrap();
        assert_eq!(block.matches("\n because ").count(), report.evidence.len(), "{block}");
        for evidence in &report.evidence {
            assert!(block.contains(&format!("   type         {}", evidence.frame)), "{block}");
        }
    }
}

#[test]
fn explain_states_why_there_is_nothing() {
    let folder = folder(&[("museum.txt", MUSEUM)]);
    let text = dateline(folder.path(), &["explain", "museum.txt"]).good();
    assert!(text.contains("no reports: none of its words sets off a frame"), "{text}");
}
