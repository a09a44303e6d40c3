//! Who speaks: the subject of a verb of speech, and what "he", "the minister" or "the newspaper" says on from before.

use language::labels::{Deprel, Number, Upos};

use plover::Sector;

use super::chain::QUOTING;
use super::{Attributor, Source};
use crate::document::Zone;
use crate::roles;
use crate::tree::Tree;

/// How many sentences back somebody may have had the word who is "he" now; and somebody described again by his noun.
const PRONOUN_REACH: usize = 2;
const NOUN_REACH: usize = 6;

impl Attributor<'_> {
    /// Who speaks: the subject, or in the passive the doer ("was quoted by Xinhua").
    pub(super) fn speaker(&self, tree: &Tree, line: usize, verb: usize) -> Option<Source> {
        let subject = if tree.is_passive(verb) {
            roles::subject(tree, verb)?
        } else {
            self.quoted_subject(tree, verb).or_else(|| roles::surface_subject(tree, verb))?
        };
        self.named(tree, line, subject, "speaker")
    }

    /// "quoted the minister as saying", "was quoted as saying": who says is who is quoted.
    fn quoted_subject(&self, tree: &Tree, verb: usize) -> Option<usize> {
        let head = tree.head(verb).filter(|&h| tree.is_lemma(h, QUOTING) && tree.is_marked(verb, &["as"]))?;
        if tree.is_passive(head) {
            roles::surface_subject(tree, head)
        } else {
            tree.child(head, &[Deprel::Obj])
        }
    }

    /// Who has the word in a sentence: the subject of its topmost verb of speech, else who is named by "according to".
    pub(super) fn main_speaker(&self, line: usize) -> Option<Source> {
        let told = &self.document.lines[line];
        if told.zone != Zone::Body {
            return None;
        }
        let tree = &told.tree;
        let talks = |w: &usize| {
            let addresses = self.speech.addressing.contains(&tree.folded(*w));
            // "issued a statement", "gave an interview".
            let issues =
                || tree.by_rel(*w, &[Deprel::Obj]).any(|o| self.speech.nouns.contains(&tree.folded(o)));
            tree.is_verb(*w) && !tree.is_passive(*w) && (self.is_speech(tree, *w) || addresses || issues())
        };
        let mut verbs: Vec<usize> = (0..tree.len()).filter(talks).collect();
        verbs.sort_by_key(|&w| tree.ancestors(w).count());
        let spoken = verbs.into_iter().find_map(|v| self.speaker(tree, line, v));
        let according = || {
            let named = (0..tree.len()).find(|&w| tree.is_nominal(w) && self.is_according(tree, w))?;
            self.named(tree, line, named, "according to")
        };
        spoken.or_else(according)
    }

    /// Who had the word before and speaks again as "he", "they", "the minister", "the newspaper".
    pub(super) fn continued(&self, tree: &Tree, line: usize, word: usize) -> Option<Source> {
        if tree.upos(word) == Upos::Pron {
            self.who_speaks_on(tree, line, word)
        } else {
            self.described_again(tree, line, word)
        }
    }

    /// The speakers of the sentences before, the last one first.
    fn back(&self, line: usize, reach: usize) -> impl Iterator<Item = &Source> {
        let known = line.min(self.speakers.len());
        self.speakers[line.saturating_sub(reach).min(known)..known].iter().rev().flatten()
    }

    /// "he", "it", "they": who speaks earlier in the sentence, or spoke in those before.
    fn who_speaks_on(&self, tree: &Tree, line: usize, word: usize) -> Option<Source> {
        let people = |&w: &usize| self.cast.at(line, w).iter().any(|&id| self.cast.get(id).person);
        let somebody_nearer = (0..word).any(|w| people(&w));
        let form = tree.token(word).form.to_lowercase();
        let agrees = |s: &&Source| match form.as_str() {
            "he" | "she" => s.person && !s.plural && !somebody_nearer,
            "it" => !s.person && !s.plural,
            "they" => s.plural,
            _ => false,
        };
        let spoke =
            |s: &&Source| (0..word).any(|w| s.actor.is_some_and(|id| self.cast.at(line, w).contains(&id)));
        let here = self.speakers.get(line).and_then(Option::as_ref).filter(spoke).filter(agrees);
        here.or_else(|| self.back(line, PRONOUN_REACH).find(agrees)).cloned()
    }

    /// "the minister", "the newspaper": a speaker so called, or somebody who was named where he was first so described.
    fn described_again(&self, tree: &Tree, line: usize, word: usize) -> Option<Source> {
        let definite =
            tree.child(word, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the", "that", "this"]));
        let bare = tree.child(word, &[Deprel::Nmod, Deprel::NmodPoss, Deprel::Appos, Deprel::Flat]).is_none();
        // The parser takes some nouns after "the" for names.
        let noun = tree.upos(word) == Upos::Noun || tree.token(word).form.starts_with(char::is_lowercase);
        if !definite || !bare || !noun {
            return None;
        }
        let lemma = tree.folded(word);
        let outlet = self.speech.outlets.contains(&lemma);
        let plural = tree.token(word).features.number == Number::Plur;
        let so_called =
            |s: &&Source| s.plural == plural && (self.is_called(s, &lemma) || outlet && self.is_outlet(s));
        let spoke = self.back(line, NOUN_REACH).find(so_called).cloned();
        spoke.or_else(|| self.named_before(line, &lemma).filter(|_| !plural))
    }

    /// "the prosecutor" after "the court's chief prosecutor, Ana Silva".
    fn named_before(&self, line: usize, lemma: &str) -> Option<Source> {
        (line.saturating_sub(NOUN_REACH)..line).rev().find_map(|l| {
            let tree = &self.document.lines[l].tree;
            let same = (0..tree.len()).filter(|&w| tree.upos(w) == Upos::Noun && tree.folded(w) == lemma);
            let text = same.into_iter().find_map(|w| self.name_beside(tree, w))?;
            Some(Source { text, actor: None, person: true, plural: false, rule: "named before" })
        })
    }

    /// Whether the source's own words or office have the noun.
    fn is_called(&self, source: &Source, lemma: &str) -> bool {
        let office = source.actor.map(|id| self.cast.get(id)).and_then(|a| a.office.clone());
        let words = format!("{} {}", source.text, office.unwrap_or_default()).to_lowercase();
        words.split(' ').any(|w| w == lemma || w.strip_suffix('s') == Some(lemma))
    }

    /// Whether it is of the press, or a name of which nothing else is known.
    fn is_outlet(&self, source: &Source) -> bool {
        let unknown = !source.person && source.text.starts_with(char::is_uppercase);
        let press = |id| {
            let actor = self.cast.get(id);
            actor.sectors.contains(&Sector::Jrn) || unknown && !actor.is_political()
        };
        source.actor.map_or(unknown, press)
    }
}
