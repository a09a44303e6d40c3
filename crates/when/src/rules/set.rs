//! How often.

use super::{LENGTH, NUMBER, UNIT, WEEKDAY};
use crate::expr::{Length, Set, Unit};
use crate::rule::{Args, Item, Rule, any, past, word};
use crate::sense::{self, Sense, Word};

const EVERY: Item = word(Word::Every);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "every",
        patterns: &[&[EVERY, UNIT], &[EVERY, LENGTH], &[word(Word::Per), UNIT]],
        make: every,
        examples: &[
            past("They meet every year.", &[("every year", "? P1Y")]),
            past("They meet every two years.", &[("every two years", "? P2Y")]),
        ],
    },
    Rule {
        name: "every-weekday",
        patterns: &[&[EVERY, WEEKDAY]],
        make: |args| Some(Sense::Set(Set::EveryWeekday(args.weekday()?))),
        examples: &[past("They pray every Friday.", &[("every Friday", "? XXXX-WXX-5")])],
    },
    Rule {
        name: "often",
        patterns: &[&[any(sense::OFTEN)]],
        make: often,
        examples: &[past("They hold an annual drill.", &[("annual", "? P1Y")])],
    },
    Rule {
        name: "rate",
        patterns: &[&[NUMBER, word(Word::A), UNIT]],
        make: |args| one(args.unit()?),
        examples: &[past("It builds 15 a year.", &[("15 a year", "? P1Y")])],
    },
];

fn one(unit: Unit) -> Option<Sense> {
    Some(Sense::Set(Set::Every(Length { count: Some(1), half: false, more: None, rough: false, unit })))
}

fn every(args: &Args<'_>) -> Option<Sense> {
    match args.length() {
        Some(length) => Some(Sense::Set(Set::Every(length))),
        None => one(args.unit()?),
    }
}

fn often(args: &Args<'_>) -> Option<Sense> {
    args.0.iter().find_map(|sense| if let Sense::Often(unit) = sense { one(*unit) } else { None })
}
