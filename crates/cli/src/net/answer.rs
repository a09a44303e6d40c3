//! What became of a request.

use jiff::Timestamp;
use record::Feed;

use super::FetchError;

/// A request that was made, or was left because it is too early.
#[derive(Debug)]
pub(crate) struct Asked {
    /// What came of it.
    pub(crate) answer: Result<Answer, FetchError>,
    /// What to remember of the address once what it sent is kept.
    pub(crate) feed: Feed,
}

/// What came of a request that did not fail.
#[derive(Debug)]
pub(crate) enum Answer {
    /// What stands at the address.
    Body {
        bytes: Vec<u8>,
        /// Its media type, as the server writes it.
        media: Option<String>,
        /// Where it was found in the end.
        at: String,
    },
    /// The same as last time (304).
    Unchanged,
    /// The server wants not to be asked before then, and was not.
    TooEarly(Timestamp),
}
