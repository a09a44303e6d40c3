//! Finds the acts of a sentence: which frames its words set off and who fills their roles.

mod addressee;
mod behind;
mod comrades;
mod conditions;
mod filling;
mod role;
mod victims;

pub(crate) use victims::UNDERGONE;

use knowledge::Kind;
use language::labels::{Deprel, Upos};
use lexicon::{Lexicon, TriggerClass};
use plover::EventType;

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::roles::Spot;
use crate::tree::Tree;

/// What finding reads from.
pub(crate) struct Finder<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) cast: &'a Cast,
}

/// Vocabulary, open to change: words whose "of" phrase holds the real filler ("dozens of rebels", "some of its troops").
const QUANTITIES: &[&str] = &[
    "dozen",
    "hundred",
    "thousand",
    "number",
    "group",
    "score",
    "million",
    "pair",
    "member",
    "series",
    "round",
    "kind",
    "type",
    "form",
    "some",
    "most",
    "all",
    "many",
    "several",
    "half",
    "third",
    "quarter",
    "percent",
    "part",
    "rest",
    "remainder",
    "majority",
    "bulk",
    "batch",
    "handful",
    "couple",
    "ton",
    "tonne",
    "first",
    "last",
    "wave",
    "string",
    "portion",
    "fraction",
];

impl<'a> Finder<'a> {
    /// Every act of a sentence, in the order of its triggers; at most one for each trigger, but for frames that are coded beside
    /// others.
    pub(crate) fn acts(&self, line: usize, tree: &Tree) -> Vec<Act<'a>> {
        (0..tree.len()).flat_map(|word| self.acts_at(line, tree, word)).collect()
    }

    fn acts_at(&self, line: usize, tree: &Tree, word: usize) -> Vec<Act<'a>> {
        let Some(class) = trigger_class(tree, word).filter(|_| !self.ends_a_bodys_name(line, tree, word))
        else {
            return Vec::new();
        };
        let spot = Spot { tree, at: word, light: &self.lexicon.cues().light };
        let lemmas = tree.trigger_lemmas(word);
        let mut best: Option<(usize, Act<'a>)> = None;
        let mut beside = Vec::new();
        for lemma in &lemmas {
            for frame in self.lexicon.triggered(class, lemma) {
                let Some(weight) = self.fit(frame, class, lemma, line, &spot) else { continue };
                let act = self.fill(frame, class, line, &spot);
                if frame.beside {
                    beside.push(act);
                    continue;
                }
                let weight = weight
                    + if act.actors.is_empty() { 0 } else { 100 }
                    + if act.recipients.is_empty() { 0 } else { 3 };
                if best.as_ref().is_none_or(|(old, _)| weight > *old) {
                    best = Some((weight, act));
                }
            }
        }
        let best = best.into_iter().flat_map(|(_, act)| apart(act, tree));
        best.chain(beside).collect()
    }

    /// "Islamic Jihad", "Lord's Resistance": what a group calls itself tells no deed.
    fn ends_a_bodys_name(&self, line: usize, tree: &Tree, word: usize) -> bool {
        let called = |id: &ActorId| {
            let actor = self.cast.get(*id);
            let group = matches!(actor.kind, Kind::ArmedGroup | Kind::Party | Kind::Ngo | Kind::Media);
            let last = |name: &str| name.rsplit(' ').next() == Some(&tree.token(word).form);
            group && actor.name.as_deref().is_some_and(last)
        };
        tree.upos(word) == Upos::Propn && self.cast.at(line, word).iter().any(called)
    }

    fn fillers(&self, heads: &[usize], line: usize, tree: &Tree) -> Vec<ActorId> {
        let mut ids = Vec::new();
        for word in heads.iter().flat_map(|&h| unfold(tree, h)) {
            for &id in self.cast.at(line, word) {
                if !ids.contains(&id) && self.cast.get(id).is_political() {
                    ids.push(id);
                }
            }
        }
        ids
    }
}

/// "met separately with A and B": one meeting with each.
fn apart<'f>(act: Act<'f>, tree: &Tree) -> Vec<Act<'f>> {
    let each = tree.by_rel(act.at, &[Deprel::Advmod]).any(|a| tree.is_lemma(a, &["separately"]));
    // "met with A, then with B".
    let with = |w: &usize| tree.preposition(*w).is_some_and(|p| p == "with");
    let after = |w: usize| tree.by_rel(w, &[Deprel::Advmod]).any(|a| tree.is_lemma(a, &["then", "later"]));
    let phrases = tree.by_rel(act.at, &[Deprel::Obl]).flat_map(|o| tree.conjuncts(o));
    let then = phrases.filter(with).skip(1).any(after);
    if act.event_type != EventType::Consult || !(each || then) || act.recipients.len() < 2 {
        return vec![act];
    }
    let with = |&id: &ActorId| Act { recipients: vec![id], ..act.clone() };
    act.recipients.iter().map(with).collect()
}

fn trigger_class(tree: &Tree, word: usize) -> Option<TriggerClass> {
    let part_of_name =
        matches!(tree.rel(word), Deprel::Flat | Deprel::Compound | Deprel::Fixed | Deprel::Goeswith);
    match tree.upos(word) {
        Upos::Verb => Some(TriggerClass::Verb),
        Upos::Noun if tree.rel(word) != Deprel::Compound => Some(TriggerClass::Noun),
        Upos::Propn if !part_of_name => Some(TriggerClass::Noun),
        Upos::Adj if tree.rel(word) != Deprel::Amod => Some(TriggerClass::Adjective),
        _ => None,
    }
}

/// A head with its conjuncts, and what stands behind a quantity.
pub(crate) fn unfold(tree: &Tree, head: usize) -> Vec<usize> {
    let mut all = tree.conjuncts(head);
    // "between its leader Kim and President Putin": the second party hangs on the first one's name.
    let names: Vec<usize> = tree.by_rel(head, &[Deprel::Appos, Deprel::Flat]).collect();
    all.extend(names.iter().flat_map(|&n| tree.by_rel(n, &[Deprel::Conj])));
    for word in all.clone() {
        if tree.upos(word) == Upos::Num || QUANTITIES.contains(&tree.folded(word).as_str()) {
            all.extend(
                tree.by_rel(word, &[Deprel::Nmod]).filter(|&n| tree.preposition(n).as_deref() == Some("of")),
            );
        }
    }
    // "killed 16 people, including two soldiers": the soldiers too.
    let included = |n: &usize| tree.preposition(*n).is_some_and(|p| p == "include" || p == "including");
    for word in all.clone() {
        all.extend(tree.by_rel(word, &[Deprel::Nmod]).filter(included));
    }
    // "France, along with Britain and Germany".
    let along = |n: &usize| {
        tree.by_rel(*n, &[Deprel::Case]).any(|c| tree.is_lemma(c, &["along", "together", "alongside"]))
    };
    // The parser may hang those on the verb.
    let verb = tree.head(head).filter(|_| matches!(tree.rel(head), Deprel::Nsubj | Deprel::NsubjPass));
    let beside = verb.into_iter().flat_map(|v| tree.by_rel(v, &[Deprel::Obl]));
    let joined: Vec<usize> = tree.by_rel(head, &[Deprel::Nmod]).chain(beside).filter(along).collect();
    all.extend(joined.into_iter().flat_map(|n| tree.conjuncts(n)));
    all
}

fn path_of(spot: &Spot<'_>, heads: &[usize]) -> String {
    heads
        .first()
        .map_or_else(String::new, |&h| format!("{} {}", spot.tree.path(spot.at, h), spot.tree.token(h).form))
}
