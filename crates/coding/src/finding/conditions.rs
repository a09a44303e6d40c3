//! Whether a frame fits a trigger: its particle, what it needs and what it must lack.

use language::labels::{Deprel, Upos};
use lexicon::{Condition, Frame, Place, Trigger, TriggerClass, Wanted};

use super::{Finder, unfold};
use crate::roles::Spot;
use crate::tree::Tree;

impl Finder<'_> {
    /// How specific the frame is here, or `None` where it does not fit.
    pub(super) fn fit(
        &self,
        frame: &Frame,
        class: TriggerClass,
        lemma: &str,
        line: usize,
        spot: &Spot<'_>,
    ) -> Option<usize> {
        let triggers = match class {
            TriggerClass::Verb => &frame.verbs,
            TriggerClass::Noun => &frame.nouns,
            TriggerClass::Adjective => &frame.adjectives,
        };
        let particle = spot.tree.particle(spot.at);
        let same = |t: &&Trigger| t.lemma == lemma && t.particle == particle;
        triggers.iter().find(same)?;
        let holds = |c: &Condition| self.holds(c, line, spot);
        if !frame.needs.iter().all(holds) || frame.lacks.iter().any(holds) {
            return None;
        }
        Some(1 + 2 * frame.needs.len() + usize::from(lemma.contains('-')))
    }

    fn holds(&self, condition: &Condition, line: usize, spot: &Spot<'_>) -> bool {
        let heads = spot.heads(&condition.place);
        heads.iter().flat_map(|&h| unfold(spot.tree, h)).any(|word| {
            condition.wanted.iter().any(|wanted| match wanted {
                Wanted::Anything => true,
                Wanted::Actor => self.cast.at(line, word).iter().any(|&id| self.cast.get(id).is_political()),
                Wanted::Person => self.cast.at(line, word).iter().any(|&id| self.cast.get(id).person),
                Wanted::Lemma(lemma) => {
                    let whom = condition.place == Place::Object;
                    self.lemmas(word, line, spot.tree, whom).contains(lemma)
                }
            })
        })
    }

    /// By which lemmas a word counts: its own; a pronoun by the noun that it stands for ("they" of "the detainees"), a name
    /// to whom something is done also by the title before it
    /// ("summoned Ambassador Mulford").
    fn lemmas(&self, word: usize, line: usize, tree: &Tree, whom: bool) -> Vec<String> {
        let mut lemmas = tree.trigger_lemmas(word);
        match tree.upos(word) {
            Upos::Pron => {
                let told = self.cast.at(line, word).iter().map(|&id| self.cast.get(id));
                lemmas.extend(told.filter(|a| !a.person).map(|a| a.head_lemma.clone()));
            }
            Upos::Propn if whom => {
                lemmas.extend(tree.by_rel(word, &[Deprel::NmodDesc]).map(|t| tree.folded(t)))
            }
            _ => (),
        }
        lemmas
    }
}
