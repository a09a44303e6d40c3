//! Names as texts write them, from names as dictionaries shout them.

use std::borrow::Cow;

use crate::fold;
use crate::knowledge::Knowledge;

/// Words inside names that stay small.
const SMALL: &[&str] = &[
    "of", "the", "and", "for", "in", "on", "to", "at", "a", "an", "de", "del", "della", "di", "da", "das",
    "do", "dos", "du", "des", "la", "las", "le", "les", "los", "von", "van", "der", "den", "bin", "ibn",
    "bint", "y", "e", "et", "und",
];

/// Articles before a name that texts write small or great; small is right for both.
const ARTICLES: &[&str] = &["al", "el"];

/// Short words without vowels that are no acronyms.
const TITLES: &[&str] = &["mr", "mrs", "ms", "dr", "st", "jr", "sr", "ng", "lt", "mt"];

/// The names that a dictionary's `KOFI_ANNAN_` or `BASQUE_FATHERLAND_(ETA)_` stands for.
pub(super) fn names(knowledge: &Knowledge, raw: &str) -> Vec<String> {
    let text: String = raw.replace('_', " ");
    let (outside, inside) = parentheses(&text);
    let parts = outside.split('+').chain(inside);
    let written = parts.map(|p| written(knowledge, p)).filter(|n| n.chars().any(char::is_alphabetic));
    written.flat_map(with_short).collect()
}

/// A firm's name, and the name without its "Inc" where two words are left of it.
fn with_short(name: String) -> Vec<String> {
    let short = name
        .rsplit_once(' ')
        .filter(|(_, last)| FIRMS.contains(&last.trim_end_matches('.').to_lowercase().as_str()));
    let short = short.map(|(rest, _)| rest.to_owned()).filter(|rest| rest.contains(' '));
    std::iter::once(name).chain(short).collect()
}

/// Endings of firms' names, which newswire leaves out.
const FIRMS: &[&str] = &["inc", "ltd", "llc", "corp", "plc", "co"];

/// The text without what stands in parentheses, and that, where it is one word: an acronym.
fn parentheses(text: &str) -> (String, Option<&str>) {
    let Some((before, rest)) = text.split_once('(') else { return (text.to_owned(), None) };
    let (inner, after) = rest.split_once(')').unwrap_or((rest, ""));
    let acronym = !inner.trim().contains(' ') && inner.trim().len() > 1;
    (format!("{before} {after}"), acronym.then_some(inner))
}

fn written(knowledge: &Knowledge, text: &str) -> String {
    let shouted = !text.chars().any(char::is_lowercase);
    // Commas and quotation marks are words of their own in a sentence, and a name never holds them.
    let words: Vec<&str> =
        text.split([' ', '\t', ',', '"', '“', '”', '!', '?']).filter(|w| !w.is_empty()).collect();
    let write = |(i, word): (usize, &&str)| {
        if shouted { case(knowledge, word, i == 0, words.len() == 1) } else { (*word).to_owned() }
    };
    words
        .iter()
        .enumerate()
        .map(write)
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches(['-', '/', ',', ' '])
        .to_owned()
}

/// One word, in parts between hyphens and slashes.
fn case(knowledge: &Knowledge, word: &str, first: bool, alone: bool) -> String {
    let mut out = String::with_capacity(word.len());
    for (i, part) in word.split_inclusive(['-', '/']).enumerate() {
        let joined = part.ends_with(['-', '/']) || i > 0;
        let bare = part.trim_end_matches(['-', '/']);
        let small = bare.to_lowercase();
        let article = ARTICLES.contains(&small.as_str()) && (joined || !alone);
        if article || SMALL.contains(&small.as_str()) && !(first && i == 0) {
            out.push_str(&small);
        } else if is_acronym(knowledge, bare) {
            out.push_str(bare);
        } else {
            out.push_str(&capitalised(&small));
        }
        out.push_str(&part[bare.len()..]);
    }
    out
}

/// "U.N.", "FDLR", "UN": with full stops or figures, without a vowel, or so short that only our names can tell.
fn is_acronym(knowledge: &Knowledge, word: &str) -> bool {
    let vowel = word.chars().any(|c| "AEIOUY".contains(c));
    let bare = word.trim_end_matches('.').to_lowercase();
    let title = TITLES.contains(&bare.as_str()) || FIRMS.contains(&bare.as_str());
    let dotted = word.contains('.') && !title || word.contains(|c: char| c.is_ascii_digit());
    let known = || word.len() < 4 && !knowledge.senses(word).is_empty();
    dotted || !title && (!vowel && word.len() > 1 || word.len() == 1 || known())
}

fn capitalised(small: &str) -> String {
    let up = |text: &str| {
        let mut chars = text.chars();
        chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect::<String>())
    };
    if let Some(rest) = small.strip_prefix("mc").filter(|r| r.len() > 2) {
        return format!("Mc{}", up(rest));
    }
    match small.split_once(['\'', '’']) {
        // "O'Brien", "D'Alema", but "People's".
        Some((before, after)) if before.len() == 1 => format!("{}'{}", up(before), up(after)),
        _ => up(small),
    }
}

/// A name's pieces in small letters: equal for spellings that the look-up takes as one.
pub(super) fn folded(name: &str) -> String {
    fold::pieces(name).iter().map(Cow::as_ref).collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shouted_names() {
        let knowledge = Knowledge::shipped().unwrap();
        for (raw, expect) in [
            ("KOFI_ANNAN_", "Kofi Annan"),
            ("UN_MONITOR_", "UN Monitor"),
            ("U.N._", "U.N."),
            ("ARMY_OF_GOD_", "Army of God"),
            ("AL-INTIQAMI_AL-PAKISTANI_", "al-Intiqami al-Pakistani"),
            ("ADEN_ABYAN_ISLAMIC_ARMY_(AAIA)_", "Aden Abyan Islamic Army|Aaia"),
            ("PEOPLE'S_ARMY_", "People's Army"),
            ("CONOR_O'BRIEN", "Conor O'Brien"),
            ("MAZAR-I-SHARIF_", "Mazar-I-Sharif"),
            ("JOHN_MCDONALD", "John McDonald"),
            ("MOHAMMED_BIN_SALMAN_", "Mohammed bin Salman"),
            ("FDLR_", "FDLR"),
            ("Kofi_Annan", "Kofi Annan"),
            ("RED_FRONT+_BLUE_FRONT_", "Red Front|Blue Front"),
            ("APPLIED_TIDES,_INC.", "Applied Tides Inc.|Applied Tides"),
            ("_", ""),
        ] {
            assert_eq!(names(&knowledge, raw).join("|"), expect, "{raw}");
        }
    }
}
