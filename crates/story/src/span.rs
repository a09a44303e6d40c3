//! A stretch of the raw text.

use crate::text::is_blank;

/// A half-open range of bytes into a story's raw text, on character boundaries.
///
/// ```
/// use story::Span;
/// let span = Span { start: 0, end: 6 };
/// assert_eq!(span.text("서울 (AP)"), "서울");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words themselves; empty if the span is not one of this text.
    pub fn text(self, raw: &str) -> &str {
        raw.get(self.start..self.end).unwrap_or_default()
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `inner` lies within this span.
    pub const fn contains(self, inner: Self) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    /// The part of this span that the offsets `start..end`, counted from its own beginning, cover.
    pub(crate) const fn within(self, start: usize, end: usize) -> Self {
        Self { start: self.start + start, end: self.start + end }
    }

    /// The same span without the blanks at either end; empty spans keep their start.
    pub(crate) fn trim(self, raw: &str) -> Self {
        let text = self.text(raw);
        let start = self.start + (text.len() - text.trim_start_matches(is_blank).len());
        Self { start, end: start + text.trim_matches(is_blank).len() }
    }
}
