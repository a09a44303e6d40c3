//! What can be wrong with rules.

/// A file of rules that cannot be used: which file, which rule, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// It is no TOML, or not in the form that `FORMAT.md` describes.
    #[error("watch/syntax: {file}: {message}")]
    Syntax {
        /// The file.
        file: String,
        /// Where in it and what was expected.
        message: String,
    },
    /// A rule says something that cannot be.
    #[error("watch/rule: {file}: {rule}: {problem}; {mend}")]
    Rule {
        /// The file.
        file: String,
        /// The rule's id.
        rule: String,
        /// What is wrong.
        problem: &'static str,
        /// How to mend it.
        mend: &'static str,
    },
    /// There is no set of that name among those that ship.
    #[error("watch/no-set: {name:?}: no set of rules of that name ships; there are: {known}")]
    NoSet {
        /// What was asked for.
        name: String,
        /// The names of the sets.
        known: String,
    },
}
