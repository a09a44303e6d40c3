//! Sentences of our own, with the tokens and sentences they should fall into.

use proptest::prelude::*;

use super::{blank, sentences};

/// Tokens separated by spaces, sentences by ` | `.
fn split(text: &str) -> String {
    let sentences = sentences(text);
    let sentence = |s: &Vec<super::Span>| s.iter().map(|t| t.of(text)).collect::<Vec<_>>().join(" ");
    sentences.iter().map(sentence).collect::<Vec<_>>().join(" | ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(split(text), expected, "\n  of: {text}");
}

#[test]
fn hyphens_part_words_but_not_prefixes() {
    check("A long-term plan", "A long - term plan");
    check("the US-led coalition", "the US - led coalition");
    check("co-operate, re-elect and e-mail", "co-operate , re-elect and e-mail");
    check("anti-government and pro-Norland mid-2019", "anti-government and pro-Norland mid-2019");
    check("well-known self-rule", "well - known self - rule");
    check("al-Masri of al-Nour", "al - Masri of al - Nour");
    check("Pak Min-jun and Anne-Marie Holt", "Pak Min - jun and Anne - Marie Holt");
    check("COVID-19, an F-16 and Su-25s", "COVID - 19 , an F - 16 and Su - 25s");
    check("a non-co-operation pact", "a non-co-operation pact");
    check("Hizb-e-Watan", "Hizb - e - Watan");
    check("twenty-one-year-old", "twenty - one - year - old");
}

#[test]
fn numbers_keep_their_marks_and_shed_their_units() {
    check("5,000 men, 1.5 million, 10:30", "5,000 men , 1.5 million , 10:30");
    check("$5 and US$20,000 or €3.5bn", "$ 5 and US$ 20,000 or € 3.5 bn");
    check("10% of $.5", "10 % of $ .5");
    check("15-17 Feb. 2019-2020", "15 - 17 Feb. 2019 - 2020");
    check("on 2024-02-12 at 10am", "on 2024-02-12 at 10 am");
    check("the 1990s, the '90s, 21st", "the 1990s , the '90s , 21st");
    check("9/11 and 24/7 and/or", "9/11 and 24/7 and / or");
    check("a 25-year-old with 155mm shells", "a 25 - year - old with 155 mm shells");
    check("call 555-010-4477", "call 555-010-4477");
    check("+44 and -5", "+44 and -5");
    check("G20 B-52 T72s", "G20 B - 52 T72s");
}

#[test]
fn clitics_are_tokens() {
    check("He didn't, can't and won't.", "He did n't , ca n't and wo n't .");
    check("I’m sure they’ve left", "I ’m sure they ’ve left");
    check("She cannot; he's gonna.", "She can not ; he 's gon na .");
    check("Norland's and the troops' camps", "Norland 's and the troops ' camps");
    check("shouldn't've", "should n't 've");
    check("the U.S.'s and the \"Post\"'s", "the U.S. 's and the \" Post \" 's");
    check("O'Hara of Sana'a at ten o'clock", "O'Hara of Sana'a at ten o'clock");
    check("the 1960's", "the 1960's");
    check("mother-in-law's", "mother - in - law 's");
    check("tell 'em", "tell 'em");
}

#[test]
fn marks_and_addresses() {
    check("\"Go,\" he said (twice).", "\" Go , \" he said ( twice ) .");
    check("“Stop!” ‘No’ ``so''", "“ Stop ! ” | ‘ No ’ `` so ''");
    check("he left -- alone — again…", "he left -- alone — again …");
    check("wait...what", "wait ... what");
    check(
        "see https://www.example.org/a?b=c, or write to a.b@example.org.",
        "see https://www.example.org/a?b=c , or write to a.b@example.org .",
    );
    check("@ministry #peace example.com", "@ministry #peace example.com");
    check("AT&T and R&D", "AT&T and R&D");
    check("Really?! Yes!!", "Really ?! | Yes !!");
    check("the [then] army", "the [ then ] army");
    check("5 < 6 ** 7", "5 < 6 ** 7");
}

#[test]
fn abbreviations_keep_their_period() {
    check(
        "Mr. Hall met Lt. Gen. Ann B. Lee Jr. in St. Ives.",
        "Mr. Hall met Lt. Gen. Ann B. Lee Jr. in St. Ives .",
    );
    check("the U.S. Army and U.N. envoys", "the U.S. Army and U.N. envoys");
    check("on Feb. 12 and Sept. 3", "on Feb. 12 and Sept. 3");
    check("No. 2 in vol. 3", "No. 2 in vol. 3");
    check("oil, gas, etc., at 5 p.m. Monday", "oil , gas , etc. , at 5 p.m. Monday");
    check("a Ph.D. in law", "a Ph.D. in law");
    check("Lowell, Mass., and Norfolk, Va.-based", "Lowell , Mass. , and Norfolk , Va. - based");
    check("A critical mass. No.", "A critical mass . | No .");
    check("GEN. HALL RESIGNS", "GEN. HALL RESIGNS");
    check("J.K. Moor vs. R. Dean", "J.K. Moor vs. R. Dean");
}

#[test]
fn sentences_end_where_they_end() {
    check("He left. She stayed.", "He left . | She stayed .");
    check("He left the U.S. The army stayed.", "He left the U.S. | The army stayed .");
    check("He joined Acme Inc. in May. It failed.", "He joined Acme Inc. in May . | It failed .");
    check("They met at 5 p.m. The talks failed.", "They met at 5 p.m. | The talks failed .");
    check("\"We won.\" They left.", "\" We won . \" | They left .");
    check(
        "\"We won. We will stay,\" he said. \"We must.\"",
        "\" We won . | We will stay , \" he said . | \" We must . \"",
    );
    check("\"Why?\" he asked. \"No!\" Hall said.", "\" Why ? \" he asked . | \" No ! \" Hall said .");
    check("“We won.” He left.", "“ We won . ” | He left .");
    check("(He left.) She stayed.", "( He left . ) | She stayed .");
    check("It grew by 2.5 percent. 12 people died.", "It grew by 2.5 percent . | 12 people died .");
    check("So it ended... Then it began.", "So it ended ... | Then it began .");
    check("So it ended ... and began.", "So it ended ... and began .");
    check("It was so.[4] Then more.", "It was so . [ 4 ] | Then more .");
    check("1. The budget. 2. The army.", "1 . The budget . | 2 . The army .");
    check("TALKS FAIL\n\nThe talks failed.", "TALKS FAIL | The talks failed .");
    check("The talks\nfailed.", "The talks failed .");
    check("The war ended.The army left.", "The war ended . | The army left .");
    check("Queen Maud I. The end", "Queen Maud I . | The end");
    check("plan B.", "plan B .");
}

#[test]
fn what_never_stops_is_cut() {
    let lengths = |count: usize| {
        let words = "Norway ".repeat(count);
        let found = super::sentences(&format!("Envoys met. {words}"));
        found.iter().map(Vec::len).collect::<Vec<_>>()
    };
    assert_eq!(lengths(499), [3, 499]);
    assert_eq!(lengths(1200), [3, 500, 500, 200]);
}

#[test]
fn odd_input_is_no_trouble() {
    check("", "");
    check(" \n\t\u{200B}\u{FEFF}\u{0} ", "");
    check("a\u{0}b\u{200B}c", "a b c");
    check("😀👍🏽 ok", "😀 👍 🏽 ok");
    check("日本。", "日本 。");
    check("...", "...");
    check("'", "'");
    check("\u{301}a", "\u{301}a");
    for long in ["a", "a.", "-", ")", ").", "1-", "1.", "a-", "a@", "'s", ". ) ", "[1]", "A. "] {
        let text = long.repeat(200_000 / long.len());
        assert!(!sentences(&text).is_empty(), "{long}");
    }
}

#[test]
fn tables_are_in_order() {
    use super::tables::{ABBREVIATIONS, PREFIXES, STARTERS, TOP_LEVELS};
    assert!(ABBREVIATIONS.is_sorted_by(|a, b| a.0 < b.0));
    for table in [PREFIXES, STARTERS, TOP_LEVELS] {
        assert!(table.is_sorted_by(|a, b| a < b), "{:?}", table.windows(2).find(|w| w[0] >= w[1]));
    }
}

/// Pieces that the rules have something to say about.
fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        "[a-zA-Z]{1,4}",
        "[0-9]{1,4}",
        Just("U.S.".to_owned()),
        Just("don't".to_owned()),
        Just("http://x".to_owned()),
        Just("Mr.".to_owned()),
        Just("co-".to_owned()),
        r#"[.,'’"“”()\[\] \n$%@#&/:;!?-]"#,
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(fragment, 0..40).prop_map(|f| f.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn spans_ascend_and_cover_all_but_blanks(text in fragments()) {
        let spans: Vec<_> = sentences(&text).into_iter().flatten().collect();
        let mut at = 0;
        for span in &spans {
            prop_assert!(at <= span.start && span.start < span.end);
            prop_assert!(text[at..span.start].chars().all(blank), "{:?}", &text[at..span.start]);
            prop_assert!(!text[span.start..span.end].chars().any(blank));
            let follows = text[span.end..].chars().next();
            prop_assert_eq!(span.space_after, follows.is_none_or(blank));
            at = span.end;
        }
        prop_assert!(text[at..].chars().all(blank));
    }
}
