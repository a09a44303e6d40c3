//! What a noun points back to: "police" after "Kenyan police", "the group" after a body's name, "the country".

use knowledge::Kind;
use language::labels::{Deprel, Number, Upos};
use plover::{Code, Sector};

use crate::cast::{Actor, ActorId};
use crate::casting::Casting;

/// Vocabulary, open to change: nouns that stand for a body told before, whatever it was called.
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

/// Vocabulary, open to change: nouns for a country told before.
const LANDS: &[&str] = &["country", "nation", "state", "kingdom", "republic"];

/// Vocabulary, open to change: nouns for a body of states, though parties may call themselves so too, and what may stand before them
/// that is no name of such a party.
const BLOCS: &[&str] = &["alliance", "bloc", "union"];
const OF_STATES: &[&str] =
    &["nation", "member", "state", "country", "military", "regional", "western", "economic", "trade"];

/// "the alliance" after NATO, "the 25-nation bloc" after the European Union: the body of states told last.
pub(crate) fn bloc(casting: &Casting<'_>, line: usize, word: usize) -> Option<ActorId> {
    let tree = casting.tree(line);
    let the = tree.child(word, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the", "this", "that"]));
    // The parser takes a lone "alliance" for a name now and then.
    let noun = tree.token(word).form.starts_with(char::is_lowercase);
    if !the || !noun || !BLOCS.contains(&tree.folded(word).as_str()) {
        return None;
    }
    let of_states = |w: usize| {
        let form = tree.token(w).form.to_lowercase();
        form.starts_with(|c: char| c.is_ascii_digit()) || OF_STATES.iter().any(|s| form.ends_with(s))
    };
    let mut own =
        tree.by_rel(word, &[Deprel::Amod, Deprel::Compound, Deprel::NmodPoss, Deprel::Nmod, Deprel::Appos]);
    if own.any(|w| !of_states(w)) {
        return None;
    }
    let told = casting.cast.before(line, word).map(|(_, id)| id);
    told.into_iter().find(|&id| {
        let actor = casting.cast.get(id);
        actor.kind == Kind::Igo && !actor.person && actor.name.is_some() && actor.code != Some(Code::UNO)
    })
}

/// "the Islamic militant group" after Hamas, "the rights group" after Amnesty International: the body of its kind told last by name.
pub(crate) fn kindred(casting: &Casting<'_>, line: usize, word: usize, new: &Actor) -> Option<ActorId> {
    let tree = casting.tree(line);
    let the = tree.child(word, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the"]));
    let one = tree.token(word).features.number != Number::Plur;
    let named = tree.child(word, &[Deprel::Appos, Deprel::Flat, Deprel::Nmod, Deprel::NmodPoss]).is_some();
    if !the || !one || named || !tree.is_lemma(word, &["group", "organization", "organisation", "movement"]) {
        return None;
    }
    let kinds: &[Kind] = match new.sectors.first()? {
        Sector::Reb => &[Kind::ArmedGroup, Kind::Party],
        Sector::Soc => &[Kind::Ngo],
        _ => return None,
    };
    let alike = |a: &Actor| {
        let armed = kinds.contains(&Kind::Ngo) || a.sectors.contains(&Sector::Reb);
        kinds.contains(&a.kind) && !a.person && a.name.is_some() && armed
    };
    casting.cast.before(line, word).map(|(_, id)| id).find(|&id| alike(casting.cast.get(id)))
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
        let land = LANDS.contains(&lemma.as_str()) && matches!(actor.kind, Kind::State)
            || lemma == "island" && matches!(actor.kind, Kind::State | Kind::Place);
        named || body || land
    };
    casting.cast.before(line, word).map(|(_, id)| id).find(|&id| fits(casting.cast.get(id)))
}

/// "police" after "Kenyan police": the same role told before with its country.
pub(crate) fn repeated_role(casting: &Casting<'_>, line: usize, word: usize, new: &Actor) -> Option<ActorId> {
    let tree = casting.tree(line);
    let article = tree.child(word, &[Deprel::Det]).map(|d| tree.folded(d));
    // "a soldier" is somebody new; "soldiers" and "the soldier" may have been told before.
    let points_back = match article.as_deref() {
        None | Some("the" | "this" | "that") => true,
        Some("these" | "those") => new.plural,
        Some(_) => false,
    };
    // "four other officials" are not those told before.
    let counted = tree.by_rel(word, &[Deprel::Nummod, Deprel::Amod]);
    let others = counted.into_iter().any(|c| {
        tree.rel(c) == Deprel::Nummod && article.is_none() || tree.is_lemma(c, &["other", "several", "many"])
    });
    if !points_back || others {
        return None;
    }
    // Spokesmen speak for bodies of any sector.
    let speaks = new.head_lemma.starts_with("spokes");
    let same = |old: &Actor| {
        let court = |lemma: &str| matches!(lemma, "court" | "tribunal");
        let alike = old.head_lemma == new.head_lemma || court(&old.head_lemma) && court(&new.head_lemma);
        // Of hostages it may not be known whose they are.
        let known = old.code.is_some() || new.head_lemma == "hostage";
        known && alike && (speaks || old.sectors == new.sectors)
    };
    let before = || casting.cast.before(line, word).map(|(_, id)| id);
    let holder = article.is_some().then(|| holder(casting, line, word, new)).flatten();
    let found = holder.or_else(|| before().find(|&id| same(casting.cast.get(id))));
    // "the government", of a story about one land, is that land's where another's was not spoken of just now.
    let home = casting.focus.first().filter(|_| article.is_some() && new.head_lemma == "government");
    let Some(&home) = home else { return found };
    let near = casting.cast.before(line, word).take_while(|((l, _), _)| l + 1 >= line);
    let just = near.map(|(_, id)| id).find(|&id| same(casting.cast.get(id)));
    let own = |id: &ActorId| same(casting.cast.get(*id)) && casting.cast.get(*id).code == Some(home);
    just.or_else(|| before().find(own)).or(found.filter(|&id| casting.cast.get(id).code == Some(home)))
}

/// "the president": of those told who hold the office, the one who is most often told to act.
fn holder(casting: &Casting<'_>, line: usize, word: usize, new: &Actor) -> Option<ActorId> {
    let office = new.office.as_deref()?;
    let holds = |a: &Actor| {
        let same = |o: &str| o == office || o.ends_with(&format!(" {office}"));
        a.person && a.code.is_some() && a.office.as_deref().is_some_and(same)
    };
    let mut told: Vec<(ActorId, usize)> = Vec::new();
    for ((l, w), id) in casting.cast.before(line, word).filter(|&(_, id)| holds(casting.cast.get(id))) {
        let acts = usize::from(matches!(casting.tree(l).rel(w), Deprel::Nsubj | Deprel::NsubjPass));
        match told.iter_mut().find(|(i, _)| *i == id) {
            Some((_, times)) => *times += acts,
            None => told.push((id, acts)),
        }
    }
    // The nearest of those who are told to act as often.
    told.iter().rev().max_by_key(|(_, times)| *times).map(|&(id, _)| id)
}
