//! Sentences that tell no politics though their verbs do: questions, sport, accidents.

use language::labels::{Deprel, Upos};
use lexicon::Silence;
use plover::{EventType, Sector};

use crate::act::Act;
use crate::cast::{Actor, Cast};
use crate::sift::is_in_politics;
use crate::tree::Tree;

/// Types whose words sport borrows: teams attack, meet, threaten and concede. Boycotts, bans and condolences are politics
/// at a match too.
const BORROWED: &[EventType] = &[
    EventType::Assault,
    EventType::Consult,
    EventType::Threaten,
    EventType::Concede,
    EventType::Retreat,
    EventType::Agree,
];

/// So many likely words make a sentence sport.
const LIKELY: usize = 3;

/// The reason why an act of this sentence is none, where there is one.
pub(crate) fn refusal(act: &Act<'_>, tree: &Tree, cast: &Cast, words: &Silence) -> Option<&'static str> {
    if is_question(tree) {
        return Some("a question tells nothing");
    }
    // "a group opposed to the government": what somebody is, not what he did.
    if tree.rel(act.at) == Deprel::Acl && tree.is_lemma(act.at, &["oppose"]) {
        return Some("a standing trait");
    }
    if act.event_type == EventType::Assault && befell(act, tree, words) {
        return Some("rule 9: an accident");
    }
    let score = has_score(tree);
    let teams = act.parties().all(|id| may_play(cast.get(id), score));
    (BORROWED.contains(&act.event_type) && teams && is_sport(tree, words, score)).then_some("rule 9: sport")
}

/// Whether the sentence ends in a question mark, before quotation marks and brackets that close.
fn is_question(tree: &Tree) -> bool {
    let last = (0..tree.len()).rev().find(|&i| !is_closing(&tree.token(i).form));
    last.is_some_and(|i| tree.token(i).form == "?")
}

fn is_closing(form: &str) -> bool {
    form.chars().all(|c| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']'))
}

/// Whether the act follows from an accident told above it ("the helicopter crashed, killing two").
fn befell(act: &Act<'_>, tree: &Tree, words: &Silence) -> bool {
    let follows = matches!(tree.rel(act.at), Deprel::Advcl | Deprel::Conj | Deprel::Xcomp | Deprel::Acl);
    let above = tree.head(act.at).filter(|&h| follows && tree.upos(h) == Upos::Verb);
    above.is_some_and(|h| words.mishaps.contains(&tree.folded(h)) && tree.child(h, &[Deprel::Obj]).is_none())
}

/// Whether this may be a team or somebody in one: a land by its name, or somebody without an office. Beside a score captains
/// lead no soldiers and courts pass no judgements.
fn may_play(actor: &Actor, score: bool) -> bool {
    let plain = actor.office.is_none() && !is_in_politics(actor);
    actor.is_bare_state() || actor.is_land() || plain || score && !actor.sectors.contains(&Sector::Gov)
}

fn is_sport(tree: &Tree, words: &Silence, score: bool) -> bool {
    let lemmas: Vec<String> = (0..tree.len()).map(|i| tree.folded(i)).collect();
    if lemmas.iter().any(|l| words.deadly.contains(l)) {
        return false;
    }
    // "Final" and "friendly" before a noun say nothing.
    let clear = (0..tree.len()).any(|i| tree.rel(i) != Deprel::Amod && words.sport.contains(&lemmas[i]));
    let likely = lemmas.iter().filter(|l| words.sporting.contains(*l)).count();
    clear || likely >= LIKELY || likely > 0 && score
}

/// "2-1", as one word or as three.
fn has_score(tree: &Tree) -> bool {
    let form = |i: usize| tree.token(i).form.as_str();
    let number = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    let whole = |text: &str| text.split_once(['-', '–']).is_some_and(|(a, b)| number(a) && number(b));
    (0..tree.len()).any(|i| whole(form(i)))
        || (2..tree.len()).any(|i| number(form(i - 2)) && matches!(form(i - 1), "-" | "–") && number(form(i)))
}
