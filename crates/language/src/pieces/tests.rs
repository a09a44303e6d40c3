use super::{Vocabulary, case_class, plain};
use proptest::prelude::*;

#[test]
fn case_classes() {
    let check = |word: &str, class: usize| assert_eq!(case_class(word), class, "{word}");
    for (word, class) in [
        ("--", 0),
        ("😀", 0),
        ("1,000", 1),
        ("talks", 2),
        ("élan", 2),
        ("n't", 3),
        ("e2", 3),
        ("USA", 4),
        ("U.S.", 4),
        ("F16s", 6),
        ("A", 5),
        ("I.", 5),
        ("Oslo", 6),
        ("McCoy", 6),
        ("eBay", 7),
        ("日本", 7),
        ("2nd", 3),
    ] {
        check(word, class);
    }
}

#[test]
fn plain_forms() {
    let check = |word: &str, parts: &[&str]| assert_eq!(plain::parts(word), parts, "{word}");
    check("Oslo", &["oslo"]);
    check("Leppänen", &["leppanen"]);
    check("İzmir", &["izmir"]);
    check("n't", &["n", "'", "t"]);
    check("U.S.", &["u", ".", "s", "."]);
    check("日本x", &["日", "本", "x"]);
    check("a\u{AD}b\u{200D}c\u{0}d", &["abcd"]);
    check("“no”", &["“", "no", "”"]);
    check("\u{FFFD}", &[]);
    check("한국", &["\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"]);
}

#[test]
fn the_longest_piece_wins() {
    let vocabulary =
        Vocabulary::new("[UNK]\n[CLS]\n[SEP]\nun\nunder\n##s\n##st\n##and\n##stand\na\n'\n").expect("whole");
    let check = |word: &str, expected: &[u32]| {
        let mut pieces = Vec::new();
        vocabulary.pieces(word, &mut pieces);
        assert_eq!(pieces, expected, "{word}");
    };
    check("understand", &[4, 8]);
    check("Understands", &[4, 8, 5]);
    check("unand", &[3, 7]);
    check("understood", &[0]);
    check("under'a", &[4, 10, 9]);
    check("", &[0]);
    check(&"a'".repeat(9), &[9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 10]);
    check(&"a".repeat(101), &[0]);
    assert!(Vocabulary::new("a\nb").is_none());
}

proptest! {
    #[test]
    fn every_word_has_pieces(word in any::<String>()) {
        let vocabulary = Vocabulary::new("[UNK]\n[CLS]\n[SEP]\na\n##a\n##b\nb\n.\n").expect("whole");
        let mut pieces = Vec::new();
        vocabulary.pieces(&word, &mut pieces);
        prop_assert!((1..=12).contains(&pieces.len()));
        prop_assert!(pieces.iter().all(|&p| (p as usize) < vocabulary.len()));
    }
}
