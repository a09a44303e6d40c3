//! How English spells a base before *-ed*, *-ing* and *-s*: final e, doubled consonants.
//!
//! The rules are those of ordinary orthography: a single stressed vowel before a single consonant is doubled after
//! (*planned*), so a single consonant there had an e behind it (*named*). Where stress would be needed, the commoner
//! pattern of the ending decides (*-ate*, *-ise*, but *-it*, *-et*, *-er*).

fn vowel(c: char) -> bool {
    "aeiouáéíóúàèâêîôûäëïöü".contains(c)
}

/// Groups of vowels: an approximate count of syllables. The u of *qu* is none, a y is one where no vowel is beside it.
pub(super) fn syllables(word: &str) -> usize {
    let sounds = sounds(word);
    (0..sounds.len()).filter(|&i| sounds[i] && (i == 0 || !sounds[i - 1])).count()
}

/// For each letter whether it stands for a vowel.
fn sounds(word: &str) -> Vec<bool> {
    let letters: Vec<char> = word.chars().collect();
    let mut sounds = Vec::with_capacity(letters.len());
    for (i, &c) in letters.iter().enumerate() {
        let before = i.checked_sub(1).map(|b| letters[b]);
        let glide = c == 'y' && i > 0 && !before.is_some_and(vowel);
        sounds.push(glide || (vowel(c) && !(c == 'u' && before == Some('q'))));
    }
    sounds
}

/// The stem with one of two equal last consonants, where there are two.
pub(super) fn undoubled(stem: &str) -> Option<&str> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    (last == before && last.is_ascii_alphabetic() && !vowel(last)).then(|| &stem[..stem.len() - 1])
}

/// Whether a stem as it stands would have doubled its consonant: *hop*, not *hoop*, *help*, *row* or *offer*.
pub(super) fn must_double(stem: &str) -> bool {
    let sounds = sounds(stem);
    let n = sounds.len();
    let last = stem.chars().last().unwrap_or_default();
    n > 1 && syllables(stem) == 1 && !sounds[n - 1] && sounds[n - 2] && (n < 3 || !sounds[n - 3]) && !"wxyhs".contains(last)
}

/// The likeliest base of a stem that stands before `ed` or `ing`.
pub(super) fn base(stem: &str, ending: &str) -> String {
    if let Some(single) = undoubled(stem) {
        let keeps = stem.ends_with("ss") || stem.ends_with("ff") || stem.ends_with("zz");
        let call = stem.ends_with("ll") && syllables(stem) == 1;
        return if keeps || call { stem } else { single }.to_owned();
    }
    if stem.ends_with("ick") && syllables(stem) > 1 {
        return stem[..stem.len() - 1].to_owned();
    }
    if wants_e(stem, ending) { format!("{stem}e") } else { stem.to_owned() }
}

/// Whether a base needs a final e: the last letter decides, then what stands before it.
fn wants_e(stem: &str, ending: &str) -> bool {
    let sounds = sounds(stem);
    let letters: Vec<char> = stem.chars().collect();
    let Some((&last, head)) = letters.split_last() else { return false };
    let n = letters.len();
    let before = head.last().copied().unwrap_or_default();
    let after_vowel = n > 1 && sounds[n - 2];
    // One vowel alone, as in *nam*; the two of *negotiat* and *evaluat* are not said as one, those of *treat* are.
    let hiatus = n > 2 && matches!((letters[n - 3], before), ('i' | 'u', 'a') | ('i', 'o'));
    let single = after_vowel && (n == 2 || !sounds[n - 3] || hiatus);
    let short = syllables(stem) == 1;
    let ends = |endings: &[&str]| endings.iter().any(|e| stem.ends_with(e));
    match last {
        'c' | 'v' | 'u' => true,
        'e' => ending == "ed" && before == 'e',
        's' | 'z' => !ends(&["tz", "ltz", "bias", "focus", "canvas"]),
        'g' if before == 'n' => ends(&["eng", "rang", "chang", "lung", "pung"]) || (ends(&["ing"]) && !short),
        'g' => true,
        'h' => ends(&["eath", "ooth", "oath", "eeth"]) || (ends(&["ath", "oth", "ith"]) && single),
        'l' if !after_vowel => !"rwhly".contains(before),
        'r' if !after_vowel => true,
        'd' | 'k' | 'm' | 'b' | 'f' if ends(&["om"]) && !short => ends(&["com"]),
        'm' if ends(&["em", "im"]) => short,
        'd' | 'k' | 'm' | 'b' | 'f' => single,
        't' | 'l' | 'r' | 'n' | 'p' => single && (short || open(stem)),
        _ => false,
    }
}

/// Whether the ending of a word of several syllables is mostly spelt with an e.
fn open(stem: &str) -> bool {
    const WITH: [&str; 26] = [
        "at", "ut", "plet", "pet", "mot", "vot", "not", "cit", "nit", "vit", "il", "ul", "ol", "ar", "ir", "ur",
        "plor", "stor", "gnor", "in", "an", "un", "ap", "ven", "phon", "yp",
    ];
    const WITHOUT: [&str; 4] = ["eat", "murmur", "enlighten", "limit"];
    WITH.iter().any(|e| stem.ends_with(e)) && !WITHOUT.iter().any(|e| stem.ends_with(e))
}

/// Whether *-es* rather than *-s* is put on a base: after a hiss (*clashes*, *taxes*) and o (*heroes*). `bare` is the form
/// without *es*.
pub(super) fn takes_es(bare: &str, noun: bool) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|e| bare.ends_with(e));
    if ends(&["ach", "ich"]) && !ends(&["each", "oach", "which"]) && syllables(bare) == 1 {
        // *aches*, *caches*, *niches*.
        return bare == "rich";
    }
    let bus = noun && bare.ends_with("us") && syllables(bare) > 1 && !ends(&["aus", "ous", "cus", "fus", "bus", "clus"]);
    ends(&["ss", "sh", "ch", "x", "zz", "tz"]) || bus || (bare.ends_with('o') && syllables(bare) > 1)
}
