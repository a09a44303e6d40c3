//! Which verb carries an event noun, and what its subject then does or undergoes.
//!
//! "Peru held talks with Chile" is told by "talks"; the light verb "held" only lends it a subject and a tense.

use language::labels::Deprel;

use super::Spot;
use super::clause::first_conjunct;
use super::subject::{agents, subject, surface_subject};
use crate::phrase::MEASURES;
use crate::stay::is_stay;
use crate::tree::Tree;

impl Spot<'_> {
    /// The light verb that carries this event noun as its object or passive subject.
    pub(crate) fn carrier(&self) -> Option<usize> {
        let noun = measured(self.tree, first_conjunct(self.tree, self.at));
        let verb = self.tree.head(noun)?;
        let object = matches!(self.tree.rel(noun), Deprel::Obj | Deprel::NsubjPass);
        let goal = self.tree.rel(noun) == Deprel::Obl && object_free(self.tree, verb);
        let light = self.light.verbs.contains(&self.tree.folded(verb)) || self.reversed_verb(verb);
        (self.tree.is_verb(verb) && light && (object || goal)).then_some(verb)
    }

    /// Verbs whose subject undergoes ("suffered", "faced").
    fn reversed_verb(&self, verb: usize) -> bool {
        self.light.reverse.contains(&self.tree.folded(verb))
    }

    /// Whether the carrying verb's subject undergoes what the noun says ("suffered an attack").
    pub(crate) fn is_reversed(&self) -> bool {
        self.carrier()
            .is_some_and(|v| self.reversed_verb(v) && !self.light.verbs.contains(&self.tree.folded(v)))
    }

    /// Who does what the noun says, by the verb around it.
    pub(super) fn carried_subject(&self) -> Vec<usize> {
        let tree = self.tree;
        if let Some(verb) = self.carrier() {
            // "was engaged in shelling B": no passive but its look.
            let engaged = tree.is_lemma(verb, &["engage"]);
            return if engaged {
                surface_subject(tree, verb).into_iter().collect()
            } else if tree.is_passive(verb) {
                agents(tree, verb)
            } else {
                subject(tree, verb).into_iter().collect()
            };
        }
        // "Tehran will go on if talks with Europe fail": the nearest subject above that is not the noun itself.
        // "The envoy is in Tehran for talks": a predicate without a verb has a subject too.
        let above = tree.ancestors(self.at).filter(|&a| tree.is_verb(a) || is_stay(tree, a));
        let subjects = above.filter_map(|verb| surface_subject(tree, verb));
        subjects.filter(|&s| s != self.at && !tree.is_below(s, self.at)).take(1).collect()
    }
}

/// "a second day of protests", "a series of raids": the measure stands where what it measures would.
fn measured(tree: &Tree, noun: usize) -> usize {
    let of = tree.rel(noun) == Deprel::Nmod && tree.preposition(noun).as_deref() == Some("of");
    tree.head(noun).filter(|&h| of && tree.is_lemma(h, MEASURES)).unwrap_or(noun)
}

/// Whether the verb has nothing else to carry: "came under attack", but not "brought the matter under review".
fn object_free(tree: &Tree, verb: usize) -> bool {
    tree.child(verb, &[Deprel::Obj, Deprel::Ccomp]).is_none()
}
