//! Modes and contexts that single words add to an act.

mod asked;
mod gathering;

use std::collections::HashMap;

use language::labels::Deprel;
use lexicon::{Cues, WordCue};
use plover::{Context, EventType, Field, Mode};

use crate::act::Act;
use crate::cast::Cast;
use crate::document::Document;
use crate::roles;
use crate::tree::Tree;

/// Contexts kept at most.
pub(crate) const CONTEXTS: usize = 3;

/// Modes that name a means: a word for it anywhere in the evidence tells how a blow was dealt.
const MEANS: &[Mode] = &[
    Mode::Firearms,
    Mode::Explosives,
    Mode::SuicideAttack,
    Mode::Aerial,
    Mode::Drone,
    Mode::HeavyWeapons,
    Mode::Unconventional,
];

/// Adds the modes that words of the act's own clause tell, where the frame has not fixed one; a demand's and a refusal's come
/// from what is asked.
pub(crate) fn modes(act: &mut Act<'_>, tree: &Tree, cues: &Cues, cast: &Cast, told: &[Act<'_>]) {
    match act.event_type {
        EventType::Request | EventType::Reject => {
            asked::mode(act, tree, cues, cast);
            asked::answered(act, tree, told, cues);
        }
        EventType::Threaten => asked::answer_threatened(act, tree, cues),
        _ => (),
    }
    from_above(act, tree, cues);
    if !act.modes.is_empty() {
        return;
    }
    let Some(table) = cues.modes.get(&act.event_type) else { return };
    // Where a clause says what is asked, the words around it do not.
    let clausal = matches!(act.event_type, EventType::Request | EventType::Reject)
        && asked::has_clause(act, tree, cues);
    if clausal {
        return;
    }
    if let Some((mode, word)) = nearest(table, &near(act, tree)) {
        act.because(Field::Type, "mode by word", word);
        act.modes.push(carried(mode, act, tree, table));
    } else if act.event_type == EventType::Consult {
        gathering::mode(act, tree, cues, cast);
    }
}

/// "aircraft fired missiles at the town": whatever the verb's frame says of the missiles.
fn from_above(act: &mut Act<'_>, tree: &Tree, cues: &Cues) {
    if let (EventType::Assault, &[mode], Some(table)) =
        (act.event_type, act.modes.as_slice(), cues.modes.get(&EventType::Assault))
    {
        act.modes = vec![carried(mode, act, tree, table)];
    }
}

/// What aircraft drop and fire comes from the air, whatever it is.
fn carried(mode: Mode, act: &Act<'_>, tree: &Tree, table: &[WordCue<Mode>]) -> Mode {
    let from_air = |m: Mode| {
        let words = table.iter().filter(|c| c.adds == m).flat_map(|c| &c.words);
        let clause = tree.clause(roles::clause_of(tree, act.at));
        let hit = tree.child(act.predicate(), &[Deprel::Obj]).map_or_else(Vec::new, |o| tree.subtree(o));
        let mut told = clause.into_iter().filter(|w| !hit.contains(w)).flat_map(|w| tree.trigger_lemmas(w));
        let words: Vec<&String> = words.collect();
        told.any(|l| words.contains(&&l))
    };
    match mode {
        Mode::HeavyWeapons | Mode::Explosives if from_air(Mode::Drone) => Mode::Drone,
        Mode::HeavyWeapons | Mode::Explosives if from_air(Mode::Aerial) => Mode::Aerial,
        mode => mode,
    }
}

/// The mode of the word nearest to the trigger.
fn nearest(table: &[WordCue<Mode>], words: &[(usize, String)]) -> Option<(Mode, String)> {
    let of = |cue: &WordCue<Mode>| {
        let told = words.iter().filter(|(_, lemma)| cue.words.contains(lemma)).min()?;
        Some((told.0, cue.adds, told.1.clone()))
    };
    table.iter().filter_map(of).min().map(|(_, mode, word)| (mode, word))
}

/// The words below the act's predicate with their distance from the trigger, without those of whoever acts or is asked.
fn near(act: &Act<'_>, tree: &Tree) -> Vec<(usize, String)> {
    let head = act.predicate();
    let asked = tree.child(head, &[Deprel::Obj]).filter(|_| asked::asks_object(act));
    // Who strikes is a means ("warplanes bombed"); who speaks tells nothing of what is said.
    let speaks = tree.child(head, &[Deprel::Nsubj]).filter(|_| act.event_type != EventType::Assault);
    let parties = speaks.into_iter().chain(asked);
    // The noun of "the talks stalled" is its own clause's subject.
    let aside: Vec<usize> =
        parties.map(|p| tree.subtree(p)).filter(|words| !words.contains(&act.at)).flatten().collect();
    let below = tree.subtree(head).into_iter().filter(|w| !aside.contains(w));
    distances(tree, act.at, below)
}

fn distances(tree: &Tree, at: usize, words: impl Iterator<Item = usize>) -> Vec<(usize, String)> {
    words.flat_map(|w| tree.trigger_lemmas(w).into_iter().map(move |l| (w.abs_diff(at), l))).collect()
}

/// The mode that only all that tells a happening together gives: the means of a blow, a third country's
/// hospitality, and of a demand that names nothing else the change of course.
pub(crate) fn late(group: &[Act<'_>], document: &Document<'_>, cues: &Cues, cast: &Cast) -> Option<Mode> {
    match group.first()?.event_type {
        EventType::Assault => means(group, document, cues),
        EventType::Request => {
            let told = |a: &Act<'_>| asked::has_clause(a, &document.lines[a.line].tree, cues);
            group.iter().any(told).then_some(Mode::Change)
        }
        EventType::Consult if gathering::is_of_many(group, cast) => Some(Mode::Multilateral),
        EventType::Consult => gathering::is_hosted(group, cast).then_some(Mode::ThirdParty),
        _ => None,
    }
}

/// The means of a blow whose own clause names none: told elsewhere in the sentences that tell it, but not of whom it hit.
fn means(group: &[Act<'_>], document: &Document<'_>, cues: &Cues) -> Option<Mode> {
    let table = cues.modes.get(&EventType::Assault)?;
    let means: Vec<WordCue<Mode>> = table.iter().filter(|c| MEANS.contains(&c.adds)).cloned().collect();
    group.iter().filter(|a| a.event_type == EventType::Assault).find_map(|act| {
        let tree = &document.lines[act.line].tree;
        let hit = tree.child(act.predicate(), &[Deprel::Obj]).map_or_else(Vec::new, |o| tree.subtree(o));
        let clause = roles::clause_of(tree, act.at);
        let words =
            (0..tree.len()).filter(|w| !hit.contains(w) && (*w == clause || !tree.is_below(clause, *w)));
        nearest(&means, &distances(tree, act.at, words)).map(|(mode, _)| mode)
    })
}

/// The contexts of a sentence, those with most words first.
pub(crate) fn contexts(tree: &Tree, cues: &Cues) -> Vec<Context> {
    let mut lemmas: HashMap<String, usize> = HashMap::new();
    for lemma in (0..tree.len()).flat_map(|w| tree.trigger_lemmas(w)) {
        *lemmas.entry(lemma).or_default() += 1;
    }
    let mut counts: Vec<(usize, Context)> = cues
        .contexts
        .iter()
        .map(|cue| (cue.words.iter().filter_map(|word| lemmas.get(word)).sum(), cue.adds))
        .filter(|(n, _)| *n > 0)
        .collect();
    counts.sort_by_key(|&(n, context)| (std::cmp::Reverse(n), context));
    counts.into_iter().take(CONTEXTS).map(|(_, context)| context).collect()
}
