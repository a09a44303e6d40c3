//! The flags of the commands about rules.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args as ClapArgs, Subcommand};
use record::Location;

use super::asking::AskArgs;
use super::record::{location, time};
use super::{ListFormat, OwnArgs, RecordArgs, SourcesArgs};

/// Which rules.
#[derive(Debug, ClapArgs)]
pub(crate) struct RulesArgs {
    /// Files of rules in TOML, or folders of them.
    #[arg(long, value_name = "FILE|DIR")]
    pub(crate) rules: Vec<PathBuf>,
    /// Rules that ship: dprk (what sanctions of the UN Security Council on the DPRK forbid).
    #[arg(long, value_name = "NAME")]
    pub(crate) rules_set: Vec<String>,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct WatchArgs {
    #[command(flatten)]
    pub(crate) from: SourcesArgs,
    #[command(flatten)]
    pub(crate) rules: RulesArgs,
    /// The record, made where there is none: stories are kept in it and no match is told twice, also after a restart.
    /// Without it, everything is held in memory and forgotten at the end.
    #[arg(long, value_name = "FILE|URL", value_parser = location)]
    pub(crate) record: Option<Location>,
    /// How long to wait between two rounds: 5m, 1h.
    #[arg(long, value_name = "TIME", default_value = "5m", value_parser = time)]
    pub(crate) every: Duration,
    /// One round, then end.
    #[arg(long, conflicts_with = "every")]
    pub(crate) once: bool,
    /// Where matches go: stdout, FILE.jsonl (lines are added), FILE.atom (the last hundred), https://… (each is posted).
    #[arg(long, value_name = "WHERE", default_value = "stdout")]
    pub(crate) to: Vec<String>,
    /// The wait before a hook that failed is tried again; it doubles from try to try.
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = time)]
    pub(crate) retry: Duration,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct MatchesArgs {
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    #[command(flatten)]
    pub(crate) rules: RulesArgs,
    #[command(flatten)]
    pub(crate) ask: AskArgs,
    /// By default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    /// Check rules and run their examples.
    Check(RulesCheckArgs),
    /// Name every rule: its id, how much it matters, what it watches for and on what ground.
    List(RulesArgs),
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RulesCheckArgs {
    #[command(flatten)]
    pub(crate) rules: RulesArgs,
    #[command(flatten)]
    pub(crate) own: OwnArgs,
}
