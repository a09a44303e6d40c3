//! A sentence with its tree indexed for walking down as well as up.

use std::ops::Range;

use language::labels::{Deprel, Tense, Upos, VerbForm, Voice};
use language::{Name, Sentence, Token};

/// Adverbs that make one verb with the verb before them.
const PARTICLES: &[&str] = &["back", "out", "away", "over", "off", "down", "up"];

/// A sentence and, for every word, its dependents.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    pub(crate) sentence: Sentence,
    children: Vec<Vec<usize>>,
}

impl Tree {
    pub(crate) fn new(sentence: Sentence) -> Self {
        let mut children = vec![Vec::new(); sentence.tokens.len()];
        for (i, token) in sentence.tokens.iter().enumerate() {
            if let Some(head) = token.head {
                children[head].push(i);
            }
        }
        Self { sentence, children }
    }

    pub(crate) fn len(&self) -> usize {
        self.sentence.tokens.len()
    }

    pub(crate) fn token(&self, i: usize) -> &Token {
        &self.sentence.tokens[i]
    }

    pub(crate) fn lemma(&self, i: usize) -> &str {
        &self.token(i).lemma
    }

    /// The lemma in lower case: proper nouns keep their case in [`Tree::lemma`].
    pub(crate) fn folded(&self, i: usize) -> String {
        self.token(i).lemma.to_lowercase()
    }

    pub(crate) fn is_lemma(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|w| self.lemma(i).eq_ignore_ascii_case(w))
    }

    pub(crate) fn upos(&self, i: usize) -> Upos {
        self.token(i).upos
    }

    pub(crate) fn rel(&self, i: usize) -> Deprel {
        self.token(i).deprel
    }

    pub(crate) fn head(&self, i: usize) -> Option<usize> {
        self.token(i).head
    }

    pub(crate) fn children(&self, i: usize) -> &[usize] {
        &self.children[i]
    }

    pub(crate) fn by_rel(&self, i: usize, rels: &'static [Deprel]) -> impl Iterator<Item = usize> + '_ {
        self.children[i].iter().copied().filter(move |&c| rels.contains(&self.rel(c)))
    }

    pub(crate) fn child(&self, i: usize, rels: &'static [Deprel]) -> Option<usize> {
        self.by_rel(i, rels).next()
    }

    /// The words from `i`'s head up to the root, nearest first.
    pub(crate) fn ancestors(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(i), |&a| self.head(a))
    }

    pub(crate) fn is_below(&self, node: usize, ancestor: usize) -> bool {
        self.ancestors(node).any(|a| a == ancestor)
    }

    pub(crate) fn is_nominal(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Noun | Upos::Propn | Upos::Pron)
    }

    pub(crate) fn is_verb(&self, i: usize) -> bool {
        matches!(self.upos(i), Upos::Verb | Upos::Aux)
    }

    /// The preposition that introduces a nominal, in lower case; multiword ones ("because of") by their first word.
    pub(crate) fn preposition(&self, i: usize) -> Option<String> {
        self.child(i, &[Deprel::Case]).map(|c| self.folded(c))
    }

    /// Whether a verb tells of a time before: "had threatened", "has repeatedly accused".
    pub(crate) fn is_perfect(&self, verb: usize) -> bool {
        self.by_rel(verb, &[Deprel::Aux]).any(|a| self.is_lemma(a, &["have"]))
    }

    /// Whether the verb stands in the passive: by its auxiliary, its subject, or as a bare participle.
    pub(crate) fn is_passive(&self, verb: usize) -> bool {
        if self.child(verb, &[Deprel::AuxPass, Deprel::CsubjPass]).is_some() {
            return true;
        }
        if self.child(verb, &[Deprel::NsubjPass]).is_some() {
            // "coalition troops killed 30 militants" may be read with a passive subject and an object: it is active.
            return self.child(verb, &[Deprel::Obj]).is_none();
        }
        let features = self.token(verb).features;
        let participle = features.verb_form == VerbForm::Part && features.tense == Tense::Past;
        let perfect = self.is_perfect(verb);
        if features.voice == Voice::Pass && !perfect && self.child(verb, &[Deprel::Nsubj]).is_none() {
            return true;
        }
        participle
            && !perfect
            && matches!(self.rel(verb), Deprel::Acl | Deprel::Amod)
            && self.child(verb, &[Deprel::Obj]).is_none()
    }

    /// Whether one of these words subordinates the clause of `i` ("to visit", "if it attacks").
    pub(crate) fn is_marked(&self, i: usize, words: &[&str]) -> bool {
        self.by_rel(i, &[Deprel::Mark]).any(|m| self.is_lemma(m, words))
    }

    /// The name of which the word is a part, as the model found it.
    pub(crate) fn name_at(&self, word: usize) -> Option<&Name> {
        self.sentence.names.iter().find(|n| n.tokens.contains(&word))
    }

    /// The bytes of these words in the story.
    pub(crate) fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        self.token(words.start).start..self.token(words.end - 1).end
    }

    /// The verb's particle ("off" in "call off").
    pub(crate) fn particle(&self, verb: usize) -> Option<String> {
        let marked = self.child(verb, &[Deprel::CompoundPrt]);
        // The parser takes some particles for adverbs ("pulled out", "stepped back").
        let adverb =
            || self.by_rel(verb, &[Deprel::Advmod]).find(|&a| a == verb + 1 && self.is_lemma(a, PARTICLES));
        marked.or_else(adverb).map(|p| self.folded(p))
    }

    /// The words coordinated with `i`, itself included, in the order of the text. A coordination inside it counts too.
    pub(crate) fn conjuncts(&self, i: usize) -> Vec<usize> {
        self.gather(i, |c| self.rel(c) == Deprel::Conj)
    }

    /// All words below `i`, itself included, in the order of the text.
    pub(crate) fn subtree(&self, i: usize) -> Vec<usize> {
        self.gather(i, |_| true)
    }

    /// The words of `i`'s own clause: its subtree without the clauses inside it.
    pub(crate) fn clause(&self, i: usize) -> Vec<usize> {
        self.gather(i, |c| !self.opens_clause(c))
    }

    /// `i` and what is reached from it through those dependents that `enters` lets in, in the order of the text.
    fn gather(&self, i: usize, enters: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut all = vec![i];
        let mut next = 0;
        while next < all.len() {
            all.extend(self.children[all[next]].iter().copied().filter(|&c| enters(c)));
            next += 1;
        }
        all.sort_unstable();
        all
    }

    fn opens_clause(&self, i: usize) -> bool {
        let clausal = matches!(
            self.rel(i),
            Deprel::Ccomp
                | Deprel::Advcl
                | Deprel::AclRelcl
                | Deprel::Parataxis
                | Deprel::Csubj
                | Deprel::AdvclRelcl
        );
        clausal || self.rel(i) == Deprel::Conj && self.is_verb(i)
    }

    /// The lemma under which the lexicon may know this word, hyphenated compounds first ("cease-fire").
    pub(crate) fn trigger_lemmas(&self, i: usize) -> Vec<String> {
        let plain = self.folded(i);
        if i >= 2 && self.token(i - 1).form == "-" && !self.token(i - 1).space_after {
            return vec![format!("{}-{plain}", self.token(i - 2).form.to_lowercase()), plain];
        }
        vec![plain]
    }

    /// The path between two words as relation names, for explanations: "nsubj < visit > obl".
    pub(crate) fn path(&self, from: usize, to: usize) -> String {
        let up: Vec<usize> = std::iter::once(from).chain(self.ancestors(from)).collect();
        let down: Vec<usize> = std::iter::once(to).chain(self.ancestors(to)).collect();
        let Some(&top) = down.iter().find(|i| up.contains(i)) else { return String::new() };
        let mut steps: Vec<String> =
            up.iter().take_while(|&&i| i != top).map(|&i| format!("<{}", self.rel(i))).collect();
        let below: Vec<usize> = down.iter().copied().take_while(|&i| i != top).collect();
        steps.extend(below.iter().rev().map(|&i| format!(">{}", self.rel(i))));
        steps.join(" ")
    }
}
