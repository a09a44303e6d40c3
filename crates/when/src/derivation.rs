//! The tree of rules that made a mention, which is its explanation.

use std::fmt;
use std::ops::Range;

use crate::Mention;
use crate::expr::Meaning;

/// A rule with the stretch of text it was applied to and the rules that made its pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// The rule's name.
    pub rule: &'static str,
    /// Byte offsets of the stretch.
    pub span: Range<usize>,
    /// The tokens of the stretch.
    pub tokens: Range<usize>,
    /// The rules that made its pieces, in the order of the text. Words that no rule was needed for are left out.
    pub pieces: Vec<Derivation>,
    pub(crate) meaning: Option<Meaning>,
}

impl Derivation {
    pub(crate) fn collect(&self, rules: &mut Vec<&'static str>) {
        rules.push(self.rule);
        for piece in &self.pieces {
            piece.collect(rules);
        }
    }

    pub(crate) fn push_mentions(&self, mentions: &mut Vec<Mention>) {
        if let Some(meaning) = &self.meaning {
            mentions.push(Mention::new(meaning.clone(), self.clone()));
        }
        for piece in &self.pieces {
            piece.push_mentions(mentions);
        }
    }
}

impl fmt::Display for Derivation {
    /// The tree on one line: `since(month)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.rule)?;
        for (n, piece) in self.pieces.iter().enumerate() {
            write!(f, "{}{piece}", if n == 0 { "(" } else { ", " })?;
        }
        if self.pieces.is_empty() { Ok(()) } else { f.write_str(")") }
    }
}
