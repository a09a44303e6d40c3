//! Whether two names are of one source.

use std::collections::BTreeSet;

/// Names of one source that share no word; the state agency of the DPRK is the codebook's own example.
const ALIASES: &[&[&str]] = &[&[
    "kcna",
    "korean central news agency",
    "state media",
    "north korea's official korean central news agency",
]];

/// The same entity: an alias, or half of the shorter name's words; empty is the same as empty only.
pub(crate) fn same_source(told: Option<&str>, given: Option<&str>) -> bool {
    let (Some(told), Some(given)) = (told, given) else { return told.is_none() && given.is_none() };
    let (x, y) = (told.to_lowercase(), given.to_lowercase());
    if ALIASES.iter().any(|group| group.contains(&x.as_str()) && group.contains(&y.as_str())) {
        return true;
    }
    let (a, b) = (content_words(&x), content_words(&y));
    let shared = a.intersection(&b).count();
    shared > 0 && 2 * shared >= a.len().min(b.len())
}

fn content_words(text: &str) -> BTreeSet<&str> {
    const EMPTY: &[&str] = &["the", "a", "an", "of", "s", "its", "his", "her", "their"];
    let word = |c: char| !(c.is_alphanumeric() || c == '\'' || c == '_');
    text.split(word).filter(|w| !w.is_empty() && !EMPTY.contains(w)).collect()
}
