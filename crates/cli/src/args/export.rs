//! The flags of the commands that hand a record on to others.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args as ClapArgs, ValueEnum};

use super::RecordArgs;
use super::asking::AskArgs;

#[derive(Debug, ClapArgs)]
pub(crate) struct ExportArgs {
    /// Whose format.
    #[arg(value_parser = formats(), value_name = "FORMAT")]
    pub(crate) format: export::Format,
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    #[command(flatten)]
    pub(crate) ask: AskArgs,
    /// The file to write; standard output without it.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// What one row is: an event, or each report of a story by itself.
    #[arg(long, value_enum, default_value = "events")]
    pub(crate) each: Each,
    /// The licence line, where the format has room for one.
    #[arg(long, value_name = "TEXT")]
    pub(crate) licence: Option<String>,
    /// The codebook's name and version, where the format has room for them.
    #[arg(long, value_name = "TEXT")]
    pub(crate) codebook: Option<String>,
    /// In formats that need a date, the day of publication stands for one that is not told; else such events are left out.
    #[arg(long)]
    pub(crate) undated_as_published: bool,
    /// PLOVER also carries the whole text of each story whose rights allow it.
    #[arg(long)]
    pub(crate) story_text: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Each {
    /// What many stories tell of one happening, together.
    Events,
    /// What one story tells.
    Reports,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ChangesArgs {
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    /// Only what came after this change's number, or after 2024-02-13 or 2024-02-13T09:00:00Z.
    #[arg(long, value_name = "N|INSTANT", default_value = "0")]
    pub(crate) since: String,
}

/// The formats by their names, so that help and errors list them.
fn formats() -> impl TypedValueParser<Value = export::Format> {
    let names = export::Format::ALL.iter().map(|format| format.name());
    PossibleValuesParser::new(names)
        .try_map(|name| export::Format::named(&name).ok_or("the table of formats has no such name"))
}
