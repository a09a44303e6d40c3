//! Words are said where their speaker is told to speak: "He made the remarks at a summit in Lima."

use knowledge::Kind;
use language::labels::{Deprel, VerbForm};
use plover::{EventPlace, EventType};

use super::around::{days_agree, is_known};
use super::scene::is_told;
use super::{Placer, Word, phrases_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::discourse;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Sentences between the words of one speech; the headline and the lead may tell first what the next paragraph gives a scene.
const SPEECH: usize = 2;
const LEAD: usize = 4;

/// A sentence that tells that and where somebody speaks: "He made the remarks at a summit in Lima."
pub(super) struct Saying {
    line: usize,
    speakers: Vec<ActorId>,
    place: EventPlace,
}

/// What is felt at something.
const FELT: &[&str] = &[
    "alarm",
    "anger",
    "anguish",
    "concern",
    "confidence",
    "disappointment",
    "dismay",
    "fear",
    "frustration",
    "horror",
    "outrage",
    "regret",
    "satisfaction",
    "shock",
    "sorrow",
    "surprise",
];

/// Prepositions of the place where words are said.
const SPOKEN: &[&str] = &["in", "at", "near", "outside", "inside", "during", "on", "after"];

impl Placer<'_> {
    /// Words are said where their speaker is told to speak, in the sentence before or after.
    pub(super) fn spoken<'g>(
        &self,
        act: &Act<'_>,
        mut others: impl Iterator<Item = &'g Act<'g>>,
        sayings: &[Saying],
    ) -> Option<EventPlace> {
        let first = self.document.lead(1).first().is_some_and(|&first| act.line <= first);
        if !is_word_act(act.event_type) && !self.is_met_before_speaking(act) {
            return None;
        }
        // What was said before stands in the perfect, but for the lead, which tells so what is new.
        if !first && self.tree(act.line).is_perfect(act.predicate()) {
            return None;
        }
        let reach = if first { LEAD } else { SPEECH };
        let own = |s: &&Saying| {
            let ids = || act.actors.iter().flat_map(|&a| s.speakers.iter().map(move |&b| (a, b)));
            let near = s.line.abs_diff(act.line) <= reach;
            near && !self.is_home(&s.place, act) && ids().any(|(a, b)| self.is_voice(a, b))
        };
        let saying = sayings.iter().filter(own).min_by_key(|s| s.line.abs_diff(act.line));
        let before = |o: &&Act<'_>| {
            let near = o.line <= act.line && o.line + SPEECH >= act.line;
            near && is_word_act(o.event_type)
                && o.place.is_some()
                && is_told(o)
                && days_agree(act, o)
                && discourse::one_speaker(o, act, self.cast)
        };
        saying.map(|s| s.place.clone()).or_else(|| others.find(before).and_then(|o| o.place.clone()))
    }

    /// "Officials in China say": the whole land of those who speak tells which officials, not where China speaks.
    fn is_home(&self, place: &EventPlace, act: &Act<'_>) -> bool {
        let state = self.knowledge.senses(&place.text).iter().any(|s| s.kind == Kind::State);
        // "in the capital of Peru" is no whole land.
        let before = place.span.map(|span| &self.document.story.raw()[..span.start]);
        let whole = before.is_some_and(|text| text.ends_with("in ") || text.ends_with("In "));
        state && whole && act.actors.iter().any(|&a| self.cast.get(a).code == place.country)
    }

    /// "She spoke after meeting the president": where she speaks they met.
    fn is_met_before_speaking(&self, act: &Act<'_>) -> bool {
        let tree = self.tree(act.line);
        let met = act.event_type == EventType::Consult && tree.is_marked(act.predicate(), &["after"]);
        met && tree.head(act.predicate()).is_some_and(|verb| self.speaks(tree, verb))
    }

    /// Whether one speaks for the other: the same party, a state and those who govern it, a group and its spokesman, a body
    /// and its council; but not two people each with a name.
    fn is_voice(&self, a: ActorId, b: ActorId) -> bool {
        let (x, y) = (self.cast.get(a), self.cast.get(b));
        let kind = x.sectors.iter().any(|s| y.sectors.contains(s));
        let part = x.text.contains(&y.text) || y.text.contains(&x.text);
        let apart = x.person && y.person && x.name.is_some() && y.name.is_some() && x.name != y.name;
        discourse::is_one(a, b, self.cast) || x.code.is_some() && x.code == y.code && (kind || part) && !apart
    }

    /// The sentences of the story that tell where somebody speaks.
    pub(super) fn sayings(&self) -> Vec<Saying> {
        let lines = self.document.lines.iter().enumerate();
        let said = |(line, read): (usize, &crate::document::Line)| {
            let tree = &read.tree;
            let root = tree.sentence.root()?;
            let subject = tree.child(root, &[Deprel::Nsubj, Deprel::NsubjPass])?;
            // "was asked about it while speaking to reporters in Lima".
            let bare = |&v: &usize| tree.token(v).features.verb_form != VerbForm::Fin;
            let verbs = std::iter::once(root).chain(tree.by_rel(root, &[Deprel::Advcl]).filter(bare));
            let place =
                verbs.filter(|&v| self.speaks(tree, v)).find_map(|v| self.spoken_at(tree, line, v))?;
            // "A NATO statement, issued in Brussels, said": whose paper speaks.
            let owners = tree.by_rel(subject, &[Deprel::Compound, Deprel::NmodPoss, Deprel::Amod]);
            let owners = owners.filter(|_| self.speech.nouns.contains(&tree.folded(subject)));
            let speakers = [subject].into_iter().chain(owners).flat_map(|w| self.cast.at(line, w)).copied();
            Some(Saying { line, speakers: speakers.collect(), place })
        };
        lines.filter_map(said).collect()
    }

    /// Whether a verb, with its object, tells that somebody speaks.
    fn speaks(&self, tree: &Tree, verb: usize) -> bool {
        let object = tree.child(verb, &[Deprel::Obj]);
        self.speech.verbs.contains(&tree.folded(verb))
            || tree.is_lemma(verb, &["speak", "talk", "address"])
            || object.is_some_and(|o| self.speech.nouns.contains(&tree.folded(o)))
    }

    /// A phrase on a verb of speech that tells where it is spoken, or in what: "at The Hague", "during a visit to Rome".
    pub(super) fn spoken_at(&self, tree: &Tree, line: usize, verb: usize) -> Option<EventPlace> {
        let mut phrases: Vec<usize> = phrases_of(tree, verb);
        // "spoke after meeting ministers in Lima": words follow at the place of what they follow.
        let led = |c: &usize| {
            tree.is_marked(*c, &["after", "before", "during"])
                && tree.token(*c).features.verb_form != VerbForm::Fin
        };
        let after: Vec<usize> = tree.by_rel(verb, &[Deprel::Advcl]).filter(led).collect();
        phrases.extend(after.into_iter().flat_map(|c| phrases_of(tree, c)));
        let spoken = |p: usize| {
            self.cues.gatherings.contains(&tree.folded(p))
                || tree.preposition(p).is_some_and(|w| SPOKEN.contains(&w.as_str()))
        };
        let deeper: Vec<usize> =
            phrases.iter().filter(|&&p| spoken(p)).flat_map(|&p| phrases_of(tree, p)).collect();
        phrases.extend(deeper);
        // "in a statement issued in Lima", "told a meeting of ministers in Lima".
        let papers = phrases.clone().into_iter().filter(|&p| self.speech.nouns.contains(&tree.folded(p)));
        let own =
            tree.by_rel(verb, &[Deprel::Nsubj]).filter(|&s| self.speech.nouns.contains(&tree.folded(s)));
        let papers = papers.chain(own.collect::<Vec<_>>());
        let issued: Vec<usize> = papers.flat_map(|p| tree.by_rel(p, &[Deprel::Acl])).collect();
        phrases.extend(issued.into_iter().flat_map(|c| phrases_of(tree, c)));
        // "told a conference in Lima Peru would not agree": the parser takes those who are told for a second subject.
        let told = tree.by_rel(verb, &[Deprel::Nsubj]).filter(|&n| n > verb);
        let objects: Vec<usize> = tree.by_rel(verb, &[Deprel::Obj, Deprel::Iobj]).chain(told).collect();
        let gathering = objects.iter().find(|&&o| self.cues.gatherings.contains(&tree.folded(o)));
        if let Some(place) = gathering.and_then(|&o| self.located((line, o))) {
            return Some(place);
        }
        // "expressed concern at a crackdown in Chad": what one feels is not felt there.
        let heard = objects.iter().filter(|&&o| !tree.is_lemma(o, FELT));
        phrases.extend(heard.flat_map(|&o| phrases_of(tree, o)).collect::<Vec<_>>());
        let within = |&n: &usize| tree.preposition(n).is_some_and(|p| SPOKEN.contains(&p.as_str()));
        let told = phrases.iter().filter(|n| within(n)).find_map(|&n| self.located((line, n)));
        told.or_else(|| {
            let mut around = objects.iter().chain(phrases.iter().filter(|n| within(n)));
            around.find_map(|&n| self.of_gathering((line, n)))
        })
    }

    /// "told a London meeting", "told the conference" that was told before to be in London.
    fn of_gathering(&self, (line, noun): Word) -> Option<EventPlace> {
        let tree = self.tree(line);
        if !self.cues.gatherings.contains(&tree.folded(noun)) {
            return None;
        }
        let before: Vec<usize> = (line.saturating_sub(LEAD)..line).rev().collect();
        let again = || self.place_of_noun(&tree.folded(noun), &before).filter(|_| is_known(tree, noun));
        self.town_at((line, noun)).map(|(_, place)| place).or_else(again)
    }
}
