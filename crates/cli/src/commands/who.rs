//! `dateline who`.

use std::io::{IsTerminal, Write};

use knowledge::{Kind, Knowledge};
use plover::Code;

use crate::args::{ReportFormat, WhoArgs};
use crate::own::Own;
use crate::refusal::Refusal;
use crate::run::Outcome;
use crate::show;

/// Nobody of that name is nothing that could be read, so it ends like a file that is not there.
pub(crate) fn run(args: &WhoArgs) -> anyhow::Result<Outcome> {
    let (knowledge, _) = Own::knowledge(&args.own)?;
    let country = args.country.as_deref().map(|name| country(&knowledge, name)).transpose()?;
    let found = knowledge.who(&args.name, args.on, country);
    if found.is_empty() {
        return Err(Refusal::Nobody { name: args.name.clone() }.into());
    }
    let terminal = std::io::stdout().is_terminal();
    let format = args.format.unwrap_or(if terminal { ReportFormat::Table } else { ReportFormat::Jsonl });
    let text = match format {
        ReportFormat::Table => show::who::table(&found, args.on),
        ReportFormat::Jsonl => show::who::jsonl(&found, args.on)?,
    };
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Outcome { done: 1, refused: 0 })
}

/// A code of a state, or any name of one.
fn country(knowledge: &Knowledge, name: &str) -> anyhow::Result<Code> {
    let code = name.to_uppercase().parse::<Code>().ok();
    let code = code.filter(|&c| !c.is_country() || knowledge.state(c).is_some());
    let named = || knowledge.senses(name).into_iter().find(|s| s.kind == Kind::State).and_then(|s| s.code);
    code.or_else(named).ok_or_else(|| Refusal::NoCountry { name: name.to_owned() }.into())
}
