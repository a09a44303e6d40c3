//! The figures of pairs as a table for a terminal.

use std::fmt::Write;

use plover::score::{PairFigures, TypeFigures};

/// The totals, each class's figures, and what each type was answered with, most often first.
pub(crate) fn table(figures: &PairFigures) -> String {
    let mut text = format!(
        "{} pairs, {} answered\n{:<20} {:>9.4}\n{:<20} {:>9.4}\n{:<20} {:>9.4}\n",
        figures.pairs,
        figures.answered,
        "accuracy",
        figures.accuracy,
        "macro F1, types",
        figures.macro_f1_types,
        "macro F1, quads",
        figures.macro_f1_quads,
    );
    let _ = write!(text, "\n{:<20} {:>9} {:>9} {:>9} {:>6}", "class", "precision", "recall", "F1", "pairs");
    for (name, class) in figures.quads.iter().chain(&figures.types) {
        let TypeFigures { precision, recall, f1, pairs } = class;
        let _ = write!(text, "\n{name:<20} {precision:>9.4} {recall:>9.4} {f1:>9.4} {pairs:>6}");
    }
    text.push_str("\n\nanswered with");
    for (gold, answers) in &figures.confusion {
        let mut answers: Vec<_> = answers.iter().collect();
        answers.sort_by_key(|&(name, n)| (std::cmp::Reverse(*n), *name));
        let answers: Vec<String> = answers.iter().map(|(name, n)| format!("{name} {n}")).collect();
        let _ = write!(text, "\n{gold:<20} {}", answers.join(", "));
    }
    text
}
