//! Who does what an infinitive or participle says: "urged B to leave" is B's leaving, "promised B to leave" is not.

use language::labels::{Deprel, Number, Upos};

use super::clause::{antecedent, is_infinitive};
use super::phrases::{modifiers, phrases};
use super::subject::{SAYINGS, surface_subject};
use crate::tree::Tree;

/// Which of a verb's arguments controls its complement, and the verbs that do otherwise.
#[derive(Clone, Copy)]
pub(super) struct Control {
    object: bool,
    unless: &'static [&'static str],
}

/// Complements are controlled by the object ("urged B to leave"), except after these.
pub(super) const OBJECT_UNLESS: Control = Control {
    object: true,
    unless: &[
        "promise", "vow", "threaten", "use", "take", "make", "leave", "depart", "exit", "quit", "visit",
        "tour", "cross", "sign", "break", "offer", "pledge",
    ],
};

/// Adverbial clauses are controlled by the subject ("left the city to visit B"), except after these ("accused B of shelling C").
pub(super) const SUBJECT_UNLESS: Control = Control {
    object: false,
    unless: &[
        "accuse",
        "suspect",
        "blame",
        "charge",
        "send",
        "deploy",
        "dispatch",
        "condemn",
        "criticize",
        "criticise",
        "prevent",
        "stop",
        "thank",
        "praise",
        "convict",
        "urge",
        "ask",
        "order",
        "call",
        "arrest",
        "bar",
        "ban",
        "keep",
        "see",
        "watch",
        "hear",
        "catch",
        "find",
        "spot",
        "film",
        "show",
    ],
};

/// Vocabulary, open to change: verbs by which somebody is made to suffer for what he did.
const PUNISHING: &[&str] = &[
    "sentence",
    "jail",
    "imprison",
    "convict",
    "indict",
    "prosecute",
    "sanction",
    "punish",
    "penalize",
    "fine",
    "blacklist",
    "expel",
    "fire",
    "sack",
    "dismiss",
    "suspend",
    "execute",
    "hang",
    "detain",
];

/// Vocabulary, open to change: punishments that verbs put on somebody ("imposed sanctions on B for selling arms").
const PENALTIES: &[&str] = &["sanction", "sanctions", "fine", "penalty", "ban", "embargo", "tariff"];

/// Who did that for which somebody is punished: "sentenced B for attacking C", "imposed sanctions on B for arming C".
pub(super) fn punished(tree: &Tree, verb: usize) -> Option<usize> {
    let object = tree.child(verb, &[Deprel::Obj, Deprel::NsubjPass]);
    if tree.is_lemma(verb, PUNISHING) {
        return object.map(|o| antecedent(tree, verb, o));
    }
    object.filter(|&o| tree.is_lemma(o, PENALTIES))?;
    ["on", "against"].iter().find_map(|word| phrases(tree, verb, word).first().copied())
}

/// Who controls an infinitive or participle under `verb`.
pub(super) fn controller(tree: &Tree, verb: usize, control: Control) -> Option<usize> {
    if !tree.is_verb(verb) {
        return surface_subject(tree, verb).or_else(|| tree.child(verb, &[Deprel::NmodPoss]));
    }
    let by_object = control.object != control.unless.contains(&tree.folded(verb).as_str());
    match tree.child(verb, &[Deprel::Obj, Deprel::Iobj]) {
        // "sent a letter to B, criticizing C": no letter criticizes but who sends it.
        Some(object) if by_object && heads_person_like(tree, object) && !tree.is_lemma(object, SAYINGS) => {
            Some(antecedent(tree, verb, object))
        }
        _ => surface_subject(tree, verb),
    }
}

/// Whether a noun is likely to be somebody who can act: "urged the two sides to talk", not "used force to win".
fn heads_person_like(tree: &Tree, i: usize) -> bool {
    matches!(tree.upos(i), Upos::Propn | Upos::Pron)
        || tree.token(i).features.number == Number::Plur
        || tree.child(i, &[Deprel::Amod, Deprel::Compound, Deprel::NmodPoss, Deprel::Det]).is_some()
}

/// Vocabulary, open to change: nouns whose infinitive says what they are about ("plan to visit"), not what somebody is to do.
const UNDERTAKINGS: &[&str] = &[
    "ability",
    "agreement",
    "aid",
    "attempt",
    "authority",
    "ban",
    "bid",
    "bill",
    "call",
    "campaign",
    "chance",
    "commitment",
    "deal",
    "decision",
    "demand",
    "drive",
    "effort",
    "failure",
    "fight",
    "freedom",
    "hope",
    "intent",
    "intention",
    "law",
    "measure",
    "mission",
    "money",
    "move",
    "need",
    "offer",
    "operation",
    "opportunity",
    "order",
    "pact",
    "permission",
    "petition",
    "plan",
    "pledge",
    "plot",
    "power",
    "pressure",
    "program",
    "programme",
    "project",
    "promise",
    "proposal",
    "push",
    "readiness",
    "refusal",
    "request",
    "resolution",
    "right",
    "scheme",
    "step",
    "struggle",
    "summit",
    "talk",
    "threat",
    "time",
    "urge",
    "vote",
    "vow",
    "war",
    "warning",
    "way",
    "willingness",
    "work",
];

/// "Kim to visit Russia": in a title without a finite verb, an infinitive after a noun tells what that is to do.
pub(crate) fn title_subject(tree: &Tree, verb: usize) -> Option<usize> {
    let noun = tree.head(verb).filter(|&n| n < verb && tree.rel(n) == Deprel::Root)?;
    let named = matches!(tree.upos(noun), Upos::Noun | Upos::Propn) && !tree.is_lemma(noun, UNDERTAKINGS);
    let bare = tree.child(noun, &[Deprel::Cop, Deprel::Nsubj]).is_none();
    (named && bare && tree.rel(verb) == Deprel::Acl && tree.is_marked(verb, &["to"])).then_some(noun)
}

/// Vocabulary, open to change: what somebody strikes with.
const BLOWS: &[&str] = &[
    "missile",
    "rocket",
    "drone",
    "shell",
    "airstrike",
    "strike",
    "raid",
    "attack",
    "assault",
    "operation",
    "offensive",
    "campaign",
    "sanction",
];

/// "first", "20th", "only", "latest".
fn is_ordinal(tree: &Tree, word: usize) -> bool {
    let form = tree.token(word).form.to_lowercase();
    let figures = form.starts_with(|c: char| c.is_ascii_digit());
    figures && ["st", "nd", "rd", "th"].iter().any(|end| form.ends_with(end))
        || tree.is_lemma(
            word,
            &[
                "first", "second", "third", "fourth", "fifth", "sixth", "tenth", "last", "late", "next",
                "only",
            ],
        )
}

/// Vocabulary, open to change: verbs by which somebody speaks or strikes himself.
const ISSUING: &[&str] = &[
    "send",
    "issue",
    "release",
    "write",
    "publish",
    "deliver",
    "sign",
    "adopt",
    "pass",
    "give",
    "make",
    "read",
    "circulate",
    "submit",
    "post",
    "fire",
    "launch",
    "carry",
    "conduct",
    "mount",
    "stage",
    "use",
    "drop",
    "impose",
    "begin",
    "start",
    "lead",
    "wage",
    "order",
    "present",
    "draft",
];

/// The doer of a participle or infinitive that hangs on a noun ("troops fighting …", "decision to attack").
pub(super) fn noun_controller(tree: &Tree, verb: usize, noun: usize) -> Option<usize> {
    if !is_infinitive(tree, verb) && tree.by_rel(verb, &[Deprel::Mark]).next().is_none() {
        // "sent a letter requesting aid", "fired missiles targeting a base": who sends it requests, who fires them attacks.
        let means = tree.is_lemma(noun, SAYINGS) || tree.is_lemma(noun, BLOWS);
        let issued = tree.head(noun).is_some_and(|v| tree.is_lemma(v, ISSUING));
        // "dismissed a report linking B to the murder": the report's author links him, not who dismisses it.
        let sent = tree.rel(noun) == Deprel::Obj && means && issued;
        let sender = tree.head(noun).filter(|_| sent).and_then(|v| surface_subject(tree, v));
        return sender.or(Some(noun));
    }
    // "became the tenth EU state to ratify it": who is counted does it.
    let counted = tree.by_rel(noun, &[Deprel::Amod]).any(|a| is_ordinal(tree, a));
    if is_infinitive(tree, verb) && counted {
        return Some(noun);
    }
    if let Some(owner) = tree.child(noun, &[Deprel::NmodPoss]) {
        return Some(owner);
    }
    // "the U.S. plan to invade": the word before the noun, where it may be a name, is whose plan it is.
    let named = |i: &usize| {
        let capital = tree.token(*i).form.starts_with(char::is_uppercase);
        matches!(tree.upos(*i), Upos::Propn | Upos::Adj) && capital
    };
    if is_infinitive(tree, verb)
        && let Some(owner) = modifiers(tree, noun).into_iter().find(named)
    {
        return Some(owner);
    }
    let carrier = tree.head(noun).filter(|&v| tree.is_verb(v))?;
    // "accused both forces of breaking it": the parser may hang the gerund on the accused.
    let accused = tree.is_marked(verb, &["of", "for", "from"]) && tree.rel(noun) == Deprel::Obj;
    if accused && SUBJECT_UNLESS.unless.contains(&tree.folded(carrier).as_str()) {
        return Some(noun);
    }
    if matches!(tree.rel(noun), Deprel::Nsubj | Deprel::NsubjPass) {
        return modifiers(tree, noun).first().copied();
    }
    surface_subject(tree, carrier)
}
