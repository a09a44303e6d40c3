//! Word pieces: what the network reads in place of words.
//!
//! A word is brought to a plain form (no accents, no capitals), parted at punctuation, and each part is covered from the
//! left by the longest pieces of a vocabulary. The vocabulary and the rules are BERT's (uncased), see
//! `training/LAYOUT.md`.

mod case;
mod plain;
#[cfg(test)]
mod tests;
mod vocabulary;

pub(crate) use case::case_class;
pub(crate) use vocabulary::Vocabulary;
