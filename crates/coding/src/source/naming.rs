//! How a source is called: by the fullest name in the story, by whom a pronoun stands for, by whose statement it is, else as
//! written.

use std::collections::BTreeMap;
use std::ops::Range;

use knowledge::Kind;
use language::NameKind;
use language::labels::{Deprel, Number, Upos};

use super::{Attributor, Source};
use crate::cast::{Actor, ActorId};
use crate::document::Zone;
use crate::phrase;
use crate::reference;
use crate::roles;
use crate::tree::Tree;

/// In how many sentences after an office its holder's name may follow.
const UNVEILING: usize = 2;

/// Quantities that speak without a noun ("some say").
const PEOPLE: &[&str] = &["some", "many", "others", "several", "both"];

impl Attributor<'_> {
    /// The source's name: of somebody named, the name; of a pronoun, whom it stands for; of a bare saying ("the
    /// statement"), whose it is; otherwise the phrase as written.
    pub(super) fn named(&self, tree: &Tree, line: usize, word: usize, rule: &'static str) -> Option<Source> {
        let noun = tree.upos(word) == Upos::Noun;
        if noun && self.speech.evidence.contains(&tree.folded(word)) {
            return None;
        }
        if noun && self.speech.nouns.contains(&tree.folded(word)) {
            let owner = tree.child(word, &[Deprel::NmodPoss]).or_else(|| self.author(tree, line, word));
            if let Some(source) = owner.and_then(|o| self.named(tree, line, o, rule)) {
                return Some(source);
            }
            let definite =
                tree.child(word, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the", "that", "this"]));
            let last = || self.last_speaker(line).filter(|_| definite);
            return last().or_else(|| self.written(tree, line, word, rule));
        }
        let continued = self.continued(tree, line, word).map(|s| Source { rule: "speaker told before", ..s });
        continued.or_else(|| self.written(tree, line, word, rule))
    }

    /// "a Red Cross statement", "a statement by the army"; but "a Swiss newspaper report" is the newspaper's.
    fn author(&self, tree: &Tree, line: usize, saying: usize) -> Option<usize> {
        let outlet = |&c: &usize| self.speech.outlets.contains(&tree.folded(c));
        if tree.by_rel(saying, &[Deprel::Compound]).any(|c| outlet(&c)) {
            return None;
        }
        let by = tree
            .by_rel(saying, &[Deprel::Nmod])
            .filter(|&n| matches!(tree.preposition(n).as_deref(), Some("by" | "from" | "of")));
        let before = tree
            .by_rel(saying, &[Deprel::Compound, Deprel::Amod])
            .filter(|&c| !tree.is_lemma(c, &["internet", "web", "radio", "video", "audio"]));
        // "news reports from Chad" are written there, by whomever; a letter from Chad is Chad's.
        let from_land = |n: usize| {
            let sent = tree.is_lemma(saying, &["letter", "message", "note", "communication"]);
            let land = !sent && self.cast.at(line, n).iter().any(|&id| self.cast.get(id).is_land());
            land && tree.preposition(n).as_deref() == Some("from")
        };
        let known = |n: usize| !self.cast.at(line, n).is_empty() || tree.upos(n) == Upos::Propn;
        // "a statement issued by the army".
        let issued = tree.by_rel(saying, &[Deprel::Acl]).flat_map(|c| tree.by_rel(c, &[Deprel::OblAgent]));
        before.chain(by).chain(issued).find(|&n| known(n) && !from_land(n))
    }

    /// Who had the word last in the sentences before.
    fn last_speaker(&self, line: usize) -> Option<Source> {
        let known = line.min(self.speakers.len());
        let before = self.speakers[known.saturating_sub(3)..known].iter().rev().flatten().next().cloned();
        before.map(|s| Source { rule: "last speaker", ..s })
    }

    /// The source in its own words; a number or a pronoun that stands for nobody known is no source.
    fn written(&self, tree: &Tree, line: usize, word: usize, rule: &'static str) -> Option<Source> {
        let actor = self.cast.at(line, word).first().copied();
        let known = actor.map(|id| self.cast.get(id));
        let nobody = matches!(tree.upos(word), Upos::Pron | Upos::Num | Upos::Det) && actor.is_none();
        if nobody && !tree.is_lemma(word, PEOPLE) {
            return None;
        }
        let called =
            actor.filter(|&id| tree.upos(word) == Upos::Pron || self.has_name(id)).map(|id| self.called(id));
        let called = called.or_else(|| self.name_beside(tree, word)).or_else(|| self.name_after(tree, word));
        let text = called.unwrap_or_else(|| {
            let bytes = tree.bytes(&with_its_body(tree, word));
            self.document.text(bytes.start, bytes.end)
        });
        let plural = match tree.upos(word) {
            Upos::Propn => false,
            Upos::Pron => known.is_some_and(|a| a.plural),
            _ => tree.token(word).features.number == Number::Plur,
        };
        let person = known.is_some_and(|a| a.person) || is_human(tree, word);
        Some(Source { text, actor, person, plural, rule })
    }

    /// "the group's local director Ana Silva": the name that follows a description.
    pub(super) fn name_beside(&self, tree: &Tree, word: usize) -> Option<String> {
        if tree.upos(word) != Upos::Noun || tree.token(word).features.number == Number::Plur {
            return None;
        }
        let close = tree.by_rel(word, &[Deprel::Appos, Deprel::Flat, Deprel::NmodDesc]).find(|&c| {
            let next = c > word && (word + 1..c).all(|w| tree.is_below(w, c));
            next && tree.upos(c) == Upos::Propn
        });
        if let Some(name) = close {
            let bytes = tree.bytes(&phrase::bare(tree, name));
            return Some(self.document.text(bytes.start, bytes.end));
        }
        let names =
            tree.sentence.names.iter().filter(|n| n.kind == NameKind::Person && n.tokens.start > word);
        let own = names.into_iter().find(|n| {
            let head = n.tokens.clone().find(|&t| tree.head(t).is_none_or(|h| !n.tokens.contains(&h)));
            head.is_some_and(|h| {
                // "director of the agency Ana Silva": a name right after another.
                let touching = tree.token(n.tokens.start - 1).form.starts_with(char::is_uppercase);
                let free =
                    tree.child(h, &[Deprel::Case]).is_none() && tree.rel(h) != Deprel::NmodPoss || touching;
                free && tree.is_below(h, word) && !(word..h).any(|w| tree.is_verb(w))
            })
        })?;
        let bytes = tree.bytes(&own.tokens);
        Some(self.document.text(bytes.start, bytes.end))
    }

    /// "Chile director of the agency Ana Silva": where the parser takes the land for the head, the name is set beside the office.
    fn name_after(&self, tree: &Tree, word: usize) -> Option<String> {
        let offices = tree.by_rel(word, &[Deprel::Appos]).filter(|&o| reference::is_human(&tree.folded(o)));
        let mut names = offices.flat_map(|o| tree.by_rel(o, &[Deprel::Appos]));
        let name = names.find(|&n| tree.upos(n) == Upos::Propn && tree.upos(word) == Upos::Propn)?;
        let bytes = tree.bytes(&phrase::bare(tree, name));
        Some(self.document.text(bytes.start, bytes.end))
    }

    /// A party as a source: the name that the story reveals, or its own words for it.
    pub(super) fn voice(&self, id: ActorId, rule: &'static str) -> Source {
        let actor = self.cast.get(id);
        Source { text: self.called(id), actor: Some(id), person: actor.person, plural: actor.plural, rule }
    }

    /// Whether the story has a name for somebody: a person always, a body where it writes the name itself.
    fn has_name(&self, id: ActorId) -> bool {
        let actor = self.cast.get(id);
        let written = || actor.name.as_ref().is_some_and(|n| self.is_in_story(n));
        self.unveiled.contains_key(&id) || actor.person && actor.name.is_some() || written()
    }

    /// The fullest name by which the story itself calls somebody.
    fn called(&self, id: ActorId) -> String {
        let actor = self.cast.get(id);
        let told = actor.name.as_ref().filter(|n| self.is_in_story(n));
        self.unveiled.get(&id).or(told).unwrap_or(&actor.text).clone()
    }

    fn is_in_story(&self, name: &str) -> bool {
        name.split(' ').all(|w| self.document.story.raw().contains(w))
    }

    /// "The foreign minister says … Adam Nowak told reporters …": who is told of by office, then in the next sentences by name.
    pub(super) fn unveil(&self) -> BTreeMap<ActorId, String> {
        let mut found = BTreeMap::new();
        for line in 0..self.document.lines.len() {
            let Some(id) = self.subject_of_speech(line).filter(|&id| is_office(self.cast.get(id))) else {
                continue;
            };
            let office = self.cast.get(id);
            let next = (line + 1..=line + UNVEILING).filter(|&l| l < self.document.lines.len());
            let named = next.filter_map(|l| self.subject_of_speech(l)).find(|&n| {
                let holder = self.cast.get(n);
                holder.person
                    && holder.name.is_some()
                    && holder.start > office.start
                    && may_hold(holder, office)
            });
            if let Some(name) = named.and_then(|n| self.cast.get(n).name.clone()) {
                found.entry(id).or_insert(name);
            }
        }
        found
    }

    /// Whom the cast has as the subject of a body sentence's topmost verb of speech.
    fn subject_of_speech(&self, line: usize) -> Option<ActorId> {
        let told = &self.document.lines[line];
        let tree = &told.tree;
        let verbs = (0..tree.len()).filter(|&w| told.zone == Zone::Body && self.is_speech(tree, w));
        let verb = verbs.min_by_key(|&w| tree.ancestors(w).count())?;
        let subject = roles::surface_subject(tree, verb)?;
        self.cast.at(line, subject).first().copied()
    }
}

/// The words for somebody known by his office, with the body that he heads or speaks for: "head of the Chilean army".
fn with_its_body(tree: &Tree, word: usize) -> Range<usize> {
    let own = phrase::bare(tree, word);
    let of = |&n: &usize| tree.preposition(n).as_deref() == Some("of") && n > word;
    let body = tree.by_rel(word, &[Deprel::Nmod]).find(of).filter(|_| own.len() == 1);
    let Some(body) = body.filter(|_| is_human(tree, word)) else { return own };
    own.start..phrase::bare(tree, body).end
}

/// Somebody told of by what he is: "the Danish foreign minister".
fn is_office(actor: &Actor) -> bool {
    actor.name.is_none() && !actor.plural && actor.kind == Kind::Role
}

/// Whether somebody named may be whom the office told of: one known for no other office, and of no other country.
fn may_hold(holder: &Actor, office: &Actor) -> bool {
    match &holder.office {
        Some(known) => known.to_lowercase().ends_with(&office.head_lemma),
        None => office.code.is_none() || holder.code.is_none() || office.code == holder.code,
    }
}

/// Whether a noun in the singular is a person's: a name, or a noun for who does or holds something.
fn is_human(tree: &Tree, word: usize) -> bool {
    let lemma = tree.folded(word);
    let described = tree.upos(word) == Upos::Noun && tree.token(word).features.number != Number::Plur;
    tree.name_at(word).is_some_and(|n| n.kind == NameKind::Person) || described && reference::is_human(&lemma)
}
