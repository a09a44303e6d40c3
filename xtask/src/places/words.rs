//! A paragraph cut into words, roughly as the language model cuts sentences.

use std::ops::Range;

/// Words and where they stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words<'t> {
    pub(super) forms: Vec<&'t str>,
    /// Code points.
    places: Vec<Range<usize>>,
    lower: Vec<String>,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut words = Self::default();
        let mut open: Option<(usize, usize)> = None;
        for (n, (byte, c)) in text.char_indices().chain([(text.len(), ' ')]).enumerate() {
            // "U.S." and "St." are one word; the full stop that ends the paragraph does no harm there.
            let inside =
                c.is_alphanumeric() || c == '.' && open.is_some_and(|(_, from)| short(&text[from..byte]));
            if inside {
                open = open.or(Some((n, byte)));
                continue;
            }
            if let Some((start, from)) = open.take() {
                words.push(&text[from..byte], start..n);
            }
            if !c.is_whitespace() {
                words.push(&text[byte..byte + c.len_utf8()], n..n + 1);
            }
        }
        words.join_possessives();
        words
    }

    fn push(&mut self, form: &'t str, at: Range<usize>) {
        self.forms.push(form);
        self.lower.push(form.to_lowercase());
        self.places.push(at);
    }

    /// "'" and "s" are one word, the possessive.
    fn join_possessives(&mut self) {
        for at in (1..self.forms.len()).rev() {
            if self.forms[at] == "s" && matches!(self.forms[at - 1], "'" | "’") {
                self.forms.remove(at);
                self.lower.remove(at);
                let end = self.places.remove(at).end;
                self.forms[at - 1] = "'s";
                "'s".clone_into(&mut self.lower[at - 1]);
                self.places[at - 1].end = end;
            }
        }
    }

    pub(super) fn lemmas(&self) -> Vec<&str> {
        self.lower.iter().map(String::as_str).collect()
    }

    /// The words that share a code point with a range.
    pub(super) fn tokens(&self, start: usize, end: usize) -> Range<usize> {
        let meets = |r: &Range<usize>| r.start < end && start < r.end;
        let first = self.places.iter().position(meets).unwrap_or_default();
        let count = self.places[first..].iter().take_while(|r| meets(r)).count();
        first..first + count
    }
}

fn short(word: &str) -> bool {
    word == "St" || word.split('.').all(|part| part.chars().count() == 1)
}
