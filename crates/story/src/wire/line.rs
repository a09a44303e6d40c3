//! The lines of a text.

use crate::span::Span;
use crate::text::{is_blank, width};

/// One line that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// Its text without blanks at either end.
    pub(super) span: Span,
    /// How many columns it is indented.
    pub(super) indent: usize,
    /// Whether a blank line, or nothing, comes before it.
    pub(super) after_gap: bool,
}

impl Line {
    /// How many columns it takes, its indent included.
    pub(super) fn width(&self, raw: &str) -> usize {
        self.indent + width(self.span.text(raw))
    }
}

/// The lines that are not blank. They end in LF, CRLF, CR or a form feed.
pub(super) fn lines(raw: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_gap = true;
    let mut start = 0;
    while start < raw.len() {
        let rest = raw.get(start..).unwrap_or_default();
        let len = rest.find(['\n', '\r', '\u{C}']).unwrap_or(rest.len());
        let span = Span::new(start, start + len).trim(raw);
        if span.is_empty() {
            after_gap = true;
        } else {
            lines.push(Line { span, indent: indent(raw, start, span.start), after_gap });
            after_gap = false;
        }
        start += len + if rest.get(len..).is_some_and(|end| end.starts_with("\r\n")) { 2 } else { 1 };
    }
    lines
}

/// How far the first character stands in: a tab counts as four columns, marks of no width as none.
fn indent(raw: &str, line: usize, text: usize) -> usize {
    let blanks = raw.get(line..text).unwrap_or_default().chars().filter(|c| is_blank(*c));
    blanks.map(|c| if c == '\t' { 4 } else { usize::from(c.is_whitespace()) }).sum()
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn check(raw: &str, expect: &[(&str, usize, bool)]) {
        let found: Vec<_> =
            lines(raw).iter().map(|line| (line.span.text(raw), line.indent, line.after_gap)).collect();
        assert_eq!(found, expect, "{raw:?}");
    }

    #[test]
    fn line_ends() {
        let expect = [("one", 0, true), ("two", 2, false), ("three", 0, true)];
        check("one\n  two\n\nthree", &expect);
        check("\u{FEFF}one\r\n  two \r\n\r\nthree\r\n", &expect);
        check("one\r  two\r \rthree\r", &expect);
        check("", &[]);
        check("\u{FEFF} \r\n\t", &[]);
    }
}
