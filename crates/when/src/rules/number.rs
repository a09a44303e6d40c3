//! Numbers in words.

use crate::rule::{Args, Item, Rule, holding, past, word};
use crate::sense::{self, Sense, Word};

const TENS: Item =
    holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)));
const ONES: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(1..=9)));
const BELOW_HUNDRED: Item = holding(sense::SPELLED | sense::FIGURES, |sense| {
    matches!(sense, Sense::Spelled(2..=99) | Sense::Figures(2..=99, 1 | 2))
});
const THOUSAND: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(1000)));
const FIRSTS: Item = holding(sense::ORDINAL, |sense| matches!(sense, Sense::Ordinal(1..=9)));

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "tens-and-ones",
        patterns: &[&[TENS, ONES], &[TENS, word(Word::Dash), ONES]],
        make: |args| Some(Sense::Spelled(args.number(0)? + args.number(1)?)),
        examples: &[past("It took twenty-one years.", &[("twenty-one years", "? P21Y")])],
    },
    Rule {
        name: "thousands",
        patterns: &[&[BELOW_HUNDRED, THOUSAND]],
        make: |args| Some(Sense::Spelled(1000 * args.number(0)?)),
        examples: &[past("It fell ten thousand years ago.", &[("ten thousand years ago", "? PAST_REF")])],
    },
    Rule {
        name: "tens-and-ordinal",
        patterns: &[&[TENS, FIRSTS], &[TENS, word(Word::Dash), FIRSTS]],
        make: tens_and_ordinal,
        examples: &[past("It opened on May twenty-first.", &[("May twenty-first", "2023-05-21 day")])],
    },
];

fn tens_and_ordinal(args: &Args<'_>) -> Option<Sense> {
    Some(Sense::Ordinal(args.number(0)? + args.ordinal()?))
}
