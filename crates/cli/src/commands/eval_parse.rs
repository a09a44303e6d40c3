//! `dateline eval parse`: the CoNLL-2018 metrics, or span F1 of names.

use std::fs;
use std::io::Write;

use anyhow::Context;
use language::conllu::{self, Document};
use language::evaluate::{NameSpan, Score, TreeScores, name_score, read_iob2, tree_scores, with_gold_spans};
use language::{NameKind, Reader, Sentence};
use rayon::prelude::*;

use crate::args::EvalParseArgs;
use crate::refusal::Refusal;
use crate::run::Outcome;

/// Sentences parsed in one call.
const BATCH: usize = 64;

pub(crate) fn run(args: &EvalParseArgs) -> anyhow::Result<Outcome> {
    let path = &args.treebank;
    let file = fs::read_to_string(path).map_err(|cause| Refusal::unreadable(path, cause))?;
    let documents = if args.names { Vec::new() } else { documents(&file, args)? };
    let reader = Reader::shipped().context("the language model does not load")?;
    let rows = if args.names {
        let score = names(&file, &reader);
        if score.gold == 0 {
            return Err(Refusal::bad_treebank(path, &"there is no name of PER, ORG or LOC in it").into());
        }
        vec![("Names (PER ORG LOC)", score)]
    } else {
        trees(&documents, &reader, args.raw).named().to_vec()
    };
    print(&rows)?;
    Ok(Outcome { done: 1, refused: 0 })
}

/// The documents to be parsed, at least one.
fn documents(file: &str, args: &EvalParseArgs) -> Result<Vec<Document>, Refusal> {
    let path = &args.treebank;
    let treebank = conllu::read(file).map_err(|error| Refusal::bad_treebank(path, &error))?;
    let mut documents = treebank.documents;
    documents.retain(|d| !d.entries.is_empty());
    if let Some(part) = &args.documents {
        documents.retain(|d| d.id.contains(part));
    }
    if documents.is_empty() {
        let which = args.documents.as_ref().map_or(String::new(), |part| format!(" whose id holds {part:?}"));
        return Err(Refusal::bad_treebank(path, &format!("there is no document{which} in it")));
    }
    Ok(documents)
}

fn print(rows: &[(&str, Score)]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:<20} {:>9} {:>9} {:>9} {:>9}", "metric", "precision", "recall", "F1", "gold")?;
    for (name, score) in rows {
        let [p, r, f] = [score.precision(), score.recall(), score.f1()].map(|x| 100.0 * x);
        writeln!(out, "{name:<20} {p:>9.2} {r:>9.2} {f:>9.2} {:>9}", score.gold)?;
    }
    Ok(())
}

fn trees(documents: &[Document], reader: &Reader, raw: bool) -> TreeScores {
    let each: Vec<TreeScores> = documents
        .par_iter()
        .map(|document| {
            let gold: Vec<Sentence> = document.entries.iter().map(|e| e.sentence.clone()).collect();
            let system = if raw { reader.read(&document.text) } else { from_words(&gold, reader) };
            tree_scores(&gold, &system)
        })
        .collect();
    let mut total = TreeScores::default();
    for scores in each {
        total += scores;
    }
    total
}

fn from_words(gold: &[Sentence], reader: &Reader) -> Vec<Sentence> {
    let words: Vec<Vec<&str>> =
        gold.iter().map(|s| s.tokens.iter().map(|t| t.form.as_str()).collect()).collect();
    let mut system: Vec<Sentence> = words.chunks(BATCH).flat_map(|batch| reader.parse(batch)).collect();
    with_gold_spans(&mut system, gold);
    system
}

fn names(file: &str, reader: &Reader) -> Score {
    let (words, gold): (Vec<Vec<String>>, Vec<Vec<NameSpan>>) = read_iob2(file).into_iter().unzip();
    let words: Vec<Vec<&str>> = words.iter().map(|s| s.iter().map(String::as_str).collect()).collect();
    let read: Vec<Sentence> = words.par_chunks(BATCH).flat_map_iter(|batch| reader.parse(batch)).collect();
    let system: Vec<Vec<NameSpan>> = read
        .iter()
        .map(|s| without_other(s.names.iter().map(|n| (n.tokens.start, n.tokens.end, n.kind))))
        .collect();
    let gold: Vec<Vec<NameSpan>> = gold.into_iter().map(|s| without_other(s.into_iter())).collect();
    name_score(&gold, &system)
}

/// Universal NER has no class for other names, so they are not compared.
fn without_other(spans: impl Iterator<Item = NameSpan>) -> Vec<NameSpan> {
    spans.filter(|s| s.2 != NameKind::Other).collect()
}
