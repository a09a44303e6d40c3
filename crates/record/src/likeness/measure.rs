//! The rule that says whether two texts are one, and how they are.

use super::shingle::{shared, shingles};

/// Shingles that the shorter text must have: of a line of ten words nobody can say whose it is.
const LEAST: usize = 12;

/// How two texts hang together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairKind {
    /// Shingles that both have.
    pub shared: usize,
    /// Shingles of the shorter.
    pub shorter: usize,
    /// Shingles of the longer.
    pub longer: usize,
}

impl PairKind {
    pub(super) fn of(one: &[u32], other: &[u32]) -> Self {
        let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
        Self { shared: shared(one, other), shorter, longer }
    }

    /// Whether one carries the other: most of the shorter text stands in the longer, and not as a mere paragraph of
    /// background that a long story shares with another.
    pub fn is_one_text(self) -> bool {
        self.shorter >= LEAST
            && self.shared * 100 >= self.shorter * 60
            && self.shared * 100 >= self.longer * 20
    }
}

/// Whether two bodies are one text that two carry. The record does not compare all pairs this way; it asks of those
/// that share a band.
pub fn is_carried(one: &str, other: &str) -> bool {
    PairKind::of(&shingles(one), &shingles(other)).is_one_text()
}
