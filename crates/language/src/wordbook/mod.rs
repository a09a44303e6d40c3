//! Which lemma has this form, as far as the words that are known tell?
//!
//! The network reads word pieces, not letters: it knows that *sued* is a past tense, but not that its base ends in an e. The
//! book holds the forms that the treebanks' training parts have (`data/lemmas.tsv`), the irregular forms of English
//! (`irregular`), and undoes regular inflection where that leads to one known word (`regular`). What it does not know is
//! left to the rules of [`crate::lemma`].

mod irregular;
mod known;
mod regular;
#[cfg(test)]
mod tests;

pub(crate) use known::Wordbook;
