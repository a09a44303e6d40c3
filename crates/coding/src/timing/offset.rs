//! A day counted from that of another clause: "one day after he resigned", "hours before the jet crashed on Wednesday".

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use language::labels::{Deprel, Tense as VerbTense, Upos};
use when::{Interval, Precision, Tense};

use super::hanging::{hangs_on, marker};
use super::nearest::Nearest;
use super::{Clock, TimeMention};
use crate::tree::Tree;

/// Which side of the clause that has a marker the other one lies on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    After,
    Before,
}

/// What offsets are counted from.
pub(super) struct Offsets<'a> {
    pub(super) tree: &'a Tree,
    pub(super) times: &'a [TimeMention],
    /// Stretches of time without a place in the calendar: "one day".
    pub(super) lengths: &'a [TimeMention],
    pub(super) clock: &'a Clock,
}

impl Offsets<'_> {
    /// The day of `verb`, counted from the clause above it or from one below it, with the time it was counted from.
    pub(super) fn day(&self, verb: usize) -> Option<(Interval, Option<&TimeMention>)> {
        self.by_clause_above(verb).or_else(|| self.by_clause_below(verb)).or_else(|| self.meanwhile(verb))
    }

    /// "The arrest came as the minister met A": what is told to go on meanwhile was on the day last told.
    fn meanwhile(&self, verb: usize) -> Option<(Interval, Option<&TimeMention>)> {
        let head = self.tree.head(verb).filter(|_| self.tree.rel(verb) == Deprel::Advcl)?;
        let mark = marker(self.tree, verb).filter(|&m| self.tree.is_lemma(m, &["as", "when", "while"]))?;
        let past = |v: usize| self.tree.token(v).features.tense == VerbTense::Past;
        // A visit lasts, so that not all that happens meanwhile is of one day.
        let lasts = self.tree.child(head, &[Deprel::Nsubj]).is_some_and(|s| {
            self.tree.is_lemma(s, &["visit", "trip", "tour", "offensive", "campaign", "operation"])
        });
        let now = past(head) && past(verb) && mark < verb && !lasts && self.takes_up(head);
        now.then(|| self.counted(head, Side::After, 0.days()))?
    }

    /// "gave up on Wednesday, one day after A resigned": the resigning lies one day before Wednesday.
    fn by_clause_above(&self, verb: usize) -> Option<(Interval, Option<&TimeMention>)> {
        let head = self.tree.head(verb).filter(|_| self.tree.rel(verb) == Deprel::Advcl)?;
        let (side, length) = self.measure(verb)?;
        let back = if side == Side::After { Side::Before } else { Side::After };
        self.counted(head, back, length)
    }

    /// "hours before the jet crashed on Wednesday, A launched missiles".
    fn by_clause_below(&self, verb: usize) -> Option<(Interval, Option<&TimeMention>)> {
        self.tree.by_rel(verb, &[Deprel::Advcl]).find_map(|clause| {
            let (side, length) = self.measure(clause)?;
            self.counted(clause, side, length)
        })
    }

    /// The side that a clause's marker tells and how far it says.
    fn measure(&self, clause: usize) -> Option<(Side, Span)> {
        let mark = marker(self.tree, clause)?;
        let side = match self.tree.folded(mark).as_str() {
            "after" => Side::After,
            "before" => Side::Before,
            _ => return None,
        };
        // The parser hangs many a "one day" before the marker on the verb above.
        let hung = |l: &TimeMention| hangs_on(self.tree, l.head, clause) && l.head < mark;
        if self.is_rough(mark) {
            return None;
        }
        let length = self.lengths.iter().find(|l| hung(l) || l.mention.tokens.end == mark);
        let soon = || self.is_soon(mark).then(|| 0.days());
        Some((side, length.map_or_else(soon, |l| l.length(self.clock))?))
    }

    /// "less than a week after", "about a month before": nobody can count that.
    fn is_rough(&self, mark: usize) -> bool {
        let near = mark.saturating_sub(4)..mark;
        near.into_iter()
            .any(|w| self.tree.is_lemma(w, &["than", "about", "nearly", "almost", "around", "roughly"]))
    }

    /// "hours after": so few that they make no day.
    fn is_soon(&self, mark: usize) -> bool {
        mark.checked_sub(1).is_some_and(|w| self.tree.is_lemma(w, &["hour", "minute", "moment", "shortly"]))
    }

    fn counted(&self, verb: usize, side: Side, length: Span) -> Option<(Interval, Option<&TimeMention>)> {
        let time = Nearest { tree: self.tree, times: self.times }.closest(verb);
        let interval = match time {
            Some(time) => self.clock.interval(&time.mention, Tense::Past)?.0,
            None => self.clock.day.filter(|_| self.takes_up(verb))?,
        };
        let day = single_day(&interval)?;
        let moved =
            if side == Side::After { day.checked_add(length) } else { day.checked_sub(length) }.ok()?;
        Some((Interval { start: Some(moved), end: Some(moved), precision: Precision::Day }, time))
    }

    /// "The announcement comes hours after": what the sentence before told, on the day that it told.
    fn takes_up(&self, verb: usize) -> bool {
        let subject = self.tree.child(verb, &[Deprel::Nsubj]);
        let known = |&s: &usize| {
            let determiner = self.tree.child(s, &[Deprel::Det, Deprel::NmodPoss]);
            determiner.is_some_and(|d| {
                let owned = self.tree.rel(d) == Deprel::NmodPoss && self.tree.upos(d) == Upos::Propn;
                owned
                    || self
                        .tree
                        .is_lemma(d, &["the", "this", "that", "he", "she", "it", "they", "his", "her"])
            })
        };
        self.tree.is_lemma(verb, &["come", "follow", "occur", "happen"]) && subject.filter(known).is_some()
    }
}

fn single_day(interval: &Interval) -> Option<Date> {
    interval.start.filter(|_| interval.start == interval.end)
}

impl TimeMention {
    /// Whole days of a length; a few hours are none, an uncounted number of days is not known.
    fn length(&self, clock: &Clock) -> Option<Span> {
        let timex = clock.timex(&self.mention)?;
        if timex.starts_with("PT") {
            return Some(0.days());
        }
        timex.parse::<Span>().ok()
    }
}
