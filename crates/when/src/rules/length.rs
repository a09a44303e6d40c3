//! How long: "three years", "a two-hour", "several weeks".

use super::{LENGTH, NUMBER, UNIT};
use crate::expr::{Length, Unit};
use crate::rule::{Args, Item, Rule, among, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const PLURAL: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(_, true)));
/// Bare plurals that tell a length on their own. "Minutes" are also records, "hours" are also opening times.
const LONG_PLURAL: Item = holding(sense::UNIT, |sense| {
    matches!(
        sense,
        Sense::Unit(Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century, true)
    )
});

const FIGURE: Item = holding(sense::FIGURES, |sense| matches!(sense, Sense::Figures(1 | 2, 1)));

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "counted-length",
        patterns: &[
            &[NUMBER, UNIT],
            &[NUMBER, word(Word::Dash), UNIT],
            &[word(Word::A), UNIT],
            &[word(Word::Another), UNIT],
        ],
        make: counted,
        examples: &[
            past("The war lasted three years.", &[("three years", "? P3Y")]),
            past("He paid a two-day visit.", &[("two-day", "? P2D")]),
            nothing("A 27-year-old man was held."),
            nothing("She is 27 years old."),
            nothing("He was 21 years of age."),
            nothing("They hold one-quarter of it."),
        ],
    },
    Rule {
        name: "length-and-a-half",
        patterns: &[
            &[NUMBER, word(Word::And), word(Word::A), word(Word::Half), UNIT],
            &[NUMBER, UNIT, word(Word::And), word(Word::A), word(Word::Half)],
            &[word(Word::A), UNIT, word(Word::And), word(Word::A), word(Word::Half)],
            &[NUMBER, FIGURE, word(Word::Slash), FIGURE, UNIT],
        ],
        make: and_a_half,
        examples: &[past("The plan is two and a half years late.", &[("two and a half years", "? P2.5Y")])],
    },
    Rule {
        name: "uncounted-length",
        patterns: &[
            &[among(&[Word::Several, Word::Some, Word::Few]), PLURAL],
            &[word(Word::A), word(Word::Few), PLURAL],
            &[word(Word::Several), word(Word::Dash), UNIT],
        ],
        make: uncounted,
        examples: &[past("Talks went on for several weeks.", &[("several weeks", "? PXW")])],
    },
    Rule {
        name: "couple",
        patterns: &[
            &[word(Word::A), word(Word::Couple), word(Word::Of), PLURAL],
            &[word(Word::Couple), word(Word::Of), PLURAL],
        ],
        make: |args| {
            Some(Sense::Length(Length {
                count: Some(2),
                half: false,
                more: None,
                rough: true,
                unit: args.unit()?,
            }))
        },
        examples: &[past("It took a couple of days.", &[("a couple of days", "? P2D")])],
    },
    Rule {
        name: "fortnight",
        patterns: &[&[word(Word::A), word(Word::Fortnight)]],
        make: |_| {
            let unit = Unit::Week;
            Some(Sense::Length(Length { count: Some(2), half: false, more: None, rough: false, unit }))
        },
        examples: &[past("They met a fortnight ago.", &[("a fortnight ago", "2024-01-29..2024-02-04 week")])],
    },
    Rule {
        name: "bare-plural",
        patterns: &[&[LONG_PLURAL]],
        make: uncounted,
        examples: &[past("They have been at war for decades.", &[("decades", "? PXY")])],
    },
    Rule {
        name: "two-lengths",
        patterns: &[
            &[LENGTH, LENGTH],
            &[LENGTH, word(Word::And), LENGTH],
            &[LENGTH, word(Word::Comma), LENGTH],
        ],
        make: two_lengths,
        examples: &[past(
            "It met a year and two months ago.",
            &[("a year and two months ago", "2022-12-01..2022-12-31 month")],
        )],
    },
    Rule {
        name: "length-range",
        patterns: &[
            &[NUMBER, among(&[Word::To, Word::Or, Word::Dash]), LENGTH],
            &[word(Word::Between), NUMBER, word(Word::And), LENGTH],
        ],
        make: length_range,
        examples: &[past("It takes 60 to 90 days.", &[("60 to 90 days", "? P90D")])],
    },
    Rule {
        name: "rough-length",
        patterns: &[
            &[among(&[Word::About, Word::Nearly, Word::Over]), LENGTH],
            &[word(Word::More), word(Word::Than), LENGTH],
        ],
        make: rough,
        examples: &[
            past("It met about a week ago.", &[("about a week ago", "? PAST_REF")]),
            past("It stood empty for nearly two years.", &[("nearly two years", "? P2Y")]),
        ],
    },
];

fn counted(args: &Args<'_>) -> Option<Sense> {
    let unit = args.unit()?;
    let count = args.number(0).unwrap_or(1);
    // "A quarter" and "three-quarters" are parts of a whole.
    // So many thousands of years are a round number, which no year can be counted with.
    let rough = count >= 1000 && unit >= Unit::Year;
    let length = Length { count: Some(count), half: false, more: None, rough, unit };
    (count <= 100_000 && unit != Unit::Quarter).then_some(Sense::Length(length))
}

fn and_a_half(args: &Args<'_>) -> Option<Sense> {
    let Sense::Length(length) = counted(args)? else { return None };
    Some(Sense::Length(Length { half: true, ..length }))
}

fn uncounted(args: &Args<'_>) -> Option<Sense> {
    Some(Sense::Length(Length { count: None, half: false, more: None, rough: false, unit: args.unit()? }))
}

/// "Sixty to ninety days". What runs downward is one number, as "twenty-one".
fn length_range(args: &Args<'_>) -> Option<Sense> {
    let length = args.length()?;
    (Some(args.number(0)?) < length.count).then_some(Sense::Length(Length { rough: true, ..length }))
}

/// Both must be counted, the second in a smaller unit: "two years and three days".
fn two_lengths(args: &Args<'_>) -> Option<Sense> {
    let mut lengths = args
        .0
        .iter()
        .filter_map(|sense| if let Sense::Length(length) = sense { Some(*length) } else { None });
    let (first, second) = (lengths.next()?, lengths.next()?);
    let is_plain = |length: Length| !length.rough && !length.half && length.more.is_none();
    let fits = is_plain(first) && is_plain(second) && second.unit < first.unit && first.count.is_some();
    let more = Some((second.count?, second.unit));
    fits.then_some(Sense::Length(Length { more, ..first }))
}

fn rough(args: &Args<'_>) -> Option<Sense> {
    Some(Sense::Length(Length { rough: true, ..args.length()? }))
}
