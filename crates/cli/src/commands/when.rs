//! `dateline when`.

mod tense;

use std::io::{IsTerminal, Write};

use anyhow::Context as _;
use language::{Reader, Sentence};
use when::{Context, Mention, Token};

use crate::args::{TimeFormat, WhenArgs};
use crate::refusal::Refusal;
use crate::run::{self, Outcome};
use crate::show::times::{self, Time};

pub(crate) fn run(args: &WhenArgs) -> anyhow::Result<Outcome> {
    if args.text.trim().is_empty() {
        return Err(Refusal::Empty { path: "TEXT".to_owned() }.into());
    }
    let reader = Reader::shipped().context("the language model does not load")?;
    let times = read(&reader.read(&args.text), args);
    let mut out = std::io::stdout().lock();
    let terminal = out.is_terminal();
    let shown = match args.format.unwrap_or(if terminal { TimeFormat::Table } else { TimeFormat::Jsonl }) {
        TimeFormat::Jsonl => times::jsonl(&args.text, &times)?,
        TimeFormat::Table => times::table(&args.text, &times),
    };
    out.write_all(shown.as_bytes())?;
    out.flush()?;
    if times.is_empty() {
        run::complain("no time expression found in the text");
    }
    Ok(Outcome { done: 1, refused: 0 })
}

/// The time expressions of a text, each with the tense of its verb and the last date told before it.
fn read(sentences: &[Sentence], args: &WhenArgs) -> Vec<Time> {
    let mut times = Vec::new();
    let mut context = Context { anchor: args.on, tense: when::Tense::Unknown, previous: None };
    for sentence in sentences {
        for mention in mentions(sentence) {
            context.tense = tense::of(sentence, &mention);
            let told = mention.resolve(&context).and_then(|value| value.interval);
            let leads_on = mention.leads_on();
            times.push(Time { mention, context });
            if leads_on {
                context.previous = told.or(context.previous);
            }
        }
    }
    times
}

fn mentions(sentence: &Sentence) -> Vec<Mention> {
    let tokens: Vec<Token<'_>> =
        sentence.tokens.iter().map(|t| Token { text: &t.form, start: t.start }).collect();
    when::find(&tokens)
}
