//! Regular inflection, undone where exactly one base that it allows is a known word.

use super::Wordbook;
use crate::labels::Upos;

impl Wordbook {
    /// The lemma of a form in lower case that regular inflection makes of one known lemma, and of no other.
    ///
    /// *blamed* is of *blame*, as there is no verb *blam*; *routed* may be of *rout* and of *route*, so there is no answer.
    /// Nor is there one for a form that is itself a lemma: only its sentence tells whether *found* is of *find*.
    pub(super) fn regular(&self, form: &str, upos: Upos) -> Option<String> {
        if self.is_lemma(upos, form) {
            return None;
        }
        let bases = match upos {
            Upos::Verb => verbs(form),
            Upos::Noun => plurals(form),
            Upos::Adj | Upos::Adv => comparisons(form),
            _ => return None,
        };
        let mut known = bases.into_iter().filter(|b| self.is_lemma(upos, b));
        let first = known.next()?;
        known.all(|other| other == first).then_some(first)
    }
}

fn verbs(form: &str) -> Vec<String> {
    if let Some(stem) = form.strip_suffix("ing") {
        let mut bases = stems(stem);
        bases.extend(stem.strip_suffix('y').map(|s| format!("{s}ie")));
        return bases;
    }
    if let Some(stem) = form.strip_suffix("ied") {
        return vec![format!("{stem}y"), format!("{stem}ie")];
    }
    form.strip_suffix("ed").map_or_else(|| plurals(form), stems)
}

/// *-s* of verbs is spelt as *-s* of nouns.
fn plurals(form: &str) -> Vec<String> {
    let Some(whole) = form.strip_suffix('s').filter(|w| !w.ends_with('s')) else { return Vec::new() };
    let mut bases = vec![whole.to_owned()];
    bases.extend(whole.strip_suffix('e').map(str::to_owned));
    bases.extend(whole.strip_suffix("ie").map(|s| format!("{s}y")));
    bases
}

fn comparisons(form: &str) -> Vec<String> {
    let Some(stem) = form.strip_suffix("est").or_else(|| form.strip_suffix("er")) else { return Vec::new() };
    stem.strip_suffix('i').map_or_else(|| stems(stem), |s| vec![format!("{s}y")])
}

/// What can stand before an ending that begins with a vowel: the base, without its final e, with its last consonant
/// doubled, with a k after its final c.
fn stems(stem: &str) -> Vec<String> {
    let mut bases = vec![format!("{stem}e")];
    let letters: Vec<char> = stem.chars().rev().take(2).collect();
    let doubled = letters.len() == 2 && letters[0] == letters[1] && letters[0].is_ascii_alphabetic();
    if doubled || stem.ends_with("ck") {
        bases.push(stem[..stem.len() - 1].to_owned());
    }
    if !must_double(stem) {
        bases.push(stem.to_owned());
    }
    bases
}

/// Whether a stem would have doubled its last consonant: of one syllable, with one vowel before one consonant. So *hoping*
/// is not of *hop*.
fn must_double(stem: &str) -> bool {
    let vowel = |c: char| "aeiouy".contains(c);
    let body = stem.strip_prefix("qu").unwrap_or(stem);
    let mut letters = body.chars().rev();
    let closed = letters.next().is_some_and(|c| !vowel(c) && !"wxhs".contains(c));
    closed && letters.next().is_some_and(vowel) && !letters.any(vowel)
}
