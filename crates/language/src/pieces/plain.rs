//! A word's plain form.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Characters of a word that are looked at; a longer word has its twelve pieces long before.
const LONGEST: usize = 4096;

/// The parts of a word in plain form: lower case, without accents, each mark of punctuation and each Chinese character a part
/// of its own.
pub(super) fn parts(word: &str) -> Vec<String> {
    let cleaned = word.chars().take(LONGEST).filter_map(clean).flat_map(apart);
    let mut parts = vec![String::new()];
    for c in cleaned
        .nfd()
        .filter(|c| c.general_category() != GeneralCategory::NonspacingMark)
        .flat_map(char::to_lowercase)
    {
        match c {
            ' ' => parts.push(String::new()),
            c if is_punctuation(c) => parts.extend([c.to_string(), String::new()]),
            c => {
                if let Some(last) = parts.last_mut() {
                    last.push(c);
                }
            }
        }
    }
    parts.retain(|p| !p.is_empty());
    parts
}

/// Drops what is no text, and makes every space a plain one.
fn clean(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\0' | '\u{FFFD}' => None,
        c if c.is_whitespace() => Some(' '),
        c if c.general_category_group() == GeneralCategoryGroup::Other => None,
        c => Some(c),
    }
}

/// Puts spaces round a Chinese character.
fn apart(c: char) -> impl Iterator<Item = char> {
    let sides = is_ideograph(c).then_some(' ');
    sides.into_iter().chain([c]).chain(sides)
}

/// The blocks of CJK Unified Ideographs, as BERT lists them.
fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{2A6DF}' | '\u{2A700}'..='\u{2B73F}'
        | '\u{2B740}'..='\u{2B81F}' | '\u{2B820}'..='\u{2CEAF}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}')
}

/// ASCII that is neither letter, digit nor space, and Unicode's category P.
fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || c.general_category_group() == GeneralCategoryGroup::Punctuation
}
