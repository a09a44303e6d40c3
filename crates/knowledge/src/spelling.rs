//! Spellings of one name: romanisations, initials, names left out.
//!
//! "Sergei" and "Sergey", "Gaddafi" and "Qadhafi", "Anibal Antonio Cavaco e Silva" and "Aníbal Cavaco Silva" are one name
//! each. No list can hold them all, so a word is reduced to a skeleton that its spellings share, and two names are taken for
//! one if their family names and given names agree so, words that only one of them has left aside. The rules are those in
//! which the systems of romanisation of Arabic, Cyrillic and Persian differ, seen from English, French and German practice.

use crate::fold;

/// Words inside and before names that spellings leave out at will.
const PARTICLES: &[&str] = &[
    "al", "el", "ul", "as", "ad", "an", "ar", "at", "az", "ash", "bin", "ben", "ibn", "bint", "ould", "e",
    "y", "de", "da", "do", "dos", "das", "del", "di", "du", "la", "le", "van", "von", "der", "den", "jr",
    "sr", "sheikh", "sheik", "shaikh", "shaykh", "haji", "hajj", "sayyid", "sayed", "king", "queen",
    "prince", "princess", "dr", "sir", "lyonpo", "mr", "mrs",
];

/// "Servant of", the first half of an Arabic name in one word or two: "Abdel Aziz", "Abd al-Aziz", "Abdulaziz".
const SERVANT: &[&str] = &["abd", "abdel", "abdul", "abdal", "abdol", "abdi"];

/// Numbers of monarchs and of sons named like their fathers.
const NUMERALS: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xvi"];

/// Groups of letters that systems of romanisation write differently, and the one that stands for them, longest first.
const SOUNDS: &[(&str, &str)] = &[
    ("shch", "s"),
    ("tsch", "s"),
    ("tch", "s"),
    ("sch", "s"),
    ("dzh", "j"),
    ("dsch", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("sh", "s"),
    ("ch", "s"),
    ("sz", "s"),
    ("cz", "s"),
    ("ts", "s"),
    ("tz", "s"),
    ("ck", "k"),
    ("ks", "x"),
    ("oo", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("c", "k"),
    ("q", "k"),
    ("w", "v"),
    ("z", "s"),
    ("y", "i"),
    ("j", "j"),
];

/// Letters of a word below which only its vowels tell it from others: "Hun", "Jong", "Ali".
const SHORT: usize = 5;

/// Letters from which on a word may be misspelt by one.
const LONG: usize = 6;

/// A word of a name in three degrees of likeness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    folded: String,
    /// Sounds, vowels among them.
    sounds: String,
    /// Consonants alone, and whether it begins with a vowel.
    bones: String,
}

impl Word {
    fn new(folded: String) -> Self {
        let sounds = sounds(&folded);
        let bones = bones(&sounds);
        Self { folded, sounds, bones }
    }

    /// What a look-up begins with: all spellings of the word share it.
    pub(crate) fn bones(&self) -> &str {
        &self.bones
    }

    /// Its first letter.
    pub(crate) fn first(&self) -> Option<char> {
        self.folded.chars().next()
    }

    pub(crate) fn is_initial(&self) -> bool {
        self.folded.chars().count() == 1
    }

    /// Whether both may be spellings of one word: of one skeleton, or a letter apart where words are long.
    pub(crate) fn like(&self, other: &Self) -> bool {
        let length = self.folded.len().min(other.folded.len());
        if length < SHORT {
            return self.sounds == other.sounds;
        }
        self.bones == other.bones || length >= LONG && within_one(&self.sounds, &other.sounds)
    }

    /// Whether both sound alike but for a letter at most: all that may be allowed to a family name that stands alone.
    pub(crate) fn near(&self, other: &Self) -> bool {
        let short = self.sounds.len().min(other.sounds.len()) < SHORT;
        self.sounds == other.sounds || !short && within_one(&self.sounds, &other.sounds)
    }

    /// Whether both sound alike, long words but for a letter: "Irving" is not Irvine, but "Mensehra" is Mansehra.
    pub(crate) fn sounds_like(&self, other: &Self) -> bool {
        let long = self.sounds.len().min(other.sounds.len()) > LONG;
        self.sounds == other.sounds || long && within_one(&self.sounds, &other.sounds)
    }

    /// Whether both are written alike.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.folded == other.folded
    }

    /// Whether one is the other, an initial of it, or a spelling.
    fn stands_for(&self, other: &Self) -> bool {
        let initial = self.is_initial() || other.is_initial();
        if initial { self.folded.chars().next() == other.folded.chars().next() } else { self.like(other) }
    }
}

/// A name's words without particles, in their order.
pub(crate) fn words(name: &str) -> Vec<Word> {
    let spaced = name.replace('.', ". ");
    let mut words: Vec<String> = Vec::with_capacity(4);
    for piece in fold::pieces(&spaced).into_iter().map(|p| p.to_lowercase()) {
        if !piece.chars().all(char::is_alphabetic) || PARTICLES.contains(&piece.as_str()) {
            continue;
        }
        match words.last_mut().filter(|w| SERVANT.contains(&w.as_str())) {
            Some(servant) => *servant = format!("abdul{piece}"),
            None => words.push(piece),
        }
    }
    if words.len() > 2 {
        words.retain(|w| !NUMERALS.contains(&w.as_str()));
    }
    words.into_iter().map(Word::new).collect()
}

/// A family name without the article before it: "al-Maliki" is "Maliki", "al-Assad" "Assad".
pub(crate) fn family(surname: &str) -> &str {
    let article =
        |a: &str| matches!(a.to_lowercase().as_str(), "al" | "el" | "as" | "ash" | "an" | "ad" | "ul");
    let cut = surname.split_once(['-', ' ']).filter(|(a, rest)| article(a) && rest.len() >= SHORT - 1);
    cut.map_or(surname, |(_, rest)| rest)
}

/// How much two names must share to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// Every word of one name stands in the other, in order or with the family name first.
    Whole,
    /// Family name and one other word agree, and each has words that the other lacks.
    Partly,
}

/// Whether a name that was said is a spelling of a known one, whose family name is given.
pub(crate) fn likeness(said: &[Word], known: &[Word], family: &[Word]) -> Option<Likeness> {
    if said.len() < 2 || known.len() < 2 {
        return None;
    }
    let mut free: Vec<&Word> = known.iter().collect();
    let (mut agreed, mut letters, mut named) = (0, 0, false);
    for word in said {
        let Some(at) = free.iter().position(|k| word.stands_for(k)) else { continue };
        let met = free.remove(at);
        agreed += 1;
        letters += word.folded.len();
        named |= !word.is_initial() && family.iter().any(|f| f.like(met));
    }
    let all: usize = said.iter().map(|w| w.folded.len()).sum();
    // Two common names among four others are no likeness: "Abdullah bin Zayed" is not everybody who has both names.
    let whole = agreed == said.len() || agreed == known.len() && 2 * letters >= all;
    match (named, agreed) {
        (true, n) if n >= 2 && whole => Some(Likeness::Whole),
        (true, n) if n >= 2 => Some(Likeness::Partly),
        _ => None,
    }
}

/// Whether one letter more, less or other makes one text the other.
fn within_one(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let skip = |n: usize| long.get(same + 1..).zip(short.get(same + n..)).is_some_and(|(a, b)| a == b);
    match long.len() - short.len() {
        0 => same == long.len() || skip(1),
        1 => skip(0),
        _ => false,
    }
}

fn sounds(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(first) = rest.chars().next() {
        let (sound, length) = SOUNDS
            .iter()
            .find(|(group, _)| rest.starts_with(group))
            .map_or((None, first.len_utf8()), |(group, sound)| (Some(*sound), group.len()));
        match sound {
            Some(sound) => sound.chars().for_each(|c| push(&mut out, c)),
            None => push(&mut out, like_vowel(first)),
        }
        rest = &rest[length..];
    }
    // "Abdullah" and "Abdulla", "Hadj" and "Haj" end alike.
    if out.len() > 2 && out.ends_with('h') {
        out.pop();
    }
    out
}

/// Doubled letters are one.
fn push(out: &mut String, c: char) {
    if !out.ends_with(c) {
        out.push(c);
    }
}

/// O and u, e and i are one vowel each in most romanisations.
fn like_vowel(c: char) -> char {
    match c {
        'o' => 'u',
        'e' => 'i',
        other => other,
    }
}

/// The consonants of sounds; g, k and h, which Arabic q and kh become, count as one at the beginning.
fn bones(sounds: &str) -> String {
    let mut out = String::with_capacity(sounds.len());
    for (at, c) in sounds.chars().enumerate() {
        match c {
            'a' | 'e' | 'i' | 'o' | 'u' if at == 0 => out.push('a'),
            'a' | 'e' | 'i' | 'o' | 'u' => {}
            'g' | 'k' if at == 0 => out.push('k'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, known: &str, family: &str) -> Option<Likeness> {
        likeness(&words(said), &words(known), &words(family))
    }

    #[test]
    fn one_name_in_many_spellings() {
        for (said, known, family) in [
            ("Sergey Lavrov", "Sergei Lavrov", "Lavrov"),
            ("Sergei Viktorovich Lavrov", "Sergei Lavrov", "Lavrov"),
            ("Moammar Gadhafi", "Muammar Gaddafi", "Gaddafi"),
            ("Muammar al-Qaddafi", "Muammar Gaddafi", "Gaddafi"),
            ("Mohammed Morsi", "Mohamed Mursi", "Mursi"),
            ("Volodymyr Zelenskiy", "Volodymyr Zelensky", "Zelensky"),
            ("Petro Porochenko", "Petro Poroshenko", "Poroshenko"),
            ("Anibal Antonio Cavaco e Silva", "Aníbal Cavaco Silva", "Cavaco Silva"),
            ("Hage Gottfried Geingob", "Hage Geingob", "Geingob"),
            ("D.Barrow", "Dean Barrow", "Barrow"),
            ("Khaled Mashal", "Khaled Meshaal", "Meshaal"),
            ("Abdel Aziz Bouteflika", "Abd al-Aziz Buteflika", "Buteflika"),
        ] {
            assert!(check(said, known, family).is_some(), "{said} = {known}");
        }
        for (said, known, family) in [
            ("Kim Yong-nam", "Kim Yang-nam", "Kim"),
            ("George Bush", "George Clinton", "Clinton"),
            ("Hun Sen", "Hun Manet", "Hun"),
            ("Nguyen Minh Vu", "Nguyen Tan Dung", "Nguyen"),
            ("Lavrov", "Sergei Lavrov", "Lavrov"),
        ] {
            assert_ne!(check(said, known, family), Some(Likeness::Whole), "{said} is not {known}");
        }
    }
}
