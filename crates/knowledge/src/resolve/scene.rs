//! A phrase cut into units, with what stands around them.

use std::ops::Range;

use jiff::civil::Date;
use plover::Code;

use super::Phrase;
use crate::entry::{Land, Table};
use crate::fold;
use crate::kind::Kind;
use crate::knowledge::Knowledge;
use crate::sense::{Found, Sense};

/// A name or role noun in the phrase.
#[derive(Debug, Clone)]
pub(super) struct Unit<'k> {
    pub(super) tokens: Range<usize>,
    /// The meaning chosen for this story.
    pub(super) sense: Sense<'k>,
    /// All meanings.
    pub(super) senses: Vec<Sense<'k>>,
    /// Whether "-led" follows: a coalition rather than the state itself.
    pub(super) led: bool,
}

impl Unit<'_> {
    pub(super) fn is_land(&self) -> bool {
        matches!(
            self.sense.kind,
            Kind::State | Kind::Nationality | Kind::Capital | Kind::Seat | Kind::Byword | Kind::Place
        )
    }

    pub(super) fn is_role(&self) -> bool {
        self.sense.kind == Kind::Role
    }
}

/// A phrase in units.
pub(super) struct Scene<'a> {
    pub(super) knowledge: &'a Knowledge,
    pub(super) words: &'a [&'a str],
    pub(super) lemmas: &'a [&'a str],
    pub(super) head: usize,
    pub(super) on: Option<Date>,
    pub(super) focus: &'a [Code],
    pub(super) units: Vec<Unit<'a>>,
}

/// Participles after a hyphen that make the land before them no actor of the phrase ("U.S.-backed rebels").
const ALOOF: &[&str] = &[
    "backed",
    "supported",
    "trained",
    "funded",
    "financed",
    "sponsored",
    "armed",
    "allied",
    "aligned",
    "made",
    "built",
    "supplied",
    "brokered",
    "mediated",
    "style",
    "era",
    "imposed",
    "born",
    "educated",
    "occupied",
    "held",
    "controlled",
    "administered",
    "designed",
    "friendly",
    "linked",
    "inspired",
    "owned",
    "drafted",
    "proposed",
    "speaking",
];

/// Prefixes that turn a name into its contrary or its friend.
const PREFIXES: &[&str] = &["pro", "anti", "non", "counter", "post", "pre"];

impl<'a> Scene<'a> {
    pub(super) fn new(
        knowledge: &'a Knowledge,
        phrase: &Phrase<'a>,
        on: Option<Date>,
        focus: &'a [Code],
    ) -> Option<Self> {
        if phrase.head >= phrase.words.len() || phrase.lemmas.len() != phrase.words.len() {
            return None;
        }
        let mut scene = Self {
            knowledge,
            words: phrase.words,
            lemmas: phrase.lemmas,
            head: phrase.head,
            on,
            focus,
            units: Vec::new(),
        };
        let found = knowledge.find(phrase.words, phrase.lemmas);
        scene.units = found.into_iter().flat_map(|f| scene.unit_or_rest(f)).collect();
        Some(scene)
    }

    /// The unit, or where "pro-" or "-backed" sets its first word aside, what the words after that say.
    fn unit_or_rest(&self, found: Found<'a>) -> Vec<Unit<'a>> {
        let Range { start, end } = found.tokens;
        if let Some(unit) = self.unit(found) {
            return vec![unit];
        }
        let rest = (start + 1..end).find_map(|i| {
            let inner = self.knowledge.find(&self.words[i..end], &self.lemmas[i..end]);
            (!inner.is_empty()).then_some((i, inner))
        });
        let (offset, inner) = rest.unwrap_or_default();
        let moved = inner
            .into_iter()
            .map(|f| Found { tokens: f.tokens.start + offset..f.tokens.end + offset, senses: f.senses });
        moved.filter_map(|f| self.unit(f)).collect()
    }

    fn unit(&self, found: Found<'a>) -> Option<Unit<'a>> {
        let Range { start, end } = found.tokens;
        let prefix = start >= 2 && fold::is_glue(self.words[start - 1]) && self.is_any(start - 2, PREFIXES);
        let after = self
            .words
            .get(end)
            .is_some_and(|w| fold::is_glue(w))
            .then_some(end + 1)
            .filter(|&i| i < self.words.len());
        let aloof = after.is_some_and(|i| self.is_any(i, ALOOF));
        // "ethnic Serbs" live outside the state whose people they are.
        let ethnic = start > 0 && self.is_any(start - 1, &["ethnic"]);
        if prefix || aloof || ethnic {
            return None;
        }
        let sense = self.choose(&found.senses)?;
        // "suspected rebels" are no suspects: a participle whose lemma is a noun for people.
        let participle = end == start + 1
            && self.words[start].ends_with("ed")
            && !self.words[start].eq_ignore_ascii_case(self.lemmas[start]);
        if participle && sense.kind == Kind::Role {
            return None;
        }
        let led = after.is_some_and(|i| self.is_any(i, &["led"]));
        Some(Unit { tokens: found.tokens, sense, senses: found.senses, led })
    }

    /// The meaning for this story: the best, unless the story is about the country of another.
    fn choose(&self, senses: &[Sense<'a>]) -> Option<Sense<'a>> {
        let usable: Vec<&Sense<'a>> =
            senses.iter().filter(|s| s.kind != Kind::Byword || self.in_focus(s)).collect();
        let first = **usable.first()?;
        if self.in_focus(&first) {
            return Some(first);
        }
        let firm = first.land() == Some(Land::Sovereign);
        let other = self
            .focus
            .iter()
            .find_map(|&code| usable.iter().find(|s| s.code == Some(code) && (!firm || rivals(s))));
        Some(other.map_or(first, |s| **s))
    }

    fn in_focus(&self, sense: &Sense<'_>) -> bool {
        sense.code.is_some_and(|c| self.focus.contains(&c))
    }

    pub(super) fn is_any(&self, i: usize, words: &[&str]) -> bool {
        self.words.get(i).is_some_and(|w| words.iter().any(|x| w.eq_ignore_ascii_case(x)))
    }

    /// The unit that holds a token.
    pub(super) fn unit_at(&self, token: usize) -> Option<usize> {
        self.units.iter().position(|u| u.tokens.contains(&token))
    }

    pub(super) fn head_unit(&self) -> Option<usize> {
        self.unit_at(self.head)
    }

    /// Whether a token is a capitalised word outside every unit: a part of some name.
    pub(super) fn is_unknown_name(&self, token: usize) -> bool {
        let Some(word) = self.words.get(token) else { return false };
        let upper = word.chars().next().is_some_and(char::is_uppercase);
        upper && self.unit_at(token).is_none() && !self.is_any(token, COMMON)
    }

    /// The tokens from here that go on a name: capitalised, or hyphens, particles and initials between such.
    pub(super) fn name_run(&self, start: usize) -> Range<usize> {
        let mut end = start;
        let mut i = start;
        while i < self.words.len() {
            if self.is_name_token(i) {
                end = i + 1;
            } else if end == start || !self.joins(i) {
                break;
            }
            i += 1;
        }
        start..end
    }

    fn is_name_token(&self, i: usize) -> bool {
        let capital = self.words[i].chars().next().is_some_and(char::is_uppercase);
        let after_hyphen = i > 0
            && fold::is_glue(self.words[i - 1])
            && self.words[i].chars().all(char::is_alphabetic)
            && !self.words[i].is_empty();
        capital || after_hyphen && self.unit_at(i).is_none_or(|u| !self.units[u].is_role())
    }

    fn joins(&self, i: usize) -> bool {
        fold::is_glue(self.words[i]) && !self.words[i].contains(['\'', '’']) || self.is_any(i, PARTICLES)
    }

    /// The words of a range, written as a text would.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        let mut out = String::new();
        for i in range {
            let glued = fold::is_glue(self.words[i])
                || i > 0 && fold::is_glue(self.words[i - 1])
                || self.words[i].starts_with(['\'', '’', ',']);
            if !out.is_empty() && !glued {
                out.push(' ');
            }
            out.push_str(self.words[i]);
        }
        out
    }

    /// The land, body or named person nearest before a token that has a code; states and bodies before mere places.
    pub(super) fn modifier_before(&self, token: usize) -> Option<&Unit<'a>> {
        let before =
            || self.units.iter().rev().filter(move |u| u.tokens.end <= token && u.sense.code.is_some());
        let strong = before().find(|u| u.sense.kind != Kind::Place && u.sense.kind != Kind::Person);
        strong.or_else(|| before().next())
    }

    /// The land or body after a token, tied to it by a preposition ("president of France").
    pub(super) fn modifier_after(&self, token: usize, ties: &[&str]) -> Option<&Unit<'a>> {
        self.units.iter().filter(|u| u.tokens.start > token && !u.is_role()).find(|u| {
            let mut i = u.tokens.start;
            while i > token + 1 && self.is_any(i - 1, &["the", "a", "an"]) {
                i -= 1;
            }
            u.sense.code.is_some() && self.is_any(i - 1, ties)
        })
    }

    /// The code that the words before the token, else those tied to it, give it.
    pub(super) fn code_of(&self, tokens: &Range<usize>) -> Option<Code> {
        let unit = self.modifier_before(tokens.start).or_else(|| self.modifier_after(tokens.end - 1, TIES));
        match unit {
            Some(unit) if unit.led => Some(Code::IGO),
            Some(unit) => unit.sense.code,
            None => self.code_of_person_before(tokens.start),
        }
    }

    /// "the Bush administration", "Putin's spokesman": the country of whoever of that family name is in office.
    fn code_of_person_before(&self, token: usize) -> Option<Code> {
        let near = (token.saturating_sub(2)..token).rev().find(|&i| self.is_unknown_name(i))?;
        let holders = self.knowledge.person_by_surname(self.words[near], None, self.on);
        let in_office = |s: &&Sense<'_>| self.on.is_none_or(|day| s.held_office_on(day));
        let mut codes = holders.iter().filter(in_office).filter_map(|s| s.code);
        let first = codes.next()?;
        let named: Vec<Code> = codes.chain([first]).collect();
        self.focus
            .iter()
            .copied()
            .find(|c| named.contains(c))
            .or_else(|| named.iter().all(|&c| c == first).then_some(first))
    }

    /// Whether the phrase partly names a partly recognised land before the token.
    pub(super) fn partly_recognised(&self, token: usize) -> bool {
        self.modifier_before(token).is_some_and(|u| u.sense.partly_recognised())
    }
}

/// Prepositions that tie a role or body to its land.
pub(super) const TIES: &[&str] = &["of", "for", "in", "from", "at"];

/// Capitalised words that are part of no name.
const COMMON: &[&str] = &[
    "the",
    "a",
    "an",
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "dr",
    "dr.",
    "sir",
    "lord",
    "lady",
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "greater",
    "north",
    "south",
    "east",
    "west",
    "senior",
    "top",
    "former",
    "new",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "several",
    "some",
    "many",
    "most",
    "all",
    "other",
    "more",
    "hundreds",
    "thousands",
    "dozens",
    "nearby",
    "downtown",
    "central",
    "rival",
    "ruling",
    "armed",
    "local",
    "official",
    "our",
    "their",
    "his",
    "her",
    "its",
    "both",
    "deputy",
    "and",
    "of",
    "in",
    "on",
    "at",
    "by",
    "for",
    "with",
    "from",
    "to",
    "main",
    "joint",
    "current",
    "young",
    "old",
    "modern",
    "ancient",
    "occupied",
    "neighboring",
    "neighbouring",
];

/// Small words inside names of people.
const PARTICLES: &[&str] = &[
    "al", "bin", "ibn", "bint", "de", "da", "dos", "del", "della", "di", "la", "le", "van", "von", "der",
    "den", "el", "ul", "ur", "ould", "y", "e", "bu", "abu", "ben",
];

/// What may stand for the name of a sovereign state: another state's name, or a first-level region as big as Georgia.
fn rivals(sense: &Sense<'_>) -> bool {
    match sense.id.table {
        Table::State => matches!(sense.kind, Kind::State | Kind::Nationality | Kind::Place),
        Table::Place => sense.place_sort() == Some("region"),
        Table::Role | Table::Person | Table::Body => false,
    }
}
