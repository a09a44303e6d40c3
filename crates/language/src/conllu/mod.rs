//! CoNLL-U, the file format of Universal Dependencies: read, write.
//!
//! ```
//! let file = "# text = Kids slept.\n\
//!     1\tKids\tkid\tNOUN\t_\tNumber=Plur\t2\tnsubj\t_\t_\n\
//!     2\tslept\tsleep\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n\
//!     3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n";
//! let treebank = language::conllu::read(file)?;
//! assert_eq!(treebank.documents[0].text, "Kids slept.");
//! assert_eq!(treebank.documents[0].entries[0].sentence.tokens[1].lemma, "sleep");
//! # Ok::<(), language::conllu::ConlluError>(())
//! ```
//!
//! Format: <https://universaldependencies.org/format.html>. Columns 5 (XPOS) and 9 (DEPS) are not kept, nor are
//! comments other than those that mark sentences, paragraphs and documents. Empty nodes (`8.1`) are skipped. The
//! words of a multiword token (`1-2 don't`) that spell it out take its place in the text, so that `do` and `n't`
//! have spans of their own; the line of the multiword token itself is skipped. Both are counted.

mod reader;
#[cfg(test)]
mod tests;
mod writer;

pub use reader::read;
pub use writer::write;

use crate::sentence::Sentence;

/// What a CoNLL-U file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Treebank {
    /// The documents, in the order of the file; one without a name where the file marks none.
    pub documents: Vec<Document>,
    /// How many lines of multiword tokens were skipped.
    pub multiword_tokens: usize,
    /// How many empty nodes were skipped.
    pub empty_nodes: usize,
}

impl Treebank {
    /// All sentences, in the order of the file.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.documents.iter().flat_map(|d| &d.entries).map(|e| &e.sentence)
    }
}

/// A stretch of the file between two `# newdoc` lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The `newdoc id`; empty where there is none.
    pub id: String,
    /// The raw text: forms with a space between them unless `SpaceAfter=No`, a blank line before each `# newpar`.
    pub text: String,
    /// The sentences; their spans are bytes of `text`.
    pub entries: Vec<Entry>,
}

/// A sentence with what the file says about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The `sent_id`; empty where there is none.
    pub id: String,
    /// The words and their tree. There are no names: the format has no place for them.
    pub sentence: Sentence,
}

/// Why a file could not be read. Line numbers count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConlluError {
    /// A word line does not have ten columns.
    #[error(
        "conllu-columns: line {line} has {found} columns instead of 10; columns are separated by single tabs"
    )]
    Columns {
        /// Line of the file.
        line: usize,
        /// Columns found.
        found: usize,
    },
    /// A word's number does not follow the one before it.
    #[error(
        "conllu-id: line {line} has the id `{found}` where {expected} should follow; number the words from 1"
    )]
    Id {
        /// Line of the file.
        line: usize,
        /// The id as written.
        found: String,
        /// The id that should stand there.
        expected: usize,
    },
    /// A head is no number, or points outside the sentence.
    #[error(
        "conllu-head: line {line} has the head `{found}`; it must be 0 or the id of a word of the sentence"
    )]
    Head {
        /// Line of the file.
        line: usize,
        /// The head as written.
        found: String,
    },
    /// The heads are no tree, or have not exactly one root.
    #[error("conllu-tree: the sentence that ends at line {line} is not a tree with one root; mend its heads")]
    Tree {
        /// Line after the sentence.
        line: usize,
    },
}
