//! The flags of the commands that keep and ask a record.

use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueEnum};
use jiff::civil::Date;
use story::FieldMap;

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
    /// Files of text or JSON lines, folders of them (.txt, .jsonl, .ndjson), or - for standard input.
    #[arg(required = true)]
    pub(crate) sources: Vec<PathBuf>,
    /// The record, made where there is none.
    #[arg(long, value_name = "FILE")]
    pub(crate) record: PathBuf,
    /// What files and standard input hold, where their names and first letters do not tell it.
    #[arg(long, value_enum)]
    pub(crate) format: Option<SourceFormat>,
    /// The fields of JSON objects: text=body,title=headline,published=date,id=guid,source=outlet,language=lang,rights=terms.
    #[arg(long, value_name = "NAME=FIELD,…", default_value = "text=text")]
    pub(crate) map: FieldMap,
    /// Who published the stories; it also keeps ids of one source apart from those of another.
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,
    /// The day of publication (2024-02-13) for stories that do not tell theirs.
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<Date>,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SourceFormat {
    /// One story of plain text.
    Text,
    /// One story an object a line, or a JSON array of objects.
    Json,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RefusedArgs {
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    /// Table or JSON lines; by default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<super::ReportFormat>,
}
