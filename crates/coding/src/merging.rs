//! One report a happening: joins the acts of a story that tell the same thing.

use std::collections::BTreeSet;

use language::labels::Deprel;
use plover::{EventType, Mode, Status};

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::document::{Document, Zone};

/// Body sentences that may tell what the headline tells.
const LEAD: usize = 3;

/// Vocabulary, open to change: what comes of a deed of arms.
const OUTCOMES: &[&str] = &["kill", "wound", "injure", "hurt", "destroy", "damage", "maim"];

/// Groups acts that tell one happening, each group in the order of the text.
pub(crate) fn groups<'f>(acts: Vec<Act<'f>>, cast: &Cast, document: &Document<'_>) -> Vec<Vec<Act<'f>>> {
    let headline = |act: &Act<'_>| document.lines[act.line].zone == Zone::Headline;
    let lead = document.lead(LEAD);
    let mut groups: Vec<Vec<Act<'f>>> = Vec::new();
    for act in acts {
        let first = lead.contains(&act.line);
        let joins = |group: &&mut Vec<Act<'f>>| {
            let other = |told: &Act<'_>| {
                act.apart && told.line < act.line
                    || counts_differ(told, &act, cast)
                    || is_one_more(&act, told, document)
            };
            !group.iter().any(other)
                && group.iter().all(|told| {
                    same(told, &act, cast)
                        || first && headline(told) && announced(told, &act, cast)
                        || is_outcome(told, &act, document, cast)
                })
        };
        let whole = |group: &&mut Vec<Act<'f>>| group.iter().any(|t| act.within == Some((t.line, t.at)));
        if let Some(group) = groups.iter_mut().find(whole) {
            group.push(act);
            continue;
        }
        match groups.iter_mut().find(joins) {
            Some(group) => group.push(act),
            None => groups.push(vec![act]),
        }
    }
    groups
}

/// Words that open a sentence about another deed ("Earlier Tuesday, troops killed six").
const ANOTHER: &[&str] = &["separately", "elsewhere", "earlier", "also"];

/// "B also urged A to lift the blockade": the same doer's next word is another one.
fn is_one_more(act: &Act<'_>, told: &Act<'_>, document: &Document<'_>) -> bool {
    let tree = &document.lines[act.line].tree;
    let deed = matches!(act.event_type, EventType::Assault | EventType::Coerce);
    if deed && told.line < act.line && tree.is_lemma(0, ANOTHER) {
        return true;
    }
    let also = || tree.by_rel(act.at, &[Deprel::Advmod]).any(|a| tree.is_lemma(a, &["also"]));
    told.line < act.line
        && matches!(act.event_type, EventType::Request | EventType::Accuse | EventType::Reject)
        && told.actors == act.actors
        && tree.is_verb(act.at)
        && also()
}

/// "killed ten rebels", "killed six": what befell other numbers of people was another deed.
fn counts_differ(a: &Act<'_>, b: &Act<'_>, cast: &Cast) -> bool {
    let count = |act: &Act<'_>| {
        let [one] = act.recipients[..] else { return None };
        let text = cast.get(one).text.to_lowercase();
        text.split(' ').next().filter(|w| is_number(w)).map(str::to_owned)
    };
    let deeds = a.event_type == EventType::Assault && b.event_type == EventType::Assault && a.line != b.line;
    deeds && count(a).zip(count(b)).is_some_and(|(x, y)| x != y)
}

fn is_number(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
    ];
    word.starts_with(|c: char| c.is_ascii_digit()) || WORDS.contains(&word)
}

/// Whether two acts may be one happening: same type, no party, mode, date or status that rules it out.
fn same(a: &Act<'_>, b: &Act<'_>, cast: &Cast) -> bool {
    kinds_agree(a, b) && parties_agree(a, b, cast)
}

/// What a headline tells in short the lead tells in full: one party in common is enough.
fn announced(headline: &Act<'_>, lead: &Act<'_>, cast: &Cast) -> bool {
    let side =
        |x: &[ActorId], y: &[ActorId]| x.iter().any(|&m| y.iter().any(|&f| m == f || alike(m, f, cast)));
    // A deed whose doer only the lead tells: "Peru Confirms Killing of Two Envoys".
    if headline.actors.is_empty() && headline.event_type == lead.event_type {
        let lemmas = |act: &Act<'_>| {
            let all = act.recipients.iter().map(|&id| cast.get(id));
            all.map(|a| (a.code, a.head_lemma.clone())).collect::<BTreeSet<_>>()
        };
        let one = !headline.recipients.is_empty() && lemmas(headline) == lemmas(lead);
        return one && dates_agree(headline, lead) && statuses_agree(headline.status, lead.status);
    }
    let mutual = headline.event_type.is_mutual();
    let parties = |act: &Act<'_>| act.parties().collect::<Vec<_>>();
    // What is asked or refused may be told by other words: "reject an offer at talks", "rejected the offer to let them run".
    let worded = matches!(headline.event_type, EventType::Request | EventType::Reject)
        && headline.event_type == lead.event_type
        && dates_agree(headline, lead)
        && statuses_agree(headline.status, lead.status);
    (worded || kinds_agree(headline, lead))
        && (if mutual {
            side(&parties(headline), &parties(lead))
        } else {
            side(&headline.actors, &lead.actors)
        } || countries_agree(headline, lead, cast))
}

/// "Cyprus ratifies the treaty": in a headline a country or people stands for those of its parts that act.
fn countries_agree(a: &Act<'_>, b: &Act<'_>, cast: &Cast) -> bool {
    let codes = |ids: &[ActorId]| cast.codes(ids.iter().copied());
    let (from, to, upon) = (codes(&a.actors), codes(&a.recipients), codes(&b.recipients));
    let person = |ids: &[ActorId]| ids.iter().any(|&id| cast.get(id).person);
    !from.is_empty()
        && from == codes(&b.actors)
        && (to.is_empty() || upon.is_empty() || to == upon)
        && !person(&a.actors)
        && !person(&b.actors)
}

/// "hit a school, killing six", "an offensive that killed six": a deed of arms and what came of it in the same sentence.
fn is_outcome(deed: &Act<'_>, outcome: &Act<'_>, document: &Document<'_>, cast: &Cast) -> bool {
    if deed.event_type != EventType::Assault || deed.line != outcome.line || !kinds_agree(deed, outcome) {
        return false;
    }
    let tree = &document.lines[deed.line].tree;
    let told = |act: &Act<'_>, other: &Act<'_>| {
        let clause = matches!(tree.rel(act.at), Deprel::Advcl | Deprel::AclRelcl | Deprel::Acl);
        let of_deed = tree.is_nominal(other.at) && tree.head(other.at) == Some(act.at);
        tree.is_verb(act.at)
            && tree.is_lemma(act.at, OUTCOMES)
            && (clause && tree.is_below(act.at, other.predicate()) || of_deed)
    };
    let both = covers(&deed.actors, &outcome.actors, cast) && covers(&outcome.actors, &deed.actors, cast);
    both && (told(outcome, deed) || told(deed, outcome))
}

fn kinds_agree(a: &Act<'_>, b: &Act<'_>) -> bool {
    a.event_type == b.event_type
        && modes_agree(a, b)
        && dates_agree(a, b)
        && statuses_agree(a.status, b.status)
}

pub(crate) fn modes_agree(a: &Act<'_>, b: &Act<'_>) -> bool {
    let disjoint = !a.modes.is_empty() && !b.modes.is_empty() && !a.modes.iter().any(|m| b.modes.contains(m));
    let visit = |x: &Act<'_>| x.modes.contains(&Mode::Visit);
    let meeting_in_visit = a.event_type == EventType::Consult && visit(a) != visit(b);
    // Taking captives and torturing are deeds of their own beside the killing.
    let apart =
        |x: &Act<'_>| x.modes.iter().any(|m| matches!(m, Mode::Abduct | Mode::Torture | Mode::Sexual));
    !disjoint && !meeting_in_visit && apart(a) == apart(b)
}

fn dates_agree(a: &Act<'_>, b: &Act<'_>) -> bool {
    match (&a.date, &b.date) {
        (Some(x), Some(y)) => {
            (x.start, x.end) == (y.start, y.end)
                || within(x.start, x.end, y.start, y.end)
                || within(y.start, y.end, x.start, x.end)
        }
        _ => true,
    }
}

fn within<T: Ord>(start: Option<T>, end: Option<T>, outer_start: Option<T>, outer_end: Option<T>) -> bool {
    match (start, end, outer_start, outer_end) {
        (Some(s), Some(e), Some(os), Some(oe)) => os <= s && e <= oe,
        _ => false,
    }
}

/// A happening told as fact and also as an accusation is one; a plan and a deed are two.
fn statuses_agree(a: Status, b: Status) -> bool {
    a == b || matches!((a, b), (Status::Happened, Status::Alleged) | (Status::Alleged, Status::Happened))
}

fn parties_agree(a: &Act<'_>, b: &Act<'_>, cast: &Cast) -> bool {
    if a.event_type.is_mutual() {
        let (x, y): (Vec<ActorId>, Vec<ActorId>) = (a.parties().collect(), b.parties().collect());
        return covers(&x, &y, cast) || covers(&y, &x, cast);
    }
    let actors = !a.actors.is_empty()
        && !b.actors.is_empty()
        && (covers(&a.actors, &b.actors, cast) || covers(&b.actors, &a.actors, cast));
    // "A and B signed a pact" is not "A recognised C": other words of other parties on both sides.
    let one_sided = a.recipients.is_empty() != b.recipients.is_empty();
    let both_ways = covers(&a.actors, &b.actors, cast) && covers(&b.actors, &a.actors, cast);
    if a.frame.id != b.frame.id && one_sided && !both_ways {
        return false;
    }
    let recipients = a.recipients.is_empty()
        || b.recipients.is_empty()
        || covers(&a.recipients, &b.recipients, cast)
        || covers(&b.recipients, &a.recipients, cast);
    actors && recipients
}

/// Whether every one of `few` is also spoken of in `many`.
fn covers(many: &[ActorId], few: &[ActorId], cast: &Cast) -> bool {
    !few.is_empty() && few.iter().all(|&f| many.iter().any(|&m| m == f || alike(m, f, cast)))
}

/// The same country and a sector in common, or one of them the state as such and the other one of its organs.
fn alike(a: ActorId, b: ActorId, cast: &Cast) -> bool {
    let (a, b) = (cast.get(a), cast.get(b));
    if a.code != b.code || a.code.is_none() {
        return false;
    }
    if a.person && b.person && a.name.is_some() && b.name.is_some() {
        return a.name == b.name;
    }
    let faceless = a.sectors.is_empty() || b.sectors.is_empty();
    faceless || a.is_organ_of(b) || b.is_organ_of(a) || a.sectors.iter().any(|s| b.sectors.contains(s))
}
