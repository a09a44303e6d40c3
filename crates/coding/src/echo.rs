//! Days that one happening lends another: what goes on inside it, beside it, or is spoken of with it as known.

use language::labels::{Deprel, Upos};
use plover::{EventDate, EventType, Precision, Status};

use crate::act::Act;
use crate::document::Document;
use crate::merging;
use crate::timing::{self, Clock};
use crate::tree::Tree;

/// Prepositions that place a deed in another one: "during the hearing", "after the fighting".
const WITHIN: &[&str] = &["during", "at", "in", "after", "following"];

/// How many sentences back an occasion may have been told.
const REACH: usize = 15;

/// Sentences after an act in which a noun may take it up.
const RETOLD: usize = 2;

/// Nouns that may take up any meeting or protest told before.
const MEETING: &[&str] = &["meeting", "talks", "talk", "discussion", "summit", "visit", "session"];
const PROTEST: &[&str] = &["protest", "demonstration", "rally", "march", "riot", "strike"];

/// Nouns that may take up any fighting told before.
pub(crate) const FIGHTING: &[&str] = &[
    "firefight",
    "blast",
    "shooting",
    "killing",
    "ambush",
    "explosion",
    "attack",
    "fighting",
    "clash",
    "raid",
    "strike",
    "operation",
    "battle",
    "assault",
    "bombing",
    "gunfight",
    "airstrike",
    "bombardment",
    "offensive",
];

/// Gives undated happenings the day of the happening that they are told to be part of.
pub(crate) fn lend_days(groups: &mut [Vec<Act<'_>>], document: &Document<'_>, clock: &Clock) {
    for i in 0..groups.len() {
        let told = |a: &Act<'_>| matches!(a.status, Status::Happened | Status::Alleged);
        let undated = groups[i].iter().all(|a| a.date.is_none() && told(a));
        if !undated {
            continue;
        }
        let found = groups[i].iter().enumerate().find_map(|(k, act)| {
            let tree = &document.lines[act.line].tree;
            let others = || groups.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, g)| g.as_slice());
            let lender = others().find(|g| g.iter().any(|other| is_same_time(act, other, tree)));
            let told_last =
                || others().filter_map(|g| Some((taken_up(act, g, tree, document)?, g))).max_by_key(|t| t.0);
            let lender = lender.or_else(|| told_last().map(|(_, g)| g));
            let date = lender
                .and_then(day)
                .or_else(|| day_of_occasion(act, tree, document, clock))
                .or_else(|| day_of_paper(act, tree, document, clock))
                .or_else(|| day_told_after(act, document, clock));
            date.map(|date| (k, date))
        });
        if let Some((k, date)) = found {
            let act = &mut groups[i][k];
            act.give_day(date, "the day of what it was part of");
        }
    }
}

/// Gives undated happenings the day at which the same deed is told elsewhere without its doer: "the Friday bombing".
pub(crate) fn days_of_orphans(groups: &mut [Vec<Act<'_>>], orphans: &[Act<'_>], document: &Document<'_>) {
    let word = |a: &Act<'_>| document.lines[a.line].tree.folded(a.at);
    for group in groups {
        if group.iter().any(|a| a.date.is_some() || a.status == Status::Planned) {
            continue;
        }
        let same = |o: &&Act<'_>| {
            // "attacks, including one on Monday": a part is not the whole.
            let part = document.lines[o.line].tree.preposition(o.at).is_some_and(|p| p.starts_with("includ"));
            if part {
                return false;
            }
            let told = |a: &Act<'_>| {
                a.event_type == o.event_type
                    && merging::modes_agree(a, o)
                    && (word(a) == word(o) || !a.recipients.is_empty() && a.recipients == o.recipients)
            };
            let upon = group.iter().flat_map(|a| &a.recipients).any(|r| o.recipients.contains(r));
            upon && group.iter().any(told)
        };
        let date = orphans.iter().find(same).and_then(|o| o.date.clone());
        if let (Some(date), Some(act)) = (date, group.first_mut()) {
            act.give_day(date, "the day at which it is told without its doer");
        }
    }
}

/// The one day that a happening's tellings give it.
fn day(group: &[Act<'_>]) -> Option<EventDate> {
    group.iter().find_map(|a| a.date.clone().filter(|d| d.precision == Precision::Day))
}

/// Whether two acts of a sentence are told to go on together: one clause opens with "when", "where", "as" or "while", or the
/// deed is the noun of a phrase in which the other happens.
pub(crate) fn is_same_time(act: &Act<'_>, other: &Act<'_>, tree: &Tree) -> bool {
    if act.line != other.line || act.at == other.at || other.status != Status::Happened {
        return false;
    }
    let (a, b) = (act.predicate(), other.predicate());
    together(tree, a, b)
        || together(tree, b, a)
        || inside(tree, a, other.at)
        || other.date.is_some() && in_a_row(tree, a, b)
}

/// "captured six and took a hill": two verbs of one subject in a row.
pub(crate) fn in_a_row(tree: &Tree, next: usize, first: usize) -> bool {
    tree.rel(next) == Deprel::Conj
        && tree.head(next) == Some(first)
        && tree.is_verb(next)
        && tree.child(next, &[Deprel::Nsubj, Deprel::NsubjPass]).is_none()
        && tree
            .by_rel(next, &[Deprel::Advmod])
            .all(|a| !tree.is_lemma(a, &["later", "then", "earlier", "previously"]))
}

/// Whether the clause of `low` says when or where that of `high` happened.
fn together(tree: &Tree, low: usize, high: usize) -> bool {
    let clause = matches!(tree.rel(low), Deprel::Advcl | Deprel::AdvclRelcl | Deprel::AclRelcl);
    let words = tree.by_rel(low, &[Deprel::Mark, Deprel::Advmod]);
    let opened = words.into_iter().any(|w| w < low && tree.is_lemma(w, &["when", "where", "as", "while"]));
    clause
        && opened
        && tree.ancestors(low).take_while(|&n| !is_clause_end(tree, n, high)).count() < 4
        && tree.is_below(low, high)
}

fn is_clause_end(tree: &Tree, node: usize, high: usize) -> bool {
    node == high || tree.is_verb(node)
}

/// Whether `verb` has the event noun `noun` in a phrase that says in what it happened.
fn inside(tree: &Tree, verb: usize, noun: usize) -> bool {
    tree.is_nominal(noun)
        && tree.head(noun) == Some(verb)
        && tree.rel(noun) == Deprel::Obl
        && tree.preposition(noun).is_some_and(|p| WITHIN.contains(&p.as_str()))
}

/// Where something was told before in which the act happened, by its own name ("after the talks") or by one for its kind ("after
/// the fighting"); the own name is surer than any other, then the last sentence.
fn taken_up(act: &Act<'_>, group: &[Act<'_>], tree: &Tree, document: &Document<'_>) -> Option<(bool, usize)> {
    let phrases = tree.by_rel(act.predicate(), &[Deprel::Obl]);
    let nouns = phrases.filter(|&n| inside(tree, act.predicate(), n) && is_the(tree, n));
    let told = nouns.flat_map(|noun| {
        let lemma = tree.folded(noun);
        group.iter().filter(|told| told.line < act.line).filter_map(move |told| {
            let same = document.lines[told.line].tree.folded(told.at) == lemma;
            let kind = match told.event_type {
                EventType::Assault => FIGHTING.contains(&lemma.as_str()),
                EventType::Consult => MEETING.contains(&lemma.as_str()) && told.status == Status::Happened,
                _ => false,
            };
            (same || kind).then_some((same, told.line))
        })
    });
    told.max()
}

/// The day of what the act happened in, where a sentence before gives it one: "apologised during the hearing".
fn day_of_occasion(act: &Act<'_>, tree: &Tree, document: &Document<'_>, clock: &Clock) -> Option<EventDate> {
    // "A spoke after the speech: 'I urge …'": the words are those of the verb that carries them.
    let said = timing::is_word_act(act.event_type).then(|| tree.sentence.root()).flatten();
    let verbs = std::iter::once(act.predicate()).chain(said.filter(|&r| r != act.predicate()));
    let phrases: Vec<(usize, usize)> =
        verbs.flat_map(|v| tree.by_rel(v, &[Deprel::Obl]).map(move |n| (v, n))).collect();
    let told = phrases.into_iter().filter(|&(v, n)| inside(tree, v, n)).map(|(_, n)| n);
    // "in the broadcast of the speech".
    let of = |&n: &usize| tree.preposition(n).as_deref() == Some("of");
    let deeper = told.clone().flat_map(|n| tree.by_rel(n, &[Deprel::Nmod])).filter(of);
    let nouns: Vec<usize> = told.chain(deeper).filter(|&n| is_the(tree, n)).collect();
    let mut nouns = nouns.into_iter();
    nouns.find_map(|noun| {
        let name = tree.folded(noun);
        let before = document.lines[..act.line].iter().rev().take(REACH);
        before.into_iter().find_map(|line| timing::day_of_noun(&name, &line.tree, clock))
    })
}

/// Papers of which a story has one; statements and letters there are of every side.
const PAPERS: &[&str] = &["report", "resolution", "declaration", "communique", "indictment"];

/// Sentences beside an act in which the paper's day may stand.
const ISSUED: usize = 2;

/// The day of the paper by which the words are said: "a report linking officials to the murder", "issued the report on Thursday".
fn day_of_paper(act: &Act<'_>, tree: &Tree, document: &Document<'_>, clock: &Clock) -> Option<EventDate> {
    let verb = act.predicate();
    let teller = match tree.rel(verb) {
        Deprel::Acl | Deprel::AclRelcl => tree.head(verb),
        _ => tree.child(verb, &[Deprel::Nsubj]),
    };
    let said = timing::is_word_act(act.event_type) && tree.is_verb(verb);
    let paper = teller.filter(|&p| said && tree.is_lemma(p, PAPERS))?;
    let beside = act.line.saturating_sub(ISSUED)..(act.line + ISSUED + 1).min(document.lines.len());
    let name = tree.folded(paper);
    beside.into_iter().find_map(|l| timing::day_of_noun(&name, &document.lines[l].tree, clock))
}

/// Sentences after an act in which the fate of the thing struck may be told.
const FATE: usize = 5;

/// What becomes of a thing when it is struck: "shot down a jet", "the jet crashed on Wednesday".
const UNDERGO: &[&str] = &["crash", "sink", "explode", "collapse", "burn", "fall"];

/// The day that a sentence after the act gives it by a noun that takes it up ("The gunfight broke out late on Tuesday") or
/// by what became of the thing struck.
fn day_told_after(act: &Act<'_>, document: &Document<'_>, clock: &Clock) -> Option<EventDate> {
    let nouns: &[&str] = match act.event_type {
        EventType::Assault => FIGHTING,
        EventType::Consult => MEETING,
        EventType::Protest => PROTEST,
        _ => return None,
    };
    let next = || document.lines.iter().skip(act.line + 1).take(RETOLD).map(|line| &line.tree);
    // Only the first such noun can speak of the act; a later one may speak of what came between.
    let mut taken = next().flat_map(|tree| {
        let known = move |&w: &usize| is_the(tree, w) || is_during_talks(tree, w);
        (0..tree.len()).filter(known).filter(|&w| tree.is_lemma(w, nouns)).map(move |w| (tree, w))
    });
    if let Some((tree, noun)) = taken.next() {
        return timing::day_of_noun(&tree.folded(noun), tree, clock);
    }
    if let Some(date) = next().find_map(|tree| day_of_striking(act, tree, clock)) {
        return Some(date);
    }
    let own = &document.lines[act.line].tree;
    let struck = own
        .child(act.at, &[Deprel::Obj, Deprel::NsubjPass])
        .filter(|_| act.event_type == EventType::Assault)?;
    let thing = own.folded(struck);
    let after = document.lines.iter().skip(act.line + 1).take(FATE).map(|line| &line.tree);
    after.into_iter().find_map(|tree| {
        let mut words = (0..tree.len()).filter(|&w| tree.folded(w) == thing && tree.rel(w) == Deprel::Nsubj);
        words.find(|&w| tree.head(w).is_some_and(|v| tree.is_lemma(v, UNDERGO)))?;
        timing::day_of_noun(&thing, tree, clock)
    })
}

/// "During talks on Saturday, the minister told": those told of before.
fn is_during_talks(tree: &Tree, noun: usize) -> bool {
    tree.is_lemma(noun, &["talk", "talks", "discussion"])
        && tree.preposition(noun).as_deref() == Some("during")
}

/// Verbs that take up a deed of arms told before.
const STRIKE: &[&str] =
    &["attack", "strike", "hit", "bomb", "raid", "storm", "ambush", "explode", "shell", "raze"];

/// What strikes for those who were told of before: "three missiles hit the compound on Monday".
const STRIKING: &[&str] = &["missile", "rocket", "bomb", "shell"];

/// "when the aircraft attacked late on Monday": those told of before did what they are told to have done.
fn day_of_striking(act: &Act<'_>, tree: &Tree, clock: &Clock) -> Option<EventDate> {
    let known = |verb: usize| {
        let subject = tree.child(verb, &[Deprel::Nsubj]);
        subject.is_some_and(|s| tree.upos(s) == Upos::Pron || is_the(tree, s) || tree.is_lemma(s, STRIKING))
    };
    let mut verbs = (0..tree.len()).filter(|&w| {
        act.event_type == EventType::Assault && tree.is_verb(w) && tree.is_lemma(w, STRIKE) && known(w)
    });
    verbs.find_map(|verb| timing::day_of_verb(verb, tree, clock))
}

/// Whether the noun is spoken of as known: "the fighting", "that meeting".
pub(crate) fn is_the(tree: &Tree, noun: usize) -> bool {
    tree.by_rel(noun, &[Deprel::Det]).any(|d| tree.is_lemma(d, &["the", "that", "this"]))
}
