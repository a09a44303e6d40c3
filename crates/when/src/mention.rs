//! What goes in and what comes out.

use std::ops::Range;

use jiff::civil::Date;

use crate::derivation::Derivation;
use crate::expr::{Clock, Expr, Meaning, Preposition};
use crate::resolve;
use crate::{Interval, Precision};

/// A token of the text.
///
/// Tokens follow Universal Dependencies' English guidelines: "Feb." is one token, "year's" is two. A token with
/// hyphens inside ("15-17", "mid-March") may come whole or cut; both are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The token's text.
    pub text: &'a str,
    /// Its byte offset in the text that it comes from.
    pub start: usize,
}

/// The tense of the verb that a time belongs to, as a hint to which side of the anchor is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// The deed is told as done.
    Past,
    /// The deed is told as going on.
    Present,
    /// The deed is told as coming: will, is to, plans to, is scheduled for.
    Future,
    /// There is no verb, or its tense says nothing.
    Unknown,
}

/// What a mention is resolved against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The day the text was written.
    pub anchor: Date,
    /// The tense of the governing verb.
    pub tense: Tense,
    /// The last date told before the mention, for "the following day" and "two weeks later".
    pub previous: Option<Interval>,
}

/// The kinds of expression, with the names of TIMEX3's types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// A day or a longer stretch of the calendar, or a vague reference to one.
    Date,
    /// A time of day, with or without its day.
    Time,
    /// How long something takes.
    Duration,
    /// How often something happens.
    Set,
}

impl MentionKind {
    /// TIMEX3's word: `DATE`, `TIME`, `DURATION` or `SET`.
    pub fn name(self) -> &'static str {
        match self {
            MentionKind::Date => "DATE",
            MentionKind::Time => "TIME",
            MentionKind::Duration => "DURATION",
            MentionKind::Set => "SET",
        }
    }
}

impl Tense {
    /// The word for it: `past`, `present`, `future` or `unknown`.
    pub fn name(self) -> &'static str {
        match self {
            Tense::Past => "past",
            Tense::Present => "present",
            Tense::Future => "future",
            Tense::Unknown => "unknown",
        }
    }
}

/// An expression of time as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Byte offset of the first character.
    pub start: usize,
    /// Byte offset after the last character.
    pub end: usize,
    /// The tokens that it covers, the outer ones perhaps in part ("post-2014").
    pub tokens: Range<usize>,
    /// What kind of expression it is.
    pub kind: MentionKind,
    meaning: Meaning,
    derivation: Derivation,
}

/// What a mention means in a context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The days, or `None` where the text does not settle them.
    pub interval: Option<Interval>,
    /// The value as TIMEX3 writes it: `2024-02-12`, `2024-W07`, `P3D`, `PAST_REF`. For a half-open stretch it is
    /// the value of the end that is told.
    pub timex: String,
    /// The names of the rules that led to the value, the outermost first.
    pub rules: Vec<&'static str>,
}

impl Mention {
    pub(crate) fn new(meaning: Meaning, derivation: Derivation) -> Mention {
        let (span, tokens) = (derivation.span.clone(), derivation.tokens.clone());
        Mention { start: span.start, end: span.end, tokens, kind: kind(&meaning), meaning, derivation }
    }

    /// The value in a context.
    ///
    /// `None` where the mention hangs on a date told before and the context has none.
    pub fn resolve(&self, context: &Context) -> Option<Value> {
        let solved = resolve::value(&self.meaning, context)?;
        let mut rules = Vec::new();
        self.derivation.collect(&mut rules);
        Some(Value { interval: solved.interval, timex: solved.timex, rules })
    }

    /// The preposition that belongs to the meaning: "since", "until", "by". A mere "on" or "in" does not, and is not
    /// in the mention.
    pub fn preposition(&self) -> Option<Preposition> {
        match &self.meaning {
            Meaning::When(Expr::Bound(preposition, _)) => Some(*preposition),
            _ => None,
        }
    }

    /// Whether the value hangs on the date told before: "the following day", "two weeks later".
    pub fn is_anaphoric(&self) -> bool {
        matches!(&self.meaning, Meaning::When(expr) if expr.is_anaphoric())
    }

    /// The context in which the [`parts`](Mention::parts) are to be resolved: those of a range are the last of their
    /// names up to its end, so that the two ends of "Dec. 30 to Jan. 2" lie in the years of the whole.
    pub fn context_of_parts(&self, context: &Context) -> Context {
        let whole = self.resolve(context).and_then(|value| value.interval);
        match whole.filter(|days| days.precision == Precision::Range).and_then(|days| days.end) {
            Some(end) => Context { anchor: end, tense: Tense::Past, ..*context },
            None => *context,
        }
    }

    /// Whether what is told later can hang on it: "the following day" after "on March 3".
    ///
    /// A stretch that is counted back or on from the day of writing ("over the last three years") is no such date, nor is
    /// one of which only one end is told.
    ///
    /// ```
    /// # use when::{Token, find};
    /// let leads = |words: &[&'static str]| {
    ///     let tokens: Vec<_> =
    ///         words.iter().enumerate().map(|(n, text)| Token { text, start: 10 * n }).collect();
    ///     find(&tokens)[0].leads_on()
    /// };
    /// assert!(leads(&["on", "March", "3"]));
    /// assert!(!leads(&["the", "last", "three", "years"]));
    /// ```
    pub fn leads_on(&self) -> bool {
        let Meaning::When(expr) = &self.meaning else { return false };
        !matches!(expr, Expr::Stretch(..) | Expr::Inside(_) | Expr::Bound(..))
    }

    /// The tree of rules that made the mention.
    pub fn trace(&self) -> &Derivation {
        &self.derivation
    }

    /// The shorter mentions inside: the two ends of a range, the date after "since".
    ///
    /// Empty where the mention is not made of others.
    pub fn parts(&self) -> Vec<Mention> {
        let mut parts = Vec::new();
        for piece in &self.derivation.pieces {
            piece.push_mentions(&mut parts);
        }
        parts
    }
}

fn kind(meaning: &Meaning) -> MentionKind {
    match meaning {
        Meaning::When(expr) if expr.is_timed() => MentionKind::Time,
        Meaning::When(Expr::Stretch(length, _)) if length.rough || length.count.is_none() => {
            MentionKind::Duration
        }
        Meaning::When(_) | Meaning::Vague(_) => MentionKind::Date,
        Meaning::Clock(Clock::At { .. } | Clock::Part(_)) => MentionKind::Time,
        Meaning::Length(_) => MentionKind::Duration,
        Meaning::Set(_) => MentionKind::Set,
    }
}
