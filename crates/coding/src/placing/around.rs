//! Places that other tellings give an act: of the same deed, of the thing acted upon, of the occasion, of the speech.

use language::labels::Deprel;
use plover::{EventPlace, EventType, Precision, Status};

use super::sayings::Saying;
use super::scene::is_told;
use super::{Placer, attended, is_physical};
use crate::act::Act;
use crate::document::Zone;
use crate::echo;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Sentences between two tellings of one deed, between an occasion and its place; and from a headline to what it is about.
const RETOLD: usize = 4;
const OCCASION: usize = 5;
const LEAD: usize = 3;

/// Nouns of which one may take up another: "the conference" after "a summit in Lima".
const MEETINGS: &[&str] = &["meeting", "conference", "summit", "forum", "gathering"];

impl Placer<'_> {
    /// The place that another telling gives the act, and the rule that found it.
    pub(super) fn told_around(
        &self,
        act: &Act<'_>,
        own: usize,
        groups: &[Vec<Act<'_>>],
        sayings: &[Saying],
    ) -> Option<(EventPlace, &'static str)> {
        let others = || groups.iter().enumerate().filter(|(j, _)| *j != own).flat_map(|(_, g)| g);
        let of = |place: Option<EventPlace>, rule| place.map(|p| (p, rule));
        of(self.of_occasion(act), "the place of its occasion").or_else(|| {
            if !is_told(act) {
                return None;
            }
            of(self.seat(act), "where what is acted upon lies")
                .or_else(|| of(self.of_court(act), "where the court sits"))
                .or_else(|| of(self.of_thing(act), "where the same is told to be"))
                .or_else(|| of(self.retold(act, others()), "the place at which it is told elsewhere"))
                .or_else(|| of(self.spoken(act, others(), sayings), "where the speaker speaks"))
        })
    }

    /// The same kind of deed of the same doer told with a place, or what went on at the same time in the sentence.
    fn retold<'g>(&self, act: &Act<'_>, mut others: impl Iterator<Item = &'g Act<'g>>) -> Option<EventPlace> {
        let bodily = is_physical(act) || act.event_type == EventType::Consult;
        let tree = self.tree(act.line);
        let same = |o: &&Act<'_>| {
            let place = o.place.is_some() && is_told(o);
            place
                && (bodily && echo::is_same_time(act, o, tree)
                    || is_part(tree, act, o)
                    || bodily && act.line == o.line && echo::in_a_row(tree, act.predicate(), o.predicate())
                    || bodily && self.is_again(act, o))
        };
        others.find(same).and_then(|o| o.place.clone())
    }

    /// Whether both tell one deed: the same kind of the same doer to the same party, near each other and at no other time.
    fn is_again(&self, act: &Act<'_>, other: &Act<'_>) -> bool {
        let tree = self.tree(other.line);
        let named_again = tree.is_nominal(other.at) && echo::is_the(tree, other.at);
        // Those who meet act alike, whichever side names them.
        let met = |a: &Act<'_>| a.event_type == EventType::Consult;
        // "met him last year" was another time.
        let now =
            act.date.as_ref().is_none_or(|d| d.precision == Precision::Day || Some(d) == other.date.as_ref());
        let both = met(act) && met(other) && now && act.parties().any(|a| other.parties().any(|b| a == b));
        let doer = both
            || act.actors.iter().any(|a| other.actors.contains(a))
            || named_again && !act.actors.is_empty() && self.lands(&act.actors) == self.lands(&other.actors);
        let at_land = other.recipients.iter().all(|&r| self.cast.get(r).is_land());
        let sufferer = both || act.recipients.is_empty() || at_land || act.recipients == other.recipients;
        other.event_type == act.event_type
            && other.line.abs_diff(act.line) <= RETOLD
            && other.status == act.status
            && doer
            && sufferer
            && days_agree(act, other)
    }

    /// "The talks were in their third round", "apologised at the summit": the place that another sentence gives the noun. A
    /// headline tells of what the lead is about.
    fn of_occasion(&self, act: &Act<'_>) -> Option<EventPlace> {
        let tree = self.tree(act.line);
        let headline = self.document.lines[act.line].zone == Zone::Headline;
        let mut nouns: Vec<usize> = tree.by_rel(act.predicate(), &[Deprel::Obl]).collect();
        // "mourned after the strike": what is said of a deed is not said where it was done.
        let inside = |n: usize| {
            tree.preposition(n).is_some_and(|p| match p.as_str() {
                "at" | "in" | "during" => true,
                "after" => !is_word_act(act.event_type),
                _ => false,
            })
        };
        nouns.extend(attended(tree, act.predicate()));
        nouns.retain(|&n| inside(n));
        let meeting = act.event_type == EventType::Consult && tree.is_nominal(act.at);
        nouns.extend(meeting.then_some(act.at));
        nouns.retain(|&n| (headline || is_known(tree, n)) && tree.is_nominal(n));
        let lines: Vec<usize> = if headline {
            (act.line + 1..=act.line + LEAD).filter(|&l| l < self.document.lines.len()).collect()
        } else {
            (act.line.saturating_sub(OCCASION)..act.line).rev().collect()
        };
        // "A to Meet B" above "invited B to talks in Lima".
        let to_meet =
            headline && !meeting && act.event_type == EventType::Consult && act.status == Status::Planned;
        let told: &[&str] = if to_meet { &["talk", "talks", "meeting"] } else { &[] };
        let mut words = nouns.into_iter().map(|n| tree.folded(n)).chain(told.iter().map(|&w| w.to_owned()));
        words.find_map(|noun| self.place_of_noun(&noun, &lines))
    }

    pub(super) fn place_of_noun(&self, noun: &str, lines: &[usize]) -> Option<EventPlace> {
        let met = MEETINGS.contains(&noun);
        lines.iter().find_map(|&l| {
            let tree = self.tree(l);
            let same = |w: usize| tree.folded(w) == noun || met && tree.is_lemma(w, MEETINGS);
            let named = (0..tree.len()).filter(|&w| tree.is_nominal(w) && same(w));
            named.into_iter().find_map(|w| self.inside_of((l, w)).or_else(|| self.beside(l, w)))
        })
    }

    /// "A conference opened in Lima": a phrase on the verb of which the noun is the subject or object.
    fn beside(&self, line: usize, noun: usize) -> Option<EventPlace> {
        let tree = self.tree(line);
        let argument = matches!(tree.rel(noun), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj);
        let verb = tree.head(noun).filter(|&h| argument && tree.is_verb(h))?;
        self.spoken_at(tree, line, verb)
    }
}

/// "met in Athens to sign a pact": what is told as the other's purpose or sequel, and as done.
fn is_part(tree: &Tree, act: &Act<'_>, other: &Act<'_>) -> bool {
    act.line == other.line
        && tree.head(act.predicate()) == Some(other.predicate())
        && matches!(tree.rel(act.predicate()), Deprel::Advcl | Deprel::Xcomp)
        && tree.is_marked(act.predicate(), &["to"])
}

/// Whether a noun takes up what was told: "the talks", "this week's conference".
pub(super) fn is_known(tree: &Tree, noun: usize) -> bool {
    let now = |o: usize| tree.child(o, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["this", "the"]));
    let timed = tree.by_rel(noun, &[Deprel::NmodPoss, Deprel::Compound]).any(now);
    echo::is_the(tree, noun) || timed
}

/// Whether no day told rules out that two acts are of one time.
pub(super) fn days_agree(a: &Act<'_>, b: &Act<'_>) -> bool {
    match (&a.date, &b.date) {
        (Some(x), Some(y)) => (x.start, x.end) == (y.start, y.end),
        _ => true,
    }
}
