//! The reader with the shipped weights.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "helpers of tests may fail loudly and tell what they measured"
)]

use language::{Deprel, NameKind, Reader, Sentence, Upos};
use proptest::prelude::*;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::shipped().expect("the shipped weights fit"));

const TEXT: &str = "OSTERIA EXPELS DIPLOMATS\n\nThe foreign minister of Osteria, Tomas Verhoeven, flew to Oslo on Monday. \
    \"We will not sign,\" he said.\n\nRebels were driven out of Port Averil by government troops.";

fn by_form<'s>(sentence: &'s Sentence, form: &str) -> &'s language::Token {
    sentence.tokens.iter().find(|t| t.form == form).expect("the word is there")
}

/// What every reading must hold, whatever the text.
fn check_whole(text: &str, sentences: &[Sentence]) {
    let mut at = 0;
    for sentence in sentences {
        assert_eq!(sentence.tokens.iter().filter(|t| t.head.is_none()).count(), 1, "one root");
        for (i, token) in sentence.tokens.iter().enumerate() {
            assert!(at <= token.start && token.start < token.end);
            at = token.end;
            assert_eq!(&text[token.start..token.end], token.form);
            assert!(!token.lemma.is_empty());
            assert_eq!(token.head.is_none(), token.deprel == Deprel::Root);
            assert_ne!(token.head, Some(i));
            // Climbing ends at the root, so the heads are a tree.
            let mut node = i;
            for _ in 0..sentence.tokens.len() {
                node = sentence.tokens[node].head.unwrap_or(node);
            }
            assert_eq!(sentence.tokens[node].head, None);
        }
        assert_eq!(Some(sentence.start), sentence.tokens.first().map(|t| t.start));
        assert_eq!(Some(sentence.end), sentence.tokens.last().map(|t| t.end));
        for name in &sentence.names {
            assert!(name.tokens.start < name.tokens.end && name.tokens.end <= sentence.tokens.len());
        }
    }
}

#[test]
fn a_story_is_read() {
    let sentences = READER.read(TEXT);
    check_whole(TEXT, &sentences);
    assert_eq!(sentences.len(), 4);
    let flew = by_form(&sentences[1], "flew");
    assert_eq!((flew.lemma.as_str(), flew.upos, flew.head), ("fly", Upos::Verb, None));
    let minister = by_form(&sentences[1], "minister");
    assert_eq!(minister.deprel, Deprel::Nsubj);
    let troops = by_form(&sentences[3], "troops");
    assert_eq!((troops.deprel, troops.lemma.as_str()), (Deprel::OblAgent, "troops"));
    let rebels = by_form(&sentences[3], "Rebels");
    assert_eq!((rebels.deprel, rebels.lemma.as_str()), (Deprel::NsubjPass, "rebel"));
    let names: Vec<_> = sentences[1]
        .names
        .iter()
        .map(|n| {
            (
                &TEXT[sentences[1].tokens[n.tokens.start].start..sentences[1].tokens[n.tokens.end - 1].end],
                n.kind,
            )
        })
        .collect();
    assert!(
        names.contains(&("Tomas Verhoeven", NameKind::Person))
            && names.contains(&("Oslo", NameKind::Location))
    );
    assert_eq!(READER.version(), "en-1");
}

#[test]
fn offsets_are_added() {
    let stretches = [(100, "He left Oslo."), (7, ""), (500, "She stayed. He went.")];
    let read = READER.read_all(&stretches);
    assert_eq!(read.iter().map(Vec::len).collect::<Vec<_>>(), [1, 0, 2]);
    assert_eq!((read[0][0].start, read[0][0].tokens[1].start), (100, 103));
    assert_eq!((read[2][1].start, read[2][1].end), (512, 520));
}

#[test]
fn company_and_threads_change_nothing() {
    let alone: Vec<Vec<Sentence>> = TEXT.split("\n\n").map(|p| READER.read(p)).collect();
    let stretches: Vec<(usize, &str)> = TEXT.split("\n\n").map(|p| (0, p)).collect();
    let many: Vec<(usize, &str)> = stretches.iter().copied().cycle().take(60).collect();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for (i, read) in READER.read_all(&many).iter().enumerate() {
                    assert_eq!(read, &alone[i % alone.len()]);
                }
            });
        }
    });
}

#[test]
fn all_kernels_read_alike() {
    let expected = READER.read(TEXT);
    for (name, reader) in Reader::with_each_kernel().expect("the shipped weights fit") {
        assert_eq!(reader.read(TEXT), expected, "{name}");
    }
}

#[test]
fn known_words_are_taken_as_they_are() {
    let words = vec![vec!["The", "co-op", "of", "New York"], vec![], vec!["Stop"]];
    let read = READER.parse(&words);
    assert_eq!(read.iter().map(|s| s.tokens.len()).collect::<Vec<_>>(), [4, 0, 1]);
    assert_eq!((read[0].tokens[3].start, read[0].tokens[3].end), (13, 21));
    assert_eq!(read[1], Sentence::default());
}

#[test]
fn long_sentences_are_read_in_parts() {
    // Names of several pieces each: more than the network takes at once, in a sentence that is not yet cut.
    let text = format!("The army {}left.", "and Zvornikovsky of Srebrenitsava ".repeat(120));
    let sentences = READER.read(&text);
    check_whole(&text, &sentences);
    assert_eq!((sentences.len(), sentences[0].tokens.len()), (1, 2 + 4 * 120 + 2));
}

#[test]
fn odd_text_is_read() {
    for text in [
        "",
        " ",
        "\n\n\n",
        "\u{0}\u{1}\u{7f}",
        "\u{200B}\u{FEFF}",
        "😀",
        "👩‍👩‍👧 came",
        "\u{301}",
        "日本は強い。",
        "ﷺ",
        "a\u{0}b",
        "....",
        "''''",
        "مرحبا بالعالم",
        "x\u{202E}y",
        "\u{FFFD}\u{FFFD}",
        "\r\n\r\n",
        "A.B.C.D.",
        "[[[[",
        "\u{10FFFF}",
    ] {
        check_whole(text, &READER.read(text));
    }
}

#[test]
fn a_megabyte_without_spaces_is_read() {
    for piece in ["x", "é", "9", "日"] {
        let text = piece.repeat(1_000_000 / piece.len());
        check_whole(&text, &READER.read(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_is_read(text in r#"([a-zA-Z]{1,9}|[0-9.,]{1,5}|[ '"()\n!?.-]|\PC|.){0,60}"#) {
        check_whole(&text, &READER.read(&text));
    }
}
