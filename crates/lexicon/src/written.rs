//! Where in a file a frame, or a field of it, is written.

use std::ops::Range;

use crate::error::LexiconError;

/// The lines of one `[[frame]]`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'t> {
    pub(crate) file: &'t str,
    /// The line of its head, counted from 1.
    pub(crate) line: usize,
    /// From its head to the next frame's.
    body: &'t str,
}

impl<'t> Written<'t> {
    /// The frame whose head stands at the start of these bytes; they reach to the next head.
    pub(crate) fn at(file: &'t str, text: &'t str, bytes: Range<usize>) -> Self {
        let line = text[..bytes.start].matches('\n').count() + 1;
        Self { file, line, body: &text[bytes] }
    }

    /// The line of a field, or of the frame's head where the field is not written out.
    fn line_of(&self, field: &str) -> usize {
        let says = |line: &str| {
            let rest = line.trim_start().strip_prefix(field);
            rest.is_some_and(|r| r.trim_start().starts_with('='))
        };
        self.line + self.body.lines().position(says).unwrap_or(0)
    }

    /// A mistake in a field.
    pub(crate) fn error(&self, id: &str, field: &str, message: impl Into<String>) -> LexiconError {
        LexiconError::Entry {
            file: self.file.to_owned(),
            line: Some(self.line_of(field)),
            entry: id.to_owned(),
            message: message.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_fields_have_lines() {
        let text = "# mine\n[[frame]]\nid = 'a'\n\n[[frame]]\nid = 'b'\n  mode = []\n";
        let second = Written::at("mine.toml", text, 28..text.len());
        assert_eq!((second.line, second.line_of("mode"), second.line_of("verbs")), (5, 7, 5));
        let error = second.error("b", "mode", "what; mend");
        assert_eq!(error.to_string(), "lexicon/entry: mine.toml:7: b: what; mend");
    }
}
