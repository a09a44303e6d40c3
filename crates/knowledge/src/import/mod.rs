//! Takes dictionaries, tables and dumps of others and writes them as a user's folder of TOML.
//!
//! Every line that cannot be used is told with its number and the reason, and the import goes on. Nothing here reads files:
//! lines come in, texts go out.

mod agents;
mod cameo;
mod dates;
mod dictionary;
mod geonames;
mod geonames_row;
mod harvest;
mod names;
mod rows;
mod table;
mod wikidata;
mod writing;

use crate::knowledge::Knowledge;
pub use geonames::{GAZETTEER_HEAD, PlacesImport, PlacesTally};
use harvest::Harvest;

/// The forms that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A Phoenix or PETRARCH dictionary of actors: names with dated codes.
    Actors,
    /// A Phoenix or PETRARCH dictionary of agents: nouns with codes that begin with `~`.
    Agents,
    /// A CSV table with the columns that `FORMAT.md` lists.
    Table,
    /// A Wikidata JSON dump, one entity a line.
    Wikidata,
}

impl Format {
    /// The form that a file's name and first lines tell, if they do.
    ///
    /// ```
    /// use knowledge::import::Format;
    /// assert_eq!(Format::of("mine.csv", ""), Some(Format::Table));
    /// assert_eq!(Format::of("my.agents.txt", "# mine\nFISHER [~AGR]\n"), Some(Format::Agents));
    /// assert_eq!(Format::of("notes.txt", "Dear all\n"), None);
    /// ```
    pub fn of(name: &str, beginning: &str) -> Option<Self> {
        let ending = name.rsplit_once('.').map_or("", |(_, e)| e).to_lowercase();
        match ending.as_str() {
            "csv" => return Some(Self::Table),
            "json" | "jsonl" | "ndjson" => return Some(Self::Wikidata),
            _ => {}
        }
        let mut lines = beginning.lines().map(cameo::without_comment);
        let code =
            lines.find_map(|line| line.split_once('[').map(|(_, code)| code.trim_start().to_owned()))?;
        let bracketed = code.contains(']') || code.starts_with('~');
        bracketed.then_some(if code.starts_with('~') { Self::Agents } else { Self::Actors })
    }
}

/// A line that could not be used, or not wholly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("import/bad-line: {file}:{line}: {problem}")]
pub struct BadLine {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it, and what was done or is to be done.
    pub problem: String,
}

/// What was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Lines of the files.
    pub lines: usize,
    /// Entries met in them: actors, nouns, rows of a table, entities.
    pub met: usize,
    /// Entries read without fault.
    pub read: usize,
    /// Entries written.
    pub written: usize,
    /// Entries not written since their names were there already in what was imported.
    pub repeated: usize,
    /// Entries not written since what ships says the same.
    pub known: usize,
    /// Entries of a dump that are neither persons nor bodies nor offices.
    pub passed_over: usize,
}

/// What an import made.
#[derive(Debug)]
pub struct Imported {
    /// Files of the user's folder: name and TOML.
    pub files: Vec<(&'static str, String)>,
    /// What could not be used, in the order of the files.
    pub wrong: Vec<BadLine>,
    /// What was counted.
    pub tally: Tally,
}

/// An import of one or several files into one folder.
///
/// ```
/// use knowledge::import::{Format, Import};
/// let knowledge = knowledge::Knowledge::shipped()?;
/// let mut import = Import::new(&knowledge);
/// let lines = ["HARBOUR_FRONT_ [NORPTY]", "+HARBOR_FRONT_", "PIER_CLUB_ [NORP]"];
/// import.read("mine.txt", Format::Actors, lines.iter().map(|l| Ok((*l).to_owned())));
/// let imported = import.finish();
/// assert_eq!((imported.tally.met, imported.tally.written), (2, 1));
/// assert_eq!(imported.wrong[0].line, 3);
/// assert!(imported.files[0].1.contains("name = \"Harbour Front\""));
/// # Ok::<(), knowledge::KnowledgeError>(())
/// ```
#[derive(Debug)]
pub struct Import<'k> {
    harvest: Harvest<'k>,
    graph: wikidata::Graph,
}

impl<'k> Import<'k> {
    /// An import that asks what ships, so as not to write it again.
    pub fn new(knowledge: &'k Knowledge) -> Self {
        Self { harvest: Harvest::new(knowledge), graph: wikidata::Graph::default() }
    }

    /// Reads the lines of a file; a line that is no text comes as the reason why.
    pub fn read(&mut self, file: &str, format: Format, lines: impl Iterator<Item = Result<String, String>>) {
        self.harvest.open(file);
        let mut dictionary = dictionary::Reader::default();
        let mut agents = agents::Reader::default();
        let mut table = table::Reader::default();
        for (number, line) in (1usize..).zip(lines) {
            self.harvest.tally.lines = self.harvest.tally.lines.saturating_add(1);
            match (line, format) {
                (Err(problem), _) => self.harvest.wrong(number, problem),
                (Ok(line), Format::Actors) => dictionary.line(number, &line, &mut self.harvest),
                (Ok(line), Format::Agents) => agents.line(number, &line, &mut self.harvest),
                (Ok(line), Format::Table) => table.line(number, &line, &mut self.harvest),
                (Ok(line), Format::Wikidata) => self.graph.line(number, &line, &mut self.harvest),
            }
        }
        dictionary.finish(&mut self.harvest);
        table.finish(&mut self.harvest);
    }

    /// Ends the import.
    pub fn finish(mut self) -> Imported {
        self.graph.finish(&mut self.harvest);
        self.harvest.finish()
    }
}
