//! When: which time expression belongs to which act.

mod direction;
mod hanging;
mod nearest;
mod offset;
mod told;

use jiff::civil::Date;
use language::labels::Deprel;
use plover::{EventDate, EventType, Field, Precision, Span, Status};
use when::{Context, Interval, Mention, MentionKind, Tense, Token};

use crate::act::Act;
use crate::roles;
use crate::tree::Tree;
use direction::{direction, tense};
use hanging::{is_gerund, marker, spoken_in};
use nearest::{COARSE, MEANS, Nearest, ON_TRIGGER};
use offset::Offsets;

pub(crate) use direction::is_under_way;
pub(crate) use told::{
    date_by_lead, day_also, day_of_noun, day_of_speech, day_of_verb, last_time_below, tells_day, time_of_plan,
};

/// Verbs by which something sets in.
const BEGIN: &[&str] = &["begin", "start"];

/// Vocabulary, open to change: fighting that lasts.
const LASTING: &[&str] =
    &["fighting", "battle", "offensive", "operation", "war", "siege", "violence", "unrest"];

/// Lengths of which a few make no day.
const SOON: &[&str] = &["hour", "minute", "moment", "second"];

/// A time expression of a sentence and the word that heads it.
pub(crate) struct TimeMention {
    mention: Mention,
    head: usize,
}

impl TimeMention {
    fn span(&self) -> Span {
        Span { start: self.mention.start, end: self.mention.end }
    }
}

/// The day from which a story's dates are counted, and the last date that it told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    pub(crate) anchor: Option<Date>,
    pub(crate) previous: Option<Interval>,
    /// The last one that was a single day.
    pub(crate) day: Option<Interval>,
}

impl Clock {
    fn interval(&self, mention: &Mention, tense: Tense) -> Option<(Interval, String)> {
        let value = mention.resolve(&Context { anchor: self.anchor?, tense, previous: self.previous })?;
        value.interval.map(|interval| (interval, value.timex))
    }

    fn timex(&self, mention: &Mention) -> Option<String> {
        let context = Context { anchor: self.anchor?, tense: Tense::Unknown, previous: self.previous };
        mention.resolve(&context).map(|value| value.timex)
    }

    /// How many days before the story a date begins; less than nothing where it is to come.
    pub(crate) fn age(&self, date: &EventDate) -> Option<i32> {
        let span = self.anchor.zip(date.start).and_then(|(now, then)| now.since(then).ok());
        span.map(|span| span.get_days())
    }

    /// Moves on past a sentence: its last date is what "the following day" in the next one counts from.
    pub(crate) fn pass(&mut self, tree: &Tree, times: &Times) {
        for time in times.dated.iter().filter(|t| t.mention.leads_on()) {
            let tense = tense(tree, roles::clause_of(tree, time.head), Status::Happened);
            if let Some((interval, _)) = self.interval(&time.mention, tense) {
                if interval.precision == when::Precision::Day {
                    self.day = Some(interval);
                }
                self.previous = Some(interval);
            }
        }
    }
}

/// The times that a sentence tells.
pub(crate) struct Times {
    /// Stretches of the calendar.
    dated: Vec<TimeMention>,
    /// How long something took.
    lengths: Vec<TimeMention>,
}

/// The time expressions of a sentence.
pub(crate) fn mentions(tree: &Tree, clock: &Clock) -> Times {
    let tokens: Vec<Token<'_>> =
        tree.sentence.tokens.iter().map(|t| Token { text: &t.form, start: t.start }).collect();
    let head_of = |m: Mention| {
        let inside = m.tokens.clone();
        let head = inside.clone().find(|&i| tree.head(i).is_none_or(|h| !inside.contains(&h)));
        TimeMention { head: head.unwrap_or(inside.start), mention: m }
    };
    let (dated, others): (Vec<TimeMention>, Vec<TimeMention>) = when::find(&tokens)
        .into_iter()
        .map(head_of)
        .partition(|t| clock.interval(&t.mention, Tense::Unknown).is_some());
    let lengths = others.into_iter().filter(|t| t.mention.kind == MentionKind::Duration).collect();
    Times { dated, lengths }
}

/// Dates an act: by the expression that hangs on it, or on what it hangs on, or by counting from another's day.
pub(crate) fn date(act: &mut Act<'_>, tree: &Tree, times: &Times, clock: &Clock) {
    if let Some(since) = since(act, tree, times, clock) {
        act.because(Field::Date, "since what the clause tells", "");
        act.date = Some(since);
        return;
    }
    if let Some((interval, time)) = described_time(act, tree, times, clock) {
        act.because(Field::Date, "the time that the clause describes", time.mention.trace().to_string());
        act.date = Some(event_date(&interval, &time.mention));
        return;
    }
    let own = |t: &TimeMention| !is_before_noun(act, tree, t);
    let nearest = Nearest { tree, times: &times.dated }.of(act).filter(|(t, _)| own(t));
    let of_its_own = nearest.filter(|(_, rule)| *rule != COARSE);
    if of_its_own.is_none() && date_soon_after(act, tree, clock) {
        return;
    }
    if of_its_own.is_none() && date_by_offset(act, tree, times, clock) {
        return;
    }
    if let Some((time, rule)) = nearest {
        date_by(act, tree, times, clock, time, rule);
    }
}

fn date_by(
    act: &mut Act<'_>,
    tree: &Tree,
    times: &Times,
    clock: &Clock,
    time: &TimeMention,
    rule: &'static str,
) {
    if is_of_an_invitation(tree, act.at, time) {
        return;
    }
    let tense = direction(act, tree, time.head, is_later(tree, time));
    let Some((interval, timex)) = clock.interval(&time.mention, tense) else { return };
    if rule == COARSE && !is_coarse(interval.precision) {
        return;
    }
    // Words are said in a moment: "since" and "until" belong to what else the sentence tells.
    let open = interval.precision == when::Precision::Open;
    if open && is_word_act(act.event_type) && (interval.start.is_none() || rule != ON_TRIGGER) {
        return;
    }
    // What has been said was not said in time to come: "called for a summit next month" tells the summit's month.
    let future = interval.start.is_some_and(|start| Some(start) > clock.anchor);
    if future && act.status == Status::Happened && is_word_act(act.event_type) {
        return;
    }
    // The day on which a plan was announced is not that of the plan.
    if act.status == Status::Planned && tense == Tense::Past && interval.end < clock.anchor {
        return;
    }
    act.because(
        Field::Date,
        rule,
        format!("{} {timex} {}", tree.path(act.at, time.head), time.mention.trace()),
    );
    let interval = through(interval, tree, time, &times.dated, clock, tense);
    let lasts = goes_on(act, tree) || is_beginning(act, tree, time);
    let interval = if lasts { from_then_on(interval, clock) } else { interval };
    act.date = Some(event_date(&interval, &time.mention));
    // A present tense with a day to come is a plan ("leaves for Rome on Friday"), and so is one "later today".
    let later = tense == Tense::Future && is_later(tree, time) && interval.start == clock.anchor;
    if (future || later) && act.status == Status::Happened {
        act.status = Status::Planned;
        act.because(Field::Status, "date to come", timex);
    }
}

/// "invited them to talks in Oslo on Saturday": the time after what one is invited to is that of the invitation's occasion.
fn is_of_an_invitation(tree: &Tree, verb: usize, time: &TimeMention) -> bool {
    let invites = tree.is_verb(verb) && tree.is_lemma(verb, &["invite", "summon"]);
    let occasion = tree.by_rel(verb, &[Deprel::Obl, Deprel::Xcomp, Deprel::Advcl]).find(|&o| {
        tree.preposition(o).is_some_and(|p| matches!(p.as_str(), "to" | "for")) || tree.is_marked(o, &["to"])
    });
    invites && occasion.is_some_and(|o| o < time.head)
}

fn date_by_offset(act: &mut Act<'_>, tree: &Tree, times: &Times, clock: &Clock) -> bool {
    let offsets = Offsets { tree, times: &times.dated, lengths: &times.lengths, clock };
    let verbs = std::iter::once(act.predicate()).chain(told_with(tree, act.predicate()));
    let Some((interval, time)) = verbs.into_iter().find_map(|v| offsets.day(v)) else { return false };
    act.apart = time.is_none();
    let path = time.map_or_else(String::new, |t| tree.path(act.at, t.head));
    act.because(Field::Date, "counted from another's day", path);
    // Where the other day stands in a sentence before, the words that count from it are the trigger's own.
    let token = tree.token(act.at);
    let span = time.map_or(Span { start: token.start, end: token.end }, |t| t.span());
    act.date = Some(EventDate { span, ..dated(&interval) });
    true
}

/// "Hours later, troops shot two more": on the day last told.
fn date_soon_after(act: &mut Act<'_>, tree: &Tree, clock: &Clock) -> bool {
    let later = |&w: &usize| {
        let next = w + 1 < tree.len() && tree.is_lemma(w + 1, &["later", "afterward", "afterwards", "late"]);
        next && tree.is_lemma(w, SOON) && roles::clause_of(tree, w) == act.predicate()
    };
    let Some(word) = (0..tree.len()).find(later).filter(|_| act.status == Status::Happened) else {
        return false;
    };
    let Some(day) = clock.day.filter(|day| Some(*day) == clock.previous) else { return false };
    act.because(Field::Date, "soon after the day last told", "");
    let (first, last) = (tree.token(word), tree.token(word + 1));
    act.date = Some(EventDate { span: Span { start: first.start, end: last.end }, ..dated(&day) });
    true
}

/// The verb beside which a bare participle tells more of the same: "fired rockets into a village, killing six", "launched missiles
/// targeting a base".
fn told_with(tree: &Tree, verb: usize) -> Option<usize> {
    if let Some(above) = spoken_in(tree, verb) {
        return Some(above);
    }
    let bare = is_gerund(tree, verb) && marker(tree, verb).is_none();
    let head = tree.head(verb).filter(|_| bare)?;
    match tree.rel(verb) {
        Deprel::Advcl => Some(head).filter(|&h| tree.is_verb(h)),
        Deprel::Acl if tree.rel(head) == Deprel::Obj && tree.is_lemma(head, MEANS) => tree.head(head),
        _ => None,
    }
}

/// "since last year, when A opened its border": the opening was last year, not since then.
fn described_time<'t>(
    act: &Act<'_>,
    tree: &Tree,
    times: &'t Times,
    clock: &Clock,
) -> Option<(Interval, &'t TimeMention)> {
    let verb = act.predicate();
    let relative = matches!(tree.rel(verb), Deprel::AclRelcl | Deprel::AdvclRelcl);
    let head = tree.head(verb).filter(|_| relative);
    // The parser hangs many such clauses on the verb; the word before their "when" tells that they describe it.
    let when = marker(tree, verb).filter(|&m| tree.is_lemma(m, &["when"]));
    let describes = |t: &&TimeMention| {
        let words = &t.mention.tokens;
        head.is_some_and(|h| words.contains(&h)) || when == Some(words.end)
    };
    let time = times.dated.iter().find(describes)?;
    let bound = time.mention.preposition().is_some();
    let inner = time.mention.parts().into_iter().next().filter(|_| bound);
    let (interval, _) =
        clock.interval(inner.as_ref().unwrap_or(&time.mention), tense(tree, verb, act.status))?;
    Some((interval, time))
}

/// "have waged a war since the regime was ousted in 2001": from then on.
fn since(act: &Act<'_>, tree: &Tree, times: &Times, clock: &Clock) -> Option<EventDate> {
    let clause = tree.by_rel(act.predicate(), &[Deprel::Advcl]).find(|&c| tree.is_marked(c, &["since"]))?;
    let time = Nearest { tree, times: &times.dated }.closest(clause)?;
    let (interval, _) = clock.interval(&time.mention, Tense::Past)?;
    let open = Interval { start: interval.start, end: None, precision: when::Precision::Open };
    Some(event_date(&open, &time.mention))
}

/// "renewed pledges to abide by an April deal": a time right before another noun than the act's own is that noun's.
fn is_before_noun(act: &Act<'_>, tree: &Tree, time: &TimeMention) -> bool {
    let noun = tree.head(time.head).filter(|&h| time.head < h && tree.is_nominal(h) && h != act.at);
    let joined = |n: usize| tree.is_below(act.at, n) || n < act.at && tree.is_below(n, act.at);
    let own = |n: usize| joined(n) || act.event_type == EventType::Consult;
    let within = |n: usize| {
        tree.preposition(n)
            .is_some_and(|p| matches!(p.as_str(), "in" | "at" | "during" | "on" | "via" | "through"))
    };
    noun.is_some_and(|n| !own(n) && !within(n))
}

/// "The offensive began on Wednesday": fighting and protest that a story tells to have begun go on.
fn goes_on(act: &Act<'_>, tree: &Tree) -> bool {
    let lasting = matches!(act.event_type, EventType::Assault | EventType::Protest);
    let verb =
        if tree.is_nominal(act.at) { act.carrier.or_else(|| tree.head(act.at)) } else { tree.head(act.at) };
    let begun = verb.is_some_and(|v| tree.is_lemma(v, BEGIN));
    let within = matches!(tree.rel(act.at), Deprel::Nsubj | Deprel::Obj | Deprel::Xcomp);
    lasting && begun && within && act.status == Status::Happened
}

/// "were killed in fighting that began on Saturday": what lasts goes on.
fn is_beginning(act: &Act<'_>, tree: &Tree, time: &TimeMention) -> bool {
    let clause = roles::clause_of(tree, time.head);
    let describes = matches!(tree.rel(clause), Deprel::AclRelcl | Deprel::Acl) && clause != act.predicate();
    let before = clause.saturating_sub(2)..clause;
    describes
        && act.event_type == EventType::Assault
        && tree.is_lemma(clause, BEGIN)
        && before.into_iter().any(|w| tree.is_lemma(w, LASTING))
}

fn from_then_on(day: Interval, clock: &Clock) -> Interval {
    let past = day.start.is_some() && day.start <= clock.anchor && day.precision == when::Precision::Day;
    if past { Interval { end: None, precision: when::Precision::Open, ..day } } else { day }
}

/// "later Tuesday", "later today".
fn is_later(tree: &Tree, time: &TimeMention) -> bool {
    time.mention.tokens.clone().any(|w| tree.token(w).form.eq_ignore_ascii_case("later"))
}

/// Stretches long enough to hold both a deed and what was done just before it.
fn is_coarse(precision: when::Precision) -> bool {
    matches!(precision, when::Precision::Month | when::Precision::Season | when::Precision::Year)
}

/// "Saturday and Sunday", "the 1970s and 1980s": two stretches that follow each other are one.
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
    let next = next.and_then(|t| clock.interval(&t.mention, tense)).map(|(i, _)| i);
    let follows =
        |n: &Interval| day.end.and_then(|end| end.tomorrow().ok()).is_some_and(|d| n.start == Some(d));
    match next.filter(follows) {
        Some(next) => Interval { start: day.start, end: next.end, precision: when::Precision::Range },
        None => day,
    }
}

fn event_date(interval: &Interval, mention: &Mention) -> EventDate {
    EventDate { span: Span { start: mention.start, end: mention.end }, ..dated(interval) }
}

/// A date whose words are still to be named.
fn dated(interval: &Interval) -> EventDate {
    EventDate {
        start: interval.start,
        end: interval.end,
        precision: precision(interval.precision),
        text: String::new(),
        span: Span { start: 0, end: 0 },
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
