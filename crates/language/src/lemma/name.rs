//! Lemmas of proper nouns: the form, but for plurals, abbreviated months and days, and case.

use super::{inflection, respelt};
use crate::labels::{Features, Number};

/// Months and days as the treebanks write them out; with a stop where the word without one may be another (*Jan Hus*).
const SHORT: [(&str, &str); 20] = [
    ("jan.", "January"),
    ("feb", "February"),
    ("mar.", "March"),
    ("apr", "April"),
    ("aug", "August"),
    ("sep", "September"),
    ("sept", "September"),
    ("oct", "October"),
    ("nov", "November"),
    ("dec", "December"),
    ("mon.", "Monday"),
    ("tue", "Tuesday"),
    ("tues", "Tuesday"),
    ("wed", "Wednesday"),
    ("thu", "Thursday"),
    ("thur", "Thursday"),
    ("thurs", "Thursday"),
    ("fri", "Friday"),
    ("sat.", "Saturday"),
    ("sun.", "Sunday"),
];

/// The lemma of a name: *Nations* is *Nation* if the network takes it for a plural, *Philippines* stays.
pub(super) fn lemma(form: &str, features: Features, guess: &str) -> String {
    let lower = form.to_lowercase();
    let bare = lower.trim_end_matches('.');
    if let Some((_, full)) = SHORT.iter().find(|(short, _)| *short == lower || *short == bare) {
        return (*full).to_owned();
    }
    if form.contains(['@', '/', '_']) {
        return form.to_owned();
    }
    let shorter = guess.chars().count() < form.chars().count();
    if shorter && features.number == Number::Plur {
        if let Some(base) = inflection::of_s(&lower, true).into_iter().next() {
            return recased(&base, form, guess);
        }
    }
    let lemma = respelt(form, guess);
    if lemma == lower { recased(&lower, form, "") } else { lemma }
}

/// The capitals of the form, or a capital at the front where it has none.
fn recased(base: &str, form: &str, guess: &str) -> String {
    let title = guess.chars().skip(1).any(char::is_lowercase) || !form.chars().any(char::is_uppercase);
    let letters = base.chars().zip(form.chars().map(Some).chain(std::iter::repeat(None))).enumerate();
    letters
        .flat_map(|(i, (l, f))| {
            let upper = if title { i == 0 } else { f.is_some_and(char::is_uppercase) };
            if upper { l.to_uppercase().collect::<Vec<_>>() } else { vec![l] }
        })
        .collect()
}
