//! The flags.

mod asking;
mod events;
mod export;
mod record;
mod watch;

use std::path::PathBuf;

use ::record::Location;
use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use plover::EventType;

pub(crate) use asking::{ListFormat, ReportsArgs};
pub(crate) use events::{AmendArgs, EventsArgs, HandArgs, JoinArgs, RejectArgs, SplitArgs};
pub(crate) use export::{ChangesArgs, Each, ExportArgs};
pub(crate) use record::{IngestArgs, NetArgs, RecordArgs, RefusedArgs, SourcesArgs};
pub(crate) use watch::{MatchesArgs, RulesArgs, RulesCheckArgs, RulesCommand, WatchArgs};

/// Reads newswire: who did what to whom, when, where, with what certainty, and on whose word.
#[derive(Debug, Parser)]
#[command(version, after_help = AFTER)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER: &str = "Exit codes: 0 all well; 1 some stories, lines or entries were refused, the others came out; 2 wrong usage; \
3 nothing that was named could be read; 4 the output cannot be written, or the program itself is broken.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Code stories: print what each one reports.
    Code(CodeArgs),
    /// Show the parts of a story: headline, dateline, paragraphs, rights.
    Read(ReadArgs),
    /// Show how the sentences of a story are built.
    Parse(ParseArgs),
    /// Show what days the time expressions of a text mean.
    When(WhenArgs),
    /// Say who a name is on a day: candidates, best first, with codes, offices, sources and why.
    Who(WhoArgs),
    /// Code stories and show for each report why; with --record, show why the reports of an event are one.
    Explain(ExplainArgs),
    /// Code stories and keep them in a record; what it holds already is left alone.
    Ingest(IngestArgs),
    /// List what a record refused, and why.
    Refused(RefusedArgs),
    /// Ask a record for events: what the reports of many stories say of one happening.
    Events(EventsArgs),
    /// Who went where, when, with whom, at whose invitation.
    Visits(EventsArgs),
    /// What is planned and was not told to have happened, the nearest first.
    Calendar(EventsArgs),
    /// Where those who tell of one event differ.
    Claims(EventsArgs),
    /// Hand a record on in the formats of others: PLOVER, POLECAT, ICEWS, GDELT, ACLED, CSV, Parquet, maps, graphs, calendars, feeds.
    Export(ExportArgs),
    /// What was added, amended and withdrawn, as JSON lines, for whoever keeps a copy.
    Changes(ChangesArgs),
    /// Decide that two events are one.
    Join(JoinArgs),
    /// Decide that reports are of another event than the rest of theirs.
    Split(SplitArgs),
    /// Decide that a report is wrong.
    Reject(RejectArgs),
    /// Change a field of a report.
    Amend(AmendArgs),
    /// Ask a record for reports: who did what to whom, when, where, on whose word.
    Reports(ReportsArgs),
    /// Follow feeds, files and folders, and tell what is new and fits rules.
    Watch(WatchArgs),
    /// Ask rules of what a record holds.
    Matches(MatchesArgs),
    /// Look after rules of what matters.
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Look after knowledge of your own.
    #[command(subcommand)]
    Knowledge(KnowledgeCommand),
    /// Look at the lexicon, ours and your own.
    #[command(subcommand)]
    Lexicon(LexiconCommand),
    /// Take actors from dictionaries, tables and dumps of others.
    #[command(subcommand)]
    Actors(ActorsCommand),
    /// Make a gazetteer of your own.
    #[command(subcommand)]
    Places(PlacesCommand),
    /// Measure.
    #[command(subcommand)]
    Eval(Evaluation),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct StoryArgs {
    /// Files of stories (plain text, HTML, RSS, Atom, NewsML, NITF, ninjs, JSON lines, CSV, WARC, zip, tar, gzip), folders of
    /// them, or - for standard input.
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The day of publication (2024-02-13) for stories that do not tell theirs.
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<Date>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ReadArgs {
    #[command(flatten)]
    pub(crate) stories: StoryArgs,
    /// Print the text that offsets count in instead: of pages and feeds it is made from their fields.
    #[arg(long)]
    pub(crate) text: bool,
}

/// Knowledge and frames of the user's own, for every command that codes.
#[derive(Debug, ClapArgs)]
pub(crate) struct OwnArgs {
    #[command(flatten)]
    pub(crate) facts: FactsArgs,
    #[command(flatten)]
    pub(crate) frames: FramesArgs,
}

/// Knowledge of the user's own, for every command that asks who or where somebody is.
#[derive(Debug, Default, ClapArgs)]
pub(crate) struct FactsArgs {
    /// A folder of your own TOML files, whose entries win over those that ship; a gazetteer.tsv in it is used as by --places.
    #[arg(long, value_name = "DIR")]
    pub(crate) knowledge: Option<PathBuf>,
    /// A gazetteer used instead of the one that ships; `dateline places import` writes it.
    #[arg(long, value_name = "FILE")]
    pub(crate) places: Option<PathBuf>,
}

/// Frames of the user's own.
#[derive(Debug, ClapArgs)]
pub(crate) struct FramesArgs {
    /// A folder of your own TOML files of frames, beside ours; one of our id replaces ours.
    #[arg(long, value_name = "DIR")]
    pub(crate) lexicon: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ExplainArgs {
    #[command(flatten)]
    pub(crate) stories: StoryArgs,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
    /// A record: what is named are no stories then but ids of its events or reports, whose beginning is enough.
    #[arg(long, value_name = "FILE|URL", value_parser = record::location, conflicts_with_all = ["published", "knowledge", "places", "lexicon"])]
    pub(crate) record: Option<Location>,
    /// How events are shown: by default as text on a terminal and as JSON in a pipe.
    #[arg(long, value_enum, requires = "record")]
    pub(crate) format: Option<ReportFormat>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KnowledgeCommand {
    /// Check a folder of your own TOML files, run its examples and list its entries.
    Check(KnowledgeCheckArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct KnowledgeCheckArgs {
    /// The folder.
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LexiconCommand {
    /// Check a folder of your own frames and run their sentences beside our frames.
    Check(LexiconCheckArgs),
    /// Name every frame: its id, what it tells, the words that set it off.
    List(LexiconListArgs),
    /// Show all that frames say: words, places, conditions, modes, sentences.
    Show(LexiconShowArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct LexiconCheckArgs {
    /// The folder.
    pub(crate) folder: PathBuf,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct LexiconListArgs {
    /// Only frames of this type (CONSULT).
    #[arg(long = "type", value_name = "TYPE", value_parser = event_type)]
    pub(crate) event_type: Option<EventType>,
    #[command(flatten)]
    pub(crate) frames: FramesArgs,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct LexiconShowArgs {
    /// Ids of frames, as reports and `dateline lexicon list` name them.
    #[arg(required = true, value_name = "ID")]
    pub(crate) ids: Vec<String>,
    #[command(flatten)]
    pub(crate) frames: FramesArgs,
}

/// One of the 16 types, in any case of letters.
fn event_type(text: &str) -> Result<EventType, String> {
    text.to_uppercase().parse().map_err(|_| {
        let all: Vec<&str> = EventType::ALL.iter().map(|t| t.as_str()).collect();
        format!("the types are {}", all.join(", "))
    })
}

#[derive(Debug, Subcommand)]
pub(crate) enum ActorsCommand {
    /// Write a folder for --knowledge from Phoenix and PETRARCH dictionaries, CSV tables or Wikidata dumps.
    Import(ActorsImportArgs),
}

#[derive(Debug, Subcommand)]
pub(crate) enum PlacesCommand {
    /// Write a gazetteer for --places from GeoNames dumps (cities15000.txt, allCountries.txt).
    Import(PlacesImportArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct PlacesImportArgs {
    /// The dumps, unpacked, or - for standard input.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The gazetteer to write, a file that ends in .tsv; it must not be there yet.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Towns of at least so many people; capitals and seats of divisions are taken whatever their size.
    #[arg(long, value_name = "PEOPLE", default_value_t = 1_000)]
    pub(crate) population: u32,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ActorsImportArgs {
    /// The files, or - for standard input.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The folder to write; it must hold no TOML yet.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// The form of all files, where their names and first lines do not tell it.
    #[arg(long, value_enum)]
    pub(crate) format: Option<ImportFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportFormat {
    /// A dictionary of actors in the form of Phoenix and PETRARCH.
    Actors,
    /// A dictionary of agents in that form.
    Agents,
    /// A CSV table of our columns.
    Csv,
    /// A Wikidata JSON dump, one entity a line.
    Wikidata,
}

impl From<ImportFormat> for knowledge::import::Format {
    fn from(format: ImportFormat) -> Self {
        match format {
            ImportFormat::Actors => Self::Actors,
            ImportFormat::Agents => Self::Agents,
            ImportFormat::Csv => Self::Table,
            ImportFormat::Wikidata => Self::Wikidata,
        }
    }
}

#[derive(Debug, ClapArgs)]
pub(crate) struct CodeArgs {
    #[command(flatten)]
    pub(crate) stories: StoryArgs,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
    /// Table or JSON lines; by default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<ReportFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For reading.
    Table,
    /// One report a line, `dateline.report/1`.
    Jsonl,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct WhenArgs {
    /// The text, in quotation marks.
    pub(crate) text: String,
    /// The day the text was written (2024-02-13).
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Date,
    /// Table or JSON lines; by default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<TimeFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TimeFormat {
    /// For reading.
    Table,
    /// One time expression a line, `dateline.time/1`.
    Jsonl,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct WhoArgs {
    /// A person, body or place, a family name, a title with a name, or the words for an office.
    #[arg(required = true)]
    pub(crate) name: String,
    /// The day (2024-02-13); without it, whoever is in office as far as the data goes.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<Date>,
    /// The country that goes first: its code (GBR) or its name.
    #[arg(long = "in", value_name = "COUNTRY")]
    pub(crate) country: Option<String>,
    #[command(flatten)]
    pub(crate) own: FactsArgs,
    /// Table or JSON lines; by default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<ReportFormat>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ParseArgs {
    #[command(flatten)]
    pub(crate) stories: StoryArgs,
    /// How to print the trees.
    #[arg(long, value_enum, default_value = "conllu")]
    pub(crate) format: TreeFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TreeFormat {
    /// CoNLL-U.
    Conllu,
    /// Indented, for reading.
    Tree,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Evaluation {
    /// Code the stories of a gold folder and score them as the codebook says.
    Stories(EvalStoriesArgs),
    /// Code sentences between two marked parties and score the types.
    Pairs(EvalPairsArgs),
    /// Count how many single gold records of PLOVER are found.
    Records(EvalRecordsArgs),
    /// Count the reports made of items that report nothing (sport, business, accidents) and name them.
    Silence(EvalSilenceArgs),
    /// Parse a treebank and print the CoNLL-2018 metrics.
    Parse(EvalParseArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct EvalSilenceArgs {
    /// Lines of a kind, a tab and an item; lines that begin with # are comments.
    pub(crate) items: PathBuf,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct EvalStoriesArgs {
    /// A folder with stories/ID.txt, stories/ID.json and coded/ID.json.
    pub(crate) gold: PathBuf,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
    /// Print each miss and extra on standard error.
    #[arg(long)]
    pub(crate) errors: bool,
    /// Also write the coded reports here, as JSON lines.
    #[arg(long, value_name = "FILE")]
    pub(crate) jsonl: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct EvalPairsArgs {
    /// A table with tabs between columns id, marked_sentence (<s>actor</s>, <t>recipient</t>) and type.
    pub(crate) pairs: PathBuf,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
    /// Print each wrong answer on standard error.
    #[arg(long)]
    pub(crate) errors: bool,
    /// Table or JSON; by default a table on a terminal and JSON in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<FiguresFormat>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct EvalRecordsArgs {
    /// A JSON list of records with text, event, source and target.
    pub(crate) records: PathBuf,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
    /// Print each record that was not found on standard error.
    #[arg(long)]
    pub(crate) errors: bool,
    /// Table or JSON; by default a table on a terminal and JSON in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<FiguresFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FiguresFormat {
    /// For reading.
    Table,
    /// One JSON object.
    Json,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct EvalParseArgs {
    /// A treebank in CoNLL-U, or names in IOB2 with --names.
    pub(crate) treebank: PathBuf,
    /// Parse the raw text instead of the gold words.
    #[arg(long)]
    pub(crate) raw: bool,
    /// Only documents whose id holds this text (GUM_news).
    #[arg(long, value_name = "TEXT")]
    pub(crate) documents: Option<String>,
    /// The file holds names in IOB2; score spans of PER, ORG and LOC.
    #[arg(long)]
    pub(crate) names: bool,
}
