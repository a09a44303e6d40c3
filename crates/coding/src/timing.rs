//! When: which time expression belongs to which act.

use jiff::civil::Date;
use language::labels::{Deprel, Tense as VerbTense, Upos};
use plover::{EventDate, EventType, Field, Precision, Span, Status};
use when::{Context, Interval, Mention, Tense, Token};

use crate::act::Act;
use crate::roles;
use crate::tree::Tree;

/// A time expression of a sentence and the word that heads it.
pub(crate) struct TimeMention {
    mention: Mention,
    head: usize,
}

/// The day from which a story's dates are counted, and the last date that it told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    pub(crate) anchor: Option<Date>,
    pub(crate) previous: Option<Interval>,
}

impl Clock {
    fn interval(&self, mention: &Mention, tense: Tense) -> Option<(Interval, String)> {
        let value = mention.resolve(&Context { anchor: self.anchor?, tense, previous: self.previous })?;
        value.interval.map(|interval| (interval, value.timex))
    }

    /// Moves on past a sentence: its last date is what "the following day" in the next one counts from.
    pub(crate) fn pass(&mut self, tree: &Tree, times: &[TimeMention]) {
        for time in times {
            let tense = tense(tree, roles::clause_of(tree, time.head), Status::Happened);
            if let Some((interval, _)) = self.interval(&time.mention, tense) {
                self.previous = Some(interval);
            }
        }
    }
}

/// The time expressions of a sentence that tell a stretch of the calendar.
pub(crate) fn mentions(tree: &Tree, clock: &Clock) -> Vec<TimeMention> {
    let tokens: Vec<Token<'_>> =
        tree.sentence.tokens.iter().map(|t| Token { text: &t.form, start: t.start }).collect();
    let head_of = |m: Mention| {
        let inside = m.tokens.clone();
        let head = inside.clone().find(|&i| tree.head(i).is_none_or(|h| !inside.contains(&h)));
        TimeMention { head: head.unwrap_or(inside.start), mention: m }
    };
    let told = |m: &Mention| clock.interval(m, Tense::Unknown).is_some();
    when::find(&tokens).into_iter().filter(told).map(head_of).collect()
}

/// Dates an act: the expression that hangs on it, or on what it hangs on.
pub(crate) fn date(act: &mut Act<'_>, tree: &Tree, times: &[TimeMention], clock: &Clock) {
    let Some((time, rule)) = nearest(act, tree, times) else { return };
    let tense = direction(act, tree, time.head);
    let Some((interval, timex)) = clock.interval(&time.mention, tense) else { return };
    if rule == COARSE
        && !matches!(
            interval.precision,
            when::Precision::Month | when::Precision::Season | when::Precision::Year
        )
    {
        return;
    }
    act.because(
        Field::Date,
        rule,
        format!("{} {timex} {}", tree.path(act.at, time.head), time.mention.trace()),
    );
    let interval = through(interval, tree, time, times, clock, tense);
    act.date = Some(event_date(&interval, &time.mention));
    // A present tense with a day to come is a plan ("leaves for Rome on Friday").
    let future = interval.start.is_some_and(|start| Some(start) > clock.anchor);
    if future && act.status == Status::Happened && !is_word_act(act.event_type) {
        act.status = Status::Planned;
        act.because(Field::Status, "date to come", timex);
    }
}

/// Dates an act by the main clause of a sentence of the lead; tells whether there was a day. `other` tells the verbs
/// whose time is that of another happening.
pub(crate) fn date_by_lead(
    act: &mut Act<'_>,
    tree: &Tree,
    times: &[TimeMention],
    clock: &Clock,
    other: &dyn Fn(usize) -> bool,
) -> bool {
    let Some(root) = tree.sentence.root() else { return false };
    // "was arrested on Monday, police said Tuesday": the day of the saying is not that of the deed.
    let told: Vec<usize> = tree.by_rel(root, &[Deprel::Ccomp]).collect();
    let mut main = if told.is_empty() || is_word_act(act.event_type) { vec![root] } else { Vec::new() };
    main.extend(told);
    main.retain(|&verb| !other(verb));
    let found = main.iter().find_map(|&verb| times.iter().find(|t| hangs_on(tree, t.head, verb)));
    let Some(time) = found else { return false };
    let tense = tense(tree, roles::clause_of(tree, time.head), Status::Happened);
    let Some((interval, timex)) = clock.interval(&time.mention, tense) else { return false };
    if interval.precision != when::Precision::Day || interval.start > clock.anchor {
        return false;
    }
    act.because(Field::Date, "the day of the lead", format!("{timex} {}", time.mention.trace()));
    act.date = Some(event_date(&interval, &time.mention));
    true
}

/// "Saturday and Sunday": two days that follow each other are one stretch.
fn through(
    day: Interval,
    tree: &Tree,
    time: &TimeMention,
    times: &[TimeMention],
    clock: &Clock,
    tense: Tense,
) -> Interval {
    let next =
        times.iter().find(|t| tree.rel(t.head) == Deprel::Conj && tree.head(t.head) == Some(time.head));
    let end = next.and_then(|t| clock.interval(&t.mention, tense)).and_then(|(i, _)| i.end);
    match (day.start, end) {
        (Some(start), Some(end)) if start.tomorrow().is_ok_and(|d| d == end) => {
            Interval { start: day.start, end: Some(end), precision: when::Precision::Range }
        }
        _ => day,
    }
}

fn event_date(interval: &Interval, mention: &Mention) -> EventDate {
    EventDate {
        start: interval.start,
        end: interval.end,
        precision: precision(interval.precision),
        text: String::new(),
        span: Span { start: mention.start, end: mention.end },
    }
}

/// Acts that are done by speaking: their own day is that of the words.
pub(crate) fn is_word_act(event_type: EventType) -> bool {
    matches!(
        event_type,
        EventType::Agree
            | EventType::Support
            | EventType::Concede
            | EventType::Request
            | EventType::Accuse
            | EventType::Reject
            | EventType::Threaten
    )
}

fn nearest<'t>(
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

/// The rule for what happens beside a dated deed: "severed ties in 1983 after agents had bombed a hotel".
const COARSE: &str = "month or year of the main clause";

fn is_beside(tree: &Tree, node: usize) -> bool {
    let mark = tree.child(node, &[Deprel::Mark]).or_else(|| tree.child(node, &[Deprel::Advmod]));
    tree.rel(node) == Deprel::Advcl
        && mark.is_some_and(|m| tree.is_lemma(m, &["after", "when", "as", "while", "before"]))
}

/// Which side of the anchor a bare weekday or month lies on, by the verb that it hangs on.
fn direction(act: &Act<'_>, tree: &Tree, time: usize) -> Tense {
    let verb = roles::clause_of(tree, time);
    if tree.by_rel(verb, &[Deprel::Mark]).any(|m| tree.is_lemma(m, &["if", "unless"])) {
        return Tense::Future;
    }
    let own = verb == act.predicate() || verb == roles::clause_of(tree, act.predicate());
    tense(tree, verb, if own { act.status } else { Status::Happened })
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

/// How many nouns may stand between a word and the time that hangs on it ("on a visit to B on Monday").
const BETWEEN: usize = 3;

/// Whether a time hangs on the word itself: directly, or through the nouns of its own phrases.
fn hangs_on(tree: &Tree, time: usize, word: usize) -> bool {
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

/// The direction in which a bare weekday or month points, by the tense and status of what it dates.
fn tense(tree: &Tree, predicate: usize, status: Status) -> Tense {
    if status == Status::Planned {
        return Tense::Future;
    }
    let verb = roles::clause_of(tree, predicate);
    if tree.by_rel(verb, &[Deprel::Mark]).any(|m| tree.is_lemma(m, &["to"])) && tree.rel(verb) == Deprel::Acl
    {
        return Tense::Future;
    }
    let words = std::iter::once(verb).chain(tree.by_rel(verb, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]));
    let mut found = Tense::Unknown;
    for word in words {
        let token = tree.token(word);
        let form = token.form.to_lowercase();
        if matches!(form.as_str(), "will" | "'ll" | "shall") {
            return Tense::Future;
        }
        match token.features.tense {
            VerbTense::Past => found = Tense::Past,
            VerbTense::Pres if found == Tense::Unknown && token.upos != Upos::Noun => found = Tense::Present,
            _ => {}
        }
    }
    if status == Status::Happened && found != Tense::Present { Tense::Past } else { found }
}

fn precision(of: when::Precision) -> Precision {
    match of {
        when::Precision::Day => Precision::Day,
        when::Precision::Range => Precision::Range,
        when::Precision::Week => Precision::Week,
        when::Precision::Month => Precision::Month,
        when::Precision::Season => Precision::Season,
        when::Precision::Year => Precision::Year,
        when::Precision::Open => Precision::Open,
    }
}
