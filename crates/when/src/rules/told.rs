//! Times told from the date told before: "the following morning", "the same period last year".

use super::{A_DAY, DAY_PART, SINGLE, SPAN, YEAR, boxed, span};
use crate::expr::{Clock, DayPart, Expr, Length, Unit, Which};
use crate::rule::{Args, Item, Rule, among, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const THE: Item = word(Word::The);
const SAME: Item = word(Word::Same);
const PERIOD: Item = word(Word::Period);
const IN: Item = among(&[Word::In, Word::Of]);
const NEXT: Item = among(&[Word::Next, Word::Following, Word::Previous, Word::Prior, Word::Same]);
/// A year that is told from the day of writing or from the date before.
const A_YEAR: Item = holding(sense::SPAN, |sense| match sense {
    Sense::Span(Expr::Cycle(which, Unit::Year)) => *which != Which::This,
    Sense::Span(Expr::Shift(length, sign, _)) => length.unit == Unit::Year && *sign < 0,
    _ => false,
});
const QUARTERLY: Item = holding(sense::UNIT, |sense| {
    matches!(sense, Sense::Unit(Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Season, false))
});

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "part-of-a-day-told",
        patterns: &[
            &[NEXT, DAY_PART],
            &[THE, NEXT, DAY_PART],
            &[THE, DAY_PART, among(&[Word::Before, Word::After])],
        ],
        make: part_of_a_day,
        examples: &[
            past("It failed the following morning.", &[("the following morning", "?")]),
            past("It failed the night before.", &[("the night before", "?")]),
            past("It failed the same evening.", &[("the same evening", "?")]),
            nothing("It failed the night before he left."),
        ],
    },
    Rule {
        name: "the-same-again",
        patterns: &[
            &[THE, SAME, PERIOD, A_YEAR],
            &[THE, SAME, PERIOD, IN, A_YEAR],
            &[THE, SAME, PERIOD, IN, YEAR],
            &[THE, SAME, QUARTERLY, A_YEAR],
            &[THE, SAME, QUARTERLY, IN, A_YEAR],
            &[THE, SAME, QUARTERLY, IN, YEAR],
        ],
        make: again,
        examples: &[
            past("It sold more than in the same period last year.", &[("the same period last year", "?")]),
            past("It sold more than in the same month of 2019.", &[("the same month of 2019", "?")]),
        ],
    },
    Rule {
        name: "eve",
        patterns: &[
            &[word(Word::Eve), word(Word::Of), A_DAY],
            &[THE, word(Word::Eve), word(Word::Of), A_DAY],
        ],
        make: |args| span(Expr::Shift(DAY, -1, boxed(args.span(0)?))),
        examples: &[
            past("He spoke on the eve of May 1.", &[("the eve of May 1", "2023-04-30 day")]),
            nothing("He spoke on the eve of the vote."),
        ],
    },
    Rule {
        name: "unit-that-ends",
        patterns: &[
            &[THE, SINGLE, word(Word::Ending), SPAN],
            &[THE, SINGLE, word(Word::Ending), among(&[Word::On, Word::In]), SPAN],
            &[THE, super::LENGTH, among(&[Word::Ending, Word::To]), SPAN],
            &[THE, super::LENGTH, word(Word::Ending), among(&[Word::On, Word::In]), SPAN],
        ],
        make: ending,
        examples: &[
            past(
                "It lost money in the quarter ended June 30.",
                &[("the quarter ended June 30", "2023-04-01..2023-06-30 range")],
            ),
            past(
                "It grew in the three months to September.",
                &[("the three months to September", "2023-07-01..2023-09-30 range")],
            ),
        ],
    },
];

const DAY: Length = Length { count: Some(1), half: false, more: None, rough: false, unit: Unit::Day };

fn part_of_a_day(args: &Args<'_>) -> Option<Sense> {
    let which = match args.word(0).filter(|word| *word != Word::The).or_else(|| args.word(1))? {
        Word::Next | Word::Following | Word::After => Which::Following,
        Word::Same => Which::Same,
        _ => Which::Preceding,
    };
    let part: DayPart =
        args.0.iter().find_map(|sense| if let Sense::DayPart(part) = sense { Some(*part) } else { None })?;
    span(Expr::Timed(boxed(Expr::Cycle(which, Unit::Day)), Clock::Part(part)))
}

fn again(args: &Args<'_>) -> Option<Sense> {
    let year = args.span(0).or_else(|| args.year().map(Expr::Year))?;
    span(Expr::Again(args.unit(), boxed(year)))
}

/// "The year ending March 31" is twelve months long and told by its last day or month.
fn ending(args: &Args<'_>) -> Option<Sense> {
    let length = args.length().or_else(|| Some(Length { unit: args.unit()?, ..DAY }))?;
    let end = args.span(0)?;
    let fits = length.count.is_some() && length.unit >= Unit::Day && end.unit() <= Some(Unit::Month);
    fits.then(|| Sense::Span(Expr::Ending(length, boxed(end))))
}
