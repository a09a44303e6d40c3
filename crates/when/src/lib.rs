//! What day is meant: English expressions of time, found in tokens and resolved to days.
//!
//! ```
//! use jiff::civil::date;
//! use when::{Context, Precision, Tense, Token, find};
//!
//! let text = "The delegation left on Monday and returns next week";
//! let mut start = 0;
//! let tokens: Vec<Token<'_>> = text
//!     .split(' ')
//!     .map(|word| {
//!         let token = Token { text: word, start };
//!         start += word.len() + 1;
//!         token
//!     })
//!     .collect();
//!
//! let mentions = find(&tokens);
//! assert_eq!(&text[mentions[0].start..mentions[0].end], "Monday");
//! assert_eq!(&text[mentions[1].start..mentions[1].end], "next week");
//!
//! let context = Context { anchor: date(2024, 2, 13), tense: Tense::Past, previous: None };
//! let value = mentions[0].resolve(&context).unwrap();
//! assert_eq!(value.timex, "2024-02-12");
//! assert_eq!(value.interval.unwrap().start, Some(date(2024, 2, 12)));
//!
//! let value = mentions[1].resolve(&context).unwrap();
//! assert_eq!(value.interval.unwrap().precision, Precision::Week);
//! ```
//!
//! # The two steps
//!
//! [`find`] needs the tokens alone and says where times are told. [`Mention::resolve`] needs a [`Context`]:
//! the day the text was written, the tense of the verb that the time belongs to, and the last date told. The
//! steps are apart because the tense is known only after the sentence has been parsed.
//!
//! # What is chosen
//!
//! * A bare weekday, month, day of the month or holiday is the last one up to the anchor where the tense is
//!   past, and the next one from the anchor on where it is future. The anchor's own day counts for both.
//! * Weeks run from Monday to Sunday. "Next Friday" is the Friday of next week and "last Friday" that of last week,
//!   so that on a Friday "last Thursday" is not yesterday; "this past Thursday" is.
//! * "This week" of a deed to come, told on a Sunday, is the week that begins the next day.
//! * "The following day", "two weeks later", "that evening", "the same month", "later in the day" count from the last
//!   date told; "the same period last year" is that date a year before. A stretch that itself is counted from the
//!   anchor ("the last two years") is no such date: [`Mention::leads_on`].
//! * "A day before Saturday's vote" of a deed done is the last Friday up to the anchor, though the vote may lie ahead.
//! * After a year long past was told, a month or day without its year is of that year.
//! * "Early", "mid" and "late" cut a month into its days 1-10, 11-20 and 21 to the end, a week into Monday to
//!   Wednesday, Tuesday to Thursday, and Thursday to Sunday.
//! * "Since June" and "until January 4" are [`Precision::Open`]. "Since" looks back whatever the tense.
//! * What the text does not settle ("about a week ago", "recently", "three years", "fiscal 2023") is found and
//!   resolves to a value without an interval.
//!
//! # The grammar
//!
//! The rules are values in `src/rules`: a name, the patterns, what is made of them, and examples that the tests
//! run. Each mention carries the [`Derivation`] that made it, and gives the shorter mentions inside of it
//! ([`Mention::parts`]): the two ends of a range, the date after "since".

mod calendar;
mod chart;
mod derivation;
#[cfg(test)]
mod examples;
mod expr;
mod find;
mod guard;
mod holiday;
mod interval;
mod lex;
mod mention;
mod moon;
mod resolve;
mod rule;
mod rules;
mod sense;
mod words;

pub use derivation::Derivation;
pub use expr::Preposition;
pub use find::find;
pub use interval::{Interval, Precision};
pub use mention::{Context, Mention, MentionKind, Tense, Token, Value};
