//! Which lemmas are wrong? Reads the words of a treebank and lists those whose lemma differs from it.
//!
//! ```text
//! cargo run --release -p dateline-language --example lemmas -- FILE [--all]
//! ```
//!
//! Columns: form, part of speech and features as read, lemma as read, part of speech and lemma of the treebank. The last
//! line is the score. With `--all` every word is listed.

#![allow(clippy::print_stdout, reason = "a measuring program prints")]

use language::evaluate::{TreeScores, tree_scores, with_gold_spans};
use language::{Reader, Sentence, conllu};

/// Sentences read in one call.
const BATCH: usize = 64;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("usage: lemmas FILE [--all]")?;
    let all = arguments.next().is_some();
    let reader = Reader::shipped()?;
    let mut total = TreeScores::default();
    for document in conllu::read(&std::fs::read_to_string(file)?)?.documents {
        let gold: Vec<Sentence> = document.entries.into_iter().map(|e| e.sentence).collect();
        let words: Vec<Vec<&str>> =
            gold.iter().map(|s| s.tokens.iter().map(|t| t.form.as_str()).collect()).collect();
        let mut system: Vec<Sentence> = words.chunks(BATCH).flat_map(|batch| reader.parse(batch)).collect();
        with_gold_spans(&mut system, &gold);
        total += tree_scores(&gold, &system);
        for (g, s) in gold.iter().flat_map(|s| &s.tokens).zip(system.iter().flat_map(|s| &s.tokens)) {
            if all || (g.lemma != s.lemma && g.lemma != "_") {
                let features = s.features.to_conllu();
                println!("{}\t{}\t{features}\t{}\t{}\t{}", s.form, s.upos, s.lemma, g.upos, g.lemma);
            }
        }
    }
    println!("Lemmas {:.2}", 100.0 * total.lemmas.f1());
    Ok(())
}
