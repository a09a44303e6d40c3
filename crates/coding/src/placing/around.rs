//! Places that other tellings give an act: of the same deed, of the thing acted upon, of the occasion, of the speech.

use language::labels::{Deprel, Upos, VerbForm};
use plover::{EventPlace, EventType};

use super::scene::is_told;
use super::{Placer, Word, is_physical, phrases_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::discourse;
use crate::document::Zone;
use crate::echo;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Sentences between two tellings of one deed, between an occasion and its place, between the words of one speech.
const RETOLD: usize = 4;
const OCCASION: usize = 5;
const SPEECH: usize = 2;

/// A sentence that tells that and where somebody speaks: "He made the remarks at a summit in Lima."
pub(super) struct Saying {
    line: usize,
    speakers: Vec<ActorId>,
    place: EventPlace,
}

/// Prepositions of the place where words are said.
const SPOKEN: &[&str] = &["in", "at", "near", "outside", "inside", "during", "on", "after"];

impl Placer<'_> {
    /// The place that another telling gives the act, and the rule that found it.
    pub(super) fn told_around(
        &self,
        act: &Act<'_>,
        own: usize,
        groups: &[Vec<Act<'_>>],
        sayings: &[Saying],
    ) -> Option<(EventPlace, &'static str)> {
        let others = || groups.iter().enumerate().filter(|(j, _)| *j != own).flat_map(|(_, g)| g);
        let of = |place: Option<EventPlace>, rule| place.map(|p| (p, rule));
        of(self.of_occasion(act), "the place of its occasion").or_else(|| {
            if !is_told(act) {
                return None;
            }
            of(self.seat(act), "where what is acted upon lies")
                .or_else(|| of(self.retold(act, others()), "the place at which it is told elsewhere"))
                .or_else(|| of(self.spoken(act, others(), sayings), "where the speaker speaks"))
        })
    }

    /// "stormed the embassy", of which the story tells that it stands in Tunis.
    fn seat(&self, act: &Act<'_>) -> Option<EventPlace> {
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

    /// The same kind of deed of the same doer told with a place, or what went on at the same time in the sentence.
    fn retold<'g>(&self, act: &Act<'_>, mut others: impl Iterator<Item = &'g Act<'g>>) -> Option<EventPlace> {
        let bodily = is_physical(act) || act.event_type == EventType::Consult;
        let tree = self.tree(act.line);
        let same = |o: &&Act<'_>| {
            let place = o.place.is_some() && is_told(o);
            place
                && (bodily && echo::is_same_time(act, o, tree)
                    || is_part(tree, act, o)
                    || bodily && self.is_again(act, o))
        };
        others.find(same).and_then(|o| o.place.clone())
    }

    /// Whether both tell one deed: the same kind of the same doer to the same party, near each other and at no other time.
    fn is_again(&self, act: &Act<'_>, other: &Act<'_>) -> bool {
        let tree = self.tree(other.line);
        let named_again = tree.is_nominal(other.at) && echo::is_the(tree, other.at);
        let doer = act.actors.iter().any(|a| other.actors.contains(a))
            || named_again && !act.actors.is_empty() && self.lands(&act.actors) == self.lands(&other.actors);
        let at_land = other.recipients.iter().all(|&r| self.cast.get(r).is_land());
        let sufferer = act.recipients.is_empty() || at_land || act.recipients == other.recipients;
        other.event_type == act.event_type
            && other.line.abs_diff(act.line) <= RETOLD
            && other.status == act.status
            && doer
            && sufferer
            && days_agree(act, other)
    }

    /// "The talks were in their third round", "apologised at the summit": the place that another sentence gives the noun.
    fn of_occasion(&self, act: &Act<'_>) -> Option<EventPlace> {
        let tree = self.tree(act.line);
        let mut nouns: Vec<usize> = tree.by_rel(act.predicate(), &[Deprel::Obl]).collect();
        let inside = |n: usize| {
            tree.preposition(n).is_some_and(|p| matches!(p.as_str(), "at" | "in" | "during" | "after"))
        };
        nouns.retain(|&n| inside(n));
        let meeting = act.event_type == EventType::Consult && tree.is_nominal(act.at);
        nouns.extend(meeting.then_some(act.at));
        nouns.retain(|&n| echo::is_the(tree, n) && tree.upos(n) == Upos::Noun);
        nouns.into_iter().find_map(|n| self.place_of_noun(&tree.folded(n), act.line))
    }

    fn place_of_noun(&self, noun: &str, line: usize) -> Option<EventPlace> {
        let before = (line.saturating_sub(OCCASION)..line).rev();
        before.into_iter().find_map(|l| {
            let tree = self.tree(l);
            let named = (0..tree.len()).filter(|&w| tree.is_nominal(w) && tree.folded(w) == noun);
            named.into_iter().find_map(|w| self.inside_of((l, w)).or_else(|| self.beside(l, w)))
        })
    }

    /// "A conference opened in Lima": a phrase on the verb of which the noun is the subject or object.
    fn beside(&self, line: usize, noun: usize) -> Option<EventPlace> {
        let tree = self.tree(line);
        let argument = matches!(tree.rel(noun), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj);
        let verb = tree.head(noun).filter(|&h| argument && tree.is_verb(h))?;
        self.spoken_at(tree, line, verb)
    }

    /// Words are said where their speaker is told to speak, in the sentence before or after.
    fn spoken<'g>(
        &self,
        act: &Act<'_>,
        mut others: impl Iterator<Item = &'g Act<'g>>,
        sayings: &[Saying],
    ) -> Option<EventPlace> {
        if !is_word_act(act.event_type) {
            return None;
        }
        // What was said before stands in the perfect, but for the lead, which tells so what is new.
        let lead = self.document.lead(1).first().is_some_and(|&first| act.line <= first);
        if !lead && is_perfect(self.tree(act.line), act.predicate()) {
            return None;
        }
        let headline = self.document.lines[act.line].zone == Zone::Headline;
        let reach = if headline { SPEECH + 1 } else { SPEECH };
        let own = |s: &&Saying| {
            let ids = || act.actors.iter().flat_map(|&a| s.speakers.iter().map(move |&b| (a, b)));
            s.line.abs_diff(act.line) <= reach && ids().any(|(a, b)| discourse::is_one(a, b, self.cast))
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
            Some(Saying { line, speakers: self.cast.at(line, subject).to_vec(), place })
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
    fn spoken_at(&self, tree: &Tree, line: usize, verb: usize) -> Option<EventPlace> {
        let mut phrases: Vec<usize> = phrases_of(tree, verb);
        let spoken = |p: usize| {
            self.cues.gatherings.contains(&tree.folded(p))
                || tree.preposition(p).is_some_and(|w| SPOKEN.contains(&w.as_str()))
        };
        let deeper: Vec<usize> =
            phrases.iter().filter(|&&p| spoken(p)).flat_map(|&p| phrases_of(tree, p)).collect();
        phrases.extend(deeper);
        // "in a statement issued in Lima", "told a meeting of ministers in Lima".
        let papers = phrases.clone().into_iter().filter(|&p| self.speech.nouns.contains(&tree.folded(p)));
        let issued: Vec<usize> = papers.flat_map(|p| tree.by_rel(p, &[Deprel::Acl])).collect();
        phrases.extend(issued.into_iter().flat_map(|c| phrases_of(tree, c)));
        let objects: Vec<usize> = tree.by_rel(verb, &[Deprel::Obj]).collect();
        let gathering = objects.iter().find(|&&o| self.cues.gatherings.contains(&tree.folded(o)));
        if let Some(place) = gathering.and_then(|&o| self.located((line, o))) {
            return Some(place);
        }
        phrases.extend(objects.into_iter().flat_map(|o| phrases_of(tree, o)).collect::<Vec<_>>());
        let within = |&n: &usize| tree.preposition(n).is_some_and(|p| SPOKEN.contains(&p.as_str()));
        phrases.into_iter().filter(within).find_map(|n| self.located((line, n)))
    }
}

/// "met in Athens to sign a pact": what is told as the other's purpose or sequel, and as done.
fn is_part(tree: &Tree, act: &Act<'_>, other: &Act<'_>) -> bool {
    act.line == other.line
        && tree.head(act.predicate()) == Some(other.predicate())
        && matches!(tree.rel(act.predicate()), Deprel::Advcl | Deprel::Xcomp)
        && tree.is_marked(act.predicate(), &["to"])
}

/// Whether a verb tells of a time before: "had threatened", "has repeatedly accused".
fn is_perfect(tree: &Tree, verb: usize) -> bool {
    tree.by_rel(verb, &[Deprel::Aux]).any(|a| tree.is_lemma(a, &["have"]))
}

/// Whether no day told rules out that two acts are of one time.
fn days_agree(a: &Act<'_>, b: &Act<'_>) -> bool {
    match (&a.date, &b.date) {
        (Some(x), Some(y)) => (x.start, x.end) == (y.start, y.end),
        _ => true,
    }
}
