//! A story read: its sentences with their trees, in order, and where in the story each stands.

use language::{Reader, Sentence};
use story::{PartKind, Story};

use crate::mend;
use crate::tree::Tree;

/// Where in the story a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Under a photograph.
    Caption,
    /// Above the story.
    Headline,
    /// In a paragraph.
    Body,
}

/// A sentence of the story.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) tree: Tree,
    pub(crate) zone: Zone,
    /// Counts the stretches of prose, so that two sentences of one paragraph share it.
    pub(crate) paragraph: usize,
}

/// A story with its sentences read.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    pub(crate) story: &'a Story,
    pub(crate) lines: Vec<Line>,
}

impl<'a> Document<'a> {
    /// Reads the story's prose with the language model. Spans in the result count from the start of the raw text.
    pub fn read(story: &'a Story, reader: &Reader) -> Self {
        let prose = story.prose();
        let raw = story.raw();
        let stretches: Vec<(usize, &str)> =
            prose.iter().map(|p| (p.span.start, &raw[p.span.start..p.span.end])).collect();
        let read = reader.read_all(&stretches);
        let mut lines = Vec::new();
        for (paragraph, (part, sentences)) in prose.iter().zip(read).enumerate() {
            let zone = zone(part.kind);
            lines.extend(sentences.into_iter().map(|mut sentence| {
                mend::hyphens(&mut sentence);
                mend::weekdays(&mut sentence);
                mend::prepositions(&mut sentence);
                mend::subordinators(&mut sentence);
                mend::captives(&mut sentence);
                mend::infinitives(&mut sentence);
                mend::acronyms(&mut sentence);
                mend::brackets(&mut sentence);
                mend::predicates(&mut sentence);
                mend::titles(&mut sentence);
                mend::persons(&mut sentence);
                mend::goals(&mut sentence);
                mend::calls(&mut sentence);
                mend::objects(&mut sentence);
                mend::subjects(&mut sentence);
                mend::numbers(&mut sentence);
                mend::gerunds(&mut sentence);
                if zone == Zone::Headline {
                    mend::headlines(&mut sentence);
                }
                Line { tree: Tree::new(sentence), zone, paragraph }
            }));
        }
        Self { story, lines }
    }

    /// The sentences in the order of the text.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.lines.iter().map(|line| &line.tree.sentence)
    }

    /// The first sentences of the body, which tell in full what the headline tells in short.
    pub(crate) fn lead(&self, sentences: usize) -> Vec<usize> {
        let body = (0..self.lines.len()).filter(|&l| self.lines[l].zone == Zone::Body);
        body.take(sentences).collect()
    }

    /// A stretch of the raw text with its line breaks folded into spaces.
    pub(crate) fn text(&self, start: usize, end: usize) -> String {
        self.story.raw()[start..end].split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn zone(kind: PartKind) -> Zone {
    match kind {
        PartKind::Caption => Zone::Caption,
        PartKind::Headline | PartKind::RepeatedHeadline => Zone::Headline,
        _ => Zone::Body,
    }
}
