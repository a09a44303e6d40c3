//! What an input may cost.

use std::io::Read;

use super::refused::Reason;

/// Bounds on what is read into memory and unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes of one document, row or record: 16 MiB.
    pub document: u64,
    /// The most bytes of a zip archive, which must be held whole: 512 MiB.
    pub zip: u64,
    /// The most bytes that one source may unpack to, all its archives together: 64 GiB, which is some hundred
    /// times the largest file of a crawl. Nothing of it is held; it bounds time.
    pub unpacked: u64,
    /// How deep archives may lie in archives (`news.tar.gz` is two deep).
    pub depth: u8,
    /// The most members of one archive.
    pub members: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { document: 16 << 20, zip: 512 << 20, unpacked: 64 << 30, depth: 4, members: 1_000_000 }
    }
}

/// All bytes of an input, unless there are more than the limit.
pub(super) fn read_all(input: &mut dyn Read, limit: u64) -> Result<Vec<u8>, Reason> {
    let mut bytes = Vec::new();
    input.take(limit + 1).read_to_end(&mut bytes).map_err(|error| broken(&error))?;
    if bytes.len() as u64 > limit { Err(Reason::TooLarge { limit }) } else { Ok(bytes) }
}

/// Why reading failed: a damaged archive shows itself only while it is read.
pub(super) fn broken(error: &std::io::Error) -> Reason {
    use std::io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    if let Some(Spent { limit }) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return Reason::TooLarge { limit: *limit };
    }
    match error.kind() {
        InvalidData | InvalidInput | UnexpectedEof => Reason::BrokenArchive(error.to_string()),
        _ => Reason::interrupted(error),
    }
}

/// The error of a stream that gave more than it may.
#[derive(Debug)]
pub(super) struct Spent {
    /// The limit that was met, in bytes.
    pub(super) limit: u64,
}

impl std::fmt::Display for Spent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "more than {} bytes", self.limit)
    }
}

impl std::error::Error for Spent {}

/// Ends an unpacked stream with an error once its allowance is used up.
pub(super) struct Metered<'a, R> {
    pub(super) inner: R,
    pub(super) left: &'a mut u64,
    /// The allowance of the whole source, for the message.
    pub(super) limit: u64,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => *self.left = left,
            None => return Err(std::io::Error::other(Spent { limit: self.limit })),
        }
        Ok(read)
    }
}
