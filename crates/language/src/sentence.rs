//! The read sentence: flat arrays of tokens with a dependency tree over them.

use std::ops::Range;

use crate::labels::{Deprel, Features, Upos};

/// A name found by the model: a run of tokens and what kind of thing it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Tokens of the name, as indices into [`Sentence::tokens`].
    pub tokens: Range<usize>,
    /// What kind of thing bears the name.
    pub kind: NameKind,
}

/// The four kinds of names that the training data distinguishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organisation: a government body, party, company, team.
    Organisation,
    /// A place.
    Location,
    /// Anything else with a name: events, nationalities, laws, works.
    Other,
}

/// One word of a sentence, with its place in the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// First byte of the word in the text given to [`crate::Reader::read`].
    pub start: usize,
    /// One past the word's last byte.
    pub end: usize,
    /// The word as written.
    pub form: String,
    /// Dictionary form; lower case but for proper nouns.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: Upos,
    /// The morphological features that coding needs.
    pub features: Features,
    /// The word this one depends on, as an index into the sentence; `None` for the root.
    pub head: Option<usize>,
    /// How it depends on its head, subtype included.
    pub deprel: Deprel,
    /// Whether white space follows in the text.
    pub space_after: bool,
}

/// A sentence: its words in order, their tree and the names in it.
///
/// Every sentence has exactly one root and the heads form a tree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence {
    /// First byte in the text that was read.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words, in the order of the text.
    pub tokens: Vec<Token>,
    /// Names, in order, not overlapping.
    pub names: Vec<Name>,
}

impl Sentence {
    /// The root's index, or `None` for a sentence without words.
    pub fn root(&self) -> Option<usize> {
        self.tokens.iter().position(|t| t.head.is_none())
    }

    /// Direct dependents of `head`, in the order of the text.
    pub fn children(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.tokens.len()).filter(move |&i| self.tokens[i].head == Some(head))
    }

    /// Direct dependents of `head` that hang on it by `deprel`.
    pub fn children_by(&self, head: usize, deprel: Deprel) -> impl Iterator<Item = usize> + '_ {
        self.children(head).filter(move |&i| self.tokens[i].deprel == deprel)
    }

    /// Whether `ancestor` lies on the way from `node` to the root; a node is not its own ancestor.
    pub fn is_below(&self, node: usize, ancestor: usize) -> bool {
        let mut at = self.tokens[node].head;
        while let Some(i) = at {
            if i == ancestor {
                return true;
            }
            at = self.tokens[i].head;
        }
        false
    }
}
