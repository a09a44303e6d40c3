//! Whom a deed of violence or a penalty befalls, and who is therefore no party to what is said of it.

use language::labels::Deprel;
use lexicon::{Place, TriggerClass};
use plover::{EventType, Field};

use super::{Finder, path_of};
use crate::act::Act;
use crate::roles::Spot;
use crate::tree::Tree;

/// Vocabulary, open to change: deeds that befall a person who is named before them.
pub(crate) const UNDERGONE: &[&str] = &[
    "assassination",
    "murder",
    "killing",
    "slaying",
    "kidnapping",
    "abduction",
    "poisoning",
    "beheading",
    "execution",
    "arrest",
    "detention",
    "imprisonment",
    "capture",
    "conviction",
    "indictment",
    "expulsion",
    "deportation",
];

impl<'a> Finder<'a> {
    /// "the senator's murder", "the Diallo killing": a person before such a noun is its victim.
    pub(super) fn fill_victim(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        if !spot.tree.is_lemma(spot.at, UNDERGONE) || !spot.heads(&Place::Object).is_empty() {
            return;
        }
        let before = [Place::Possessor, Place::Modifier].map(|p| spot.heads(&p)).concat();
        let mut ids = self.fillers(&before, line, spot.tree);
        ids.retain(|&id| self.cast.get(id).person);
        if !ids.is_empty() && (act.recipients.is_empty() || act.actors.iter().any(|a| ids.contains(a))) {
            act.actors.retain(|id| !ids.contains(id));
            act.because(Field::Recipient, "who undergoes it", path_of(spot, &before));
            act.recipients = ids;
        }
    }

    /// Whether the noun tells a deed of violence.
    pub(super) fn is_violent(&self, noun: usize, tree: &Tree) -> bool {
        let lemma = tree.folded(noun);
        let mut told = self.lexicon.triggered(TriggerClass::Noun, &lemma);
        tree.is_nominal(noun) && told.any(|f| f.event_type == EventType::Assault)
            || tree.is_lemma(noun, UNDERGONE)
    }

    /// Whether the word stands in the phrase of a deed of violence that says to whom or where it was done.
    pub(super) fn undergoes(&self, word: usize, tree: &Tree) -> bool {
        let tied = tree
            .preposition(word)
            .is_some_and(|p| matches!(p.as_str(), "of" | "on" | "against" | "in" | "at" | "to"));
        tied && tree.rel(word) == Deprel::Nmod && tree.head(word).is_some_and(|h| self.is_violent(h, tree))
    }

    /// Whether the word stands in the phrase of a penalty or a deed of arms against it: "opposes sanctions on B".
    pub(super) fn suffers(&self, word: usize, tree: &Tree) -> bool {
        let upon = tree.preposition(word).is_some_and(|p| matches!(p.as_str(), "on" | "against"));
        let against = tree.head(word).is_some_and(|h| self.is_penalty(h, tree));
        upon && tree.rel(word) == Deprel::Nmod && against
    }

    /// Whether the noun tells a penalty or a deed of arms.
    pub(super) fn is_penalty(&self, noun: usize, tree: &Tree) -> bool {
        let lemma = tree.folded(noun);
        let mut told = self.lexicon.triggered(TriggerClass::Noun, &lemma);
        tree.is_nominal(noun)
            && told.any(|f| matches!(f.event_type, EventType::Sanction | EventType::Assault))
    }

    /// Whether the word before a deed names the person who underwent it.
    pub(super) fn undergoes_before(&self, word: usize, deed: usize, line: usize, tree: &Tree) -> bool {
        let person = self.cast.at(line, word).iter().any(|&id| self.cast.get(id).person);
        person && tree.is_lemma(deed, UNDERGONE)
    }
}
