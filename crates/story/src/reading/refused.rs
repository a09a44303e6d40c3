//! What could not be read, and why.

use std::fmt;

/// Something of a source that was not read; the rest of the source went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where: the file, the member after `!`, the line or the item.
    pub place: String,
    /// Why.
    pub reason: Reason,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.reason.code(), self.place, self.reason)
    }
}

/// Why something was refused. Its [`code`](Self::code) can be searched for; what it prints ends with the mend.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The source holds nothing.
    Empty,
    /// A source of a known format without any item in it.
    NoItems,
    /// An item without text.
    NoText,
    /// Bytes that are no text and no archive that can be opened.
    Binary(&'static str),
    /// More bytes than the limit allows.
    TooLarge {
        /// The limit that was met, in bytes.
        limit: u64,
    },
    /// An archive in an archive in an archive.
    TooDeep,
    /// An archive with more members than the limit allows.
    TooMany {
        /// The limit that was met.
        limit: usize,
    },
    /// A member of an archive that is no file.
    NoFile(&'static str),
    /// An archive that breaks off or is damaged.
    BrokenArchive(String),
    /// XML that is not well-formed or not of the expected kind.
    BrokenXml(String),
    /// A page that holds no article, or is no page that anybody would read.
    BrokenPage(String),
    /// A feed that its reader does not understand.
    BrokenFeed(String),
    /// JSON that cannot be parsed or is no object.
    BrokenJson(String),
    /// A row that cannot be read.
    BrokenTable(String),
    /// A table or object none of whose fields is known to hold the text.
    NoTextField(String),
    /// A time of publication in no known form.
    BadTime(String),
    /// A WARC record that cannot be read.
    BrokenWarc(String),
    /// The publisher cancelled or withheld the item.
    Withdrawn(String),
    /// The source could not be read to its end.
    Interrupted(String),
    /// The reader itself failed.
    Failed,
}

/// What is quoted of a source in a refusal is no longer, in characters.
const LONGEST: usize = 300;

/// The beginning of a text that may be of any length.
pub(super) fn clipped(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

impl Reason {
    pub(super) fn interrupted(error: &std::io::Error) -> Self {
        Self::Interrupted(error.to_string())
    }

    /// The same with what it quotes cut short.
    pub(super) fn clipped(mut self) -> Self {
        if let Self::BrokenArchive(what)
        | Self::BrokenXml(what)
        | Self::BrokenPage(what)
        | Self::BrokenFeed(what)
        | Self::BrokenJson(what)
        | Self::BrokenTable(what)
        | Self::NoTextField(what)
        | Self::BadTime(what)
        | Self::BrokenWarc(what)
        | Self::Withdrawn(what)
        | Self::Interrupted(what) = &mut self
        {
            *what = clipped(what);
        }
        self
    }

    /// The code to search for.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "story/nothing",
            Self::NoItems => "story/no-items",
            Self::NoText => "story/no-text",
            Self::Binary(_) => "story/binary",
            Self::TooLarge { .. } => "story/too-large",
            Self::TooDeep => "story/too-deep",
            Self::TooMany { .. } => "story/too-many",
            Self::NoFile(_) => "story/no-file",
            Self::BrokenArchive(_) => "story/broken-archive",
            Self::BrokenXml(_) => "story/broken-xml",
            Self::BrokenPage(_) => "story/broken-page",
            Self::BrokenFeed(_) => "story/broken-feed",
            Self::BrokenJson(_) => "story/broken-json",
            Self::BrokenTable(_) => "story/broken-table",
            Self::NoTextField(_) => "story/no-text-field",
            Self::BadTime(_) => "story/bad-time",
            Self::BrokenWarc(_) => "story/broken-warc",
            Self::Withdrawn(_) => "story/withdrawn",
            Self::Interrupted(_) => "story/interrupted",
            Self::Failed => "story/failed",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is nothing in it; check that the right file was named"),
            Self::NoItems => f.write_str("it holds no item; check that it was written whole"),
            Self::NoText => f.write_str("the item has no text; nothing can be read of it"),
            Self::Binary(what) => write!(f, "this is {what}, not text; convert it to text first"),
            Self::TooLarge { limit } => {
                write!(f, "it is larger than {limit} bytes; split it, or raise the limit")
            }
            Self::TooDeep => f.write_str("archives lie in archives too deep; unpack the outer ones first"),
            Self::TooMany { limit } => write!(f, "the archive has more than {limit} members; split it"),
            Self::NoFile(what) => {
                write!(f, "this is {what}, not a file; put the file itself into the archive")
            }
            Self::BrokenArchive(what) => write!(f, "the archive is damaged ({what}); fetch it again"),
            Self::BrokenXml(what) => write!(f, "the XML cannot be read ({what}); mend it at its source"),
            Self::BrokenPage(what) => {
                write!(f, "no article can be found in the page ({what}); give its text instead")
            }
            Self::BrokenFeed(what) => write!(f, "the feed cannot be read ({what}); mend it at its source"),
            Self::BrokenJson(what) => {
                write!(f, "the JSON cannot be read ({what}); mend or leave out this object")
            }
            Self::BrokenTable(what) => {
                write!(f, "the row cannot be read ({what}); mend or leave out this row")
            }
            Self::NoTextField(fields) => {
                write!(
                    f,
                    "no field is known to hold the text (there are: {fields}); say which with a mapping, text=FIELD"
                )
            }
            Self::BadTime(what) => {
                write!(f, "{what:?} is no time of publication; write 2024-02-13 or 2024-02-13T09:00:00Z")
            }
            Self::BrokenWarc(what) => write!(f, "the record cannot be read ({what}); fetch the file again"),
            Self::Withdrawn(status) => {
                write!(f, "its publisher marks it {status}; its reports should be withdrawn too")
            }
            Self::Interrupted(what) => write!(f, "reading broke off ({what}); try again"),
            Self::Failed => f.write_str("reading it failed; please report it with the file"),
        }
    }
}
