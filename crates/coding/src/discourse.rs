//! What the sentences before tell about an act's day and its host.

use language::labels::Deprel;
use lexicon::Speech;
use plover::{EventDate, EventType, Field, Mode, Precision, Sector, Status};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::document::Document;
use crate::roles::{Spot, surface_subject};
use crate::speeches;
use crate::timing::is_word_act;

/// How many sentences on a speaker is still speaking on the same day.
const NEXT: usize = 2;

/// Places that one visits for what they are, not for who receives one there.
const SHRINES: &[&str] =
    &["shrine", "church", "mosque", "temple", "museum", "memorial", "cemetery", "grave", "tomb", "monument"];

/// What the same speaker says in the next sentences was said on the same day: "A accused B on Monday. He also urged …".
pub(crate) fn same_days(groups: &mut [Vec<Act<'_>>], cast: &Cast, document: &Document<'_>) {
    for i in 0..groups.len() {
        let now = |a: &Act<'_>| !speeches::is_past_already(a, &document.lines[a.line].tree);
        let undated = groups[i].iter().all(|a| a.date.is_none() && is_said(a) && now(a));
        let Some(act) = groups[i].first().filter(|_| undated) else { continue };
        let before = |t: &&Act<'_>| {
            (t.line, t.at) < (act.line, act.at)
                && t.line + NEXT >= act.line
                && one_speaker(t, act, cast)
                && is_said(t)
        };
        // The happening may be told in many places, of which only one has the day.
        let told = groups.iter().filter(|g| g.iter().any(|t| before(&t)));
        let day = |d: &EventDate| d.precision == Precision::Day;
        let date = told.flat_map(|g| g.iter().rev()).find_map(|t| t.date.clone().filter(day));
        if let (Some(date), Some(act)) = (date, groups[i].first_mut()) {
            act.give_day(date, "the day of the same speaker's words before");
        }
    }
}

/// Whether the words are one speaker's.
pub(crate) fn one_speaker(a: &Act<'_>, b: &Act<'_>, cast: &Cast) -> bool {
    let ([x], [y]) = (&a.actors[..], &b.actors[..]) else { return a.actors == b.actors };
    is_one(*x, *y, cast)
}

/// Whether two speakers are one: the same party, or one government by two of its names ("the Hong Kong leader", "Lam").
pub(crate) fn is_one(a: ActorId, b: ActorId, cast: &Cast) -> bool {
    let (x, y) = (cast.get(a), cast.get(b));
    let state = |p: &Actor| p.code.is_some() && p.sectors.contains(&Sector::Gov);
    a == b
        || state(x)
            && state(y)
            && x.code == y.code
            && (x.name.is_none() || y.name.is_none() || x.name == y.name)
}

fn is_said(act: &Act<'_>) -> bool {
    is_word_act(act.event_type) && act.status == Status::Happened && !act.actors.is_empty()
}

/// "The minister said that talks were held with B": whoever speaks of them as held with somebody holds them.
pub(crate) fn speaker_meets(act: &mut Act<'_>, spot: &Spot<'_>, cast: &Cast, speech: &Speech) {
    let tree = spot.tree;
    let alone = act.event_type == EventType::Consult && act.actors.is_empty() && !act.recipients.is_empty();
    let Some(held) = act.carrier.filter(|&v| alone && tree.is_passive(v)) else { return };
    let says = |v: &usize| tree.rel(held) == Deprel::Ccomp && speech.verbs.contains(&tree.folded(*v));
    let Some(speaker) = tree.head(held).filter(says).and_then(|v| surface_subject(tree, v)) else { return };
    let official = |id: &ActorId| {
        let actor = cast.get(*id);
        let state = actor.is_bare_state() || actor.sectors.contains(&Sector::Gov);
        state && act.recipients.iter().all(|&r| cast.get(r).code != actor.code)
    };
    let found: Vec<ActorId> = cast.at(act.line, speaker).iter().copied().filter(official).collect();
    if !found.is_empty() {
        act.because(Field::Actor, "who says that they are held", tree.token(speaker).form.clone());
        act.actors = found;
    }
}

/// A visit whose host is not named beside it is to the one other country of its sentence.
pub(crate) fn host(act: &mut Act<'_>, spot: &Spot<'_>, cast: &Cast) {
    let alone = act.actors.len() == 1 && act.recipients.is_empty();
    if !alone || !act.modes.contains(&Mode::Visit) {
        return;
    }
    // "his visits to the shrine" are made to nobody.
    let goals = spot.tree.by_rel(act.at, &[Deprel::Nmod, Deprel::Obl, Deprel::Obj]);
    if goals.into_iter().any(|g| spot.tree.is_lemma(g, SHRINES)) {
        return;
    }
    let home = act.actors.iter().find_map(|&id| cast.get(id).code);
    let mut others: Vec<ActorId> = Vec::new();
    for id in (0..spot.tree.len()).flat_map(|w| cast.at(act.line, w).iter().copied()) {
        let code = cast.get(id).code.filter(|c| c.is_country());
        let new = others.iter().all(|&o| cast.get(o).code != code);
        if code.is_some() && code != home && new {
            others.push(id);
        }
    }
    if let [host] = others[..] {
        act.because(Field::Recipient, "the one other country of the sentence", cast.get(host).text.clone());
        act.recipients = vec![host];
    }
}
