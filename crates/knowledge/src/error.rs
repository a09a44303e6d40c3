//! What can be wrong with a file of knowledge.

/// A file of knowledge that cannot be used: which file, which entry, which field, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KnowledgeError {
    /// The text is not in the form of the files of `data/`.
    #[error("knowledge/syntax: {file}: {message}")]
    Syntax {
        /// The file.
        file: String,
        /// Where in it and what was expected.
        message: String,
    },
    /// An entry says something that cannot be.
    #[error("knowledge/entry: {file}{}: {entry}: {field}: {problem}; {mend}", after_colon(*line))]
    Entry {
        /// The file.
        file: String,
        /// The line in it, counted from 1, where the text is at hand.
        line: Option<usize>,
        /// The entry, by table and name.
        entry: String,
        /// The field.
        field: &'static str,
        /// What is wrong.
        problem: String,
        /// How to mend it.
        mend: &'static str,
    },
    /// The table that is built from `data/` cannot be read: the program is damaged.
    #[error("knowledge/damaged: the shipped table cannot be read ({0}); build or install the program anew")]
    Damaged(String),
}

impl KnowledgeError {
    /// The same, with the line of the file where the entry says it.
    pub(crate) fn on_line(mut self, found: Option<usize>) -> Self {
        if let Self::Entry { line, .. } = &mut self {
            *line = found;
        }
        self
    }

    /// The field of the entry that it is about; empty where it is about a whole file.
    pub(crate) fn field(&self) -> &'static str {
        match self {
            Self::Entry { field, .. } => field,
            Self::Syntax { .. } | Self::Damaged(_) => "",
        }
    }
}

fn after_colon(line: Option<usize>) -> String {
    line.map_or_else(String::new, |l| format!(":{l}"))
}
