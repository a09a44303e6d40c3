//! Scores of words, sentences, labels and trees.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::Score;
use crate::sentence::{Sentence, Token};

/// The measures of the shared task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TreeScores {
    /// Spans of words.
    pub words: Score,
    /// Spans of sentences, from their first word's first byte to their last word's last.
    pub sentences: Score,
    /// Parts of speech of aligned words.
    pub upos: Score,
    /// All features that [`crate::Features`] holds, together.
    pub features: Score,
    /// Lemmas, letter for letter.
    pub lemmas: Score,
    /// Heads.
    pub uas: Score,
    /// Heads and relations without their subtypes, punctuation included.
    pub las: Score,
    /// Heads and relations with their subtypes.
    pub las_full: Score,
    /// As `las`, for content words alone.
    pub clas: Score,
}

impl TreeScores {
    /// The measures with the names that the shared task gives them, for tables.
    pub fn named(&self) -> [(&'static str, Score); 9] {
        [
            ("Words", self.words),
            ("Sentences", self.sentences),
            ("UPOS", self.upos),
            ("UFeats", self.features),
            ("Lemmas", self.lemmas),
            ("UAS", self.uas),
            ("LAS", self.las),
            ("LAS with subtypes", self.las_full),
            ("CLAS", self.clas),
        ]
    }
}

impl AddAssign for TreeScores {
    fn add_assign(&mut self, other: Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.upos += other.upos;
        self.features += other.features;
        self.lemmas += other.lemmas;
        self.uas += other.uas;
        self.las += other.las;
        self.las_full += other.las_full;
        self.clas += other.clas;
    }
}

/// Compares two readings of one text. Spans of both are bytes of that text.
///
/// To score trees on gold tokens, read with [`crate::Reader::parse`] and give its sentences the gold spans first:
/// [`with_gold_spans`] does that.
pub fn tree_scores(gold: &[Sentence], system: &[Sentence]) -> TreeScores {
    let (gold_words, system_words) = (words(gold), words(system));
    let by_span: BTreeMap<(usize, usize), &Word<'_>> = system_words.iter().map(|w| (w.span(), w)).collect();
    let pairs: Vec<(&Word<'_>, &Word<'_>)> =
        gold_words.iter().filter_map(|g| by_span.get(&g.span()).map(|s| (g, *s))).collect();
    let score = |agree: &dyn Fn(&Word<'_>, &Word<'_>) -> bool| Score {
        correct: pairs.iter().filter(|(g, s)| agree(g, s)).count(),
        gold: gold_words.len(),
        system: system_words.len(),
    };
    let content = |words: &[Word<'_>]| words.iter().filter(|w| w.content()).count();
    TreeScores {
        words: score(&|_, _| true),
        sentences: sentence_score(gold, system),
        upos: score(&|g, s| g.token.upos == s.token.upos),
        features: score(&|g, s| g.token.features == s.token.features),
        lemmas: score(&|g, s| g.token.lemma == "_" || g.token.lemma == s.token.lemma),
        uas: score(&|g, s| g.head == s.head),
        las: score(&|g, s| g.head == s.head && g.relation() == s.relation()),
        las_full: score(&|g, s| g.head == s.head && g.token.deprel == s.token.deprel),
        clas: Score {
            gold: content(&gold_words),
            system: content(&system_words),
            ..score(&|g, s| g.content() && s.content() && g.head == s.head && g.relation() == s.relation())
        },
    }
}

/// A word with its head's span, which is how heads of two readings are compared.
struct Word<'s> {
    token: &'s Token,
    head: Option<(usize, usize)>,
}

impl Word<'_> {
    fn span(&self) -> (usize, usize) {
        (self.token.start, self.token.end)
    }

    fn relation(&self) -> &'static str {
        self.token.deprel.universal()
    }

    fn content(&self) -> bool {
        !matches!(self.relation(), "aux" | "cop" | "mark" | "det" | "clf" | "case" | "cc" | "punct")
    }
}

fn words(sentences: &[Sentence]) -> Vec<Word<'_>> {
    let word = |s: &'_ Sentence, i: usize| s.tokens[i].head.map(|h| (s.tokens[h].start, s.tokens[h].end));
    sentences
        .iter()
        .flat_map(|s| s.tokens.iter().enumerate().map(move |(i, token)| Word { token, head: word(s, i) }))
        .collect()
}

fn sentence_score(gold: &[Sentence], system: &[Sentence]) -> Score {
    let spans = |s: &[Sentence]| -> std::collections::BTreeSet<(usize, usize)> {
        s.iter().filter_map(|s| Some((s.tokens.first()?.start, s.tokens.last()?.end))).collect()
    };
    let (g, s) = (spans(gold), spans(system));
    Score { correct: g.intersection(&s).count(), gold: g.len(), system: s.len() }
}

/// Gives sentences that were read from gold tokens the spans of these, so that [`tree_scores`] can align them.
///
/// Sentences and tokens correspond one to one; what has no partner keeps its span.
pub fn with_gold_spans(system: &mut [Sentence], gold: &[Sentence]) {
    for (s, g) in system.iter_mut().zip(gold) {
        (s.start, s.end) = (g.start, g.end);
        for (token, from) in s.tokens.iter_mut().zip(&g.tokens) {
            (token.start, token.end, token.space_after) = (from.start, from.end, from.space_after);
        }
    }
}
