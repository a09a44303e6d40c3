//! Where those sit who act, and where that lies which is acted upon.

use std::collections::BTreeSet;

use language::labels::{Deprel, Upos};
use plover::{EventPlace, EventType, Mode, Sector};

use super::{Placer, Word, is_physical};
use crate::act::Act;
use crate::cast::ActorId;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Sentences around an act in which the same thing, or its court, may be told to be somewhere.
const NEAR: usize = 4;

/// Those who judge.
const JUDGES: &[&str] = &["court", "tribunal", "jury", "judge", "trial"];

impl Placer<'_> {
    /// "A court in Oslo sentenced", "gunmen in Darfur killed": a court or mission acts where it sits, and those who act with the
    /// body act where they are.
    pub(super) fn by_seat(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let seated = |w: usize| self.cues.seated.contains(&tree.folded(w));
        let there = |w: usize| is_physical(act) && tree.upos(w) == Upos::Noun;
        let bodies = (0..tree.len()).filter(|&w| seated(w) || there(w));
        let is = |w: usize, ids: &[ActorId]| self.cast.at(act.line, w).iter().any(|id| ids.contains(id));
        // "aid for refugees in Chad", "its support for the rebels in Mali": help is where those are whom it reaches.
        let help = act.event_type == EventType::Aid
            || act.event_type == EventType::Support && tree.is_lemma(act.at, &["support", "backing"]);
        let helped = (0..tree.len()).filter(|&w| help && is(w, &act.recipients));
        let found: Vec<usize> = bodies.filter(|&w| is(w, &act.actors)).chain(helped).collect();
        found.into_iter().find_map(|w| Some((w, self.inside_of((act.line, w))?)))
    }

    /// Whether a phrase says in which town or region something is.
    fn is_town(&self, line: usize, noun: usize) -> bool {
        self.tree(line).preposition(noun).as_deref() == Some("in") && !self.is_state((line, noun))
    }

    /// "A spokesman in Washington warned": words are said in the town where those are told to be who say them.
    pub(super) fn by_post(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        if !is_word_act(act.event_type) {
            return None;
        }
        let speaks = |w: usize| self.cast.at(act.line, w).iter().any(|id| act.actors.contains(id));
        let speakers = (0..tree.len()).filter(|&w| tree.upos(w) == Upos::Noun && speaks(w));
        let posts: Vec<usize> = speakers
            .flat_map(|w| tree.by_rel(w, &[Deprel::Nmod]))
            .filter(|&n| tree.upos(n) == Upos::Propn && self.is_town(act.line, n))
            .collect();
        posts.into_iter().find_map(|n| Some((n, self.located((act.line, n))?)))
    }

    /// "stormed the embassy", of which the story tells that it stands in Tunis.
    pub(super) fn seat(&self, act: &Act<'_>) -> Option<EventPlace> {
        use EventType::{Assault, Coerce, Protest};
        if !matches!(act.event_type, Assault | Coerce | Protest) {
            return None;
        }
        let bodies: Vec<ActorId> = act.recipients.iter().copied().filter(|&id| self.is_body(id)).collect();
        let mentions = self.cast.before(usize::MAX, 0).filter(|(_, id)| bodies.contains(id));
        mentions.map(|(word, _)| word).find_map(|word| self.inside_of(word))
    }

    fn is_body(&self, id: ActorId) -> bool {
        let actor = self.cast.get(id);
        !actor.person && !actor.plural && !actor.is_bare_state()
    }

    /// The place in the phrases of a noun: "the embassy in Tunis".
    pub(super) fn inside_of(&self, (line, word): Word) -> Option<EventPlace> {
        let tree = self.tree(line);
        let phrases: Vec<usize> = tree.by_rel(word, &[Deprel::Nmod]).collect();
        let within = |&n: &usize| {
            tree.preposition(n).is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near" | "outside"))
        };
        phrases.into_iter().filter(within).find_map(|n| self.located((line, n)))
    }

    /// "A court sentenced a soldier. The jury in Fort Bragg ruled": where the story tells that those sit who judge.
    pub(super) fn of_court(&self, act: &Act<'_>) -> Option<EventPlace> {
        let judged = act.modes.contains(&Mode::Convict);
        let by_court = act.actors.iter().any(|&a| self.cast.get(a).sectors.contains(&Sector::Jud));
        if !judged || !by_court {
            return None;
        }
        self.around(act.line).find_map(|l| {
            let tree = self.tree(l);
            let judges = (0..tree.len()).filter(|&w| tree.is_lemma(w, JUDGES));
            judges.into_iter().find_map(|w| self.inside_of((l, w)))
        })
    }

    /// "shelled mountain villages" after "attacks on mountain villages in Chad": the same words for the same thing.
    pub(super) fn of_thing(&self, act: &Act<'_>) -> Option<EventPlace> {
        if !is_physical(act) {
            return None;
        }
        let tree = self.tree(act.line);
        let things = tree.by_rel(act.at, &[Deprel::Nmod]).chain(tree.by_rel(act.predicate(), &[Deprel::Obj]));
        let described: Vec<BTreeSet<String>> =
            things.filter(|&n| tree.upos(n) == Upos::Noun).map(|n| words_of(tree, n)).collect();
        described.into_iter().filter(|words| words.len() > 1).find_map(|words| {
            self.around(act.line).find_map(|l| {
                let tree = self.tree(l);
                let same = (0..tree.len())
                    .filter(|&w| words.contains(&tree.folded(w)) && words_of(tree, w) == words);
                same.into_iter().find_map(|w| self.inside_of((l, w)))
            })
        })
    }

    /// The lines around one, nearest first.
    fn around(&self, line: usize) -> impl Iterator<Item = usize> {
        let last = self.document.lines.len();
        let mut lines: Vec<usize> = (line.saturating_sub(NEAR)..(line + NEAR + 1).min(last)).collect();
        lines.retain(|&l| l != line);
        lines.sort_by_key(|&l| (l.abs_diff(line), l));
        lines.into_iter()
    }
}

/// A noun and the words that describe it, whatever their order.
fn words_of(tree: &Tree, noun: usize) -> BTreeSet<String> {
    let described = tree.by_rel(noun, &[Deprel::Amod, Deprel::Compound]).map(|w| tree.folded(w));
    described.chain([tree.folded(noun)]).collect()
}
