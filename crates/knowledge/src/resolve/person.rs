//! People: by full name, by title and name, by family name.

use std::ops::Range;

use plover::{Code, Sector};

use super::Identity;
use super::scene::{Scene, Unit};
use crate::fold;
use crate::kind::Kind;
use crate::office::{self, Post};
use crate::sense::Sense;
use crate::spelling::Likeness;

/// A name of the dictionary: "Russian President Vladimir Putin", "Vladimir Putin".
pub(super) fn named(scene: &Scene<'_>) -> Option<Identity> {
    let at = scene.units.iter().position(|u| u.sense.kind == Kind::Person)?;
    let unit = &scene.units[at];
    let title = title_before(scene, unit.tokens.start);
    let heads = unit.tokens.contains(&scene.head)
        || title.is_some_and(|t| t.tokens.contains(&scene.head))
        || surname_follows(scene, unit);
    heads.then(|| identity(scene, &best(scene, unit), title, unit.tokens.start, "person"))
}

/// The parser may take the word after a known name for the head: "Vladimir Putin Jr".
fn surname_follows(scene: &Scene<'_>, unit: &Unit<'_>) -> bool {
    scene.head == unit.tokens.end && scene.is_unknown_name(scene.head)
}

/// Of several people of one name: whose country the phrase names, then the story's, then who was in office, then the highest.
fn best<'a>(scene: &Scene<'a>, unit: &Unit<'a>) -> Sense<'a> {
    let said = scene.modifier_before(unit.tokens.start).and_then(|u| u.sense.code);
    let people = unit.senses.iter().filter(|s| s.kind == Kind::Person);
    *people
        .min_by_key(|s| (said.is_none_or(|c| !s.serves(c, scene.on)), rank(scene, s)))
        .unwrap_or(&unit.sense)
}

/// Order of namesakes in a story: its countries in their order, those in office on its day, the higher offices.
fn rank(scene: &Scene<'_>, sense: &Sense<'_>) -> (usize, bool, bool, Option<Post>) {
    let place = scene.focus.iter().position(|&c| sense.serves(c, scene.on)).unwrap_or(usize::MAX);
    let out = scene.on.is_none_or(|day| !sense.held_office_on(day));
    let post = sense.post(scene.on);
    (place, out, post.is_none(), post)
}

/// The noun for people that ends right before a name.
fn title_before<'s, 'a>(scene: &'s Scene<'a>, start: usize) -> Option<&'s Unit<'a>> {
    scene.units.iter().find(|u| u.is_role() && u.tokens.end == start && u.sense.is_person_role())
}

/// What the story calls somebody goes before what the dictionary knows, since the story is nearer to its day.
fn identity(
    scene: &Scene<'_>,
    sense: &Sense<'_>,
    title: Option<&Unit<'_>>,
    start: usize,
    rule: &'static str,
) -> Identity {
    let known = sense.sectors(scene.on);
    // "former president" is a role of its own, which then holds the word "former".
    let was = title.is_some_and(|t| t.sense.sectors(None) == [Sector::Eli]);
    let former = was || scene.is_former(title.map_or(start, |t| t.tokens.start));
    let office = title.map(|t| scene.office(&t.tokens));
    // "opposition leader Kevin Rudd": of one of whom nothing else is known on the day any noun for people tells what he is.
    let titles = |t: &&Unit<'_>| {
        let own = t.sense.sectors(None);
        t.sense.is_office() || own == [Sector::Rel] || known.is_empty() && !own.is_empty()
    };
    let said = title.filter(titles).map(|t| t.sense.sectors(None)).or_else(|| within(scene, sense, start));
    let sectors = match said {
        _ if former && known.iter().all(|s| OF_STATE.contains(s)) => vec![Sector::Eli],
        Some(said) if known.is_empty() || known == [Sector::Eli] => said,
        _ => known,
    };
    let held = sense.office(scene.on).map(str::to_owned);
    let code = sense
        .terms()
        .iter()
        .find(|t| scene.on.is_some_and(|d| t.covers(d)))
        .and_then(|t| t.code)
        .or(sense.code);
    Identity {
        code,
        sectors,
        name: Some(sense.name.to_owned()),
        office: held.or(office),
        kind: Kind::Person,
        rule,
    }
}

/// The sectors of an office that is part of the name ("the Shah of Persia").
fn within(scene: &Scene<'_>, sense: &Sense<'_>, start: usize) -> Option<Vec<Sector>> {
    let unit = scene.units.iter().find(|u| u.tokens.start == start && u.sense.id == sense.id)?;
    let first = unit.tokens.start..unit.tokens.start + 1;
    let found = scene.knowledge.find(&scene.words[first.clone()], &scene.lemmas[first]);
    let office = found
        .into_iter()
        .flat_map(|f| f.senses)
        .find(|s| s.kind == Kind::Role && (s.is_office() || s.sectors(None) == [Sector::Rel]))?;
    Some(office.sectors(None)).filter(|_| unit.tokens.len() > 1)
}

const OF_STATE: &[Sector] =
    &[Sector::Gov, Sector::Leg, Sector::Jud, Sector::Mil, Sector::Cop, Sector::Spy, Sector::Eli];

/// A title and a name that the dictionary may not have: "Deputy Foreign Minister Nguyen Minh Vu", "President Bush".
pub(super) fn titled(scene: &Scene<'_>) -> Option<Identity> {
    let at = scene
        .units
        .iter()
        .rposition(|u| u.is_role() && u.sense.is_person_role() && !name_after(scene, u).is_empty())?;
    let title = &scene.units[at];
    let name = name_after(scene, title);
    if !title.tokens.contains(&scene.head) && !name.contains(&scene.head) {
        return None;
    }
    let code = scene.code_of(&title.tokens);
    if name.len() == 1
        && let Some(sense) = by_title(scene, title, scene.words[name.start], code)
    {
        return Some(identity(scene, &sense, Some(title), name.start, "titled-person"));
    }
    if name.len() > 1
        && let Some(sense) = spelt(scene, Some(title), name.clone(), code)
    {
        return Some(identity(scene, &sense, Some(title), name.start, "titled-person"));
    }
    let mut found = super::role::of_unit(scene, at)?;
    found.name = Some(scene.text(name));
    found.kind = Kind::Person;
    found.rule = "titled-person";
    Some(found)
}

/// The words right after a title that may be a name: unknown ones, or a town that is also a family name.
fn name_after(scene: &Scene<'_>, title: &Unit<'_>) -> Range<usize> {
    let start = title.tokens.end;
    let next = scene.unit_at(start).map(|u| &scene.units[u]);
    let may = next.is_none_or(|u| {
        matches!(u.sense.kind, Kind::Place | Kind::Capital) && u.tokens.len() == 1
            || u.is_role() && scene.name_run(start).len() > u.tokens.len()
    });
    let capital = scene
        .words
        .get(start)
        .is_some_and(|w| w.chars().next().is_some_and(char::is_uppercase) || starts_name(w, scene, start));
    let run = if may && capital { scene.name_run(start) } else { start..start };
    let institution = run.clone().any(|i| super::patterns::is_body_noun(scene.words[i]));
    let adjective = ADJECTIVES.contains(&title.sense.name) || scene.is_any(title.tokens.start, ADJECTIVES);
    if institution || adjective { start..start } else { run }
}

/// Nouns for people that before a capital are adjectives of a body's name ("National Harbour Trust").
const ADJECTIVES: &[&str] = &[
    "national",
    "local",
    "private",
    "liberal",
    "conservative",
    "youth",
    "people",
    "islamist",
    "communist",
    "socialist",
    "nationalist",
];

/// "al-Bashir", "bin Salman": a particle with a hyphen or a capital after it.
fn starts_name(word: &str, scene: &Scene<'_>, at: usize) -> bool {
    matches!(word, "al" | "el" | "bin" | "de" | "van" | "von" | "ould") && !scene.name_run(at + 1).is_empty()
}

/// Who of a family name holds or held what the title says.
fn by_title<'a>(scene: &Scene<'a>, title: &Unit<'a>, surname: &str, code: Option<Code>) -> Option<Sense<'a>> {
    let all = scene.knowledge.person_by_surname(surname, code, scene.on);
    let office = scene.office(&title.tokens);
    let same = |s: &&Sense<'a>| {
        s.terms().iter().any(|t| {
            let code = t.code.or(s.code);
            code.is_some_and(|c| office::same(&t.office, &office, c))
                && scene.on.is_none_or(|d| t.from.is_none_or(|f| f <= d))
        })
    };
    let now = |s: &&Sense<'a>| scene.on.is_some_and(|d| s.held_office_on(d));
    let in_focus = |s: &&Sense<'a>| s.code.is_some_and(|c| scene.focus.contains(&c));
    let offices: Vec<&Sense<'a>> = all.iter().filter(same).collect();
    let first = offices.iter().find(|s| now(s) && in_focus(s)).or_else(|| offices.iter().find(|s| now(s)));
    let first = first
        .or_else(|| offices.iter().find(|s| in_focus(s)))
        // Namesakes of one country leave no doubt whose president is meant, whichever of them it was.
        .or_else(|| offices.first().filter(|one| offices.iter().all(|s| s.code == one.code)));
    first.map(|s| **s).or_else(|| all.iter().find(|s| now(s) && in_focus(s)).copied())
}

/// Whose name a run of words spells in another way.
///
/// All words of one of the two names must stand in the other, and somebody of the title's or the story's country must bear
/// it, or but one person in office on the day. With the office and the country said, the family name and one other word do.
fn spelt<'a>(
    scene: &Scene<'a>,
    title: Option<&Unit<'a>>,
    name: Range<usize>,
    code: Option<Code>,
) -> Option<Sense<'a>> {
    let all = scene.knowledge.spelt(&scene.text(name), code, scene.on);
    let office = title.map(|t| scene.office(&t.tokens));
    let titled = |s: &Sense<'a>| {
        let held = s.terms().iter().filter(|t| scene.on.is_none_or(|d| t.covers(d)));
        let codes = held.filter_map(|t| Some((t, t.code.or(s.code)?)));
        office.as_ref().is_some_and(|o| codes.into_iter().any(|(t, c)| office::same(o, &t.office, c)))
    };
    let whole: Vec<Sense<'a>> = all.iter().filter(|(l, _)| *l == Likeness::Whole).map(|(_, s)| *s).collect();
    let first = whole.iter().find(|s| titled(s)).copied();
    let partly = || all.iter().map(|(_, s)| *s).find(|s| code.is_some() && titled(s));
    first.or_else(|| at_home(scene, &whole, code)).or_else(partly)
}

/// Of people spelt alike the one of the story's country, else the only one in office.
fn at_home<'a>(scene: &Scene<'a>, people: &[Sense<'a>], code: Option<Code>) -> Option<Sense<'a>> {
    let of = |c: Code| people.iter().find(|s| s.serves(c, scene.on));
    let now: Vec<&Sense<'a>> =
        people.iter().filter(|s| scene.on.is_some_and(|d| s.held_office_on(d))).collect();
    let known = code.and_then(of).or_else(|| scene.focus.iter().find_map(|&c| of(c)));
    known.or_else(|| now.first().filter(|_| now.len() == 1).copied()).copied()
}

/// A name of several words that is not in the dictionary as it is spelt here.
pub(super) fn respelt(scene: &Scene<'_>) -> Option<Identity> {
    let (sense, start) = respelt_at(scene, scene.head)?;
    Some(identity(scene, &sense, None, start, "respelt-person"))
}

fn respelt_at<'a>(scene: &Scene<'a>, head: usize) -> Option<(Sense<'a>, usize)> {
    let known = |i: usize| scene.is_unknown_name(i) || fold::is_glue(scene.words[i]) && i > 0;
    let start = (0..=head).rev().take_while(|&i| known(i)).last()?;
    let name = scene.name_run(start);
    let said = scene.modifier_before(start).and_then(|u| u.sense.code);
    (name.len() > 1).then(|| spelt(scene, None, name, said))?.map(|sense| (sense, start))
}

/// Days before they are anybody's family name: "Friday" alone is no prime minister of that name.
const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A family name alone: whoever bears it, holds an office and belongs to the story, or is the only one in office, or the
/// only one who leads a state.
pub(super) fn surname(scene: &Scene<'_>) -> Option<Identity> {
    if !scene.is_unknown_name(scene.head) {
        return None;
    }
    let start = (0..=scene.head).rev().take_while(|&i| scene.is_unknown_name(i)).last().unwrap_or(scene.head);
    let name = scene.name_run(start);
    if WEEKDAYS.contains(&scene.text(name.clone()).as_str()) {
        return None;
    }
    let all = scene.knowledge.person_by_surname(&scene.text(name.clone()), None, scene.on);
    let now: Vec<&Sense<'_>> = all.iter().filter(|s| scene.on.is_none_or(|d| s.held_office_on(d))).collect();
    let in_focus = |s: &&&Sense<'_>| scene.focus.iter().any(|&c| s.serves(c, scene.on));
    let nearest = now.iter().filter(in_focus).min_by_key(|s| rank(scene, s));
    let chosen = nearest.or_else(|| now.first().filter(|_| now.len() == 1)).or_else(|| ruler(scene, &now))?;
    Some(identity(scene, chosen, None, name.start, "surname"))
}

/// The only one of several namesakes who leads a state on the story's day: news that says "Macron" means the president.
fn ruler<'n, 'a>(scene: &Scene<'_>, now: &'n [&'a Sense<'a>]) -> Option<&'n &'a Sense<'a>> {
    scene.on?;
    let mut leading = now.iter().filter(|s| s.post(scene.on).is_some_and(|post| post <= Post::Ruler));
    leading.next().filter(|_| leading.next().is_none())
}
