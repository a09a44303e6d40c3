//! Lines that tell who owns the text and what may be done with it.

use crate::rights::{claims, speaks_of_use};
use crate::text::{ends_sentence, is_blank, opening, plain, unbracketed, width};

/// The longest notice anybody prints.
const LONGEST: usize = 500;

/// Phrases that make a line a notice when they open one of its clauses; in plain form.
const OPENERS: &[&str] = &[
    "all rights reserved",
    "no redistribution",
    "not for redistribution",
    "redistribution prohibited",
    "redistribution is",
    "unauthorized reproduction",
    "unauthorised reproduction",
    "for use only in",
    "for editorial use only",
    "editorial use only",
    "this material may not be",
    "embargoed until",
    "embargoed for",
    "embargo:",
    "strictly embargoed",
    "under embargo until",
    "not for publication before",
    "not for release before",
];

/// Phrases of other languages that stand in no ordinary English text; in plain form.
const FOREIGN: &[&str] = &[
    "무단전재",
    "무단 전재",
    "재배포 금지",
    "무단복제",
    "무단 복제",
    "저작권자",
    "판권소유",
    "판권 소유",
    "無断転載",
    "版权所有",
    "版權所有",
    "未经授权",
    "все права защищены",
    "tous droits réservés",
];

/// How a line begins that gives the text away; in plain form.
const GRANTS: &[&str] =
    &["this ", "text ", "all text", "licen", "creative commons", "cc by", "cc0", "public domain"];

/// Whether the piece is a notice of rights.
pub(super) fn is(text: &str) -> bool {
    if width(text) > LONGEST {
        return false;
    }
    let inner = unbracketed(text);
    let words = if width(text) <= 250 { plain(inner.unwrap_or(text)) } else { opening(text) };
    opens_with_claim(&words)
        || (inner.is_some() && width(text) <= 200 && (claims(text) || speaks_of_use(text)))
        || (width(text) <= 250 && has_clause(&words))
        || (width(text) <= 120 && FOREIGN.iter().any(|phrase| words.contains(phrase)))
        || (speaks_of_use(&words) && GRANTS.iter().any(|grant| words.starts_with(grant)) && is_grant(&words))
}

/// Whether the words name a licence or the public domain as that of a text.
fn is_grant(words: &str) -> bool {
    let names = ["public domain", "creative commons", "cc by", "cc0"].iter().any(|name| words.contains(name));
    let things =
        ["this text", "this story", "this article", "this report", "this material", "this work", "this item"];
    names && (!words.starts_with("this ") || things.iter().any(|thing| words.starts_with(thing)))
}

/// `© …`, `(C) 2024 …`, `Copyright 2024 …`; `(c)` alone may number a clause, `copyright` alone may be a subject.
fn opens_with_claim(words: &str) -> bool {
    let rest = words.trim_start_matches(|c: char| is_blank(c) || matches!(c, '[' | '(' | '<' | '|'));
    if rest.starts_with(['©', 'ⓒ', 'Ⓒ', '℗']) {
        return true;
    }
    let Some(rest) = rest.strip_prefix("copyright").or_else(|| rest.strip_prefix("c)")) else {
        return false;
    };
    let rest = rest.trim_start_matches(|c: char| is_blank(c) || matches!(c, ':' | ','));
    let names_year = rest.chars().take_while(char::is_ascii_digit).count() == 4;
    names_year
        || rest.starts_with(['©', 'ⓒ'])
        || rest.starts_with("(c)")
        || rest.contains("reserved")
        || super::agency::is_name(rest.trim_end_matches('.'))
}

/// Whether a clause of the piece opens with a phrase of notices.
fn has_clause(words: &str) -> bool {
    OPENERS.iter().any(|phrase| {
        words.match_indices(phrase).any(|(at, _)| {
            let before = words.get(..at).unwrap_or_default().trim_end();
            before.is_empty() || before.ends_with(['.', ';', ':', '|', '·', '/', '(', '[', '©'])
        })
    })
}

/// Where a notice begins that follows the last sentence of a paragraph.
pub(super) fn trailing(text: &str) -> Option<usize> {
    let starts = text.match_indices(['©', 'ⓒ', '(', '[', 'C', 'A']).map(|(at, _)| at);
    // No character has more than four bytes: what begins earlier is too long to be a notice.
    starts.filter(|at| *at > 0 && text.len() - at <= LONGEST * 4).find(|at| {
        let (before, notice) = text.split_at(*at);
        let is_over =
            ends_sentence(before) || super::end_mark::trailing(before.trim_end_matches(is_blank)).is_some();
        let stands_apart = before.ends_with(is_blank) && is_over;
        stands_apart && width(notice) <= LONGEST && opens_notice(notice)
    })
}

/// Only the plainest openings end a paragraph: a sentence about copyright must not be cut off.
fn opens_notice(notice: &str) -> bool {
    let words = opening(notice.trim_start_matches(['[', '(']));
    opens_with_claim(&opening(notice)) || words.starts_with("all rights reserved")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices() {
        for text in [
            "[ⓒ Newswire. 무단전재-재배포 금지]",
            "<저작권자(c) 뉴스와이어, 무단 전재-재배포 금지>",
            "(C) 2024 Newswire",
            "(c) Reuters",
            "© Newswire",
            "Copyright 2024 Newswire. All rights reserved.",
            "Copyright (c) 2024 Newswire",
            "No Redistribution",
            "Newswire. All rights reserved",
            "(For Use Only in the Republic of Korea. No Redistribution)",
            "EMBARGOED UNTIL 0600 GMT MARCH 3",
            "This text is in the public domain.",
            "CC BY 2.5",
        ] {
            assert!(is(text), "{text}");
        }
    }

    #[test]
    fn sentences_about_rights() {
        for text in [
            "Copyright law was changed on Monday, the ministry said.",
            "(c) the return of prisoners",
            "The council said there would be no redistribution of seats.",
            "The ministry said unauthorized reproduction of the map is strictly prohibited.",
            "Embargo on arms sales extended",
            "This land is in the public domain, the court ruled.",
            "\"All rights reserved to the people must be kept,\" he said of the charter and its many long articles.",
        ] {
            assert!(!is(text), "{text}");
        }
    }

    #[test]
    fn notices_after_a_sentence() {
        assert_eq!(trailing("They left. (C) 2024 Newswire"), Some(11));
        assert_eq!(trailing("They left. All rights reserved."), Some(11));
        assert_eq!(trailing("They left. Copyright was not discussed."), None);
        assert_eq!(trailing("They left. (Newswire)"), None);
    }
}
