//! The key of a map or chart.

use crate::text::{ends_sentence, is_blank, word_count};

/// Whether the character is one of the blocks, squares and discs that stand for a colour.
pub(super) fn is_swatch(c: char) -> bool {
    matches!(c, '\u{2580}'..='\u{25A9}' | '\u{25AC}'..='\u{25B1}' | '\u{25C6}'..='\u{25D7}' | '\u{25FC}' | '\u{2B1B}' | '\u{2B1C}' | '\u{1F7E0}'..='\u{1F7EB}' | '★' | '☆')
}

/// Whether the piece is a swatch and the few words it stands for.
pub(super) fn is(text: &str) -> bool {
    let words = text.trim_start_matches(is_swatch);
    let name = words.trim_matches(is_blank);
    words.len() < text.len() && !name.is_empty() && !ends_sentence(name) && word_count(name) <= 10
}

#[cfg(test)]
mod tests {
    use super::is;

    #[test]
    fn keys() {
        assert!(is("██ Held by the army") && is("■ Disputed") && is("● Base"));
        assert!(!is("■ The army left the valley on Monday.") && !is("■") && !is("Held by the army"));
    }
}
