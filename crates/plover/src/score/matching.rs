//! Matches the coded reports of a story with its gold.

use std::collections::BTreeSet;

use super::assign::assign;
use super::counts::{Miss, StoryScore};
use super::gold::{GoldEntity, GoldReport, GoldSentence, GoldStory, GoldText};
use crate::code::Code;
use crate::json::{EntityJson, ReportJson};
use crate::ontology::EventType;

/// Scores the coded reports of one story.
pub fn score_story(gold: &GoldStory, text: &GoldText, coded: &[ReportJson]) -> StoryScore {
    let weights: Vec<Vec<f64>> = gold
        .reports
        .iter()
        .map(|g| coded.iter().map(|c| affinity(g, c, &text.sentences)).collect())
        .collect();
    let pairs = assign(&weights);
    let mut score = StoryScore {
        stories: 1,
        required: gold.reports.iter().filter(|g| !g.optional).count(),
        coded: coded.len(),
        extra: coded.len() - pairs.len(),
        ..StoryScore::default()
    };
    for &(i, j) in &pairs {
        let good = dyad_agrees(&gold.reports[i], &coded[j]);
        score.add_pair(&gold.reports[i], &coded[j], good, text.published.as_deref());
    }
    score.misses = misses(gold, &pairs);
    score.extras = (0..coded.len()).filter(|j| pairs.iter().all(|p| p.1 != *j)).collect();
    score
}

fn misses(gold: &GoldStory, pairs: &[(usize, usize)]) -> Vec<Miss> {
    let missed = |i: &usize| !gold.reports[*i].optional && pairs.iter().all(|p| p.0 != *i);
    (0..gold.reports.len())
        .filter(missed)
        .map(|i| {
            let report = &gold.reports[i];
            let evidence = report.evidence.first();
            Miss {
                event_type: report.event_type,
                actors: codes(&report.actors).into_iter().collect(),
                recipients: codes(&report.recipients).into_iter().collect(),
                sentence: evidence.map_or(-1, |e| e.sentence),
                trigger: evidence.map_or_else(String::new, |e| e.trigger.clone()),
            }
        })
        .collect()
}

/// Which numbered sentence holds a code point, the nearest where none does.
pub(crate) fn sentence_of(sentences: &[GoldSentence], start: usize) -> i64 {
    let distance = |s: &GoldSentence| {
        if (s.start..s.end).contains(&start) { 0 } else { s.start.abs_diff(start).min(s.end.abs_diff(start)) }
    };
    sentences.iter().min_by_key(|s| distance(s)).map_or(-1, |s| s.i)
}

/// Codes as the scorer compares them: UNO and IGO are one.
pub(super) fn pooled_code(code: Code) -> Code {
    if code == Code::UNO { Code::IGO } else { code }
}

fn codes(entities: &[GoldEntity]) -> BTreeSet<Code> {
    entities.iter().filter_map(|e| e.country).map(pooled_code).collect()
}

fn coded_codes(entities: &[EntityJson]) -> BTreeSet<Code> {
    entities.iter().filter_map(|e| e.country).map(pooled_code).collect()
}

/// The countries of each side, told and given: actors and recipients, or all parties as one side where the act is mutual.
pub(crate) fn sides(gold: &GoldReport, coded: &ReportJson) -> Vec<(BTreeSet<Code>, BTreeSet<Code>)> {
    let (ga, gr) = (codes(&gold.actors), codes(&gold.recipients));
    let (ca, cr) = (coded_codes(&coded.actors), coded_codes(&coded.recipients));
    let pooled = matches!(gold.event_type, EventType::Consult | EventType::Cooperate)
        || gold.recipients.is_empty() && ga.len() > 1;
    if pooled { vec![(&ga | &gr, &ca | &cr)] } else { vec![(ga, ca), (gr, cr)] }
}

/// Whether the countries of both sides agree.
pub(crate) fn dyad_agrees(gold: &GoldReport, coded: &ReportJson) -> bool {
    sides(gold, coded).iter().all(|(told, given)| told == given)
}

/// How well a coded report fits a gold one, nought where they may not match.
fn affinity(gold: &GoldReport, coded: &ReportJson, sentences: &[GoldSentence]) -> f64 {
    if coded.event_type != gold.event_type && !gold.also.contains(&coded.event_type) {
        return 0.0;
    }
    let told: BTreeSet<i64> = gold.evidence.iter().map(|e| e.sentence).collect();
    let found: BTreeSet<i64> = coded.evidence.iter().map(|e| sentence_of(sentences, e.start)).collect();
    if !told.iter().any(|a| found.iter().any(|b| (a - b).abs() <= 1)) {
        return 0.0;
    }
    let met = codes(&gold.actors).intersection(&coded_codes(&coded.actors)).next().is_some();
    let bonuses = [
        (0.5, told.intersection(&found).next().is_some()),
        (1.0, dyad_agrees(gold, coded)),
        (0.2, gold.status == coded.status),
        (0.3, met),
        (0.2, gold.event_type == coded.event_type),
        // The contract compares whole date objects here, words included, and gold dates carry no words: two dates are
        // never equal, only two absent ones.
        (0.2, gold.date.is_none() && coded.date.is_none()),
    ];
    1.0 + bonuses.iter().filter(|(_, holds)| *holds).map(|(weight, _)| weight).sum::<f64>()
}

/// Start, end and precision equal, or both absent.
pub(crate) fn date_agrees(gold: &GoldReport, coded: &ReportJson) -> bool {
    match (&gold.date, &coded.date) {
        (None, None) => true,
        (Some(g), Some(c)) => g.start == c.start && g.end == c.end && g.precision == c.precision,
        _ => false,
    }
}
