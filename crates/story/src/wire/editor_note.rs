//! Messages from desk to desk.

use crate::text::{opening, unbracketed};

/// How a message opens, in plain form, brackets aside.
const OPENERS: &[&str] = &[
    "attn:",
    "attention editors",
    "eds:",
    "eds.:",
    "eds note",
    "editors:",
    "editor's note",
    "editors' note",
    "editor’s note",
    "editors’ note",
    "note to editors",
    "correction:",
    "corrected:",
    "clarification:",
    "refiles ",
    "this is a corrected version",
    "this story has been corrected",
    "this story has been updated",
];

/// How a message opens if it fills a pair of brackets.
const BRACKETED: &[&str] = &[
    "adds ",
    "updates ",
    "recasts ",
    "releads ",
    "corrects ",
    "corrected ",
    "writethru",
    "rewrites ",
    "more",
    "more to come",
    "to be continued",
];

/// Words that tell how urgent a story is, or what it is, on a line of their own; in plain form.
const ALONE: &[&str] = &[
    "for immediate release",
    "press release",
    "news release",
    "media release",
    "urgent",
    "flash",
    "bulletin",
    "breaking",
    "breaking news",
    "newsalert",
    "news alert",
    "advisory",
];

/// Whether the piece is a message for editors.
pub(super) fn is(text: &str) -> bool {
    let inner = unbracketed(text);
    let words = opening(inner.unwrap_or(text.trim_start_matches(['(', '['])));
    let opens = |openers: &[&str]| openers.iter().any(|opener| words.starts_with(opener));
    opens(OPENERS)
        || (inner.is_some() && opens(BRACKETED))
        || ALONE.contains(&words.trim_end_matches([':', '!', ')', ']']))
        || matches!(text, "MORE" | "-MORE-" | "-more-")
}

#[cfg(test)]
mod tests {
    use super::is;

    #[test]
    fn messages() {
        assert!(
            is("(ATTN: ADDS reaction in last 2 paras)") && is("Eds: Updates throughout.") && is("(MORE)")
        );
        assert!(is("(Adds details)") && is("CORRECTION: An earlier version misspelt a name."));
        assert!(is("FOR IMMEDIATE RELEASE") && is("URGENT:") && !is("Urgent talks held"));
        assert!(!is("Adds and cuts in the budget were debated.") && !is("Editors were arrested on Monday."));
    }
}
