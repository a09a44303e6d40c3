//! Days that a sentence tells for something in another one: for what leads the story, for a speech, for a deed taken up.

use jiff::civil::Date;
use language::labels::Deprel;
use plover::{EventDate, EventType, Field, Status};
use when::Tense;

use super::direction::tense;
use super::nearest::{CARRIED, Nearest};
use super::{
    Clock, TimeMention, Times, event_date, is_later, is_of_an_invitation, is_word_act, mentions, through,
};
use crate::act::Act;
use crate::roles;
use crate::tree::Tree;

/// Dates an act by the main clause of a sentence of the lead; tells whether there was a day. `other` tells the verbs
/// whose time is that of another happening, `says` those that only carry what is said.
pub(crate) fn date_by_lead(
    act: &mut Act<'_>,
    tree: &Tree,
    times: &Times,
    clock: &Clock,
    other: &dyn Fn(usize) -> bool,
    says: &dyn Fn(usize) -> bool,
) -> bool {
    let Some(root) = tree.sentence.root() else { return false };
    // "was arrested on Monday, police said Tuesday": the day of the saying is not that of the deed.
    let told: Vec<usize> = tree.by_rel(root, &[Deprel::Ccomp]).collect();
    let own_root = told.is_empty() || is_word_act(act.event_type) || !says(root);
    let mut main = if own_root { vec![root] } else { Vec::new() };
    main.extend(told);
    main.retain(|&verb| !other(verb) && !tree.is_lemma(verb, CARRIED));
    let nearest = Nearest { tree, times: &times.dated };
    let own = |t: &TimeMention, verb| {
        nearest.owner(t, verb)
            && !nearest.is_of_a_thing(act.event_type, t, verb)
            && !is_of_an_invitation(tree, verb, t)
    };
    let on = |verb: usize| times.dated.iter().find(|t| own(t, verb));
    let found = main.iter().find_map(|&verb| on(verb).or_else(|| nearest.paper(verb)));
    let Some(time) = found else { return false };
    let tense = tense(tree, roles::clause_of(tree, time.head), Status::Happened);
    let Some((interval, timex)) = clock.interval(&time.mention, tense) else { return false };
    if interval.precision != when::Precision::Day || interval.start > clock.anchor {
        return false;
    }
    let interval = through(interval, tree, time, &times.dated, clock, tense);
    act.because(Field::Date, "the day of the lead", format!("{timex} {}", time.mention.trace()));
    act.date = Some(event_date(&interval, &time.mention));
    true
}

/// The day on which a verb tells that somebody spoke: its own, or that of the words in which it was said ("in a statement released
/// Friday"), or of the speaking told beside it ("Speaking on Monday"). `is_saying` tells the nouns for words.
pub(crate) fn day_of_speech(
    verb: usize,
    tree: &Tree,
    times: &Times,
    clock: &Clock,
    is_saying: &dyn Fn(usize) -> bool,
) -> Option<EventDate> {
    let nearest = Nearest { tree, times: &times.dated };
    let own = |t: &&TimeMention| nearest.owner(t, verb) && !nearest.is_of_a_thing(EventType::Accuse, t, verb);
    // "The spokesman in Rome Saturday said": the parser hangs the day on the place.
    let before = || times.dated.iter().find(|t| t.mention.tokens.end == verb);
    let on_verb = times.dated.iter().filter(own).min_by_key(|t| t.head.abs_diff(verb)).or_else(before);
    let words = || {
        let phrases = tree.by_rel(verb, &[Deprel::Obl, Deprel::Obj]).filter(|&p| is_saying(p));
        phrases.into_iter().find_map(|p| nearest.described(p))
    };
    let speaking = || {
        let clauses = tree.by_rel(verb, &[Deprel::Advcl]).filter(|&c| tree.is_lemma(c, &["speak", "talk"]));
        clauses.into_iter().find_map(|c| nearest.closest(c))
    };
    let time = on_verb.or_else(words).or_else(speaking)?;
    past_day(time, clock).filter(|date| date.start <= clock.anchor)
}

/// The day with which a sentence opens that adds news to what was told before: "Also Saturday, …".
pub(crate) fn day_also(tree: &Tree, times: &Times, clock: &Clock) -> Option<EventDate> {
    let opens = |t: &&TimeMention| {
        let start = t.mention.tokens.start;
        start == 1 || start == 2 && tree.is_lemma(1, &["on"])
    };
    let first = times.dated.iter().find(opens).filter(|_| tree.is_lemma(0, &["also"]))?;
    past_day(first, clock)
}

/// Whether a sentence tells any single day.
pub(crate) fn tells_day(times: &Times, clock: &Clock) -> bool {
    times.dated.iter().any(|time| past_day(time, clock).is_some())
}

/// The last day of the latest time told in what stands under a verb.
pub(crate) fn last_time_below(verb: usize, tree: &Tree, clock: &Clock) -> Option<Date> {
    let times = mentions(tree, clock);
    let below = times.dated.iter().filter(|t| tree.is_below(t.head, verb));
    below.filter_map(|t| clock.interval(&t.mention, Tense::Past)?.0.end).max()
}

/// The day that a sentence gives a verb.
pub(crate) fn day_of_verb(verb: usize, tree: &Tree, clock: &Clock) -> Option<EventDate> {
    let times = mentions(tree, clock);
    let time = Nearest { tree, times: &times.dated }.closest(verb)?;
    past_day(time, clock)
}

/// The time to come that a sentence gives a plan by one of the words that tell it (`is_told`).
pub(crate) fn time_of_plan(tree: &Tree, clock: &Clock, is_told: &dyn Fn(usize) -> bool) -> Option<EventDate> {
    let times = mentions(tree, clock);
    let nearest = Nearest { tree, times: &times.dated };
    times.dated.iter().find_map(|time| {
        let own = |w: usize| {
            let described = nearest.described(w).is_some_and(|t| t.head == time.head);
            nearest.owner(time, w) || follows(tree, time, w) || described
        };
        let told = |w: usize| is_told(w) && own(w);
        (0..tree.len()).find(|&w| told(w))?;
        let (interval, _) = clock.interval(&time.mention, Tense::Future)?;
        let later = is_later(tree, time) && interval.start == clock.anchor;
        let open = interval.precision == when::Precision::Open;
        let coming = interval.start > clock.anchor || later;
        (coming && !open).then(|| event_date(&interval, &time.mention))
    })
}

/// "invited them to talks in Oslo on Saturday": the parser hangs the time beside the noun that it follows.
fn follows(tree: &Tree, time: &TimeMention, noun: usize) -> bool {
    let beside =
        tree.rel(noun) == Deprel::Obl && tree.head(noun).is_some() && tree.head(noun) == tree.head(time.head);
    tree.is_nominal(noun) && beside && noun < time.head
}

/// The one day that a sentence gives a thing it names, in any of its clauses: "after a hearing was held on Monday".
pub(crate) fn day_of_noun(noun: &str, tree: &Tree, clock: &Clock) -> Option<EventDate> {
    let times = mentions(tree, clock);
    let nearest = Nearest { tree, times: &times.dated };
    // "attacks, including the one on Monday": one of many has a day of its own.
    let one_of_many = |w: usize| tree.preposition(w).is_some_and(|p| p.starts_with("includ"));
    let named = (0..tree.len()).filter(|&w| tree.is_nominal(w) && tree.folded(w) == noun && !one_of_many(w));
    let time = named.filter_map(|w| {
        let argument = matches!(tree.rel(w), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj);
        let verb = tree.head(w).filter(|&h| argument && tree.is_verb(h));
        nearest.closest(w).or_else(|| nearest.described(w)).or_else(|| verb.and_then(|v| nearest.closest(v)))
    });
    time.into_iter().find_map(|time| past_day(time, clock))
}

/// The day that a time of what is over means, where it means a single one.
fn past_day(time: &TimeMention, clock: &Clock) -> Option<EventDate> {
    let (interval, _) = clock.interval(&time.mention, Tense::Past)?;
    (interval.precision == when::Precision::Day).then(|| event_date(&interval, &time.mention))
}
