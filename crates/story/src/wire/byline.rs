//! Who wrote the story.

use super::{agency, contact};
use crate::text::{ends_sentence, is_blank, is_latin, plain, unbracketed, width, word_count};

/// Words that stand before a writer's name, in plain form.
const OPENERS: &[&str] = &["by", "story by", "text by", "written by", "reported by", "compiled by"];
/// How a sign-off opens, in plain form, brackets aside.
const SIGN_OFFS: &[&str] =
    &["reporting by ", "additional reporting by ", "writing by ", "editing by ", "edited by "];
/// Words of other languages for a reporter.
const REPORTERS: &[&str] = &["기자", "특파원", "記者", "记者", "корреспондент"];
/// Lower-case words that belong to names and titles.
const PARTICLES: &[&str] = &[
    "and", "in", "for", "of", "the", "at", "with", "de", "da", "di", "du", "del", "della", "van", "von",
    "der", "den", "bin", "bint", "ibn", "al", "el", "la", "le", "y", "e", "ter", "zu", "dos", "das",
];

/// Whether the piece says by itself that it names the writer.
pub(super) fn is(text: &str) -> bool {
    opens_with_by(text) || signs_off(text) || names_reporter(text) || has_address(text) || is_initials(text)
}

/// Where the sign-off in brackets begins that follows the last sentence of a paragraph.
pub(super) fn trailing(text: &str) -> Option<usize> {
    let at = text.ends_with(')').then(|| text.rfind('(')).flatten()?;
    let (before, group) = text.split_at_checked(at)?;
    (ends_sentence(before) && signs_off(group)).then_some(at)
}

/// `sd/ah/kjm`: the writers' initials below the text.
fn is_initials(text: &str) -> bool {
    let is_one = |part: &str| (2..=4).contains(&part.len()) && part.chars().all(|c| c.is_ascii_lowercase());
    text.contains('/') && width(text) <= 20 && text.split('/').all(is_one)
}

/// `By Ann Example and Bo Muster, Newswire`.
fn opens_with_by(text: &str) -> bool {
    let names = OPENERS.iter().find_map(|opener| {
        let (head, rest) = text.split_at_checked(opener.len())?;
        (head.eq_ignore_ascii_case(opener) && rest.starts_with(is_blank)).then_some(rest)
    });
    names.is_some_and(|names| word_count(names) <= 14 && !ends_as_sentence(names) && is_names(names))
}

/// A point after an initial or `Jr.` ends no sentence.
fn ends_as_sentence(names: &str) -> bool {
    let last = names.rsplit(is_blank).next().unwrap_or_default();
    ends_sentence(names) && width(last) > 3
}

/// Whether every word could be one of a list of names: a capital, another script, or a particle.
pub(super) fn is_names(text: &str) -> bool {
    let mut words =
        text.split(|c| is_blank(c) || matches!(c, ',' | '/' | '&')).filter(|word| !word.is_empty());
    let is_name = |word: &str| {
        let caseless = word.chars().all(|c| !c.is_ascii_digit()) && !word.starts_with(char::is_lowercase);
        caseless || PARTICLES.contains(&word) || contact::is_address(word)
    };
    words.clone().next().is_some_and(|first| !first.starts_with(char::is_lowercase)) && words.all(is_name)
}

/// `(Reporting by …; editing by …)`, and the sentence that names who else contributed.
fn signs_off(text: &str) -> bool {
    if width(text) > 300 {
        return false;
    }
    let words = plain(unbracketed(text).unwrap_or(text));
    let names_others =
        words.contains("contributed to this report") || words.contains("contributed reporting");
    (SIGN_OFFS.iter().any(|opener| words.starts_with(opener))) || names_others
}

/// `김수연 기자`: a short line with the word for a reporter.
fn names_reporter(text: &str) -> bool {
    width(text) <= 40
        && !ends_sentence(text)
        && REPORTERS.iter().any(|word| text.to_lowercase().contains(word))
}

/// `Ann Example ann@newswire.example`.
fn has_address(text: &str) -> bool {
    let mut words = text.split(is_blank).filter(|word| !word.is_empty());
    word_count(text) <= 6
        && is_names(text)
        && words.any(|word| word.contains('@') && contact::is_address(word))
}

/// Whether the line is a name in a script that the headline is not written in, or, below a headline in
/// an East Asian script, as short as names are there.
pub(super) fn is_foreign(text: &str, headline: &str) -> bool {
    let is_other = |text: &str| text.chars().any(char::is_alphabetic) && !text.chars().any(is_latin);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_short = word_count(text) <= 4 && letters <= 30 && !ends_sentence(text);
    let is_east_asian = text
        .chars()
        .all(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'));
    is_other(text) && is_short && (!is_other(headline) || (is_east_asian && (2..=4).contains(&letters)))
}

/// Whether the line could be a name in Latin script with nothing to mark it: two to four words with capitals.
pub(super) fn is_bare_name(text: &str) -> bool {
    let has_only_letters =
        text.chars().all(|c| c.is_alphabetic() || is_blank(c) || matches!(c, '-' | '.' | '\'' | '’'));
    (2..=4).contains(&word_count(text)) && has_only_letters && is_names(text) && !ends_as_sentence(text)
}

/// Whether the line is the agency in the writer's place: `VOA News`.
pub(super) fn is_agency(text: &str) -> bool {
    agency::is_line(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        for text in [
            "By Ann Example",
            "BY ANN EXAMPLE AND BO MUSTER",
            "By Ann Example and Bo Muster, Newswire",
            "By Kim Soo-yeon in Seoul",
            "By J. P. van der Berg Jr.",
            "(Reporting by Ann Example; editing by Bo Muster)",
            "Newswire writer Ann Example in Oslo contributed to this report.",
            "홍길동 기자",
            "ab/cd/efg",
            "홍길동 gildong@newswire.example",
        ] {
            assert!(is(text), "{text}");
        }
        for text in [
            "By Monday, the troops had left.",
            "By 2024 the war was over",
            "By far the largest",
            "Bypass opens",
        ] {
            assert!(!is(text), "{text}");
        }
    }

    #[test]
    fn sign_off_after_the_last_sentence() {
        assert_eq!(trailing("They left. (Reporting by Ann Example)"), Some(11));
        assert_eq!(trailing("They left (reporting by radio)"), None);
        assert_eq!(trailing("They left. (Newswire)"), None);
    }

    #[test]
    fn names_without_mark() {
        assert!(is_foreign("홍길동", "Talks resume") && is_foreign("Иван Петров", "Talks resume"));
        assert!(is_foreign("홍길동", "회담 재개") && !is_foreign("회담이 다시 열린다", "회담 재개"));
        assert!(!is_foreign("Ann Example", "회담 재개"));
        assert!(is_bare_name("Kim Soo-yeon") && !is_bare_name("Talks resume") && !is_bare_name("Oslo"));
    }
}
