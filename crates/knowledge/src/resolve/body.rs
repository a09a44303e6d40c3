//! Organisations by name: "the Taliban", "the ruling United Russia party".

use plover::{Code, Sector};

use super::Identity;
use super::scene::{Scene, Unit};
use crate::entry::{EntryId, State, Table};
use crate::kind::{Form, Kind};
use crate::knowledge::Knowledge;
use crate::sense::Sense;

/// The head is a name of the dictionary.
pub(super) fn named(scene: &Scene<'_>) -> Option<Identity> {
    let unit = scene.head_unit().map(|u| &scene.units[u]).filter(|u| u.sense.kind.is_body())?;
    // "Popular Patriotic Front" is no "Patriotic Front": a capitalised word before goes on the name.
    let longer = unit.tokens.start > 0
        && scene.is_unknown_name(unit.tokens.start - 1)
        && unit.sense.code.is_none_or(Code::is_country);
    if longer {
        return None;
    }
    Some(identity(scene, unit, "body"))
}

/// A name and the noun that says what it is: "the United Russia party", "Hamas movement".
pub(super) fn apposed(scene: &Scene<'_>) -> Option<Identity> {
    let at = scene
        .head_unit()
        .filter(|&u| u > 0 && scene.units[u].is_role() && !scene.units[u].sense.is_person_role())?;
    let (name, noun) = (&scene.units[at - 1], &scene.units[at]);
    let touching = name.tokens.end == noun.tokens.start && name.sense.kind.is_body();
    let said = noun.sense.sectors(None);
    let agree = said.iter().any(|s| name.sense.sectors(scene.on).contains(s));
    (touching && agree && !noun.sense.name.rsplit(' ').next().is_some_and(|w| APART.contains(&w)))
        .then(|| identity(scene, name, "apposed-body"))
}

/// Nouns for parts of a body rather than for what it is.
const APART: &[&str] = &[
    "government",
    "cabinet",
    "regime",
    "administration",
    "ministry",
    "force",
    "troop",
    "troops",
    "peacekeeper",
    "embassy",
    "forces",
    "authority",
    "mission",
];

fn identity(scene: &Scene<'_>, unit: &Unit<'_>, rule: &'static str) -> Identity {
    let apart =
        |u: &Unit<'_>| (u.tokens.end..unit.tokens.start).any(|i| scene.is_any(i, &["and", "or", ",", "&"]));
    let land = scene
        .modifier_before(unit.tokens.start)
        .filter(|u| u.is_land() && !apart(u))
        .and_then(|u| u.sense.code);
    let bodies = || unit.senses.iter().filter(|s| s.kind.is_body());
    let said = scene.text(unit.tokens.clone());
    let namesake =
        |code| (unit.sense.kind == Kind::Party).then(|| scene.knowledge.party(&said, code)).flatten();
    let of = |code: Code| bodies().find(|s| s.code == Some(code)).copied().or_else(|| namesake(code));
    let hinted = land.and_then(of).or_else(|| scene.focus.iter().find_map(|&c| of(c)));
    let sense = &hinted.unwrap_or(unit.sense);
    let elsewhere = land.filter(|&l| sense.code.is_some_and(|c| c != l && c.is_country()));
    // An armed group of a name that others took after it is the first of that name where nothing speaks for another.
    let first = sense.kind == Kind::ArmedGroup;
    let unclear = hinted.is_none() && !first && bodies().any(|s| s.code != sense.code);
    Identity {
        code: elsewhere.or(sense.code.filter(|_| !unclear)),
        sectors: scene
            .shaded(shared(bodies(), sense, unclear, elsewhere.is_some(), scene), unit.tokens.start),
        name: elsewhere.is_none().then(|| sense.name.to_owned()),
        office: None,
        kind: sense.kind,
        rule: if elsewhere.is_some() { "body-elsewhere" } else { rule },
    }
}

impl Knowledge {
    /// The party of a state that its own stories call so for short: "Labour" of NOR is the Norwegian Labour Party.
    ///
    /// One party owns a short name in the list; others have theirs with their people or state before or after it, or hold its
    /// words in a longer name that no other party of the state shares: "Social Democrats" of SWE.
    pub(crate) fn party<'k>(&'k self, said: &str, code: Code) -> Option<Sense<'k>> {
        let bare = stem(said);
        let full = self.state(code).into_iter().flat_map(|state| full_names(state, said, &bare));
        let of = |name: String| {
            let mut senses = self.senses(&name).into_iter().filter(|s| s.id.table == Table::Body);
            senses.find(|s| s.code == Some(code) && s.kind == Kind::Party)
        };
        full.into_iter().find_map(of).or_else(|| self.only_party_with(&bare, code))
    }

    /// The one party of a state whose names hold these words.
    fn only_party_with<'k>(&'k self, words: &str, code: Code) -> Option<Sense<'k>> {
        let holds = |name: &str| {
            let at = name.find(words)?;
            let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            Some(ends(name[..at].chars().next_back()) && ends(name[at + words.len()..].chars().next()))
        };
        let parties =
            (0u32..).zip(&self.entries.bodies).filter(|(_, b)| b.kind == Kind::Party && b.code == Some(code));
        let mut found = parties.filter(|(_, b)| b.names.iter().any(|n| holds(n) == Some(true)));
        let (index, _) = found.next().filter(|_| found.next().is_none())?;
        Some(self.sense_of(EntryId { table: Table::Body, index }, Form::Name))
    }
}

/// What a short name of a party has in common with the full one: "Conservatives" and "Conservative Party".
fn stem(said: &str) -> String {
    let bare = said.strip_suffix(" Party").unwrap_or(said);
    match bare.strip_suffix("Democrats") {
        Some(before) => format!("{before}Democratic"),
        None => bare.strip_suffix('s').unwrap_or(bare).to_owned(),
    }
}

/// The names that a party of a state may have in full.
fn full_names(state: &State, said: &str, bare: &str) -> Vec<String> {
    let before = |land: &str| [format!("{land} {bare} Party"), format!("{land} {said}")];
    let after = |land: &str| [format!("{bare} Party of {land}"), format!("{land}'s {bare} Party")];
    let adjectives = state.words_of(Form::Adjective).flat_map(before);
    let names =
        state.words_of(Form::Name).flat_map(|n| before(n).into_iter().chain(after(n)).collect::<Vec<_>>());
    adjectives.chain(names).collect()
}

/// Of bodies of one name in several countries only what they have in common is known.
fn shared<'s, 'k: 's>(
    bodies: impl Iterator<Item = &'s Sense<'k>>,
    chosen: &Sense<'k>,
    unclear: bool,
    elsewhere: bool,
    scene: &Scene<'_>,
) -> Vec<Sector> {
    let mut sectors = chosen.sectors(scene.on);
    // A namesake abroad is the same sort of body; whether it governs there is not known.
    if elsewhere {
        sectors.truncate(1);
    }
    if unclear {
        let all: Vec<Vec<Sector>> = bodies.map(|s| s.sectors(scene.on)).collect();
        sectors.retain(|s| all.iter().all(|list| list.contains(s)));
    }
    sectors
}
