//! `dateline rules check|list`: do rules do what their examples say, and what rules are there?

use std::fmt::Write as _;
use std::io::Write as _;

use coding::Coder;
use jiff::civil::{Date, date};
use plover::{CodePoints, ReportJson};
use rayon::prelude::*;
use story::Item;
use watch::{Look, Rule};

use crate::args::{RulesArgs, RulesCheckArgs};
use crate::rooms::Rooms;
use crate::rules;
use crate::run::Outcome;
use crate::show;

/// The day on which examples count as published.
const DAY: Date = date(2024, 2, 14);

/// A sentence of a rule, and what came of it.
struct Tried<'r> {
    sentence: &'r str,
    /// Whether it should fit.
    wanted: bool,
    /// By what it fits.
    why: Option<String>,
    /// What is reported of it.
    told: Vec<String>,
}

/// Runs the examples of every rule.
pub(crate) fn check(args: &RulesCheckArgs) -> anyhow::Result<Outcome> {
    let rules = rules::load(&args.rules)?;
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    let all: Vec<&Rule> = rules.iter().collect();
    let tried: Vec<(&Rule, Vec<Tried<'_>>)> =
        all.into_par_iter().map(|rule| (rule, try_rule(&coder, rule))).collect();
    let mut out = String::new();
    let mut failed = 0;
    for (rule, sentences) in &tried {
        writeln!(out, "{}: {}", rule.id, rule.title)?;
        for tried in sentences {
            failed += usize::from(!tried.is_right());
            writeln!(out, "  {}", tried.verdict())?;
        }
    }
    let count: usize = tried.iter().map(|(_, sentences)| sentences.len()).sum();
    writeln!(out, "{} rules; {count} sentences, {failed} fail", rules.len())?;
    std::io::stdout().lock().write_all(out.as_bytes())?;
    Ok(Outcome { done: rules.len(), refused: failed })
}

fn try_rule<'r>(coder: &Coder<'_>, rule: &'r Rule) -> Vec<Tried<'r>> {
    let yes = rule.yes.iter().map(|sentence| try_sentence(coder, rule, sentence, true));
    yes.chain(rule.no.iter().map(|sentence| try_sentence(coder, rule, sentence, false))).collect()
}

fn try_sentence<'r>(coder: &Coder<'_>, rule: &Rule, sentence: &'r str, wanted: bool) -> Tried<'r> {
    let story = Item { body: sentence.to_owned(), ..Item::default() }.story().with_published(DAY);
    let points = CodePoints::new(story.raw());
    let coding = coder.code(&story);
    let reports: Vec<ReportJson> = coding.reports.iter().map(|r| ReportJson::new(r, &points)).collect();
    let why = reports.iter().find_map(|report| {
        let fit = rule.fit(&Look::new(report, story.raw()))?;
        Some(fit.why.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
    });
    Tried { sentence, wanted, why, told: reports.iter().map(in_words).collect() }
}

fn in_words(report: &ReportJson) -> String {
    let what = show::words::type_and_modes(report.event_type, &report.mode);
    format!("{} {what} {}", show::held::parties(report), report.status)
}

impl Tried<'_> {
    fn is_right(&self) -> bool {
        self.wanted == self.why.is_some()
    }

    /// What came of it, and where it should not have, what to look at.
    fn verdict(&self) -> String {
        let sentence = self.sentence;
        match (self.wanted, &self.why) {
            (true, Some(why)) => format!("{sentence:?} fits ({why})"),
            (false, None) => format!("{sentence:?} does not fit, as it should be"),
            (false, Some(why)) => {
                format!("FAILS: {sentence:?} fits ({why}); ask for more, or bar it with none")
            }
            (true, None) if self.told.is_empty() => {
                format!(
                    "FAILS: {sentence:?} reports nothing; dateline explain shows why, or say it otherwise"
                )
            }
            (true, None) => {
                format!("FAILS: {sentence:?} does not fit; it reports {}", self.told.join("; "))
            }
        }
    }
}

/// One paragraph a rule.
pub(crate) fn list(args: &RulesArgs) -> anyhow::Result<Outcome> {
    let rules = rules::load(args)?;
    let mut out = String::new();
    for rule in rules.iter() {
        writeln!(out, "{} ({}): {}", rule.id, show::matches::severity(rule.severity), rule.title)?;
        for source in &rule.source {
            writeln!(out, "  {source}")?;
        }
    }
    std::io::stdout().lock().write_all(out.as_bytes())?;
    Ok(Outcome { done: rules.len(), refused: 0 })
}
