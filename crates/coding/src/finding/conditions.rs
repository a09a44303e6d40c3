//! Whether a frame fits a trigger: its particle, what it needs and what it must lack.

use lexicon::{Condition, Frame, Trigger, TriggerClass, Wanted};

use super::{Finder, unfold};
use crate::roles::Spot;

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
                Wanted::Lemma(lemma) => spot.tree.trigger_lemmas(word).contains(lemma),
            })
        })
    }
}
