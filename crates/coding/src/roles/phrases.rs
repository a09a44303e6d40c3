//! Which phrases stand with a verb or noun: those that a preposition introduces, and the words before a noun.

use language::labels::Deprel;

use super::clause::{antecedent, is_relative};
use super::object::patients;
use crate::tree::Tree;

/// Prepositions that introduce the other party inside what somebody calls for.
const GOAL_PARTIES: &[&str] = &["with", "from", "by", "between"];

/// Nouns that with "in" before them make a preposition of the one after them.
const RELATIONS: &[&str] = &[
    "favor",
    "favour",
    "support",
    "response",
    "reaction",
    "solidarity",
    "opposition",
    "protest",
    "reply",
    "defiance",
    "talk",
    "talks",
];

/// Participles after a hyphen that say whose a thing is.
const LEADING: &[&str] = &[
    "lead",
    "led",
    "flag",
    "flagged",
    "own",
    "owned",
    "register",
    "registered",
    "operate",
    "operated",
    "run",
];

/// Phrases that `word` introduces, on the verb or on its object: the parser hangs "against B" of "filed a suit against B" on
/// either.
pub(super) fn phrases(tree: &Tree, verb: usize, word: &str) -> Vec<usize> {
    let mut found =
        introduced(tree, verb, &[Deprel::Obl, Deprel::OblAgent, Deprel::Nmod, Deprel::Advmod], word);
    // "described B as cruel".
    if word == "as" {
        found.extend(introduced(tree, verb, &[Deprel::Xcomp], word));
    }
    // Two objects where the parser splits a sum from what it pays for ("provides €45m support for B").
    for object in tree.by_rel(verb, &[Deprel::Obj, Deprel::NsubjPass]) {
        found.extend(introduced(tree, object, &[Deprel::Nmod], word));
    }
    // "called for talks with B", "appealed for help from B": the party hangs on what is called for.
    if GOAL_PARTIES.contains(&word) {
        for goal in introduced(tree, verb, &[Deprel::Obl], "for") {
            found.extend(introduced(tree, goal, &[Deprel::Nmod], word));
        }
    }
    // "in favor of B's plan", "in response to B": the noun is but a part of the preposition.
    for part in
        introduced(tree, verb, &[Deprel::Obl], "in").into_iter().filter(|&o| tree.is_lemma(o, RELATIONS))
    {
        found.extend(introduced(tree, part, &[Deprel::Nmod], word));
    }
    let relative =
        tree.by_rel(verb, &[Deprel::Obl]).find(|&o| is_relative(tree, o) && introduces(tree, o, word));
    found.extend(relative.map(|o| antecedent(tree, verb, o)));
    found.retain(|&i| !is_relative(tree, i));
    found.sort_unstable();
    found.dedup();
    found
}

/// Phrases that `word` introduces, on the noun or on its complements ("the killing of A by B", "delivery of tanks to B").
pub(super) fn phrases_of_noun(tree: &Tree, noun: usize, word: &str) -> Vec<usize> {
    let rels = &[Deprel::Nmod, Deprel::Obl, Deprel::OblAgent];
    let mut found = introduced(tree, noun, rels, word);
    if word != "of" {
        for inner in introduced(tree, noun, &[Deprel::Nmod], "of") {
            found.extend(introduced(tree, inner, rels, word));
        }
    }
    // "restrictions on flying to B": those whom the deed touches.
    let deeds = tree.by_rel(noun, &[Deprel::Acl]).filter(|&v| word != "to" && tree.is_marked(v, &[word]));
    found.extend(deeds.flat_map(|v| patients(tree, v)));
    found
}

/// Adjectives and nouns before an event noun ("U.S. invasion", "Israeli attack").
pub(super) fn modifiers(tree: &Tree, noun: usize) -> Vec<usize> {
    let before = tree.by_rel(noun, &[Deprel::Amod, Deprel::Compound, Deprel::NmodDesc, Deprel::NmodUnmarked]);
    before.filter(|&i| i < noun).map(|i| leader(tree, i)).collect()
}

/// Whose it is in "the U.S.-led invasion" and "a British-flagged tanker", of the word "led" or "flagged"; any other word itself.
pub(crate) fn leader(tree: &Tree, word: usize) -> usize {
    let rels = &[Deprel::Compound, Deprel::Obl, Deprel::OblUnmarked, Deprel::Nsubj, Deprel::Amod];
    if tree.is_lemma(word, LEADING) { tree.child(word, rels).unwrap_or(word) } else { word }
}

fn introduced(tree: &Tree, head: usize, rels: &'static [Deprel], word: &str) -> Vec<usize> {
    tree.by_rel(head, rels).filter(|&o| introduces(tree, o, word)).collect()
}

fn introduces(tree: &Tree, nominal: usize, word: &str) -> bool {
    !is_temporal(tree, nominal)
        && tree
            .by_rel(nominal, &[Deprel::Case])
            .any(|c| tree.is_lemma(c, &[word]) || tree.token(c).form.eq_ignore_ascii_case(word))
}

/// Days, months and stretches of time: "on Monday" is no party and no thing.
fn is_temporal(tree: &Tree, nominal: usize) -> bool {
    tree.is_lemma(
        nominal,
        &[
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "today",
            "yesterday",
        ],
    )
}
