//! What a stretch of tokens is taken for while the grammar works on it.

use jiff::civil::Weekday;

use crate::expr::{Clock, DayPart, Expr, Length, Meaning, Season, Set, Unit, Vague};

/// The closed words that rules name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[rustfmt::skip]
pub(crate) enum Word {
    A, About, Ad, After, Ago, All, Am, And, Another, Apostrophe, As, At, Bc, Before, Beginning, Between, By, Clockword,
    Close, Coming, Comma, Couple, Current, Dash, During, Earlier, Early, End, Ending, Eve, Ever, Every, Few,
    Final, Fiscal,
    Following, For, Fortnight, From, Future, Half, Hence, In, Last, Late, Later, Least, Local, Long, Mid, More, Nearly, Next, No, Now, Of,
    Old, On, Onward, Open, Or, Over, Overnight, Past, Per, Period, Pm, Possessive, Present, Previous, Prior, Recent, Rest,
    Same, Several, Since, Slash, Some, Tens, Term, Than, That, The, Then, These, This, Those, Thousands, Through, Time, To, Today, Tomorrow,
    Tonight, Until, Utc, Weekend, Weekof, Within, Yesterday, Zone,
}

/// What a token, or a stretch of tokens that a rule has joined, is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A token that the grammar does not know.
    Other,
    Word(Word),
    Month(i8),
    Weekday(Weekday),
    /// A unit, and whether it stands in the plural.
    Unit(Unit, bool),
    Season(Season),
    DayPart(DayPart),
    /// A number in words.
    Spelled(u32),
    /// A number in figures, and how many figures.
    Figures(u32, u8),
    /// "1st", "twenty-first".
    Ordinal(u32),
    /// "'90s", "nineties": the last two figures of its first year.
    ShortDecade(u8),
    /// "Annual", "weekly".
    Often(Unit),
    /// "6:40": hour and minute.
    Colon(u8, u8),
    Vague(Vague),
    Clock(Clock),
    Length(Length),
    Span(Expr),
    Set(Set),
}

impl Sense {
    /// A single bit for the kind of sense, so that a pattern's item rejects most nodes by one test.
    pub(crate) fn bit(&self) -> u32 {
        match self {
            Sense::Other => 0,
            Sense::Word(_) => WORD,
            Sense::Month(_) => MONTH,
            Sense::Weekday(_) => WEEKDAY,
            Sense::Unit(..) => UNIT,
            Sense::Season(_) => SEASON,
            Sense::DayPart(_) => DAY_PART,
            Sense::Spelled(_) => SPELLED,
            Sense::Figures(..) => FIGURES,
            Sense::Ordinal(_) => ORDINAL,
            Sense::ShortDecade(_) => SHORT_DECADE,
            Sense::Often(_) => OFTEN,
            Sense::Colon(..) => COLON,
            Sense::Vague(_) => VAGUE,
            Sense::Clock(_) => CLOCK,
            Sense::Length(_) => LENGTH,
            Sense::Span(_) => SPAN,
            Sense::Set(_) => SET,
        }
    }

    /// What a mention of this sense means, `None` for a mere piece of one.
    pub(crate) fn meaning(&self) -> Option<Meaning> {
        Some(match self {
            Sense::Span(expr) => Meaning::When(expr.clone()),
            Sense::Length(length) => Meaning::Length(*length),
            Sense::Clock(clock) => Meaning::Clock(*clock),
            Sense::Vague(vague) => Meaning::Vague(*vague),
            Sense::Set(set) => Meaning::Set(*set),
            _ => return None,
        })
    }
}

pub(crate) const WORD: u32 = 1;
pub(crate) const MONTH: u32 = 1 << 1;
pub(crate) const WEEKDAY: u32 = 1 << 2;
pub(crate) const UNIT: u32 = 1 << 3;
pub(crate) const SEASON: u32 = 1 << 4;
pub(crate) const DAY_PART: u32 = 1 << 5;
pub(crate) const SPELLED: u32 = 1 << 6;
pub(crate) const FIGURES: u32 = 1 << 7;
pub(crate) const ORDINAL: u32 = 1 << 8;
pub(crate) const SHORT_DECADE: u32 = 1 << 9;
pub(crate) const OFTEN: u32 = 1 << 10;
pub(crate) const COLON: u32 = 1 << 11;
pub(crate) const VAGUE: u32 = 1 << 12;
pub(crate) const CLOCK: u32 = 1 << 13;
pub(crate) const LENGTH: u32 = 1 << 14;
pub(crate) const SPAN: u32 = 1 << 15;
pub(crate) const SET: u32 = 1 << 16;
