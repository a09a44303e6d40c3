//! Segmentation and parsing measured on treebanks that lie beside the repository; skipped where they do not.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "helpers of tests may fail loudly and tell what they measured"
)]

use language::evaluate::{TreeScores, tree_scores, with_gold_spans};
use language::{Reader, Sentence, conllu};

/// Reads the documents of a treebank whose name contains `part`; `None` where the file is absent.
fn documents(file: &str, part: &str) -> Option<Vec<conllu::Document>> {
    let path = format!("{}/../../../shared/data/ud/{file}", env!("CARGO_MANIFEST_DIR"));
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {path} is absent");
        return None;
    };
    let treebank = conllu::read(&text).expect("a whole treebank");
    Some(treebank.documents.into_iter().filter(|d| d.id.contains(part)).collect())
}

fn gold(document: &conllu::Document) -> Vec<Sentence> {
    document.entries.iter().map(|e| e.sentence.clone()).collect()
}

fn at_least(name: &str, found: f64, least: f64) {
    println!("{name} {:.2}", 100.0 * found);
    assert!(100.0 * found >= least, "{name} {:.2} is below {least}", 100.0 * found);
}

#[test]
fn raw_text_is_split_as_the_treebanks_do() {
    for (file, part, words, sentences) in [
        ("gum-dev.conllu", "news", 99.0, 92.0),
        ("gum-dev.conllu", "", 99.0, 92.0),
        ("ewt-dev.conllu", "", 98.5, 79.0),
    ] {
        let Some(documents) = documents(file, part) else { return };
        let mut scores = TreeScores::default();
        for document in &documents {
            scores += tree_scores(&gold(document), &Reader::split(&document.text));
        }
        at_least(&format!("{file} {part} words"), scores.words.f1(), words);
        at_least(&format!("{file} {part} sentences"), scores.sentences.f1(), sentences);
    }
}

#[test]
fn gold_tokens_are_parsed_well() {
    let Some(documents) = documents("gum-dev.conllu", "news") else { return };
    let reader = Reader::shipped().expect("the shipped weights fit");
    let mut scores = TreeScores::default();
    for document in &documents {
        let gold = gold(document);
        let words: Vec<Vec<&str>> =
            gold.iter().map(|s| s.tokens.iter().map(|t| &*t.form).collect()).collect();
        let mut system = reader.parse(&words);
        with_gold_spans(&mut system, &gold);
        scores += tree_scores(&gold, &system);
    }
    at_least("UPOS", scores.upos.f1(), 96.0);
    at_least("lemmas", scores.lemmas.f1(), 95.0);
    at_least("LAS", scores.las.f1(), 86.0);
}
