//! Modes and contexts that single words add to an act.

use lexicon::Cues;
use plover::{Context, Field, Mode};

use crate::act::Act;
use crate::tree::Tree;

/// Contexts kept at most.
pub(crate) const CONTEXTS: usize = 3;

/// Adds the modes that words of the act's own clause tell, where the frame has not fixed one.
pub(crate) fn modes(act: &mut Act<'_>, tree: &Tree, cues: &Cues) {
    if !act.modes.is_empty() {
        return;
    }
    let Some(table) = cues.modes.get(&act.event_type) else { return };
    let words = near(act, tree);
    let mut found: Vec<(usize, Mode, String)> = Vec::new();
    for cue in table {
        let distance = words
            .iter()
            .filter(|(_, lemma)| cue.words.contains(lemma))
            .map(|(d, lemma)| (*d, lemma.clone()))
            .min();
        found.extend(distance.map(|(d, lemma)| (d, cue.adds, lemma)));
    }
    found.sort();
    if let Some((_, mode, word)) = found.into_iter().next() {
        act.because(Field::Type, "mode by word", word);
        act.modes.push(mode);
    }
}

/// The words below the act's predicate with their distance from the trigger.
fn near(act: &Act<'_>, tree: &Tree) -> Vec<(usize, String)> {
    let below = tree.subtree(act.predicate());
    below
        .into_iter()
        .flat_map(|w| tree.trigger_lemmas(w).into_iter().map(move |l| (w.abs_diff(act.at), l)))
        .collect()
}

/// The contexts of a sentence, those with most words first.
pub(crate) fn contexts(tree: &Tree, cues: &Cues) -> Vec<Context> {
    let lemmas: Vec<String> = (0..tree.len()).flat_map(|w| tree.trigger_lemmas(w)).collect();
    let mut counts: Vec<(usize, Context)> = cues
        .contexts
        .iter()
        .map(|cue| (lemmas.iter().filter(|l| cue.words.contains(*l)).count(), cue.adds))
        .filter(|(n, _)| *n > 0)
        .collect();
    counts.sort_by_key(|&(n, context)| (std::cmp::Reverse(n), context));
    counts.into_iter().take(CONTEXTS).map(|(_, context)| context).collect()
}
