//! The way from a read story to its reports.

use std::collections::BTreeMap;

use knowledge::Knowledge;
use language::Reader;
use lexicon::{ClauseEffect, Lexicon};
use plover::{EventType, Field, Report, Status};
use story::Story;

use crate::act::Act;
use crate::assembly::Assembler;
use crate::cast::Cast;
use crate::casting;
use crate::discourse;
use crate::document::{Document, Line};
use crate::finding::Finder;
use crate::lead;
use crate::merging;
use crate::placing::Placer;
use crate::roles::Spot;
use crate::shades;
use crate::sift;
use crate::source::Attributor;
use crate::status::{Certainty, Verdict};
use crate::timing::{self, Clock};

/// Everything that coding a story rests on.
pub struct Coder<'a> {
    /// The language model.
    pub reader: &'a Reader,
    /// Who and where.
    pub knowledge: &'a Knowledge,
    /// What words mean.
    pub lexicon: &'a Lexicon,
    /// Program, lexicon and model with their versions, for the reports.
    pub version: String,
}

/// A story's coding: its reports, and what was found but left out with the rule that says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Coding {
    /// In the order of their first evidence.
    pub reports: Vec<Report>,
    /// Acts found and not reported.
    pub refused: Vec<Refusal>,
}

/// An act found and not reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The frame that fitted.
    pub frame: String,
    /// Its trigger in the raw text.
    pub start: usize,
    /// Why it is no report.
    pub why: &'static str,
}

impl Coder<'_> {
    /// Codes a story.
    pub fn code(&self, story: &Story) -> Coding {
        self.code_document(&Document::read(story, self.reader))
    }

    /// Codes a story already read.
    pub fn code_document(&self, document: &Document<'_>) -> Coding {
        let (cast, focus) = casting::cast(document, self.knowledge);
        let finder = Finder { lexicon: self.lexicon, cast: &cast };
        let found: Vec<Vec<Act<'_>>> =
            document.lines.iter().enumerate().map(|(l, line)| finder.acts(l, &line.tree)).collect();
        let clock = Clock { anchor: document.story.anchor(), previous: None };
        let mut sieve = Sieve { coder: self, cast: &cast, clock, kept: Vec::new(), refused: Vec::new() };
        let placer = Placer { document, knowledge: self.knowledge, cast: &cast, focus: &focus };
        let attributor = Attributor::new(document, &cast, &self.lexicon.cues().speech);
        for (line, acts) in document.lines.iter().zip(found) {
            sieve.line(line, acts, &placer, &attributor);
        }
        let assembler = Assembler { document, cast: &cast, cues: self.lexicon.cues(), coder: &self.version };
        let mut groups = merging::groups(sieve.kept, &cast, document);
        lead::date_leads(&mut groups, document, clock);
        Coding {
            reports: groups.iter().filter_map(|g| assembler.report(g)).collect(),
            refused: sieve.refused,
        }
    }
}

struct Sieve<'a, 'f> {
    coder: &'a Coder<'a>,
    cast: &'a Cast,
    clock: Clock,
    kept: Vec<Act<'f>>,
    refused: Vec<Refusal>,
}

impl<'f> Sieve<'_, 'f> {
    fn line(&mut self, line: &Line, acts: Vec<Act<'f>>, placer: &Placer<'_>, attributor: &Attributor<'_>) {
        let effects: BTreeMap<usize, (ClauseEffect, EventType)> =
            acts.iter().map(|a| (a.at, (a.frame.clause, a.event_type))).collect();
        let times = timing::mentions(&line.tree, &self.clock);
        let certainty = Certainty { tree: &line.tree, cues: self.coder.lexicon.cues(), effects: &effects };
        let actors_at: BTreeMap<usize, Vec<crate::cast::ActorId>> =
            acts.iter().map(|a| (a.at, a.actors.clone())).collect();
        for mut act in acts {
            match certainty.judge(act.at, act.predicate()) {
                Verdict::Suppressed(why) => {
                    self.refuse(&act, line, why);
                    continue;
                }
                Verdict::Withheld
                    if matches!(
                        act.event_type,
                        EventType::Agree | EventType::Concede | EventType::Support
                    ) =>
                {
                    act.event_type = EventType::Reject;
                    act.modes.clear();
                    act.because(Field::Type, "agreement withheld", "");
                }
                Verdict::Withheld => {
                    self.refuse(&act, line, "told as not done");
                    continue;
                }
                Verdict::Told { status, reasons, accuser } => {
                    act.status = status;
                    for reason in reasons {
                        act.because(Field::Status, reason, "");
                    }
                    if let Some(by) = accuser.and_then(|w| actors_at.get(&w)).and_then(|ids| ids.first()) {
                        act.attribution = vec![self.cast.get(*by).text.clone()];
                    }
                }
            }
            // To announce that one will yield in words is to yield (codebook, "a withdrawal or easing announced").
            if act.event_type == EventType::Concede && act.status == Status::Planned {
                act.status = Status::Happened;
            }
            let spot = Spot { tree: &line.tree, at: act.at, light: &self.coder.lexicon.cues().light };
            discourse::answered_party(&mut act, &spot, &self.kept);
            discourse::host(&mut act, &spot, self.cast);
            if let Some(why) = sift::refusal(&act, self.cast, line.zone) {
                self.refuse(&act, line, why);
                continue;
            }
            shades::modes(&mut act, &line.tree, self.coder.lexicon.cues());
            timing::date(&mut act, &line.tree, &times, &self.clock);
            placer.place(&mut act);
            if act.status != Status::Alleged || act.attribution.is_empty() {
                attributor.attribute(&mut act);
            }
            self.kept.push(act);
        }
        self.clock.pass(&line.tree, &times);
    }

    fn refuse(&mut self, act: &Act<'_>, line: &Line, why: &'static str) {
        let start = line.tree.token(act.at).start;
        self.refused.push(Refusal { frame: act.frame.id.clone(), start, why });
    }
}
