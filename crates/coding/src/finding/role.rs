//! Who fills one role of a frame: the first of its places that holds somebody fit for it.

use knowledge::Kind;
use lexicon::Place;
use plover::{EventType, Field};

use super::behind::Ties;
use super::filling::is_deed;
use super::{Finder, path_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::roles::Spot;

/// Vocabulary, open to change: verbs whose object hears the news and is not dealt with.
const TELLING: &[&str] = &["tell", "inform", "brief", "remind", "assure", "say"];

/// Vocabulary, open to change: nouns for what is said of somebody in a clause of theirs.
const ALLEGATIONS: &[&str] = &["allegation", "claim", "report", "charge", "accusation", "suspicion"];

impl<'a> Finder<'a> {
    /// Fills a role from the first place that holds somebody.
    pub(super) fn fill_role(
        &self,
        act: &mut Act<'a>,
        field: Field,
        places: &[Place],
        line: usize,
        spot: &Spot<'_>,
    ) {
        for place in places {
            let heads = self.role_heads(act, field, place, line, spot);
            let mut ids = self.fillers(&heads, line, spot.tree);
            if field == Field::Actor && act.event_type == EventType::Request {
                ids.retain(|&id| !self.is_audience(id));
            }
            if ids.is_empty() && field == Field::Actor && *place == Place::Subject && !is_deed(act.event_type)
            {
                ids = self.author(&heads, line, spot.tree);
            }
            if ids.is_empty() && self.looks_behind(act, field, place) {
                ids = self.behind_role(act, field, place, &heads, line, spot);
            }
            ids.retain(|&id| self.is_fit(act, field, place, id, spot));
            if ids.is_empty() {
                continue;
            }
            act.because(field, place.to_string(), path_of(spot, &heads));
            match field {
                Field::Actor => act.actors = ids,
                _ => act.recipients = ids,
            }
            return;
        }
    }

    /// The words in the place that may head the role.
    fn role_heads(
        &self,
        act: &Act<'a>,
        field: Field,
        place: &Place,
        line: usize,
        spot: &Spot<'_>,
    ) -> Vec<usize> {
        let mut heads = spot.heads(place);
        // "investigates allegations that B shelled C": it is B who is investigated.
        if field == Field::Recipient && act.event_type == EventType::Accuse && *place != Place::Subject {
            let tree = spot.tree;
            let alleged: Vec<usize> = heads
                .iter()
                .filter(|&&h| tree.is_lemma(h, ALLEGATIONS))
                .flat_map(|&h| Spot { at: h, ..*spot }.heads(&Place::Clause))
                .collect();
            if !self.fillers(&alleged, line, tree).is_empty() {
                return alleged;
            }
        }
        // "the London bombing", "the Iraq war": the ground before a deed of arms is where it was done, not who did it.
        if field == Field::Actor && *place == Place::Modifier && act.event_type == EventType::Assault {
            heads.retain(|&w| !self.is_ground(w, line, spot.tree));
        }
        // "condemned the attack on B": B is no party to the blame.
        if blames(act, field, place) {
            heads.retain(|&w| !self.undergoes(w, spot.tree));
        }
        // "opposes sanctions on B": B is spoken up for.
        if field == Field::Recipient && act.event_type == EventType::Reject {
            heads.retain(|&w| !self.suffers(w, spot.tree));
        }
        heads
    }

    /// The party behind the thing that stands in the place.
    fn behind_role(
        &self,
        act: &Act<'a>,
        field: Field,
        place: &Place,
        heads: &[usize],
        line: usize,
        spot: &Spot<'_>,
    ) -> Vec<ActorId> {
        let ties = self.ties(act, field, place, heads, spot);
        let mut ids = self.behind(heads, ties, line, spot.tree);
        // What one says of one's own things is said to nobody: "agreed to open its own archives".
        if field == Field::Recipient && !is_deed(act.event_type) {
            let apart = |id| act.actors.iter().all(|&own| !self.cast.is_part_of(id, own));
            ids.retain(|&id| self.cast.get(id).named || apart(id));
        }
        // "a police council" is no party to what is agreed about it.
        if act.event_type == EventType::Agree {
            ids.retain(|&id| self.cast.get(id).kind != Kind::Role);
        }
        ids
    }

    /// By which words the party may be tied to the thing.
    fn ties(&self, act: &Act<'a>, field: Field, place: &Place, heads: &[usize], spot: &Spot<'_>) -> Ties {
        let tree = spot.tree;
        let any = |is: &dyn Fn(usize) -> bool| heads.iter().any(|&h| is(h));
        if blames(act, field, place) && any(&|h| self.is_violent(h, tree)) {
            return Ties::Doer;
        }
        if act.event_type == EventType::Threaten && any(&|h| tree.is_lemma(h, &["sanction", "sanctions"])) {
            return Ties::Target;
        }
        // "opposes the sanctions on B", "condemned the embargo against B": B is spoken up for.
        let speaks = matches!(act.event_type, EventType::Reject | EventType::Accuse);
        if speaks && field == Field::Recipient && any(&|h| self.is_penalty(h, tree)) {
            return Ties::Owner;
        }
        let spoken_of = matches!(
            act.event_type,
            EventType::Support | EventType::Accuse | EventType::Reject | EventType::Request
        );
        if field == Field::Recipient && spoken_of { Ties::Mutual } else { Ties::of(field) }
    }

    /// Whether somebody found in the place may have the role.
    fn is_fit(&self, act: &Act<'a>, field: Field, place: &Place, id: ActorId, spot: &Spot<'_>) -> bool {
        if field == Field::Actor {
            return act.event_type != EventType::Request || !self.is_audience(id);
        }
        let told = is_telling(spot) && self.is_audience(id);
        // "praised the deal on Twitter": where it was said.
        let said_there = matches!(place, Place::Preposition(p) if matches!(p.as_str(), "on" | "in" | "at"));
        let medium = said_there && matches!(self.cast.get(id).kind, Kind::Company | Kind::Media);
        !act.actors.contains(&id) && !told && !medium && !self.is_means(act, id)
    }
}

/// Whether the role is that of one who is blamed. A frame that asks for its object has the deed for a part of itself: "launched a
/// scathing attack on B"; one that asks for somebody here knows that he is blamed: "blamed the attack on B".
fn blames(act: &Act<'_>, field: Field, place: &Place) -> bool {
    let own = act.frame.needs.iter().any(|c| c.place == Place::Object || c.place == *place);
    field == Field::Recipient && act.event_type == EventType::Accuse && !own
}

fn is_telling(spot: &Spot<'_>) -> bool {
    spot.tree.is_lemma(spot.at, TELLING)
}
