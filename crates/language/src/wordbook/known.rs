//! The book itself, read from two data files.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use super::irregular;
use crate::labels::Upos;

/// Forms and lemmas of the treebanks, made by `training/lemmas.py`, which states the format.
static TREEBANKS: &str = include_str!("../../data/lemmas.tsv");
/// Base forms that newswire uses and the treebanks lack.
static WORDS: &str = include_str!("../../data/words.txt");

/// Forms with their lemmas, and lemmas. Look-ups only: nothing depends on the order of the maps.
#[derive(Debug)]
pub(crate) struct Wordbook {
    /// One map for each part of speech, by the place of its declaration.
    speech: Vec<Words>,
}

#[derive(Debug, Default)]
struct Words {
    forms: HashMap<&'static str, Entry, BuildHasherDefault<Fnv>>,
    lemmas: HashSet<&'static str, BuildHasherDefault<Fnv>>,
}

/// FNV-1a, by Fowler, Noll and Vo: quick for short words, and the words of the book are no stranger's.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The lemmas of a form: the usual one and a rarer one.
#[derive(Debug, Default, Clone, Copy)]
struct Entry {
    usual: Option<&'static str>,
    rarer: Option<&'static str>,
}

impl Wordbook {
    /// The book that the crate carries.
    pub(crate) fn shipped() -> Self {
        let mut book = Self { speech: Upos::ALL.iter().map(|_| Words::default()).collect() };
        for (upos, room) in [(Upos::Noun, 9_000), (Upos::Verb, 8_000), (Upos::Adj, 4_000)] {
            book.speech[upos as usize].forms.reserve(room);
            book.speech[upos as usize].lemmas.reserve(room);
        }
        for line in TREEBANKS.lines().filter(|l| !l.starts_with("# ")) {
            book.paradigm(line);
        }
        for line in WORDS.lines().filter(|l| !l.starts_with('#')) {
            let mut words = line.split(' ');
            let upos = words.next().map_or(Upos::X, Upos::parse);
            book.speech[upos as usize].lemmas.extend(words);
        }
        book.irregular();
        book
    }

    /// Adds the irregular forms that the treebanks lack, and mends their slips (*fled* of *flead*).
    fn irregular(&mut self) {
        let table: HashSet<_, BuildHasherDefault<Fnv>> = irregular::entries().collect();
        for (upos, form, lemma) in irregular::entries() {
            let words = &mut self.speech[upos as usize];
            words.lemmas.insert(lemma);
            let entry = words.forms.entry(form).or_default();
            // *lay* may be a lemma too, and the table has *lain* beside *laid*; a third lemma is a slip.
            let kept =
                |seen: &&str| upos != Upos::Verb || *seen == form || table.contains(&(upos, form, *seen));
            entry.usual = entry.usual.filter(kept).or(Some(lemma));
        }
    }

    /// `UPOS<TAB>lemma<TAB>form form`: `=` is the lemma itself, `~` marks the rarer lemma of a form.
    fn paradigm(&mut self, line: &'static str) {
        let mut columns = line.split('\t');
        let (Some(upos), Some(lemma), Some(forms)) = (columns.next(), columns.next(), columns.next()) else {
            return;
        };
        let words = &mut self.speech[Upos::parse(upos) as usize];
        words.lemmas.insert(lemma);
        for form in forms.split(' ') {
            let (form, rare) =
                form.strip_prefix('~').filter(|f| !f.is_empty()).map_or((form, false), |f| (f, true));
            let entry = words.forms.entry(if form == "=" { lemma } else { form }).or_default();
            *(if rare { &mut entry.rarer } else { &mut entry.usual }) = Some(lemma);
        }
    }

    /// The lemma of a word, if the book tells; `guess` is the network's.
    ///
    /// Where a form has two lemmas the guess may choose the rarer. Nouns have the usual one always: there the choice
    /// follows the treebanks' habits (*people*, *person*) rather than the sentence, and a reader of lemmas is served better by
    /// one for each word. Proper nouns are not in the book.
    pub(crate) fn lemma(&self, form: &str, upos: Upos, guess: &str) -> Option<String> {
        let plain = form.to_lowercase().replace(['’', '‘', '`'], "'");
        if let Some(entry) = self.entry(form, &plain, upos) {
            let rarer = entry.rarer.filter(|r| upos != Upos::Noun && *r == guess);
            return rarer.or(entry.usual).or(entry.rarer).map(str::to_owned);
        }
        // The capitals that a lemma keeps are not for the book to say.
        if guess.contains(char::is_uppercase) { None } else { self.regular(&plain, upos) }
    }

    fn entry(&self, form: &str, plain: &str, upos: Upos) -> Option<&Entry> {
        let words = &self.speech[upos as usize].forms;
        let entry = words.get(form).or_else(|| if upos == Upos::Punct { None } else { words.get(plain) })?;
        // Seen with a capital alone (*Digital Economy*), a word without one need not have it.
        let capital = |lemma: &str| lemma != form && lemma.to_lowercase() == form && upos != Upos::Pron;
        (!entry.usual.is_some_and(capital)).then_some(entry)
    }

    /// Whether a word in lower case is the lemma of some form with this part of speech.
    pub(super) fn is_lemma(&self, upos: Upos, word: &str) -> bool {
        self.speech[upos as usize].lemmas.contains(word)
    }
}
