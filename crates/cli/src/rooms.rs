//! Loads what ships with the program.

use std::path::Path;

use anyhow::Context;
use coding::Coder;
use knowledge::Knowledge;
use language::Reader;
use lexicon::Lexicon;

use crate::args::{FactsArgs, OwnArgs};
use crate::own::Own;

/// The language model, the knowledge and the lexicon.
pub(crate) struct Rooms {
    pub(crate) reader: Reader,
    knowledge: Knowledge,
    lexicon: Lexicon,
    /// Tells folders of the user's apart in what reports say of the program that made them.
    marks: String,
}

impl Rooms {
    /// Loads what ships.
    pub(crate) fn load() -> anyhow::Result<Self> {
        Self::with(&FactsArgs::default(), None)
    }

    /// Loads what ships, with what the user's flags name over it.
    pub(crate) fn with_own(own: &OwnArgs) -> anyhow::Result<Self> {
        Self::with(&own.facts, own.frames.lexicon.as_deref())
    }

    /// Loads all three at once: each takes a share of the start.
    fn with(facts: &FactsArgs, frames: Option<&Path>) -> anyhow::Result<Self> {
        std::thread::scope(|scope| {
            let knowledge = scope.spawn(move || knowledge(facts));
            let lexicon = scope.spawn(move || lexicon(frames));
            let reader = Reader::shipped().context("the language model does not load")?;
            let knowledge =
                knowledge.join().map_err(|_| anyhow::anyhow!("loading the knowledge panicked"))?;
            let lexicon = lexicon.join().map_err(|_| anyhow::anyhow!("loading the lexicon panicked"))?;
            let (knowledge, of_facts) = knowledge?;
            let (lexicon, of_frames) = lexicon?;
            Ok(Self { reader, knowledge, lexicon, marks: of_facts + &of_frames })
        })
    }

    /// A coder over these rooms.
    pub(crate) fn coder(&self) -> Coder<'_> {
        Coder {
            reader: &self.reader,
            knowledge: &self.knowledge,
            lexicon: &self.lexicon,
            version: self.version(),
        }
    }

    /// A coder with another lexicon.
    pub(crate) fn coder_with<'a>(&'a self, lexicon: &'a Lexicon) -> Coder<'a> {
        Coder { lexicon, ..self.coder() }
    }

    fn version(&self) -> String {
        let program = env!("CARGO_PKG_VERSION");
        let (lexicon, model) = (lexicon::VERSION, self.reader.version());
        format!("dateline {program} / lexicon {lexicon} / model {model}{}", self.marks)
    }
}

/// What ships, or that with the user's folder and gazetteer over it; and their mark.
fn knowledge(facts: &FactsArgs) -> anyhow::Result<(Knowledge, String)> {
    let (knowledge, mark) = Own::knowledge(facts)?;
    Ok((knowledge, mark.map_or_else(String::new, |mark| format!(" / knowledge {mark}"))))
}

/// What ships, or that with the user's folder beside it; and the folder's mark.
pub(crate) fn lexicon(folder: Option<&Path>) -> anyhow::Result<(Lexicon, String)> {
    let Some(folder) = folder else {
        return Ok((Lexicon::shipped().context("the lexicon does not load")?, String::new()));
    };
    let (lexicon, mark) = Own::lexicon(folder)?;
    Ok((lexicon, format!(" / frames {mark}")))
}
