//! From tokens to atoms: the smallest pieces that rules speak of.
//!
//! A token is one atom, except that a token with hyphens or slashes inside ("15-17", "mid-March",
//! "Oct/2") is cut there, so that it reads like the same words written apart. Tokens come from a
//! tokeniser that may or may not have done so.

use jiff::civil::Date;

use crate::Token;
use crate::expr::{Clock, Expr};
use crate::sense::{Sense, Word};
use crate::words;

/// A piece of text with what it is.
#[derive(Clone, Debug)]
pub(crate) struct Atom<'a> {
    pub(crate) text: &'a str,
    /// Byte offset of the piece in the text that the tokens came from.
    pub(crate) start: usize,
    /// Index of its token.
    pub(crate) token: usize,
    pub(crate) sense: Sense,
}

impl Atom<'_> {
    /// The byte offset after the piece.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it begins with a capital letter.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.text.starts_with(|c: char| c.is_uppercase())
    }

    /// Whether the piece is this closed word.
    pub(crate) fn is(&self, word: Word) -> bool {
        self.sense == Sense::Word(word)
    }
}

/// Cuts the tokens into atoms.
pub(crate) fn atoms<'a>(tokens: &[Token<'a>]) -> Vec<Atom<'a>> {
    let mut atoms = Vec::with_capacity(tokens.len() + tokens.len() / 8);
    for (index, token) in tokens.iter().enumerate() {
        let sense = sense_of(token.text);
        if sense == Sense::Other && cut(token, index, &mut atoms) {
            continue;
        }
        atoms.push(Atom { text: token.text, start: token.start, token: index, sense });
    }
    atoms
}

/// Cuts a token at its hyphens and slashes if a piece of it is a word of time or a number.
fn cut<'a>(token: &Token<'a>, index: usize, atoms: &mut Vec<Atom<'a>>) -> bool {
    const JOINTS: [char; 5] = ['-', '–', '—', '/', '~'];
    let has_joint = token.text.bytes().any(|b| matches!(b, b'-' | b'/' | b'~' | 0xE2));
    if !has_joint || !token.text.contains(JOINTS) {
        return false;
    }
    let before = atoms.len();
    let mut at = 0;
    for piece in token.text.split_inclusive(JOINTS) {
        let word = piece.trim_end_matches(JOINTS);
        for text in [word, &piece[word.len()..]] {
            if !text.is_empty() {
                atoms.push(Atom { text, start: token.start + at, token: index, sense: sense_of(text) });
                at += text.len();
            }
        }
    }
    let told = atoms[before..].iter().any(|atom| !matches!(atom.sense, Sense::Other | Sense::Word(_)))
        || atoms.get(before).is_some_and(|atom| atom.is(Word::Mid));
    if !told {
        atoms.truncate(before);
    }
    told
}

/// What a token is on its own.
fn sense_of(text: &str) -> Sense {
    match text.as_bytes().first() {
        None => Sense::Other,
        Some(b'0'..=b'9') => number(text),
        Some(_) => word(text),
    }
}

fn word(text: &str) -> Sense {
    if text.len() > words::LONGEST {
        return Sense::Other;
    }
    let mut buffer = [0; words::LONGEST];
    let lower = &mut buffer[..text.len()];
    lower.copy_from_slice(text.as_bytes());
    lower.make_ascii_lowercase();
    let found = std::str::from_utf8(lower).ok().and_then(words::look_up);
    match found {
        // The modal and the verb are far commoner in lower case than the months.
        Some(Sense::Month(5 | 3)) if !text.starts_with('M') => Sense::Other,
        Some(Sense::Weekday(_)) if text.len() <= 4 && text.starts_with(|c: char| c.is_lowercase()) => {
            Sense::Other
        }
        Some(sense) => sense.clone(),
        None => apostrophised(text).unwrap_or(Sense::Other),
    }
}

/// "'90s" or "'97" as one token.
fn apostrophised(text: &str) -> Option<Sense> {
    let rest = text.strip_prefix(['\'', '’', '‘'])?;
    let is_year = rest.len() == 2 && rest.bytes().all(|b| b.is_ascii_digit());
    if is_year {
        return Some(Sense::Span(Expr::Year(full_year(rest.parse().ok()?))));
    }
    short_decade(rest)
}

/// What a token that begins with a figure is.
fn number(text: &str) -> Sense {
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let (head, tail) = text.split_at(figures);
    let Some(value) = (figures <= 9).then(|| head.parse().ok()).flatten() else { return Sense::Other };
    match tail {
        "" => Sense::Figures(value, figures as u8),
        "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH" => Sense::Ordinal(value),
        "s" | "'s" | "’s" => decade(value, figures).unwrap_or(Sense::Other),
        // "5,000" counts something and is no year.
        _ if is_thousands(tail) => Sense::Spelled(value.saturating_mul(1000)),
        "am" | "pm" | "a.m." | "p.m." | "AM" | "PM" | "a.m" | "p.m" => {
            twelve_hours(value, 0, tail.starts_with(['p', 'P'])).unwrap_or(Sense::Other)
        }
        _ => written_date(text).or_else(|| clock(value, tail)).unwrap_or(Sense::Other),
    }
}

/// ",000" after a figure.
fn is_thousands(tail: &str) -> bool {
    tail == ",000"
}

fn decade(value: u32, figures: usize) -> Option<Sense> {
    match figures {
        // "The 1800s" are the century; "the 2000s" more often are the decade.
        4 if value.is_multiple_of(100) && (1000..2000).contains(&value) => {
            Some(Sense::Span(Expr::Century(value as i16)))
        }
        4 if value.is_multiple_of(10) && (1000..2200).contains(&value) => {
            Some(Sense::Span(Expr::Decade(value as i16)))
        }
        2 => short_decade_of(value),
        _ => None,
    }
}

fn short_decade(text: &str) -> Option<Sense> {
    let figures = text.strip_suffix('s')?;
    if figures.len() != 2 {
        return None;
    }
    short_decade_of(figures.parse().ok()?)
}

fn short_decade_of(value: u32) -> Option<Sense> {
    (value.is_multiple_of(10) && value < 100).then_some(Sense::ShortDecade(value as u8))
}

/// The time of day that an hour and "a.m." or "p.m." tell.
pub(crate) fn twelve_hours(hour: u32, minute: u8, after_noon: bool) -> Option<Sense> {
    if !(1..=12).contains(&hour) || minute > 59 {
        return None;
    }
    let hour = (hour % 12) as u8 + if after_noon { 12 } else { 0 };
    Some(Sense::Clock(Clock::At { hour, minute, universal: false }))
}

/// "6:40", "18:00", "10:30pm".
fn clock(hour: u32, tail: &str) -> Option<Sense> {
    let rest = tail.strip_prefix(':')?;
    let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
    if figures != 2 {
        return None;
    }
    let minute: u8 = rest[..2].parse().ok()?;
    let after = match rest[2..].to_ascii_lowercase().as_str() {
        "" => return (hour < 24 && minute < 60).then_some(Sense::Colon(hour as u8, minute)),
        "am" | "a.m." => false,
        "pm" | "p.m." => true,
        _ => return None,
    };
    twelve_hours(hour, minute, after)
}

/// Dates in figures: `2024-02-13`, `2024/02/13`, `2024-02`, `2/13/2024`, `13/2/24`.
fn written_date(text: &str) -> Option<Sense> {
    let separator = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = text.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() || [Some(first), Some(second), third].iter().flatten().any(|p| !is_figures(p)) {
        return None;
    }
    match third {
        None if separator == '-' => year_and_month(first, second),
        None => None,
        Some(third) if first.len() == 4 => iso_date(first, second, third),
        Some(third) if separator != '.' || third.len() == 4 => day_and_month(first, second, third, separator),
        Some(_) => None,
    }
}

fn is_figures(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// `2024-02`. Two years in a row, as in `2011-12`, are a season of sport or business and not a month.
fn year_and_month(year: &str, month: &str) -> Option<Sense> {
    let (year, month): (i16, i8) = (year.parse().ok()?, (month.len() == 2).then(|| month.parse().ok())??);
    let is_month =
        (1000..2200).contains(&year) && (1..=12).contains(&month) && i16::from(month) != year % 100 + 1;
    is_month.then_some(Sense::Span(Expr::YearMonth { year, month }))
}

fn iso_date(year: &str, month: &str, day: &str) -> Option<Sense> {
    let found = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(Sense::Span(Expr::Date(found)))
}

/// A date with its year last. The American order is tried first; a point between the figures, or a first
/// figure above twelve, shows the European one.
fn day_and_month(first: &str, second: &str, year: &str, separator: char) -> Option<Sense> {
    let (first, second): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => full_year(year.parse().ok()?),
        _ => return None,
    };
    let (month, day) = if separator == '.' || first > 12 { (second, first) } else { (first, second) };
    Date::new(year, month, day).ok().map(|found| Sense::Span(Expr::Date(found)))
}

/// The year that two figures stand for: 70 to 99 are of the last century, as POSIX counts them.
pub(crate) fn full_year(short: u8) -> i16 {
    i16::from(short) + if short >= 70 { 1900 } else { 2000 }
}
