//! The way from a read story to its reports.

use knowledge::Knowledge;
use language::Reader;
use lexicon::Lexicon;
use plover::Report;
use story::Story;

use crate::act::Act;
use crate::assembly::Assembler;
use crate::casting;
use crate::discourse;
use crate::document::Document;
use crate::echo;
use crate::finding::Finder;
use crate::lead;
use crate::merging;
use crate::placing::Placer;
use crate::sieve::Sieve;
use crate::source::Attributor;
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
        let finder = Finder { lexicon: self.lexicon, cast: &cast };
        let found: Vec<Vec<Act<'_>>> =
            document.lines.iter().enumerate().map(|(l, line)| finder.acts(l, &line.tree)).collect();
        let cues = self.lexicon.cues();
        let clock = Clock { anchor: document.story.anchor(), previous: None };
        let placer = Placer { document, knowledge: self.knowledge, cast: &cast, focus: &focus };
        let attributor = Attributor::new(document, &cast, &cues.speech);
        let mut sieve = Sieve::new(cues, &cast, &placer, &attributor, clock);
        for (line, acts) in document.lines.iter().zip(found) {
            sieve.line(line, acts);
        }
        let assembler = Assembler { document, cast: &cast, cues, coder: &self.version };
        let mut groups = merging::groups(sieve.kept, &cast, document);
        lead::date_leads(&mut groups, document, clock);
        discourse::same_days(&mut groups, &cast);
        echo::days_of_orphans(&mut groups, &sieve.orphans, document);
        echo::lend_days(&mut groups, document, &clock);
        Coding {
            reports: groups.iter().filter_map(|g| assembler.report(g)).collect(),
            refused: sieve.refused,
        }
    }
}
