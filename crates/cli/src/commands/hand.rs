//! `dateline join`, `split`, `reject`, `amend`: decisions by hand.

use std::io::Write;

use jiff::Timestamp;
use record::{Decision, Record};

use crate::args::{AmendArgs, HandArgs, JoinArgs, RejectArgs, SplitArgs};
use crate::run::Outcome;

pub(crate) fn join(args: &JoinArgs) -> anyhow::Result<Outcome> {
    let decision = Decision::Join(args.one.clone(), args.other.clone());
    decide(&args.hand, &decision, &args.one)
}

pub(crate) fn split(args: &SplitArgs) -> anyhow::Result<Outcome> {
    let first = args.reports.first().map_or("", String::as_str);
    decide(&args.hand, &Decision::Split(args.reports.clone()), first)
}

pub(crate) fn reject(args: &RejectArgs) -> anyhow::Result<Outcome> {
    let report = args.report.clone();
    if args.restore {
        return decide(&args.hand, &Decision::Restore(report), &args.report);
    }
    decide(&args.hand, &Decision::Reject(report), "")
}

pub(crate) fn amend(args: &AmendArgs) -> anyhow::Result<Outcome> {
    let decision = Decision::Amend(args.report.clone(), args.change.clone());
    decide(&args.hand, &decision, &args.report)
}

/// Decides, and says in which event the report named first is now.
fn decide(hand: &HandArgs, decision: &Decision, named: &str) -> anyhow::Result<Outcome> {
    let mut record = Record::open(&hand.record.record)?;
    record.decide(decision, &hand.who, &hand.why, Timestamp::now())?;
    let mut out = std::io::stdout().lock();
    if named.is_empty() {
        writeln!(out, "done")?;
    } else {
        let event = record.explain(named)?;
        let reports = event.reports.len();
        writeln!(out, "done: {} has {reports} report{}", event.event, if reports == 1 { "" } else { "s" })?;
    }
    Ok(Outcome { done: 1, refused: 0 })
}
