//! What the headline or the story's first clause tells often has its day in the sentences after it.

use std::collections::BTreeSet;

use language::labels::{Deprel, Upos};
use lexicon::Speech;
use plover::{Code, EventDate, EventType, Status};

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::discourse;
use crate::document::{Document, Zone};
use crate::echo;
use crate::reference;
use crate::speeches;
use crate::timing::{self, Clock, Times, is_word_act};
use crate::tree::Tree;

/// Body sentences in which the day of the story's main happening is looked for.
const LEAD: usize = 3;

/// Dates the happenings that the headline or the first sentence's main clause tells as done, where they have no time of
/// their own, by the first day told in a main clause of the lead that tells no other happening.
pub(crate) fn date_leads(
    groups: &mut [Vec<Act<'_>>],
    document: &Document<'_>,
    cast: &Cast,
    speech: &Speech,
    clock: Clock,
) {
    let lead = document.lead(LEAD);
    let times: Vec<Times> =
        lead.iter().map(|&line| timing::mentions(&document.lines[line].tree, &clock)).collect();
    let verbs: Vec<BTreeSet<(usize, usize)>> =
        groups.iter().map(|g| g.iter().map(|a| (a.line, a.predicate())).collect()).collect();
    let kinds: Vec<Option<EventType>> = groups.iter().map(|g| g.first().map(|a| a.event_type)).collect();
    let codes = |ids: &[ActorId]| cast.codes(ids.iter().copied());
    let actors: Vec<BTreeSet<Code>> =
        groups.iter().map(|g| g.first().map_or(BTreeSet::new(), |a| codes(&a.actors))).collect();
    let next_news = day_of_next_news(document, &clock);
    for (i, group) in groups.iter_mut().enumerate() {
        let told = |a: &Act<'_>| a.status == Status::Happened || is_word_act(a.event_type);
        let undated = group.iter().all(|a| a.date.is_none() && told(a));
        let done: Vec<(usize, usize)> = group.iter().map(|a| (a.line, a.predicate())).collect();
        let speakers: Vec<ActorId> = group.iter().flat_map(|a| a.actors.iter().copied()).collect();
        let Some(act) = group.iter_mut().find(|a| undated && leads(a, document, &lead, speech)) else {
            continue;
        };
        for (&line, times) in lead.iter().zip(&times) {
            let tree = &document.lines[line].tree;
            let doers = codes(&act.actors);
            // "issued an order on Monday, forcing the closure": another deed of the same doer is the same news.
            // "freed those taken hostage on Monday": who frees has taken before.
            let kind = Some(act.event_type);
            let reverse = |j: usize| {
                let (x, y) = (kind, kinds[j]);
                x != y && [x, y].contains(&Some(EventType::Retreat))
            };
            let apart = |j: usize| doers.is_empty() || actors[j] != doers || reverse(j);
            let another = |verb: usize| {
                (0..verbs.len()).any(|j| j != i && verbs[j].contains(&(line, verb)) && apart(j))
            };
            // Words have the day on which their own speaker spoke.
            let said = is_word_act(act.event_type);
            let own = if said { doers.clone() } else { cast.codes(act.parties()) };
            // "announced on Sunday that it had signed": what had been done was not done on that day.
            let long_done = |verb: usize| {
                done.iter().any(|&(l, d)| {
                    l == line && tree.head(d) == Some(verb) && speeches::is_past_perfect(tree, d)
                })
            };
            let other = |verb: usize| {
                another(verb)
                    || long_done(verb)
                    || is_of_others(verb, tree, line, cast, &own)
                    || said && is_no_speech(verb, tree, line, cast, &speakers, speech)
            };
            let says = |verb: usize| speeches::carries(tree, verb, speech);
            if timing::date_by_lead(act, tree, times, &clock, &other, &says) {
                break;
            }
        }
        if act.date.is_none()
            && let Some(date) = &next_news
        {
            act.give_day(date.clone(), "the day that the next news shares");
        }
    }
}

/// "Also Saturday, the premier accused …": the news before it is of that day too, if nothing between tells another.
fn day_of_next_news(document: &Document<'_>, clock: &Clock) -> Option<EventDate> {
    let body = document.lines.iter().filter(|line| line.zone == Zone::Body);
    for tree in body.map(|line| &line.tree) {
        let times = timing::mentions(tree, clock);
        if let Some(date) = timing::day_also(tree, &times, clock) {
            return Some(date);
        }
        if timing::tells_day(&times, clock) {
            return None;
        }
    }
    None
}

/// Whether the verb's subject is a party of another country: what they do or say has its own day.
fn is_of_others(verb: usize, tree: &Tree, line: usize, cast: &Cast, own: &BTreeSet<Code>) -> bool {
    // "The two countries" may be anybody told before; a name is nobody else.
    let named = |&s: &usize| tree.subtree(s).iter().any(|&w| tree.upos(w) == Upos::Propn);
    let subject = tree.child(verb, &[Deprel::Nsubj, Deprel::NsubjPass]).filter(named);
    let others = cast.codes(subject.into_iter().flat_map(|s| cast.at(line, s)).copied());
    !others.is_empty() && !own.is_empty() && others.iter().all(|c| !own.contains(c))
}

/// What may tell when words were said without naming their speaker.
const SPEECH: &[&str] = &[
    "statement",
    "announcement",
    "decision",
    "call",
    "move",
    "warning",
    "comment",
    "remark",
    "report",
    "agreement",
    "offer",
    "request",
    "demand",
    "pledge",
    "promise",
    "threat",
    "apology",
    "appeal",
    "refusal",
    "ruling",
    "vote",
];

/// By what a country or its leader is called again.
const DESCRIBED: &[&str] = &["nation", "country", "kingdom", "republic", "leader", "bloc", "body", "group"];

/// Whether a verb tells of neither the speakers nor their words: "one person was killed" is not the day of a condemnation.
fn is_no_speech(
    verb: usize,
    tree: &Tree,
    line: usize,
    cast: &Cast,
    speakers: &[ActorId],
    speech: &Speech,
) -> bool {
    let subject = tree.child(verb, &[Deprel::Nsubj, Deprel::NsubjPass]);
    subject.is_some_and(|s| {
        let ids = cast.at(line, s);
        let one = ids.iter().any(|&a| speakers.iter().any(|&b| discourse::is_one(a, b, cast)));
        let own = cast.codes(speakers.iter().copied());
        let known = tree.is_lemma(s, DESCRIBED)
            && echo::is_the(tree, s)
            && cast.codes(ids.iter().copied()).is_subset(&own);
        // "The laureate wrote a letter on Monday": who is told of by what he is.
        let described =
            tree.upos(s) == Upos::Noun && echo::is_the(tree, s) && reference::is_human(&tree.folded(s));
        let writes = tree.by_rel(verb, &[Deprel::Obj]).any(|o| speech.nouns.contains(&tree.folded(o)));
        if described && writes && cast.codes(ids.iter().copied()).is_subset(&own) {
            return false;
        }
        let taken_up = tree.upos(s) == Upos::Pron || is_dual(tree, s) || tree.is_lemma(s, SPEECH) || known;
        !one && !taken_up
    })
}

/// "The two countries", "both sides": whoever the story has spoken of.
fn is_dual(tree: &Tree, word: usize) -> bool {
    tree.children(word).iter().any(|&c| tree.is_lemma(c, &["two", "both"]))
}

/// Whether an act stands in a headline or is the main clause of the first body sentence, or what is said there.
fn leads(act: &Act<'_>, document: &Document<'_>, lead: &[usize], speech: &Speech) -> bool {
    let tree = &document.lines[act.line].tree;
    let says = |verb: usize| tree.head(verb).is_none() && speech.verbs.contains(&tree.folded(verb));
    let verb = act.predicate();
    let main = tree.head(verb).is_none_or(|h| tree.rel(verb) == Deprel::Ccomp && says(h));
    document.lines[act.line].zone == Zone::Headline || main && lead.first() == Some(&act.line)
}
