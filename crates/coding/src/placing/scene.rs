//! The scene of the story: the places that sentences around an act set, and that no new place has changed.

use jiff::ToSpan;
use language::labels::{Deprel, Upos};
use plover::{Code, EventPlace, EventType, Field, Mode, Sector, Status};

use super::{Placer, is_bearing, is_physical};
use crate::act::Act;
use crate::cast::{Actor, ActorId};
use crate::document::Zone;
use crate::echo;
use crate::roles;
use crate::tree::Tree;

/// Sentences before and after an act in which its scene may be set; a headline's is set by the lead.
const BEFORE: usize = 2;
const AFTER: usize = 1;
const LEAD: usize = 3;

/// Days after which what is told of old is no longer played on the story's scene.
const RECENT: i64 = 60;

/// A phrase of the story that says where.
pub(super) struct Setting {
    pub(super) line: usize,
    pub(super) word: usize,
    pub(super) place: EventPlace,
    /// Whether it opens with a preposition of place; a mere name may be there for another reason.
    pub(super) local: bool,
    /// Whether it is the name of a country.
    state: bool,
    /// Whether it tells where something is said.
    telling: bool,
}

impl Placer<'_> {
    /// Gives happenings whose own sentences tell no place the one that the story tells around them.
    pub(crate) fn settle(&self, groups: &mut [Vec<Act<'_>>]) {
        let settings = self.settings();
        let sayings = self.sayings();
        for i in 0..groups.len() {
            if groups[i].iter().any(|a| a.place.is_some()) {
                continue;
            }
            let found = (0..groups[i].len()).find_map(|k| {
                let act = &groups[i][k];
                self.told_around(act, i, groups, &sayings)
                    .or_else(|| Some((self.standing(act, &settings)?, "the scene of the story")))
                    .map(|(place, rule)| (k, place, rule))
            });
            let found = found.or_else(|| {
                let home = |(k, act)| Some((k, self.at_home(act, &settings)?));
                let (k, at_home) = groups[i].iter().enumerate().find_map(home)?;
                Some((k, at_home, "the one country of all its parties"))
            });
            if let Some((k, place, rule)) = found {
                let act = &mut groups[i][k];
                act.because(Field::Place, rule, place.text.clone());
                act.place = Some(place);
            }
        }
    }

    /// Every phrase of the story that names a place, in the order of the text.
    fn settings(&self) -> Vec<Setting> {
        let mut found: Vec<Setting> = Vec::new();
        for line in 0..self.document.lines.len() {
            let tree = self.tree(line);
            for word in (0..tree.len()).filter(|&w| matches!(tree.upos(w), Upos::Noun | Upos::Propn)) {
                let local = tree
                    .preposition(word)
                    .is_some_and(|p| self.cues.within.contains(&p) || self.cues.toward.contains(&p))
                    || is_bearing(tree, word)
                    || self.is_entered((line, word));
                let place = if local { self.located((line, word)) } else { self.named((line, word)) };
                let state = self.is_state((line, word));
                let telling = self.is_of_telling(line, word);
                found.extend(place.map(|place| Setting { line, word, place, local, state, telling }));
            }
        }
        found
    }

    /// The scene on which a bodily act is played: the nearest place told in its sentence, else in the ones around it, where
    /// one of its parties is at home.
    fn standing(&self, act: &Act<'_>, settings: &[Setting]) -> Option<EventPlace> {
        let met = is_meeting(act, self.tree(act.line));
        if !is_physical(act) && !met {
            return None;
        }
        let at = |line: usize| settings.iter().filter(move |s| s.line == line && s.local && !s.telling);
        let tree = self.tree(act.line);
        let clause = roles::clause_of(tree, act.predicate());
        let beside = |s: &Setting| roles::clause_of(tree, s.word) == clause;
        if at(act.line).any(|s| self.fits(act, &s.place) || beside(s)) {
            let near =
                at(act.line).filter(|s| self.fits(act, &s.place)).min_by_key(|s| s.word.abs_diff(act.at));
            return near.map(|s| s.place.clone());
        }
        // "has increased its attacks" tells of many, which no scene holds.
        let many = tree.is_nominal(act.at) && !echo::is_the(tree, act.at);
        if self.is_of_old(act) || many {
            return None;
        }
        let headline = self.document.lines[act.line].zone == Zone::Headline;
        // A meeting is on the scene just told: "She flew to Oslo. Norway's king received her."
        let before = (1..=if met { 1 } else { BEFORE }).filter_map(|n| act.line.checked_sub(n));
        let after = 1..=match (met, headline) {
            (true, _) => 0,
            (false, true) => LEAD,
            (false, false) => AFTER,
        };
        let mut lines: Vec<usize> = before.collect();
        lines.extend(after.map(|n| act.line + n));
        lines.sort_by_key(|&l| (l.abs_diff(act.line), l));
        let place = lines.into_iter().find_map(|line| {
            let mut here = at(line).filter(|s| self.fits(act, &s.place));
            if line < act.line { here.next_back() } else { here.next() }
        });
        place.map(|s| s.place.clone())
    }

    /// "A spokesman in Baghdad said troops had killed": where it is told is not where it was done.
    fn is_of_telling(&self, line: usize, word: usize) -> bool {
        let tree = self.tree(line);
        let verb = roles::clause_of(tree, word);
        let said = tree.child(verb, &[Deprel::Ccomp, Deprel::Parataxis]).is_some();
        let talking = || tree.is_verb(verb) && tree.is_lemma(verb, &["speak", "talk"]);
        self.speech.verbs.contains(&tree.folded(verb)) && said || talking()
    }

    /// Whether the act lies so far back that the story's scene is not its own.
    fn is_of_old(&self, act: &Act<'_>) -> bool {
        let end = act.date.as_ref().and_then(|d| d.end.or(d.start));
        let (Some(end), Some(today)) = (end, self.document.story.anchor()) else { return false };
        today.checked_sub(RECENT.days()).is_ok_and(|limit| end < limit)
    }

    /// Whether an act of these parties may be played there: where they are done something to, or where those who act are at
    /// home and have nobody before them from elsewhere.
    fn fits(&self, act: &Act<'_>, place: &EventPlace) -> bool {
        let Some(code) = place.country else { return false };
        let (actors, recipients) = (self.lands(&act.actors), self.lands(&act.recipients));
        if act.event_type == EventType::Consult {
            return actors.contains(&code) || recipients.contains(&code);
        }
        if actors.is_empty() && recipients.is_empty() || recipients.contains(&code) {
            return true;
        }
        let alone = recipients.is_empty()
            && match act.event_type {
                EventType::Coerce => true,
                EventType::Retreat => !act.modes.contains(&Mode::Withdraw),
                // The two sides of a fight.
                EventType::Assault => actors.len() > 1,
                _ => false,
            };
        let stays =
            act.event_type == EventType::Protest || act.actors.iter().all(|&id| !is_force(self.cast.get(id)));
        actors.contains(&code) && (alone || stays)
    }

    /// The countries of these parties.
    pub(super) fn lands(&self, ids: &[ActorId]) -> Vec<Code> {
        let mut codes: Vec<Code> = ids.iter().filter_map(|&id| self.cast.get(id).code).collect();
        codes.retain(|c| c.is_country());
        codes.dedup();
        codes
    }

    /// What people of one country do to each other they do there, where the story names the country: "police arrested
    /// protesters" in a story about Peru.
    fn at_home(&self, act: &Act<'_>, settings: &[Setting]) -> Option<EventPlace> {
        if !is_physical(act) && !self.is_order(act) {
            return None;
        }
        let (actors, recipients) = (self.lands(&act.actors), self.lands(&act.recipients));
        let home = match act.event_type {
            EventType::Protest => actors.first(),
            EventType::Coerce if recipients.is_empty() && !is_rule(act) => {
                actors.first().filter(|&&home| self.is_of_one_land(act.line, home))
            }
            EventType::Coerce => actors.first().filter(|&a| recipients.iter().all(|r| r == a)),
            EventType::Mobilize if is_rule(act) && act.status == Status::Happened => {
                actors.first().filter(|_| recipients.is_empty())
            }
            _ => recipients.first().filter(|&r| actors.iter().chain(&recipients).all(|c| c == r)),
        };
        let code = *home.filter(|_| actors.len() < 2 && self.is_one_sided(act))?;
        let named = settings.iter().filter(|s| s.state && s.place.country == Some(code));
        named.min_by_key(|s| (s.line.abs_diff(act.line), s.word)).map(|s| s.place.clone())
    }

    /// Whether a government tells people what to do: "the authorities asked residents to stay at home".
    fn is_order(&self, act: &Act<'_>) -> bool {
        let of = |ids: &[ActorId], sector| {
            !ids.is_empty() && ids.iter().all(|&id| self.cast.get(id).sectors.contains(&sector))
        };
        let asked = act.event_type == EventType::Request && act.status == Status::Happened;
        asked && of(&act.actors, Sector::Gov) && of(&act.recipients, Sector::Cvl)
    }

    /// Whether the sentence speaks of nobody from another country.
    fn is_of_one_land(&self, line: usize, home: Code) -> bool {
        let words = 0..self.tree(line).len();
        let mut codes = words.flat_map(|w| self.cast.at(line, w)).filter_map(|&id| self.cast.get(id).code);
        codes.all(|c| c == home)
    }

    /// Whether no party comes from a body of many countries or from nowhere known, whose place nobody could tell.
    fn is_one_sided(&self, act: &Act<'_>) -> bool {
        act.parties().all(|id| self.cast.get(id).code.is_none_or(Code::is_country))
    }
}

/// Whether people are told by a verb to have met.
fn is_meeting(act: &Act<'_>, tree: &Tree) -> bool {
    let happened = act.event_type == EventType::Consult && act.status == Status::Happened;
    happened && tree.is_verb(act.at) && !act.modes.iter().any(|m| matches!(m, Mode::Visit | Mode::Phone))
}

/// Whether the party may act abroad: a state, its army, its agents.
fn is_force(actor: &Actor) -> bool {
    actor.sectors.iter().any(|s| matches!(s, Sector::Gov | Sector::Mil | Sector::Spy))
        || actor.sectors.is_empty()
}

/// Whether the act is of a kind that a state does within its own borders, whoever suffers it.
fn is_rule(act: &Act<'_>) -> bool {
    use Mode::{Arrest, Censor, Curfew, MartialLaw, Police, Weapons};
    act.modes.iter().any(|m| matches!(m, Arrest | Censor | Curfew | MartialLaw | Police | Weapons))
}

/// Whether the act is told as done, or as claimed to be.
pub(super) fn is_told(act: &Act<'_>) -> bool {
    matches!(act.status, Status::Happened | Status::Alleged)
}
