//! Finds and reads the stories named on the command line.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use story::{Story, read_wire};

use crate::args::StoryArgs;

/// A story or folder that could not be read: where, what, and the mend.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("cli/unreadable: {path}: {cause}; check the name and the permissions")]
    Unreadable { path: String, cause: std::io::Error },
    #[error(
        "cli/no-stories: {path}: no file named .txt in this folder or below it; name the files one by one if they are called otherwise"
    )]
    NoStories { path: String },
    #[error("cli/binary: {path}: byte {at} is a NUL, so this is no text; convert it to plain text first")]
    Binary { path: String, at: usize },
    #[error(
        "cli/not-utf8: {path}: byte {at} (line {line}) is not UTF-8; convert it, for example with iconv -f latin1 -t utf-8"
    )]
    NotUtf8 { path: String, at: usize, line: usize },
    #[error("cli/empty: {path}: there is no text in it")]
    Empty { path: String },
    #[error("cli/failed: {path}: coding stopped with: {message}; please report it with the story")]
    Failed { path: String, message: String },
}

/// Where a story comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    pub(crate) fn label(&self) -> String {
        match self {
            Source::Stdin => "standard input".to_owned(),
            Source::File(path) => path.display().to_string(),
        }
    }

    /// The file's stem, or `stdin`.
    fn id(&self) -> String {
        match self {
            Source::Stdin => "stdin".to_owned(),
            Source::File(path) => {
                path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
            }
        }
    }

    /// Reads the story.
    pub(crate) fn story(&self, published: Option<Date>) -> Result<Story, Refusal> {
        let path = self.label();
        let bytes = self.bytes().map_err(|cause| Refusal::Unreadable { path: path.clone(), cause })?;
        let text = decode(&path, bytes)?;
        Ok(read_wire(&self.id(), text, published))
    }

    fn bytes(&self) -> std::io::Result<Vec<u8>> {
        match self {
            Source::File(path) => fs::read(path),
            Source::Stdin => {
                let mut bytes = Vec::new();
                std::io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }
}

/// The sources that the arguments name, in order, folders unfolded and sorted; and what could not be found.
pub(crate) fn sources(args: &StoryArgs) -> (Vec<Source>, Vec<Refusal>) {
    let (mut found, mut refused) = (Vec::new(), Vec::new());
    for path in &args.paths {
        if path.as_os_str() == "-" {
            found.push(Source::Stdin);
        } else if path.is_dir() {
            match folder(path) {
                Ok(files) if files.is_empty() => {
                    refused.push(Refusal::NoStories { path: path.display().to_string() })
                }
                Ok(files) => found.extend(files.into_iter().map(Source::File)),
                Err(cause) => refused.push(Refusal::Unreadable { path: path.display().to_string(), cause }),
            }
        } else {
            found.push(Source::File(path.clone()));
        }
    }
    (found, refused)
}

fn folder(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for entry in entries {
        // A link may lead back up; only real folders are entered.
        if entry.is_dir() && !entry.is_symlink() {
            files.extend(folder(&entry)?);
        } else if entry.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt")) {
            files.push(entry);
        }
    }
    Ok(files)
}

fn decode(path: &str, bytes: Vec<u8>) -> Result<String, Refusal> {
    let path = || path.to_owned();
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(Refusal::Binary { path: path(), at });
    }
    let text = String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = 1 + e.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count();
        Refusal::NotUtf8 { path: path(), at, line }
    })?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(Refusal::Empty { path: path() });
    }
    Ok(text)
}
