//! The user's own knowledge: a folder of TOML files beside what ships.

use std::fs;
use std::path::{Path, PathBuf};

use knowledge::Knowledge;

use crate::refusal::Refusal;

/// The files of a folder of the user's: each its path for messages, and its text.
#[derive(Debug)]
pub(crate) struct Own {
    pub(crate) files: Vec<(String, String)>,
    /// Files that could not be read.
    pub(crate) refused: Vec<Refusal>,
}

impl Own {
    /// Reads all `.toml` files, and `.tsv` files of places, of a folder and of those below it, in the order of their paths.
    pub(crate) fn read(folder: &Path) -> Result<Self, Refusal> {
        let mut paths = Vec::new();
        walk(folder, &mut paths).map_err(|cause| Refusal::unreadable(folder, cause))?;
        paths.sort();
        if paths.is_empty() {
            return Err(Refusal::NoKnowledge { path: folder.display().to_string() });
        }
        let mut own = Self { files: Vec::new(), refused: Vec::new() };
        for path in paths {
            match text(&path) {
                Ok(text) => own.files.push((path.display().to_string(), text)),
                Err(refusal) => own.refused.push(refusal),
            }
        }
        Ok(own)
    }

    /// The files as the library takes them.
    pub(crate) fn texts(&self) -> Vec<(&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
    }

    /// What ships with these files over it; refused where anything in them is wrong.
    pub(crate) fn knowledge(folder: &Path) -> Result<(Knowledge, String), Refusal> {
        let own = Self::read(folder)?;
        let bad = |message: String| Refusal::BadKnowledge { message, path: folder.display().to_string() };
        if let Some(refusal) = own.refused.into_iter().next() {
            return Err(refusal);
        }
        let texts: Vec<(&str, &str)> = own.files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        let knowledge = Knowledge::with_user(&texts).map_err(|error| bad(error.to_string()))?;
        Ok((knowledge, mark(&texts)))
    }
}

fn walk(folder: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // A link may lead back up; only real folders are entered.
        if path.is_dir() && !path.is_symlink() {
            walk(&path, into)?;
        } else if path.extension().is_some_and(|e| e == "toml" || e == "tsv") {
            into.push(path);
        }
    }
    Ok(())
}

fn text(path: &Path) -> Result<String, Refusal> {
    let bytes = fs::read(path).map_err(|cause| Refusal::unreadable(path, cause))?;
    crate::input::utf8(&path.display().to_string(), bytes)
}

/// Eight letters that change with any file's text: reports tell by them what they were coded with (FNV-1a).
fn mark(files: &[(&str, &str)]) -> String {
    let bytes = files.iter().flat_map(|(_, text)| text.bytes().chain([0]));
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    format!("{:08x}", hash >> 32)
}
