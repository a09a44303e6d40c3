//! Joins the lines of a paragraph that was wrapped at a column.
//!
//! Two lines belong together if nothing but a line break is between them and
//!
//! * the second begins in lower case and the first ends no sentence, or
//! * the text is wrapped at a column, and the second line's first word had no room on the first line.
//!
//! A text is taken as wrapped if a good part of its lines that run on end without a point.

use super::line::Line;
use super::{caption, form, slug};
use crate::part::PartKind;
use crate::span::Span;
use crate::text::{ends_like_title, ends_sentence, is_blank, width};

/// The widest column at which anybody wraps text.
const WIDEST: usize = 120;
/// The narrowest line from which one can tell that a text is wrapped.
const TELLING: usize = 45;

/// Paragraphs and lone lines, in order.
pub(super) fn blocks(raw: &str, lines: &[Line]) -> Vec<Span> {
    let column = column(raw, lines);
    let margin = lines.iter().filter(|line| !line.after_gap).map(|line| line.indent).min().unwrap_or(0);
    let mut blocks: Vec<Span> = Vec::new();
    let mut first_form = None;
    for (index, line) in lines.iter().enumerate() {
        let form = form::of(raw, line.span);
        let before = index.checked_sub(1).and_then(|before| lines.get(before)).filter(|_| !line.after_gap);
        if let (Some(before), Some(block)) = (before, blocks.last_mut()) {
            let pair = Pair { raw, lines, index, before, line, form, first_form, column, margin };
            if pair.belongs_together() {
                block.end = line.span.end;
                continue;
            }
        }
        blocks.push(line.span);
        first_form = form;
    }
    blocks
}

/// The column at which the text is wrapped, if it is.
fn column(raw: &str, lines: &[Line]) -> Option<usize> {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let run_on: Vec<&Line> = pairs.filter(|(_, next)| !next.after_gap).map(|(line, _)| line).collect();
    let telling: Vec<&&Line> = run_on.iter().filter(|line| line.width(raw) >= TELLING).collect();
    // The first line is likely a headline, which has no point in any text.
    let first = lines.first()?.span;
    let open =
        telling.iter().filter(|line| line.span != first && !ends_sentence(line.span.text(raw))).count();
    let too_wide = telling.iter().filter(|line| line.width(raw) > WIDEST).count();
    let is_wrapped = open >= 1 && open * 3 >= telling.len() && too_wide * 10 <= telling.len();
    let widest = telling.iter().map(|line| line.width(raw)).filter(|width| *width <= WIDEST).max();
    widest.filter(|_| is_wrapped)
}

/// Two lines with nothing but a line break between them.
struct Pair<'a> {
    raw: &'a str,
    lines: &'a [Line],
    index: usize,
    before: &'a Line,
    line: &'a Line,
    /// What the second line shows in itself.
    form: Option<PartKind>,
    /// What the first line of the paragraph so far shows.
    first_form: Option<PartKind>,
    column: Option<usize>,
    /// The indent of the lines that run on: a line that stands further in opens a paragraph.
    margin: usize,
}

impl Pair<'_> {
    fn belongs_together(&self) -> bool {
        let text = self.line.span.text(self.raw);
        if self.first_form == Some(PartKind::Caption) && self.belongs_to_caption() {
            return true;
        }
        if !self.may_run_on() {
            return false;
        }
        // A point may be that of `U.S.`, which ends no sentence if the next line begins in lower case.
        let is_open = self.is_open() || ends_like_title(self.before.span.text(self.raw));
        let runs_on = is_open && text.starts_with(char::is_lowercase) && !slug::is_compound(text);
        runs_on || if self.index == 1 { self.is_wrapped_title() || self.is_full() } else { self.is_wrapped() }
    }

    /// Whether the line is, or begins, a credit or terms below a caption.
    fn belongs_to_caption(&self) -> bool {
        let text = self.line.span.text(self.raw);
        let is_group = text.starts_with(['(', '[']) || caption::is_credit(text);
        is_group && matches!(self.form, None | Some(PartKind::Rights | PartKind::Caption))
    }

    fn is_open(&self) -> bool {
        !ends_sentence(self.before.span.text(self.raw))
    }

    /// Whether the kinds and indents of the two lines allow one to continue the other.
    fn may_run_on(&self) -> bool {
        let closed = matches!(
            self.first_form,
            Some(
                PartKind::EndMark
                    | PartKind::Separator
                    | PartKind::Contact
                    | PartKind::Published
                    | PartKind::Byline
                    | PartKind::Legend
                    | PartKind::Agency
                    | PartKind::Slug
                    | PartKind::Dateline
            )
        );
        let indented = self.line.indent > self.margin && self.first_form != Some(PartKind::ListItem);
        // Within a wrapped sentence a line may begin by chance with a date, a dash or "This photo".
        let by_chance = match self.form {
            None => true,
            Some(PartKind::EndMark | PartKind::Separator | PartKind::Paragraph | PartKind::Contact) => false,
            Some(_) => self.index > 1 && self.is_open() && self.is_full(),
        };
        let is_over = super::end_mark::trailing(self.before.span.text(self.raw)).is_some();
        !closed && !indented && !is_over && by_chance
    }

    /// Whether the second line's first word had no room on the first line.
    fn is_full(&self) -> bool {
        let word = self.line.span.text(self.raw).split(is_blank).next().unwrap_or_default();
        self.column.is_some_and(|column| self.before_width() + 1 + width(word) > column)
    }

    /// Whether the first line is full, or long and unfinished.
    fn is_wrapped(&self) -> bool {
        let is_long = self.column.is_some_and(|column| self.before_width() * 10 >= column * 6);
        is_long && (self.is_full() || self.is_open())
    }

    /// Whether the story's first two lines are one headline: two lines by themselves, neither of which ends as a
    /// sentence, the first too long to be followed by a slug on purpose.
    fn is_wrapped_title(&self) -> bool {
        let alone = self.lines.get(2).is_none_or(|line| line.after_gap);
        let text = self.line.span.text(self.raw);
        let titles = self.form.is_none() && self.is_open() && !ends_sentence(text) && text.contains(is_blank);
        alone && titles && self.before_width() >= 40 && !slug::is_compound(text)
    }

    fn before_width(&self) -> usize {
        self.before.width(self.raw)
    }
}
