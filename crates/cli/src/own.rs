//! The user's own knowledge and frames: folders of TOML files beside what ships, and a gazetteer instead of ours.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use knowledge::{Knowledge, KnowledgeError};
use lexicon::Lexicon;

use crate::args::FactsArgs;
use crate::refusal::Refusal;

/// What a folder of the user's holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Who and where.
    Knowledge,
    /// What words mean.
    Lexicon,
    /// What matters.
    Rules,
}

impl Kind {
    /// Whether files of this ending belong to it: `.tsv` files are tables of places.
    fn takes(self, ending: &OsStr) -> bool {
        ending == "toml" || self == Self::Knowledge && ending == "tsv"
    }

    /// The refusal of a folder without such files.
    fn nothing_in(self, folder: &Path) -> Refusal {
        let path = folder.display().to_string();
        match self {
            Self::Knowledge => Refusal::NoKnowledge { path },
            Self::Lexicon => Refusal::NoLexicon { path },
            Self::Rules => Refusal::NoRules { path },
        }
    }
}

/// The file of a folder of the user's whose places are used instead of ours.
const GAZETTEER: &str = "gazetteer.tsv";

/// The files of a folder of the user's: each its path for messages, and its text.
#[derive(Debug, Default)]
pub(crate) struct Own {
    pub(crate) files: Vec<(String, String)>,
    /// The table that is used instead of our places.
    pub(crate) gazetteer: Option<(String, String)>,
    /// Files that could not be read.
    pub(crate) refused: Vec<Refusal>,
}

impl Own {
    /// Reads all files of this kind in a folder and in those below it, in the order of their paths.
    pub(crate) fn read(folder: &Path, kind: Kind) -> Result<Self, Refusal> {
        let mut paths = Vec::new();
        walk(folder, kind, &mut paths).map_err(|cause| Refusal::unreadable(folder, cause))?;
        paths.sort();
        if paths.is_empty() {
            return Err(kind.nothing_in(folder));
        }
        let mut own = Self::default();
        for path in paths {
            match text(&path) {
                Ok(text) if path == folder.join(GAZETTEER) => {
                    own.gazetteer = Some((path.display().to_string(), text));
                }
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

    /// What ships, with the folder and the gazetteer that the flags name over it, and their mark; refused where anything in
    /// them is wrong.
    pub(crate) fn knowledge(args: &FactsArgs) -> Result<(Knowledge, Option<String>), Refusal> {
        let mut own = args
            .knowledge
            .as_deref()
            .map_or_else(|| Ok(Self::default()), |f| Self::whole(f, Kind::Knowledge))?;
        if let Some(path) = &args.places {
            own.gazetteer = Some((path.display().to_string(), text(path)?));
        }
        let texts: Vec<(&str, &str)> = own.files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        let gazetteer = own.gazetteer.as_ref().map(|(n, t)| (n.as_str(), t.as_str()));
        let knowledge = match gazetteer {
            Some(gazetteer) => Knowledge::with_places(gazetteer, &texts),
            None => Knowledge::with_user(&texts),
        };
        let all: Vec<(&str, &str)> = texts.iter().copied().chain(gazetteer).collect();
        Ok((knowledge.map_err(|error| refused(args, &error))?, (!all.is_empty()).then(|| mark(&all))))
    }

    /// Our lexicon with the folder's frames beside it, and the folder's mark; refused where anything in it is wrong.
    pub(crate) fn lexicon(folder: &Path) -> Result<(Lexicon, String), Refusal> {
        let own = Self::whole(folder, Kind::Lexicon)?;
        let bad = |message: String| Refusal::BadLexicon { message, path: folder.display().to_string() };
        let lexicon = Lexicon::with_user(&own.texts()).map_err(|error| bad(error.to_string()))?;
        Ok((lexicon, mark(&own.texts())))
    }

    /// A folder of which every file can be read.
    pub(crate) fn whole(folder: &Path, kind: Kind) -> Result<Self, Refusal> {
        let mut own = Self::read(folder, kind)?;
        if own.refused.is_empty() { Ok(own) } else { Err(own.refused.remove(0)) }
    }
}

/// What is wrong in a folder, with the command that tells all of it.
fn refused(args: &FactsArgs, error: &KnowledgeError) -> Refusal {
    match &args.knowledge {
        Some(folder) => {
            Refusal::BadKnowledge { message: error.to_string(), path: folder.display().to_string() }
        }
        None => Refusal::BadPlaces { message: error.to_string() },
    }
}

fn walk(folder: &Path, kind: Kind, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // A link may lead back up; only real folders are entered.
        if path.is_dir() && !path.is_symlink() {
            walk(&path, kind, into)?;
        } else if path.extension().is_some_and(|e| kind.takes(e)) {
            into.push(path);
        }
    }
    Ok(())
}

pub(crate) fn text(path: &Path) -> Result<String, Refusal> {
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
