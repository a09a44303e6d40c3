//! Denials that only answer a charge told: the act charged is the report (codebook, "an allegation and its denial").

use language::labels::Deprel;
use plover::{EventType, Status};

use crate::act::Act;
use crate::cast::Cast;
use crate::tree::Tree;

/// Vocabulary, open to change: words for what is charged.
const CHARGES: &[&str] = &["charge", "accusation", "allegation"];

/// Sentences back in which the charge may stand.
const REACH: usize = 2;

/// Whether the act says in passing that its doer denies what he is charged with in this sentence or a little before: "a charge
/// Peru denies". A denial that is a sentence's own news, "Peru has denied the accusations", stays.
pub(crate) fn answers_a_charge(act: &Act<'_>, told: &[Act<'_>], tree: &Tree, cast: &Cast) -> bool {
    if act.event_type != EventType::Reject || !tree.is_lemma(act.at, &["deny"]) || !is_bare(act, tree) {
        return false;
    }
    told.iter().any(|other| {
        let charged = match (other.event_type, other.status) {
            (EventType::Accuse, _) => &other.recipients,
            (_, Status::Alleged) => &other.actors,
            _ => return false,
        };
        let near = other.line <= act.line && act.line - other.line <= REACH;
        let codes = cast.codes(charged.iter().copied());
        near && !codes.is_empty() && cast.codes(act.actors.iter().copied()).iter().any(|c| codes.contains(c))
    })
}

/// Whether what is denied is a word for a charge on which the denying hangs, and no more is said of it.
fn is_bare(act: &Act<'_>, tree: &Tree) -> bool {
    let antecedent = tree.head(act.at).filter(|_| matches!(tree.rel(act.at), Deprel::AclRelcl | Deprel::Acl));
    let charge = antecedent.filter(|&w| tree.is_lemma(w, CHARGES));
    let clause = |c: usize| tree.child(c, &[Deprel::Acl, Deprel::Ccomp]).is_some_and(|v| v != act.at);
    charge.is_some_and(|c| !clause(c))
}
