//! Whatever the words, the spans are sound and nothing panics.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use std::sync::OnceLock;

use knowledge::{Knowledge, Phrase};
use proptest::prelude::*;

fn shipped() -> &'static Knowledge {
    static SHIPPED: OnceLock<Knowledge> = OnceLock::new();
    SHIPPED.get_or_init(|| Knowledge::shipped().expect("the shipped data"))
}

/// Words that meet in names, and some that never do.
fn word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "the",
        "The",
        "South",
        "Korea",
        "Korean",
        "-",
        "'s",
        "’",
        "former",
        "President",
        "Bush",
        "of",
        "U.S.",
        "backed",
        "troops",
        "in",
        "New",
        "Guinea",
        "al",
        "Qaida",
        "party",
        "ruling",
        "Ministry",
        "RUSSIA",
        "Kim",
        "Jong",
        "un",
        "ex",
        ".",
        "and",
        "",
        "Côte",
        "d'Ivoire",
        "/",
        "Liberation",
        "Front",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #[test]
    fn spans_follow_each_other(words in prop::collection::vec(word(), 0..14)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut end = 0;
        for found in shipped().find(&words, &words) {
            prop_assert!(found.tokens.start >= end && found.tokens.start < found.tokens.end && found.tokens.end <= words.len());
            prop_assert!(!found.senses.is_empty());
            end = found.tokens.end;
        }
    }

    #[test]
    fn every_phrase_is_answered_alike_twice(words in prop::collection::vec(word(), 1..10), head in 0usize..10) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let phrase = Phrase { words: &words, lemmas: &words, head };
        let (once, twice) = (shipped().resolve(&phrase, None, &[]), shipped().resolve(&phrase, None, &[]));
        prop_assert_eq!(&once, &twice);
        prop_assert!(head < words.len() || once.is_none());
        let _ = shipped().body(&words, &words, None);
    }

    #[test]
    fn names_are_found_where_they_stand(before in prop::collection::vec("[a-z]{5,9}q", 0..4), index in 0usize..200) {
        let state = shipped().all().filter(|s| s.kind == knowledge::Kind::State).nth(index);
        if let Some(state) = state {
            let name: Vec<&str> = state.name.split(' ').collect();
            let words: Vec<&str> = before.iter().map(String::as_str).chain(name.iter().copied()).collect();
            let found = shipped().find(&words, &words);
            let last = found.last().expect("a name");
            prop_assert_eq!(&last.tokens, &(before.len()..words.len()), "{}", state.name);
        }
    }
}
