//! Lines that tell when a story was published.
//!
//! A stamp is a line that holds a date, or a time with a word such as `Updated`, and else only a time, a zone, a day of the week, words such
//! as `Published` and `입력`, and points, strokes or brackets. Any other word makes it a sentence.

use std::ops::Range;

use jiff::civil::Time;

use crate::calendar::{DayScan, day_of_year, is_weekday, time, zone};
use crate::cursor::Cursor;
use crate::published::Zone;
use crate::text::{is_blank, width};

/// Words that may stand beside a published date.
const PUBLISHED: &[&str] = &[
    "published",
    "posted",
    "issued",
    "filed",
    "released",
    "first",
    "date",
    "time",
    "입력",
    "등록",
    "송고",
    "송고시간",
    "기사입력",
    "발행",
    "发布",
    "发布时间",
    "時間",
    "时间",
];
/// Words that mark a later date than the first.
const UPDATED: &[&str] =
    &["updated", "modified", "revised", "update", "수정", "최종수정", "更新", "更新时间"];
/// Words that say nothing.
const FILLERS: &[&str] = &["at", "on", "last", "the", "local", "all", "news"];
/// The longest line anybody prints for this.
const LONGEST: usize = 140;

/// One date of a stamp line.
#[derive(Debug, Clone)]
pub(super) struct Stamp {
    pub(super) date: DayScan,
    pub(super) time: Option<Time>,
    pub(super) zone: Option<Zone>,
    /// Whether it says when the story was changed rather than published.
    pub(super) updated: bool,
    /// From its date or time to the last of date, time and zone.
    pub(super) range: Range<usize>,
}

/// Whether the piece is a stamp line.
pub(super) fn is(text: &str) -> bool {
    read(text).is_some()
}

/// Whether the piece is a stamp line with no word or stroke to mark it: amid a text that may be a title.
pub(super) fn is_bare(text: &str) -> bool {
    let first = Cursor::new(text.trim_start_matches('[')).word().to_lowercase();
    let is_marked = [PUBLISHED, UPDATED, FILLERS].iter().any(|words| words.contains(&first.as_str()));
    is(text) && !is_marked && !text.contains('|')
}

/// The dates of a stamp line; none if the piece is not one, or holds only a time.
pub(super) fn stamps(text: &str) -> Vec<Stamp> {
    read(text).unwrap_or_default()
}

fn read(text: &str) -> Option<Vec<Stamp>> {
    if width(text) > LONGEST {
        return None;
    }
    let mut scan = Scan::default();
    let mut cursor = Cursor::new(text);
    while !cursor.is_done() {
        if !scan.step(&mut cursor) {
            return None;
        }
    }
    // A time that belongs to no date and has no word beside it means that the line is something else.
    let has_lone_time = scan.draft.time.is_some() && scan.draft.date.is_none();
    let is_told =
        if has_lone_time { scan.is_labelled } else { scan.draft.date.is_some() || !scan.done.is_empty() };
    scan.close();
    is_told.then_some(scan.done)
}

/// The stamp that is being read.
#[derive(Debug, Default)]
struct Draft {
    date: Option<DayScan>,
    time: Option<Time>,
    zone: Option<Zone>,
    updated: bool,
    range: Option<Range<usize>>,
}

#[derive(Debug, Default)]
struct Scan {
    draft: Draft,
    done: Vec<Stamp>,
    /// Whether a word for publishing or changing has been met.
    is_labelled: bool,
}

impl Scan {
    /// Reads one thing; false if there is something that no stamp holds.
    fn step(&mut self, cursor: &mut Cursor<'_>) -> bool {
        let start = cursor.at();
        if self.draft.time.is_some()
            && self.draft.zone.is_none()
            && let Some(zone) = zone(cursor)
        {
            self.draft.zone = Some(zone);
        } else if let Some(date) = day_of_year(cursor) {
            self.begin_if(self.draft.date.is_some());
            self.draft.date = Some(date);
            // ISO 8601 joins date and time by a letter.
            cursor.attempt(|cursor| {
                (cursor.eat('T') && cursor.peek().is_some_and(|c| c.is_ascii_digit())).then_some(())
            });
        } else if let Some(time) = time(cursor) {
            self.begin_if(self.draft.time.is_some());
            self.draft.time = Some(time);
        } else {
            return is_gap(cursor) || self.word(cursor);
        }
        let first = self.draft.range.as_ref().map_or(start, |range| range.start);
        self.draft.range = Some(first..cursor.at());
        true
    }

    fn word(&mut self, cursor: &mut Cursor<'_>) -> bool {
        let word = cursor.word().to_lowercase();
        if UPDATED.contains(&word.as_str()) {
            self.begin_if(self.draft.date.is_some());
            self.draft.updated = true;
            self.is_labelled = true;
            true
        } else if PUBLISHED.contains(&word.as_str()) {
            self.begin_if(self.draft.date.is_some());
            self.is_labelled = true;
            true
        } else {
            !word.is_empty() && (is_weekday(&word) || FILLERS.contains(&word.as_str()))
        }
    }

    fn begin_if(&mut self, is_next: bool) {
        if is_next {
            self.close();
        }
    }

    fn close(&mut self) {
        let draft = std::mem::take(&mut self.draft);
        if let (Some(date), Some(range)) = (draft.date, draft.range) {
            self.done.push(Stamp { date, time: draft.time, zone: draft.zone, updated: draft.updated, range });
        }
    }
}

/// Moves over points, strokes, brackets and blanks.
fn is_gap(cursor: &mut Cursor<'_>) -> bool {
    let is_mark = |c| {
        matches!(c, '|' | ',' | '/' | '·' | '•' | '-' | '–' | '—' | '(' | ')' | '[' | ']' | ':' | ';' | '.')
    };
    !cursor.run(|c| is_blank(c) || is_mark(c)).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let shown = stamps(text).iter().map(show).collect::<Vec<_>>().join("; ");
        assert_eq!(shown, expect, "{text}");
    }

    fn show(stamp: &Stamp) -> String {
        let date = match stamp.date {
            DayScan::Day(date) => date.to_string(),
            other => format!("{other:?}"),
        };
        let time = stamp.time.map(|time| format!(" {time}")).unwrap_or_default();
        let zone = stamp.zone.as_ref().map(|zone| format!(" {}", zone.name)).unwrap_or_default();
        format!("{}{date}{time}{zone}", if stamp.updated { "updated " } else { "" })
    }

    #[test]
    fn stamp_lines() {
        check("| 2024-02-13 11:47:28", "2024-02-13 11:47:28");
        check("2024-02-13T11:47:28+09:00", "2024-02-13 11:47:28 +09:00");
        check("2024-02-13T02:47Z", "2024-02-13 02:47:00 Z");
        check("Feb. 13, 2024", "2024-02-13");
        check("Published: Tuesday, 13 February 2024 at 11:47 a.m. KST", "2024-02-13 11:47:00 KST");
        check("Tue, 13 Feb 2024 11:47:28 +0900", "2024-02-13 11:47:28 +0900");
        check("11:47 KST, Feb. 13, 2024", "2024-02-13 11:47:00 KST");
        check("0247 GMT 13 Feb 2024", "2024-02-13 02:47:00 GMT");
        check("입력 2024-02-13 11:47", "2024-02-13 11:47:00");
        check("2024년 2월 13일", "2024-02-13");
        check(
            "Published 2024-02-13 11:47 | Updated 2024-02-14 08:00",
            "2024-02-13 11:47:00; updated 2024-02-14 08:00:00",
        );
        check("Last updated: 14 February 2024", "updated 2024-02-14");
        check("2024-02-31 10:00", "Impossible 10:00:00");
        check("03/04/2024", "Ambiguous");
        check("13 FEB, 11:47", "Yearless 11:47:00");
        check("All News 11:47 February 13, 2024", "2024-02-13 11:47:00");
        assert!(is("Updated at: 12:30") && stamps("Updated at: 12:30").is_empty());
    }

    #[test]
    fn lines_that_are_no_stamps() {
        for text in [
            "Tuesday",
            "11:47:28",
            "The ceasefire of Feb. 13, 2024",
            "On Feb. 13, 2024, troops left.",
            "2024",
            "Published",
            "",
            "Feb. 13-15, 2024 forum",
        ] {
            check(text, "");
        }
    }
}
