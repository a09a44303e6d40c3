//! Who "he", "they" or "it" is.

use knowledge::Kind;
use language::labels::{Deprel, Number, Upos};
use plover::Sector;

use crate::cast::{Actor, ActorId};
use crate::casting::Casting;
use crate::reference::{is_human, papers, position};
use crate::roles;
use crate::tree::Tree;

/// Whoever speaks.
const SPEAKERS: &[&str] = &["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"];

/// Verbs that say what somebody takes a thing for.
const REMARKING: &[&str] = &["call", "describe", "term", "brand", "label", "dub", "denounce", "dismiss"];

/// Sectors of those who say "our" of their state.
const OFFICIAL: &[Sector] = &[Sector::Gov, Sector::Mil, Sector::Leg, Sector::Eli];

/// How many sentences back the one whose quotation goes on may be named.
const SPEAKER_REACH: usize = 8;

/// How far back a pronoun may reach, in sentences.
const PRONOUN_REACH: usize = 3;

/// Whether the word is said by a speaker of himself and his own.
pub(crate) fn is_speaker(form: &str) -> bool {
    SPEAKERS.iter().any(|s| s.eq_ignore_ascii_case(form))
}

/// Who "he", "they" or "it" is.
pub(crate) fn pronoun(casting: &Casting<'_>, line: usize, word: usize) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let form = tree.token(word).form.to_lowercase();
    if SPEAKERS.contains(&form.as_str()) {
        let speaker = speaker(casting, line, word);
        let state = speaker.filter(|_| matches!(form.as_str(), "our" | "ours" | "us")).and_then(|id| {
            let official = casting.cast.get(id).sectors.iter().any(|s| OFFICIAL.contains(s));
            let code = casting.cast.get(id).code.filter(|_| official);
            let state = |a: &Actor| a.is_bare_state() && code.is_some() && a.code == code;
            casting.cast.actors.iter().position(state).map(ActorId)
        });
        return state.or(speaker).into_iter().collect();
    }
    let fits: fn(&Actor, bool) -> bool = match form.as_str() {
        form if is_of_person(form) => |a, _| a.person,
        "they" | "them" | "their" | "theirs" | "themselves" => {
            |a, _| (a.plural || !a.person) && a.is_political()
        }
        "it" | "its" | "itself" => |a, plural| !a.person && !plural && a.is_political(),
        _ => return Vec::new(),
    };
    if let Some(authors) = papers::author(casting, line, word) {
        return authors;
    }
    if let Some(thing) = remarked(tree, word) {
        return behind(casting, line, thing);
    }
    if let Some(owner) = position::fellow_owner(casting, line, word) {
        return owner;
    }
    if let Some(stricken) = position::stricken(casting, line, word).filter(|_| form.starts_with("the")) {
        return stricken;
    }
    let mut near = candidates(casting, (line, word), &form, fits);
    if near.is_empty() && is_of_person(&form) {
        near = candidates(casting, (line, word), &form, |a, _| is_somebody(a));
    }
    if let Some(id) = owner(casting, line, word).filter(|&id| near.iter().any(|&(_, n)| n == id)) {
        return vec![id];
    }
    let likely: Vec<((usize, usize), ActorId)> = near
        .iter()
        .copied()
        .filter(|&((l, w), id)| is_likely(casting, (l, w), id, &form, l == line))
        .collect();
    let nearest = if likely.is_empty() { &near } else { &likely };
    let Some((place, id)) = best(casting, nearest, line, word) else { return Vec::new() };
    if form.starts_with("the") { together(casting, place, id) } else { vec![id] }
}

/// Whether the pronoun stands for one person.
fn is_of_person(form: &str) -> bool {
    matches!(form, "he" | "him" | "his" | "she" | "her" | "hers" | "himself" | "herself")
}

/// Those told before, the last first, whom the pronoun may mean.
fn candidates(
    casting: &Casting<'_>,
    (line, word): (usize, usize),
    form: &str,
    fits: fn(&Actor, bool) -> bool,
) -> Vec<((usize, usize), ActorId)> {
    let floor = line.saturating_sub(PRONOUN_REACH);
    let bound = bound(casting, line, word);
    let told = casting.cast.before(line, word).take_while(|((l, _), _)| *l >= floor);
    told.filter(|&((l, w), id)| {
        let actor = casting.cast.get(id);
        let place = form.starts_with("it") && actor.kind == Kind::Place;
        let shut = place || is_part(casting, l, w) || bound.contains(&id);
        fits(actor, is_plural(casting, l, w, id)) && !shut
    })
    .collect()
}

/// One person: by name, or by what he is, as "the president".
fn is_somebody(actor: &Actor) -> bool {
    let role = actor.kind == Kind::Role && !actor.plural;
    actor.person || role && (actor.office.is_some() || is_human(&actor.head_lemma))
}

/// "condemned the raid, calling it a crime": the thing of which the participle speaks.
fn remarked(tree: &Tree, word: usize) -> Option<usize> {
    let verb = tree.head(word).filter(|_| tree.rel(word) == Deprel::Obj && tree.is_lemma(word, &["it"]))?;
    let above =
        tree.head(verb).filter(|_| tree.rel(verb) == Deprel::Advcl && tree.is_lemma(verb, REMARKING))?;
    let bare = tree.child(verb, &[Deprel::Nsubj, Deprel::Mark]).is_none();
    tree.child(above, &[Deprel::Obj, Deprel::Obl]).filter(|&t| bare && tree.upos(t) == Upos::Noun)
}

/// Who stands behind a thing by its own words.
fn behind(casting: &Casting<'_>, line: usize, thing: usize) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let own = casting.cast.at(line, thing);
    if !own.is_empty() {
        return own.to_vec();
    }
    let words = tree.by_rel(thing, &[Deprel::NmodPoss, Deprel::Amod, Deprel::Compound]);
    words.flat_map(|w| casting.cast.at(line, w).to_vec()).collect()
}

/// Who says "I" or "we": the nearest subject outside the quotation, else who spoke in the sentences before.
fn speaker(casting: &Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let here = outside(casting, line, word);
    here.or_else(|| {
        let floor = line.saturating_sub(SPEAKER_REACH);
        let same = |l: &usize| casting.document.lines[*l].paragraph == casting.document.lines[line].paragraph;
        (floor..line).rev().filter(same).find_map(|l| {
            let tree = casting.tree(l);
            let quoted = (0..tree.len()).rev().find(|&w| is_quote(tree, w))?;
            outside(casting, l, quoted)
        })
    })
}

/// The subject nearest to the word with a quotation mark between them, or above it at the other side of one.
fn outside(casting: &Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let tree = casting.tree(line);
    let marks = |w: usize| {
        let (a, b) = (w.min(word), w.max(word));
        (a..=b).filter(|&i| is_quote(tree, i)).count()
    };
    let subject = |w: &usize| {
        matches!(tree.rel(*w), Deprel::Nsubj | Deprel::NsubjPass) && marks(*w) % 2 == 1 && *w != word
    };
    let mut subjects: Vec<usize> = (0..tree.len()).filter(subject).collect();
    subjects.sort_by_key(|w| w.abs_diff(word));
    let speaks = |id: &ActorId| {
        let actor = casting.cast.get(*id);
        actor.person || actor.is_political() && actor.sectors.first() == Some(&Sector::Gov)
    };
    let known = |w: &usize| casting.cast.at(line, *w).iter().copied().find(speaks);
    subjects.iter().find_map(known)
}

fn is_quote(tree: &Tree, word: usize) -> bool {
    matches!(tree.token(word).form.as_str(), "\"" | "“" | "”" | "``" | "''")
}

/// "they" are rather several than one; "it" is rather somebody than the place where something happened.
fn is_likely(
    casting: &Casting<'_>,
    (line, word): (usize, usize),
    id: ActorId,
    form: &str,
    here: bool,
) -> bool {
    let actor = casting.cast.get(id);
    if form.starts_with("the") {
        let tree = casting.tree(line);
        return here && (actor.plural || tree.conjuncts(roles::first_conjunct(tree, word)).len() > 1);
    }
    let within = casting.tree(line).preposition(word);
    let place = within.is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near" | "across" | "inside"));
    !(form.starts_with("it") && place && actor.is_land())
}

/// Whether the mention speaks of several: by its own number, or, of a pronoun, by whom it stands for.
fn is_plural(casting: &Casting<'_>, line: usize, word: usize, id: ActorId) -> bool {
    let tree = casting.tree(line);
    let actor = casting.cast.get(id);
    if tree.upos(word) == Upos::Pron || !actor.plural {
        return actor.plural;
    }
    tree.token(word).features.number == Number::Plur
}

/// Whose "its forces" are in "asked Syria to withdraw its forces": those of whom its clause says what they do, where it has no
/// subject of its own.
fn owner(casting: &Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let tree = casting.tree(line);
    let clause =
        tree.ancestors(word).find(|&a| tree.is_verb(a)).filter(|_| tree.rel(word) == Deprel::NmodPoss)?;
    // "accused Syria of shelling its towns" may be anybody's towns.
    let own =
        tree.child(clause, &[Deprel::Nsubj, Deprel::NsubjPass]).is_some() || !tree.is_marked(clause, &["to"]);
    let subject = roles::surface_subject(tree, clause).filter(|_| !own)?;
    casting.cast.at(line, subject).first().copied()
}

/// Who a pronoun cannot be: the subject of its own clause ("Chad said Sudan had attacked it" is an attack on Chad).
fn bound(casting: &Casting<'_>, line: usize, word: usize) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let reflexive = tree.token(word).form.to_lowercase().contains("sel");
    let argument = matches!(tree.rel(word), Deprel::Obj | Deprel::Iobj | Deprel::Obl | Deprel::Nmod);
    if reflexive || !argument {
        return Vec::new();
    }
    let clause = tree.ancestors(word).find(|&a| tree.is_verb(a));
    let subject = clause.and_then(|c| roles::surface_subject(tree, c)).filter(|&s| s != word);
    subject.map_or_else(Vec::new, |s| casting.cast.at(line, s).to_vec())
}

/// Whether the word only describes somebody else ("Greek" in "Greek Cypriots").
fn is_part(casting: &Casting<'_>, line: usize, word: usize) -> bool {
    let tree = casting.tree(line);
    let modifier = matches!(tree.rel(word), Deprel::Amod | Deprel::Compound | Deprel::NmodDesc);
    modifier && tree.head(word).is_some_and(|h| !casting.cast.at(line, h).is_empty())
}

/// "they" after "A and B" or "between A and B" is both.
fn together(casting: &Casting<'_>, (line, word): (usize, usize), id: ActorId) -> Vec<ActorId> {
    let tree = casting.tree(line);
    let all = tree.conjuncts(roles::first_conjunct(tree, word));
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
