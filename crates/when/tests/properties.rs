//! What must hold of any text.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use when::{Context, Interval, Precision, Tense, Token, find};

/// Words of time and words around them, so that random text is dense with expressions.
const WORDS: [&str; 93] = [
    "the",
    "of",
    "in",
    "on",
    "and",
    "to",
    "from",
    "between",
    "last",
    "next",
    "this",
    "early",
    "late",
    "mid",
    "-",
    ",",
    "Monday",
    "Friday",
    "May",
    "March",
    "Feb.",
    "June",
    "2019",
    "1997",
    "13",
    "3",
    "31",
    "21st",
    "three",
    "twenty",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "years",
    "quarter",
    "century",
    "ago",
    "later",
    "before",
    "after",
    "since",
    "until",
    "by",
    "year",
    "'s",
    "summer",
    "the",
    "1990s",
    "p.m.",
    "18:00",
    "morning",
    "weekend",
    "Christmas",
    "Ramadan",
    "talks",
    "Seoul",
    "said",
    "15-17",
    "2015-2018",
    "2024-02-13",
    "yesterday",
    "half",
    "same",
    "following",
    "that",
    "period",
    "eve",
    "fiscal",
    "ended",
    "ending",
    "for",
    "evening",
    "night",
    "earlier",
    "fortnight",
    "next",
    "no",
    "than",
    "least",
    "at",
    "1400",
    "GMT",
    "80",
    "In",
    "Bush",
    "thousands",
    "two",
    "half",
    "first",
    "Monday",
    "or",
];

fn tokens<'a>(words: &[&'a str]) -> Vec<Token<'a>> {
    let mut start = 0;
    let place = |word: &&'a str| {
        let token = Token { text: word, start };
        start += word.len() + 1;
        token
    };
    words.iter().map(place).collect()
}

fn tense() -> impl Strategy<Value = Tense> {
    prop_oneof![Just(Tense::Past), Just(Tense::Present), Just(Tense::Future), Just(Tense::Unknown)]
}

fn anchor() -> impl Strategy<Value = Date> {
    (1950_i16..2090, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

/// Any day of the calendar, its first and its last among them.
fn any_day() -> impl Strategy<Value = Date> {
    prop_oneof![
        (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day)),
        Just(Date::MIN),
        Just(Date::MAX),
    ]
}

proptest! {
    #[test]
    fn mentions_are_in_order_apart_and_on_whole_characters(text in "\\PC{0,120}") {
        let words: Vec<&str> = text.split(' ').collect();
        let mut end = 0;
        for mention in find(&tokens(&words)) {
            prop_assert!(mention.start >= end && mention.end > mention.start);
            prop_assert!(text.get(mention.start..mention.end).is_some());
            end = mention.end;
        }
    }

    #[test]
    fn spans_and_token_ranges_agree(picks in prop::collection::vec(0..WORDS.len(), 0..40)) {
        let words: Vec<&str> = picks.iter().map(|&pick| WORDS[pick]).collect();
        let tokens = tokens(&words);
        for mention in find(&tokens) {
            let (first, last) = (tokens[mention.tokens.start], tokens[mention.tokens.end - 1]);
            prop_assert!(first.start <= mention.start && mention.end <= last.start + last.text.len());
            prop_assert!(mention.start < first.start + first.text.len() && last.start < mention.end);
        }
    }

    #[test]
    fn spans_slice_to_the_words_and_parts_lie_inside(picks in prop::collection::vec(0..WORDS.len(), 0..40)) {
        let words: Vec<&str> = picks.iter().map(|&pick| WORDS[pick]).collect();
        let text = words.join(" ");
        for mention in find(&tokens(&words)) {
            let told = text.get(mention.start..mention.end);
            prop_assert!(told.is_some_and(|told| !told.is_empty() && told.trim() == told), "{told:?}");
            prop_assert_eq!(&mention.trace().span, &(mention.start..mention.end));
            for part in mention.parts() {
                prop_assert!(mention.start <= part.start && part.end <= mention.end);
                prop_assert!(text.get(part.start..part.end).is_some_and(|told| !told.is_empty()));
            }
        }
    }

    /// At the ends of the calendar too, where many days that are counted to do not exist.
    #[test]
    fn resolving_gives_a_value_or_nothing_and_never_panics(
        picks in prop::collection::vec(0..WORDS.len(), 1..16),
        tense in tense(),
        anchor in any_day(),
        told in prop::option::of((any_day(), any_day())),
    ) {
        let words: Vec<&str> = picks.iter().map(|&pick| WORDS[pick]).collect();
        let previous = told.map(|(a, b)| Interval::closed(a.min(b), a.max(b), Precision::Range));
        let context = Context { anchor, tense, previous };
        for mention in find(&tokens(&words)) {
            let value = mention.resolve(&context);
            prop_assert!(value.as_ref().is_none_or(|value| !value.timex.is_empty() && !value.rules.is_empty()));
            let inner = mention.context_of_parts(&context);
            for part in mention.parts() {
                part.resolve(&inner);
            }
        }
    }

    #[test]
    fn intervals_run_forward_and_are_as_long_as_their_precision(
        picks in prop::collection::vec(0..WORDS.len(), 1..12),
        tense in tense(),
        anchor in anchor(),
        told in prop::option::of(anchor()),
    ) {
        let words: Vec<&str> = picks.iter().map(|&pick| WORDS[pick]).collect();
        let context = Context { anchor, tense, previous: told.map(Interval::day) };
        let values = find(&tokens(&words)).into_iter().filter_map(|mention| mention.resolve(&context));
        for interval in values.filter_map(|value| value.interval) {
            let is_open = interval.start.is_none() || interval.end.is_none();
            prop_assert_eq!(is_open, interval.precision == Precision::Open);
            prop_assert!(interval.start.is_some() || interval.end.is_some());
            if let Some((start, end)) = interval.start.zip(interval.end) {
                prop_assert!(start <= end, "{interval}");
                let days = start.until(end).unwrap().get_days() + 1;
                let fits = match interval.precision {
                    Precision::Day => days == 1,
                    Precision::Week => days == 7,
                    Precision::Month => (28..=31).contains(&days),
                    Precision::Season => (89..=92).contains(&days),
                    Precision::Year => (365..=366).contains(&days),
                    Precision::Range | Precision::Open => true,
                };
                prop_assert!(fits, "{interval}");
            }
        }
    }

    #[test]
    fn a_bare_past_name_never_lies_ahead_and_a_future_one_never_behind(
        word in prop::sample::select(vec!["Monday", "Friday", "June", "March"]),
        anchor in anchor(),
    ) {
        let words = ["in", word];
        let mention = find(&tokens(&words)).remove(0);
        let days = |tense| mention.resolve(&Context { anchor, tense, previous: None }).unwrap().interval.unwrap();
        prop_assert!(days(Tense::Past).start.unwrap() <= anchor);
        prop_assert!(days(Tense::Future).end.unwrap() >= anchor);
    }

    #[test]
    fn a_written_date_reads_back(day in anchor()) {
        const MONTHS: [&str; 12] = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ];
        let (number, year) = (day.day().to_string(), day.year().to_string());
        let month = MONTHS[usize::try_from(day.month()).unwrap() - 1];
        let context = Context { anchor: date(2024, 2, 14), tense: Tense::Unknown, previous: None };
        for words in [vec![month, &number, ",", &year], vec![&number, month, &year], vec![&day.to_string()]] {
            let mention = find(&tokens(&words)).remove(0);
            prop_assert_eq!(mention.resolve(&context).unwrap().interval, Some(Interval::day(day)));
        }
    }
}
