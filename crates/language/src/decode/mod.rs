//! From scores to labels: trees, names, lemmas.

mod lemma;
mod names;
mod tree;

pub(crate) use lemma::Script;
pub(crate) use names::{best_labels, name_spans};
pub(crate) use tree::{best_tree, is_tree};

/// Index of the greatest number, the first of equal ones; 0 for an empty row.
pub(crate) fn greatest(row: &[f32]) -> usize {
    let mut best = 0;
    for (i, v) in row.iter().enumerate() {
        if *v > row[best] {
            best = i;
        }
    }
    best
}
