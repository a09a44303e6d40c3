//! Where a named place lies, and why there: of several places of one name, the one that the story means.
//!
//! Each candidate gathers hints, each hint is worth points, and the most points win. The hints stay with the answer, so that
//! whoever asks can tell why it is this Tripoli and not the other.

mod beside;
mod candidates;
mod distance;
mod respelt;

use std::ops::Range;

use plover::Code;

use crate::knowledge::Knowledge;
use crate::sense::{Found, Sense};
use beside::Beside;
use candidates::Candidate;

pub use distance::kilometres;

/// What a story tells, beyond the sentence, of where its places lie.
#[derive(Debug, Clone, Copy, Default)]
pub struct Setting<'a> {
    /// The countries that it is about, most prominent first.
    pub focus: &'a [Code],
    /// Degrees north and east of places that it names and that no other place shares its name with.
    pub near: &'a [(f64, f64)],
}

/// A place that a name may mean.
#[derive(Debug, Clone)]
pub struct Site<'k> {
    /// The meaning.
    pub sense: Sense<'k>,
    /// Degrees north and east; `None` for a state, which has no one point.
    pub coordinates: Option<(f64, f64)>,
    /// What speaks for it.
    pub hints: Vec<Hint>,
}

impl Site<'_> {
    /// All its hints' points together.
    pub fn points(&self) -> u32 {
        self.hints.iter().map(|h| h.points()).sum()
    }
}

/// Something that speaks for a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// It is an entry of the user's.
    Own,
    /// It is a state.
    State,
    /// A state is governed from it.
    Capital,
    /// So many people live there; 0 where unknown.
    People(u32),
    /// It is a region, a water, a mountain or a site, which needs no people to be known.
    Landmark,
    /// Its country is said beside it: "the Syrian city of", "X, Syria", "X in Syria".
    Said(Code),
    /// A region is said beside it, whose middle is so many kilometres away: "Paris, Texas".
    Inside(u32),
    /// Nothing known lies where the words say, so that the region which they name stands for it.
    Region,
    /// The noun beside it says what sort of place it is: "X province", "the city of X".
    Sort,
    /// The name is unknown as it is written, and spells this one in another way.
    Spelling,
    /// The story is about its country; 0 is the most prominent one.
    Focus(u8),
    /// Another place that the story names lies so many kilometres away.
    Near(u32),
}

impl Hint {
    /// What it is worth. Ten times as many people are worth 100.
    ///
    /// A capital in a story about another country is outdone by a namesake there only if that one is no small town; what is
    /// said beside a name outdoes everything else.
    pub fn points(self) -> u32 {
        match self {
            Self::Own => 10_000,
            Self::State => 800,
            Self::Capital => 150,
            // Ten doublings are three powers of ten.
            Self::People(people) => 30 * people.max(SMALL).ilog2(),
            Self::Landmark => 30 * BIG.ilog2(),
            Self::Said(_) => 600,
            Self::Inside(km) => 600 - km.min(FAR) / 4,
            Self::Region => 1_500,
            Self::Spelling => 0,
            Self::Sort => 200,
            Self::Focus(at) => 250 - 30 * u32::from(at.min(5)),
            Self::Near(km) if km <= CLOSE => 150,
            Self::Near(_) => 80,
        }
    }
}

/// The people that a town of unknown size is taken to have, and a landmark is worth.
const SMALL: u32 = 5_000;
const BIG: u32 = 1 << 20;

/// Kilometres within which places said together lie together.
const CLOSE: u32 = 150;
const NEAR: u32 = 400;

/// Kilometres from a region's middle beyond which nothing lies in it. Texas is 1,200 across.
const FAR: u32 = 800;

impl Knowledge {
    /// The places that the name at `at` may mean, best first; none where no place bears it. A name that no place bears as it
    /// is written may spell one in the countries of the focus.
    ///
    /// `words` and `lemmas` are the tokens of the sentence, one of each.
    ///
    /// ```
    /// use knowledge::{Hint, Knowledge, Setting};
    /// let knowledge = Knowledge::shipped()?;
    /// let words = ["Clashes", "shook", "the", "Lebanese", "city", "of", "Tripoli", "."];
    /// let sites = knowledge.locate(&words, &words, 6..7, &Setting::default());
    /// assert_eq!(sites[0].sense.code.unwrap().as_str(), "LBN");
    /// assert!(sites[0].hints.contains(&Hint::Said(sites[0].sense.code.unwrap())));
    /// # Ok::<(), knowledge::KnowledgeError>(())
    /// ```
    pub fn locate<'k>(
        &'k self,
        words: &[&str],
        lemmas: &[&str],
        at: Range<usize>,
        setting: &Setting<'_>,
    ) -> Vec<Site<'k>> {
        let all = self.find(words, lemmas);
        let Some(target) = self.target(&all, words, lemmas, at.clone()) else {
            let behind = Beside::of(words, &all, &at).lacking(&[]).map(stands_for_all);
            let respelt = || self.respelt(words.get(at).unwrap_or_default(), setting.focus);
            return behind.or_else(respelt).into_iter().collect();
        };
        let others = all.iter().filter(|f| f.tokens != target.tokens).filter_map(landmark);
        let near: Vec<(f64, f64)> = setting.near.iter().copied().chain(others).collect();
        let beside = Beside::of(words, &all, &target.tokens);
        let weigh = |c: &Candidate<'k>| self.weigh(c, &beside, setting.focus, &near);
        let mut sites: Vec<Site<'k>> = candidates::of(&target).iter().map(weigh).collect();
        sites.extend(beside.lacking(&sites).map(stands_for_all));
        // The sort is stable: of equals, the order of meanings stays.
        sites.sort_by_key(|s| std::cmp::Reverse(s.points()));
        sites
    }

    /// Degrees north and east of the places that a sentence names and whose names no other place bears.
    pub fn landmarks(&self, words: &[&str], lemmas: &[&str]) -> Vec<(f64, f64)> {
        self.find(words, lemmas).iter().filter_map(landmark).collect()
    }

    /// The name in the sentence that a place may bear, or where a longer name of something else holds it, the name alone.
    fn target<'k>(
        &'k self,
        all: &[Found<'k>],
        words: &[&str],
        lemmas: &[&str],
        at: Range<usize>,
    ) -> Option<Found<'k>> {
        let place = |f: &&Found<'k>| f.senses.iter().any(candidates::is_place);
        let meets = |f: &&Found<'k>| f.tokens.start < at.end && at.start < f.tokens.end;
        if let Some(found) = all.iter().filter(meets).find(place) {
            return Some(found.clone());
        }
        let alone = self.find(words.get(at.clone())?, lemmas.get(at.clone())?);
        let moved = |f: &Found<'k>| Found {
            tokens: f.tokens.start + at.start..f.tokens.end + at.start,
            senses: f.senses.clone(),
        };
        alone.iter().find(place).map(moved)
    }

    fn weigh<'k>(
        &'k self,
        candidate: &Candidate<'k>,
        beside: &Beside<'_>,
        focus: &[Code],
        near: &[(f64, f64)],
    ) -> Site<'k> {
        let &Candidate { sense, coordinates, .. } = candidate;
        let mut hints = candidate.hints();
        hints.extend((!self.is_shipped(sense.id)).then_some(Hint::Own));
        hints.extend(beside.hints(&sense, coordinates));
        let rank = focus.iter().position(|&f| sense.code == Some(f));
        hints.extend(rank.map(|at| Hint::Focus(u8::try_from(at).unwrap_or(u8::MAX))));
        // Itself, named before, is no neighbour.
        let away = |&other: &(f64, f64)| Some(kilometres(coordinates?, other)).filter(|&km| km > 0);
        let closest = near.iter().filter_map(away).min();
        hints.extend(closest.filter(|&km| km <= NEAR).map(Hint::Near));
        Site { sense, coordinates, hints }
    }
}

/// A region as the answer for a place in it that is not known.
fn stands_for_all(region: Sense<'_>) -> Site<'_> {
    Site { sense: region, coordinates: region.coordinates(), hints: vec![Hint::Region] }
}

/// Where a name lies that only one place bears.
fn landmark(found: &Found<'_>) -> Option<(f64, f64)> {
    let mut all = candidates::of(found).into_iter();
    let only = all.next().filter(|_| all.next().is_none())?;
    only.coordinates
}
