//! What was odd about a story.

use std::fmt;

use crate::span::Span;

/// One oddity that the reader met. The story was read all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Note {
    /// What was odd.
    pub kind: NoteKind,
    /// Where, if it stands at one place.
    pub span: Option<Span>,
}

/// The oddities a reader can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NoteKind {
    /// The text has no character that is not blank.
    Empty,
    /// There is text, but no paragraph.
    NoParagraph,
    /// Published stamps name different days; the first is used.
    SeveralStamps,
    /// A stamp or dateline names a day that no calendar has.
    ImpossibleDate,
    /// A stamp such as `03/04/2024` can be read in two ways and is not used.
    AmbiguousDate,
    /// A stamp lacks its year and is not used.
    NoYear,
    /// More than one paragraph opens with a dateline; the first is the story's.
    SeveralDatelines,
    /// The dateline's day and the published day are more than a month apart.
    DistantDateline,
    /// There is text after the end mark; it is kept as [`Unknown`](crate::PartKind::Unknown).
    TextAfterEnd,
    /// A part fits no known kind.
    UnknownPart,
    /// The text holds U+FFFD: bytes were lost when it was decoded.
    LostBytes,
}

impl NoteKind {
    /// The code to search for.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "story/empty",
            Self::NoParagraph => "story/no-paragraph",
            Self::SeveralStamps => "story/several-stamps",
            Self::ImpossibleDate => "story/impossible-date",
            Self::AmbiguousDate => "story/ambiguous-date",
            Self::NoYear => "story/no-year",
            Self::SeveralDatelines => "story/several-datelines",
            Self::DistantDateline => "story/distant-dateline",
            Self::TextAfterEnd => "story/text-after-end",
            Self::UnknownPart => "story/unknown-part",
            Self::LostBytes => "story/lost-bytes",
        }
    }

    /// What happened and how to mend it.
    const fn message(self) -> &'static str {
        match self {
            Self::Empty => "the text is empty or blank: check that the right file was read",
            Self::NoParagraph => "no paragraph was found: check that the text is a story",
            Self::SeveralStamps => {
                "published stamps name different days, the first is used: supply the date if it is wrong"
            }
            Self::ImpossibleDate => "no calendar has this day, it is left out: supply the published date",
            Self::AmbiguousDate => {
                "day and month cannot be told apart, the stamp is left out: supply the published date"
            }
            Self::NoYear => "the stamp has no year, it is left out: supply the published date",
            Self::SeveralDatelines => {
                "several datelines, the first is the story's: split the text if it holds several stories"
            }
            Self::DistantDateline => {
                "dateline and published day are more than a month apart: check the published date"
            }
            Self::TextAfterEnd => {
                "text after the end mark is not read: split the text if it holds several stories"
            }
            Self::UnknownPart => "a part of no known kind is kept and not read as prose",
            Self::LostBytes => {
                "the text holds U+FFFD, so bytes were lost before it came here: decode it with its own charset"
            }
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.code(), self.kind.message())?;
        match self.span {
            Some(span) => write!(f, " (bytes {}..{})", span.start, span.end),
            None => Ok(()),
        }
    }
}
