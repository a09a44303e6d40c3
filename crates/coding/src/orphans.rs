//! Who did what the story tells without its doer, where the story has told it before: "the protests", "He was further
//! sanctioned", "more than 100 people were arrested".

use language::labels::{Deprel, Upos};
use plover::{EventType, Field, Mode, Sector};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::document::Document;
use crate::echo::{FIGHTING, is_the};
use crate::roles;
use crate::tree::Tree;

/// Determiners that point back.
const POINTING: &[&str] = &["the", "this", "that", "these", "those"];

/// Where people are held: a prison arrests nobody.
const PRISONS: &[&str] = &["prison", "jail", "penitentiary"];

/// Vocabulary, open to change: what people do in the streets, and what they are called.
const PROTESTS: &[&str] = &["protest", "demonstration", "rally", "march", "dissent", "uprising", "unrest"];
const PROTESTERS: &[&str] = &["protester", "demonstrator", "marcher", "people", "activist"];

/// Vocabulary, open to change: what those who govern do or are, about which people take to the streets.
const GOVERNING: &[&str] = &[
    "government",
    "president",
    "minister",
    "leader",
    "ruler",
    "regime",
    "king",
    "authority",
    "parliament",
    "law",
    "bill",
    "constitution",
    "reform",
    "policy",
    "election",
    "vote",
    "referendum",
    "corruption",
    "democracy",
    "pro-democracy",
    "anti-government",
    "resignation",
    "austerity",
    "amendment",
    "decree",
    "rule",
    "chief",
];

/// How many sentences back one may lie of whom the story speaks again by another word.
const SOON: usize = 2;

/// How many sentences back the telling with the doer may lie.
const REACH: usize = 12;

/// "The army said six rebels were killed": what befell its enemies is its own deed.
fn told_by_army(act: &Act<'_>, tree: &Tree, cast: &Cast) -> Option<Vec<ActorId>> {
    let verb = act.predicate();
    let foe = |id: &ActorId| cast.get(*id).sectors.contains(&Sector::Reb);
    let befell = matches!(act.event_type, EventType::Assault | EventType::Coerce) && tree.is_passive(verb);
    if !befell || act.recipients.is_empty() || !act.recipients.iter().all(foe) {
        return None;
    }
    let says = tree.head(verb).filter(|&h| tree.rel(verb) == Deprel::Ccomp && tree.is_verb(h))?;
    let teller = roles::surface_subject(tree, says)?;
    let army = |id: &&ActorId| cast.get(**id).sectors.contains(&Sector::Mil);
    let ids: Vec<ActorId> = cast.at(act.line, teller).iter().filter(army).copied().collect();
    (!ids.is_empty()).then_some(ids)
}

/// Gives a deed without a doer the doer of the same deed told before.
pub(crate) fn doer(act: &mut Act<'_>, tree: &Tree, told: &[Act<'_>], cast: &Cast) {
    let deed = matches!(
        act.event_type,
        EventType::Protest | EventType::Assault | EventType::Coerce | EventType::Sanction
    );
    if let Some(before) = told_of_them(act, tree, told, cast) {
        act.because(Field::Recipient, "those of whom the same was told before", "");
        act.recipients.clone_from(&before.recipients);
    }
    if !act.actors.is_empty() {
        return;
    }
    if let Some(holder) = holder(act, told) {
        act.because(Field::Actor, "who is told to hold them", "");
        act.actors = holder;
        return;
    }
    if !deed {
        return;
    }
    if let Some(whole) = whole(act, tree, told) {
        act.because(Field::Actor, "the doer of the deed in which it was done", "");
        act.actors.clone_from(&whole.actors);
        act.within = Some((whole.line, whole.at));
        return;
    }
    let near = told.iter().rev().filter(|t| t.line + REACH >= act.line);
    let same =
        |t: &&Act<'_>| t.event_type == act.event_type && !t.actors.is_empty() && is_same(act, t, tree, cast);
    // "the strike" is known only where the story tells of one side's strikes.
    let sides = |t: &Act<'_>| t.event_type == act.event_type && !t.actors.is_empty();
    let first = near.clone().find(|t| sides(t)).map(|t| t.actors.clone());
    let one_side = near.clone().filter(|t| sides(t)).all(|t| Some(&t.actors) == first.as_ref());
    let found = near.clone().find(same).filter(|_| one_side || !act.recipients.is_empty());
    // "the air strike" late in a story is the one of which its headline speaks, and no other deed told since.
    let kind = |t: &Act<'_>| t.modes.iter().any(|m| act.modes.contains(m));
    let lead = told.iter().find(|t| t.line <= 1 && sides(t) && kind(t));
    let found = if found.is_some_and(|t| !act.modes.is_empty() && !kind(t)) { lead } else { found };
    if let Some(before) = found {
        let free = |id: &ActorId| !act.recipients.contains(id);
        let actors: Vec<ActorId> = before.actors.iter().copied().filter(free).collect();
        if act.recipients.is_empty() || is_victim_again(act, before, tree, cast) {
            act.recipients.clone_from(&before.recipients);
        }
        act.because(Field::Actor, "the doer of the same deed told before", "");
        act.actors = actors;
        return;
    }
    if let Some(army) = told_by_army(act, tree, cast) {
        act.because(Field::Actor, "the army that tells of it", "");
        act.actors = army;
        return;
    }
    if let Some(police) = police(act, cast) {
        act.because(Field::Actor, "police arrest", "");
        act.actors = vec![police];
    }
}

/// Gives what is done to protests, and to nobody by name, those who protest.
pub(crate) fn protesters(act: &mut Act<'_>, tree: &Tree, told: &[Act<'_>], cast: &Cast) {
    let upon = matches!(act.event_type, EventType::Coerce | EventType::Assault) && act.recipients.is_empty();
    let object = tree.child(act.at, &[Deprel::Obj, Deprel::NsubjPass]).filter(|_| upon);
    let Some(protest) = object.filter(|&o| tree.is_lemma(o, PROTESTS)) else { return };
    let home = act.actors.first().and_then(|&id| cast.get(id).code);
    let marched = told.iter().rev().find(|t| t.event_type == EventType::Protest && !t.actors.is_empty());
    let crowd = |id: &ActorId| {
        let actor = cast.get(*id);
        actor.sectors.first() == Some(&Sector::Cvl)
            && PROTESTERS.contains(&actor.head_lemma.as_str())
            && actor.code == home
    };
    let found = marched.map(|t| t.actors.clone());
    let found =
        found.unwrap_or_else(|| (0..cast.actors.len()).map(ActorId).find(crowd).into_iter().collect());
    if !found.is_empty() && found.iter().all(|id| !act.actors.contains(id)) {
        act.because(Field::Recipient, "those who protest", tree.token(protest).form.clone());
        act.recipients = found;
    }
}

/// "was also killed in the raid": the deed of arms told before of which the noun speaks.
fn whole<'t, 'f>(act: &Act<'_>, tree: &Tree, told: &'t [Act<'f>]) -> Option<&'t Act<'f>> {
    let the = |w: &usize| tree.by_rel(*w, &[Deprel::Det]).any(|d| tree.is_lemma(d, POINTING));
    let inside =
        |w: &usize| tree.preposition(*w).is_some_and(|p| matches!(p.as_str(), "in" | "during" | "by"));
    let deed = |w: &usize| tree.is_lemma(*w, FIGHTING) && the(w) && inside(w);
    // "Other victims included B".
    let listed = tree.is_lemma(act.at, &["include"]);
    if act.event_type != EventType::Assault
        || !listed && !tree.by_rel(act.at, &[Deprel::Obl, Deprel::OblAgent]).any(|w| deed(&w))
    {
        return None;
    }
    let near = told.iter().rev().filter(|t| t.line + REACH >= act.line && t.line < act.line);
    near.into_iter().find(|t| t.event_type == EventType::Assault && !t.actors.is_empty())
}

/// Sentences back in which the victims of "the attack" may be told.
const NEAR: usize = 3;

/// Gives "the attack" that somebody claims those whom the story has just told to be its victims, without telling its doer.
pub(crate) fn victims(act: &mut Act<'_>, tree: &Tree, undone: &[Act<'_>]) {
    let open = act.event_type == EventType::Assault && act.recipients.is_empty() && !act.actors.is_empty();
    let known = tree.clause(act.at).into_iter().any(|w| tree.is_lemma(w, FIGHTING) && is_the(tree, w));
    if !open || !known {
        return;
    }
    let upon = |o: &&Act<'_>| {
        o.event_type == EventType::Assault
            && !o.recipients.is_empty()
            && o.line <= act.line
            && o.line + NEAR >= act.line
    };
    if let Some(told) = undone.iter().rev().find(upon) {
        act.because(Field::Recipient, "the victims of the deed told before", "");
        act.recipients.clone_from(&told.recipients);
    }
}

/// Who freed those whom he is told to have taken, and took those whom he is told to have freed.
fn holder(act: &Act<'_>, told: &[Act<'_>]) -> Option<Vec<ActorId>> {
    let taken = |a: &Act<'_>| a.modes.iter().any(|m| matches!(m, Mode::Abduct | Mode::Arrest));
    let freed = |a: &Act<'_>| a.event_type == EventType::Retreat && a.modes.contains(&Mode::Release);
    let pair = |t: &Act<'_>| taken(act) && freed(t) || freed(act) && taken(t);
    let same = |t: &&Act<'_>| {
        pair(t) && !t.actors.is_empty() && act.recipients.iter().any(|r| t.recipients.contains(r))
    };
    let near = told.iter().rev().filter(|t| t.line + REACH >= act.line);
    near.into_iter().find(same).map(|t| t.actors.clone())
}

/// Gives a protest against nobody by name, of people in their own country over how it is governed, the government of that
/// country.
pub(crate) fn governments(groups: &mut [Vec<Act<'_>>], document: &Document<'_>, cast: &Cast) {
    for group in groups {
        let marches = |m: &Mode| matches!(m, Mode::Demo | Mode::Riot | Mode::Obstruct | Mode::Hunger);
        let plain = |a: &Act<'_>| {
            a.event_type == EventType::Protest && a.recipients.is_empty() && a.modes.iter().all(marches)
        };
        let political = |a: &Act<'_>| {
            let tree = &document.lines[a.line].tree;
            (0..tree.len()).any(|w| tree.is_lemma(w, GOVERNING))
        };
        if !group.iter().all(plain) || !group.iter().any(political) {
            continue;
        }
        let found = government(&group[0], &document.lines[group[0].line].tree, cast);
        if let (Some(id), Some(act)) = (found, group.first_mut()) {
            act.because(Field::Recipient, "their own government", cast.get(id).text.clone());
            act.recipients = vec![id];
        }
    }
}

/// Who governs the one country of those who protest: somebody in the sentence before anybody else, an office holder before the
/// state as such.
fn government(act: &Act<'_>, tree: &Tree, cast: &Cast) -> Option<ActorId> {
    let home = act.actors.first().and_then(|&id| cast.get(id).code).filter(|c| c.is_country())?;
    let own = |id: &ActorId| cast.get(*id).code == Some(home);
    if !act.actors.iter().all(own) {
        return None;
    }
    let governs = |id: &ActorId| {
        let actor = cast.get(*id);
        let office = actor.sectors.first() == Some(&Sector::Gov) && !actor.sectors.contains(&Sector::Opp);
        own(id) && !act.actors.contains(id) && (office || actor.is_bare_state())
    };
    let mut here = (0..tree.len()).flat_map(|w| cast.at(act.line, w).to_vec()).filter(governs);
    let mut all = (0..cast.actors.len()).map(ActorId).filter(governs);
    here.find(|&id| !cast.get(id).is_land()).or_else(|| all.next())
}

/// Whether both befall the same, or the noun speaks of it as known: "the protests" after a protest.
fn is_same(act: &Act<'_>, told: &Act<'_>, tree: &Tree, cast: &Cast) -> bool {
    let article = tree.child(act.at, &[Deprel::Det]).map(|d| tree.folded(d));
    let noun = tree.is_nominal(act.at);
    if noun && article.as_deref().is_some_and(|a| !POINTING.contains(&a)) {
        return false;
    }
    if !act.recipients.is_empty() {
        let modes =
            act.modes.is_empty() || told.modes.is_empty() || act.modes.iter().any(|m| told.modes.contains(m));
        let same = act.recipients.iter().all(|r| told.recipients.contains(r));
        return modes && (same || is_victim_again(act, told, tree, cast));
    }
    let protest = act.event_type == EventType::Protest;
    let known = article.is_some() || protest && tree.child(act.at, &[Deprel::NmodPoss]).is_some();
    noun && known && (protest || act.frame.id == told.frame.id)
}

/// "They were taken hostage" after "the officers taken hostage": a pronoun of which the same is told again stands for the same.
fn told_of_them<'t, 'f>(act: &Act<'_>, tree: &Tree, told: &'t [Act<'f>], cast: &Cast) -> Option<&'t Act<'f>> {
    let them = tree.child(act.at, &[Deprel::NsubjPass]).filter(|&s| tree.upos(s) == Upos::Pron)?;
    let many = tree.is_lemma(them, &["they"]);
    let same = |t: &&Act<'_>| {
        let [victim] = t.recipients[..] else { return false };
        let near = t.line < act.line && t.line + SOON >= act.line;
        near && t.frame.id == act.frame.id && cast.get(victim).plural == many
    };
    told.iter().rev().find(same)
}

/// "The militant was arrested" after "troops detained a rebel commander": one of the same kind, spoken of as known soon after.
fn is_victim_again(act: &Act<'_>, told: &Act<'_>, tree: &Tree, cast: &Cast) -> bool {
    let ([again], [victim]) = (&act.recipients[..], &told.recipients[..]) else { return false };
    let (x, y) = (cast.get(*again), cast.get(*victim));
    let alike = x.code.is_some() && x.code == y.code && x.sectors.iter().any(|s| y.sectors.contains(s));
    let subject = tree.child(act.at, &[Deprel::NsubjPass]).filter(|&s| is_the(tree, s));
    let near = told.line < act.line && told.line + SOON >= act.line;
    alike && x.name.is_none() && x.plural == y.plural && subject.is_some() && near
}

/// Who arrests where nobody is said to: the police of which the story speaks.
fn police(act: &Act<'_>, cast: &Cast) -> Option<ActorId> {
    if !act.modes.contains(&Mode::Arrest) || act.recipients.is_empty() {
        return None;
    }
    let code = act.recipients.iter().find_map(|&r| cast.get(r).code);
    let held = |a: &Actor| PRISONS.contains(&a.head_lemma.as_str());
    let force =
        |a: &Actor| a.sectors.first() == Some(&Sector::Cop) && !a.person && a.code == code && !held(a);
    (0..cast.actors.len()).map(ActorId).find(|&id| force(cast.get(id)))
}
