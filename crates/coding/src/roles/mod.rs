//! Where a role stands: from a trigger and a [`Place`] to the words that head the phrases there.
//!
//! Voice, relative clauses, control, coordination and light verbs are undone here, so that a frame can be
//! written in its plain active form: "A attacked B" also finds "B was attacked by A", "B, which A attacked", "A was
//! accused of attacking B" and "A carried out an attack on B".

mod carrier;
mod clause;
mod control;
mod object;
mod phrases;
mod subject;

use language::labels::{Deprel, Upos};
use lexicon::{Light, Place};

use crate::tree::Tree;
use clause::{complements, modals, noun_clauses};
use object::{object, patients};
use phrases::{modifiers, phrases, phrases_of_noun};
use subject::overt_subject;

pub(crate) use clause::{clause_of, first_conjunct, is_finite};
pub(crate) use control::title_subject;
pub(crate) use phrases::leader;
pub(crate) use subject::{agents, subject, surface_subject};

/// A trigger in its sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) at: usize,
    pub(crate) light: &'a Light,
}

impl Spot<'_> {
    /// Heads of the phrases that stand in `place`, in the order of the text; coordination is not yet unfolded.
    pub(crate) fn heads(&self, place: &Place) -> Vec<usize> {
        if self.is_noun() { self.around_noun(place) } else { self.around_verb(place) }
    }

    /// Whether roles stand around the trigger as around a noun. One that is a predicate behaves as a verb ("he is a critic of"),
    /// unless it has an owner or a complement of its own.
    fn is_noun(&self) -> bool {
        let noun = matches!(self.tree.upos(self.at), Upos::Noun | Upos::Propn);
        let predicate = self.tree.child(self.at, &[Deprel::Cop]).is_some();
        let owned = self.tree.child(self.at, &[Deprel::NmodPoss, Deprel::Nmod]).is_some();
        noun && (!predicate || owned)
    }

    fn around_verb(&self, place: &Place) -> Vec<usize> {
        let tree = self.tree;
        match place {
            Place::Subject => subject(tree, self.at).into_iter().collect(),
            Place::Object => object(tree, self.at).into_iter().collect(),
            Place::IndirectObject => tree.by_rel(self.at, &[Deprel::Iobj]).collect(),
            Place::Preposition(word) => phrases(tree, self.at, word),
            Place::Clause => complements(tree, self.at).filter_map(|c| overt_subject(tree, c)).collect(),
            Place::ClauseObject => complements(tree, self.at).flat_map(|c| patients(tree, c)).collect(),
            Place::ClausePhrase(word) => {
                complements(tree, self.at).flat_map(|c| phrases(tree, c, word)).collect()
            }
            Place::Infinitive => complements(tree, self.at).collect(),
            Place::Untensed => complements(tree, self.at).filter(|&c| !is_finite(tree, c)).collect(),
            Place::Modal => complements(tree, self.at).flat_map(|c| modals(tree, c)).collect(),
            Place::Particle => tree.by_rel(self.at, &[Deprel::CompoundPrt]).collect(),
            Place::Any => tree.clause(self.at).into_iter().filter(|&i| i != self.at).collect(),
            Place::Between => ["between", "among"].iter().flat_map(|w| phrases(tree, self.at, w)).collect(),
            Place::Possessor | Place::Modifier => Vec::new(),
        }
    }

    fn around_noun(&self, place: &Place) -> Vec<usize> {
        let tree = self.tree;
        match place {
            Place::Possessor => tree.by_rel(self.at, &[Deprel::NmodPoss]).collect(),
            Place::Modifier => modifiers(tree, self.at),
            Place::Between => self.between(),
            Place::Object => phrases_of_noun(tree, self.at, "of"),
            Place::Subject => self.carried_subject(),
            Place::Preposition(word) => self.noun_phrases(word),
            Place::Clause => noun_clauses(tree, self.at).filter_map(|c| overt_subject(tree, c)).collect(),
            Place::ClauseObject => noun_clauses(tree, self.at).flat_map(|c| patients(tree, c)).collect(),
            Place::ClausePhrase(word) => {
                noun_clauses(tree, self.at).flat_map(|c| phrases(tree, c, word)).collect()
            }
            Place::Infinitive => noun_clauses(tree, self.at).collect(),
            Place::Untensed => noun_clauses(tree, self.at).filter(|&c| !is_finite(tree, c)).collect(),
            Place::Modal => noun_clauses(tree, self.at).flat_map(|c| modals(tree, c)).collect(),
            Place::Any => {
                tree.clause(clause_of(tree, self.at)).into_iter().filter(|&i| i != self.at).collect()
            }
            Place::IndirectObject => self.carrier().map_or(Vec::new(), |v| self.given(v)),
            Place::Particle => Vec::new(),
        }
    }

    /// To whom the carrying verb gives what the noun says: "gave B assurances", "B was given assurances".
    fn given(&self, verb: usize) -> Vec<usize> {
        let passive = self.tree.rel(self.at) == Deprel::Obj;
        let rels: &[Deprel] = if passive { &[Deprel::Iobj, Deprel::NsubjPass] } else { &[Deprel::Iobj] };
        self.tree.by_rel(verb, rels).collect()
    }

    fn between(&self) -> Vec<usize> {
        let mut found = self.noun_phrases("between");
        found.extend(self.noun_phrases("among"));
        found
    }

    fn noun_phrases(&self, word: &str) -> Vec<usize> {
        let mut found = phrases_of_noun(self.tree, self.at, word);
        if let Some(verb) = self.carrier() {
            found.extend(phrases(self.tree, verb, word));
        }
        // "sparked a walkout by delegates": the parser may hang the delegates on the verb, which has its subject.
        let above = self.tree.head(self.at).filter(|_| word == "by" && self.tree.rel(self.at) == Deprel::Obj);
        if let Some(verb) = above.filter(|&v| overt_subject(self.tree, v).is_some()) {
            found.extend(phrases(self.tree, verb, word).into_iter().filter(|&o| o > self.at));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
