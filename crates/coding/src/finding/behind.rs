//! Which parties are meant though they fill no place: those behind a thing, and those of the deed in which it was done.

use language::labels::{Deprel, Upos};
use lexicon::{Place, TriggerClass};
use plover::{EventType, Field};

use super::{Finder, QUANTITIES, path_of};
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

/// Vocabulary, open to change: what is done with a paper by those whose words it has.
const DRAFTING: &[&str] = &[
    "sponsor",
    "co-sponsor",
    "cosponsor",
    "draft",
    "write",
    "issue",
    "propose",
    "submit",
    "table",
    "introduce",
    "sign",
];

/// Vocabulary, open to change: what is done by those whose deed, demand or charge a noun tells ("a case filed by A").
const MAKING: &[&str] = &[
    "file",
    "bring",
    "lodge",
    "make",
    "level",
    "raise",
    "launch",
    "carry",
    "conduct",
    "stage",
    "commit",
    "perpetrate",
    "impose",
    "present",
    "offer",
];

/// Vocabulary, open to change: nouns for what somebody has to do with a deed.
const PARTS: &[&str] = &["role", "part", "involvement", "participation", "complicity", "hand"];

/// Vocabulary, open to change: deeds of arms that no state is said to do; a land before them is where they were.
const SCENES: &[&str] = &[
    "explosion",
    "blast",
    "bombing",
    "violence",
    "battle",
    "gunbattle",
    "fighting",
    "clash",
    "shooting",
    "ambush",
    "unrest",
    "shootout",
];

/// Vocabulary, open to change: nouns for those to whom news is told.
const AUDIENCES: &[&str] = &["reporter", "journalist", "correspondent", "newsman", "audience"];

/// By which words before and after a thing the party behind it may be tied to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ties {
    /// Who did it.
    Doer,
    /// Whom it is to hit: "threats to bring U.N. sanctions on B".
    Target,
    /// Who did it or has it.
    Owner,
    /// Who did it, has it or is touched by it.
    Anybody,
    /// As before; also those between whom it is: "praised the ties between the two countries".
    Mutual,
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
                // "killed in an Afghan explosion": where it was, not whose.
                if *place == Place::Modifier && spot.tree.is_lemma(deed.at, SCENES) {
                    ids.retain(|&id| !self.cast.get(id).is_bare_state());
                }
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

    /// Whose words a document has that is told to say something ("a U.N. report implicated B").
    pub(super) fn author(&self, heads: &[usize], line: usize, tree: &Tree) -> Vec<ActorId> {
        let papers = heads.iter().copied().filter(|&h| tree.is_lemma(h, PAPERS));
        let owners = papers.flat_map(|h| {
            let before = tree.by_rel(h, &[Deprel::NmodPoss, Deprel::Amod, Deprel::Compound]);
            let after = tree
                .by_rel(h, &[Deprel::Nmod])
                .filter(|&n| matches!(tree.preposition(n).as_deref(), Some("of" | "by" | "from")));
            // "a resolution sponsored by A".
            let made = tree.by_rel(h, &[Deprel::Acl]).filter(|&v| tree.is_lemma(v, DRAFTING));
            let makers = made.flat_map(|v| roles::agents(tree, v));
            before.chain(after).chain(makers).collect::<Vec<_>>()
        });
        self.fillers(&owners.collect::<Vec<_>>(), line, tree)
    }

    /// "accused B of the murder", "implicated B in the attack": who is said to have done what the noun tells.
    pub(super) fn fill_from_charge(&self, act: &mut Act<'a>, line: usize, spot: &Spot<'_>) {
        let tree = spot.tree;
        let deed = roles::first_conjunct(tree, spot.at);
        // "blamed for a series of attacks".
        let many = tree.head(deed).filter(|&h| {
            QUANTITIES.contains(&tree.folded(h).as_str()) && tree.preposition(deed).as_deref() == Some("of")
        });
        let deed = many.unwrap_or(deed);
        // "for his role in the killing".
        let part = tree.head(deed).filter(|&h| tree.is_lemma(h, PARTS) && tree.rel(deed) == Deprel::Nmod);
        let noun = part.unwrap_or(deed);
        // "the killing, which A blames on B".
        let blame = |v: &usize| tree.is_lemma(*v, &["blame", "pin"]);
        let told = tree.by_rel(deed, &[Deprel::AclRelcl]).find(blame);
        let Some(verb) = told.or(tree.head(noun).filter(|&v| tree.is_verb(v))) else { return };
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
        let object =
            matches!(tree.rel(deed), Deprel::Obj | Deprel::NsubjPass) || tree.head(verb) == Some(deed);
        if !object || !tree.is_lemma(verb, &["blame", "pin"]) {
            return Vec::new();
        }
        let on = Spot { at: verb, ..*spot }.heads(&Place::Preposition("on".to_owned()));
        self.fillers(&on, line, tree)
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

    /// The party behind a thing acted upon ("rejected European incentives", "hit a U.S. convoy", "dropped the bill of A"): whose
    /// it is before whom it touches, so that "condemned the Russian attack on Georgia" is said against Russia.
    pub(super) fn behind(&self, heads: &[usize], ties: Ties, line: usize, tree: &Tree) -> Vec<ActorId> {
        let stages: &[&[&str]] = match ties {
            Ties::Target => &[&[], &["on", "against"]],
            Ties::Doer => &[&["by", "from"]],
            Ties::Owner => &[&["by", "from"], &["of"]],
            Ties::Anybody => &[&["by", "from"], &["of"], &["against", "on", "in", "to"]],
            Ties::Mutual => &[&["by", "from"], &["of", "between"], &["against", "on", "in", "to"]],
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
        let made = |h: usize| {
            let by = |&v: &usize| tree.is_lemma(v, MAKING) || tree.is_lemma(v, DRAFTING);
            tree.by_rel(h, &[Deprel::Acl]).filter(by).flat_map(|v| roles::agents(tree, v)).collect::<Vec<_>>()
        };
        let first = |stage: usize| if stage == 0 && ties != Ties::Target { heads } else { &[] };
        let found = stages.iter().enumerate().map(|(stage, ties)| {
            let tied = |n: &usize| tree.preposition(*n).is_some_and(|p| ties.contains(&p.as_str()));
            let phrases = heads.iter().flat_map(|&h| tree.by_rel(h, &[Deprel::Nmod]).filter(tied));
            let far = heads.iter().filter(|&&h| stage == 0 && self.is_violent(h, tree));
            let phrases = phrases.chain(far.flat_map(|&h| self.killers(h, line, tree)));
            let words: Vec<usize> =
                first(stage).iter().flat_map(|&h| [before(h), made(h)].concat()).chain(phrases).collect();
            self.fillers(&words, line, tree)
        });
        found.into_iter().find(|ids| !ids.is_empty()).unwrap_or_default()
    }

    /// "the killings of six people, including a child, by troops": whatever word the parser hangs the troops on, a victim or the verb.
    fn killers(&self, deed: usize, line: usize, tree: &Tree) -> Vec<usize> {
        let by = |w: &usize| *w > deed && tree.preposition(*w).is_some_and(|p| p == "by");
        let victim = |w: &usize| tree.head(*w).is_some_and(|v| !self.cast.at(line, v).is_empty());
        let below = tree.subtree(deed).into_iter().filter(|&w| tree.rel(w) == Deprel::Nmod).filter(victim);
        let verb = tree.ancestors(deed).find(|&a| tree.is_verb(a)).filter(|&v| !tree.is_passive(v));
        let beside = verb.into_iter().flat_map(|v| tree.by_rel(v, &[Deprel::Obl, Deprel::OblAgent]));
        below.chain(beside).filter(by).collect()
    }

    /// "told reporters": those who are told are no party to what is told.
    pub(super) fn is_audience(&self, id: ActorId) -> bool {
        AUDIENCES.contains(&self.cast.get(id).head_lemma.as_str())
    }
}
