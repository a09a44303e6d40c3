//! How well a reading agrees with a treebank, by the measures of the CoNLL-2018 shared task.
//!
//! Two readings of the same text are compared. A word of one is *aligned* with a word of the other if both have
//! the same span. Each measure is a [`Score`]: how many items agree, of how many in the gold and in the system's
//! reading; its F1 is the figure that papers quote. Source of the measures: Zeman et al. (2018), *CoNLL 2018 Shared
//! Task: Multilingual Parsing from Raw Text to Universal Dependencies*.
//!
//! One thing differs: there the words of a multiword token (`don't`) share one span, here each has its own, so that
//! `Tokens` and `Words` are the same.

mod names;
mod score;
#[cfg(test)]
mod tests;
mod trees;

pub use names::{NameSpan, name_score, read_iob2};
pub use score::Score;
pub use trees::{TreeScores, tree_scores, with_gold_spans};
