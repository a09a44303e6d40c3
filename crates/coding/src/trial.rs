//! Tries a frame on its own sentences: does it code its examples, and none of its counterexamples?

use jiff::civil::{Date, date};
use lexicon::Frame;

use crate::coder::{Coder, Refusal};

/// The day on which the sentences are published: a Wednesday. Any would do.
const PUBLISHED: Date = date(2024, 3, 13);

/// A sentence of a frame and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// The sentence.
    pub sentence: String,
    /// Whether the frame must code it; a counterexample it must not.
    pub wanted: bool,
    /// The frames that back the sentence's reports.
    pub told: Vec<String>,
    /// Whether the frame is among them.
    pub fits: bool,
    /// Acts found and not reported.
    pub refused: Vec<Refusal>,
}

impl Trial {
    /// Whether it came out as the frame's writer wants.
    pub fn is_right(&self) -> bool {
        self.wanted == self.fits
    }
}

impl Coder<'_> {
    /// Codes each example and counterexample of a frame as the body of a story under a headline that says nothing.
    pub fn try_frame(&self, frame: &Frame) -> Vec<Trial> {
        let wanted = frame.examples.iter().map(|s| (s, true));
        let unwanted = frame.counters.iter().map(|s| (s, false));
        wanted.chain(unwanted).map(|(sentence, wanted)| self.try_sentence(frame, sentence, wanted)).collect()
    }

    fn try_sentence(&self, frame: &Frame, sentence: &str, wanted: bool) -> Trial {
        let raw = format!("Notes of the day\n\n{sentence}\n");
        let coding = self.code(&story::read_wire("trial", raw, Some(PUBLISHED)));
        let told: Vec<String> =
            coding.reports.iter().flat_map(|r| r.evidence.iter().map(|e| e.frame.clone())).collect();
        let fits = told.contains(&frame.id);
        Trial { sentence: sentence.to_owned(), wanted, told, fits, refused: coding.refused }
    }
}
