//! Finds the acts of a sentence: which frames its words set off and who fills their roles.

use language::labels::{Deprel, Upos};
use lexicon::{Condition, Frame, Lexicon, Place, Trigger, TriggerClass, Wanted};
use plover::{EventType, Field, Status};

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::roles::Spot;
use crate::tree::Tree;

/// What finding reads from.
pub(crate) struct Finder<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) cast: &'a Cast,
}

/// Nouns whose "of" phrase holds the real filler ("dozens of rebels").
const QUANTITIES: &[&str] = &[
    "dozen", "hundred", "thousand", "number", "group", "score", "million", "pair", "member", "series",
    "round", "kind", "type", "form",
];

impl<'a> Finder<'a> {
    /// Every act of a sentence, in the order of its triggers; at most one for each trigger.
    pub(crate) fn acts(&self, line: usize, tree: &Tree) -> Vec<Act<'a>> {
        (0..tree.len()).filter_map(|word| self.act_at(line, tree, word)).collect()
    }

    fn act_at(&self, line: usize, tree: &Tree, word: usize) -> Option<Act<'a>> {
        let class = trigger_class(tree, word)?;
        let spot = Spot { tree, at: word, light: &self.lexicon.cues().light };
        let lemmas = tree.trigger_lemmas(word);
        let mut best: Option<(usize, Act<'a>)> = None;
        for lemma in &lemmas {
            for frame in self.lexicon.triggered(class, lemma) {
                let Some(weight) = self.fit(frame, class, lemma, line, &spot) else { continue };
                let act = self.fill(frame, class, line, &spot);
                let weight = weight
                    + if act.actors.is_empty() { 0 } else { 100 }
                    + if act.recipients.is_empty() { 0 } else { 3 };
                if best.as_ref().is_none_or(|(old, _)| weight > *old) {
                    best = Some((weight, act));
                }
            }
        }
        best.map(|(_, act)| act)
    }

    /// How specific the frame is here, or `None` where it does not fit.
    fn fit(
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

    fn fill(&self, frame: &'a Frame, class: TriggerClass, line: usize, spot: &Spot<'_>) -> Act<'a> {
        let mut act = Act {
            line,
            at: spot.at,
            carrier: if class == TriggerClass::Noun { spot.carrier() } else { None },
            frame,
            event_type: frame.event_type,
            modes: frame.modes.clone(),
            actors: Vec::new(),
            recipients: Vec::new(),
            status: Status::Happened,
            date: None,
            place: None,
            attribution: Vec::new(),
            reasons: Vec::new(),
        };
        act.because(Field::Type, frame.id.clone(), spot.tree.token(spot.at).form.clone());
        if class == TriggerClass::Noun && self.fill_between(&mut act, line, spot) {
            return act;
        }
        let recipients = frame.recipient.clone().unwrap_or_else(|| default_recipient(class));
        let actors = self.actor_places(frame, class, spot);
        self.fill_role(&mut act, Field::Actor, &actors, line, spot);
        self.fill_role(&mut act, Field::Recipient, &recipients, line, spot);
        if spot.is_reversed() {
            self.fill_reversed(&mut act, line, spot);
        }
        if act.actors.is_empty() && act.event_type == EventType::Assault && class == TriggerClass::Verb {
            self.fill_from_deed(&mut act, line, spot);
        }
        let own = act.actors.clone();
        act.recipients.retain(|id| !own.contains(id));
        act
    }

    fn actor_places(&self, frame: &Frame, class: TriggerClass, spot: &Spot<'_>) -> Vec<Place> {
        let mut places = frame.actor.clone().unwrap_or_else(|| default_actor(class));
        // An adjunct's subject does not do what the noun says ("after the attack, police said"), except that a visitor visits.
        let adjunct = class == TriggerClass::Noun && spot.carrier().is_none();
        if adjunct && frame.event_type != EventType::Consult {
            places.retain(|p| *p != Place::Subject);
        }
        places
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

    /// Fills a role from the first place that holds somebody.
    fn fill_role(&self, act: &mut Act<'a>, field: Field, places: &[Place], line: usize, spot: &Spot<'_>) {
        for place in places {
            let heads = spot.heads(place);
            let mut ids = self.fillers(&heads, line, spot.tree);
            if ids.is_empty() && self.looks_behind(act, field, place) {
                ids = self.behind(&heads, line, spot.tree);
            }
            if field == Field::Recipient {
                ids.retain(|id| !(act.actors.contains(id) || is_telling(spot) && self.is_audience(*id)));
            }
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

    /// "were killed in a clash with U.S. troops": the other party of the deed in which it was done.
    fn fill_from_deed(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        let tree = spot.tree;
        let deeds = tree.by_rel(spot.at, &[Deprel::Obl]).filter(|&o| {
            matches!(tree.preposition(o).as_deref(), Some("in" | "during" | "after"))
                && self
                    .lexicon
                    .triggered(TriggerClass::Noun, &tree.folded(o))
                    .any(|f| f.event_type == EventType::Assault)
        });
        for deed in deeds {
            let inner = Spot { tree, at: deed, light: spot.light };
            for place in ["with", "by"]
                .map(|w| Place::Preposition(w.to_owned()))
                .into_iter()
                .chain([Place::Possessor, Place::Modifier])
            {
                let heads = inner.heads(&place);
                let ids: Vec<ActorId> = self
                    .fillers(&heads, line, tree)
                    .into_iter()
                    .filter(|id| !act.recipients.contains(id))
                    .collect();
                if !ids.is_empty() {
                    act.because(Field::Actor, "party of the deed", path_of(spot, &heads));
                    act.actors = ids;
                    return;
                }
            }
        }
    }

    /// Whether the party behind a thing may fill this place: any recipient, and the actor of a deed of arms ("Russian
    /// missiles hit a town").
    fn looks_behind(&self, act: &Act<'_>, field: Field, place: &Place) -> bool {
        let arms = matches!(act.event_type, EventType::Assault | EventType::Mobilize);
        match field {
            Field::Recipient => *place != Place::Between,
            _ => arms && *place == Place::Subject,
        }
    }

    /// "told reporters": those who are told are no party to what is told.
    fn is_audience(&self, id: ActorId) -> bool {
        matches!(
            self.cast.get(id).head_lemma.as_str(),
            "reporter" | "journalist" | "correspondent" | "newsman" | "audience"
        )
    }

    /// The party behind a thing acted upon ("rejected European incentives", "hit a U.S. convoy", "dropped the bill of A").
    fn behind(&self, heads: &[usize], line: usize, tree: &Tree) -> Vec<ActorId> {
        let owners = heads.iter().flat_map(|&h| {
            let by_word = tree.by_rel(h, &[Deprel::NmodPoss, Deprel::Amod, Deprel::Compound]);
            let by_phrase = tree.by_rel(h, &[Deprel::Nmod]).filter(|&n| {
                matches!(tree.preposition(n).as_deref(), Some("of" | "by" | "from" | "against" | "on" | "in"))
            });
            by_word.chain(by_phrase).collect::<Vec<_>>()
        });
        self.fillers(&owners.collect::<Vec<_>>(), line, tree)
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

fn is_telling(spot: &Spot<'_>) -> bool {
    spot.tree.is_lemma(spot.at, &["tell", "inform", "brief", "remind", "assure", "say"])
}

fn path_of(spot: &Spot<'_>, heads: &[usize]) -> String {
    heads
        .first()
        .map_or_else(String::new, |&h| format!("{} {}", spot.tree.path(spot.at, h), spot.tree.token(h).form))
}

/// A head with its conjuncts, and what stands behind a quantity.
fn unfold(tree: &Tree, head: usize) -> Vec<usize> {
    let mut all = tree.conjuncts(head);
    // "between its leader Kim and President Putin": the second party hangs on the first one's name.
    let names: Vec<usize> = tree.by_rel(head, &[Deprel::Appos, Deprel::Flat]).collect();
    all.extend(names.iter().flat_map(|&n| tree.by_rel(n, &[Deprel::Conj])));
    for word in all.clone() {
        if QUANTITIES.contains(&tree.folded(word).as_str()) {
            all.extend(
                tree.by_rel(word, &[Deprel::Nmod]).filter(|&n| tree.preposition(n).as_deref() == Some("of")),
            );
        }
    }
    all
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
