//! Reference within the story: pronouns, surnames, "the delegation", "the two countries".

use knowledge::Kind;
use language::labels::{Deprel, Number, Upos};

use crate::cast::{Actor, ActorId};
use crate::casting::Casting;
use crate::phrase;

/// How far back a pronoun may reach, in sentences.
const PRONOUN_REACH: usize = 3;
/// How far back "the two countries" may reach.
const DUAL_REACH: usize = 6;

/// Nouns that stand for a body told before, whatever it was called.
const BODIES: &[&str] = &[
    "group",
    "organization",
    "organisation",
    "body",
    "agency",
    "movement",
    "party",
    "bloc",
    "alliance",
    "union",
    "network",
    "company",
    "newspaper",
    "council",
    "militia",
];

/// Nouns for a country told before.
const LANDS: &[&str] = &["country", "nation", "state", "kingdom", "republic"];

/// Nouns that with "two" or "both" stand for the last two parties.
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

/// Who "he", "they" or "it" is.
pub(crate) fn pronoun(casting: &Casting<'_>, line: usize, word: usize) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let form = tree.token(word).form.to_lowercase();
    let fits: fn(&Actor) -> bool = match form.as_str() {
        "he" | "him" | "his" | "she" | "her" | "hers" | "himself" | "herself" => |a| a.person,
        "they" | "them" | "their" | "theirs" | "themselves" => {
            |a| (a.plural || !a.person) && a.is_political()
        }
        "it" | "its" | "itself" => |a| !a.person && !a.plural && a.is_political(),
        _ => return Vec::new(),
    };
    let floor = line.saturating_sub(PRONOUN_REACH);
    let near: Vec<((usize, usize), ActorId)> = casting
        .cast
        .before(line, word)
        .take_while(|((l, _), _)| *l >= floor)
        .filter(|&(_, id)| fits(casting.cast.get(id)))
        .collect();
    let Some((place, id)) = best(casting, &near, line, word) else { return Vec::new() };
    if form.starts_with("the") { together(casting, place, id) } else { vec![id] }
}

/// "they" after "A and B" or "between A and B" is both.
fn together(casting: &Casting<'_>, (line, word): (usize, usize), id: ActorId) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let all = tree.conjuncts(crate::roles::first_conjunct(tree, word));
    let mut ids: Vec<ActorId> = all.iter().flat_map(|&w| casting.cast.at(line, w).to_vec()).collect();
    ids.dedup();
    if ids.contains(&id) { ids } else { vec![id] }
}

/// The nearest subject in the nearest sentence that has one, else the nearest mention.
fn best(
    casting: &Casting<'_>,
    near: &[((usize, usize), ActorId)],
    line: usize,
    word: usize,
) -> Option<((usize, usize), ActorId)> {
    let subject = |&&((l, w), _): &&((usize, usize), ActorId)| {
        let tree = casting.tree(l);
        let governed = l == line && tree.head(word) == tree.head(w) && tree.rel(word) != Deprel::NmodPoss;
        matches!(tree.rel(w), Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter) && !governed
    };
    let here = near.iter().filter(|((l, _), _)| *l == line).find(subject);
    let nearest_line = near.iter().find(|((l, _), _)| *l < line).map(|((l, _), _)| *l);
    let there = || near.iter().filter(|((l, _), _)| Some(*l) == nearest_line).rfind(subject);
    let argument = |&&((l, w), _): &&((usize, usize), ActorId)| {
        !matches!(casting.tree(l).rel(w), Deprel::Nmod | Deprel::NmodPoss | Deprel::Amod | Deprel::Compound)
    };
    here.or_else(there).or_else(|| near.iter().find(argument)).or_else(|| near.first()).copied()
}

/// "the two countries", "both sides", "the leaders": the last two parties of the same kind.
pub(crate) fn dual(casting: &Casting<'_>, line: usize, word: usize) -> Option<Vec<ActorId>> {
    let tree = casting.tree(line);
    let lemma = tree.folded(word);
    let two = tree.children(word).iter().any(|&c| tree.is_lemma(c, &["two", "both"]));
    if !two
        || !PARTIES.contains(&lemma.as_str())
        || tree
            .child(word, &[Deprel::Amod, Deprel::Nmod, Deprel::NmodPoss])
            .is_some_and(|c| !casting.cast.at(line, c).is_empty())
    {
        return None;
    }
    let persons =
        matches!(lemma.as_str(), "leader" | "president" | "minister" | "man" | "official" | "diplomat");
    let mut found: Vec<ActorId> = Vec::new();
    for ((l, w), id) in casting.cast.before(line, word) {
        if l + DUAL_REACH < line || found.len() == 2 {
            break;
        }
        let actor = casting.cast.get(id);
        let place =
            casting.tree(l).preposition(w).is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near"));
        let fits = !place
            && if persons {
                actor.person
            } else {
                let governs = actor.sectors.is_empty() || actor.sectors.contains(&plover::Sector::Gov);
                governs && actor.code.is_some_and(plover::Code::is_country) && !actor.plural
            };
        let new = found.iter().all(|&f| casting.cast.get(f).code != actor.code);
        if fits && new {
            found.push(id);
        }
    }
    found.reverse();
    (found.len() == 2).then_some(found)
}

/// A surname or acronym of somebody told before.
pub(crate) fn repeated_name(casting: &Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let tree = casting.tree(line);
    if tree.upos(word) != Upos::Propn {
        return None;
    }
    let range = phrase::extent(tree, word);
    let name =
        tree.sentence.names.iter().find(|n| n.tokens.contains(&word)).map_or(range, |n| n.tokens.clone());
    let text = casting.document.text(tree.token(name.start).start, tree.token(name.end - 1).end);
    let like = |actor: &Actor| {
        let full = actor.name.as_deref().unwrap_or(&actor.text);
        actor.person && full != text && (is_last_name(&text, full) || is_last_name(&text, &actor.text))
            || !actor.person && full.len() > text.len() && text.len() > 1 && is_acronym(&text, full)
    };
    casting.cast.before(line, word).map(|(_, id)| id).find(|&id| like(casting.cast.get(id)))
}

fn is_last_name(short: &str, full: &str) -> bool {
    let mut words = full.split(' ');
    full.contains(' ')
        && (full.ends_with(&format!(" {short}")) || words.next() == Some(short) && full.contains('-'))
}

fn is_acronym(short: &str, full: &str) -> bool {
    let initials: String =
        full.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
    short.len() >= 2 && short.chars().all(char::is_uppercase) && initials.ends_with(short)
}

/// "police" after "Kenyan police": the same role told before with its country.
pub(crate) fn repeated_role(casting: &Casting<'_>, line: usize, word: usize, new: &Actor) -> Option<ActorId> {
    let tree = casting.tree(line);
    let article = tree.child(word, &[Deprel::Det]).map(|d| tree.folded(d));
    if !new.plural && !matches!(article.as_deref(), Some("the" | "this" | "that") | None) {
        return None;
    }
    if article
        .as_deref()
        .is_some_and(|a| a != "the" && a != "these" && a != "those" && a != "this" && a != "that")
    {
        return None;
    }
    casting.cast.before(line, word).map(|(_, id)| id).find(|&id| {
        let old = casting.cast.get(id);
        let same_office = new.office.is_some() && old.person && old.office == new.office && article.is_some();
        old.code.is_some() && (old.head_lemma == new.head_lemma && old.sectors == new.sectors || same_office)
    })
}

/// "the delegation", "the group", "the country": something told before under the same or another noun.
pub(crate) fn definite(casting: &Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let tree = casting.tree(line);
    let definite =
        tree.child(word, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the", "this", "that"]));
    if !definite || tree.upos(word) != Upos::Noun || tree.token(word).features.number == Number::Plur {
        return None;
    }
    let lemma = tree.folded(word);
    let fits = |actor: &Actor| {
        let named = actor.is_political()
            && (actor.head_lemma == lemma || actor.text.to_lowercase().split(' ').any(|w| w == lemma));
        let body = BODIES.contains(&lemma.as_str())
            && matches!(
                actor.kind,
                Kind::Igo
                    | Kind::Ngo
                    | Kind::Party
                    | Kind::ArmedGroup
                    | Kind::Media
                    | Kind::Company
                    | Kind::Other
            )
            && !actor.person;
        let land = LANDS.contains(&lemma.as_str()) && matches!(actor.kind, Kind::State);
        named || body || land
    };
    casting.cast.before(line, word).map(|(_, id)| id).find(|&id| fits(casting.cast.get(id)))
}
