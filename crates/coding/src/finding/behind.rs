//! Which parties are meant though they fill no place: those behind a thing, and those of the deed in which it was done.

use language::labels::{Deprel, Upos};
use lexicon::{Place, TriggerClass};
use plover::{EventType, Field, Sector};

use super::{Finder, path_of};
use crate::act::Act;
use crate::cast::ActorId;
use crate::roles::{self, Spot};
use crate::tree::Tree;

/// Vocabulary, open to change: documents and words that say what their author says.
const PAPERS: &[&str] = &[
    "report",
    "statement",
    "resolution",
    "declaration",
    "communique",
    "communiqué",
    "letter",
    "indictment",
    "editorial",
    "commentary",
    "document",
    "message",
    "study",
    "ruling",
    "decree",
    "thought",
    "prayer",
    "sympathy",
    "condolence",
    "tweet",
];

/// Vocabulary, open to change: deeds that befall a person who is named before them.
const UNDERGONE: &[&str] = &[
    "assassination",
    "murder",
    "killing",
    "slaying",
    "kidnapping",
    "abduction",
    "poisoning",
    "beheading",
    "execution",
    "arrest",
    "detention",
    "imprisonment",
    "capture",
    "conviction",
    "indictment",
    "expulsion",
    "deportation",
];

/// Vocabulary, open to change: nouns for what somebody has to do with a deed.
const PARTS: &[&str] = &["role", "part", "involvement", "participation", "complicity", "hand"];

/// Vocabulary, open to change: nouns for those to whom news is told.
const AUDIENCES: &[&str] = &["reporter", "journalist", "correspondent", "newsman", "audience"];

/// Vocabulary, open to change: what is done by forces for other forces, and with what they do it.
const BACKING: &[&str] = &["back", "support", "assist", "accompany"];
const CRAFT: &[&str] = &[
    "airstrike",
    "strike",
    "aircraft",
    "warplane",
    "plane",
    "jet",
    "helicopter",
    "gunship",
    "drone",
    "tank",
    "artillery",
    "airpower",
    "bombardment",
];

/// Those by whom the word's own participle says that it is backed.
pub(crate) fn backers(tree: &Tree, word: usize) -> Vec<usize> {
    let backed =
        tree.by_rel(word, &[Deprel::Acl]).filter(|&v| tree.is_lemma(v, BACKING) && tree.is_passive(v));
    backed.flat_map(|v| roles::agents(tree, v)).collect()
}

/// By which words before and after a thing the party behind it may be tied to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ties {
    /// Who did it.
    Doer,
    /// Who did it or has it.
    Owner,
    /// Who did it, has it or is touched by it.
    Anybody,
}

impl Ties {
    pub(super) fn of(field: Field) -> Self {
        if field == Field::Actor { Self::Owner } else { Self::Anybody }
    }
}

impl<'a> Finder<'a> {
    /// "were killed in a clash with U.S. troops": the other party of the deed in which it was done.
    pub(super) fn fill_from_deed(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        let by_word = ["with", "by"].map(|w| Place::Preposition(w.to_owned()));
        let places: Vec<Place> = by_word.into_iter().chain([Place::Possessor, Place::Modifier]).collect();
        for deed in self.deeds_around(spot) {
            // "A carried out a bombing that killed B".
            let carried = deed.carrier().map(|_| Place::Subject);
            for place in places.iter().chain(&carried) {
                let heads = deed.heads(place);
                let mut ids = self.fillers(&heads, line, spot.tree);
                ids.retain(|id| !act.recipients.contains(id));
                if !ids.is_empty() {
                    act.because(Field::Actor, "party of the deed", path_of(spot, &heads));
                    act.actors = ids;
                    return;
                }
            }
        }
    }

    /// The deeds of violence in or after which it was done.
    fn deeds_around<'t>(&self, spot: &Spot<'t>) -> Vec<Spot<'t>> {
        let tree = spot.tree;
        let violent = |noun: usize| {
            self.lexicon
                .triggered(TriggerClass::Noun, &tree.folded(noun))
                .any(|f| f.event_type == EventType::Assault)
        };
        let within = tree
            .by_rel(spot.at, &[Deprel::Obl])
            .filter(|&o| matches!(tree.preposition(o).as_deref(), Some("in" | "during" | "after")));
        // "an attack by rebels killed B", "the raid that killed B": the deed itself is the subject.
        let itself = spot.heads(&Place::Subject);
        within
            .chain(itself)
            .filter(|&o| o != spot.at && tree.upos(o) == Upos::Noun && violent(o))
            .map(|deed| Spot { tree, at: deed, light: spot.light })
            .collect()
    }

    /// Whether the party behind a thing may fill this place: any recipient, and the actor of a deed of arms ("Russian
    /// missiles hit a town").
    pub(super) fn looks_behind(&self, act: &Act<'_>, field: Field, place: &Place) -> bool {
        let arms = matches!(act.event_type, EventType::Assault | EventType::Mobilize);
        match field {
            Field::Recipient => *place != Place::Between,
            _ => arms && *place == Place::Subject,
        }
    }

    /// "Malian forces backed by French jets attacked B": forces that fight beside the doer do it too.
    pub(super) fn fill_comrades(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        if !matches!(act.event_type, EventType::Assault | EventType::Mobilize) || act.actors.is_empty() {
            return;
        }
        let tree = spot.tree;
        let backing =
            spot.heads(&Place::Subject).into_iter().flat_map(|s| backers(tree, s)).collect::<Vec<_>>();
        for agent in backing {
            let armed = |id: &ActorId| self.cast.get(*id).sectors.contains(&Sector::Mil);
            let mut comrades = self.fillers(&[agent], line, tree);
            comrades.retain(armed);
            if comrades.is_empty() && tree.is_lemma(agent, CRAFT) {
                comrades = self.behind(&[agent], Ties::Owner, line, tree);
            }
            if !comrades.is_empty() {
                act.because(Field::Actor, "forces that back the doer", path_of(spot, &[agent]));
            }
            let new: Vec<ActorId> = comrades.into_iter().filter(|id| !act.actors.contains(id)).collect();
            act.actors.extend(new);
        }
    }

    /// Whose words a document has that is told to say something ("a U.N. report implicated B").
    pub(super) fn author(&self, heads: &[usize], line: usize, tree: &Tree) -> Vec<ActorId> {
        let papers = heads.iter().copied().filter(|&h| tree.is_lemma(h, PAPERS));
        let owners = papers.flat_map(|h| {
            let before = tree.by_rel(h, &[Deprel::NmodPoss, Deprel::Amod, Deprel::Compound]);
            let after = tree
                .by_rel(h, &[Deprel::Nmod])
                .filter(|&n| matches!(tree.preposition(n).as_deref(), Some("of" | "by" | "from")));
            before.chain(after).collect::<Vec<_>>()
        });
        self.fillers(&owners.collect::<Vec<_>>(), line, tree)
    }

    /// "accused B of the murder", "implicated B in the attack": who is said to have done what the noun tells.
    pub(super) fn fill_from_charge(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        let tree = spot.tree;
        let deed = roles::first_conjunct(tree, spot.at);
        // "for his role in the killing".
        let part = tree.head(deed).filter(|&h| tree.is_lemma(h, PARTS) && tree.rel(deed) == Deprel::Nmod);
        let noun = part.unwrap_or(deed);
        let Some(verb) = tree.head(noun).filter(|&v| tree.is_verb(v)) else { return };
        let blamed = self.blamed(noun, verb, line, spot);
        if !blamed.is_empty() {
            act.because(Field::Actor, "on whom it is blamed", tree.token(verb).form.clone());
            act.actors = blamed;
            return;
        }
        let charge = matches!(tree.preposition(noun).as_deref(), Some("of" | "for" | "in" | "with"));
        let accuses = self
            .lexicon
            .triggered(TriggerClass::Verb, &tree.folded(verb))
            .any(|f| f.event_type == EventType::Accuse);
        if tree.rel(noun) != Deprel::Obl || !charge || !accuses {
            return;
        }
        let charged = Spot { at: verb, ..*spot }.heads(&Place::Object);
        let mut ids = self.fillers(&charged, line, tree);
        ids.retain(|id| !act.recipients.contains(id));
        if !ids.is_empty() {
            act.because(Field::Actor, "who is charged with it", path_of(spot, &charged));
            act.actors = ids;
        }
    }

    /// "blamed the attack on B", "the attack was blamed on B".
    fn blamed(&self, deed: usize, verb: usize, line: usize, spot: &Spot<'_>) -> Vec<ActorId> {
        let tree = spot.tree;
        let object = matches!(tree.rel(deed), Deprel::Obj | Deprel::NsubjPass);
        if !object || !tree.is_lemma(verb, &["blame", "pin"]) {
            return Vec::new();
        }
        let on = Spot { at: verb, ..*spot }.heads(&Place::Preposition("on".to_owned()));
        self.fillers(&on, line, tree)
    }

    /// "the senator's murder", "the Diallo killing": a person before such a noun is its victim.
    pub(super) fn fill_victim(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        if !spot.tree.is_lemma(spot.at, UNDERGONE) || !spot.heads(&Place::Object).is_empty() {
            return;
        }
        let before = [Place::Possessor, Place::Modifier].map(|p| spot.heads(&p)).concat();
        let mut ids = self.fillers(&before, line, spot.tree);
        ids.retain(|&id| self.cast.get(id).person);
        if !ids.is_empty() && (act.recipients.is_empty() || act.actors.iter().any(|a| ids.contains(a))) {
            act.actors.retain(|id| !ids.contains(id));
            act.because(Field::Recipient, "who undergoes it", path_of(spot, &before));
            act.recipients = ids;
        }
    }

    /// "Israel's Gaza withdrawal", "Moscow's Ukraine invasion": the land before the deed is that upon which it is done.
    pub(super) fn fill_land(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        if !act.recipients.is_empty() || act.actors.is_empty() {
            return;
        }
        // Without an owner only the noun of a land: "the U.S.-led Iraq invasion", but "the U.S.-Iraqi operation".
        let owned = !spot.heads(&Place::Possessor).is_empty();
        let mut before = spot.heads(&Place::Modifier);
        before.retain(|&w| owned || self.is_ground(w, line, spot.tree));
        let mut ids = self.fillers(&before, line, spot.tree);
        ids.retain(|&id| self.cast.get(id).is_land() && self.is_other(id, act));
        if !ids.is_empty() {
            act.because(Field::Recipient, "the land before the deed", path_of(spot, &before));
            act.recipients = ids;
        }
    }

    /// Whether the noun tells a deed of violence.
    pub(super) fn is_violent(&self, noun: usize, tree: &Tree) -> bool {
        let lemma = tree.folded(noun);
        let mut told = self.lexicon.triggered(TriggerClass::Noun, &lemma);
        tree.is_nominal(noun) && told.any(|f| f.event_type == EventType::Assault)
            || tree.is_lemma(noun, UNDERGONE)
    }

    /// Whether the word stands in the phrase of a deed of violence that says to whom or where it was done.
    pub(super) fn undergoes(&self, word: usize, tree: &Tree) -> bool {
        let tied = tree
            .preposition(word)
            .is_some_and(|p| matches!(p.as_str(), "of" | "on" | "against" | "in" | "at" | "to"));
        tied && tree.rel(word) == Deprel::Nmod && tree.head(word).is_some_and(|h| self.is_violent(h, tree))
    }

    /// Whether the word before a deed names the person who underwent it.
    fn undergoes_before(&self, word: usize, deed: usize, line: usize, tree: &Tree) -> bool {
        let person = self.cast.at(line, word).iter().any(|&id| self.cast.get(id).person);
        person && tree.is_lemma(deed, UNDERGONE)
    }

    /// The party behind a thing acted upon ("rejected European incentives", "hit a U.S. convoy", "dropped the bill of A"): whose
    /// it is before whom it touches, so that "condemned the Russian attack on Georgia" is said against Russia.
    pub(super) fn behind(&self, heads: &[usize], ties: Ties, line: usize, tree: &Tree) -> Vec<ActorId> {
        let stages: &[&[&str]] = match ties {
            Ties::Doer => &[&["by", "from"]],
            Ties::Owner => &[&["by", "from"], &["of"]],
            Ties::Anybody => &[&["by", "from"], &["of"], &["against", "on", "in", "to"]],
        };
        let before = |h: usize| {
            let mut words: Vec<usize> =
                tree.by_rel(h, &[Deprel::NmodPoss, Deprel::Amod, Deprel::Compound]).collect();
            // "the Beirut bombing", "the Diallo killing": where it was done and to whom.
            if ties == Ties::Doer {
                words.retain(|&w| !self.is_ground(w, line, tree) && !self.undergoes_before(w, h, line, tree));
            }
            let led = words.iter().map(|&w| roles::leader(tree, w)).find(|&w| tree.head(w) != Some(h));
            led.map_or(words, |leader| vec![leader])
        };
        let first = |stage: usize| if stage == 0 { heads } else { &[] };
        let found = stages.iter().enumerate().map(|(stage, ties)| {
            let tied = |n: &usize| tree.preposition(*n).is_some_and(|p| ties.contains(&p.as_str()));
            let phrases = heads.iter().flat_map(|&h| tree.by_rel(h, &[Deprel::Nmod]).filter(tied));
            let words: Vec<usize> = first(stage).iter().flat_map(|&h| before(h)).chain(phrases).collect();
            self.fillers(&words, line, tree)
        });
        found.into_iter().find(|ids| !ids.is_empty()).unwrap_or_default()
    }

    /// "told reporters": those who are told are no party to what is told.
    pub(super) fn is_audience(&self, id: ActorId) -> bool {
        AUDIENCES.contains(&self.cast.get(id).head_lemma.as_str())
    }
}
