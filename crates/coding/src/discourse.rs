//! What the sentences before tell about an act's parties: "criticised the decision", "declined the request".

use language::labels::Deprel;
use lexicon::Place;
use plover::{EventDate, EventType, Field, Mode, Precision, Sector, Status};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::roles::Spot;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// How many acts back the deed may lie of which "the decision" or "the move" speaks, and how many sentences.
const REACH: usize = 4;
const SENTENCES: usize = 3;

/// How many sentences on a speaker is still speaking on the same day.
const NEXT: usize = 2;

/// Whether the act answers a deed of somebody else, who is its recipient even if unnamed.
fn answers(event_type: EventType) -> bool {
    matches!(event_type, EventType::Accuse | EventType::Reject | EventType::Support | EventType::Concede)
}

/// Gives an answer to an unnamed party the doer of the deed told before, where the answer's object speaks of a deed
/// already told, that is, where it is definite.
pub(crate) fn answered_party(act: &mut Act<'_>, spot: &Spot<'_>, told: &[Act<'_>]) {
    if !answers(act.event_type) || !act.recipients.is_empty() || act.actors.is_empty() {
        return;
    }
    let Some(object) = spot.heads(&Place::Object).first().copied().filter(|&o| is_definite(spot.tree, o))
    else {
        return;
    };
    let mut near = told.iter().rev().take(REACH).filter(|t| t.line + SENTENCES >= act.line);
    let asked = act.event_type == EventType::Reject;
    let fits = |t: &&Act<'_>| {
        let other = !t.actors.is_empty() && t.actors.iter().all(|a| !act.actors.contains(a));
        let answered =
            !asked || t.recipients.is_empty() || t.recipients.iter().any(|r| act.actors.contains(r));
        other && answered
    };
    if let Some(deed) = near.find(fits) {
        act.because(
            Field::Recipient,
            "the doer of the deed told before",
            spot.tree.token(object).form.clone(),
        );
        act.recipients.clone_from(&deed.actors);
    }
}

/// What the same speaker says in the next sentences was said on the same day: "A accused B on Monday. He also urged …".
pub(crate) fn same_days(groups: &mut [Vec<Act<'_>>], cast: &Cast) {
    for i in 0..groups.len() {
        let undated = groups[i].iter().all(|a| a.date.is_none() && is_said(a));
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
            act.because(Field::Date, "the day of the same speaker's words before", "");
            act.date = Some(date);
        }
    }
}

/// Whether the words are one speaker's: the same party, or one government by two of its names ("the Hong Kong leader", "Lam").
fn one_speaker(a: &Act<'_>, b: &Act<'_>, cast: &Cast) -> bool {
    let ([x], [y]) = (&a.actors[..], &b.actors[..]) else { return a.actors == b.actors };
    let (x, y) = (cast.get(*x), cast.get(*y));
    let state = |p: &Actor| p.code.is_some() && p.sectors.contains(&Sector::Gov);
    a.actors == b.actors
        || state(x)
            && state(y)
            && x.code == y.code
            && (x.name.is_none() || y.name.is_none() || x.name == y.name)
}

fn is_said(act: &Act<'_>) -> bool {
    is_word_act(act.event_type) && act.status == Status::Happened && !act.actors.is_empty()
}

/// A visit whose host is not named beside it is to the one other country of its sentence.
pub(crate) fn host(act: &mut Act<'_>, spot: &Spot<'_>, cast: &Cast) {
    let alone = act.actors.len() == 1 && act.recipients.is_empty();
    if !alone || !act.modes.contains(&Mode::Visit) {
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

fn is_definite(tree: &Tree, word: usize) -> bool {
    let determined = tree
        .child(word, &[Deprel::Det])
        .is_some_and(|d| tree.is_lemma(d, &["the", "this", "that", "these", "those"]));
    let owned = tree.child(word, &[Deprel::NmodPoss]).is_some();
    // "the bill on wages" names a thing of its own; "the decision" points back.
    let named = tree.child(word, &[Deprel::Nmod, Deprel::AclRelcl, Deprel::Acl]).is_some();
    (determined || owned) && !named
}
