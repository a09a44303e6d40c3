//! Sentences on their way into the network, end to end without padding.

use crate::kernels::Stretch;
use crate::pieces::{Vocabulary, case_class};

/// Pieces of one stretch at most, with its first and last mark.
pub(crate) const LONGEST: usize = 512;

/// Stretches of words that are read together.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// Piece of each row.
    pub(super) pieces: Vec<u32>,
    /// Position of each row in its stretch.
    pub(super) positions: Vec<usize>,
    /// Case class of each row.
    pub(super) cases: Vec<usize>,
    /// Rows of each stretch.
    pub(super) rows: Vec<Stretch>,
    /// Words of each stretch and the ROOT before them, as numbers in `words`.
    pub(super) words: Vec<Stretch>,
    /// First row and number of rows of each word; a ROOT has the row of its stretch's first mark.
    pub(super) places: Vec<Stretch>,
}

impl Batch {
    /// Rows so far.
    pub(crate) fn len(&self) -> usize {
        self.pieces.len()
    }

    pub(crate) fn clear(&mut self) {
        self.pieces.clear();
        self.positions.clear();
        self.cases.clear();
        self.rows.clear();
        self.words.clear();
        self.places.clear();
    }

    /// Adds a stretch: as many of `words` as fit into the network, at least one. Returns how many.
    pub(crate) fn push(&mut self, vocabulary: &Vocabulary, words: &[&str]) -> usize {
        let (start, first_word) = (self.pieces.len(), self.places.len());
        self.row(vocabulary.start, 0, start);
        self.places.push(Stretch { start, rows: 1 });
        let mut taken = 0;
        for word in words {
            let from = self.pieces.len();
            vocabulary.pieces(word, &mut self.pieces);
            let rows = self.pieces.len() - from;
            if taken > 0 && self.pieces.len() - start >= LONGEST {
                self.pieces.truncate(from);
                break;
            }
            let case = case_class(word);
            for row in from..from + rows {
                self.positions.push(row - start);
                self.cases.push(case);
            }
            self.places.push(Stretch { start: from, rows });
            taken += 1;
        }
        self.row(vocabulary.end, 0, start);
        self.rows.push(Stretch { start, rows: self.pieces.len() - start });
        self.words.push(Stretch { start: first_word, rows: taken + 1 });
        taken
    }

    fn row(&mut self, piece: u32, case: usize, start: usize) {
        self.positions.push(self.pieces.len() - start);
        self.pieces.push(piece);
        self.cases.push(case);
    }
}
