//! What can be wrong with a lexicon file.

/// A mistake in a lexicon file: which file, which line, which entry, what, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LexiconError {
    /// The file is not TOML of the expected shape.
    #[error("lexicon/syntax: {file}: {message}")]
    Syntax {
        /// Name of the file.
        file: String,
        /// The TOML reader's own words, with line and column.
        message: String,
    },
    /// One entry breaks a rule of `FORMAT.md`.
    #[error("lexicon/entry: {file}{}: {entry}: {message}", after_colon(*line))]
    Entry {
        /// Name of the file.
        file: String,
        /// The line in it, counted from 1, where the entry's place is known.
        line: Option<usize>,
        /// The frame's id or the cue's name.
        entry: String,
        /// What is wrong and how to mend it.
        message: String,
    },
}

impl LexiconError {
    pub(crate) fn entry(file: &str, entry: &str, message: impl Into<String>) -> Self {
        Self::Entry { file: file.to_owned(), line: None, entry: entry.to_owned(), message: message.into() }
    }
}

fn after_colon(line: Option<usize>) -> String {
    line.map_or_else(String::new, |l| format!(":{l}"))
}
