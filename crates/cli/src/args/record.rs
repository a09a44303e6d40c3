//! The flags of the commands that keep and ask a record.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args as ClapArgs;
use jiff::SignedDuration;
use jiff::civil::Date;
use record::Location;
use story::reading::{Format, Mapping};

use super::OwnArgs;

/// The record.
#[derive(Debug, ClapArgs)]
pub(crate) struct RecordArgs {
    /// The record: one SQLite file, or postgres://USER@HOST/DATABASE?schema=NAME (the password in PGPASSWORD).
    #[arg(long, value_name = "FILE|URL", value_parser = location)]
    pub(crate) record: Location,
}

/// Where stories come from, and how they are read.
#[derive(Debug, ClapArgs)]
pub(crate) struct SourcesArgs {
    /// Files of stories in any format that `code` takes, folders of them, addresses of feeds, pages and archives
    /// (https://…), or - for standard input.
    #[arg(required = true)]
    pub(crate) sources: Vec<PathBuf>,
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
    /// Read the page that an item of a feed leads to where the feed holds only a summary of it.
    #[arg(long)]
    pub(crate) follow: bool,
    #[command(flatten)]
    pub(crate) net: NetArgs,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
}

/// How others' computers are asked.
#[derive(Debug, ClapArgs)]
pub(crate) struct NetArgs {
    /// Between two requests to one host: 1s, 500ms.
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = time)]
    pub(crate) pause: Duration,
    /// How long a server may take to begin its answer, and between two pieces of it.
    #[arg(long, value_name = "TIME", default_value = "30s", value_parser = time)]
    pub(crate) timeout: Duration,
    /// The most that one answer may hold, in MiB.
    #[arg(long, value_name = "MIB", default_value = "64", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) largest: u32,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct IngestArgs {
    #[command(flatten)]
    pub(crate) from: SourcesArgs,
    /// The record, made where there is none: one SQLite file, or postgres://USER@HOST/DATABASE?schema=NAME (the password
    /// in PGPASSWORD). Several programs may write to one at once.
    #[arg(long, value_name = "FILE|URL", value_parser = location)]
    pub(crate) record: Location,
}

/// A length of time: 90s, 5m, 1h.
pub(super) fn time(text: &str) -> Result<Duration, String> {
    let bad = "write a length of time such as 30s, 5m or 1h";
    let time: SignedDuration = text.parse().map_err(|_| bad)?;
    Duration::try_from(time).map_err(|_| bad.to_owned())
}

/// Where the record is; a server's password comes from the environment, so that it stands in no list of processes. Faults
/// are found when the record is opened: a fault of a flag would be told with the password in it.
pub(crate) fn location(text: &str) -> Result<Location, std::convert::Infallible> {
    let location = Location::from(text);
    Ok(match std::env::var("PGPASSWORD") {
        Ok(password) => location.with_password(&password),
        Err(_) => location,
    })
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
