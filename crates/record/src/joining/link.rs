//! Whether two reports can be of one happening, from the two alone, in thousandths that add up.

use std::collections::BTreeSet;

use plover::EventType;

use super::told::Told;
use super::window::Grade;

/// What two reports share, and how much each part of it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    /// The sum.
    pub(super) score: i64,
    /// The parts, in words.
    pub(super) why: Vec<String>,
}

/// From this on, two reports are linked.
pub(super) const ENOUGH: i64 = 600;

/// Adds up what speaks for and against.
#[derive(Default)]
struct Sum {
    score: i64,
    why: Vec<String>,
}

impl Sum {
    fn add(&mut self, points: i64, why: impl Into<String>) -> i64 {
        if points != 0 {
            self.score += points;
            self.why.push(format!("{} ({points:+})", why.into()));
        }
        points
    }
}

/// The link of two reports, if there is one. It is the same whichever comes first.
pub(super) fn link(one: &Told, other: &Told) -> Option<Link> {
    // One report a happening is what a story's coding promises.
    if one.story == other.story {
        return None;
    }
    let mut sum = Sum::default();
    let kind = kind(one, other, &mut sum)?;
    let parties = parties(one, other, &mut sum)?;
    let time = time(one, other, &mut sum)?;
    let words = words(one, other, &mut sum);
    let place = place(one, other, &mut sum);
    names(one, other, &mut sum);
    let needed = [kind.words, parties.words, time.words].into_iter().max().unwrap_or(0);
    let told_apart = words + place.max(0) >= needed;
    (told_apart && sum.score >= ENOUGH).then_some(Link { score: sum.score, why: sum.why })
}

/// A part without which there is no link, and how much likeness of words and place it asks for because it says
/// little by itself.
struct Part {
    words: i64,
}

/// Kinds of acts of which one story speaks where another speaks of the other: the word given and the deed.
const NEIGHBOURS: &[(EventType, EventType)] = &[
    (EventType::Agree, EventType::Consult),
    (EventType::Agree, EventType::Support),
    (EventType::Agree, EventType::Cooperate),
    (EventType::Agree, EventType::Aid),
    (EventType::Support, EventType::Cooperate),
    (EventType::Cooperate, EventType::Aid),
    (EventType::Concede, EventType::Retreat),
    (EventType::Agree, EventType::Concede),
    (EventType::Request, EventType::Accuse),
    (EventType::Reject, EventType::Accuse),
    (EventType::Sanction, EventType::Coerce),
    (EventType::Threaten, EventType::Sanction),
    (EventType::Threaten, EventType::Coerce),
    (EventType::Coerce, EventType::Assault),
    (EventType::Mobilize, EventType::Assault),
];

/// Whether one happening can be told as either kind of act.
pub(super) fn are_kin(one: EventType, other: EventType) -> bool {
    one == other || NEIGHBOURS.contains(&(one, other)) || NEIGHBOURS.contains(&(other, one))
}

fn kind(one: &Told, other: &Told, sum: &mut Sum) -> Option<Part> {
    let (a, b) = (one.event_type.min(other.event_type), one.event_type.max(other.event_type));
    let needed = if a == b {
        sum.add(250, format!("both {a}"));
        // Two states meet once a day; force, blame and demands come many a day.
        if a == EventType::Consult { 0 } else { 60 }
    } else if are_kin(a, b) {
        sum.add(150, format!("{a} is near {b}"));
        90
    } else {
        return None;
    };
    let shared = one.modes.iter().any(|mode| other.modes.contains(mode));
    if a == b && !one.modes.is_empty() && !other.modes.is_empty() {
        sum.add(if shared { 30 } else { -100 }, if shared { "same mode" } else { "other modes" });
    }
    Some(Part { words: needed })
}

fn parties(one: &Told, other: &Told, sum: &mut Sum) -> Option<Part> {
    if is_turned(one, other) || is_turned(other, one) {
        return None;
    }
    let (a, b) = (one.parties(), other.parties());
    let shared: BTreeSet<&str> = a.intersection(&b).copied().filter(|code| !code.is_empty()).collect();
    let (least, most) = (a.len().min(b.len()), a.len().max(b.len()));
    let (points, words) = match (shared.len(), least, most) {
        (0, ..) => return None,
        (n, _, most) if n == most && n > 1 => (300, 0),
        (1, 1, 1) => (200, 100),
        (n, least, _) if n == least && n > 1 => (260, 40),
        (1, 1, _) => (170, 100),
        (1, ..) => return None,
        _ => (150, 90),
    };
    sum.add(points, format!("parties {}", shared.into_iter().collect::<Vec<_>>().join(" ")));
    Some(Part { words })
}

/// Whether who acts in one is who it is done to in the other; of meetings and of things done together nobody says so.
fn is_turned(one: &Told, other: &Told) -> bool {
    let mutual = [EventType::Consult, EventType::Cooperate, EventType::Agree];
    !mutual.contains(&one.event_type)
        && one.actors.is_disjoint(&other.actors)
        && !one.actors.is_disjoint(&other.recipients)
        && !other.actors.is_empty()
}

fn time(one: &Told, other: &Told, sum: &mut Sum) -> Option<Part> {
    let (Some(a), Some(b)) = (one.window, other.window) else {
        // Nothing says when either happened: only the same words tell the same happening.
        let neither = one.window.is_none() && other.window.is_none();
        return (neither && one.words.len() >= FEW && one.words == other.words).then(|| {
            sum.add(50, "neither has a date");
            Part { words: 150 }
        });
    };
    let gap = a.gap(b);
    let (points, words, why) = match (a.grade.min(b.grade), a.grade.max(b.grade)) {
        (Grade::Told, Grade::Told) if a.is_same_day(b) => (250, 0, "same day"),
        (Grade::Told, Grade::Told) if gap == 0 => (200, 40, "dates overlap"),
        (Grade::Told, Grade::Told) if gap == 1 => (120, 80, "a day apart"),
        (Grade::Wide, Grade::Wide) if (a.first, a.last) == (b.first, b.last) => (150, 80, "same wide date"),
        (Grade::Told, Grade::Derived) if gap == 0 => (130, 90, "one dated, the other told in those days"),
        (Grade::Derived, Grade::Derived) if gap == 0 => (110, 100, "told in the same days"),
        _ => return None,
    };
    sum.add(points, why);
    Some(Part { words })
}

/// So many words must there be before their likeness says anything.
const FEW: usize = 4;

fn words(one: &Told, other: &Told, sum: &mut Sum) -> i64 {
    let least = one.words.len().min(other.words.len());
    if least < FEW {
        return 0;
    }
    let shared = one.words.intersection(&other.words).count();
    let points = i64::try_from(250 * shared / least).unwrap_or(0);
    sum.add(points, format!("{shared} of {least} words"))
}

fn place(one: &Told, other: &Told, sum: &mut Sum) -> i64 {
    let (Some((a, of_a)), Some((b, of_b))) = (&one.place, &other.place) else { return 0 };
    if a == b {
        sum.add(60, format!("place {a}"))
    } else if !of_a.is_empty() && !of_b.is_empty() && of_a != of_b {
        sum.add(-80, "other countries")
    } else {
        0
    }
}

fn names(one: &Told, other: &Told, sum: &mut Sum) {
    if one.named.intersection(&other.named).next().is_some() {
        sum.add(80, "same name");
        return;
    }
    let clash = one.named.iter().any(|(country, _)| other.named.iter().any(|(theirs, _)| theirs == country));
    if clash {
        sum.add(-120, "other names of one country");
    }
}
