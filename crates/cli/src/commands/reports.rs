//! `dateline reports`.

use record::Record;

use crate::args::ReportsArgs;
use crate::run::Outcome;
use crate::show;

pub(crate) fn run(args: &ReportsArgs) -> anyhow::Result<Outcome> {
    let record = Record::open(&args.record.record)?;
    let question = args.ask.question();
    if let Some(by) = args.count {
        let counted = record.count(&question, by.into())?;
        show::lists::print(&counted, args.format)?;
        return Ok(Outcome { done: counted.len(), refused: 0 });
    }
    let reports = record.reports(&question)?;
    show::lists::print(&reports, args.format)?;
    Ok(Outcome { done: reports.len(), refused: 0 })
}
