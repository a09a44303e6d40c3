//! Precision, recall, F1.

use std::ops::AddAssign;

/// How many items agree, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Items on which both readings agree.
    pub correct: usize,
    /// Items of the gold reading.
    pub gold: usize,
    /// Items of the system's reading.
    pub system: usize,
}

impl Score {
    /// Share of the system's items that are right, 0 to 1; 0 where there are none.
    pub fn precision(self) -> f64 {
        ratio(self.correct, self.system)
    }

    /// Share of the gold items that were found, 0 to 1; 0 where there are none.
    pub fn recall(self) -> f64 {
        ratio(self.correct, self.gold)
    }

    /// Harmonic mean of precision and recall, 0 to 1.
    pub fn f1(self) -> f64 {
        ratio(2 * self.correct, self.gold + self.system)
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.correct += other.correct;
        self.gold += other.gold;
        self.system += other.system;
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
