//! `dateline matches`: which reports of a record fit rules.

use jiff::Timestamp;
use record::{Question, Record};
use watch::Match;

use crate::args::MatchesArgs;
use crate::run::Outcome;
use crate::{rules, show};

pub(crate) fn run(args: &MatchesArgs) -> anyhow::Result<Outcome> {
    let rules = rules::load(&args.rules)?;
    let record = Record::open(&args.record.record)?;
    let now = format!("{:.3}", Timestamp::now());
    // The limit is one of matches, not of reports looked at.
    let most = args.ask.question().limit.unwrap_or(usize::MAX);
    let question = Question { limit: None, ..args.ask.question() };
    let mut found: Vec<Match> = Vec::new();
    record.each_seen(&question, |seen| {
        found.extend(rules::matches(&rules, &seen, &now));
        found.len() < most
    })?;
    found.truncate(most);
    show::lists::print(&found, args.format)?;
    Ok(Outcome { done: found.len(), refused: 0 })
}
