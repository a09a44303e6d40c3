//! The flags of questions to a record.

use clap::{Args as ClapArgs, ValueEnum};
use jiff::civil::Date;
use plover::{Code, EventType, Mode, Status};
use record::{By, Near, Order, Question, Who};

use super::RecordArgs;

/// How many a list shows where nothing is said.
const LIMIT: usize = 50;

/// Which reports, or events with such reports.
#[derive(Debug, ClapArgs)]
pub(crate) struct AskArgs {
    /// Between two countries, whoever acts: PRK,RUS.
    #[arg(long, value_name = "CODE,CODE", value_parser = pair)]
    pub(crate) between: Option<(Code, Code)>,
    /// Who acts: a code (PRK), a code and a sector (PRK:MIL), or letters in the name.
    #[arg(long, value_name = "WHO")]
    pub(crate) actor: Vec<Who>,
    /// Who takes part on either side, written like --actor.
    #[arg(long, value_name = "WHO")]
    pub(crate) party: Vec<Who>,
    /// Any of these types: CONSULT,AID.
    #[arg(long = "type", value_name = "TYPE", value_delimiter = ',')]
    pub(crate) types: Vec<EventType>,
    /// Any of these modes: visit,multilateral.
    #[arg(long, value_name = "MODE", value_delimiter = ',')]
    pub(crate) mode: Vec<Mode>,
    /// Any of these statuses: happened, planned, alleged, hypothetical, denied.
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    pub(crate) status: Vec<Status>,
    /// Not over before this day, month or year.
    #[arg(long, value_name = "DATE", value_parser = first_day)]
    pub(crate) since: Option<Date>,
    /// Begun by this day, month or year.
    #[arg(long, value_name = "DATE", value_parser = last_day)]
    pub(crate) until: Option<Date>,
    /// Told in this day, month or year or later.
    #[arg(long, value_name = "DATE", value_parser = first_day)]
    pub(crate) published_since: Option<Date>,
    /// Told by this day, month or year.
    #[arg(long, value_name = "DATE", value_parser = last_day)]
    pub(crate) published_until: Option<Date>,
    /// Letters in the name of the outlet, or of somebody on whose word it is told.
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,
    /// A country's code, or letters in a place's name.
    #[arg(long, value_name = "PLACE")]
    pub(crate) place: Option<String>,
    /// Within kilometres of a point: 39.0,125.8,50.
    #[arg(long, value_name = "LAT,LON,KM", allow_hyphen_values = true)]
    pub(crate) near: Option<Near>,
    /// Words of the story: missile, "joint exercise", missile AND test, missile*.
    #[arg(long, value_name = "WORDS")]
    pub(crate) text: Option<String>,
    /// A story's id.
    #[arg(long, value_name = "ID")]
    pub(crate) story: Option<String>,
    /// What the record held then: 2024-02-13 for the end of that day (UTC), or 2024-02-13T09:00:00Z.
    #[arg(long, value_name = "INSTANT")]
    pub(crate) as_of: Option<String>,
    /// What comes first.
    #[arg(long, value_enum, default_value = "latest")]
    pub(crate) sort: Sort,
    /// At most so many, 50 where nothing is said (an export takes all); 0 for all.
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sort {
    /// What happened last.
    Latest,
    /// What happened first.
    Earliest,
    /// What was told last.
    Published,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For reading.
    Table,
    /// One object a line.
    Jsonl,
    /// Comma-separated values with a header.
    Csv,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CountBy {
    /// The month in which it begins.
    Month,
    /// The pair of countries.
    Dyad,
    /// The type.
    Type,
}

impl From<CountBy> for By {
    fn from(by: CountBy) -> Self {
        match by {
            CountBy::Month => Self::Month,
            CountBy::Dyad => Self::Dyad,
            CountBy::Type => Self::Type,
        }
    }
}

#[derive(Debug, ClapArgs)]
pub(crate) struct ReportsArgs {
    #[command(flatten)]
    pub(crate) record: RecordArgs,
    #[command(flatten)]
    pub(crate) ask: AskArgs,
    /// Print how many there are of each instead.
    #[arg(long, value_enum)]
    pub(crate) count: Option<CountBy>,
    /// By default a table on a terminal and JSON lines in a pipe.
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

impl AskArgs {
    /// The question that the flags put.
    pub(crate) fn question(&self) -> Question {
        Question {
            between: self.between,
            actors: self.actor.clone(),
            parties: self.party.clone(),
            types: self.types.clone(),
            modes: self.mode.clone(),
            statuses: self.status.clone(),
            since: self.since,
            until: self.until,
            published_since: self.published_since,
            published_until: self.published_until,
            source: self.source.clone(),
            place: self.place.clone(),
            near: self.near,
            text: self.text.clone(),
            story: self.story.clone(),
            as_of: self.as_of.clone(),
            order: match self.sort {
                Sort::Latest => Order::Latest,
                Sort::Earliest => Order::Earliest,
                Sort::Published => Order::Published,
            },
            limit: Some(self.limit.unwrap_or(LIMIT)).filter(|&limit| limit > 0),
        }
    }
}

fn pair(text: &str) -> Result<(Code, Code), String> {
    let (one, other) = text.split_once(',').ok_or("it takes two codes with a comma between them: PRK,RUS")?;
    let code = |text: &str| text.trim().parse::<Code>().map_err(|error| error.to_string());
    Ok((code(one)?, code(other)?))
}

fn first_day(text: &str) -> Result<Date, record::RecordError> {
    record::days(text).map(|(first, _)| first)
}

fn last_day(text: &str) -> Result<Date, record::RecordError> {
    record::days(text).map(|(_, last)| last)
}
