//! The way from a read story to its reports.

use std::collections::BTreeSet;

use knowledge::Knowledge;
use language::Reader;
use lexicon::Lexicon;
use plover::{Code, Report, Span};
use story::Story;

use crate::act::Act;
use crate::answers;
use crate::assembly::Assembler;
use crate::beside;
use crate::cast::Cast;
use crate::casting;
use crate::discourse;
use crate::document::Document;
use crate::echo;
use crate::finding::Finder;
use crate::lead;
use crate::merging;
use crate::onward;
use crate::orphans;
use crate::parties::{self, Told};
use crate::placing::{self, Placer};
use crate::plans;
use crate::sieve::Sieve;
use crate::source::Attributor;
use crate::speeches;
use crate::timing::Clock;

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
        let groups = self.groups(document, &cast, &focus);
        let assembler = self.assembler(document, &cast);
        let mut reports: Vec<Report> = groups.kept.iter().filter_map(|g| assembler.report(g)).collect();
        tell_apart(&mut reports);
        Coding { reports, refused: groups.refused }
    }

    /// Codes a story in which these stretches of the raw text are parties, whoever they are, and says of each report which of
    /// them acts in it and to which of them it is done.
    pub fn code_between(&self, story: &Story, stretches: &[Span]) -> Vec<Told> {
        let document = &Document::read(story, self.reader);
        let (mut cast, focus) = casting::cast(document, self.knowledge);
        let named = parties::cast(document, &mut cast, stretches);
        let groups = self.groups(document, &cast, &focus);
        let assembler = self.assembler(document, &cast);
        let told = |group: &Vec<Act<'_>>| {
            let report = assembler.report(group)?;
            Some(Told { report, parts: parties::parts(&named, group) })
        };
        groups.kept.iter().filter_map(told).collect()
    }

    fn assembler<'b>(&'b self, document: &'b Document<'_>, cast: &'b Cast) -> Assembler<'b> {
        Assembler { document, cast, cues: self.lexicon.cues(), coder: &self.version }
    }

    /// The acts of a story, those of one happening together.
    fn groups<'b>(&'b self, document: &'b Document<'_>, cast: &'b Cast, focus: &'b [Code]) -> Groups<'b> {
        let finder = Finder { lexicon: self.lexicon, cast };
        let found: Vec<Vec<Act<'_>>> =
            document.lines.iter().enumerate().map(|(l, line)| finder.acts(l, &line.tree)).collect();
        let cues = self.lexicon.cues();
        let clock = Clock { anchor: document.story.anchor(), previous: None, day: None };
        let near = placing::landmarks(document, self.knowledge);
        let placer = Placer {
            document,
            knowledge: self.knowledge,
            cast,
            focus,
            near: &near,
            cues: &cues.places,
            speech: &cues.speech,
        };
        let attributor = Attributor::new(document, cast, &cues.speech);
        let mut sieve = Sieve::new(cues, cast, &placer, &attributor, clock);
        for (line, acts) in document.lines.iter().zip(found) {
            sieve.line(line, acts);
        }
        let mut kept = merging::groups(sieve.kept, cast, document);
        beside::drop_moves(&mut kept);
        answers::demanders(&mut kept, cast);
        orphans::governments(&mut kept, document, cast);
        lead::date_leads(&mut kept, document, cast, &cues.speech, clock);
        plans::date_plans(&mut kept, document, &clock);
        plans::date_occasions(&mut kept, document, &clock);
        speeches::date_words(&mut kept, document, cast, &cues.speech, &clock);
        discourse::same_days(&mut kept, cast, document);
        echo::days_of_orphans(&mut kept, &sieve.orphans, document);
        echo::lend_days(&mut kept, document, &clock);
        onward::date_onward(&mut kept, document, cast, &cues.speech, &clock);
        placer.settle(&mut kept);
        Groups { kept, refused: sieve.refused }
    }
}

/// Gives reports that the same words tell of parties under one name ("met separately with the ministers of A and B") ids of
/// their own, by their order: a record knows a report by its id.
fn tell_apart(reports: &mut [Report]) {
    let mut taken = BTreeSet::new();
    for report in reports {
        while !taken.insert(report.id.clone()) {
            report.id = blake3::hash(report.id.as_bytes()).to_hex()[..16].to_owned();
        }
    }
}

/// The acts of a story that are reports, one group a happening, and those that are none.
struct Groups<'f> {
    kept: Vec<Vec<Act<'f>>>,
    refused: Vec<Refusal>,
}
