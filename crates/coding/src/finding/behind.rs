//! Which parties are meant though they fill no place: those behind a thing, and those of the deed in which it was done.

use language::labels::Deprel;
use lexicon::{Place, TriggerClass};
use plover::{EventType, Field};

use super::{Finder, path_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::roles::Spot;
use crate::tree::Tree;

/// Vocabulary, open to change: nouns for those to whom news is told.
const AUDIENCES: &[&str] = &["reporter", "journalist", "correspondent", "newsman", "audience"];

impl<'a> Finder<'a> {
    /// "were killed in a clash with U.S. troops": the other party of the deed in which it was done.
    pub(super) fn fill_from_deed(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        let by_word = ["with", "by"].map(|w| Place::Preposition(w.to_owned()));
        let places: Vec<Place> = by_word.into_iter().chain([Place::Possessor, Place::Modifier]).collect();
        for deed in self.deeds_around(spot) {
            for place in &places {
                let heads = deed.heads(place);
                let mut ids = self.fillers(&heads, line, spot.tree);
                ids.retain(|id| !act.recipients.contains(id));
                if !ids.is_empty() {
                    act.because(Field::Actor, "party of the deed", path_of(spot, &heads));
                    act.actors = ids;
                    return;
                }
            }
        }
    }

    /// The deeds of violence in or after which it was done.
    fn deeds_around<'t>(&self, spot: &Spot<'t>) -> Vec<Spot<'t>> {
        let tree = spot.tree;
        let violent = |noun: usize| {
            self.lexicon
                .triggered(TriggerClass::Noun, &tree.folded(noun))
                .any(|f| f.event_type == EventType::Assault)
        };
        tree.by_rel(spot.at, &[Deprel::Obl])
            .filter(|&o| {
                matches!(tree.preposition(o).as_deref(), Some("in" | "during" | "after")) && violent(o)
            })
            .map(|deed| Spot { tree, at: deed, light: spot.light })
            .collect()
    }

    /// Whether the party behind a thing may fill this place: any recipient, and the actor of a deed of arms ("Russian
    /// missiles hit a town").
    pub(super) fn looks_behind(&self, act: &Act<'_>, field: Field, place: &Place) -> bool {
        let arms = matches!(act.event_type, EventType::Assault | EventType::Mobilize);
        match field {
            Field::Recipient => *place != Place::Between,
            _ => arms && *place == Place::Subject,
        }
    }

    /// The party behind a thing acted upon ("rejected European incentives", "hit a U.S. convoy", "dropped the bill of A").
    pub(super) fn behind(&self, heads: &[usize], line: usize, tree: &Tree) -> Vec<ActorId> {
        let owners = heads.iter().flat_map(|&h| {
            let by_word = tree.by_rel(h, &[Deprel::NmodPoss, Deprel::Amod, Deprel::Compound]);
            let by_phrase = tree.by_rel(h, &[Deprel::Nmod]).filter(|&n| {
                matches!(tree.preposition(n).as_deref(), Some("of" | "by" | "from" | "against" | "on" | "in"))
            });
            by_word.chain(by_phrase).collect::<Vec<_>>()
        });
        self.fillers(&owners.collect::<Vec<_>>(), line, tree)
    }

    /// "told reporters": those who are told are no party to what is told.
    pub(super) fn is_audience(&self, id: ActorId) -> bool {
        AUDIENCES.contains(&self.cast.get(id).head_lemma.as_str())
    }
}
