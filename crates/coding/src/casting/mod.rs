//! Builds the cast: walks the story's noun phrases in order and decides of whom each speaks.

mod admission;
mod apposition;
mod homes;
mod identity;

use std::collections::BTreeSet;

use jiff::civil::Date;
use knowledge::{Identity, Kind, Knowledge, Phrase};
use language::labels::{Deprel, Upos};
use plover::Code;

use crate::cast::{ActorId, Cast};
use crate::document::Document;
use crate::finding::UNDERGONE;
use crate::focus;
use crate::phrase;
use crate::reference;
use crate::tree::Tree;

/// Kinds that act through the noun which they modify ("U.S. invasion", "army raid"); a person or a company does not.
const ACTING: &[Kind] = &[
    Kind::State,
    Kind::Nationality,
    Kind::Capital,
    Kind::Seat,
    Kind::Byword,
    Kind::Igo,
    Kind::Party,
    Kind::ArmedGroup,
    Kind::Role,
    Kind::Military,
    Kind::Police,
    Kind::Government,
];

/// Lands of one name that are spoken of together.
const DIVIDED: &[(&str, [&[&str]; 2])] = &[
    ("Koreas", [&["North", "Korea"], &["South", "Korea"]]),
    ("Sudans", [&["Sudan"], &["South", "Sudan"]]),
    ("Congos", [&["Democratic", "Republic", "of", "Congo"], &["Republic", "of", "Congo"]]),
];

/// What the whole of casting reads from.
pub(crate) struct Casting<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) on: Option<Date>,
    pub(crate) focus: Vec<Code>,
    pub(crate) cast: Cast,
    /// Phrases that are being looked at: "my deputy" is tied to the speaker, who may be the deputy.
    open: BTreeSet<(usize, usize)>,
}

/// Finds everybody of whom the story speaks.
pub(crate) fn cast(document: &Document<'_>, knowledge: &Knowledge) -> (Cast, Vec<Code>) {
    let on = document.story.anchor();
    let focus = focus::countries(document, knowledge);
    let mut casting =
        Casting { document, knowledge, on, focus, cast: Cast::default(), open: BTreeSet::new() };
    for line in 0..document.lines.len() {
        for word in 0..document.lines[line].tree.len() {
            casting.visit(line, word);
        }
    }
    (casting.cast, casting.focus)
}

impl<'a> Casting<'a> {
    pub(crate) fn tree(&self, line: usize) -> &'a Tree {
        &self.document.lines[line].tree
    }

    /// Decides of whom the word's phrase speaks, once. Phrases tied to it are visited first, out of their order.
    pub(crate) fn visit(&mut self, line: usize, word: usize) {
        if self.cast.knows(line, word) || !self.open.insert((line, word)) {
            return;
        }
        self.look_at(line, word);
        self.open.remove(&(line, word));
    }

    fn look_at(&mut self, line: usize, word: usize) {
        let tree = self.tree(line);
        let modifier = matches!(tree.rel(word), Deprel::Amod | Deprel::Compound | Deprel::NmodDesc);
        let ids = if phrase::heads_phrase(tree, word) {
            self.phrase(line, word)
        } else if modifier && matches!(tree.upos(word), Upos::Adj | Upos::Propn | Upos::Noun) {
            self.modifier(line, word)
        } else {
            return;
        };
        if !ids.is_empty() {
            self.cast.note(line, word, ids);
        }
    }

    /// Of whom a phrase speaks: what points back is asked first, so that "the two leaders" is not two new leaders.
    fn phrase(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        if tree.upos(word) == Upos::Pron {
            if reference::is_speaker(&tree.token(word).form) {
                self.meet_speakers(line);
            }
            return reference::pronoun(self, line, word);
        }
        if let Some(ids) = self.divided(line, word).or_else(|| reference::dual(self, line, word)) {
            return ids;
        }
        if let Some(id) = reference::repeated_name(self, line, word) {
            self.lengthen(id, line, word);
            return vec![id];
        }
        if let Some(id) = reference::name_in_full(self, line, word) {
            return vec![id];
        }
        let parent = tree.head(word).filter(|_| tree.rel(word) == Deprel::Appos);
        let identity = self.identify(line, word).map(|i| self.owned(i, line, word));
        if let Some(of) = parent.and_then(|p| self.cast.at(line, p).first().copied()) {
            return self.apposition(of, identity, line, word);
        }
        let Some(identity) = identity else { return self.unknown(line, word) };
        let homes = self.coordinated_homes(&identity, line, word);
        let one_body = identity.kind != Kind::Role && homes.len() < 2;
        if homes.is_empty() || one_body {
            let known = self.admit(identity, line, word);
            return known.map_or_else(|| self.unknown(line, word), |id| vec![id]);
        }
        let each = homes.into_iter().map(|code| Identity {
            code: Some(code),
            name: None,
            kind: Kind::Role,
            ..identity.clone()
        });
        each.collect::<Vec<_>>().into_iter().filter_map(|i| self.admit(i, line, word)).collect()
    }

    /// "Peru's Toledo" is no town elsewhere but somebody of Peru.
    fn owned(&self, identity: Identity, line: usize, word: usize) -> Identity {
        let owner = self.owner_country(line, word).filter(|_| self.tree(line).upos(word) == Upos::Propn);
        match owner {
            Some(code) if identity.kind == Kind::Place && identity.code != Some(code) => Identity {
                code: Some(code),
                sectors: Vec::new(),
                office: None,
                kind: Kind::Person,
                rule: "owned-name",
                ..identity
            },
            _ => identity,
        }
    }

    /// A nationality or body that modifies a noun acts through it ("U.S. invasion").
    fn modifier(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        let both = self.hyphenated(line, word);
        if !both.is_empty() {
            return both;
        }
        // "the Hariri killing": a person named before what he underwent.
        let undergone = tree.head(word).is_some_and(|h| tree.is_lemma(h, UNDERGONE));
        if let Some(id) = reference::repeated_name(self, line, word).filter(|_| undergone) {
            return vec![id];
        }
        let found = self.resolve(line, word);
        if found.as_ref().is_some_and(|i| matches!(i.kind, Kind::State | Kind::Capital | Kind::Place)) {
            self.cast.note_ground(line, word);
        }
        match found {
            // "Israel's Gaza withdrawal": beside an owner a place may be what the deed befalls.
            Some(identity) if identity.kind == Kind::Place && self.has_owner(line, word) => {
                self.admit(identity, line, word).into_iter().collect()
            }
            Some(identity) if ACTING.contains(&identity.kind) && identity.rule != "unresolved" => {
                self.admit_modifier(identity, line, word)
            }
            _ => Vec::new(),
        }
    }

    /// "the Turkish-Libyan agreement": both nations.
    fn hyphenated(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        if word < 2 || tree.token(word - 1).form != "-" {
            return Vec::new();
        }
        let land = |i: &Identity| matches!(i.kind, Kind::State | Kind::Nationality) && i.code.is_some();
        let alone = |w: usize| {
            let phrase = Phrase { words: &[tree.token(w).form.as_str()], lemmas: &[tree.lemma(w)], head: 0 };
            self.knowledge.resolve(&phrase, self.on, &self.focus).filter(land)
        };
        let (Some(first), Some(second)) = (alone(word - 2), alone(word)) else { return Vec::new() };
        [first, second].into_iter().filter_map(|i| self.admit(i, line, word)).collect()
    }

    /// "the two Koreas": both lands of that name.
    fn divided(&mut self, line: usize, word: usize) -> Option<Vec<ActorId>> {
        let tree = self.tree(line);
        let form = tree.token(word).form.as_str();
        let (_, lands) = DIVIDED.iter().find(|(name, _)| *name == form)?;
        let known = lands.iter().filter_map(|words| {
            let phrase = Phrase { words, lemmas: words, head: words.len() - 1 };
            self.knowledge.resolve(&phrase, self.on, &self.focus)
        });
        let known: Vec<Identity> = known.collect();
        Some(known.into_iter().filter_map(|i| self.admit(i, line, word)).collect())
    }

    /// Whether the noun that the word modifies has an owner.
    fn has_owner(&self, line: usize, word: usize) -> bool {
        let tree = self.tree(line);
        tree.head(word).is_some_and(|noun| tree.child(noun, &[Deprel::NmodPoss]).is_some())
    }

    /// Looks at the subjects of a sentence in which somebody says "I", because who is quoted may be named after the words.
    fn meet_speakers(&mut self, line: usize) {
        let tree = self.tree(line);
        let named = |&w: &usize| tree.rel(w) == Deprel::Nsubj && tree.upos(w) != Upos::Pron;
        for word in (0..tree.len()).filter(named) {
            self.visit(line, word);
        }
    }
}
