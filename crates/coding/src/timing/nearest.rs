//! Which of a sentence's time expressions is an act's own: the one on its trigger, else on what it hangs on.

use language::labels::Deprel;
use plover::{EventType, Status};

use super::{TimeMention, is_word_act};
use crate::act::Act;
use crate::tree::Tree;

/// The rule for what happens beside a dated deed: "severed ties in 1983 after agents had bombed a hotel".
pub(super) const COARSE: &str = "month or year of the main clause";

/// How many nouns may stand between a word and the time that hangs on it ("on a visit to B on Monday").
const BETWEEN: usize = 3;

pub(super) fn nearest<'t>(
    act: &Act<'_>,
    tree: &Tree,
    times: &'t [TimeMention],
) -> Option<(&'t TimeMention, &'static str)> {
    let under = |word: usize| times.iter().filter(move |t| hangs_on(tree, t.head, word));
    let closest = |word: usize| under(word).min_by_key(|t| t.head.abs_diff(word));
    if let Some(time) = closest(act.at) {
        return Some((time, "time on the trigger"));
    }
    // "the summit taking place on Saturday", "talks scheduled for May".
    let described = tree.by_rel(act.at, &[Deprel::Acl, Deprel::AclRelcl]).find_map(closest);
    if let Some(time) = described.filter(|_| tree.is_nominal(act.at)) {
        return Some((time, "time on the clause that describes it"));
    }
    if let Some(time) = act.carrier.and_then(closest) {
        return Some((time, "time on the carrying verb"));
    }
    let mut node = act.predicate();
    while let Some(head) = tree.head(node) {
        if is_beside(tree, node) && tree.is_verb(head) {
            return closest(head).map(|time| (time, COARSE));
        }
        if !carries_time(act, tree, node, head) {
            return None;
        }
        if let Some(time) = closest(head) {
            return Some((time, "time on the governing verb"));
        }
        node = head;
    }
    None
}

fn is_beside(tree: &Tree, node: usize) -> bool {
    let mark = tree.child(node, &[Deprel::Mark]).or_else(|| tree.child(node, &[Deprel::Advmod]));
    tree.rel(node) == Deprel::Advcl
        && mark.is_some_and(|m| tree.is_lemma(m, &["after", "when", "as", "while", "before"]))
}

/// Whether the time of `head` is the time of `node`.
fn carries_time(act: &Act<'_>, tree: &Tree, node: usize, head: usize) -> bool {
    match tree.rel(node) {
        Deprel::Xcomp => true,
        Deprel::Conj => tree.is_verb(head) && tree.child(node, &[Deprel::Nsubj, Deprel::NsubjPass]).is_none(),
        Deprel::Advcl => tree.child(node, &[Deprel::Mark]).is_none(),
        // "the attack on Monday killed": the day of a verb is that of the deed which is its subject.
        Deprel::Nsubj | Deprel::NsubjPass if act.carrier.is_none() && tree.is_nominal(node) => {
            tree.is_verb(head)
        }
        // A speech act has the day of its saying ("said on Monday that it rejects").
        Deprel::Ccomp | Deprel::Parataxis => {
            act.status == Status::Happened && is_word_act(act.event_type) && tree.is_verb(head)
        }
        // "held a summit", "met during a visit": the verb's day is the noun's, unless another act is told of another time.
        Deprel::Obl | Deprel::Obj => {
            act.carrier.is_none()
                && tree.is_nominal(node)
                && tree.is_verb(head)
                && act.event_type == EventType::Consult
        }
        Deprel::Nmod => {
            tree.is_nominal(head)
                && act.event_type == EventType::Consult
                && tree.preposition(node).as_deref() == Some("of")
        }
        _ => false,
    }
}

/// Whether a time hangs on the word itself: directly, or through the nouns of its own phrases.
pub(super) fn hangs_on(tree: &Tree, time: usize, word: usize) -> bool {
    use Deprel::{Advmod, Appos, Compound, Conj, Nmod, NmodUnmarked, Obj, Obl, OblAgent, OblUnmarked};
    let mut at = time;
    for _ in 0..=BETWEEN {
        let Some(head) = tree.head(at) else { return false };
        if head == word {
            return true;
        }
        let inner = matches!(
            tree.rel(at),
            Nmod | NmodUnmarked | Obl | OblUnmarked | OblAgent | Obj | Advmod | Compound | Appos | Conj
        );
        if !inner || tree.is_verb(head) {
            return false;
        }
        at = head;
    }
    false
}
