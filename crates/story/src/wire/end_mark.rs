//! The sign that a story is over.

use crate::text::{ends_sentence, is_blank, is_dash};

/// Words that end a story when they stand alone, dressed or not.
const WORDS: &[&str] =
    &["end", "ends", "the end", "enditem", "end item", "nnnn", "eom", "끝", "終", "终", "完"];
/// Signs that end a story only when dressed in brackets, dashes or hashes: bare they are numbers.
const NUMBERS: &[&str] = &["0", "30"];
/// Signs that end a story at the end of its last paragraph.
const TRAILING: &[&str] = &[
    "(END)", "(End)", "(ENDS)", "(Ends)", "[END]", "[ENDS]", "-END-", "-ENDS-", "- END -", "-0-", "- 0 -",
    "-30-", "- 30 -", "###", "# # #", "Enditem", "ENDITEM", "(끝)", "<끝>", "■", "□", "∎",
];

fn is_dress(c: char) -> bool {
    is_blank(c)
        || is_dash(c)
        || matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '/' | '*' | '=' | '#' | '.' | '_')
}

/// Whether the piece is an end mark and nothing else.
pub(super) fn is(text: &str) -> bool {
    let core = text.trim_matches(is_dress);
    if core.is_empty() {
        return text.chars().filter(|c| *c == '#').count() >= 2
            && text.chars().all(|c| c == '#' || is_blank(c));
    }
    let is_dressed = core.len() + 2 <= text.len() && text.starts_with(is_dress) && text.ends_with(is_dress);
    let is_loud = is_dressed || text.starts_with(['/', '#']) || !core.starts_with(char::is_lowercase);
    (is_loud && core.len() <= 12 && WORDS.contains(&core.to_lowercase().as_str()))
        || (is_dressed && NUMBERS.contains(&core))
        || matches!(core, "■" | "□" | "∎")
}

/// Where the end mark begins that follows the last sentence of the piece.
pub(super) fn trailing(text: &str) -> Option<usize> {
    TRAILING.iter().find_map(|mark| {
        let before = text.strip_suffix(mark)?;
        let sentence = before.trim_end_matches(is_blank);
        (ends_sentence(sentence) && !is(sentence)).then_some(before.len())
    })
}

/// Where the end mark ends that stands before other text.
pub(super) fn leading(text: &str) -> Option<usize> {
    TRAILING.iter().filter(|mark| mark.contains(is_dress)).find_map(|mark| {
        let rest = text.strip_prefix(mark)?;
        (rest.starts_with(is_blank) && !rest.trim_matches(is_dress).is_empty()).then_some(mark.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        let marks = [
            "(END)", "-0-", "- 30 -", "###", "# # #", "ENDS", "End", "/ends", "Enditem", "(끝)", "끝",
            "NNNN", "■",
        ];
        for mark in marks {
            assert!(is(mark), "{mark}");
        }
        for other in ["30", "0", "ends", "#1", "#", "The end is near", "-1-", "", "* * *"] {
            assert!(!is(other), "{other}");
        }
    }

    #[test]
    fn marks_beside_text() {
        assert_eq!(trailing("He left. -0-"), Some(9));
        assert_eq!(trailing("\"He left.\" Enditem"), Some(11));
        assert_eq!(trailing("In the hall (END)"), None);
        assert_eq!(trailing("(END)"), None);
        assert_eq!(leading("(END) (C) 2024"), Some(5));
        assert_eq!(leading("-0-"), None);
        assert_eq!(leading("-30- -30-"), Some(4));
    }
}
