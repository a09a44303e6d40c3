//! Sentences as agencies write them, read on Tuesday 13 February 2024.

use jiff::civil::date;
use when::{Context, Interval, MentionKind, Preposition, Tense, Token, find};

/// Tokens are given apart, as the tokeniser gives them.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut start = 0;
    text.split(' ')
        .map(|word| {
            let token = Token { text: word, start };
            start += word.len() + 1;
            token
        })
        .collect()
}

/// Checks the mentions of a sentence and their values; the last argument lists `MENTION = VALUE`, parted by `;`.
#[track_caller]
fn check(text: &str, tense: Tense, previous: Option<Interval>, want: &str) {
    let context = Context { anchor: date(2024, 2, 13), tense, previous };
    let got: Vec<String> = find(&tokens(text))
        .iter()
        .map(|mention| {
            let value = mention.resolve(&context);
            let days = value.map_or("untold".to_owned(), |value| {
                value.interval.map_or(format!("? {}", value.timex), |days| days.to_string())
            });
            format!("{} = {days}", &text[mention.start..mention.end])
        })
        .collect();
    assert_eq!(got.join("; "), want, "{text}");
}

#[track_caller]
fn past(text: &str, want: &str) {
    check(text, Tense::Past, None, want);
}

#[track_caller]
fn future(text: &str, want: &str) {
    check(text, Tense::Future, None, want);
}

#[track_caller]
fn after(told: Interval, text: &str, want: &str) {
    check(text, Tense::Past, Some(told), want);
}

#[track_caller]
fn nothing(text: &str) {
    past(text, "");
}

#[test]
fn days() {
    past("The minister left on Monday .", "Monday = 2024-02-12 day");
    past("The minister said Tuesday he had left .", "Tuesday = 2024-02-13 day");
    future("The forum opens Thursday .", "Thursday = 2024-02-15 day");
    past("Seoul , Feb. 13 ( Agency ) -- It rained .", "Feb. 13 = 2024-02-13 day");
    past("It was signed on the 9th .", "the 9th = 2024-02-09 day");
    past("They met late Monday night .", "late Monday night = 2024-02-12 day");
    past("They met early on Sunday morning .", "Sunday morning = 2024-02-11 day");
    past("Friday 's raid killed two .", "Friday = 2024-02-09 day");
}

#[test]
fn longer_stretches() {
    past("They met in September last year .", "September last year = 2023-09-01..2023-09-30 month");
    past("Exports fell earlier this month .", "earlier this month = 2024-02-01..2024-02-29 month");
    future("It opens in late March .", "late March = 2024-03-21..2024-03-31 range");
    future("It opens in mid - March .", "mid - March = 2024-03-11..2024-03-20 range");
    past(
        "Trade shrank in the fourth quarter of last year .",
        "the fourth quarter of last year = 2023-10-01..2023-12-31 range",
    );
    past("It was the worst winter since the 1970s .", "since the 1970s = 1970-01-01.. open");
    past("They fought in the early 1990s .", "the early 1990s = 1990-01-01..1994-12-31 range");
}

#[test]
fn ranges() {
    future("The forum runs Feb. 15-17 in Moscow .", "Feb. 15-17 = 2024-02-15..2024-02-17 range");
    future("The forum runs Feb. 15 - 17 in Moscow .", "Feb. 15 - 17 = 2024-02-15..2024-02-17 range");
    future("The forum runs February 15 to 17 .", "February 15 to 17 = 2024-02-15..2024-02-17 range");
    future("It is open from June 3 to July 2 .", "from June 3 to July 2 = 2024-06-03..2024-07-02 range");
    past("He served between 2015 and 2018 .", "between 2015 and 2018 = 2015-01-01..2018-12-31 range");
    past(
        "He came in 2015 and 2016 .",
        "2015 = 2015-01-01..2015-12-31 year; 2016 = 2016-01-01..2016-12-31 year",
    );
    past(
        "It has been open from January 20 to March 3 .",
        "from January 20 to March 3 = 2024-01-20..2024-03-03 range",
    );
}

#[test]
fn half_open_stretches() {
    past("It has been closed since June .", "since June = 2023-06-01.. open");
    future("It stays closed until the end of May .", "until the end of May = ..2024-05-31 open");
    future("They must leave by year - end .", "by year - end = ..2024-12-31 open");
    future("It applies as of July 1 .", "as of July 1 = 2024-07-01.. open");
    past("Tension rose after Monday 's test .", "Monday = 2024-02-12 day");
    past("Tension rose after the June 3 attack .", "June 3 = 2023-06-03 day");
}

#[test]
fn times_that_hang_on_the_one_before() {
    let visit = Interval::day(date(2023, 9, 13));
    after(visit, "He left the following day .", "the following day = 2023-09-14 day");
    after(visit, "He had come the day before .", "the day before = 2023-09-12 day");
    after(visit, "Two weeks later it was signed .", "Two weeks later = 2023-09-25..2023-10-01 week");
    after(visit, "Later that year it failed .", "Later that year = 2023-01-01..2023-12-31 year");
    let year = Interval::closed(date(1979, 1, 1), date(1979, 12, 31), when::Precision::Year);
    after(year, "On November 4 they took the house .", "November 4 = 1979-11-04 day");
    after(year, "On February 2 the minister spoke .", "February 2 = 2024-02-02 day");
    after(visit, "He had come a day before .", "a day before = 2023-09-12 day");
    after(visit, "The talks came a day after the test .", "a day = ? P1D");
    after(visit, "He spoke the day after he left .", "");
    after(year, "It failed the following day .", "the following day = untold");
    past("He left the following day .", "the following day = untold");
}

#[test]
fn what_stays_unresolved() {
    past("They met about a week ago .", "about a week ago = ? PAST_REF");
    past("It grew over the last years .", "the last years = ? PXY");
    past("It lasted for three years .", "three years = ? P3Y");
    past("He paid a three - day visit .", "three - day = ? P3D");
    past("It has grown in recent weeks .", "recent weeks = ? PAST_REF");
    past("He was ill at the time .", "at the time = ? PAST_REF");
}

#[test]
fn what_is_no_time() {
    nothing("Security Council Resolution 1718 was cited .");
    nothing("Resolutions 1718 and 1874 were cited .");
    nothing("COVID - 19 spread .");
    nothing("The Group of 20 met , and so did the G20 .");
    nothing("They may march to the palace .");
    nothing("May he rest in peace .");
    nothing("Prime Minister May resigned .");
    nothing("The march drew 2000 people .");
    nothing("It hit 2,000 villages and killed 1900 soldiers .");
    nothing("A 45-year-old man and a woman , 38 years old , were held .");
    nothing("The Sun said so , and so did the Sunday Times .");
    nothing("It cost $ 1900 .");
    nothing("They discussed the future of the region .");
    nothing("She is in her late 80s .");
    nothing("The second half was better .");
    nothing("Call ( 713 ) 235-1972 .");
    nothing("April Jones and June Smith won .");
}

#[test]
fn kinds_prepositions_and_parts() {
    let text = "It was open since June , at 3 p.m. , for two years , every week .";
    let mentions = find(&tokens(text));
    let kinds: Vec<MentionKind> = mentions.iter().map(|mention| mention.kind).collect();
    assert_eq!(kinds, [MentionKind::Date, MentionKind::Time, MentionKind::Duration, MentionKind::Set]);
    assert_eq!(mentions[0].preposition(), Some(Preposition::Since));
    assert_eq!(mentions[0].trace().to_string(), "since(month)");
    let parts = mentions[0].parts();
    assert_eq!(parts.len(), 1);
    assert_eq!(&text[parts[0].start..parts[0].end], "June");
}
