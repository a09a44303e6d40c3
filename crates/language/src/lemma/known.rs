//! The words that exist: forms with their lemmas, and lemmas.

use std::collections::{HashMap, HashSet};

use crate::labels::Upos;

/// Forms and lemmas of the treebanks, made by `training/lemmas.py`.
static TREEBANKS: &str = include_str!("../../data/lemmas.tsv");
/// Base forms of verbs that newswire uses and the treebanks lack, and nouns whose plural does not tell their end.
static WORDS: &str = include_str!("../../data/words.txt");

/// Words by part of speech. Look-ups only: nothing depends on the order of the maps.
pub(super) struct Known {
    forms: HashMap<(Upos, &'static str), Entry>,
    lemmas: HashSet<(Upos, &'static str)>,
}

/// The lemmas of a form: the usual one and the other.
#[derive(Default)]
pub(super) struct Entry {
    usual: Option<&'static str>,
    other: Option<&'static str>,
}

impl Entry {
    /// The usual lemma, unless the network's guess is the other. Between two nouns the network's choice follows the
    /// treebanks' habits rather than the sentence, and one lemma for one word serves a reader of lemmas better.
    pub(super) fn choose(&self, upos: Upos, guess: &str) -> &'static str {
        match (self.usual, self.other) {
            (_, Some(other)) if upos != Upos::Noun && other == guess => other,
            (Some(usual), _) => usual,
            (None, other) => other.unwrap_or_default(),
        }
    }
}

impl Known {
    pub(super) fn shipped() -> Self {
        let lines = TREEBANKS.len() / 20;
        let mut known =
            Self { forms: HashMap::with_capacity(2 * lines), lemmas: HashSet::with_capacity(2 * lines) };
        for line in TREEBANKS.lines().filter(|l| !l.starts_with("# ")) {
            known.paradigm(line);
        }
        for line in WORDS.lines().filter(|l| !l.starts_with('#')) {
            known.words(line);
        }
        known
    }

    /// `UPOS<TAB>lemma<TAB>form form`: `=` is the lemma itself, `~` marks the rarer of two lemmas.
    fn paradigm(&mut self, line: &'static str) {
        let mut columns = line.split('\t');
        let (Some(upos), Some(lemma), Some(forms)) = (columns.next(), columns.next(), columns.next()) else {
            return;
        };
        let upos = Upos::parse(upos);
        self.lemmas.insert((upos, lemma));
        for form in forms.split(' ') {
            let (form, rare) = match form.strip_prefix('~') {
                Some(rest) if !rest.is_empty() => (rest, true),
                _ => (form, false),
            };
            let entry = self.forms.entry((upos, if form == "=" { lemma } else { form })).or_default();
            *(if rare { &mut entry.other } else { &mut entry.usual }) = Some(lemma);
        }
    }

    /// `UPOS word word word`.
    fn words(&mut self, line: &'static str) {
        let mut words = line.split_whitespace();
        let upos = words.next().map_or(Upos::X, Upos::parse);
        self.lemmas.extend(words.map(|w| (upos, w)));
    }

    /// What the treebanks have for a form.
    pub(super) fn form(&self, upos: Upos, form: &str) -> Option<&Entry> {
        self.forms.get(&(upos, form))
    }

    /// Whether a word is the lemma of some form with this part of speech.
    pub(super) fn is_lemma(&self, upos: Upos, word: &str) -> bool {
        self.lemmas.contains(&(upos, word))
    }

    /// Whether a word is known as a noun, a verb or an adjective: *blockade* as a noun tells how *blockaded* is spelt.
    pub(super) fn is_word(&self, word: &str) -> bool {
        [Upos::Noun, Upos::Verb, Upos::Adj].iter().any(|&u| self.is_lemma(u, word))
    }
}
