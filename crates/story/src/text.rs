//! Small questions about a stretch of text.

/// Whether a character carries nothing to read: white space, controls of old transmission lines, marks of no width.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}' | '\u{00AD}')
}

/// Whether a character is a hyphen, dash or minus sign.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether the text is empty but for blanks.
pub(crate) fn is_all_blank(text: &str) -> bool {
    text.chars().all(is_blank)
}

/// Whether the letter belongs to the Latin script.
pub(crate) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

/// The text without the quotation marks, brackets and blanks that may follow a sentence's last point.
fn without_closers(text: &str) -> &str {
    text.trim_end_matches(|c| {
        is_blank(c) || matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」' | '』')
    })
}

/// Whether the text ends as a sentence does.
pub(crate) fn ends_sentence(text: &str) -> bool {
    without_closers(text).ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// Whether the text ends as a title may although its last character is a point: `U.S.`, `D.C.`, `Why?`.
pub(crate) fn ends_like_title(text: &str) -> bool {
    let text = without_closers(text);
    if text.ends_with(['?', '!', '？', '！']) {
        return true;
    }
    let last = text.rsplit(is_blank).next().unwrap_or_default();
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    let points = last.chars().filter(|c| *c == '.').count();
    letters >= 2 && letters == points
}

/// How many words, counted by blanks.
pub(crate) fn word_count(text: &str) -> usize {
    text.split(is_blank).filter(|word| !word.is_empty()).count()
}

/// How many characters.
pub(crate) fn width(text: &str) -> usize {
    text.chars().count()
}

/// Whether two texts have the same letters and digits in the same order, case, spacing and points aside.
pub(crate) fn same_words(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

/// The letters and digits in lower case: equal for texts that [`same_words`] holds equal.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Lower case, every run of blanks and dashes a single blank: the form in which phrases are looked up.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if is_blank(c) || is_dash(c) {
            if !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else if c.is_ascii() {
            // Half of all reading time was spent here; most text is ASCII, and one byte is quickly pushed.
            plain.push(c.to_ascii_lowercase());
        } else {
            plain.extend(c.to_lowercase());
        }
    }
    plain.trim().to_owned()
}

/// The [`plain`] form of a text's first words: enough to see how it opens.
pub(crate) fn opening(text: &str) -> String {
    let end = text.char_indices().nth(120).map_or(text.len(), |(at, _)| at);
    plain(text.get(..end).unwrap_or_default())
}

/// The inside of a text that is wholly enclosed by one pair of brackets.
pub(crate) fn unbracketed(text: &str) -> Option<&str> {
    let close = match text.chars().next()? {
        '(' => ')',
        '[' => ']',
        '<' => '>',
        '（' => '）',
        _ => return None,
    };
    let open = text.chars().next()?;
    let inner = text.strip_prefix(open)?.strip_suffix(close)?;
    (!inner.contains([open, close])).then_some(inner)
}

/// Whether the text is one pair of brackets after another and nothing else.
pub(crate) fn is_bracketed(text: &str) -> bool {
    let mut depth = 0_usize;
    let is_inside = |c: char| {
        depth += usize::from(matches!(c, '(' | '['));
        let inside = depth > 0;
        depth = depth.saturating_sub(usize::from(matches!(c, ')' | ']')));
        inside || is_blank(c)
    };
    !is_all_blank(text) && text.chars().all(is_inside) && depth == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentence_ends() {
        for closed in ["It ended.", "\"It ended.\"", "Did it?", "It ended …", "끝났다。", "(It ended.)"]
        {
            assert!(ends_sentence(closed), "{closed}");
        }
        for open in ["It ended", "Talks (KCNA)", "He said:", ""] {
            assert!(!ends_sentence(open), "{open}");
        }
        assert!(ends_like_title("Troops leave the U.S.") && ends_like_title("Will it hold?"));
        assert!(!ends_like_title("Troops left.") && !ends_like_title("Talks with Mr."));
    }

    #[test]
    fn words_are_compared_by_letters() {
        assert!(same_words("N. Korea's visit", "N Korea’s  Visit."));
        assert!(!same_words("N. Korea's visit", "S. Korea's visit"));
        assert_eq!(plain("  No\u{a0}Re--Use\n"), "no re use");
        assert_eq!(unbracketed("(AP)"), Some("AP"));
        assert_eq!(unbracketed("(AP) (AFP)"), None);
        assert!(is_bracketed("(AP) [AFP (Paris)]") && !is_bracketed("(AP) AFP") && !is_bracketed("(AP"));
    }
}
