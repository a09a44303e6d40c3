//! Who "the two countries", "both sides" or "the two leaders" are.

use language::labels::{Deprel, Number, Upos};
use plover::{Code, Sector};

use crate::cast::{Actor, ActorId};
use crate::casting::Casting;
use crate::tree::Tree;

/// How far back "the two countries" may reach.
const DUAL_REACH: usize = 6;

/// Vocabulary, open to change: nouns that with "two" or "both" stand for the last two parties.
const PARTIES: &[&str] = &[
    "country",
    "nation",
    "side",
    "leader",
    "government",
    "neighbor",
    "neighbour",
    "state",
    "party",
    "president",
    "minister",
    "man",
    "capital",
    "ally",
    "rival",
    "power",
    "official",
    "diplomat",
    "army",
    "force",
];

/// Those of them that in the plural stand for two without the number, and how far back they may reach.
const COUPLES: &[&str] = &["country", "nation", "side", "neighbor", "neighbour", "government"];
const PLURAL_REACH: usize = 2;

/// Those of them that are people.
const PERSONS: &[&str] = &["leader", "president", "minister", "man", "official", "diplomat"];

/// Numbers of parties that are spoken of together.
const COUNTS: &[(&str, usize)] = &[("two", 2), ("both", 2), ("three", 3), ("four", 4)];

/// "the two countries", "both sides", "the leaders", "the three nations": the last so many parties of the same kind.
pub(crate) fn dual(casting: &Casting<'_>, line: usize, word: usize) -> Option<Vec<ActorId>> {
    let tree = casting.tree(line);
    let lemma = tree.folded(word);
    if let Some(listed) = listed(casting, line, word) {
        return Some(listed);
    }
    let said = count(tree, word);
    let plural = said.is_none() && is_plain_plural(tree, word, &lemma);
    let reach = if plural { PLURAL_REACH } else { DUAL_REACH };
    let many = said.unwrap_or(2);
    if said.is_none() && !plural
        // "both the Labour Party and …" names a party.
        || tree.upos(word) == Upos::Propn
        || !PARTIES.contains(&lemma.as_str())
        || tree
            .child(word, &[Deprel::Amod, Deprel::Nmod, Deprel::NmodPoss])
            .is_some_and(|c| !casting.cast.at(line, c).is_empty())
    {
        return None;
    }
    // "the two envoys" after "two Swiss envoys" are those.
    let counted = |id: &ActorId| {
        let a = casting.cast.get(*id);
        a.plural && a.head_lemma == lemma && a.text.split(' ').any(|w| w.eq_ignore_ascii_case("two"))
    };
    let near = casting.cast.before(line, word).take_while(|((l, _), _)| l + DUAL_REACH >= line);
    if let Some(same) = near.map(|(_, id)| id).find(counted).filter(|_| said == Some(2)) {
        return Some(vec![same]);
    }
    let persons = PERSONS.contains(&lemma.as_str());
    let mut found: Vec<ActorId> = Vec::new();
    for ((l, w), id) in casting.cast.before(line, word) {
        if l + reach < line || found.len() == many {
            break;
        }
        let actor = casting.cast.get(id);
        let place =
            casting.tree(l).preposition(w).is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near"));
        let fits = !place && if persons { actor.person } else { is_government(actor) };
        let new = found.iter().all(|&f| casting.cast.get(f).code != actor.code);
        if fits && new {
            found.push(id);
        }
    }
    found.reverse();
    (found.len() == many).then_some(found)
}

/// How many are meant, where the words say so; three and more only where they are spoken of as known.
fn count(tree: &Tree, word: usize) -> Option<usize> {
    let children = tree.children(word);
    let number = |&(name, _): &&(&str, usize)| children.iter().any(|&c| tree.is_lemma(c, &[*name]));
    let (_, count) = COUNTS.iter().find(number)?;
    let the = children.iter().any(|&c| tree.is_lemma(c, &["the", "these", "those", "this", "that"]));
    (*count == 2 || the).then_some(*count)
}

/// "those countries" after "deals with Peru, Chile and Bolivia": the last list of countries.
fn listed(casting: &Casting<'_>, line: usize, word: usize) -> Option<Vec<ActorId>> {
    let tree = casting.tree(line);
    let those = tree
        .child(word, &[Deprel::Det])
        .is_some_and(|d| tree.is_lemma(d, &["those", "these", "that", "this"]));
    let those = those && tree.token(word).features.number == Number::Plur;
    let own =
        tree.child(word, &[Deprel::Amod, Deprel::Nmod, Deprel::NmodPoss, Deprel::AclRelcl, Deprel::Acl]);
    if !those || own.is_some() || !tree.is_lemma(word, &["country", "nation", "state", "government"]) {
        return None;
    }
    let near = casting.cast.before(line, word).take_while(|((l, _), _)| l + PLURAL_REACH >= line);
    near.into_iter().find_map(|((l, w), _)| {
        let told = casting.tree(l);
        let all = told.conjuncts(crate::roles::first_conjunct(told, w));
        let ids: Vec<ActorId> = all.iter().flat_map(|&c| casting.cast.at(l, c).to_vec()).collect();
        let lands = ids.iter().all(|&id| casting.cast.get(id).is_bare_state());
        (all.len() > 1 && ids.len() > 1 && lands).then_some(ids)
    })
}

/// "the countries", "the sides", "the neighbors": without a number and any word of their own.
fn is_plain_plural(tree: &Tree, word: usize, lemma: &str) -> bool {
    let alone = [
        Deprel::Amod,
        Deprel::Nmod,
        Deprel::NmodPoss,
        Deprel::Nummod,
        Deprel::Compound,
        Deprel::AclRelcl,
        Deprel::Acl,
    ];
    let the = tree.child(word, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the"]));
    the && tree.token(word).features.number == Number::Plur
        && COUPLES.contains(&lemma)
        && tree.children(word).iter().all(|&c| !alone.contains(&tree.rel(c)))
}

/// A country that acts as such, and not some of its people.
fn is_government(actor: &Actor) -> bool {
    let governs = actor.sectors.is_empty() || actor.sectors.contains(&Sector::Gov);
    governs && actor.code.is_some_and(Code::is_country) && !actor.plural
}
