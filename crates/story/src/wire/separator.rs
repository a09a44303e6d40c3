//! A line that only parts what stands above from what stands below.

use crate::text::{is_blank, is_dash};

/// Whether the piece is made of dashes, asterisks, underlines or the like and nothing else.
pub(super) fn is(text: &str) -> bool {
    let is_rule =
        |c: char| is_blank(c) || is_dash(c) || matches!(c, '*' | '_' | '=' | '~' | '+' | '.' | '•' | '|');
    text.chars().all(is_rule)
}

#[cfg(test)]
mod tests {
    use super::is;

    #[test]
    fn rules() {
        assert!(is("___") && is("* * *") && is("—————") && is("|"));
        assert!(!is("-- he said") && !is("###"));
    }
}
