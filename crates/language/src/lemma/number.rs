//! Numbers as the treebanks write their lemmas.

/// Digits without the commas between them, numerals of letters in lower case unless they are Roman.
pub(super) fn lemma(form: &str) -> String {
    let characters: Vec<char> = form.chars().collect();
    if characters.iter().any(char::is_ascii_digit) {
        let digit = |i: usize| characters.get(i).is_some_and(char::is_ascii_digit);
        let between = |i: usize| characters[i] == ',' && i > 0 && digit(i - 1) && digit(i + 1);
        return (0..characters.len()).filter(|&i| !between(i)).map(|i| characters[i]).collect();
    }
    if form.chars().all(|c| "IVXLCDM".contains(c)) { form.to_owned() } else { form.to_lowercase() }
}
