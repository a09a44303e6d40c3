//! The shape of a word's letters, which its plain form has lost.

/// The class of a word's letters, 0 to 7; the table stands in `training/LAYOUT.md`.
pub(crate) fn case_class(word: &str) -> usize {
    let count = |test: fn(char) -> bool| word.chars().filter(|&c| test(c)).count();
    let letters = count(char::is_alphabetic);
    let lower = count(|c| c.is_alphabetic() && c.is_lowercase());
    let upper = count(|c| c.is_alphabetic() && c.is_uppercase());
    match () {
        () if letters == 0 => usize::from(word.chars().any(char::is_numeric)),
        () if lower == letters => 2 + usize::from(word.chars().any(|c| !c.is_alphabetic())),
        () if upper == letters => 4 + usize::from(letters == 1),
        () if word.starts_with(char::is_uppercase) => 6,
        () => 7,
    }
}
