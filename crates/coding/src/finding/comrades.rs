//! Who fights beside the doer of a deed of arms.

use language::labels::Deprel;
use lexicon::Place;
use plover::{EventType, Field, Sector};

use super::behind::Ties;
use super::{Finder, path_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::roles::{self, Spot};
use crate::tree::Tree;

/// Vocabulary, open to change: what is done by forces for other forces, and with what they do it.
const BACKING: &[&str] = &["back", "support", "assist", "accompany"];
const CRAFT: &[&str] = &[
    "airstrike",
    "strike",
    "aircraft",
    "warplane",
    "plane",
    "jet",
    "helicopter",
    "gunship",
    "drone",
    "tank",
    "artillery",
    "airpower",
    "bombardment",
];

impl<'a> Finder<'a> {
    /// "Malian forces backed by French jets attacked B": forces that fight beside the doer do it too.
    pub(super) fn fill_comrades(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        if !matches!(act.event_type, EventType::Assault | EventType::Mobilize) || act.actors.is_empty() {
            return;
        }
        let tree = spot.tree;
        let backing =
            spot.heads(&Place::Subject).into_iter().flat_map(|s| backers(tree, s)).collect::<Vec<_>>();
        for agent in backing {
            let armed = |id: &ActorId| self.cast.get(*id).sectors.contains(&Sector::Mil);
            let mut comrades = self.fillers(&[agent], line, tree);
            comrades.retain(armed);
            if comrades.is_empty() && tree.is_lemma(agent, CRAFT) {
                comrades = self.behind(&[agent], Ties::Owner, line, tree);
            }
            if !comrades.is_empty() {
                act.because(Field::Actor, "forces that back the doer", path_of(spot, &[agent]));
            }
            let new: Vec<ActorId> = comrades.into_iter().filter(|id| !act.actors.contains(id)).collect();
            act.actors.extend(new);
        }
    }
}

/// Those by whom the word's own participle says that it is backed.
fn backers(tree: &Tree, word: usize) -> Vec<usize> {
    let backed =
        tree.by_rel(word, &[Deprel::Acl]).filter(|&v| tree.is_lemma(v, BACKING) && tree.is_passive(v));
    backed.flat_map(|v| roles::agents(tree, v)).collect()
}
