//! Reads the fields of a dateline, from left to right.

use super::super::agency;
use super::place::{self, Place};
use crate::calendar::{is_weekday, named_day};
use crate::cursor::Cursor;
use crate::dateline::DatelineDate;
use crate::span::Span;
use crate::text::{is_blank, is_dash, width, word_count};

/// What closes a dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Dash,
    Colon,
    /// The lede follows the agency with a blank between.
    Agency,
    /// Nothing follows: a line of its own, `Oslo, 13 February 2024`.
    Line,
}

/// What has been read so far.
pub(super) struct Scan<'a> {
    cursor: Cursor<'a>,
    piece: Span,
    pub(super) places: Vec<Place>,
    after_comma: bool,
    pub(super) date: Option<DatelineDate>,
    /// A date that no calendar has.
    pub(super) impossible: Option<Span>,
    pub(super) agency: Option<Span>,
    /// Whether brackets or strokes mark the agency.
    is_marked: bool,
}

impl<'a> Scan<'a> {
    /// A scan of the beginning of a piece.
    pub(super) fn new(piece: Span, text: &'a str) -> Self {
        Scan {
            cursor: Cursor::new(text),
            piece,
            places: Vec::new(),
            after_comma: false,
            date: None,
            impossible: None,
            agency: None,
            is_marked: false,
        }
    }

    /// How much of the piece has been read.
    pub(super) fn at(&self) -> usize {
        self.cursor.at()
    }

    /// Whether a date has been read, on the calendar or not.
    pub(super) fn has_date(&self) -> bool {
        self.date.is_some() || self.impossible.is_some()
    }

    /// Reads fields up to what closes them. `None` if something is met that no dateline holds.
    pub(super) fn fields(&mut self) -> Option<End> {
        loop {
            self.cursor.skip_blanks();
            let read = self.marked_agency() || self.day() || self.known_agency() || self.place();
            if !read {
                return None;
            }
            if self.fills_line() {
                return Some(End::Line);
            }
            match self.close() {
                None => {}
                // `(ANSA) - ROME, Feb. 13 -` opens with the agency.
                Some(End::Dash) if self.places.is_empty() && !self.has_date() => {}
                Some(End::Dash) => {
                    self.day_apart();
                    return Some(End::Dash);
                }
                Some(end) => return Some(end),
            }
        }
    }

    /// Whether a place and a whole date have been read and nothing is left.
    fn fills_line(&self) -> bool {
        let has_year = self.date.is_some_and(|date| date.year.is_some());
        self.cursor.is_done() && self.cursor.at() == self.piece.len() && has_year && !self.places.is_empty()
    }

    /// Moves over a day and a second dash, if they follow the first: `OSLO – 3 March 2024 – …`.
    fn day_apart(&mut self) {
        let (cursor, date, impossible) = (self.cursor, self.date, self.impossible);
        self.cursor.skip_blanks();
        if !self.day() || self.close() != Some(End::Dash) {
            (self.cursor, self.date, self.impossible) = (cursor, date, impossible);
        }
    }

    /// Moves over what stands after a field: a comma, stroke or point, or what closes the dateline.
    fn close(&mut self) -> Option<End> {
        self.after_comma = false;
        self.cursor.skip_blanks();
        if let Some(c) = self.cursor.eat_if(|c| matches!(c, ',' | '/' | '.')) {
            self.after_comma = c == ',';
            if c == '.' && self.is_agency_last() {
                return Some(End::Agency);
            }
        } else if self.cursor.eat(':') {
            return Some(End::Colon);
        } else if self.cursor.peek().is_some_and(is_dash) {
            return self.dash().then_some(End::Dash);
        } else if self.is_agency_last()
            && self.cursor.peek().is_none_or(|c| !c.is_lowercase())
            && !self.cursor.is_done()
        {
            return Some(End::Agency);
        }
        None
    }

    /// Whether a day and a marked agency have been read, so that the lede may follow at once.
    fn is_agency_last(&self) -> bool {
        let behind = self.agency.is_some_and(|agency| self.piece.start + self.cursor.at() <= agency.end + 4);
        self.has_date() && self.is_marked && behind
    }

    /// A dash: any long one, two hyphens, or one hyphen that joins no words.
    fn dash(&mut self) -> bool {
        let mut ahead = self.cursor;
        let joins_words = ahead.run(is_dash) == "-" && ahead.peek().is_some_and(char::is_alphanumeric);
        if !joins_words {
            self.cursor = ahead;
        }
        !joins_words
    }

    fn span(&self, start: usize) -> Span {
        self.piece.within(start, self.cursor.at())
    }

    /// `(Yonhap)`, `/TASS/`.
    fn marked_agency(&mut self) -> bool {
        let Some(open) = self.cursor.peek().filter(|c| *c == '(' || *c == '/') else {
            return false;
        };
        let close = if open == '(' { ')' } else { '/' };
        let mut ahead = self.cursor;
        ahead.eat(open);
        let start = ahead.at();
        let name = ahead.run(|c| c != close && c != '\n');
        let end = ahead.at();
        let is_name = name.starts_with(char::is_alphabetic)
            && !name.ends_with(is_blank)
            && width(name) <= 40
            && word_count(name) <= 5;
        if self.agency.is_some() || !is_name || name.contains(['.', ',']) || !ahead.eat(close) {
            return false;
        }
        self.cursor = ahead;
        self.agency = Some(self.piece.within(start, end));
        self.is_marked = true;
        true
    }

    /// A day, with its weekday before it if there is one.
    fn day(&mut self) -> bool {
        if self.has_date() {
            return false;
        }
        let mut ahead = self.cursor;
        if is_weekday(ahead.word()) {
            ahead.run(|c| is_blank(c) || c == ',' || c == '.');
        } else {
            ahead = self.cursor;
        }
        let start = ahead.at();
        let Some(named) = named_day(&mut ahead) else {
            return false;
        };
        self.cursor = ahead;
        let span = self.span(start);
        if named.exists() {
            self.date = Some(DatelineDate { month: named.month, day: named.day, year: named.year, span });
        } else {
            self.impossible = Some(span);
        }
        true
    }

    /// An agency that only its name shows: `Damascus, SANA-`, `TOKYO, Feb 13, Kyodo -`.
    fn known_agency(&mut self) -> bool {
        if self.agency.is_some() || self.places.is_empty() {
            return false;
        }
        let start = self.cursor.at();
        let name = Cursor::run(&mut self.cursor.clone(), |c| c.is_alphanumeric() || c == ' ').trim_end();
        if name.is_empty() || !agency::is_name(name) {
            return false;
        }
        self.cursor.skip(name.len());
        self.agency = Some(self.span(start));
        true
    }

    fn place(&mut self) -> bool {
        let Some(range) = self.cursor.attempt(place::scan) else {
            return false;
        };
        let span = self.piece.within(range.start, range.end);
        self.places.push(Place { span, after_comma: self.after_comma });
        true
    }
}
