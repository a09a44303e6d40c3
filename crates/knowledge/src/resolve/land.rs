//! Lands: a state, its people, capital or seat of power, or a place.

use plover::Sector;

use super::Identity;
use super::scene::{Scene, Unit};
use crate::entry::Land;
use crate::fold;
use crate::kind::{Form, Kind};

/// The head is a land.
pub(super) fn land(scene: &Scene<'_>) -> Option<Identity> {
    let unit = scene.head_unit().map(|u| &scene.units[u]).filter(|u| u.is_land())?;
    if ends_a_persons_name(scene, unit) {
        return None;
    }
    let (sectors, rule) = match unit.sense.kind {
        Kind::Nationality => people(scene, unit),
        Kind::State => (unit.sense.sectors(scene.on), "state"),
        Kind::Capital => (unit.sense.sectors(scene.on), "capital"),
        Kind::Seat => (unit.sense.sectors(scene.on), "seat"),
        Kind::Byword => (unit.sense.sectors(scene.on), "byword"),
        _ => (Vec::new(), "place"),
    };
    Some(Identity { code: unit.sense.code, sectors, name: None, office: None, kind: unit.sense.kind, rule })
}

/// "Denzel Washington", "Jack London": an unknown capitalised word right before a land of one word.
fn ends_a_persons_name(scene: &Scene<'_>, unit: &Unit<'_>) -> bool {
    let start = unit.tokens.start;
    let joined = start > 1 && fold::is_glue(scene.words[start - 1]) && scene.is_unknown_name(start - 2);
    unit.tokens.len() == 1
        && unit.sense.form != Form::People
        && start > 0
        && (scene.is_unknown_name(start - 1) || joined)
}

/// "Palestinians" and "an American" are people; "the British" and the adjective alone are the state that acts.
fn people(scene: &Scene<'_>, unit: &Unit<'_>) -> (Vec<Sector>, &'static str) {
    let own = unit.sense.sectors(scene.on);
    let counted = (0..unit.tokens.start)
        .any(|i| scene.is_any(i, COUNTS) || scene.words[i].starts_with(|c: char| c.is_ascii_digit()));
    let people = unit.sense.form == Form::People || counted || unit.sense.land() == Some(Land::People);
    match people {
        true if own.is_empty() || own == [Sector::Pre] => {
            ([&[Sector::Cvl], own.as_slice()].concat(), "people")
        }
        true => (own, "people"),
        false => (vec![Sector::Gov], "nationality"),
    }
}

const COUNTS: &[&str] = &[
    "a",
    "an",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "dozens",
    "hundreds",
    "thousands",
    "several",
    "some",
    "many",
    "most",
    "ordinary",
    "young",
    "other",
    "few",
    "fellow",
    "another",
    "all",
];

/// "European nations", "Arab states", "NATO member states": the lands themselves, under a nationality or their body's name.
pub(super) fn nations(scene: &Scene<'_>) -> Option<Identity> {
    let before = if scene.is_any(scene.head.saturating_sub(1), &["member"]) { 1 } else { 0 };
    let named = |u: &&Unit<'_>| u.is_land() || u.sense.kind == Kind::Igo;
    let land = scene.units.iter().filter(named).find(|u| u.tokens.end + before == scene.head)?;
    let noun = scene.is_any(
        scene.head,
        &["nations", "countries", "states", "powers", "capitals", "governments", "nation", "power"],
    );
    noun.then(|| Identity {
        code: land.sense.code,
        sectors: vec![Sector::Gov],
        name: None,
        office: None,
        kind: Kind::State,
        rule: "nations",
    })
}
