//! Loads what ships with the program.

use std::path::Path;

use anyhow::Context;
use coding::Coder;
use knowledge::Knowledge;
use language::Reader;
use lexicon::Lexicon;

use crate::own::Own;

/// The language model, the knowledge and the lexicon.
pub(crate) struct Rooms {
    pub(crate) reader: Reader,
    knowledge: Knowledge,
    lexicon: Lexicon,
    /// Tells folders of the user's apart in what reports say of the program that made them.
    own: Option<String>,
}

impl Rooms {
    /// Loads what ships.
    pub(crate) fn load() -> anyhow::Result<Self> {
        Self::with_own(None)
    }

    /// Loads all three at once, each takes a share of the start; a folder of the user's stands over our knowledge.
    pub(crate) fn with_own(folder: Option<&Path>) -> anyhow::Result<Self> {
        std::thread::scope(|scope| {
            let knowledge = scope.spawn(move || knowledge(folder));
            let lexicon = scope.spawn(Lexicon::shipped);
            let reader = Reader::shipped().context("the language model does not load")?;
            let knowledge =
                knowledge.join().map_err(|_| anyhow::anyhow!("loading the knowledge panicked"))?;
            let lexicon = lexicon.join().map_err(|_| anyhow::anyhow!("loading the lexicon panicked"))?;
            let (knowledge, own) = knowledge?;
            Ok(Self { reader, knowledge, own, lexicon: lexicon.context("the lexicon does not load")? })
        })
    }

    /// A coder over these rooms.
    pub(crate) fn coder(&self) -> Coder<'_> {
        let own = self.own.as_ref().map_or_else(String::new, |own| format!(" / knowledge {own}"));
        let version = format!(
            "dateline {} / lexicon {} / model {}{own}",
            env!("CARGO_PKG_VERSION"),
            lexicon::VERSION,
            self.reader.version()
        );
        Coder { reader: &self.reader, knowledge: &self.knowledge, lexicon: &self.lexicon, version }
    }
}

/// What ships, or that with the user's folder over it and the folder's mark.
fn knowledge(folder: Option<&Path>) -> anyhow::Result<(Knowledge, Option<String>)> {
    match folder {
        Some(folder) => {
            Own::knowledge(folder).map(|(knowledge, mark)| (knowledge, Some(mark))).map_err(Into::into)
        }
        None => Ok((Knowledge::shipped().context("the knowledge does not load")?, None)),
    }
}
