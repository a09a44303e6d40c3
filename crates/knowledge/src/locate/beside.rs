//! What the words beside a name say of where it lies: "Paris, Texas", "the Syrian city of X", "X province".

use std::ops::Range;

use super::candidates::is_region;
use super::{FAR, Hint, Site, kilometres};
use crate::kind::Kind;
use crate::sense::{Found, Sense};

/// What stands beside a name.
pub(super) struct Beside<'k> {
    /// Lands and regions that it is said to lie in, each with all its meanings.
    within: Vec<Vec<Sense<'k>>>,
    /// A region told behind a comma: "Paris, Texas".
    behind: Option<Sense<'k>>,
    /// Sorts of places of which the noun beside it speaks.
    sorts: &'static [&'static str],
}

/// Nouns beside a name and the sorts of places that they speak of.
const NOUNS: &[(&[&str], &[&str])] = &[
    (&["city", "town", "village", "port", "capital", "suburb", "resort", "township"], &["city"]),
    (
        &[
            "province",
            "region",
            "state",
            "oblast",
            "governorate",
            "county",
            "district",
            "prefecture",
            "department",
            "republic",
            "territory",
            "canton",
            "area",
            "enclave",
            "agency",
        ],
        &["region"],
    ),
    (&["island", "islands", "archipelago", "atoll"], &["island", "region"]),
    (&["river"], &["river"]),
    (&["lake", "reservoir"], &["lake"]),
    (&["sea", "gulf", "bay", "ocean"], &["sea"]),
    (&["strait", "straits", "channel", "canal"], &["strait", "site"]),
    (&["mountain", "mountains", "mount", "pass", "valley", "heights"], &["mountain", "site", "region"]),
    (
        &[
            "base",
            "airport",
            "prison",
            "camp",
            "plant",
            "reactor",
            "crossing",
            "complex",
            "facility",
            "checkpoint",
        ],
        &["site"],
    ),
];

/// Words that may stand between a land and a name in it: "Iraq 's northern city of Mosul".
const BETWEEN: &[&str] = &[
    "'s",
    "’s",
    "'",
    "of",
    "the",
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
    "north",
    "south",
    "east",
    "west",
    "coastal",
    "border",
    "main",
    "second",
    "third",
    "largest",
    "second-largest",
    "biggest",
    "historic",
    "holy",
    "ancient",
    "besieged",
    "industrial",
    "oil-rich",
    "restive",
    "strategic",
    "mountainous",
    "remote",
    "rebel-held",
    "flashpoint",
    "breakaway",
    "tiny",
];

/// Words that may stand between a land and a name in it.
const REACH: usize = 6;

impl<'k> Beside<'k> {
    pub(super) fn of(words: &[&str], all: &[Found<'k>], at: &Range<usize>) -> Self {
        let mut within = Vec::new();
        within.extend(before(words, all, at));
        within.extend(after(words, all, at, &["in"]));
        let comma = after(words, all, at, &[","]);
        let region =
            |senses: &Vec<Sense<'k>>| senses.iter().copied().find(|s| s.place_sort() == Some("region"));
        let behind = comma.as_ref().and_then(region).filter(|_| !listed(words, all, at));
        within.extend(comma);
        Self { within, behind, sorts: sorts(words, at) }
    }

    /// What the words say for a meaning of the name.
    pub(super) fn hints(&self, sense: &Sense<'_>, coordinates: Option<(f64, f64)>) -> Vec<Hint> {
        let mut hints = Vec::new();
        let land =
            |s: &&Sense<'k>| s.code.is_some() && s.code == sense.code && s.id != sense.id && !is_region(s);
        let said = self.within.iter().flatten().find(land).and_then(|s| s.code);
        hints.extend(said.map(Hint::Said));
        let regions =
            self.within.iter().flatten().filter(|s| is_region(s) && s.id != sense.id && s.code == sense.code);
        let away = regions.filter_map(|s| Some(kilometres(s.coordinates()?, coordinates?)));
        hints.extend(away.min().filter(|&km| km <= FAR).map(Hint::Inside));
        let sort = sense.place_sort().unwrap_or(if sense.kind == Kind::Capital { "city" } else { "region" });
        hints.extend(self.sorts.contains(&sort).then_some(Hint::Sort));
        hints
    }

    /// The region behind the comma, where no candidate lies in it.
    pub(super) fn lacking(&self, sites: &[Site<'_>]) -> Option<Sense<'k>> {
        let inside = |s: &Site<'_>| s.hints.iter().any(|h| matches!(h, Hint::Inside(_)));
        self.behind.filter(|_| !sites.iter().any(inside))
    }
}

/// The land or region before a name, with nothing between them but what says what sort of place it is.
fn before<'k>(words: &[&str], all: &[Found<'k>], at: &Range<usize>) -> Option<Vec<Sense<'k>>> {
    let found = all.iter().rev().find(|f| f.tokens.end <= at.start && is_land(f))?;
    let between = words.get(found.tokens.end..at.start)?;
    let fits = |w: &&str| BETWEEN.contains(w) || NOUNS.iter().any(|(nouns, _)| nouns.contains(w));
    // "Syria the city" says nothing; "Syrian city of Homs" and "Syria's Homs" do.
    let says = between.first().is_some_and(|w| *w != "of" && *w != "the") || found_adjective(found);
    (between.len() <= REACH && says && between.iter().all(fits)).then(|| found.senses.clone())
}

fn found_adjective(found: &Found<'_>) -> bool {
    found.senses.iter().any(|s| s.kind == Kind::Nationality)
}

/// The land or region after a name, tied to it by one of these words.
fn after<'k>(words: &[&str], all: &[Found<'k>], at: &Range<usize>, ties: &[&str]) -> Option<Vec<Sense<'k>>> {
    let tie = words.get(at.end).filter(|w| ties.contains(w))?;
    let article = usize::from(*tie == "in" && words.get(at.end + 1) == Some(&"the"));
    let from = at.end + 1 + article;
    let found = all.iter().find(|f| f.tokens.start <= from && from < f.tokens.end && is_land(f))?;
    // "in northern Iraq" says it too, but its adjective stands before the name that is looked for here.
    Some(found.senses.clone())
}

/// Whether the comma after a name may be one of a list: "in Cairo, Sinai and Gaza".
fn listed(words: &[&str], all: &[Found<'_>], at: &Range<usize>) -> bool {
    let end = all.iter().find(|f| f.tokens.start == at.end + 1).map_or(at.end + 2, |f| f.tokens.end);
    let follows = words.get(end).is_some_and(|w| matches!(*w, "and" | "or" | "&"));
    let before = at.start > 0 && words.get(at.start - 1) == Some(&",");
    follows || before
}

fn is_land(found: &Found<'_>) -> bool {
    let land = |s: &Sense<'_>| matches!(s.kind, Kind::State | Kind::Nationality) || is_region(s);
    found.senses.first().is_some_and(land) || found.senses.iter().any(is_region)
}

/// The sorts of places of which the noun after a name, or before it with "of", speaks.
fn sorts(words: &[&str], at: &Range<usize>) -> &'static [&'static str] {
    let after = words.get(at.end).copied().unwrap_or_default();
    let of = at.start.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|w| *w == "of");
    let before =
        at.start.checked_sub(if of { 2 } else { 1 }).and_then(|i| words.get(i)).copied().unwrap_or_default();
    let speaks = |noun: &str| {
        let noun = noun.to_lowercase();
        NOUNS.iter().find(|(nouns, _)| nouns.contains(&noun.as_str())).map(|(_, sorts)| *sorts)
    };
    speaks(after).or_else(|| speaks(before)).unwrap_or_default()
}
