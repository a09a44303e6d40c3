//! To whom a demand, an offer or a threat goes where the words around its trigger tell it: "wrote to B asking for …", "B rejected
//! a request by A", "A threatened to leave if B fails".

use language::labels::Deprel;
use lexicon::{Place, TriggerClass};
use plover::{EventType, Field};

use super::{Finder, path_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::roles::{self, Spot, is_finite};

/// Vocabulary, open to change: verbs by which somebody turns to somebody.
const TURNING_TO: &[&str] = &[
    "write",
    "speak",
    "talk",
    "call",
    "phone",
    "telephone",
    "appeal",
    "send",
    "turn",
    "address",
    "meet",
    "visit",
    "reply",
    "respond",
];

/// Vocabulary, open to change: verbs by which somebody comes to those whom he asks.
const COMING: &[&str] = &["flee", "cross", "escape", "travel", "fly", "come"];

/// Vocabulary, open to change: nouns for meetings that may be refused.
const MEETINGS: &[&str] = &["talk", "talks", "meeting", "negotiation", "dialogue", "summit", "contact"];

/// Types whose acts are told to somebody.
const TOLD_TO: &[EventType] = &[EventType::Request, EventType::Agree, EventType::Accuse, EventType::Threaten];

/// "A went on despite threats by B": the subject of what is done in the teeth of it.
fn defier(spot: &Spot<'_>) -> Option<usize> {
    let tree = spot.tree;
    let despite =
        tree.rel(spot.at) == Deprel::Obl && tree.preposition(spot.at).is_some_and(|p| p == "despite");
    let verb = tree.head(spot.at).filter(|&v| despite && tree.is_verb(v))?;
    roles::surface_subject(tree, verb)
}

impl<'a> Finder<'a> {
    /// Gives an act of words without a recipient the one to whom its sentence says that it goes.
    pub(super) fn fill_addressee(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        if !act.recipients.is_empty() || act.actors.is_empty() || !TOLD_TO.contains(&act.event_type) {
            return;
        }
        let (rule, heads) = if spot.tree.is_verb(spot.at) {
            match act.event_type {
                EventType::Request => ("to whom the asker turns", self.turned_to(spot)),
                EventType::Threaten => ("who is named in the condition", self.condition(act, line, spot)),
                _ => return,
            }
        } else {
            ("who answers it", self.answerer(spot).or_else(|| defier(spot)).into_iter().collect())
        };
        let mut ids = self.fillers(&heads, line, spot.tree);
        ids.retain(|&id| self.is_other(id, act) && !self.is_audience(id));
        if ids.is_empty() || rule.ends_with("condition") && !self.one_country(&ids) {
            return;
        }
        act.because(Field::Recipient, rule, path_of(spot, &heads));
        act.recipients = ids;
    }

    /// "rejected the idea of holding talks with B": with whom one is not to meet, where the act's places hold nobody.
    pub(super) fn fill_unmet(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        let tree = spot.tree;
        let open = act.event_type == EventType::Reject && act.recipients.is_empty() && !act.actors.is_empty();
        if !open || !tree.is_verb(spot.at) {
            return;
        }
        let object = spot.heads(&Place::Object).into_iter().next();
        let below = object.map_or_else(Vec::new, |o| tree.subtree(o));
        let talks = below.into_iter().filter(|&w| tree.is_lemma(w, MEETINGS));
        let with = |n: &usize| tree.preposition(*n).is_some_and(|p| p == "with");
        let inside = talks.flat_map(|w| tree.subtree(w));
        let heads: Vec<usize> = inside
            .filter(|w| tree.rel(*w) == Deprel::Nmod || tree.rel(*w) == Deprel::Obl)
            .filter(with)
            .collect();
        let mut ids = self.fillers(&heads, line, tree);
        ids.retain(|&id| self.is_other(id, act));
        if !ids.is_empty() {
            act.because(Field::Recipient, "whom it is not to meet", path_of(spot, &heads));
            act.recipients = ids;
        }
    }

    /// "wrote to B asking to …", "spoke with B and urged …": whom the verb above deals with.
    fn turned_to(&self, spot: &Spot<'_>) -> Vec<usize> {
        let tree = spot.tree;
        let joined = matches!(tree.rel(spot.at), Deprel::Advcl | Deprel::Xcomp | Deprel::Conj)
            && (!is_finite(tree, spot.at) || tree.child(spot.at, &[Deprel::Nsubj]).is_none());
        // "sent a letter to B requesting …", whichever word the participle hangs on.
        let paper =
            tree.head(spot.at).filter(|&h| tree.rel(spot.at) == Deprel::Acl && tree.rel(h) == Deprel::Obj);
        let above = if joined { tree.head(spot.at) } else { paper.and_then(|h| tree.head(h)) };
        let Some(at) = above.filter(|&h| tree.is_lemma(h, TURNING_TO) || tree.is_lemma(h, COMING)) else {
            let own = spot.heads(&Place::Preposition("to".to_owned()));
            return if own.is_empty() { self.written_to(spot) } else { own };
        };
        // "sent a letter requesting arms to B".
        let own = spot.heads(&Place::Preposition("to".to_owned()));
        if paper.is_some() && !own.is_empty() {
            return own;
        }
        let verb = Spot { at, ..*spot };
        // "fled into B seeking asylum".
        let words = if tree.is_lemma(at, COMING) { ["to", "into"] } else { ["to", "with"] };
        let places = words.map(|w| Place::Preposition(w.to_owned()));
        places.iter().chain([&Place::Object]).flat_map(|p| verb.heads(p)).collect()
    }

    /// "sent a letter requesting arms to B": the parser hangs B on the arms, but the letter goes to him.
    fn written_to(&self, spot: &Spot<'_>) -> Vec<usize> {
        let tree = spot.tree;
        let papers =
            tree.by_rel(spot.at, &[Deprel::Obj]).filter(|_| tree.is_lemma(spot.at, &["send", "write"]));
        let said = papers.flat_map(|p| tree.by_rel(p, &[Deprel::Acl]));
        said.flat_map(|at| Spot { at, ..*spot }.heads(&Place::Preposition("to".to_owned()))).collect()
    }

    /// "B turned down a request by A": the subject of the verb that answers what the noun tells.
    fn answerer(&self, spot: &Spot<'_>) -> Option<usize> {
        let tree = spot.tree;
        let verb = tree.head(spot.at).filter(|&v| tree.is_verb(v))?;
        let object = matches!(tree.rel(spot.at), Deprel::Obj | Deprel::NsubjPass);
        let answers = self.lexicon.triggered(TriggerClass::Verb, &tree.folded(verb)).any(|f| {
            matches!(
                f.event_type,
                EventType::Reject | EventType::Agree | EventType::Support | EventType::Concede
            )
        });
        roles::subject(tree, verb).filter(|_| object && answers)
    }

    /// Whether somebody is neither an actor of the act nor of an actor's country.
    pub(super) fn is_other(&self, id: ActorId, act: &Act<'_>) -> bool {
        let (code, person) = (self.cast.get(id).code, self.cast.get(id).person);
        // A minister may ask another one, by name.
        let apart =
            |a: ActorId| a != id && (self.cast.get(a).code != code || person && self.cast.get(a).person);
        code.is_some() && act.actors.iter().all(|&a| apart(a))
    }

    /// The words of the clause on whose condition something is threatened: its subject, where that is somebody else.
    fn condition(&self, act: &Act<'a>, line: usize, spot: &Spot<'_>) -> Vec<usize> {
        let tree = spot.tree;
        let below = tree.subtree(spot.at).into_iter();
        let clauses = below.filter(|&c| tree.is_marked(c, &["if", "unless"]) && tree.rel(c) == Deprel::Advcl);
        let clauses: Vec<usize> = clauses.collect();
        let subjects: Vec<usize> = clauses.iter().filter_map(|&c| roles::subject(tree, c)).collect();
        if self.fillers(&subjects, line, tree).iter().any(|&id| self.is_other(id, act)) {
            return subjects;
        }
        clauses.into_iter().flat_map(|c| tree.subtree(c)).filter(|&w| tree.is_nominal(w)).collect()
    }

    fn one_country(&self, ids: &[ActorId]) -> bool {
        ids.iter().all(|&id| self.cast.get(id).code == self.cast.get(ids[0]).code)
    }
}
