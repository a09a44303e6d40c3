//! The parts a story is made of.

use crate::span::Span;

/// What a part of a story is, in the words of the trade.
///
/// Where one kind lies within another is said at the kind; all others stand at the top level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PartKind {
    /// The first title of the story.
    Headline,
    /// The same title printed again further down.
    RepeatedHeadline,
    /// A second title below the first that says something else.
    Subheadline,
    /// The desk's short name of the story (`Mongolia-Vietnam visit`), each time it is printed.
    Slug,
    /// Who wrote it, in any script, at the top or as a sign-off.
    Byline,
    /// A line that tells when the story was published or updated.
    Published,
    /// The text under a photograph, with the [`Credit`](Self::Credit) and
    /// [`UsageTerms`](Self::UsageTerms) that lie within it.
    Caption,
    /// Within a caption: who took or supplied the photograph, brackets included.
    Credit,
    /// Within a caption: what may be done with the photograph, brackets included.
    UsageTerms,
    /// The place, day and agency that open a story, the dash included. Within the first paragraph, or
    /// at the top level if it has a line of its own.
    Dateline,
    /// The agency's name: within a dateline without its brackets, at the end of a paragraph or on a line of its
    /// own with them.
    Agency,
    /// Within any part: a mark, bullet or label that introduces it (`▲`, `(LEAD)`, `Headline:`).
    Label,
    /// A paragraph of the story, its line breaks included.
    Paragraph,
    /// A short title amid the text.
    Crosshead,
    /// One line of a list.
    ListItem,
    /// The key of a map or chart (`■ Held by the army`).
    Legend,
    /// A message from desk to desk: corrections, what an update adds, `(MORE)`.
    EditorNote,
    /// An address, e-mail or telephone number.
    Contact,
    /// A line of asterisks, dashes or the like.
    Separator,
    /// A source listed at the end, under a title such as `Sources`.
    Reference,
    /// The sign that the story is over: `(END)`, `-30-`, `###`.
    EndMark,
    /// Who owns the text and what may be done with it.
    Rights,
    /// Text of no known kind. It is never prose.
    Unknown,
}

impl PartKind {
    /// Whether parts of this kind hold sentences to be read ([`Story::prose`](crate::Story::prose)).
    ///
    /// Crossheads and legends are not: they name what stands elsewhere and tell nothing themselves.
    pub const fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Headline
                | Self::RepeatedHeadline
                | Self::Subheadline
                | Self::Caption
                | Self::Paragraph
                | Self::ListItem
        )
    }
}

/// One part: what it is, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where it stands, without blanks at either end.
    pub span: Span,
}

impl Part {
    /// A part of this kind at this place.
    pub const fn new(kind: PartKind, span: Span) -> Self {
        Self { kind, span }
    }
}
