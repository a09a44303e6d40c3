//! Words of full text as SQLite's `unicode61 remove_diacritics 2` has them, so that both stores find the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text: letters and digits, small, without marks above and below.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = String> {
    let letters = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    text.split(move |c: char| !letters(c)).map(fold).filter(|word| !word.is_empty())
}

fn fold(word: &str) -> String {
    word.nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_letters_and_digits_without_marks() {
        for (text, expect) in [
            ("Café-owner's 2.5 U.S.", "cafe owner s 2 5 u s"),
            ("Zürich e\u{301}tat", "zurich etat"),
            ("평양 — 北京", "평양 北京"),
            ("…", ""),
        ] {
            let expect: String = unicode_normalization::UnicodeNormalization::nfd(expect).collect();
            assert_eq!(super::tokens(text).collect::<Vec<_>>().join(" "), expect, "{text}");
        }
    }
}
