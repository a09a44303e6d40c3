//! Loads what ships with the program.

use anyhow::Context;
use coding::Coder;
use knowledge::Knowledge;
use language::Reader;
use lexicon::Lexicon;

/// The language model, the knowledge and the lexicon.
pub(crate) struct Rooms {
    pub(crate) reader: Reader,
    knowledge: Knowledge,
    lexicon: Lexicon,
}

impl Rooms {
    /// Loads all three at once: each takes a share of the start.
    pub(crate) fn load() -> anyhow::Result<Self> {
        std::thread::scope(|scope| {
            let knowledge = scope.spawn(Knowledge::shipped);
            let lexicon = scope.spawn(Lexicon::shipped);
            let reader = Reader::shipped().context("the language model does not load")?;
            let knowledge =
                knowledge.join().map_err(|_| anyhow::anyhow!("loading the knowledge panicked"))?;
            let lexicon = lexicon.join().map_err(|_| anyhow::anyhow!("loading the lexicon panicked"))?;
            Ok(Self {
                reader,
                knowledge: knowledge.context("the knowledge does not load")?,
                lexicon: lexicon.context("the lexicon does not load")?,
            })
        })
    }

    /// A coder over these rooms.
    pub(crate) fn coder(&self) -> Coder<'_> {
        let version = format!(
            "dateline {} / lexicon {} / model {}",
            env!("CARGO_PKG_VERSION"),
            lexicon::VERSION,
            self.reader.version()
        );
        Coder { reader: &self.reader, knowledge: &self.knowledge, lexicon: &self.lexicon, version }
    }
}
