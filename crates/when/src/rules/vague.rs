//! References to time that no calendar settles. They are found so that nobody takes them for a date.

use super::UNIT;
use crate::expr::{Unit, Vague};
use crate::rule::{Item, Rule, among, future, holding, past, word};
use crate::sense::{self, Sense, Word};

const PLURAL: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(_, true)));
const DAY_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Day, false)));
const THE: Item = word(Word::The);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "recent",
        patterns: &[
            &[word(Word::Recent)],
            &[word(Word::Recent), UNIT],
            &[THE, word(Word::Recent), word(Word::Past)],
        ],
        make: |_| Some(Sense::Vague(Vague::Past)),
        examples: &[past("It grew in recent weeks.", &[("recent weeks", "? PAST_REF")])],
    },
    Rule {
        name: "the-past",
        patterns: &[&[THE, word(Word::Past)]],
        make: |_| Some(Sense::Vague(Vague::Past)),
        examples: &[past("It was so in the past.", &[("the past", "? PAST_REF")])],
    },
    Rule {
        name: "now",
        patterns: &[
            &[word(Word::Now)],
            &[word(Word::Current)],
            &[word(Word::At), word(Word::Present)],
            &[word(Word::These), PLURAL],
            &[word(Word::To), word(Word::This), DAY_UNIT],
        ],
        make: |_| Some(Sense::Vague(Vague::Present)),
        examples: &[past("It is now closed.", &[("now", "? PRESENT_REF")])],
    },
    Rule {
        name: "at-that-time",
        patterns: &[
            &[word(Word::At), among(&[Word::The, Word::That]), word(Word::Time)],
            &[word(Word::That), word(Word::Time)],
            &[word(Word::Those), PLURAL],
        ],
        make: |_| Some(Sense::Vague(Vague::Past)),
        examples: &[past("He was ill at the time.", &[("at the time", "? PAST_REF")])],
    },
    Rule {
        name: "the-future",
        patterns: &[&[THE, word(Word::Future)]],
        make: |_| Some(Sense::Vague(Vague::Future)),
        examples: &[future("It may change in the future.", &[("the future", "? FUTURE_REF")])],
    },
    Rule {
        name: "long-term",
        patterns: &[
            &[THE, word(Word::Long), word(Word::Term)],
            &[word(Word::Long), word(Word::Dash), word(Word::Term)],
        ],
        make: |_| Some(Sense::Vague(Vague::Future)),
        examples: &[future("It will pay in the long term.", &[("the long term", "? FUTURE_REF")])],
    },
];
