//! The tag before a headline that tells how new the story is.

use crate::text::{is_all_blank, is_blank, plain};

/// Words of tags, in plain form.
const WORDS: &[&str] = &[
    "lead",
    "ld",
    "update",
    "updated",
    "urgent",
    "writethru",
    "correction",
    "corrected",
    "yonhap",
    "news",
    "focus",
    "breaking",
    "flash",
    "exclusive",
    "refile",
    "factbox",
    "wrapup",
    "analysis",
    "insight",
    "explainer",
    "timeline",
];

/// How long the tag is: `(2nd LD)`, `[Update 3]`, `URGENT:`, `UPDATE 2-`.
pub(super) fn find(text: &str) -> Option<usize> {
    let end = text.find([')', ']', ':', '-']).map(|at| at + 1)?;
    let tag = text.get(..end)?;
    let rest = text.get(end..)?;
    let is_loud = !tag.contains(char::is_lowercase);
    let is_set_off = match tag.chars().last()? {
        ')' | ']' => tag.starts_with(['(', '[']),
        '-' => is_loud && rest.starts_with(char::is_alphabetic),
        _ => is_loud && rest.starts_with(is_blank),
    };
    let words = plain(tag.trim_matches(['(', ')', '[', ']', ':', '-']));
    let is_number = |word: &str| word.len() <= 4 && word.starts_with(|c: char| c.is_ascii_digit());
    let is_tag = words.split(' ').all(|word| WORDS.contains(&word) || is_number(word))
        && words.split(' ').any(|word| WORDS.contains(&word));
    (is_tag && is_set_off && !is_all_blank(rest)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn tags() {
        assert_eq!(find("(2nd LD) Army leaves"), Some(8));
        assert_eq!(find("[Yonhap Focus] Army leaves"), Some(14));
        assert_eq!(find("URGENT: Army leaves"), Some(7));
        assert_eq!(find("UPDATE 2-Army leaves"), Some(9));
        for text in
            ["(LEAD)", "Update: Army leaves", "US-led army leaves", "(2024) Army", "Urgent-care centre hit"]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
