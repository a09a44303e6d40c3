//! Addresses: where to reach the writer or the desk.

use crate::text::{is_blank, opening, width};

/// Words that open a line of addresses, in plain form.
const OPENERS: &[&str] = &[
    "tel:",
    "tel.",
    "phone:",
    "fax:",
    "email:",
    "e mail:",
    "contact:",
    "contacts:",
    "newsroom:",
    "newsdesk:",
];

/// Whether the piece is nothing but addresses.
pub(super) fn is(text: &str) -> bool {
    let mut words = text.split(is_blank).filter(|word| !word.is_empty()).peekable();
    if words.peek().is_some() && words.all(is_address) {
        return true;
    }
    let words = opening(text);
    width(text) <= 120 && OPENERS.iter().any(|opener| words.starts_with(opener))
}

/// Whether the word is an e-mail address, a handle or a web address.
pub(super) fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c| matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | ',' | ';' | '.'));
    let mail = word.split_once('@').is_some_and(|(_, host)| !host.is_empty() && !host.contains('@'));
    mail || word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::is;

    #[test]
    fn addresses() {
        assert!(is("desk@newswire.example") && is("(desk@newswire.example)") && is("@newswire"));
        assert!(is("https://newswire.example/a") && is("Tel: +00 000"));
        assert!(!is("Write to desk@newswire.example") && !is("Contact was lost") && !is(""));
    }
}
