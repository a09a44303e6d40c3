//! A user's own frames: checked all at once.

use std::collections::BTreeSet;

use crate::error::LexiconError;
use crate::frame::Frame;
use crate::load::{Lexicon, Read};

/// What a check of a user's files found.
#[derive(Debug)]
pub struct Checked {
    /// All that could be used of them, over what ships.
    pub lexicon: Lexicon,
    /// What ships alone.
    pub shipped: Lexicon,
    /// What is wrong, file by file.
    pub problems: Vec<LexiconError>,
    /// Ids of the user's frames.
    own: BTreeSet<String>,
}

impl Checked {
    /// The user's frames that can be used, in the order of the files and their lines.
    pub fn own(&self) -> Vec<&Frame> {
        let mut own: Vec<&Frame> =
            self.lexicon.frames().iter().filter(|f| self.own.contains(&f.id)).collect();
        own.sort_by_key(|f| (&f.file, f.line));
        own
    }

    /// Our frame that a user's frame of the same id replaces.
    pub fn replaced(&self, frame: &Frame) -> Option<&Frame> {
        self.shipped.frame(&frame.id)
    }

    /// Our frames that still stand.
    pub fn ours(&self) -> impl Iterator<Item = &Frame> {
        self.lexicon.frames().iter().filter(|f| !self.own.contains(&f.id))
    }
}

impl Lexicon {
    /// Checks a user's files, each a name for messages and its TOML: everything that is wrong is told, the rest is used.
    ///
    /// ```
    /// let mine = r#"
    ///     [[frame]]
    ///     id = "mine.haka"
    ///     type = "PROTEST"
    ///     mode = ["demo"]
    ///     nouns = ["haka"]
    ///     example = ["Maori lawmakers performed a haka against the government of New Zealand."]
    ///
    ///     [[frame]]
    ///     id = "mine.feed"
    ///     type = "AID"
    ///     mode = ["visit"]
    ///     verbs = ["feed"]
    ///     example = ["Norway fed Kenyan children."]
    /// "#;
    /// let checked = lexicon::Lexicon::check(&[("own/mine.toml", mine)])?;
    /// assert_eq!(checked.own()[0].id, "mine.haka");
    /// assert_eq!(
    ///     checked.problems[0].to_string(),
    ///     "lexicon/entry: own/mine.toml:12: mine.feed: AID has no mode visit; it has none"
    /// );
    /// # Ok::<(), lexicon::LexiconError>(())
    /// ```
    ///
    /// # Errors
    /// A [`LexiconError`] if a shipped file is broken, which the tests rule out.
    pub fn check(files: &[(&str, &str)]) -> Result<Checked, LexiconError> {
        let (lexicon, Read { frames, problems }) = Self::over_shipped(files)?;
        let own = frames.into_iter().map(|f| f.id).collect();
        Ok(Checked { lexicon, shipped: Self::shipped()?, problems, own })
    }
}
