//! Which nouns are of a person.

/// Endings of nouns for people, and nouns with such an ending that are none; vocabulary, open to change.
const DOERS: &[&str] = &[
    "er",
    "or",
    "man",
    "woman",
    "person",
    "ist",
    "official",
    "president",
    "envoy",
    "general",
    "chief",
    "head",
    "king",
    "queen",
    "diplomat",
    "secretary",
    "deputy",
    "aide",
    "premier",
    "judge",
    "witness",
    "resident",
    "attorney",
    "pope",
    "cleric",
    "laureate",
];
const NO_PERSONS: &[&str] =
    &["newspaper", "paper", "letter", "power", "order", "border", "center", "number", "broadcaster", "error"];

/// Whether a noun in the singular is of somebody who does or holds something.
pub(crate) fn is_human(lemma: &str) -> bool {
    DOERS.iter().any(|end| lemma.ends_with(end)) && !NO_PERSONS.contains(&lemma)
}
