//! `dateline eval pairs`: codes sentences between two marked parties and scores the types.

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::Path;

use coding::{Coder, Told};
use plover::Span;
use plover::score::{PairReading, PairScore, PairType, answer};
use rayon::prelude::*;
use story::read_wire;

use crate::args::{EvalPairsArgs, FiguresFormat};
use crate::refusal::Refusal;
use crate::rooms::Rooms;
use crate::run::{self, Outcome};
use crate::show::confusion;

/// A sentence with two parties, one of which may stand outside it.
#[derive(Debug, PartialEq)]
struct Pair {
    id: String,
    sentence: String,
    actor: Option<Span>,
    recipient: Option<Span>,
    gold: PairType,
}

pub(crate) fn run(args: &EvalPairsArgs) -> anyhow::Result<Outcome> {
    let file = fs::read_to_string(&args.pairs).map_err(|cause| Refusal::unreadable(&args.pairs, cause))?;
    let pairs = read(&args.pairs, &file)?;
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    let answers: Vec<(Option<PairType>, String)> = pairs.par_iter().map(|pair| ask(pair, &coder)).collect();
    let mut score = PairScore::default();
    for (pair, (given, frame)) in pairs.iter().zip(&answers) {
        score.add(pair.gold, *given);
        if args.errors && *given != Some(pair.gold) {
            let given = given.map_or("none", PairType::as_str);
            run::complain(&format!("{} {} answered {given} {frame}: {}", pair.id, pair.gold, marked(pair)));
        }
    }
    let figures = score.figures();
    let mut out = std::io::stdout().lock();
    let table = args.format.map_or(out.is_terminal(), |format| format == FiguresFormat::Table);
    let shown = if table { confusion::table(&figures) } else { serde_json::to_string_pretty(&figures)? };
    writeln!(out, "{shown}")?;
    Ok(Outcome { done: pairs.len(), refused: 0 })
}

/// The type answered for a pair, with the frame that gave it.
fn ask(pair: &Pair, coder: &Coder<'_>) -> (Option<PairType>, String) {
    let stretches: Vec<Span> = pair.actor.into_iter().chain(pair.recipient).collect();
    let told = coder.code_between(&read_wire(&pair.id, pair.sentence.clone(), None), &stretches);
    let readings: Vec<PairReading> = told.iter().map(|t| reading(t, pair)).collect();
    match answer(&readings) {
        Some((i, given)) => (Some(given), told[i].report.evidence.first().frame.clone()),
        None => (None, nearest(&told)),
    }
}

/// What a report says of the pair; a party that stands outside the sentence may be anybody.
fn reading(told: &Told, pair: &Pair) -> PairReading {
    let mut parts = told.parts.iter();
    let actor = pair.actor.and_then(|_| parts.next());
    let recipient = pair.recipient.and_then(|_| parts.next());
    PairReading {
        event_type: told.report.event_type,
        status: told.report.status,
        actor_acts: actor.is_none_or(|p| p.acts),
        actor_receives: actor.is_some_and(|p| p.receives),
        recipient_acts: recipient.is_some_and(|p| p.acts),
        recipient_receives: recipient.is_none_or(|p| p.receives),
        open: told.report.recipients.is_empty(),
        confidence: told.report.confidence,
    }
}

/// What the sentence reports of others, to see what was near.
fn nearest(told: &[Told]) -> String {
    let frame = |t: &Told| {
        let parties =
            |list: &[plover::Entity]| list.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(", ");
        let report = &t.report;
        format!(
            "{} [{} → {}] {}",
            report.evidence.first().frame,
            parties(&report.actors),
            parties(&report.recipients),
            report.status
        )
    };
    format!("({})", told.iter().map(frame).collect::<Vec<_>>().join("; "))
}

fn read(path: &Path, file: &str) -> Result<Vec<Pair>, Refusal> {
    let mut lines = file.lines().enumerate();
    let header: Vec<&str> = lines.next().map_or(Vec::new(), |(_, line)| line.split('\t').collect());
    let column = |name: &str| {
        let at = header.iter().position(|h| *h == name);
        at.ok_or_else(|| Refusal::bad_pairs(path, 1, &format!("no column {name:?}")))
    };
    let columns = [column("id")?, column("marked_sentence")?, column("type")?];
    let rows = lines.filter(|(_, line)| !line.trim().is_empty());
    let pairs: Vec<Pair> = rows
        .map(|(i, line)| pair(line, columns).map_err(|message| Refusal::bad_pairs(path, i + 1, &message)))
        .collect::<Result<_, _>>()?;
    if pairs.is_empty() {
        return Err(Refusal::bad_pairs(path, 1, &"no pair below the header"));
    }
    Ok(pairs)
}

fn pair(line: &str, columns: [usize; 3]) -> Result<Pair, String> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [id, marked, gold] = columns.map(|at| cells.get(at).copied().unwrap_or(""));
    let gold = gold.trim().parse::<PairType>().map_err(|e| e.to_string())?;
    let (sentence, [actor, recipient]) = unmark(marked, ["s", "t"])?;
    if actor.is_none() && recipient.is_none() {
        return Err("no party is marked; write <s>the actor</s> and <t>the recipient</t>".to_owned());
    }
    Ok(Pair { id: id.to_owned(), sentence, actor, recipient, gold })
}

/// The sentence without its marks, and what stood between each pair of them.
fn unmark(marked: &str, tags: [&str; 2]) -> Result<(String, [Option<Span>; 2]), String> {
    let mut text = String::new();
    let mut starts = [None; 2];
    let mut spans = [None; 2];
    let mut rest = marked;
    while !rest.is_empty() {
        let open = tags.iter().position(|t| rest.starts_with(&format!("<{t}>")));
        let close = tags.iter().position(|t| rest.starts_with(&format!("</{t}>")));
        if let Some(i) = open {
            starts[i] = Some(text.len());
            rest = &rest[tags[i].len() + 2..];
        } else if let Some(i) = close {
            let start = starts[i].ok_or_else(|| format!("</{}> without its <{}>", tags[i], tags[i]))?;
            spans[i] = Some(Span { start, end: text.len() });
            rest = &rest[tags[i].len() + 3..];
        } else {
            let c = rest.chars().next().unwrap_or_default();
            text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    match (0..2).find(|&i| starts[i].is_some() && spans[i].is_none()) {
        Some(i) => Err(format!("<{}> without its </{}>", tags[i], tags[i])),
        None => Ok((text, spans)),
    }
}

fn marked(pair: &Pair) -> String {
    let mut marks: Vec<(usize, &str)> = Vec::new();
    for (span, [open, close]) in [(pair.actor, ["[A ", "]"]), (pair.recipient, ["[R ", "]"])] {
        marks.extend(span.into_iter().flat_map(|s| [(s.start, open), (s.end, close)]));
    }
    marks.sort_by_key(|&(at, _)| std::cmp::Reverse(at));
    let mut text = pair.sentence.clone();
    for (at, mark) in marks {
        text.insert_str(at, mark);
    }
    text
}

#[cfg(test)]
mod tests {
    use plover::Span;

    use super::unmark;

    #[test]
    fn marks_are_taken_out_and_remembered() {
        let (text, spans) = unmark("<t>Été</t> met <s>Bo</s>.", ["s", "t"]).unwrap();
        assert_eq!(text, "Été met Bo.");
        assert_eq!(spans, [Some(Span { start: 10, end: 12 }), Some(Span { start: 0, end: 5 })]);
        assert_eq!(unmark("<s>Bo.", ["s", "t"]), Err("<s> without its </s>".to_owned()));
        assert_eq!(unmark("Bo</s>.", ["s", "t"]), Err("</s> without its <s>".to_owned()));
    }
}
