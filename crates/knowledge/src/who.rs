//! Who a name may be on a day: every candidate, best first, with what put it there.

use std::cmp::Reverse;

use jiff::civil::Date;
use plover::{Code, Sector};

use crate::dates::Term;
use crate::entry::Table;
use crate::kind::Kind;
use crate::knowledge::Knowledge;
use crate::office::Post;
use crate::resolve::{Identity, Phrase};
use crate::sense::Sense;

/// One answer to "who is that?".
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<'k> {
    /// What it is.
    pub kind: Kind,
    /// Its preferred name, or the words asked where only a rule knows it.
    pub name: String,
    /// Its code on the day.
    pub code: Option<Code>,
    /// Its sectors on the day, most specific first.
    pub sectors: Vec<Sector>,
    /// What was held on the day, the highest first; if nothing was, what was held last before it.
    pub terms: Vec<&'k Term>,
    /// The office that the words themselves give to somebody without an entry.
    pub office: Option<String>,
    /// Where the facts come from.
    pub source: &'k str,
    /// How the words led to it.
    pub by: By,
    /// What put it before the next candidate; of the last one, how it was found.
    pub because: Reason,
    rank: Rank,
}

/// How words lead to a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// They are one of its names.
    Name,
    /// They name its office: "Russian foreign minister".
    Office,
    /// A rule reads them; its name.
    Rule(&'static str),
    /// They spell its name in another way.
    Spelling,
    /// They are its family name.
    Surname,
    /// They are like the family name of a head of state or government in office.
    Likeness,
}

/// Why one candidate goes before the next, in the order in which these are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It belongs to the country asked for.
    Country,
    /// The words are nearer to its name.
    Nearer,
    /// It held an office on the day, the next did not.
    InOffice,
    /// Its office is higher.
    Higher,
    /// It was in office more recently.
    Later,
    /// More people live there, or it stands before the next in the order of meanings.
    Order,
    /// There is no other.
    Only,
}

/// What candidates are sorted by; smaller is better.
type Rank = (bool, u8, bool, (bool, Option<Post>), Reverse<Option<Date>>, usize);

impl Knowledge {
    /// Who a name, a family name, a title with a name or the words for an office may be on a day, best first.
    ///
    /// Without a day, today's offices count, as far as the data goes. With a country, candidates of it go first.
    ///
    /// ```
    /// let knowledge = knowledge::Knowledge::shipped()?;
    /// let day = "2024-01-10".parse().ok();
    /// let found = knowledge.who("Russian foreign minister", day, None);
    /// assert_eq!(found[0].name, "Sergei Lavrov");
    /// assert_eq!(found[0].by, knowledge::By::Office);
    /// # Ok::<(), knowledge::KnowledgeError>(())
    /// ```
    pub fn who<'k>(&'k self, name: &str, on: Option<Date>, country: Option<Code>) -> Vec<Candidate<'k>> {
        let asked = Asked { knowledge: self, name: name.trim(), on, country };
        let mut all = asked.named();
        all.extend(asked.phrase());
        all.extend(asked.spelt());
        all.extend(asked.surname());
        // Places and people out of office hide no head whose name is spelt a little otherwise.
        let faint = |c: &Candidate<'_>| c.rank.0 || c.rank.1 >= 2 && !matches!(c.by, By::Rule(_));
        if all.iter().all(faint) {
            all.extend(asked.heads());
        }
        for (at, candidate) in all.iter_mut().enumerate() {
            candidate.rank.5 = at;
        }
        all.sort_by_key(|c| c.rank);
        let mut seen: Vec<(Kind, String, Option<Code>)> = Vec::new();
        all.retain(|c| {
            let own = (c.kind, c.name.clone(), c.code);
            !seen.contains(&own) && {
                seen.push(own);
                true
            }
        });
        explain(&mut all);
        all
    }
}

/// Says of each candidate what first sets it apart from the next.
fn explain(all: &mut [Candidate<'_>]) {
    for at in 1..all.len() {
        let (one, next) = (all[at - 1].rank, all[at].rank);
        all[at - 1].because = match () {
            () if one.0 != next.0 => Reason::Country,
            () if one.1 != next.1 => Reason::Nearer,
            () if one.2 != next.2 => Reason::InOffice,
            () if one.3 != next.3 => Reason::Higher,
            () if one.4 != next.4 => Reason::Later,
            () => Reason::Order,
        };
    }
}

/// A question.
struct Asked<'k, 'q> {
    knowledge: &'k Knowledge,
    name: &'q str,
    on: Option<Date>,
    country: Option<Code>,
}

impl<'k> Asked<'k, '_> {
    /// Whatever bears exactly this name.
    fn named(&self) -> Vec<Candidate<'k>> {
        self.knowledge.senses(self.name).into_iter().map(|s| self.known(s, By::Name)).collect()
    }

    fn spelt(&self) -> Vec<Candidate<'k>> {
        let whole = |l| l == crate::spelling::Likeness::Whole;
        let found = self.knowledge.spelt(self.name, None, self.on).into_iter().filter(|(l, _)| whole(*l));
        found.map(|(_, s)| self.known(s, By::Spelling)).collect()
    }

    /// Heads of states whose family name is spelt so, where nothing else is found.
    fn heads(&self) -> Vec<Candidate<'k>> {
        let found = self.knowledge.heads_spelt(self.name, self.on);
        found.into_iter().map(|s| self.known(s, By::Likeness)).collect()
    }

    fn surname(&self) -> Vec<Candidate<'k>> {
        let bare = self.name.split_once(". ").map_or(self.name, |(_, rest)| rest);
        let found = self.knowledge.person_by_surname(bare, None, self.on);
        found.into_iter().map(|s| self.known(s, By::Surname)).collect()
    }

    /// What the rules read in the words, whichever of them is the head: the first word that ends a name or a role.
    fn phrase(&self) -> Vec<Candidate<'k>> {
        let spaced = self.name.replace("'s", " 's").replace("’s", " ’s").replace(',', " , ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        if words.is_empty() || words.len() < 2 && self.country.is_none() {
            return Vec::new();
        }
        let focus: Vec<Code> = self.country.into_iter().collect();
        let read = |head: usize| {
            self.knowledge.resolve(&Phrase { words: &words, lemmas: &words, head }, self.on, &focus)
        };
        let tie = words.iter().position(|w| matches!(*w, "of" | "in" | "for" | "at")).filter(|&i| i > 0);
        let last = tie.unwrap_or(words.len()) - 1;
        let Some(found) = read(last) else { return Vec::new() };
        self.holders(&found).into_iter().chain([self.read(found)]).collect()
    }

    /// Who held the office that the words name.
    fn holders(&self, found: &Identity) -> Vec<Candidate<'k>> {
        let asked = found.code.or(self.country);
        let (Kind::Role, Some(office), Some(code)) = (found.kind, &found.office, asked) else {
            return Vec::new();
        };
        let day = self.on.unwrap_or(Date::MAX);
        let holders = self.knowledge.office_holders(office, code, day).into_iter();
        holders.map(|s| Candidate { office: Some(office.clone()), ..self.known(s, By::Office) }).collect()
    }

    /// An entry that the rules have named, or what they alone can tell.
    fn read(&self, found: Identity) -> Candidate<'k> {
        let entry = found.name.as_deref().and_then(|name| {
            let all = self.knowledge.senses(name).into_iter();
            all.filter(|s| s.kind == found.kind)
                .min_by_key(|s| found.code.is_none_or(|c| !s.serves(c, self.on)))
        });
        let by = By::Rule(found.rule);
        let mut candidate = match entry {
            Some(sense) => self.known(sense, by),
            None => self.told(&found, by),
        };
        candidate.code = found.code;
        candidate.sectors = found.sectors;
        candidate.office = found.office.filter(|_| candidate.terms.is_empty());
        candidate
    }

    /// What the words themselves tell of somebody without an entry.
    fn told(&self, found: &Identity, by: By) -> Candidate<'k> {
        Candidate {
            kind: found.kind,
            name: found.name.clone().unwrap_or_else(|| self.name.to_owned()),
            code: found.code,
            sectors: Vec::new(),
            terms: Vec::new(),
            office: None,
            source: "the words themselves",
            by,
            because: Reason::Only,
            rank: (self.foreign(found.code), nearness(by, None, false), true, (true, None), Reverse(None), 0),
        }
    }

    fn known(&self, sense: Sense<'k>, by: By) -> Candidate<'k> {
        let terms = terms(&sense, self.on);
        let in_office = self.in_office(&sense);
        let code = terms.first().filter(|_| in_office).and_then(|t| t.code).or(sense.code);
        let post = sense.post(self.on);
        let ended = terms.first().filter(|_| !in_office).and_then(|t| t.to);
        let home = self.country.is_some_and(|c| sense.serves(c, self.on));
        Candidate {
            kind: sense.kind,
            name: sense.name.to_owned(),
            code,
            sectors: sense.sectors(self.on),
            terms,
            office: None,
            source: sense.source(),
            by,
            because: Reason::Only,
            rank: (
                !home && self.foreign(code),
                nearness(by, Some(&sense), in_office),
                !in_office,
                (post.is_none(), post),
                Reverse(ended),
                0,
            ),
        }
    }

    fn foreign(&self, code: Option<Code>) -> bool {
        self.country.is_some() && self.country != code
    }

    fn in_office(&self, sense: &Sense<'_>) -> bool {
        sense.terms().iter().any(|t| self.on.map_or(t.to.is_none(), |day| t.covers(day)))
    }
}

/// What somebody held on the day, the highest first; else what ended last before it.
fn terms<'k>(sense: &Sense<'k>, on: Option<Date>) -> Vec<&'k Term> {
    if sense.id.table != Table::Person {
        return Vec::new();
    }
    let mut held: Vec<&Term> =
        sense.terms().iter().filter(|t| on.map_or(t.to.is_none(), |day| t.covers(day))).collect();
    held.sort_by_key(|t| (office_rank(t, sense.code), Reverse(t.from)));
    if held.is_empty() {
        let over = sense.terms().iter().filter(|t| on.is_none_or(|day| t.over(day)));
        held.extend(over.max_by_key(|t| t.to));
    }
    held
}

fn office_rank(term: &Term, code: Option<Code>) -> (bool, Option<Post>) {
    let post = term.code.or(code).and_then(|c| Post::of(&term.office, c));
    (post.is_none(), post)
}

/// How near the words are to the candidate.
fn nearness(by: By, sense: Option<&Sense<'_>>, in_office: bool) -> u8 {
    let village = sense.is_some_and(|s| {
        s.kind == Kind::Byword || s.place_sort().is_some() && s.population().unwrap_or(GREAT) < GREAT
    });
    match by {
        By::Name if village => 2,
        By::Name | By::Office => 0,
        By::Rule(_) if sense.is_some() => 0,
        By::Surname if in_office => 1,
        By::Spelling => 1,
        By::Rule(_) | By::Likeness => 3,
        By::Surname => 4,
    }
}

/// People of a town whose name goes before the family name of somebody in office: Lagos is the city.
const GREAT: u32 = 1_000_000;
