//! What may be done with a story.

use crate::text::plain;

/// Whether the text may leave the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rights {
    /// No line of the story forbids passing it on.
    Unrestricted,
    /// A rights line or the terms of a photograph forbid it: facts and short evidence may leave, the text may not.
    Restricted,
}

/// Words that forbid passing on, in [`plain`] form.
const FORBIDS: &[&str] = &[
    "no redistribution",
    "not for redistribution",
    "do not redistribute",
    "redistribution prohibited",
    "redistribution is prohibited",
    "redistribution is forbidden",
    "redistribution is not permitted",
    "no reproduction",
    "no resale",
    "no sales",
    "no archive",
    "no third party",
    "rights reserved",
    "may not be",
    "must not be",
    "unauthorized",
    "unauthorised",
    "without permission",
    "without prior",
    "without the written",
    "without written",
    "strictly prohibited",
    "use only",
    "for use only",
    "not for publication",
    "not for release",
    "embargo",
    // Korean: reprinting, copying, passing on; "forbidden"; "all rights held".
    "무단",
    "금지",
    "판권",
    // Japanese and Chinese: reprinting without leave; all rights held.
    "無断",
    "禁無断",
    "版权所有",
    "版權所有",
    "未经",
    "未經",
    // Russian and French.
    "все права защищены",
    "tous droits réservés",
    "reproduction interdite",
];

/// Words that allow it, in [`plain`] form; a line that also forbids is taken at its forbidding word.
const ALLOWS: &[&str] = &[
    "public domain",
    "creative commons",
    "cc by",
    "cc0",
    "may be freely",
    "may be reproduced",
    "may be republished",
    "free to republish",
    "free to use",
];

/// Signs and words that claim ownership.
const CLAIMS: &[&str] = &["©", "ⓒ", "Ⓒ", "℗", "(c)", "copyright", "저작권"];

/// Whether a rights line or terms of use forbid passing the text on.
///
/// A bare claim of ownership (`© 2024 Newswire`) that grants nothing forbids it too: what an owner has not
/// given is kept, and a text wrongly held back does less harm than one wrongly handed out.
pub(crate) fn forbids(line: &str) -> bool {
    let line = plain(line);
    has_any(&line, FORBIDS) || (has_any(&line, CLAIMS) && !has_any(&line, ALLOWS))
}

/// Whether the words speak of what may be done with a text or picture.
pub(crate) fn speaks_of_use(words: &str) -> bool {
    let words = plain(words);
    has_any(&words, FORBIDS) || has_any(&words, ALLOWS)
}

/// Whether the words claim ownership.
pub(crate) fn claims(words: &str) -> bool {
    has_any(&words.to_lowercase(), CLAIMS)
}

fn has_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::forbids;

    #[test]
    fn lines_that_forbid() {
        for line in [
            "No Redistribution",
            "무단전재-재배포 금지",
            "무단 전재-재배포, AI 학습 및 활용 금지",
            "All rights reserved.",
            "(C) 2024 Newswire",
            "ⓒ Newswire",
            "© 2024",
            "Copyright 2024 Newswire. May not be published, broadcast or rewritten.",
            "For Use Only in the Republic of Korea",
            "© Newswire. CC BY text, but photographs may not be reused.",
            "EMBARGOED until 0600 GMT",
        ] {
            assert!(forbids(line), "{line}");
        }
    }

    #[test]
    fn lines_that_do_not() {
        for line in [
            "This text is in the public domain.",
            "© 2020 the authors, Creative Commons Attribution 2.5",
            "Copyright 2020. May be freely copied.",
        ] {
            assert!(!forbids(line), "{line}");
        }
    }
}
