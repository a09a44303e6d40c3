//! Nouns.

use super::Lexicon;
use super::tables::{NOUNS, PLURAL_ONLY, find};
use super::verb::without_s;

/// The lemma of a common noun in lower case.
pub(super) fn lemma(form: &str, plural: bool, lexicon: &impl Lexicon) -> String {
    if !plural || PLURAL_ONLY.binary_search(&form).is_ok() {
        return form.to_owned();
    }
    if let Some(lemma) = find(NOUNS, form) {
        return lemma.to_owned();
    }
    if let Some(start) =
        form.strip_suffix("men").filter(|s| s.len() > 1 && !matches!(*s, "speci" | "regi" | "abdo"))
    {
        return format!("{start}man");
    }
    // 1990s and the like name a stretch of time, not several things.
    let decade = form.strip_suffix('s').is_some_and(|f| f.ends_with(|c: char| c.is_ascii_digit()));
    let letters = form.trim_end_matches("'s");
    match form {
        _ if decade || form.ends_with("us") => form.to_owned(),
        _ if letters.len() < form.len() => letters.to_owned(),
        _ => without_s(form, lexicon),
    }
}

/// Months and days in full for their abbreviations.
pub(super) fn calendar(form: &str) -> Option<&'static str> {
    Some(match form.trim_end_matches('.') {
        "jan" => "January",
        "feb" => "February",
        "mar" => "March",
        "apr" => "April",
        "aug" => "August",
        "sep" | "sept" => "September",
        "oct" => "October",
        "nov" => "November",
        "dec" => "December",
        "mon" => "Monday",
        "tue" | "tues" => "Tuesday",
        "wed" => "Wednesday",
        "thu" | "thur" | "thurs" => "Thursday",
        "fri" => "Friday",
        "sat" => "Saturday",
        "sun" => "Sunday",
        _ => return None,
    })
}
