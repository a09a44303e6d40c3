//! Which bases can a regular form have?

use super::spelling;

/// The bases that `ed` or `ing` may have been put on, the likeliest first by spelling alone; none for a word that cannot
/// be such a form, as *bed* or *king*.
pub(super) fn of_stem(stem: &str, ending: &str) -> Vec<String> {
    if spelling::syllables(stem) == 0 && !matches!(stem, "b" | "d" | "l" | "t" | "v") {
        return Vec::new();
    }
    let mut bases = Vec::new();
    let mut push = |base: String| {
        if !bases.contains(&base) {
            bases.push(base);
        }
    };
    push(spelling::base(stem, ending));
    if ending == "ing" && stem.ends_with('y') && stem.len() <= 4 {
        push(format!("{}ie", &stem[..stem.len() - 1]));
    }
    if let Some(single) = spelling::undoubled(stem) {
        push(single.to_owned());
    }
    if stem.ends_with("ck") {
        push(stem[..stem.len() - 1].to_owned());
    }
    if !(spelling::must_double(stem) || ending == "ed" && stem.ends_with("ee")) {
        push(stem.to_owned());
    }
    push(format!("{stem}e"));
    bases
}

/// The bases that `s` may have been put on, the likeliest first by spelling alone.
pub(super) fn of_s(form: &str, noun: bool) -> Vec<String> {
    let Some(stem) = form.strip_suffix('s') else { return Vec::new() };
    if stem.is_empty() || stem.ends_with('s') {
        return Vec::new();
    }
    let own = stem.to_owned();
    if let Some(y) = stem.strip_suffix("ie") {
        let base = format!("{y}y");
        return if spelling::syllables(y) == 0 { vec![own, base] } else { vec![base, own] };
    }
    let Some(bare) = stem.strip_suffix('e').filter(|b| !b.is_empty()) else { return vec![own] };
    let mut bases = if spelling::takes_es(bare, noun) { vec![bare.to_owned(), own] } else { vec![own, bare.to_owned()] };
    if let Some(single) = spelling::undoubled(bare).filter(|_| bare.ends_with("zz") || bare.ends_with("ss")) {
        bases.push(single.to_owned());
    }
    if noun && bare.ends_with('s') {
        bases.push(format!("{}is", &bare[..bare.len() - 1]));
    }
    bases
}
