//! Whether a hyphen inside a word parts it.

use super::tables::{PREFIXES, SUFFIXES};

/// Whether `left-right` stays one token, as `co-operate` and `anti-war` do and `long-term` does not.
///
/// `left` may hold hyphens of its own (`non-co-operation`); `first` tells whether it begins the hyphenated word: the `e` of `Hizb-e-Islami` is no prefix.
pub(super) fn stays(left: &str, right: &str, first: bool) -> bool {
    let left = left.rsplit('-').next().unwrap_or(left);
    let prefix = first && PREFIXES.binary_search(&left.to_lowercase().as_str()).is_ok();
    prefix || SUFFIXES.contains(&right.to_lowercase().as_str())
}
