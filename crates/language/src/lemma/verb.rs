//! Verbs.

use super::Lexicon;
use super::tables::{VERBS, find};
use crate::labels::{Features, Number, Person, Tense, VerbForm};

/// The lemma of a verb or auxiliary in lower case.
pub(super) fn lemma(form: &str, features: Features, guess: &str, lexicon: &impl Lexicon) -> String {
    // What is short for two words can only be told from the sentence.
    match form {
        "'s" => return if guess == "have" { "have" } else { "be" }.to_owned(),
        "'d" => return if guess == "have" { "have" } else { "would" }.to_owned(),
        _ => {}
    }
    if let Some(lemma) = contracted(form).or_else(|| find(VERBS, form)) {
        return lemma.to_owned();
    }
    prefixed(form, lexicon).unwrap_or_else(|| regular(form, features, lexicon))
}

fn contracted(form: &str) -> Option<&'static str> {
    Some(match form {
        "'re" | "'m" | "ai" | "s" | "m" | "r" | "re" => "be",
        "'ve" | "ve" => "have",
        "'ll" | "wo" => "will",
        "ca" => "can",
        "sha" => "shall",
        "gon" => "go",
        "wan" => "want",
        _ => return None,
    })
}

/// `retook`, `outfought`: an irregular verb behind a prefix.
fn prefixed(form: &str, lexicon: &impl Lexicon) -> Option<String> {
    const PREFIXES: [&str; 10] = ["re", "un", "over", "out", "under", "mis", "fore", "pre", "co", "inter"];
    if lexicon.knows(form) {
        return None;
    }
    PREFIXES.iter().find_map(|prefix| {
        let rest = form.strip_prefix(prefix)?.trim_start_matches('-');
        let lemma = find(VERBS, rest).filter(|_| rest.len() > 3)?;
        Some(format!("{}{lemma}", &form[..form.len() - rest.len()]))
    })
}

fn regular(form: &str, features: Features, lexicon: &impl Lexicon) -> String {
    let third =
        features.person == Person::Third && features.number == Number::Sing && features.tense == Tense::Pres;
    let past = features.tense == Tense::Past;
    let ing = matches!(features.verb_form, VerbForm::Ger | VerbForm::Part) && !past;
    if let Some(stem) = form.strip_suffix("ing").filter(|s| (ing || !lexicon.knows(form)) && has_vowel(s)) {
        return base(stem, lexicon);
    }
    if past || features.verb_form == VerbForm::Part {
        return without_ed(form, lexicon);
    }
    if third && features.verb_form == VerbForm::Fin { without_s(form, lexicon) } else { form.to_owned() }
}

fn has_vowel(word: &str) -> bool {
    word.contains(is_vowel) || word.contains('y')
}

fn without_ed(form: &str, lexicon: &impl Lexicon) -> String {
    match form.strip_suffix("ed") {
        Some(stem) if !has_vowel(stem) => form.to_owned(),
        Some(stem) if stem.ends_with('i') && stem.len() > 2 => format!("{}y", &stem[..stem.len() - 1]),
        Some(stem) if stem.ends_with('e') => format!("{stem}e"),
        Some(stem) => base(stem, lexicon),
        None => form.to_owned(),
    }
}

pub(super) fn without_s(form: &str, lexicon: &impl Lexicon) -> String {
    let Some(stem) = form.strip_suffix('s').filter(|s| !s.ends_with('s')) else { return form.to_owned() };
    if let Some(stem) = stem.strip_suffix("ie").filter(|s| s.len() > 1) {
        return format!("{stem}y");
    }
    let hissing = ["sse", "she", "che", "xe", "zze", "oe"].iter().any(|e| stem.ends_with(e));
    let shorter = &stem[..stem.len() - usize::from(hissing)];
    let with_e = hissing && lexicon.knows(stem) && !lexicon.knows(shorter);
    if with_e { stem.to_owned() } else { shorter.to_owned() }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// How many groups of vowels a word has, which is about its syllables.
fn groups(word: &str) -> usize {
    let mut before = false;
    word.chars()
        .filter(|&c| {
            let vowel = is_vowel(c) || c == 'y';
            let begins = vowel && !before;
            before = vowel;
            begins
        })
        .count()
}

/// The verb whose form without `-ed` or `-ing` is `stem`.
fn base(stem: &str, lexicon: &impl Lexicon) -> String {
    if let Some(single) = undoubled(stem) {
        return doubled(stem, single, lexicon).to_owned();
    }
    let with_e = format!("{stem}e");
    // A short verb that ends like *hop* doubles its consonant, so that *hoping* is of *hope*.
    if stem.len() >= 2 && is_short(stem) {
        return with_e;
    }
    let e = match (lexicon.knows(stem), lexicon.knows(&with_e)) {
        (true, false) => false,
        (false, true) => true,
        _ => wants_e(stem),
    };
    if e { with_e } else { stem.to_owned() }
}

/// The stem without the second of two equal consonants at its end.
fn undoubled(stem: &str) -> Option<&str> {
    let mut last = stem.chars().rev();
    let (a, b) = (last.next()?, last.next()?);
    (a == b && "bdgklmnprtvz".contains(a) && stem.len() > 3).then(|| &stem[..stem.len() - 1])
}

/// Whether the doubled consonant belongs to the verb (*call*) or only to the form (*stopped*).
fn doubled<'s>(stem: &'s str, single: &'s str, lexicon: &impl Lexicon) -> &'s str {
    let (whole, part) = (lexicon.knows(stem), lexicon.knows(single));
    let l = stem.ends_with('l');
    if whole && (l || !part) || l && !part && groups(single) == 1 { stem } else { single }
}

/// One syllable that ends in one vowel and one consonant.
fn is_short(stem: &str) -> bool {
    let mut chars = stem.chars();
    let closed = chars.next_back().is_some_and(|c| !is_vowel(c) && !"wxy".contains(c));
    let vowel = chars.next_back().is_some_and(|c| is_vowel(c) || c == 'y');
    let rest = chars.as_str();
    let onset = rest.strip_suffix("qu").unwrap_or(rest);
    closed && vowel && !onset.contains(is_vowel)
}

/// Whether a verb that is not known ends in `e`, by the stem's last letters.
fn wants_e(stem: &str) -> bool {
    let any = |ends: &[&str]| ends.iter().any(|e| stem.ends_with(e));
    let mut chars = stem.chars().rev();
    let (Some(last), before, third) =
        (chars.next(), chars.next().unwrap_or(' '), chars.next().unwrap_or(' '))
    else {
        return false;
    };
    match last {
        'v' | 'c' | 'u' => true,
        'z' => !any(&["zz", "tz"]),
        's' => before != 's',
        'g' => is_vowel(before) || any(&["dg", "rg", "lg", "eng", "ang", "ung"]),
        'l' if !is_vowel(before) => !any(&["rl", "wl", "ll"]),
        _ if !is_vowel(before) => false,
        _ if is_vowel(third) => {
            any(&["iat", "uat", "reat", "uir", "uad", "uid"]) && !any(&["treat", "threat"])
        }
        _ => after_one_vowel(stem, before, last),
    }
}

/// The same for a stem that ends in one vowel and one consonant and is longer than a syllable.
fn after_one_vowel(stem: &str, vowel: char, last: char) -> bool {
    const IT: [&str; 8] = ["invit", "unit", "ignit", "extradit", "expedit", "recit", "excit", "incit"];
    let any = |ends: &[&str]| ends.iter().any(|e| stem.ends_with(e));
    match (last, vowel) {
        ('t', 'a') => groups(stem) > 1 && !any(&["combat", "format"]),
        ('t', 'u') => true,
        ('t', 'i') => any(&IT),
        ('t', 'e') => any(&["plet", "pet", "cret"]),
        ('t', _) => any(&["mot", "vot", "not", "quot"]),
        ('r', 'o') => any(&["plor", "stor", "dor", "scor", "nor"]) && !any(&["honor"]),
        ('r', 'e') => any(&["interfer", "adher", "sever", "persever", "rever"]),
        ('r', _) => true,
        ('n', 'i' | 'u') => groups(stem) > 1,
        ('n', 'o') => any(&["pon", "thron", "clon", "condon", "aton"]),
        ('n', 'e') => any(&["conven", "interven", "contraven", "reconven"]),
        ('m', 'a' | 'u' | 'i') | ('d' | 'k' | 'b' | 'f', _) => true,
        ('l', _) => {
            any(&["schedul", "consol", "compil", "exil", "regul", "revil", "cajol", "ridicul", "concil"])
        }
        ('p', _) => !any(&["develop", "worship", "gossip", "gallop", "envelop", "kidnap"]),
        _ => false,
    }
}
