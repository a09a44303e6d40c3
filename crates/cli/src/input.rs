//! Finds and reads the stories named on the command line.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use story::{Story, read_wire};

use crate::args::StoryArgs;
use crate::refusal::Refusal;

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
    let mut walk = Walk::default();
    for path in &args.paths {
        if path.as_os_str() == "-" {
            walk.found.push(Source::Stdin);
        } else if path.is_dir() {
            let before = (walk.found.len(), walk.refused.len());
            walk.folder(path);
            if before == (walk.found.len(), walk.refused.len()) {
                walk.refused.push(Refusal::NoStories { path: path.display().to_string() });
            }
        } else {
            walk.found.push(Source::File(path.clone()));
        }
    }
    (walk.found, walk.refused)
}

#[derive(Default)]
struct Walk {
    found: Vec<Source>,
    refused: Vec<Refusal>,
}

impl Walk {
    /// Takes the stories of a folder and of those below it; a folder that cannot be read costs only what is in it.
    fn folder(&mut self, path: &Path) {
        let entries = fs::read_dir(path)
            .and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect::<std::io::Result<Vec<_>>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(cause) => return self.refused.push(Refusal::unreadable(path, cause)),
        };
        entries.sort();
        for entry in entries {
            if entry.is_dir() {
                // A link may lead back up; only real folders are entered.
                if !entry.is_symlink() {
                    self.folder(&entry);
                }
            } else if entry.extension().is_some_and(|e| e.eq_ignore_ascii_case("txt")) {
                self.found.push(Source::File(entry));
            }
        }
    }
}

pub(crate) fn decode(path: &str, bytes: Vec<u8>) -> Result<String, Refusal> {
    let text = utf8(path, bytes)?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(Refusal::Empty { path: path.to_owned() });
    }
    Ok(text)
}

/// The bytes as text, or where they are none.
pub(crate) fn utf8(path: &str, bytes: Vec<u8>) -> Result<String, Refusal> {
    let path = || path.to_owned();
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(Refusal::Binary { path: path(), at });
    }
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = 1 + e.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count();
        Refusal::NotUtf8 { path: path(), at, line }
    })
}
