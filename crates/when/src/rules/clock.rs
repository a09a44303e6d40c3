//! Times of day, alone and on a day.

use super::{A_DAY, CLOCK, DAY_PART, boxed, span};
use crate::expr::{Clock, DayPart, Expr, Unit, Which};
use crate::lex::twelve_hours;
use crate::rule::{Args, Item, Rule, among, any, future, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const HOUR: Item = holding(sense::FIGURES | sense::SPELLED, |sense| {
    matches!(sense, Sense::Figures(1..=12, 1 | 2) | Sense::Spelled(1..=12))
});
/// "1400" of "1400 GMT".
const FOUR_FIGURES: Item =
    holding(sense::FIGURES, |sense| matches!(sense, Sense::Figures(time @ 0..=2359, 4) if time % 100 < 60));
/// From one day of a month to another.
const DAYS: Item = holding(sense::SPAN, |sense| match sense {
    Sense::Span(Expr::Between(from, to)) => from.unit() == Some(Unit::Day) && to.unit() == Some(Unit::Day),
    _ => false,
});
const COLON: Item = any(sense::COLON);
const MERIDIEM: Item = among(&[Word::Am, Word::Pm]);
const ZONE: Item = among(&[Word::Utc, Word::Zone]);
const HOURS: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Hour, true)));
const THE: Item = word(Word::The);
const COMMA: Item = word(Word::Comma);
const AT: Item = word(Word::At);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "clock",
        patterns: &[&[COLON], &[HOUR, MERIDIEM], &[COLON, MERIDIEM], &[HOUR, word(Word::Clockword)]],
        make: clock,
        examples: &[
            past("It began at 3 p.m.", &[("3 p.m.", "? T15:00")]),
            past("It began at 10:30 a.m.", &[("10:30 a.m.", "? T10:30")]),
            nothing("They won it 3 to 1."),
        ],
    },
    Rule {
        name: "zoned-clock",
        patterns: &[
            &[CLOCK, ZONE],
            &[CLOCK, word(Word::Open), ZONE, word(Word::Close)],
            &[CLOCK, word(Word::Local), word(Word::Time)],
            &[FOUR_FIGURES, ZONE],
            &[FOUR_FIGURES, word(Word::Local), word(Word::Time)],
        ],
        make: zoned,
        examples: &[
            past("It began at 16:15 UTC.", &[("16:15 UTC", "? T16:15Z")]),
            past("It began at 1400 GMT on Monday.", &[("1400 GMT on Monday", "2024-02-12 day")]),
        ],
    },
    Rule {
        name: "part-of-the-day",
        patterns: &[
            &[DAY_PART],
            &[THE, DAY_PART],
            &[among(&[Word::Early, Word::Late]), DAY_PART],
            &[THE, among(&[Word::Early, Word::Late]), DAY_PART],
            &[CLOCK, word(Word::In), THE, DAY_PART],
            &[THE, word(Word::Early), HOURS],
        ],
        make: part_of_the_day,
        examples: &[past("It began in the morning.", &[("the morning", "? TMO")])],
    },
    Rule {
        name: "tonight",
        patterns: &[&[word(Word::Tonight)]],
        make: |_| span(Expr::Timed(boxed(Expr::Anchor), Clock::Part(DayPart::Night))),
        examples: &[future("It will rain tonight.", &[("tonight", "2024-02-14 day")])],
    },
    Rule {
        name: "overnight",
        patterns: &[&[word(Word::Overnight)]],
        make: |_| Some(Sense::Clock(Clock::Part(DayPart::Night))),
        examples: &[past("It rained overnight.", &[("overnight", "? TNI")])],
    },
    Rule {
        name: "this-morning",
        patterns: &[&[among(&[Word::This, Word::Last, Word::That]), DAY_PART]],
        make: this_morning,
        examples: &[
            past("It began this morning.", &[("this morning", "2024-02-14 day")]),
            past("It began last night.", &[("last night", "2024-02-13 day")]),
        ],
    },
    Rule {
        name: "on-a-day",
        patterns: &[
            &[A_DAY, DAY_PART],
            &[A_DAY, CLOCK],
            &[A_DAY, COMMA, CLOCK],
            &[A_DAY, AT, CLOCK],
            &[A_DAY, COMMA, AT, CLOCK],
            &[A_DAY, word(Word::In), CLOCK],
            &[CLOCK, A_DAY],
            &[CLOCK, word(Word::On), A_DAY],
            &[CLOCK, word(Word::Of), A_DAY],
            &[CLOCK, word(Word::Of), DAYS],
            &[CLOCK, COMMA, A_DAY],
        ],
        make: on_a_day,
        examples: &[
            past("It began on Monday morning.", &[("Monday morning", "2024-02-12 day")]),
            past("It began at 3 p.m. on Monday.", &[("3 p.m. on Monday", "2024-02-12 day")]),
            past(
                "It began in the early hours of Sunday.",
                &[("the early hours of Sunday", "2024-02-11 day")],
            ),
            past("It began Sunday at 10:30 p.m.", &[("Sunday at 10:30 p.m.", "2024-02-11 day")]),
        ],
    },
];

fn part(args: &Args<'_>) -> Option<DayPart> {
    args.0.iter().find_map(|sense| if let Sense::DayPart(part) = sense { Some(*part) } else { None })
}

fn time(args: &Args<'_>) -> Option<Clock> {
    args.0.iter().find_map(|sense| if let Sense::Clock(clock) = sense { Some(*clock) } else { None })
}

fn colon(args: &Args<'_>) -> Option<(u8, u8)> {
    args.0
        .iter()
        .find_map(|sense| if let Sense::Colon(hour, minute) = sense { Some((*hour, *minute)) } else { None })
}

fn clock(args: &Args<'_>) -> Option<Sense> {
    let has_meridiem = args.has(Word::Am) || args.has(Word::Pm);
    match colon(args) {
        Some((hour, minute)) if has_meridiem && hour <= 12 => {
            twelve_hours(u32::from(hour), minute, args.has(Word::Pm))
        }
        Some((hour, minute)) => Some(Sense::Clock(Clock::At { hour, minute, universal: false })),
        None => twelve_hours(args.number(0)?, 0, args.has(Word::Pm)),
    }
}

fn zoned(args: &Args<'_>) -> Option<Sense> {
    let (hour, minute) = match time(args) {
        Some(Clock::At { hour, minute, .. }) => (hour, minute),
        Some(Clock::Part(_)) => return None,
        None => {
            let figures = args.number(0)?;
            (u8::try_from(figures / 100).ok()?, (figures % 100) as u8)
        }
    };
    Some(Sense::Clock(Clock::At { hour, minute, universal: args.has(Word::Utc) }))
}

/// "Six o'clock in the evening" is a figure that the part of the day settles.
fn part_of_the_day(args: &Args<'_>) -> Option<Sense> {
    // The early hours are those before the morning's.
    let part = part(args).or_else(|| args.unit().map(|_| DayPart::Night))?;
    Some(Sense::Clock(match time(args) {
        Some(Clock::At { hour, minute, universal }) if hour < 12 && part != DayPart::Morning => {
            Clock::At { hour: hour + 12, minute, universal }
        }
        Some(clock) => clock,
        None => Clock::Part(part),
    }))
}

fn this_morning(args: &Args<'_>) -> Option<Sense> {
    let day = match args.word(0)? {
        Word::Last => Expr::Cycle(Which::Last, Unit::Day),
        Word::That => Expr::Cycle(Which::Same, crate::expr::Unit::Day),
        _ => Expr::Anchor,
    };
    span(Expr::Timed(boxed(day), Clock::Part(part(args)?)))
}

fn on_a_day(args: &Args<'_>) -> Option<Sense> {
    let clock = time(args).or_else(|| part(args).map(Clock::Part))?;
    span(Expr::Timed(boxed(args.span(0)?), clock))
}
