//! Dates as the calendar writes them: days, months, weekdays, seasons, quarters.

use jiff::civil::{Date, Weekday};

use super::{A_DAY, DAY, MONTH, ORDINAL, SEASON, WEEKDAY, YEAR, boxed, span};
use crate::expr::{Expr, Season, Unit};
use crate::rule::{Args, Item, Rule, future, holding, nothing, past, word};
use crate::sense::{self, Sense, Word};

const MONTH_DAY: Item = holding(sense::SPAN, |sense| matches!(sense, Sense::Span(Expr::MonthDay { .. })));
const QUARTER: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Quarter, false)));
const DAY_UNIT: Item = holding(sense::UNIT, |sense| matches!(sense, Sense::Unit(Unit::Day, false)));
/// "Twenty-one" after a month. Smaller numbers in words count something: "March two" is no date.
const SPELLED_DAY: Item = holding(sense::SPELLED, |sense| matches!(sense, Sense::Spelled(20..=31)));
const OF: Item = word(Word::Of);
const IN: Item = word(Word::In);
const THE: Item = word(Word::The);
const COMMA: Item = word(Word::Comma);
const DASH: Item = word(Word::Dash);
const SLASH: Item = word(Word::Slash);

pub(crate) static RULES: &[Rule] = &[
    Rule {
        name: "month-day",
        patterns: &[
            &[MONTH, DAY],
            &[MONTH, THE, ORDINAL],
            &[MONTH, DASH, DAY],
            &[MONTH, SLASH, DAY],
            &[DAY, MONTH],
            &[DAY, DASH, MONTH],
            &[DAY, OF, MONTH],
            &[MONTH, SPELLED_DAY],
            &[THE, ORDINAL, OF, MONTH],
            &[THE, ORDINAL, MONTH],
            &[THE, ORDINAL, DAY_UNIT, OF, MONTH],
        ],
        make: month_day,
        examples: &[
            past("The envoy arrived on Feb. 13.", &[("Feb. 13", "2024-02-13 day")]),
            past("The envoy arrived on 20 November.", &[("20 November", "2023-11-20 day")]),
            future("The envoy will arrive on March 3.", &[("March 3", "2024-03-03 day")]),
            past("It opened on the 9th of May.", &[("the 9th of May", "2023-05-09 day")]),
            nothing("The march 3 of them joined went on."),
            nothing("They may 3 times."),
        ],
    },
    Rule {
        name: "date",
        patterns: &[
            &[MONTH_DAY, COMMA, YEAR],
            &[MONTH_DAY, YEAR],
            &[MONTH_DAY, OF, YEAR],
            &[MONTH_DAY, SLASH, YEAR],
            &[MONTH_DAY, DASH, YEAR],
            &[MONTH_DAY, COMMA, IN, YEAR],
            &[MONTH_DAY, IN, YEAR],
            &[YEAR, COMMA, MONTH_DAY],
            &[YEAR, MONTH_DAY],
        ],
        make: full_date,
        examples: &[
            past("It was signed on Feb. 13, 2023.", &[("Feb. 13, 2023", "2023-02-13 day")]),
            past("It was signed on 13 February 1998.", &[("13 February 1998", "1998-02-13 day")]),
            past("Signed 2024-02-13 in Seoul.", &[("2024-02-13", "2024-02-13 day")]),
        ],
    },
    Rule {
        name: "month-year",
        patterns: &[
            &[MONTH, YEAR],
            &[MONTH, COMMA, YEAR],
            &[MONTH, OF, YEAR],
            &[MONTH, IN, YEAR],
            &[MONTH, DASH, YEAR],
            &[YEAR, MONTH],
        ],
        make: |args| span(Expr::YearMonth { year: args.year()?, month: args.month()? }),
        examples: &[
            past("It was founded in January 2023.", &[("January 2023", "2023-01-01..2023-01-31 month")]),
            past("In May of 1991 it fell.", &[("May of 1991", "1991-05-01..1991-05-31 month")]),
        ],
    },
    Rule {
        name: "month",
        patterns: &[&[MONTH]],
        make: |args| span(Expr::Month(args.month()?)),
        examples: &[
            past("They met in January.", &[("January", "2024-01-01..2024-01-31 month")]),
            past("They met in June.", &[("June", "2023-06-01..2023-06-30 month")]),
            future("They will meet in June.", &[("June", "2024-06-01..2024-06-30 month")]),
            nothing("Prime Minister Theresa May resigned."),
            nothing("May the best one win."),
        ],
    },
    Rule {
        name: "weekday",
        patterns: &[&[WEEKDAY], &[THE, WEEKDAY]],
        make: |args| span(Expr::Weekday(args.weekday()?)),
        examples: &[
            past("The army said on Monday that it fired.", &[("Monday", "2024-02-12 day")]),
            past("The army said Wednesday that it fired.", &[("Wednesday", "2024-02-14 day")]),
            past("The army said Thursday that it fired.", &[("Thursday", "2024-02-08 day")]),
            future("It will meet on Monday.", &[("Monday", "2024-02-19 day")]),
            nothing("The Sunday Times said so."),
        ],
    },
    Rule {
        name: "weekday-and-date",
        patterns: &[
            &[WEEKDAY, COMMA, A_DAY],
            &[WEEKDAY, A_DAY],
            &[WEEKDAY, COMMA, THE, ORDINAL],
            &[WEEKDAY, THE, ORDINAL],
            &[WEEKDAY, word(Word::Open), A_DAY, word(Word::Close)],
        ],
        make: weekday_and_date,
        examples: &[
            past("It opened on Monday, Feb. 12.", &[("Monday, Feb. 12", "2024-02-12 day")]),
            past("It opened on Friday, July 21, 2017.", &[("Friday, July 21, 2017", "2017-07-21 day")]),
        ],
    },
    Rule {
        name: "day-of-month",
        patterns: &[&[THE, ORDINAL]],
        make: |args| span(Expr::DayOfMonth(args.day(0)?)),
        examples: &[
            past("They met on the 13th.", &[("the 13th", "2024-02-13 day")]),
            future("They will meet on the 10th, he said.", &[("the 10th", "2024-03-10 day")]),
            future("The 20th, they will meet.", &[("The 20th", "2024-02-20 day")]),
            nothing("The 13th Congress opened."),
            nothing("He came on the third attempt."),
        ],
    },
    Rule {
        name: "season",
        patterns: &[&[SEASON], &[THE, SEASON]],
        make: |args| span(Expr::Season(args.season()?)),
        examples: &[
            past("It fell in the summer.", &[("the summer", "2023-06-01..2023-08-31 season")]),
            nothing("Prices fall and spring back."),
        ],
    },
    Rule {
        name: "quarter",
        patterns: &[
            &[ORDINAL, QUARTER],
            &[THE, ORDINAL, QUARTER],
            &[ORDINAL, DASH, QUARTER],
            &[word(Word::Final), QUARTER],
            &[THE, word(Word::Final), QUARTER],
        ],
        make: quarter,
        examples: &[
            past(
                "Sales rose in the third quarter.",
                &[("the third quarter", "2023-07-01..2023-09-30 range")],
            ),
            past(
                "Sales rose in the first quarter of last year.",
                &[("the first quarter of last year", "2023-01-01..2023-03-31 range")],
            ),
        ],
    },
];

fn month_day(args: &Args<'_>) -> Option<Sense> {
    let (month, day) = (args.month()?, args.day(0)?);
    // A leap year, so that 29 February is a day.
    Date::new(2000, month, day).ok()?;
    span(Expr::MonthDay { month, day })
}

fn full_date(args: &Args<'_>) -> Option<Sense> {
    let found = args.0.iter().find_map(|sense| match sense {
        Sense::Span(Expr::MonthDay { month, day }) => Some((*month, *day)),
        _ => None,
    });
    let (month, day) = found?;
    span(Expr::Date(Date::new(args.year()?, month, day).ok()?))
}

fn weekday_and_date(args: &Args<'_>) -> Option<Sense> {
    let inner = match args.ordinal() {
        Some(_) => Expr::DayOfMonth(args.day(0)?),
        None => args.span(0)?,
    };
    let is_date =
        matches!(inner, Expr::Date(_) | Expr::MonthDay { .. } | Expr::DayOfMonth(_) | Expr::Holiday(_));
    is_date.then_some(())?;
    span(Expr::Tagged(args.weekday()?, boxed(inner)))
}

fn quarter(args: &Args<'_>) -> Option<Sense> {
    let quarter = args.ordinal().unwrap_or(4);
    (1..=4).contains(&quarter).then_some(Sense::Span(Expr::Quarter(quarter as i8)))
}

/// Kept beside the other calendar words for the rules that take a weekday or a season as such.
impl Args<'_> {
    pub(super) fn weekday(&self) -> Option<Weekday> {
        self.0
            .iter()
            .find_map(|sense| if let Sense::Weekday(weekday) = sense { Some(*weekday) } else { None })
    }

    pub(super) fn season(&self) -> Option<Season> {
        self.0.iter().find_map(|sense| if let Sense::Season(season) = sense { Some(*season) } else { None })
    }
}
