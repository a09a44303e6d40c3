//! The flags of the commands that keep and ask a record.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use jiff::civil::Date;
use story::reading::{Format, Mapping};

use super::OwnArgs;

/// The record.
#[derive(Debug, ClapArgs)]
pub(crate) struct RecordArgs {
    /// The record: one SQLite file.
    #[arg(long, value_name = "FILE")]
    pub(crate) record: PathBuf,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct IngestArgs {
    /// Files of stories in any format that `code` takes, folders of them, or - for standard input.
    #[arg(required = true)]
    pub(crate) sources: Vec<PathBuf>,
    /// The record, made where there is none.
    #[arg(long, value_name = "FILE")]
    pub(crate) record: PathBuf,
    /// What files and standard input hold, where their names and first letters do not tell it.
    #[arg(long, value_parser = format_named)]
    pub(crate) format: Option<Format>,
    /// The columns of tables and fields of JSON objects that do not go by a usual name:
    /// text=body,title=head,published=meta.day,id=key,source=outlet,language=tongue,rights=terms.
    #[arg(long, value_name = "NAME=FIELD,…", default_value = "")]
    pub(crate) map: Mapping,
    /// Who published the stories; it also keeps ids of one source apart from those of another.
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,
    /// The day of publication (2024-02-13) for stories that do not tell theirs.
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<Date>,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
}

/// A format by its name.
fn format_named(name: &str) -> Result<Format, String> {
    let known = || Format::NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    Format::named(name).ok_or_else(|| format!("no such format; it is one of {}", known()))
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RefusedArgs {
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    /// Table or JSON lines; by default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<super::ReportFormat>,
}
