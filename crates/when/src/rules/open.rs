//! Half-open stretches. The preposition is part of what is meant, and so of the mention.

use super::{boxed, is_plain, span};
use crate::expr::{Expr, Preposition, Unit};
use crate::rule::{Args, Item, Rule, among, future, holding, past, word};
use crate::sense::{self, Sense, Word};

/// What can bound a stretch: anything that is told by the calendar and is not bounded itself.
const EDGE: Item = holding(sense::SPAN, |sense| match sense {
    Sense::Span(Expr::Shift(length, sign, from)) => {
        *sign < 0 && length.unit >= Unit::Day && **from == Expr::Anchor
    }
    sense => is_plain(sense),
});
const FROM: Item = word(Word::From);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "since",
        patterns: &[
            &[word(Word::Since), EDGE],
            &[word(Word::Ever), word(Word::Since), EDGE],
            &[FROM, EDGE, among(&[Word::Onward, Word::On])],
        ],
        make: |args| bound(Preposition::Since, args),
        examples: &[
            past("It has been closed since June.", &[("since June", "2023-06-01.. open")]),
            past("It has been closed since 2014.", &[("since 2014", "2014-01-01.. open")]),
            future("It will be the first since June.", &[("since June", "2023-06-01.. open")]),
        ],
    },
    Rule {
        name: "from",
        patterns: &[
            &[FROM, EDGE],
            &[word(Word::On), word(Word::Or), word(Word::After), EDGE],
            &[among(&[Word::Beginning, Word::Weekof]), EDGE],
            &[among(&[Word::Beginning, Word::Weekof]), among(&[Word::On, Word::In, Word::From]), EDGE],
        ],
        make: |args| bound(Preposition::From, args),
        examples: &[
            future("It will be open from July 1.", &[("from July 1", "2024-07-01.. open")]),
            future("It opens on or after May 3.", &[("on or after May 3", "2024-05-03.. open")]),
        ],
    },
    Rule {
        name: "until",
        patterns: &[
            &[among(&[Word::Until, Word::Through]), EDGE],
            &[word(Word::Until), word(Word::At), word(Word::Least), EDGE],
        ],
        make: |args| bound(Preposition::Until, args),
        examples: &[
            future("It will be closed until January 4.", &[("until January 4", "..2025-01-04 open")]),
            future("It is closed until at least Sunday.", &[("until at least Sunday", "..2024-02-18 open")]),
        ],
    },
    Rule {
        name: "by",
        patterns: &[
            &[word(Word::By), EDGE],
            &[word(Word::No), word(Word::Later), word(Word::Than), EDGE],
            &[word(Word::On), word(Word::Or), word(Word::Before), EDGE],
        ],
        make: |args| bound(Preposition::By, args),
        examples: &[
            future("It will be done by Friday.", &[("by Friday", "..2024-02-16 open")]),
            future("They leave no later than June.", &[("no later than June", "..2024-06-30 open")]),
            future("It will be done by the end of 2025.", &[("by the end of 2025", "..2025-12-31 open")]),
        ],
    },
    Rule {
        name: "before",
        patterns: &[&[word(Word::Before), EDGE], &[word(Word::Prior), word(Word::To), EDGE]],
        make: |args| bound(Preposition::Before, args),
        examples: &[
            future("It will be done before March 3.", &[("before March 3", "..2024-03-02 open")]),
            past("It began before dawn on Tuesday.", &[("dawn on Tuesday", "2024-02-13 day")]),
        ],
    },
    Rule {
        name: "after",
        patterns: &[&[word(Word::After), EDGE]],
        make: |args| bound(Preposition::After, args),
        examples: &[past("It grew after 2010.", &[("after 2010", "2011-01-01.. open")])],
    },
    Rule {
        name: "since-then",
        patterns: &[&[among(&[Word::Since, Word::Until, Word::By, Word::Before]), word(Word::Then)]],
        make: since_then,
        examples: &[past("It has grown since then.", &[("since then", "?")])],
    },
    Rule {
        name: "as-of",
        patterns: &[&[word(Word::As), word(Word::Of), EDGE]],
        make: |args| bound(Preposition::AsOf, args),
        examples: &[
            past("As of 2016, it stood empty.", &[("As of 2016", "2016-01-01..2016-12-31 year")]),
            future("It will be closed as of March 1.", &[("as of March 1", "2024-03-01.. open")]),
        ],
    },
];

fn since_then(args: &Args<'_>) -> Option<Sense> {
    let preposition = match args.word(0)? {
        Word::Since => Preposition::Since,
        Word::Until => Preposition::Until,
        Word::By => Preposition::By,
        _ => Preposition::Before,
    };
    span(Expr::Bound(preposition, Box::new(Expr::Told)))
}

fn bound(preposition: Preposition, args: &Args<'_>) -> Option<Sense> {
    let edge = args.span(0)?;
    // "Before dawn on Tuesday" is on Tuesday.
    let is_within_a_day =
        matches!(edge, Expr::Timed(..)) && matches!(preposition, Preposition::Before | Preposition::After);
    (!is_within_a_day).then(|| Sense::Span(Expr::Bound(preposition, boxed(edge))))
}
