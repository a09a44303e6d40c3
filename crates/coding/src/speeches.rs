//! On which days the story's speakers spoke: "Speaking on Monday, the minister said …".
//!
//! A story gives the day of a speech once and goes on to tell what was said in it, in the headline before and in the sentences
//! after. Whatever the same speaker says there, he says on that day.

use language::labels::{Deprel, Tense, Upos, VerbForm};
use lexicon::Speech;
use plover::{EventDate, EventType, Precision, Sector, Status};

use crate::act::Act;
use crate::cast::{Actor, ActorId, Cast};
use crate::discourse;
use crate::document::{Document, Zone};
use crate::roles;
use crate::timing::{self, Clock, is_word_act};
use crate::tree::Tree;

/// How many sentences after a dated saying its speaker still has the word.
const AFTER: usize = 4;

/// How many sentences after the headline or the first one the day of what these tell in short may stand.
const BEFORE: usize = 4;

/// How many days old the words may be of which a story goes on to tell.
const NEW: i32 = 7;

/// Sectors of bodies that speak with one voice, so that any spokesman's day is the body's.
const BODIES: &[Sector] =
    &[Sector::Reb, Sector::Opp, Sector::Pty, Sector::Leg, Sector::Jud, Sector::Soc, Sector::Rel];

/// Adverbs that tell of other days than the one on which the story's speaker spoke.
const OTHER_DAYS: &[&str] = &[
    "repeatedly",
    "previously",
    "earlier",
    "already",
    "long",
    "often",
    "always",
    "frequently",
    "consistently",
    "once",
    "before",
    "recently",
    "regularly",
    "twice",
];

/// What places a talk beside the words spoken next to it.
const BESIDE: &[&str] = &["after", "before", "following", "during", "in", "at"];

/// Somebody's speaking on a day that the story tells.
struct Saying {
    line: usize,
    speakers: Vec<ActorId>,
    date: EventDate,
}

impl Saying {
    /// Whether it is new: a story tells on from what was said in the last week.
    fn is_news(&self, clock: &Clock) -> bool {
        clock.age(&self.date).is_some_and(|days| days <= NEW)
    }
}

/// Dates the undated words of those whose day of speaking the story tells nearby.
pub(crate) fn date_words(
    groups: &mut [Vec<Act<'_>>],
    document: &Document<'_>,
    cast: &Cast,
    speech: &Speech,
    clock: &Clock,
) {
    let sayings = sayings(document, cast, speech, clock);
    let told = told(groups);
    for group in groups.iter_mut().filter(|g| g.iter().all(|a| a.date.is_none())) {
        let found = group.iter().enumerate().find_map(|(k, act)| {
            let saying = nearest(&sayings, act, document, cast, clock)
                .or_else(|| talk_before(&sayings, act, document, cast, speech))
                .or_else(|| talk_before(&told, act, document, cast, speech))?;
            Some((k, saying.date.clone()))
        });
        if let Some((k, date)) = found {
            group[k].give_day(date, "the day on which the speaker spoke");
        }
    }
}

/// The acts done by speaking that have a day of their own.
fn told(groups: &[Vec<Act<'_>>]) -> Vec<Saying> {
    let said =
        |a: &&Act<'_>| is_word_act(a.event_type) && a.status == Status::Happened && !a.actors.is_empty();
    let acts = groups.iter().flatten().filter(said);
    let mut told: Vec<Saying> = acts
        .filter_map(|a| {
            let date = a.date.clone().filter(|d| d.precision == Precision::Day)?;
            Some(Saying { line: a.line, speakers: a.actors.clone(), date })
        })
        .collect();
    told.sort_by_key(|s| s.line);
    told
}

/// "The envoy spoke after meeting B", where the sentences before tell on which day he spoke.
fn talk_before<'s>(
    sayings: &'s [Saying],
    act: &Act<'_>,
    document: &Document<'_>,
    cast: &Cast,
    speech: &Speech,
) -> Option<&'s Saying> {
    let tree = &document.lines[act.line].tree;
    if act.event_type != EventType::Consult || act.status != Status::Happened {
        return None;
    }
    let node = act.predicate();
    let verb = tree.head(node).filter(|&v| tree.is_verb(v) && speaks(tree, v, speech))?;
    let opened =
        tree.is_marked(node, BESIDE) || tree.preposition(node).is_some_and(|p| BESIDE.contains(&p.as_str()));
    let beside = opened && matches!(tree.rel(node), Deprel::Advcl | Deprel::Obl);
    let speaker = roles::surface_subject(tree, verb).filter(|_| beside)?;
    let ids = cast.at(act.line, speaker);
    let own = |s: &&Saying| ids.iter().any(|&a| s.speakers.iter().any(|&b| speaks_for(b, a, cast)));
    sayings.iter().rev().filter(own).find(|s| s.line <= act.line && s.line + AFTER >= act.line)
}

/// The dated saying of which the act is a part: in its own sentence, else in the last one before in which its speaker speaks on
/// a day, else, for what leads the story, in those after.
fn nearest<'s>(
    sayings: &'s [Saying],
    act: &Act<'_>,
    document: &Document<'_>,
    cast: &Cast,
    clock: &Clock,
) -> Option<&'s Saying> {
    let tree = &document.lines[act.line].tree;
    if !is_word_act(act.event_type) || act.status != Status::Happened || act.actors.is_empty() {
        return None;
    }
    let lead = leads(act, document);
    if !lead && !is_spoken_now(act, tree) {
        return None;
    }
    let own =
        |s: &&Saying| is_by(s, act, cast) && (s.line == act.line || !tells_other_time(act, tree, s, clock));
    let before =
        sayings.iter().rev().filter(own).find(|s| {
            s.line == act.line || s.line < act.line && s.line + AFTER >= act.line && s.is_news(clock)
        });
    let last = document.lead(BEFORE).last().copied().unwrap_or(0);
    let after = || sayings.iter().filter(own).find(|s| lead && s.line > act.line && s.line <= last);
    before.or_else(after)
}

/// Whether the act is told in a headline or in the story's first sentence.
fn leads(act: &Act<'_>, document: &Document<'_>) -> bool {
    let tree = &document.lines[act.line].tree;
    let first = document.lead(1).first() == Some(&act.line);
    let aside = roles::clause_of(tree, act.predicate());
    document.lines[act.line].zone == Zone::Headline
        || first
            && !matches!(tree.rel(aside), Deprel::AclRelcl | Deprel::Acl | Deprel::Advcl)
            && tree.is_verb(act.predicate())
            && !is_of_other_days(tree, aside)
            && !is_past_perfect(tree, aside)
}

/// Whether the act is told by a verb in the plain past or by one without a tense of its own: what a noun speaks of was said on
/// other days.
fn is_spoken_now(act: &Act<'_>, tree: &Tree) -> bool {
    let verb = act.predicate();
    let predicate = tree.is_verb(verb) || tree.child(verb, &[Deprel::Cop]).is_some();
    let features = tree.token(verb).features;
    let present = features.verb_form == VerbForm::Fin && features.tense != Tense::Past;
    let told = tree.rel(verb) == Deprel::Ccomp;
    predicate && tree.rel(verb) != Deprel::AclRelcl && !is_past_already(act, tree) && (!present || told)
}

/// Whether the words were said before those that the story tells of: what "has" or "had" been said, or was said "repeatedly".
pub(crate) fn is_past_already(act: &Act<'_>, tree: &Tree) -> bool {
    let verb = act.predicate();
    tree.is_perfect(verb) || is_of_other_days(tree, verb) || is_of_old(tree, verb)
}

/// "refused to attend talks planned for September": a time long past in what is said tells that it was said long ago.
fn tells_other_time(act: &Act<'_>, tree: &Tree, saying: &Saying, clock: &Clock) -> bool {
    timing::last_time_below(act.predicate(), tree, clock).is_some_and(|end| Some(end) < saying.date.start)
}

pub(crate) fn is_of_other_days(tree: &Tree, verb: usize) -> bool {
    tree.by_rel(verb, &[Deprel::Advmod]).any(|a| tree.is_lemma(a, OTHER_DAYS))
}

/// "Under a deal signed last year, they agreed": what was said in words of another day is of that day.
fn is_of_old(tree: &Tree, verb: usize) -> bool {
    let phrases =
        tree.by_rel(verb, &[Deprel::Obl]).filter(|&p| tree.preposition(p).as_deref() == Some("under"));
    phrases.into_iter().any(|p| tree.child(p, &[Deprel::Acl, Deprel::AclRelcl]).is_some())
}

/// Whether the saying is by the act's doer or by somebody who speaks for it.
fn is_by(saying: &Saying, act: &Act<'_>, cast: &Cast) -> bool {
    act.actors.iter().all(|&a| saying.speakers.iter().any(|&s| speaks_for(s, a, cast)))
}

/// Whether what the speaker says is said by the other one: they are one, or a body by whose mouth he speaks. When a body speaks,
/// none of its people need speak on that day.
fn speaks_for(speaker: ActorId, other: ActorId, cast: &Cast) -> bool {
    let (x, y) = (cast.get(speaker), cast.get(other));
    if speaker != other && y.person && !x.person {
        return false;
    }
    let kind = |p: &Actor| p.sectors.iter().any(|s| BODIES.contains(s));
    let shared = kind(x) && x.sectors.iter().any(|s| y.sectors.contains(s));
    let apart = x.person == y.person && x.name.is_some() && y.name.is_some() && x.name != y.name;
    let union = x.code == y.code && x.code == Some(plover::Code::EUR);
    discourse::is_one(speaker, other, cast)
        || x.code.is_some() && x.code == y.code && (shared || union) && !apart
}

/// All that is said on a day which the story tells.
fn sayings(document: &Document<'_>, cast: &Cast, speech: &Speech, clock: &Clock) -> Vec<Saying> {
    let body = document.lines.iter().enumerate().filter(|(_, line)| line.zone == Zone::Body);
    body.flat_map(|(l, line)| {
        let tree = &line.tree;
        let times = timing::mentions(tree, clock);
        let verbs: Vec<usize> = (0..tree.len()).filter(|&w| speaks(tree, w, speech)).collect();
        verbs.into_iter().filter_map(move |verb| {
            let date = timing::day_of_speech(verb, tree, &times, clock, &|w| {
                speech.nouns.contains(&tree.folded(w))
            })?;
            let speakers = roles::surface_subject(tree, verb).map_or(&[][..], |s| cast.at(l, s)).to_vec();
            (!speakers.is_empty()).then_some(Saying { line: l, speakers, date })
        })
    })
    .collect()
}

/// Whether the word tells in the past tense that somebody spoke.
fn speaks(tree: &Tree, word: usize, speech: &Speech) -> bool {
    if !tree.is_verb(word) || tree.is_marked(word, &["to", "if", "unless"]) {
        return false;
    }
    let quoted = tree.is_lemma(word, &["quote"]);
    let says = carries(tree, word, speech) || speech.addressing.contains(&tree.folded(word));
    let modal = tree.by_rel(word, &[Deprel::Aux]).any(|a| !tree.is_lemma(a, &["have", "be", "do"]));
    (says || voices_feeling(tree, word)) && !modal && tree.is_passive(word) == quoted
}

/// "expressed concern about the camps".
fn voices_feeling(tree: &Tree, verb: usize) -> bool {
    tree.is_lemma(verb, &["express", "voice"])
        && tree.by_rel(verb, &[Deprel::Obj]).any(|o| tree.upos(o) == Upos::Noun)
}

/// "had signed".
pub(crate) fn is_past_perfect(tree: &Tree, verb: usize) -> bool {
    tree.by_rel(verb, &[Deprel::Aux])
        .any(|a| tree.is_lemma(a, &["have"]) && tree.token(a).form.eq_ignore_ascii_case("had"))
}

/// Whether the verb only carries somebody's words: "said", "made the remark", "issued a statement".
pub(crate) fn carries(tree: &Tree, verb: usize, speech: &Speech) -> bool {
    let issues = || tree.by_rel(verb, &[Deprel::Obj]).any(|o| speech.nouns.contains(&tree.folded(o)));
    speech.verbs.contains(&tree.folded(verb)) || issues()
}
