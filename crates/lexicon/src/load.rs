//! Reads the lexicon's files and indexes their frames by trigger.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use toml::Spanned;

use crate::check::{self, Classes};
use crate::cues::Cues;
use crate::error::LexiconError;
use crate::frame::Frame;
use crate::raw::{self, FrameFile};
use crate::read;
use crate::written::Written;

/// The word class of a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TriggerClass {
    /// A verb.
    Verb,
    /// An event noun.
    Noun,
    /// A predicative adjective.
    Adjective,
}

/// Frames and cues, indexed by trigger.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    frames: Vec<Frame>,
    index: BTreeMap<TriggerClass, BTreeMap<String, Vec<usize>>>,
    classes: Classes,
    cues: Cues,
}

macro_rules! frame_files {
    ($($name:literal),+ $(,)?) => {
        const FRAME_FILES: &[(&str, &str)] =
            &[$((concat!("frames/", $name), include_str!(concat!("../frames/", $name)))),+];
    };
}

frame_files![
    "accuse.toml",
    "agree.toml",
    "aid.toml",
    "assault.toml",
    "coerce.toml",
    "concede.toml",
    "consult.toml",
    "cooperate.toml",
    "mobilize.toml",
    "protest.toml",
    "reject.toml",
    "request.toml",
    "retreat.toml",
    "sanction.toml",
    "support.toml",
    "threaten.toml",
];

/// The frames of some files, and what is wrong with the others.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) frames: Vec<Frame>,
    pub(crate) problems: Vec<LexiconError>,
}

impl Lexicon {
    /// The lexicon that ships with the program.
    ///
    /// # Errors
    /// A [`LexiconError`] if a shipped file is broken, which the tests rule out.
    pub fn shipped() -> Result<Lexicon, LexiconError> {
        Self::with_user(&[])
    }

    /// The shipped lexicon with the user's own frame files (name, TOML text) beside it. A user's frame
    /// replaces a shipped one of the same id.
    ///
    /// # Errors
    /// The first mistake found, with file, line, entry and mend.
    pub fn with_user(user: &[(&str, &str)]) -> Result<Lexicon, LexiconError> {
        let (lexicon, own) = Self::over_shipped(user)?;
        own.problems.into_iter().next().map_or(Ok(lexicon), Err)
    }

    /// What ships with all of the user's frames that can be used over it; the user's frames and what is wrong with them.
    pub(crate) fn over_shipped(user: &[(&str, &str)]) -> Result<(Lexicon, Read), LexiconError> {
        let mut lexicon = Lexicon { classes: read::classes()?, cues: read::cues()?, ..Lexicon::default() };
        let shipped = lexicon.read(FRAME_FILES);
        if let Some(error) = shipped.problems.into_iter().next() {
            return Err(error);
        }
        lexicon.frames = shipped.frames;
        let own = lexicon.read(user);
        for frame in &own.frames {
            match lexicon.frames.iter_mut().find(|f| f.id == frame.id) {
                Some(ours) => ours.clone_from(frame),
                None => lexicon.frames.push(frame.clone()),
            }
        }
        lexicon.build_index();
        Ok((lexicon, own))
    }

    /// Every frame, in the order of the files.
    pub fn frames(&self) -> &[Frame] {
        &self.frames
    }

    /// The frame of this id.
    pub fn frame(&self, id: &str) -> Option<&Frame> {
        self.frames.iter().find(|f| f.id == id)
    }

    /// The cues.
    pub fn cues(&self) -> &Cues {
        &self.cues
    }

    /// The frames that a word of this class and lemma may set off.
    pub fn triggered(&self, class: TriggerClass, lemma: &str) -> impl Iterator<Item = &Frame> {
        let found = self.index.get(&class).and_then(|words| words.get(lemma));
        found.into_iter().flatten().map(|&i| &self.frames[i])
    }

    /// The words of a class of `cues/classes.toml`, or of a user's file.
    pub fn class(&self, name: &str) -> &[String] {
        self.classes.get(name).map_or(&[], Vec::as_slice)
    }

    /// The frames of these files; their classes join ours. No two of the files' frames may share an id.
    fn read(&mut self, files: &[(&str, &str)]) -> Read {
        let mut read = Read::default();
        let mut parsed = Vec::new();
        for &(file, text) in files {
            match raw::parse::<FrameFile>(file, text) {
                Ok(raw) => {
                    read.problems.extend(self.take_classes(file, raw.class));
                    parsed.push((file, text, raw.frame));
                }
                Err(error) => read.problems.push(error),
            }
        }
        // Classes first: a frame may use one that a later file gives.
        for (file, text, frames) in parsed {
            self.take_frames(file, text, frames, &mut read);
        }
        read
    }

    /// Adds a file's classes; says of which the name is taken.
    fn take_classes(&mut self, file: &str, classes: Classes) -> Vec<LexiconError> {
        let mut problems = Vec::new();
        for (name, words) in classes {
            match self.classes.entry(name) {
                Entry::Vacant(free) => {
                    free.insert(words);
                }
                Entry::Occupied(taken) => {
                    let entry = format!("[class] {}", taken.key());
                    let message = "this class is there already; give yours another name";
                    problems.push(LexiconError::entry(file, &entry, message));
                }
            }
        }
        problems
    }

    fn take_frames(&self, file: &str, text: &str, frames: Vec<Spanned<toml::Table>>, read: &mut Read) {
        let starts: Vec<usize> = frames.iter().map(|f| f.span().start).collect();
        for (nth, table) in frames.into_iter().enumerate() {
            let end = starts.get(nth + 1).copied().unwrap_or(text.len());
            let at = Written::at(file, text, starts[nth]..end);
            match check::frame(at, table.into_inner(), &self.classes) {
                Ok(frame) => match read.frames.iter().find(|f| f.id == frame.id) {
                    Some(first) => {
                        let message = format!(
                            "this id is taken by the frame of {}:{}; ids are unique, so choose another",
                            first.file, first.line
                        );
                        read.problems.push(at.error(&frame.id, "id", message));
                    }
                    None => read.frames.push(frame),
                },
                Err(error) => read.problems.push(error),
            }
        }
    }

    fn build_index(&mut self) {
        for (i, frame) in self.frames.iter().enumerate() {
            let classes = [
                (TriggerClass::Verb, &frame.verbs),
                (TriggerClass::Noun, &frame.nouns),
                (TriggerClass::Adjective, &frame.adjectives),
            ];
            for (class, triggers) in classes {
                for trigger in triggers {
                    let words = self.index.entry(class).or_default();
                    let frames = words.entry(trigger.lemma.clone()).or_default();
                    if frames.last() != Some(&i) {
                        frames.push(i);
                    }
                }
            }
        }
    }
}
