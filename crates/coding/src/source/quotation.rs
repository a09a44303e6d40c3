//! Which bytes of the story stand between quotation marks, and who speaks there.

use language::labels::Deprel;

use super::{Attributor, Source};
use crate::document::Zone;

/// Who speaks in the story's quotations, by byte of the raw text.
pub(super) struct Quotation {
    start: usize,
    end: usize,
    pub(super) speaker: Option<Source>,
}

impl Attributor<'_> {
    /// Whether these bytes are quoted, and by whom.
    pub(super) fn quoted(&self, byte: usize) -> Option<&Quotation> {
        self.quotations.iter().find(|q| q.start <= byte && byte < q.end)
    }

    /// Pairs quotation marks paragraph by paragraph and finds who speaks.
    pub(super) fn find_quotations(&self) -> Vec<Quotation> {
        let mut found: Vec<Quotation> = Vec::new();
        let mut last_speaker: Option<Source> = None;
        let paragraphs = self.document.lines.last().map_or(0, |l| l.paragraph + 1);
        for paragraph in 0..paragraphs {
            let lines: Vec<usize> = (0..self.document.lines.len())
                .filter(|&l| {
                    self.document.lines[l].paragraph == paragraph && self.document.lines[l].zone == Zone::Body
                })
                .collect();
            for (start, end) in self.marks(&lines) {
                let speaker = self.speaker_of_quote(&lines, start, end).or_else(|| last_speaker.clone());
                last_speaker.clone_from(&speaker);
                found.push(Quotation { start, end, speaker });
            }
        }
        found
    }

    /// Byte ranges between quotation marks; one left open runs to the paragraph's end. Short ones (scare quotes) are left out.
    fn marks(&self, lines: &[usize]) -> Vec<(usize, usize)> {
        let mut ranges = Vec::new();
        let mut open: Option<usize> = None;
        let mut end = 0;
        for token in lines.iter().flat_map(|&l| &self.document.lines[l].tree.sentence.tokens) {
            end = token.end;
            let opens = matches!(token.form.as_str(), "“" | "``") || token.form == "\"" && open.is_none();
            let closes = matches!(token.form.as_str(), "”" | "''") || token.form == "\"" && open.is_some();
            if closes {
                ranges.extend(open.take().map(|start| (start, token.end)));
            } else if opens {
                open = Some(token.start);
            }
        }
        ranges.extend(open.map(|start| (start, end)));
        let words = |&(start, end): &(usize, usize)| {
            self.document.story.raw()[start..end].split_whitespace().count() >= 4
        };
        ranges.retain(words);
        ranges
    }

    /// The subject of a verb of speech outside the quotation, in the sentences that it touches.
    fn speaker_of_quote(&self, lines: &[usize], start: usize, end: usize) -> Option<Source> {
        let touching = lines.iter().copied().filter(|&l| {
            let sentence = &self.document.lines[l].tree.sentence;
            sentence.start < end && start < sentence.end
        });
        touching.into_iter().find_map(|l| {
            let tree = &self.document.lines[l].tree;
            let outside = |w: usize| !(start..end).contains(&tree.token(w).start);
            let verb = (0..tree.len()).find(|&w| {
                let talks = self.is_speech(tree, w) || self.speech.addressing.contains(&tree.folded(w));
                outside(w) && talks && tree.is_verb(w) && tree.child(w, &[Deprel::Nsubj]).is_some()
            })?;
            self.speaker(tree, l, verb)
        })
    }
}
