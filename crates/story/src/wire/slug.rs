//! The desk's short name of a story.

use crate::text::{is_blank, word_count};

/// Whether the text is a slug beyond doubt: `BC-EU--Summit,1st Ld`, `MONGOLIA-VIETNAM/VISIT (UPDATE 1)`.
pub(super) fn is_code(text: &str) -> bool {
    let words = word_count(text);
    let first = text.split(is_blank).next().unwrap_or_default();
    let joints = first.matches(['-', '/']).count();
    let is_loud = first.split(['-', '/']).all(|part| part.chars().all(char::is_uppercase));
    let is_joined =
        (joints >= 1 && is_loud && (words == 1 || text.contains('('))) || (joints >= 2 && words == 1);
    words <= 5
        && first.contains(char::is_alphabetic)
        && (text.starts_with('^') || first.contains("--") || is_joined)
}

/// Whether the text is short and holds a compound of two names: `Mongolia-Vietnam visit`, `mongolia-vietnam`.
pub(super) fn is_compound(text: &str) -> bool {
    let is_name =
        |part: &str| part.chars().count() > 1 && part.chars().all(|c| c.is_alphanumeric() || c == '.');
    let is_joint = |word: &str| {
        let mut parts = word.split(['-', '/']);
        let first = parts.next().unwrap_or_default();
        // Within names such as Su-gil the second half is in lower case though the first is not.
        let alike =
            |part: &str| part.starts_with(char::is_uppercase) == first.starts_with(char::is_uppercase);
        let rest: Vec<&str> = parts.collect();
        !rest.is_empty() && is_name(first) && rest.iter().all(|part| is_name(part) && alike(part))
    };
    word_count(text) <= 5 && text.split(is_blank).any(is_joint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        for slug in [
            "BC-EU--Summit,1st Ld",
            "^BC-EU--Summit<",
            "MONGOLIA-VIETNAM/VISIT (UPDATE 1)",
            "AM-Mongolia-Vietnam",
        ] {
            assert!(is_code(slug), "{slug}");
        }
        for title in [
            "Truce holds",
            "EU-China talks to resume after long pause in spring",
            "Cease-fire",
            "US-led force",
            "COVID-19",
            "--",
        ] {
            assert!(!is_code(title), "{title}");
        }
    }

    #[test]
    fn compounds() {
        for slug in ["N Korea-Russia visit", "mongolia-vietnam", "EU/Summit", "Mongolia-Vietnam"] {
            assert!(is_compound(slug), "{slug}");
        }
        for other in ["Kim Su-gil", "Truce holds", "A Mongolia-Vietnam forum opens in the old town"] {
            assert!(!is_compound(other), "{other}");
        }
    }
}
