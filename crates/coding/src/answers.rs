//! Whom an act answers: "condemned the attack" is said against who was told to attack, "declined the request" to who asked.

use language::labels::Deprel;
use lexicon::Place;
use plover::{EventType, Field, Mode, Sector, Status};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::roles::Spot;
use crate::tree::Tree;

/// How far back the deed may lie of which "the decision" or "the move" speaks, in acts and in sentences.
const ACTS: usize = 4;
const SENTENCES: usize = 3;

/// How many sentences back the deed may lie that a noun names by its kind ("the attack", "the agreement").
const NAMED: usize = 8;

/// The last line of a story's headline and first sentence.
const LEAD: usize = 1;

/// Nouns that late in a story may still speak of what its headline tells.
const DECISIONS: &[&str] = &["decision", "move", "announcement", "measure", "step", "action"];

/// Nouns for what is asked of those who hold somebody.
const RELEASES: &[&str] = &["release", "return", "freedom", "freeing", "liberation", "repatriation"];

/// What kind of deed a noun takes up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Arms,
    Demand,
    Offer,
    Blame,
    Threat,
    Pact,
    Visit,
    Inquiry,
    Yielding,
    Penalty,
    Custody,
    March,
    Help,
    /// "the decision", "the move": anything.
    Any,
}

/// Vocabulary, open to change: nouns by the kind of deed that they take up.
const NOUNS: &[(Deed, &[&str])] = &[
    (
        Deed::Arms,
        &[
            "attack",
            "assault",
            "bombing",
            "strike",
            "airstrike",
            "raid",
            "offensive",
            "operation",
            "invasion",
            "incursion",
            "killing",
            "murder",
            "assassination",
            "shelling",
            "aggression",
            "violence",
            "shooting",
            "massacre",
            "launch",
            "test",
        ],
    ),
    (Deed::Demand, &["request", "demand", "call", "appeal", "ultimatum", "order", "plea"]),
    (Deed::Offer, &["offer", "proposal", "invitation", "suggestion", "pledge", "promise", "plan", "idea"]),
    (
        Deed::Blame,
        &[
            "accusation",
            "charge",
            "allegation",
            "claim",
            "criticism",
            "remark",
            "comment",
            "statement",
            "complaint",
        ],
    ),
    (Deed::Threat, &["threat", "warning"]),
    (Deed::Pact, &["agreement", "deal", "accord", "treaty", "pact", "project", "pipeline", "truce"]),
    (Deed::Inquiry, &["finding", "findings", "report", "conclusion", "inquiry", "probe", "investigation"]),
    (Deed::Visit, &["visit", "trip", "tour", "arrival"]),
    (
        Deed::Yielding,
        &[
            "withdrawal",
            "pullout",
            "pull-out",
            "release",
            "cease-fire",
            "ceasefire",
            "resignation",
            "apology",
            "concession",
        ],
    ),
    (
        Deed::Penalty,
        &[
            "sanction",
            "sanctions",
            "ban",
            "embargo",
            "expulsion",
            "tariff",
            "boycott",
            "blockade",
            "closure",
            "restriction",
        ],
    ),
    (
        Deed::Custody,
        &[
            "arrest",
            "detention",
            "crackdown",
            "conviction",
            "verdict",
            "sentence",
            "ruling",
            "trial",
            "kidnapping",
            "abduction",
        ],
    ),
    (Deed::March, &["protest", "demonstration", "rally", "march", "riot", "unrest"]),
    (Deed::Help, &["aid", "assistance", "donation", "help"]),
];

/// Whether the act answers a deed of somebody else, who is its recipient even if unnamed.
fn answers(event_type: EventType) -> bool {
    matches!(
        event_type,
        EventType::Accuse
            | EventType::Reject
            | EventType::Support
            | EventType::Concede
            | EventType::Threaten
            | EventType::Protest
    )
}

/// Gives an answer to an unnamed party the doer of the deed told before, where the answer speaks of a deed already told, that
/// is, where what it speaks of is definite.
pub(crate) fn answered_party(act: &mut Act<'_>, spot: &Spot<'_>, told: &mut [Act<'_>], cast: &Cast) {
    if !answers(act.event_type) || !act.recipients.is_empty() || act.actors.is_empty() {
        return;
    }
    let Some(thing) = thing(act, spot, cast) else {
        blamed_before(act, spot.tree, told);
        answered_before(act, spot.tree, told, cast);
        return;
    };
    let deed = kind(spot.tree, thing);
    // "boycotted the conference" is a protest against nobody told before.
    let vague = deed == Deed::Any && !spot.tree.is_lemma(thing, DECISIONS);
    if vague && act.event_type == EventType::Protest {
        return;
    }
    let (acts, sentences) = if deed == Deed::Any { (ACTS, SENTENCES) } else { (told.len(), NAMED) };
    let floor = told.len().saturating_sub(acts);
    let near = (floor..told.len()).rev().filter(|&i| told[i].line + sentences >= act.line);
    let fits = |i: &usize| is_of(&told[*i], deed) && is_addressed(&told[*i], act, cast);
    let of: Vec<(usize, Vec<ActorId>)> =
        near.filter(fits).map(|i| (i, doers(&told[i], act, deed, cast))).collect();
    let known = of.iter().filter(|(_, doers)| !doers.is_empty());
    // Of deeds of arms the one of which the story tells the victim.
    let upon = |i: usize| deed != Deed::Arms || !told[i].recipients.is_empty();
    let lately = |i: usize| told[i].line + NAMED >= act.line;
    // "the attack" long after it was told is the one of which the headline speaks.
    let lead = || {
        let headlined = (0..told.len()).filter(|&i| told[i].line <= LEAD && is_of(&told[i], deed) && upon(i));
        let by = headlined.map(|i| (i, doers(&told[i], act, deed, cast)));
        by.into_iter().find(|(_, doers)| deed != Deed::Any && !doers.is_empty())
    };
    let first = known.clone().find(|(i, _)| upon(*i)).cloned().or_else(lead);
    let first = first.or_else(|| known.clone().find(|(i, _)| lately(*i)).cloned());
    let Some((i, doers)) = first else {
        if spot.tree.is_lemma(thing, DECISIONS) {
            act.recipients = doer_of_the_lead(act, told, cast);
            if !act.recipients.is_empty() {
                act.because(
                    Field::Recipient,
                    "the doer of what the story is about",
                    spot.tree.token(thing).form.clone(),
                );
            }
        }
        return;
    };
    let before = &mut told[i];
    act.because(Field::Recipient, "the doer of the deed told before", spot.tree.token(thing).form.clone());
    act.recipients = doers;
    // Who answers was spoken to.
    if before.recipients.is_empty() && matches!(deed, Deed::Demand | Deed::Offer | Deed::Threat) {
        before.recipients.clone_from(&act.actors);
    }
}

/// "condemned the raid and ordered an inquiry": it is held against the same who were blamed just before.
fn blamed_before(act: &mut Act<'_>, tree: &Tree, told: &[Act<'_>]) {
    let above = tree.head(act.at).filter(|_| tree.rel(act.at) == Deprel::Conj);
    let Some(above) = above.filter(|_| act.event_type == EventType::Accuse) else { return };
    let blames = |t: &&Act<'_>| {
        t.line == act.line && t.at == above && t.event_type == EventType::Accuse && t.actors == act.actors
    };
    if let Some(before) = told.iter().find(blames) {
        act.recipients.clone_from(&before.recipients);
        act.because(Field::Recipient, "who was blamed just before", tree.token(above).form.clone());
    }
}

/// "A offered help, but B has refused": who refuses without an object refuses what the clause before offers or asks.
fn answered_before(act: &mut Act<'_>, tree: &Tree, told: &mut [Act<'_>], cast: &Cast) {
    let bare = act.event_type == EventType::Reject && tree.rel(act.at) == Deprel::Conj;
    let full = tree.child(act.at, &[Deprel::Obj, Deprel::Obl, Deprel::Xcomp, Deprel::Ccomp]).is_some();
    let Some(above) = tree.head(act.at).filter(|_| bare && !full) else { return };
    let offers = |t: &&mut Act<'_>| {
        t.line == act.line
            && (t.at == above || t.carrier == Some(above))
            && matches!(t.event_type, EventType::Agree | EventType::Request | EventType::Threaten)
            && t.actors.iter().all(|&a| is_other(a, act, cast))
    };
    let Some(before) = told.iter_mut().find(offers) else { return };
    if before.recipients.is_empty() {
        before.recipients.clone_from(&act.actors);
    }
    act.recipients.clone_from(&before.actors);
    act.because(Field::Recipient, "who offered or asked it", tree.token(above).form.clone());
}

/// Who is told first in the story to have done something, where that is somebody else: of his decision it speaks.
fn doer_of_the_lead(act: &Act<'_>, told: &[Act<'_>], cast: &Cast) -> Vec<ActorId> {
    let first = told.iter().find(|t| t.line <= LEAD && !t.actors.is_empty() && t.status != Status::Denied);
    let other = |t: &&Act<'_>| t.actors.iter().all(|&a| is_other(a, act, cast));
    first.filter(other).map_or_else(Vec::new, |t| t.actors.clone())
}

/// Gives a demand to nobody by name for somebody's release the one who is told to hold him.
pub(crate) fn captor(act: &mut Act<'_>, spot: &Spot<'_>, told: &[Act<'_>], cast: &Cast) {
    if act.event_type != EventType::Request || !act.recipients.is_empty() || act.actors.is_empty() {
        return;
    }
    let Some(thing) = spot.heads(&Place::Object).into_iter().find(|&w| spot.tree.is_lemma(w, RELEASES))
    else {
        return;
    };
    let near = told.iter().rev().filter(|t| t.line + NAMED >= act.line);
    let holds = |t: &&Act<'_>| {
        let held = t.modes.iter().any(|m| matches!(m, Mode::Abduct | Mode::Arrest));
        held && !t.actors.is_empty() && t.actors.iter().all(|&a| is_other(a, act, cast))
    };
    if let Some(captor) = near.into_iter().find(holds) {
        act.because(Field::Recipient, "who is told to hold him", spot.tree.token(thing).form.clone());
        act.recipients.clone_from(&captor.actors);
    }
}

/// Those who did it, if none of them is who now answers; the other parties of a pact.
fn doers(before: &Act<'_>, act: &Act<'_>, deed: Deed, cast: &Cast) -> Vec<ActorId> {
    let pact = deed == Deed::Pact;
    let all: Vec<ActorId> = if pact { before.parties().collect() } else { before.actors.clone() };
    let others: Vec<ActorId> = all.iter().copied().filter(|&a| is_other(a, act, cast)).collect();
    // "threatened the move": one's own deed is a threat to whom it is to hit.
    let own = others.is_empty() && act.event_type == EventType::Threaten;
    if own {
        return before.recipients.iter().copied().filter(|&r| is_other(r, act, cast)).collect();
    }
    if pact || others.len() == all.len() { others } else { Vec::new() }
}

/// Gives a concession made to nobody by name those who demanded something of who concedes, or protested against him.
pub(crate) fn demanders(groups: &mut [Vec<Act<'_>>], cast: &Cast) {
    for i in 0..groups.len() {
        let Some(act) = groups[i].first() else { continue };
        let alone = groups[i].iter().all(|a| a.event_type == EventType::Concede && a.recipients.is_empty());
        if !alone || act.actors.is_empty() {
            continue;
        }
        let demands = |t: &&Act<'_>| {
            matches!(t.event_type, EventType::Request | EventType::Protest)
                && t.line.abs_diff(act.line) <= NAMED
                && !t.actors.is_empty()
                && t.actors.iter().all(|&a| is_other(a, act, cast))
                && is_upon(t, act, cast)
        };
        let found = groups.iter().flatten().filter(demands).min_by_key(|t| t.line.abs_diff(act.line));
        let Some(demanders) = found.map(|t| t.actors.clone()).or_else(|| crowd(act, cast)) else { continue };
        if let Some(act) = groups[i].first_mut() {
            act.because(Field::Recipient, "who demanded it", "");
            act.recipients = demanders;
        }
    }
}

/// The protesters of whom the story speaks, for a government that yields to its own people.
fn crowd(act: &Act<'_>, cast: &Cast) -> Option<Vec<ActorId>> {
    let governs = |&id: &ActorId| cast.get(id).sectors.first() == Some(&Sector::Gov);
    let home =
        act.actors.iter().find_map(|&id| cast.get(id).code).filter(|_| act.actors.iter().all(governs))?;
    let marches = |a: &Actor| {
        let word = matches!(a.head_lemma.as_str(), "protester" | "demonstrator" | "striker");
        word && a.code == Some(home)
    };
    let found = cast.actors.iter().position(marches)?;
    Some(vec![ActorId(found)])
}

/// Whether a demand goes to who now answers: by name, or, of his own people, to nobody by name.
fn is_upon(demand: &Act<'_>, act: &Act<'_>, cast: &Cast) -> bool {
    let home = |ids: &[ActorId]| ids.iter().find_map(|&id| cast.get(id).code);
    if demand.recipients.is_empty() {
        return home(&demand.actors) == home(&act.actors);
    }
    demand.recipients.iter().any(|&r| act.actors.contains(&r) || cast.get(r).code == home(&act.actors))
}

/// "defended his decision", "justified the strike" of nobody else: no support of anybody.
pub(crate) fn is_own_defence(act: &Act<'_>, tree: &Tree) -> bool {
    act.event_type == EventType::Support
        && act.recipients.is_empty()
        && tree.is_lemma(act.at, &["defend", "justify", "excuse"])
}

/// The definite noun that speaks of the deed: in a place of the frame's recipient, or the object.
fn thing(act: &Act<'_>, spot: &Spot<'_>, cast: &Cast) -> Option<usize> {
    let places = act.frame.recipient.clone().unwrap_or_default();
    // "threatened to halt the attacks".
    let purpose = (act.event_type == EventType::Threaten).then_some(Place::ClauseObject);
    let objects =
        std::iter::once(Place::Object).chain(places).chain(purpose).filter(|p| *p != Place::Subject);
    let nobody = |w: &usize| cast.at(act.line, *w).iter().all(|&id| !cast.get(id).is_political());
    let own = |w: &usize| {
        let owner = spot.tree.child(*w, &[Deprel::NmodPoss]).map_or(&[][..], |o| cast.at(act.line, o));
        owner.iter().any(|&o| !is_other(o, act, cast))
    };
    // "a charge Iran denies" speaks of the charge just told.
    let tree = spot.tree;
    let taken_up = |w: &usize| {
        tree.rel(spot.at) == Deprel::AclRelcl && tree.head(spot.at) == Some(*w) && kind(tree, *w) != Deed::Any
    };
    objects
        .flat_map(|p| spot.heads(&p))
        .find(|w| nobody(w) && (is_definite(tree, *w) || taken_up(w)) && !own(w))
}

fn kind(tree: &Tree, noun: usize) -> Deed {
    let lemma = tree.folded(noun);
    NOUNS.iter().find(|(_, nouns)| nouns.contains(&lemma.as_str())).map_or(Deed::Any, |(deed, _)| *deed)
}

/// Whether an act told before is of that kind.
fn is_of(act: &Act<'_>, deed: Deed) -> bool {
    use EventType::{
        Accuse, Agree, Aid, Assault, Coerce, Concede, Consult, Cooperate, Mobilize, Protest, Request,
        Retreat, Sanction, Support, Threaten,
    };
    if act.actors.is_empty() || act.status == Status::Denied {
        return false;
    }
    match deed {
        Deed::Arms => matches!(act.event_type, Assault | Mobilize | Coerce),
        Deed::Demand => act.event_type == Request,
        Deed::Offer => matches!(act.event_type, Agree | Request),
        Deed::Blame => matches!(act.event_type, Accuse | Threaten | Request),
        Deed::Threat => matches!(act.event_type, Threaten | Request),
        Deed::Pact => matches!(act.event_type, Support | Agree | Cooperate) && act.parties().nth(1).is_some(),
        Deed::Inquiry => act.event_type == Accuse,
        Deed::Visit => act.event_type == Consult && act.modes.contains(&Mode::Visit),
        Deed::Yielding => matches!(act.event_type, Retreat | Concede),
        Deed::Penalty => matches!(act.event_type, Sanction | Coerce),
        Deed::Custody => matches!(act.event_type, Coerce | Sanction) || act.modes.contains(&Mode::Abduct),
        Deed::March => act.event_type == Protest,
        Deed::Help => matches!(act.event_type, Aid | Agree),
        Deed::Any => true,
    }
}

fn is_other(id: ActorId, act: &Act<'_>, cast: &Cast) -> bool {
    act.actors.iter().all(|&own| own != id && !cast.is_part_of(id, own))
}

/// A refusal answers what was asked of who refuses, or of nobody by name.
fn is_addressed(before: &Act<'_>, act: &Act<'_>, cast: &Cast) -> bool {
    let asked = act.event_type == EventType::Reject;
    !asked || before.recipients.is_empty() || before.recipients.iter().any(|&r| !is_other(r, act, cast))
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
