//! A place in a text that moves forward: the base of the hand-written scanners.

use crate::text::is_blank;

/// Reads a text from left to right. Copy it to look ahead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// How many bytes are behind it.
    pub(crate) const fn at(self) -> usize {
        self.at
    }

    /// What is left to read.
    pub(crate) fn rest(self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(crate) fn is_done(self) -> bool {
        self.at >= self.text.len()
    }

    /// Moves over the next character if it passes.
    pub(crate) fn eat_if(&mut self, pass: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|c| pass(*c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    pub(crate) fn eat(&mut self, c: char) -> bool {
        self.eat_if(|next| next == c).is_some()
    }

    /// Moves over the run of characters that pass and returns it, which may be empty.
    pub(crate) fn run(&mut self, pass: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.find(|c| !pass(c)).unwrap_or(rest.len());
        self.at += len;
        rest.get(..len).unwrap_or_default()
    }

    /// Moves over this many bytes, which [`rest`](Self::rest) has shown to be whole characters.
    pub(crate) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    pub(crate) fn skip_blanks(&mut self) -> bool {
        !self.run(is_blank).is_empty()
    }

    /// Moves over a run of letters; empty if there is none.
    pub(crate) fn word(&mut self) -> &'a str {
        self.run(char::is_alphabetic)
    }

    /// Moves over a whole number that has between `least` and `most` digits, all of them.
    pub(crate) fn number(&mut self, least: usize, most: usize) -> Option<i16> {
        let mut ahead = *self;
        let digits = ahead.run(|c| c.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| (least..=most).contains(&digits.len()))?;
        *self = ahead;
        Some(number)
    }

    /// Moves over what `scan` reads, or stays where it is if that finds nothing.
    pub(crate) fn attempt<T>(&mut self, scan: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let found = scan(&mut ahead)?;
        *self = ahead;
        Some(found)
    }
}
