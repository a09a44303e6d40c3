//! What holds of every text whatsoever.

use proptest::prelude::*;
use story::{Part, Span, Story, read_wire};

/// Blanks as the crate counts them: white space, controls, and marks of no width.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}' | '\u{00AD}')
}

fn check(raw: &str) {
    let story = read_wire("any", raw.to_owned(), None);
    assert_eq!(story.raw(), raw);
    check_spans(&story);
    check_order(&story);
    check_nothing_is_lost(&story);
    check_prose(&story);
    assert_eq!(read_wire("any", raw.to_owned(), None), story, "a second reading differs");
    for note in story.notes() {
        assert!(note.to_string().starts_with("story/"), "{note}");
    }
}

fn check_span(story: &Story, span: Span) {
    assert!(raw_has(story, span), "{span:?} is no stretch of {:?}", story.raw());
    let text = story.text(span);
    assert!(!text.starts_with(is_blank) && !text.ends_with(is_blank), "blanks around {text:?}");
}

fn raw_has(story: &Story, span: Span) -> bool {
    span.start < span.end && story.raw().get(span.start..span.end).is_some()
}

fn check_spans(story: &Story) {
    story.parts().iter().for_each(|part| check_span(story, part.span));
    if let Some(dateline) = story.dateline() {
        let inner =
            dateline.places.iter().copied().chain(dateline.agency).chain(dateline.date.map(|date| date.span));
        for span in inner {
            check_span(story, span);
            assert!(dateline.span.contains(span), "{span:?} lies outside {dateline:?}");
        }
    }
    let published = story.published().and_then(|published| published.span);
    published.into_iter().for_each(|span| check_span(story, span));
    let notes = story.notes().iter().filter_map(|note| note.span);
    notes.for_each(|span| assert!(raw_has(story, span), "{span:?}"));
}

/// Parts come by their starts, and of two parts one contains the other or they do not touch.
fn check_order(story: &Story) {
    let parts = story.parts();
    for (index, part) in parts.iter().enumerate() {
        for later in &parts[index + 1..] {
            let is_apart = later.span.start >= part.span.end;
            let is_within = part.span.contains(later.span) && part.span != later.span;
            assert!(is_apart || is_within, "{part:?} and {later:?} overlap");
        }
    }
}

fn check_nothing_is_lost(story: &Story) {
    let tops: Vec<Part> = story.top_level().collect();
    for (at, c) in story.raw().char_indices().filter(|(_, c)| !is_blank(*c)) {
        let holders = tops.iter().filter(|part| part.span.start <= at && at < part.span.end).count();
        assert_eq!(holders, 1, "{c:?} at {at} lies in {holders} parts of {:?}", story.raw());
    }
}

fn check_prose(story: &Story) {
    let mut end = 0;
    for prose in story.prose() {
        check_span(story, prose.span);
        assert!(prose.kind.is_prose() && prose.span.start >= end);
        assert!(story.top_level().any(|part| part.kind == prose.kind && part.span.contains(prose.span)));
        end = prose.span.end;
    }
}

/// The stuff that stories are made of, parted by `¦`, to be strewn about in a disorder no desk would send.
const FRAGMENTS: &str = "SEOUL, Feb. 13 (Yonhap) -- ¦OSLO — ¦GENEVA, 3 March —¦(ANSA) - ROME, FEB 30 - ¦MOSCOW, ¦Feb. 30¦\
    | 2024-02-13 11:47:28¦Published: 2024-02-13T11:47Z | Updated 2024-02-14¦03/04/2024¦ | ¦·¦By Ann Example¦홍길동¦\
    홍길동 기자¦desk@newswire.example¦VOA News¦(Yonhap)¦(¦)¦[¦]¦▲ Delegates arrive. ¦/¦(For use only in Korea)¦FILE - ¦\
    This photo, taken on March 3, shows a street. ¦(END)¦-0-¦###¦■¦██ Army¦* * *¦- an item¦1. an item¦Sources¦(LEAD) ¦\
    Mongolia-Vietnam visit¦Envoys meet in Geneva¦The envoys met on Sunday. ¦He said: ¦U.S.¦Headline: ¦Slug:¦—¦…¦é¦\
    (C) 2024 Newswire¦[ⓒ K. 무단전재-재배포 금지]¦All rights reserved¦(ATTN: ADDS¦REUTERS/Ann Example¦Oslo, 3 March 2024";

/// What stands between them.
const GAPS: &[&str] =
    &["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " ", "   ", "\t", "\u{FEFF}", "\u{C}", "\u{A0}", "\u{1}", ""];

fn fragment() -> impl Strategy<Value = String> {
    let words: Vec<&str> = FRAGMENTS.split('¦').collect();
    (prop::sample::select(words), prop::sample::select(GAPS)).prop_map(|(word, gap)| format!("{word}{gap}"))
}

proptest! {
    #[test]
    fn any_text_is_read(raw in "\\PC{0,200}") {
        check(&raw);
    }

    #[test]
    fn any_lines_are_read(raw in "([ -~가-힣\n\r\t—©ⓒ]{0,60}\n){0,8}") {
        check(&raw);
    }

    #[test]
    fn any_fragments_are_read(fragments in prop::collection::vec(fragment(), 0..30)) {
        check(&fragments.concat());
    }
}

#[test]
fn the_sample_is_read() {
    check(include_str!("../../../samples/delegation.txt"));
}

/// Size costs time in proportion and no depth of stack: these end at once or not at all.
#[test]
fn large_texts_are_read() {
    let texts = [
        "a\n\n".repeat(50_000),
        "a\n".repeat(50_000),
        "The envoys met.\n\nA title\n\n".repeat(20_000),
        "OSLO, March 3 (Newswire) -- The king left.\n\n".repeat(10_000),
        "A (C) [".repeat(100_000),
        "| 2024 ".repeat(100_000),
        "He left. ".repeat(100_000),
        "(((".repeat(100_000),
    ];
    for raw in texts {
        let story = read_wire("large", raw, None);
        assert!(!story.prose().is_empty() || story.top_level().next().is_some());
    }
}
