//! Who fills a frame's roles, place by place.

use language::labels::Upos;
use lexicon::{Frame, Place, TriggerClass};
use plover::{EventType, Field};

use super::{Finder, path_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::roles::Spot;
use crate::tree::Tree;

/// Vocabulary, open to change: verbs that carry a deed's noun and only speak of it.
const SPEAKING_OF: &[&str] = &["call", "confirm", "announce", "demand", "seek", "express", "voice"];

/// Vocabulary, open to change: nouns for those who are sent.
const MEANS: &[&str] =
    &["troop", "troops", "soldier", "force", "army", "military", "police", "doctor", "expert", "peacekeeper"];

impl<'a> Finder<'a> {
    /// The act that the frame tells here, with its roles filled.
    pub(super) fn fill(
        &self,
        frame: &'a Frame,
        class: TriggerClass,
        line: usize,
        spot: &Spot<'_>,
    ) -> Act<'a> {
        let carrier = if class == TriggerClass::Noun { spot.carrier() } else { None };
        let mut act = Act::new(frame, line, spot.at, carrier);
        act.because(Field::Type, frame.id.clone(), spot.tree.token(spot.at).form.clone());
        if class == TriggerClass::Noun && self.fill_between(&mut act, line, spot) {
            return act;
        }
        let recipients = frame.recipient.clone().unwrap_or_else(|| default_recipient(class));
        let actors = self.actor_places(frame, class, spot);
        self.fill_role(&mut act, Field::Actor, &actors, line, spot);
        self.fill_role(&mut act, Field::Recipient, &recipients, line, spot);
        self.fill_comrades(&mut act, line, spot);
        if spot.is_reversed() {
            self.fill_reversed(&mut act, line, spot);
        }
        if act.actors.is_empty() && act.event_type == EventType::Assault && class == TriggerClass::Verb {
            self.fill_from_deed(&mut act, line, spot);
        }
        if class == TriggerClass::Noun {
            self.fill_victim(&mut act, line, spot);
            self.fill_land(&mut act, line, spot);
            if act.actors.is_empty() && is_deed(act.event_type) {
                self.fill_from_charge(&mut act, line, spot);
            }
        }
        let own = act.actors.clone();
        act.recipients.retain(|id| !own.contains(id));
        self.fill_addressee(&mut act, line, spot);
        self.fill_unmet(&mut act, line, spot);
        act
    }

    /// "is ready to send its troops to B", "agreed to withdraw its soldiers": one's own forces are the means, not who gains by it.
    pub(super) fn is_means(&self, act: &Act<'_>, id: ActorId) -> bool {
        let gives = matches!(act.event_type, EventType::Agree | EventType::Aid | EventType::Cooperate);
        let actor = self.cast.get(id);
        let own = actor.code.is_none() || act.actors.iter().any(|&a| self.cast.get(a).code == actor.code);
        gives && own && !actor.named && MEANS.contains(&actor.head_lemma.as_str())
    }

    /// The places where the frame looks for its doer, the trigger's class permitting.
    fn actor_places(&self, frame: &Frame, class: TriggerClass, spot: &Spot<'_>) -> Vec<Place> {
        let mut places = frame.actor.clone().unwrap_or_else(|| default_actor(class));
        // An adjunct's subject does not do what the noun says ("after the attack, police said"), except that a visitor visits.
        let adjunct = class == TriggerClass::Noun && spot.carrier().is_none();
        if adjunct && frame.event_type != EventType::Consult {
            places.retain(|p| *p != Place::Subject);
        }
        // "Algeria confirmed the killing", "calling the murders cowardly": who speaks of a deed of arms has not done it.
        let spoken = spot.carrier().is_some_and(|v| spot.tree.is_lemma(v, SPEAKING_OF));
        if spoken && frame.event_type == EventType::Assault {
            places.retain(|p| *p != Place::Subject);
        }
        places
    }

    /// Whether the word names a land or town by its noun ("Iraq"), and not by an adjective or letters ("Iraqi", "U.S.").
    pub(super) fn is_ground(&self, word: usize, line: usize, tree: &Tree) -> bool {
        let letters = tree.token(word).form.chars().all(|c| c.is_uppercase() || c == '.');
        let land = || self.cast.at(line, word).iter().any(|&id| self.cast.get(id).is_land());
        let named = self.cast.is_ground(line, word) || land();
        tree.upos(word) == Upos::Propn && named && !letters
    }

    /// "talks between A and B": all are parties.
    fn fill_between(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) -> bool {
        let heads = spot.heads(&Place::Between);
        let ids = self.fillers(&heads, line, spot.tree);
        if ids.is_empty() {
            return false;
        }
        act.because(Field::Actor, "between", path_of(spot, &heads));
        act.actors = ids;
        true
    }

    /// "Mali suffered an attack from rebels": the subject undergoes what the noun says.
    fn fill_reversed(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        let heads = spot.heads(&Place::Subject);
        let undergoes = self.fillers(&heads, line, spot.tree);
        if undergoes.is_empty() {
            return;
        }
        act.actors.retain(|id| !undergoes.contains(id));
        let from = spot.heads(&Place::Preposition("from".to_owned()));
        if act.actors.is_empty() {
            act.actors = self.fillers(&from, line, spot.tree);
        }
        act.because(Field::Recipient, "reversed light verb", path_of(spot, &heads));
        act.recipients = undergoes;
    }
}

fn default_actor(class: TriggerClass) -> Vec<Place> {
    match class {
        TriggerClass::Noun => {
            vec![Place::Possessor, Place::Preposition("by".to_owned()), Place::Modifier, Place::Subject]
        }
        _ => vec![Place::Subject],
    }
}

fn default_recipient(class: TriggerClass) -> Vec<Place> {
    match class {
        TriggerClass::Verb => vec![Place::Object],
        _ => Vec::new(),
    }
}

/// Whether the type is of deeds rather than words.
pub(super) fn is_deed(event_type: EventType) -> bool {
    !matches!(
        event_type,
        EventType::Agree
            | EventType::Support
            | EventType::Concede
            | EventType::Request
            | EventType::Accuse
            | EventType::Reject
            | EventType::Threaten
    )
}
