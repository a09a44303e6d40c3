//! Parts reports that hang together by links into events.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::told::Told;
use super::window::{Grade, Window};
use crate::hand::Bond;

/// A link between two of the reports, by their places in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) one: usize,
    pub(super) other: usize,
    pub(super) score: i64,
}

/// The events: lists of places, each in the order of the reports' ids. Decisions by hand come first; then the strongest
/// links, unless they would put two reports of one story, two dates that exclude each other, or two reports that
/// somebody parted into one event.
pub(super) fn part(told: &[Rc<Told>], edges: &[Edge], bonds: &[Bond]) -> Vec<Vec<usize>> {
    let mut parting = Parting::new(told, bonds);
    for (one, other) in parting.joined.clone() {
        parting.merge(one, other);
    }
    let mut edges = edges.to_vec();
    // The ids break ties, so that nothing depends on the order of arrival.
    edges.sort_by_key(|edge| {
        let (a, b) = (&told[edge.one].id, &told[edge.other].id);
        (-edge.score, a.min(b).clone(), a.max(b).clone())
    });
    for edge in edges {
        if parting.may_merge(edge.one, edge.other) {
            parting.merge(edge.one, edge.other);
        }
    }
    parting.events()
}

struct Parting<'a> {
    told: &'a [Rc<Told>],
    /// The event that each report is in, named by one of its reports.
    of: Vec<usize>,
    events: BTreeMap<usize, Event>,
    joined: Vec<(usize, usize)>,
    parted: Vec<(usize, usize)>,
}

#[derive(Debug, Clone)]
struct Event {
    members: Vec<usize>,
    stories: BTreeSet<i64>,
    /// The latest first and the earliest last day of the members' windows; see [`common`].
    days: Option<(i32, i32)>,
}

impl<'a> Parting<'a> {
    fn new(told: &'a [Rc<Told>], bonds: &[Bond]) -> Self {
        let place: BTreeMap<&str, usize> = told.iter().enumerate().map(|(i, t)| (t.id.as_str(), i)).collect();
        // Of two decisions about the same two reports the later one stands.
        let mut last: BTreeMap<(usize, usize), (i64, bool)> = BTreeMap::new();
        for bond in bonds {
            let (Some(&a), Some(&b)) = (place.get(bond.one.as_str()), place.get(bond.other.as_str())) else {
                continue;
            };
            let entry = last.entry((a.min(b), a.max(b))).or_insert((bond.id, bond.together));
            if bond.id >= entry.0 {
                *entry = (bond.id, bond.together);
            }
        }
        let pairs =
            |together: bool| last.iter().filter(move |(_, (_, t))| *t == together).map(|(&pair, _)| pair);
        let event = |i: usize| Event {
            members: vec![i],
            stories: BTreeSet::from([told[i].story]),
            days: told[i].window.and_then(days_of),
        };
        Self {
            told,
            of: (0..told.len()).collect(),
            events: (0..told.len()).map(|i| (i, event(i))).collect(),
            joined: pairs(true).collect(),
            parted: pairs(false).collect(),
        }
    }

    fn may_merge(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.of[one], self.of[other]);
        let (Some(a), Some(b)) = (self.events.get(&one), self.events.get(&other)) else { return false };
        let parted = |&(x, y): &(usize, usize)| {
            let (x, y) = (self.of[x], self.of[y]);
            (x, y) == (one, other) || (x, y) == (other, one)
        };
        one != other
            && a.stories.is_disjoint(&b.stories)
            && common(a.days, b.days).is_ok()
            && !self.parted.iter().any(parted)
    }

    fn merge(&mut self, one: usize, other: usize) {
        let (into, from) = (self.of[one].min(self.of[other]), self.of[one].max(self.of[other]));
        if into == from {
            return;
        }
        let Some(gone) = self.events.remove(&from) else { return };
        let Some(event) = self.events.get_mut(&into) else { return };
        for &member in &gone.members {
            self.of[member] = into;
        }
        event.members.extend(gone.members);
        event.stories.extend(gone.stories);
        // Hands may join what dates keep apart; the dates then say nothing more.
        event.days = common(event.days, gone.days).unwrap_or(None);
    }

    fn events(self) -> Vec<Vec<usize>> {
        let mut events: Vec<Vec<usize>> = self.events.into_values().map(|event| event.members).collect();
        for event in &mut events {
            event.sort_by_key(|&i| &self.told[i].id);
        }
        events.sort_by_key(|event| event.first().map(|&i| &self.told[i].id));
        events
    }
}

/// What follows from the day of publication binds as much as what is told: else what is told without a date from one
/// day to the next would hang together for weeks.
fn days_of(window: Window) -> Option<(i32, i32)> {
    (window.grade != Grade::Wide).then_some((window.first, window.last))
}

/// The latest first and the earliest last day of both; an error where these exclude each other. A day's grace is left
/// between them for zones and for "on Monday" told on Tuesday; it is left once, however many come together.
fn common(one: Option<(i32, i32)>, other: Option<(i32, i32)>) -> Result<Option<(i32, i32)>, ()> {
    match (one, other) {
        (Some((a, b)), Some((c, d))) => {
            let (first, last) = (a.max(c), b.min(d));
            if first - last <= 1 { Ok(Some((first, last))) } else { Err(()) }
        }
        (one, other) => Ok(one.or(other)),
    }
}
