//! The program `dateline`: reads newswire and prints what it reports.

mod args;
mod commands;
mod input;
mod net;
mod own;
mod refusal;
mod rooms;
mod rules;
mod run;
mod show;
mod stop;
mod stream;

use std::process::ExitCode;

use clap::Parser;
use record::RecordError;

use crate::args::{
    ActorsCommand, Args, Command, Evaluation, KnowledgeCommand, LexiconCommand, PlacesCommand, RulesCommand,
};
use crate::refusal::Refusal;

fn main() -> ExitCode {
    let args = Args::parse();
    match dispatch(args.command) {
        Ok(outcome) => outcome.exit_code(),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            run::complain(&coded(&error));
            ExitCode::from(if is_of_input(&error) { run::NOTHING } else { run::BROKEN })
        }
    }
}

/// Whether the fault lies in what was named, not in the output or the program.
fn is_of_input(error: &anyhow::Error) -> bool {
    let of_record = record_error(error);
    let of_store =
        |error: &RecordError| matches!(error, RecordError::Sqlite(_) | RecordError::Postgres { .. });
    error.is::<Refusal>() || of_record.is_some_and(|error| !of_store(error))
}

/// What a record says, also where an export asked it.
fn record_error(error: &anyhow::Error) -> Option<&RecordError> {
    let of_export = error.downcast_ref::<export::ExportError>().and_then(|error| match error {
        export::ExportError::Record(error) => Some(error),
        _ => None,
    });
    error.downcast_ref::<RecordError>().or(of_export)
}

/// The error with its code to search for; a refusal has its own.
fn coded(error: &anyhow::Error) -> String {
    if error.is::<Refusal>() {
        format!("{error}")
    } else if let Some(error) = record_error(error) {
        error.to_string()
    } else if let Some(error) = error.downcast_ref::<export::ExportError>() {
        error.to_string()
    } else if error.chain().any(|cause| cause.is::<std::io::Error>()) {
        format!("cli/unwritable: {error:#}; check the disk, the name and the permissions")
    } else {
        format!("cli/broken: {error:#}; please report it")
    }
}

fn dispatch(command: Command) -> anyhow::Result<run::Outcome> {
    match command {
        Command::Code(args) => commands::code::run(&args),
        Command::Read(args) => commands::read::run(&args),
        Command::Parse(args) => commands::parse::run(&args),
        Command::Explain(args) => commands::explain::run(&args),
        Command::When(args) => commands::when::run(&args),
        Command::Who(args) => commands::who::run(&args),
        Command::Ingest(args) => commands::ingest::run(&args),
        Command::Refused(args) => commands::refused::run(&args),
        Command::Events(args) => commands::events::events(&args),
        Command::Visits(args) => commands::events::visits(&args),
        Command::Calendar(args) => commands::events::calendar(&args),
        Command::Claims(args) => commands::events::claims(&args),
        Command::Export(args) => commands::export::run(&args),
        Command::Changes(args) => commands::changes::run(&args),
        Command::Join(args) => commands::hand::join(&args),
        Command::Split(args) => commands::hand::split(&args),
        Command::Reject(args) => commands::hand::reject(&args),
        Command::Amend(args) => commands::hand::amend(&args),
        Command::Reports(args) => commands::reports::run(&args),
        Command::Watch(args) => commands::watch::run(&args),
        Command::Matches(args) => commands::matches::run(&args),
        Command::Rules(RulesCommand::Check(args)) => commands::rules::check(&args),
        Command::Rules(RulesCommand::List(args)) => commands::rules::list(&args),
        Command::Knowledge(KnowledgeCommand::Check(args)) => commands::knowledge::check(&args),
        Command::Lexicon(LexiconCommand::Check(args)) => commands::lexicon::check(&args),
        Command::Lexicon(LexiconCommand::List(args)) => commands::lexicon::list(&args),
        Command::Lexicon(LexiconCommand::Show(args)) => commands::lexicon::show(&args),
        Command::Actors(ActorsCommand::Import(args)) => commands::actors::import(&args),
        Command::Places(PlacesCommand::Import(args)) => commands::places::import(&args),
        Command::Eval(Evaluation::Stories(args)) => commands::eval_stories::run(&args),
        Command::Eval(Evaluation::Pairs(args)) => commands::eval_pairs::run(&args),
        Command::Eval(Evaluation::Records(args)) => commands::eval_records::run(&args),
        Command::Eval(Evaluation::Silence(args)) => commands::eval_silence::run(&args),
        Command::Eval(Evaluation::Parse(args)) => commands::eval_parse::run(&args),
    }
}

/// A reader such as `head` that has seen enough is no failure.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe)
    })
}
