//! Role nouns: "Kurdish rebels", "a ministry official", "president of France".

use plover::{Code, Sector};

use super::Identity;
use super::scene::{Scene, TIES, Unit};
use crate::kind::Kind;

/// The head is a role noun.
pub(super) fn role(scene: &Scene<'_>) -> Option<Identity> {
    let at = scene.head_unit().filter(|&u| scene.units[u].is_role())?;
    // "The group", "a member" say nobody by themselves; whoever reads the story's tree knows better whom they mean.
    of_unit(scene, at).filter(|i| i.code.is_some() || !i.sectors.is_empty())
}

/// What a role noun means among the words around it.
pub(super) fn of_unit(scene: &Scene<'_>, at: usize) -> Option<Identity> {
    let unit = &scene.units[at];
    let mut sectors = sectors(scene, unit);
    let code = code(scene, unit);
    if leaves_an_elite(unit, &sectors) && scene.is_former(unit.tokens.start) {
        sectors = vec![Sector::Eli];
    }
    // A country's delegation is its government's unless the words name another body.
    if sectors.is_empty() && unit.sense.name == "delegation" && code.is_some_and(Code::is_country) {
        sectors.push(Sector::Gov);
    }
    // A person's supporters are people, those of a body are its own.
    if sectors.is_empty() && unit.sense.name == "supporter" && code.is_some_and(Code::is_country) {
        sectors.push(Sector::Cvl);
    }
    if scene.partly_recognised(unit.tokens.start) && !sectors.contains(&Sector::Pre) {
        sectors.push(Sector::Pre);
    }
    let said = unit.sense.is_office().then(|| scene.office(&unit.tokens));
    Some(Identity { code, sectors, name: None, office: said, kind: Kind::Role, rule: "role" })
}

/// Whether those who were this are former officials; former soldiers, constables and rebels are not, former generals are.
fn leaves_an_elite(unit: &Unit<'_>, sectors: &[Sector]) -> bool {
    match sectors.first() {
        Some(Sector::Gov | Sector::Leg | Sector::Jud | Sector::Spy) => unit.sense.is_person_role(),
        Some(Sector::Mil | Sector::Cop) => unit.sense.is_office(),
        _ => false,
    }
}

/// An embassy is its sender's wherever it stands; other roles may be told by where they are.
fn code(scene: &Scene<'_>, unit: &Unit<'_>) -> Option<Code> {
    let abroad = sent(scene, unit);
    if abroad && scene.modifier_before(unit.tokens.start).is_none() {
        return scene.modifier_after(unit.tokens.end - 1, &["of", "from"]).and_then(|u| u.sense.code);
    }
    sender(scene, unit).or_else(|| scene.code_of(&unit.tokens))
}

/// Those who are sent to a land or set over it by somebody else.
const SENT: &[&str] = &[
    "envoy",
    "envoys",
    "mediator",
    "mediators",
    "negotiator",
    "negotiators",
    "administrator",
    "inspector",
    "inspectors",
    "investigator",
    "investigators",
    "mission",
    "peacekeeper",
    "peacekeepers",
];

/// "the UN Kosovo mediator", "the US North Korea envoy": of two names before those who are sent, the first sends them to the second.
fn sender(scene: &Scene<'_>, unit: &Unit<'_>) -> Option<Code> {
    if !scene.is_any(unit.tokens.end - 1, SENT) {
        return None;
    }
    let told = |u: &&Unit<'_>| u.tokens.end <= unit.tokens.start && u.sense.code.is_some();
    let mut before = scene.units.iter().rev().filter(told);
    let (land, first) = (before.next()?, before.next()?);
    let ground =
        matches!(land.sense.kind, Kind::State | Kind::Place) && first.tokens.end == land.tokens.start;
    let sends = first.is_land() || first.sense.kind == Kind::Igo;
    first.sense.code.filter(|_| ground && sends)
}

fn sent(scene: &Scene<'_>, unit: &Unit<'_>) -> bool {
    let last = unit.tokens.end - 1;
    scene.is_any(
        last,
        &["embassy", "embassies", "consulate", "consulates", "ambassador", "ambassadors", "envoy", "envoys"],
    )
}

fn sectors(scene: &Scene<'_>, unit: &Unit<'_>) -> Vec<Sector> {
    let own = unit.sense.sectors(None);
    let body = nearest_body(scene, unit);
    let armed = body.is_some_and(|b| b.sense.kind == Kind::ArmedGroup);
    let faceless =
        own.first().is_none_or(|s| matches!(s, Sector::Uaf | Sector::Reb | Sector::Prm | Sector::Cvl));
    // The prosecutor of a court serves the court, not a police force.
    let at_court = own == [Sector::Cop] && body.is_some_and(|b| b.sense.sectors(scene.on) == [Sector::Jud]);
    let takes = at_court || unit.sense.belongs() || armed && faceless;
    match body {
        Some(body) if takes => {
            let theirs = body.sense.sectors(scene.on);
            // Rebels are rebels even of a movement that governs on the day.
            let still = own.first() == Some(&Sector::Reb) && !theirs.contains(&Sector::Reb);
            // Members of a body of states are governments ("NATO members").
            let states = body.sense.kind == Kind::Igo && MEMBERS.contains(&unit.sense.name);
            let chosen = match states {
                true => vec![Sector::Gov],
                false if theirs.is_empty() || still => own,
                false => theirs,
            };
            scene.shaded(chosen, unit.tokens.start)
        }
        _ => scene.shaded(own, unit.tokens.start),
    }
}

/// Nouns for those who belong to a body.
const MEMBERS: &[&str] =
    &["member", "member state", "member nation", "member country", "nation", "country", "government"];

/// Nouns that before another noun are adjectives ("a local leader").
const ADJECTIVES: &[&str] = &["national", "local", "private", "general", "major"];

/// The body whose people these are: before the noun, or after it with "of" or "for".
fn nearest_body<'s, 'a>(scene: &'s Scene<'a>, unit: &Unit<'a>) -> Option<&'s Unit<'a>> {
    let is_body =
        |u: &&Unit<'a>| u.sense.kind.is_body() || u.is_role() && !ADJECTIVES.contains(&u.sense.name);
    let before = scene.units.iter().rev().filter(|u| u.tokens.end <= unit.tokens.start).find(is_body);
    before.or_else(|| {
        let after = scene.units.iter().filter(|u| u.tokens.start >= unit.tokens.end).find(is_body)?;
        let tied = (unit.tokens.end..after.tokens.start).all(|i| {
            scene.unit_at(i).is_some() || scene.is_any(i, TIES) || scene.is_any(i, &["the", "a", "an", "'s"])
        });
        (tied && scene.is_any(unit.tokens.end, TIES)).then_some(after)
    })
}
