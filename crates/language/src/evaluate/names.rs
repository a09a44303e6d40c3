//! Scores of names, and the IOB2 files they are measured on.

use std::collections::BTreeSet;

use super::Score;
use crate::sentence::NameKind;

/// A name: its first token, one past its last, its kind.
pub type NameSpan = (usize, usize, NameKind);

/// Compares names sentence by sentence: one is right if both ends and the kind agree.
///
/// ```
/// use language::{NameKind::Person, evaluate::name_score};
/// let score = name_score(&[vec![(0, 2, Person)]], &[vec![(0, 2, Person), (4, 5, Person)]]);
/// assert_eq!((score.correct, score.gold, score.system), (1, 1, 2));
/// ```
pub fn name_score(gold: &[Vec<NameSpan>], system: &[Vec<NameSpan>]) -> Score {
    let mut score = Score::default();
    for (i, gold) in gold.iter().enumerate() {
        let gold: BTreeSet<NameSpan> = gold.iter().copied().collect();
        let system: BTreeSet<NameSpan> = system.get(i).into_iter().flatten().copied().collect();
        score +=
            Score { correct: gold.intersection(&system).count(), gold: gold.len(), system: system.len() };
    }
    score
}

/// Reads an IOB2 file: a token a line, a blank line between sentences, comments with `#`.
///
/// Columns are separated by tabs or spaces. Two layouts are known: `number token label …` (Universal NER) and
/// `token … label` with the label last (CoNLL-2003). Labels other than PER, ORG, LOC and MISC count as none.
pub fn read_iob2(file: &str) -> Vec<(Vec<String>, Vec<NameSpan>)> {
    let mut sentences = Vec::new();
    let (mut words, mut labels) = (Vec::new(), Vec::new());
    for line in file.lines().chain([""]) {
        if line.trim().is_empty() {
            if !words.is_empty() {
                sentences.push((std::mem::take(&mut words), spans(&std::mem::take(&mut labels))));
            }
        } else if !(line.starts_with("# ") && line.contains(" = ")) {
            let (word, label) = columns(line);
            words.push(word.to_owned());
            labels.push(label.to_owned());
        }
    }
    sentences
}

fn columns(line: &str) -> (&str, &str) {
    let columns: Vec<&str> = line.split(['\t', ' ']).collect();
    match columns[..] {
        [number, word, label, _, ..] if number.bytes().all(|b| b.is_ascii_digit()) => (word, label),
        [word, .., label] => (word, label),
        _ => (line, "O"),
    }
}

fn spans(labels: &[String]) -> Vec<NameSpan> {
    let kinds = labels.iter().map(|l| match l.split_once('-') {
        Some((place, kind)) => kind_of(kind).map(|k| (place == "B", k)),
        None => None,
    });
    crate::decode::name_spans(kinds)
}

fn kind_of(label: &str) -> Option<NameKind> {
    match label {
        "PER" => Some(NameKind::Person),
        "ORG" => Some(NameKind::Organisation),
        "LOC" => Some(NameKind::Location),
        "MISC" => Some(NameKind::Other),
        _ => None,
    }
}
