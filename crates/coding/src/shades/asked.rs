//! What is asked for or refused: the mode of a demand, from the clause or noun that says it.

use language::labels::{Deprel, Upos};
use lexicon::{Cues, Place, WordCue};
use plover::{EventType, Field, Mode, Sector};

use crate::act::Act;
use crate::cast::Cast;
use crate::roles::Spot;
use crate::tree::Tree;

/// How many acts back the demand may lie that "the request" speaks of.
const REACH: usize = 6;

/// What is asked: its verb, where it is a clause, and its words, the most telling first.
struct Content {
    verb: Option<usize>,
    words: Vec<usize>,
}

/// Adds the mode that what is asked tells; it also corrects a frame that took every end for a yielding.
pub(super) fn mode(act: &mut Act<'_>, tree: &Tree, cues: &Cues, cast: &Cast) {
    let content = content(act, tree, cues);
    let by_end = content.verb.and_then(|v| ended(act, tree, cues, cast, v));
    if let Some(modes) = by_end.filter(|_| act.modes.is_empty() || act.modes == [Mode::Yield]) {
        act.modes = modes;
        act.because(Field::Type, "mode by what is ended", "");
    }
    if !act.modes.is_empty() {
        return;
    }
    let table = cues.modes.get(&act.event_type).map_or(&[][..], Vec::as_slice);
    let told = content.words.iter().find_map(|&w| cue(tree, table, w).map(|mode| (mode, w)));
    if let Some((mode, word)) = told {
        act.because(Field::Type, "mode by what is asked", tree.token(word).form.clone());
        act.modes.push(mode);
    }
}

/// Whether a clause says what somebody is to do: to act otherwise is a change of course.
pub(super) fn has_clause(act: &Act<'_>, tree: &Tree, cues: &Cues) -> bool {
    content(act, tree, cues).verb.is_some()
}

fn cue(tree: &Tree, table: &[WordCue<Mode>], word: usize) -> Option<Mode> {
    let lemmas = tree.trigger_lemmas(word);
    table.iter().find(|c| lemmas.iter().any(|l| c.words.contains(l))).map(|c| c.adds)
}

/// "to stop the bombing" yields; "to stop enriching" gives up a course of one's own, which changes a policy too; "not to raise
/// prices" changes, and so does civilians' leaving.
fn ended(act: &Act<'_>, tree: &Tree, cues: &Cues, cast: &Cast, verb: usize) -> Option<Vec<Mode>> {
    let asked = &cues.asked;
    let lemma = tree.folded(verb);
    let negated = tree.by_rel(verb, &[Deprel::Advmod]).any(|a| tree.is_lemma(a, &["not", "never"]));
    let forceful = |w: &usize| tree.trigger_lemmas(*w).iter().any(|l| asked.force.contains(l));
    if negated {
        return Some(vec![if forceful(&verb) { Mode::Yield } else { Mode::Change }]);
    }
    if asked.stops.contains(&lemma) {
        let ended: Vec<usize> = tree.by_rel(verb, &[Deprel::Obj, Deprel::Xcomp, Deprel::Obl]).collect();
        let yields = ended.iter().flat_map(|&o| tree.conjuncts(o)).any(|o| forceful(&o));
        let force = yields || ended.is_empty();
        return Some(if force { vec![Mode::Yield] } else { vec![Mode::Change, Mode::Yield] });
    }
    let civil = |id| cast.get(id).sectors.first() == Some(&Sector::Cvl);
    let own_good = !act.recipients.is_empty() && act.recipients.iter().all(|&id| civil(id));
    (asked.leaving.contains(&lemma) && own_good).then(|| vec![Mode::Change])
}

/// The clause that says what is asked, or the nouns; also those of a noun that is refused ("rejected calls to end …").
fn content(act: &Act<'_>, tree: &Tree, cues: &Cues) -> Content {
    let spot = Spot { tree, at: act.at, light: &cues.light };
    let objects = spot.heads(&Place::Object);
    let own = spot.heads(&Place::Infinitive).into_iter().filter(|&c| is_content(tree, c));
    let refused = objects.iter().flat_map(|&o| tree.by_rel(o, &[Deprel::Acl, Deprel::Ccomp]));
    let refused = refused.filter(|&c| tree.is_verb(c) && tree.is_marked(c, &["to", "that", "for"]));
    if let Some(verb) = own.chain(refused).find(|&v| v > act.at.min(act.predicate())) {
        let mut words = vec![verb];
        words.extend(tree.by_rel(verb, &[Deprel::Obj, Deprel::CompoundPrt]).flat_map(|o| tree.conjuncts(o)));
        words.extend(by_distance(tree, verb));
        return Content { verb: Some(verb), words };
    }
    let goals = spot.heads(&Place::Preposition("for".to_owned()));
    let things = objects.into_iter().filter(|_| !asks_object(act));
    let nouns: Vec<usize> = goals.into_iter().chain(things).collect();
    let before = refers_back(act, tree).then(|| (0..act.at).rev());
    let words =
        nouns.iter().flat_map(|&n| tree.conjuncts(n)).chain(nouns.iter().flat_map(|&n| by_distance(tree, n)));
    Content { verb: None, words: words.chain(before.into_iter().flatten()).collect() }
}

/// "told a meeting", "urged the states": the object of such a verb is who is asked, not what.
pub(super) fn asks_object(act: &Act<'_>) -> bool {
    let recipient = act.frame.recipient.as_ref();
    act.event_type == EventType::Request && recipient.is_some_and(|r| r.contains(&Place::Object))
}

/// "rejected it": what was refused stands earlier in the sentence.
fn refers_back(act: &Act<'_>, tree: &Tree) -> bool {
    let pronoun = tree
        .child(act.predicate(), &[Deprel::Obj])
        .is_some_and(|o| tree.is_lemma(o, &["it", "they", "this", "that"]));
    act.event_type == EventType::Reject && pronoun
}

fn by_distance(tree: &Tree, from: usize) -> Vec<usize> {
    let mut words = tree.subtree(from);
    words.sort_by_key(|w| w.abs_diff(from));
    words
}

/// A clause that completes the word: not one that tells when, why or how.
fn is_content(tree: &Tree, clause: usize) -> bool {
    let verbal = tree.is_verb(clause) || tree.upos(clause) == Upos::Adj;
    verbal && (tree.rel(clause) != Deprel::Advcl || tree.is_marked(clause, &["to"]))
}

/// "declined the request": a refusal is of the mode of what was asked before, where its own words do not say.
pub(super) fn answered(act: &mut Act<'_>, tree: &Tree, told: &[Act<'_>], cues: &Cues) {
    if act.event_type != EventType::Reject {
        return;
    }
    let spot = Spot { tree, at: act.at, light: &cues.light };
    let bare = spot.heads(&Place::Object).into_iter().any(|o| {
        let described = tree.child(o, &[Deprel::Acl, Deprel::AclRelcl, Deprel::Nmod]).is_some();
        cues.asked.askings.contains(&tree.folded(o)) && !described
    });
    let meets = |t: &&Act<'_>| {
        t.event_type == EventType::Request
            && !t.modes.is_empty()
            && (t.recipients.iter().any(|r| act.actors.contains(r))
                || t.actors.iter().any(|a| act.recipients.contains(a)))
    };
    let asked = told.iter().rev().take(REACH).find(meets).map(|t| t.modes.clone());
    if let Some(modes) = asked.filter(|_| bare || act.modes.is_empty()) {
        act.because(Field::Type, "the mode of what was asked", "");
        act.modes = modes;
    }
}

/// "threatened to respond with sanctions": what is threatened is not the answering but that with which one answers.
pub(super) fn answer_threatened(act: &mut Act<'_>, tree: &Tree, cues: &Cues) {
    let answers = &["respond", "retaliate", "react", "answer", "hit", "punish"];
    let content = content(act, tree, cues);
    let Some(verb) = content.verb.filter(|&v| tree.is_lemma(v, answers)) else { return };
    let table = cues.modes.get(&EventType::Threaten).map_or(&[][..], Vec::as_slice);
    let told = content.words.iter().filter(|&&w| w != verb).find_map(|&w| cue(tree, table, w));
    if let Some(mode) = told {
        act.because(Field::Type, "mode by the means of the answer", "");
        act.modes = vec![mode];
    }
}
