//! What the program says of input that it cannot use.

use std::fmt::Display;
use std::path::Path;

/// A story, folder, treebank or gold file that could not be used: where, what, and the mend.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("cli/unreadable: {path}: {cause}; check the name and the permissions")]
    Unreadable { path: String, cause: std::io::Error },
    #[error(
        "cli/no-stories: {path}: no file in this folder or below it is called like a story (.txt, .html, .xml, .jsonl, .csv, .warc, .zip …); name the files one by one"
    )]
    NoStories { path: String },
    #[error("cli/binary: {path}: byte {at} is a NUL, so this is no text; convert it to plain text first")]
    Binary { path: String, at: usize },
    #[error(
        "cli/not-utf8: {path}: byte {at} (line {line}) is not UTF-8; convert it, for example with iconv -f latin1 -t utf-8"
    )]
    NotUtf8 { path: String, at: usize, line: usize },
    #[error("cli/empty: {path}: there is no text in it; check that it was written whole")]
    Empty { path: String },
    #[error("cli/not-english: {place}: its language is {language}; only English is read")]
    NotEnglish { place: String, language: String },
    #[error("{0}")]
    Story(story::reading::Refused),
    #[error("cli/failed: {path}: coding stopped with: {message}; please report it with the story")]
    Failed { path: String, message: String },
    #[error(
        "cli/bad-gold: {path}: {message}; a gold folder holds stories/ID.txt, stories/ID.json and coded/ID.json"
    )]
    BadGold { path: String, message: String },
    #[error(
        "cli/nobody: {name:?}: nobody and nothing of that name is known; check the spelling, or leave out the first name"
    )]
    Nobody { name: String },
    #[error("cli/no-country: {name:?} is no country; write its code (GBR) or its name in English")]
    NoCountry { name: String },
    #[error(
        "cli/no-knowledge: {path}: no file named .toml or .tsv in this folder or below it; see crates/knowledge/FORMAT.md"
    )]
    NoKnowledge { path: String },
    #[error("{message} (all that is wrong there: dateline knowledge check {path})")]
    BadKnowledge { path: String, message: String },
    #[error(
        "cli/no-lexicon: {path}: no file named .toml in this folder or below it; see crates/lexicon/FORMAT.md"
    )]
    NoLexicon { path: String },
    #[error("{message} (all that is wrong there: dateline lexicon check {path})")]
    BadLexicon { message: String, path: String },
    #[error(
        "cli/no-rules: {path}: no file named .toml in this folder or below it; see crates/watch/FORMAT.md"
    )]
    NoRules { path: String },
    #[error(
        "cli/which-rules: no rules were named; name files of your own with --rules, or those that ship with --rules-set dprk"
    )]
    WhichRules,
    #[error("{0}")]
    BadRules(watch::RulesError),
    #[error("cli/bad-target: {target}: {why}; write stdout, FILE.jsonl, FILE.atom or https://…")]
    BadTarget { target: String, why: &'static str },
    #[error(
        "cli/no-frame: {id:?}: the lexicon has no frame of that id; dateline lexicon list names them all"
    )]
    NoFrame { id: String },
    #[error("{message}")]
    BadPlaces { message: String },
    #[error("cli/taken: {path}: there is TOML in this folder already; name a new one with --out")]
    Taken { path: String },
    #[error("cli/exists: {path}: there is such a file already; name a new one with --out")]
    Exists { path: String },
    #[error("cli/no-table: {path}: a gazetteer is a table, so that its name ends in .tsv; name it so")]
    NoTable { path: String },
    #[error(
        "cli/no-format: {path}: neither its name nor its first lines tell what it is; say it with --format"
    )]
    NoFormat { path: String },
    #[error("cli/bad-silence: {path}: {message}; write one item a line: its kind, a tab, its words")]
    BadSilence { path: String, message: String },
    #[error("cli/bad-treebank: {path}: {message}")]
    BadTreebank { path: String, message: String },
    #[error(
        "cli/bad-pairs: {path}: line {line}: {message}; a table of pairs has a header and columns id, marked_sentence and type, with tabs between"
    )]
    BadPairs { path: String, line: usize, message: String },
    #[error(
        "cli/bad-records: {path}: {message}; records are a JSON list of objects with id, event, source, target and text"
    )]
    BadRecords { path: String, message: String },
}

impl Refusal {
    /// The code at the beginning of what it says.
    pub(crate) fn code(&self) -> String {
        self.to_string().split(": ").next().unwrap_or_default().to_owned()
    }

    /// A file or folder that the system does not give.
    pub(crate) fn unreadable(path: &Path, cause: std::io::Error) -> Self {
        Self::Unreadable { path: path.display().to_string(), cause }
    }

    /// A gold folder or file that is not what the codebook describes.
    pub(crate) fn bad_gold(path: &Path, message: &dyn Display) -> Self {
        Self::BadGold { path: path.display().to_string(), message: message.to_string() }
    }

    /// A file of items that report nothing which is not in form.
    pub(crate) fn bad_silence(path: &Path, message: &dyn Display) -> Self {
        Self::BadSilence { path: path.display().to_string(), message: message.to_string() }
    }

    /// A treebank that is not CoNLL-U, or lacks what was asked for.
    pub(crate) fn bad_treebank(path: &Path, message: &dyn Display) -> Self {
        Self::BadTreebank { path: path.display().to_string(), message: message.to_string() }
    }

    /// A table of pairs that is not what `eval pairs` reads.
    pub(crate) fn bad_pairs(path: &Path, line: usize, message: &dyn Display) -> Self {
        Self::BadPairs { path: path.display().to_string(), line, message: message.to_string() }
    }

    /// Records that are not what `eval records` reads.
    pub(crate) fn bad_records(path: &Path, message: &dyn Display) -> Self {
        Self::BadRecords { path: path.display().to_string(), message: message.to_string() }
    }
}
