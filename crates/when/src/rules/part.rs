//! Parts of longer stretches.

use super::{A_DAY, ORDINAL, SINGLE, SPAN, WEEKDAY, boxed, span};
use crate::expr::{Expr, Part, Unit, Which};
use crate::rule::{Args, Item, Rule, among, future, holding, past, word};
use crate::sense::{self, Sense, Word};

const OF: Item = among(&[Word::Of, Word::In]);
const THE: Item = word(Word::The);
const DASH: Item = word(Word::Dash);
const EDGE: Item = among(&[Word::Beginning, Word::Mid, Word::End]);
const TIMELY: Item = among(&[Word::Early, Word::Mid, Word::Late]);
const VAGUELY: Item = among(&[Word::Earlier, Word::Later]);
const LAST: Item = among(&[Word::Last, Word::Final]);
const WEEK: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Week, false)));
const YEAR_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Year, false)));
const HALF: Item = word(Word::Half);
const WHOLE: Item = holding(
    sense::SPAN,
    |sense| matches!(sense, Sense::Span(expr) if expr.unit().is_some_and(|unit| unit >= Unit::Week)),
);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "early-mid-late",
        patterns: &[
            &[TIMELY, SPAN],
            &[THE, TIMELY, SPAN],
            &[TIMELY, DASH, SPAN],
            &[THE, TIMELY, DASH, SPAN],
            &[among(&[Word::Early, Word::Late]), word(Word::In), WHOLE],
            &[VAGUELY, word(Word::In), WHOLE],
        ],
        make: part,
        examples: &[
            past("It closed in late July.", &[("late July", "2023-07-21..2023-07-31 range")]),
            past("It closed in early January.", &[("early January", "2024-01-01..2024-01-10 range")]),
            past("It closed in mid-January.", &[("mid-January", "2024-01-11..2024-01-20 range")]),
            past("It closed in late 2006.", &[("late 2006", "2006-01-01..2006-12-31 year")]),
        ],
    },
    Rule {
        name: "earlier-later-this",
        patterns: &[&[VAGUELY, SPAN]],
        make: vaguely,
        examples: &[
            past("They met earlier this week.", &[("earlier this week", "2024-02-12..2024-02-18 week")]),
            past("They met earlier this year.", &[("earlier this year", "2024-01-01..2024-12-31 year")]),
            future(
                "They will meet later this month.",
                &[("later this month", "2024-02-01..2024-02-29 month")],
            ),
        ],
    },
    Rule {
        name: "part-of-the-unit",
        patterns: &[
            &[among(&[Word::Earlier, Word::Later, Word::Early, Word::Late]), word(Word::In), THE, SINGLE],
            &[THE, EDGE, OF, THE, SINGLE],
            &[EDGE, OF, THE, SINGLE],
            &[THE, EDGE, word(Word::Of), word(Word::A), SINGLE],
        ],
        make: of_the_unit,
        examples: &[
            future("It closes by the end of the year.", &[("by the end of the year", "..2024-12-31 open")]),
            past(
                "It closed earlier in the week after he left.",
                &[("earlier in the week", "2024-02-12..2024-02-18 week")],
            ),
        ],
    },
    Rule {
        name: "year-end",
        patterns: &[&[YEAR_UNIT, word(Word::End)], &[YEAR_UNIT, DASH, word(Word::End)]],
        make: of_the_unit,
        examples: &[future("It closes by year-end.", &[("by year-end", "..2024-12-31 open")])],
    },
    Rule {
        name: "edge",
        patterns: &[&[THE, EDGE, OF, WHOLE], &[EDGE, OF, WHOLE]],
        make: part,
        examples: &[
            past("It closed at the end of June.", &[("the end of June", "2023-06-21..2023-06-30 range")]),
            past("It closed at the end of 2019.", &[("the end of 2019", "2019-01-01..2019-12-31 year")]),
        ],
    },
    Rule {
        name: "half",
        patterns: &[
            &[THE, ORDINAL, HALF, OF, WHOLE],
            &[ORDINAL, HALF, OF, WHOLE],
            &[THE, LAST, HALF, OF, WHOLE],
        ],
        make: half,
        examples: &[past(
            "It shrank in the first half of 2015.",
            &[("the first half of 2015", "2015-01-01..2015-06-30 range")],
        )],
    },
    Rule {
        name: "nth-of",
        patterns: &[
            &[THE, ORDINAL, SINGLE, OF, WHOLE],
            &[ORDINAL, SINGLE, OF, WHOLE],
            &[THE, LAST, SINGLE, OF, WHOLE],
            &[LAST, SINGLE, OF, WHOLE],
            &[THE, ORDINAL, WEEKDAY, OF, WHOLE],
            &[ORDINAL, WEEKDAY, OF, WHOLE],
            &[THE, LAST, WEEKDAY, OF, WHOLE],
            &[LAST, WEEKDAY, OF, WHOLE],
            &[THE, ORDINAL, word(Word::Weekend), OF, WHOLE],
            &[THE, LAST, word(Word::Weekend), OF, WHOLE],
        ],
        make: nth,
        examples: &[
            past(
                "It met in the first week of January.",
                &[("the first week of January", "2024-01-01..2024-01-07 week")],
            ),
            past("It met on the last day of 2019.", &[("the last day of 2019", "2019-12-31 day")]),
            past(
                "It met on the second Monday of October.",
                &[("the second Monday of October", "2023-10-09 day")],
            ),
        ],
    },
    Rule {
        name: "week-of",
        patterns: &[
            &[THE, WEEK, among(&[Word::Of, Word::Weekof, Word::Beginning]), A_DAY],
            &[THE, WEEK, among(&[Word::Weekof, Word::Beginning]), word(Word::On), A_DAY],
            &[WEEK, word(Word::Of), A_DAY],
        ],
        make: |args| span(Expr::WeekOf(boxed(args.span(0)?))),
        examples: &[future(
            "It opens the week of March 6.",
            &[("the week of March 6", "2024-03-04..2024-03-10 week")],
        )],
    },
    Rule {
        name: "rest-of",
        patterns: &[
            &[THE, word(Word::Rest), word(Word::Of), SPAN],
            &[THE, word(Word::Rest), word(Word::Of), THE, SINGLE],
            &[word(Word::Rest), word(Word::Of), THE, SINGLE],
            &[word(Word::Rest), word(Word::Of), SPAN],
        ],
        make: rest,
        examples: &[future(
            "It will rain the rest of the week.",
            &[("the rest of the week", "2024-02-14..2024-02-18 range")],
        )],
    },
];

fn part_of(args: &Args<'_>) -> Option<Part> {
    args.0.iter().find_map(|sense| {
        Some(match sense {
            Sense::Word(Word::Early | Word::Beginning) => Part::Early,
            Sense::Word(Word::Mid) => Part::Mid,
            Sense::Word(Word::Late | Word::End) => Part::Late,
            Sense::Word(Word::Earlier) => Part::Earlier,
            Sense::Word(Word::Later) => Part::Later,
            _ => return None,
        })
    })
}

fn part(args: &Args<'_>) -> Option<Sense> {
    span(Expr::Part(part_of(args)?, boxed(args.span(0)?)))
}

/// "Earlier" narrows what is told from the day of writing, or by its name. Before a day it belongs to another
/// word: "a year earlier, on Monday".
fn vaguely(args: &Args<'_>) -> Option<Sense> {
    let whole = args.span(0)?;
    let stands = matches!(
        whole,
        Expr::Cycle(..) | Expr::Pick(..) | Expr::Weekday(_) | Expr::Month(_) | Expr::YearMonth { .. }
    );
    let part = part_of(args)?;
    stands.then(|| Sense::Span(Expr::Part(part, boxed(whole))))
}

fn of_the_unit(args: &Args<'_>) -> Option<Sense> {
    let (unit, part) = (args.unit()?, part_of(args)?);
    let is_spoken = unit == Unit::Day || matches!(part, Part::Earlier | Part::Later);
    let which = if is_spoken { Which::Spoken } else { Which::This };
    span(Expr::Part(part, boxed(Expr::Cycle(which, unit))))
}

fn half(args: &Args<'_>) -> Option<Sense> {
    let part = match args.ordinal() {
        Some(1) => Part::FirstHalf,
        Some(2) | None => Part::SecondHalf,
        Some(_) => return None,
    };
    span(Expr::Part(part, boxed(args.span(0)?)))
}

fn nth(args: &Args<'_>) -> Option<Sense> {
    let n = args.ordinal().map_or(Ok(-1), i32::try_from).ok()?;
    let outer = args.span(0)?;
    let inner = match args.weekday() {
        Some(weekday) => Expr::Weekday(weekday),
        None if args.has(Word::Weekend) => Expr::Every(Unit::Weekend),
        None => Expr::Every(args.unit()?),
    };
    (inner.unit() < outer.unit()).then(|| Sense::Span(Expr::Nth(n, boxed(inner), boxed(outer))))
}

fn rest(args: &Args<'_>) -> Option<Sense> {
    let whole = args.span(0).or_else(|| Some(Expr::Cycle(Which::This, args.unit()?)))?;
    span(Expr::Part(Part::Rest, boxed(whole)))
}
