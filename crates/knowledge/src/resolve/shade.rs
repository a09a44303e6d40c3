//! Words that change what a noun means: "former", "ruling", "opposition".

use std::ops::Range;

use plover::Sector;

use super::scene::Scene;
use crate::fold;

const FORMER: &[&str] = &[
    "former",
    "ex",
    "ousted",
    "deposed",
    "toppled",
    "late",
    "onetime",
    "exiled",
    "retired",
    "erstwhile",
    "then",
    "fallen",
    "impeached",
    "disgraced",
    "outgoing-former",
];
const RULING: &[&str] = &["ruling", "governing"];
const OPPOSITION: &[&str] = &["opposition"];
const DEPUTIES: &[&str] =
    &["deputy", "vice", "acting", "interim", "first", "assistant", "senior", "caretaker", "transitional"];

impl Scene<'_> {
    /// Whether "former" or its like stands before the token ("ex-minister" in one token or three).
    pub(super) fn is_former(&self, token: usize) -> bool {
        let glued = |i: usize| {
            i < self.words.len()
                && self.words[i].len() > 3
                && self.words[i].get(..3).is_some_and(|p| p.eq_ignore_ascii_case("ex-"))
        };
        (0..token).any(|i| self.is_any(i, FORMER) && !self.followed_by_glue_only(i)) || (0..=token).any(glued)
    }

    /// "then-president" tells of one in office at the time, not of one who was.
    fn followed_by_glue_only(&self, i: usize) -> bool {
        self.is_any(i, &["then"]) && !self.words.get(i + 1).is_some_and(|w| fold::is_glue(w))
    }

    /// Parties and their people take GOV or OPP from "ruling" and "opposition" before them.
    pub(super) fn shaded(&self, mut sectors: Vec<Sector>, token: usize) -> Vec<Sector> {
        let before = |list: &[&str]| (0..token).any(|i| self.is_any(i, list));
        if sectors.first() != Some(&Sector::Pty) {
            return sectors;
        }
        let (add, drop) = match (before(RULING), before(OPPOSITION)) {
            (true, _) => (Sector::Gov, Sector::Opp),
            (false, true) => (Sector::Opp, Sector::Gov),
            (false, false) => return sectors,
        };
        sectors.retain(|&s| s != drop && s != add);
        sectors.insert(1, add);
        sectors
    }

    /// The office as the phrase says it, with "deputy" or "acting" before it.
    pub(super) fn office(&self, role: &Range<usize>) -> String {
        let mut start = role.start;
        while start > 0
            && (self.is_any(start - 1, DEPUTIES)
                || fold::is_glue(self.words[start - 1]) && start > 1 && self.is_any(start - 2, DEPUTIES))
        {
            start -= 1;
        }
        self.text(start..role.end).to_lowercase()
    }
}
