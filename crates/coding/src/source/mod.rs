//! On whose word: speakers, "according to", quotations and what they cite.

mod naming;
mod quotation;

use language::labels::Deprel;
use lexicon::Speech;
use plover::Field;

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::document::Document;
use crate::roles;
use crate::timing::is_word_act;
use crate::tree::Tree;
use quotation::Quotation;

/// A source as the story names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) text: String,
    pub(crate) actor: Option<ActorId>,
    rule: &'static str,
}

/// What attribution reads from.
pub(crate) struct Attributor<'a> {
    document: &'a Document<'a>,
    cast: &'a Cast,
    speech: &'a Speech,
    quotations: Vec<Quotation>,
}

impl<'a> Attributor<'a> {
    pub(crate) fn new(document: &'a Document<'a>, cast: &'a Cast, speech: &'a Speech) -> Self {
        let mut attributor = Self { document, cast, speech, quotations: Vec::new() };
        attributor.quotations = attributor.find_quotations();
        attributor
    }

    /// Gives the act its sources, outermost first; an actor's own words are not attributed to that actor.
    pub(crate) fn attribute(&self, act: &mut Act<'_>) {
        let tree = &self.document.lines[act.line].tree;
        let mut sources = self.above(tree, act.line, act.predicate());
        if sources.is_empty() {
            let byte = tree.token(act.at).start;
            sources.extend(self.quoted(byte).and_then(|q| q.speaker.clone()));
        }
        let words = is_word_act(act.event_type);
        sources.retain(|s| {
            !(self.is_publisher(&s.text) || words && s.actor.is_some_and(|id| act.actors.contains(&id)))
        });
        if let Some(source) = sources.last() {
            act.because(Field::Attribution, source.rule, source.text.clone());
        }
        act.attribution = sources.into_iter().map(|s| s.text).collect();
    }

    /// The agency that publishes the story is not repeated as its source.
    fn is_publisher(&self, text: &str) -> bool {
        self.document.story.agency().is_some_and(|agency| text.eq_ignore_ascii_case(agency))
    }

    /// Sources on the way from an act to the root of its sentence, outermost first.
    fn above(&self, tree: &Tree, line: usize, word: usize) -> Vec<Source> {
        let mut sources = Vec::new();
        let mut node = word;
        sources.extend(self.beside(tree, line, node));
        while let Some(head) = tree.head(node) {
            if self.carries(tree, head, node) {
                sources.extend(self.speaker(tree, line, head));
                sources.extend(self.cited(tree, line, head));
            }
            sources.extend(self.beside(tree, line, head));
            node = head;
        }
        sources.reverse();
        sources.dedup_by(|a, b| a.text == b.text);
        sources
    }

    /// Whether `head` is a verb of speech and `node` what is said.
    fn carries(&self, tree: &Tree, head: usize, node: usize) -> bool {
        let said = matches!(tree.rel(node), Deprel::Ccomp | Deprel::Parataxis | Deprel::Xcomp);
        said && self.is_speech(tree, head)
    }

    fn is_speech(&self, tree: &Tree, word: usize) -> bool {
        tree.is_verb(word) && self.speech.verbs.contains(&tree.folded(word))
    }

    /// "…, state media reported": the verb of speech hangs on what is said. Or "according to X".
    fn beside(&self, tree: &Tree, line: usize, node: usize) -> Vec<Source> {
        let mut found = Vec::new();
        for &child in tree.children(node) {
            if tree.rel(child) == Deprel::Parataxis && self.is_speech(tree, child) {
                found.extend(self.speaker(tree, line, child));
                found.extend(self.cited(tree, line, child));
            }
            if tree.is_nominal(child) && self.is_according(tree, child) {
                found.extend(self.named(tree, line, child, "according to"));
            }
        }
        found
    }

    fn is_according(&self, tree: &Tree, nominal: usize) -> bool {
        tree.by_rel(nominal, &[Deprel::Case, Deprel::Mark])
            .any(|c| self.speech.prepositions.contains(&tree.token(c).form.to_lowercase()))
    }

    /// "…, citing the foreign ministry".
    fn cited(&self, tree: &Tree, line: usize, verb: usize) -> Option<Source> {
        let citing = tree
            .by_rel(verb, &[Deprel::Advcl, Deprel::Xcomp])
            .find(|&c| tree.is_lemma(c, &["cite", "quote"]))?;
        let object = tree.child(citing, &[Deprel::Obj])?;
        self.named(tree, line, object, "cited")
    }

    /// Who speaks: the subject, or in the passive the doer ("was quoted by Xinhua").
    fn speaker(&self, tree: &Tree, line: usize, verb: usize) -> Option<Source> {
        let subject = if tree.is_passive(verb) {
            roles::subject(tree, verb)?
        } else {
            roles::surface_subject(tree, verb)?
        };
        self.named(tree, line, subject, "speaker")
    }
}
