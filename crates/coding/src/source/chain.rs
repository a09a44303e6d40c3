//! Sources on the way from an act to the root of its sentence: whoever says, cites or is cited there.

use language::labels::{Deprel, Upos};
use plover::EventType;

use super::background::is_gloss;
use super::{Attributor, SAYING, Source};
use crate::act::Act;
use crate::roles;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Verbs that hand on another's words ("Xinhua quoted the minister as saying").
pub(super) const QUOTING: &[&str] = &["quote", "cite"];

/// What one expresses of a thing of which one then is the source ("expressed hope that the talks resume").
const FEELINGS: &[&str] =
    &["hope", "fear", "concern", "view", "belief", "confidence", "doubt", "opinion", "suspicion", "alarm"];

/// Verbs by which one tells of a deed that one did it ("claimed responsibility for the bombing").
const OWNING: &[&str] = &["claim", "admit", "acknowledge"];

impl Attributor<'_> {
    /// Sources above an act, outermost first.
    pub(super) fn above(&self, act: &Act<'_>, tree: &Tree) -> Vec<Source> {
        let mut node = act.predicate();
        let mut sources = self.beside(tree, act.line, node, node);
        let telling = act.carrier.filter(|&c| self.speech.telling.contains(&tree.folded(c)));
        if tree.is_lemma(act.at, OWNING) && !is_word_act(act.event_type) {
            sources.extend(self.speaker(tree, act.line, act.at));
        }
        if let Some(verb) = telling.filter(|_| !is_measure(act, tree, node, act.at)) {
            sources.extend(self.voices(tree, act.line, verb, act.at));
        }
        let mut aside = false;
        while let Some(head) = tree.head(node) {
            if is_gloss(tree, node) || is_known_before(tree, node) {
                break;
            }
            // "suggested holding talks after meeting B": when the suggesting was done, not what was suggested.
            aside |= tree.rel(node) == Deprel::Advcl
                && tree.is_marked(node, &["after", "before", "while", "when"]);
            let about_saying = aside && tree.rel(node) == Deprel::Xcomp;
            if self.carries(tree, head, node) && !about_saying && !is_measure(act, tree, head, node) {
                sources.extend(self.voices(tree, act.line, head, node));
            }
            if self.is_saying_that(tree, head, node) {
                sources.extend(self.said_in(tree, act.line, head));
            }
            sources.extend(self.beside(tree, act.line, head, node));
            node = head;
        }
        sources.reverse();
        let mut told: Vec<Source> = Vec::new();
        for source in sources {
            let known = |t: &Source| t.text == source.text || t.actor.is_some() && t.actor == source.actor;
            if !told.iter().any(known) {
                told.push(source);
            }
        }
        told
    }

    /// Whether `head` is a verb of speech and `node` what is said.
    fn carries(&self, tree: &Tree, head: usize, node: usize) -> bool {
        let lemma = tree.folded(head);
        match tree.rel(node) {
            Deprel::Ccomp | Deprel::Parataxis => self.is_speech(tree, head),
            // "it was reported by state television that troops had left".
            Deprel::CsubjPass => self.is_speech(tree, head) && tree.is_marked(node, &["that"]),
            Deprel::Xcomp => {
                self.is_speech(tree, head) && (self.speech.bare.contains(&lemma) || tree.is_passive(head))
            }
            Deprel::Advcl if QUOTING.contains(&lemma.as_str()) => tree.is_marked(node, &["as"]),
            Deprel::Advcl => self.speech.bare.contains(&lemma) && tree.is_marked(node, &["of", "about"]),
            Deprel::Obj | Deprel::NsubjPass => {
                let content = tree.child(node, &[Deprel::Ccomp, Deprel::Acl]).is_some();
                let feeling =
                    content && tree.is_lemma(node, FEELINGS) && tree.is_lemma(head, &["express", "voice"]);
                tree.is_verb(head) && (self.speech.telling.contains(&lemma) || feeling)
            }
            _ => false,
        }
    }

    /// "reports that troops had left", "claims by rebels that …": a noun for a saying, and what is said.
    fn is_saying_that(&self, tree: &Tree, head: usize, node: usize) -> bool {
        let saying = tree.upos(head) == Upos::Noun && self.speech.nouns.contains(&tree.folded(head));
        let said = matches!(tree.rel(node), Deprel::Acl | Deprel::Ccomp) && tree.is_marked(node, &["that"]);
        saying && said
    }

    /// Whose word a saying is; what is "said in a statement that" is the speaker's.
    fn said_in(&self, tree: &Tree, line: usize, saying: usize) -> Vec<Source> {
        // "carried reports that": whoever carries them.
        let within = matches!(tree.rel(saying), Deprel::Obl | Deprel::Obj);
        let verb = tree.head(saying).filter(|&h| within && self.is_speech(tree, h));
        match verb {
            Some(verb) => self.voices(tree, line, verb, saying),
            None => self.named(tree, line, saying, SAYING).into_iter().collect(),
        }
    }

    pub(super) fn is_speech(&self, tree: &Tree, word: usize) -> bool {
        tree.is_verb(word) && self.speech.verbs.contains(&tree.folded(word))
    }

    /// "…, state media reported": the verb of speech hangs on what is said. Or "according to X".
    fn beside(&self, tree: &Tree, line: usize, node: usize, from: usize) -> Vec<Source> {
        let mut found = Vec::new();
        // The act's own verb may be one that elsewhere is of speech ("released"), and says nothing of itself.
        for &child in tree.children(node).iter().filter(|&&c| c != from) {
            if tree.rel(child) == Deprel::Parataxis && self.is_speech(tree, child) {
                found.extend(self.voices(tree, line, child, node));
            }
            // "an uprising that some say is paid for": the parser takes the saying for the subject.
            if matches!(tree.rel(child), Deprel::Nsubj | Deprel::NsubjPass) && self.is_speech(tree, child) {
                let who = tree.child(child, &[Deprel::Nsubj, Deprel::Det, Deprel::Compound]);
                found.extend(who.and_then(|w| self.named(tree, line, w, "speaker")));
            }
            if tree.is_nominal(child) && self.is_according(tree, child) {
                found.extend(self.named(tree, line, child, "according to"));
            }
        }
        found
    }

    pub(super) fn is_according(&self, tree: &Tree, nominal: usize) -> bool {
        tree.by_rel(nominal, &[Deprel::Case, Deprel::Mark])
            .any(|c| self.speech.prepositions.contains(&tree.token(c).form.to_lowercase()))
    }

    /// Whom a verb of speech names, innermost first: who is cited, who speaks, who hands it on.
    fn voices(&self, tree: &Tree, line: usize, verb: usize, said: usize) -> Vec<Source> {
        let mut found: Vec<Source> = Vec::new();
        if tree.is_lemma(verb, QUOTING) && tree.is_passive(verb) {
            let surface = roles::surface_subject(tree, verb).filter(|&s| s != said);
            found.extend(surface.and_then(|s| self.named(tree, line, s, "quoted")));
        } else if tree.is_lemma(verb, QUOTING) {
            let quoted = tree.child(verb, &[Deprel::Obj]).filter(|&o| o != said && !tree.is_below(said, o));
            found.extend(quoted.and_then(|o| self.named(tree, line, o, "quoted")));
        }
        found.extend(self.cited(tree, line, verb, said));
        found.extend(self.speaker(tree, line, verb));
        found
    }

    /// "…, citing the foreign ministry".
    fn cited(&self, tree: &Tree, line: usize, verb: usize, said: usize) -> Option<Source> {
        // "the newspaper, citing officials, said", "…, the agency said, citing officials": the parser hangs the citing on any.
        let late = tree.by_rel(said, &[Deprel::Advcl]).filter(|&c| said < verb && verb < c);
        let subject = roles::surface_subject(tree, verb).into_iter();
        let beside = subject.flat_map(|s| tree.by_rel(s, &[Deprel::Acl]));
        let citing = tree
            .by_rel(verb, &[Deprel::Advcl, Deprel::Xcomp])
            .chain(beside)
            .chain(late)
            .find(|&c| tree.is_lemma(c, QUOTING))?;
        let object = tree.child(citing, &[Deprel::Obj])?;
        self.named(tree, line, object, "cited")
    }
}

/// "said it had struck a deal after Peru broke the truce": what others follow is known.
fn is_known_before(tree: &Tree, clause: usize) -> bool {
    let told = tree.child(clause, &[Deprel::Nsubj, Deprel::NsubjPass]).is_some();
    tree.rel(clause) == Deprel::Advcl && told && tree.is_marked(clause, &["after", "since"])
}

/// "announced new sanctions": a measure is taken by announcing it; nobody tells of it.
fn is_measure(act: &Act<'_>, tree: &Tree, head: usize, node: usize) -> bool {
    let measure = matches!(act.event_type, EventType::Coerce | EventType::Sanction | EventType::Support);
    let announced = tree.rel(node) == Deprel::Obj && tree.is_lemma(head, &["announce", "unveil"]);
    announced && measure && act.actors.len() == 1
}
