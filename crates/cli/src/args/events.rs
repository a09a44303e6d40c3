//! The flags of the commands about events, and of decisions by hand.

use clap::Args as ClapArgs;

use super::RecordArgs;
use super::asking::{AskArgs, ListFormat};

#[derive(Debug, ClapArgs)]
pub(crate) struct EventsArgs {
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    #[command(flatten)]
    pub(crate) ask: AskArgs,
    /// By default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

/// Who decides, and why.
#[derive(Debug, ClapArgs)]
pub(crate) struct HandArgs {
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    /// Who decides.
    #[arg(long, value_name = "NAME")]
    pub(crate) who: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: String,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct JoinArgs {
    /// An event's or report's id.
    pub(crate) one: String,
    /// Another's.
    pub(crate) other: String,
    #[command(flatten)]
    pub(crate) hand: HandArgs,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct SplitArgs {
    /// Reports of one event that are of another happening than the rest.
    #[arg(required = true)]
    pub(crate) reports: Vec<String>,
    #[command(flatten)]
    pub(crate) hand: HandArgs,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct RejectArgs {
    /// A report's id.
    pub(crate) report: String,
    /// Take the rejection back.
    #[arg(long)]
    pub(crate) restore: bool,
    #[command(flatten)]
    pub(crate) hand: HandArgs,
}

#[derive(Debug, ClapArgs)]
pub(crate) struct AmendArgs {
    /// A report's id.
    pub(crate) report: String,
    /// The change: status=planned, type=AID, mode=visit, date=2024-02-12..2024-02-14, place=Minsk/BLR, actors=PRK:MIL,RUS.
    #[arg(value_name = "FIELD=VALUE")]
    pub(crate) change: String,
    #[command(flatten)]
    pub(crate) hand: HandArgs,
}
