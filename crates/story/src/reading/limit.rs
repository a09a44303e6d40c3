//! What an input may cost.

use std::cell::Cell;
use std::io::Read;

use super::refused::Reason;

/// Bounds on what is read into memory and unpacked. Together they hold the memory of one reading under some 1 GiB:
/// the archives that must be held whole, one document, and what its parser makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes of one document, row or record: 16 MiB.
    pub document: u64,
    /// The most bytes of one story, all its fields together: 1 MiB, some hundred times a long wire story.
    pub text: u64,
    /// The most bytes of zip archives, which must be held whole: 512 MiB, those in one another together.
    pub zip: u64,
    /// The most bytes that one source may unpack to, all its archives together: 64 GiB, which is some hundred
    /// times the largest file of a crawl. Nothing of it is held; it bounds time.
    pub unpacked: u64,
    /// So many times its size may a source unpack to, beyond the first 256 MiB: 200. Pages of the web give 5 to 10, text
    /// 3 to 50; only archives made to do harm give more.
    pub ratio: u64,
    /// How deep archives may lie in archives (`news.tar.gz` is two deep).
    pub depth: u8,
    /// The most members of one archive.
    pub members: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document: 16 << 20,
            text: 1 << 20,
            zip: 512 << 20,
            unpacked: 64 << 30,
            ratio: 200,
            depth: 4,
            members: 1_000_000,
        }
    }
}

/// So much may be unpacked of any source, however small it is.
const FREE: u64 = 256 << 20;

/// What a reading has taken so far.
#[derive(Debug)]
pub(super) struct Spending {
    limits: Limits,
    /// Bytes of the source itself.
    given: Cell<u64>,
    /// Bytes that its archives gave, those of archives in archives too.
    unpacked: Cell<u64>,
}

impl Spending {
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, given: Cell::new(0), unpacked: Cell::new(0) }
    }

    /// What may be unpacked of what was given so far.
    fn allowance(&self) -> u64 {
        let fair = FREE.saturating_add(self.given.get().saturating_mul(self.limits.ratio));
        fair.min(self.limits.unpacked)
    }

    /// Counts bytes that are unpacked; the limit, where it is met.
    pub(super) fn unpack(&self, bytes: u64) -> Result<(), u64> {
        self.unpacked.set(self.unpacked.get().saturating_add(bytes));
        if self.is_spent() { Err(self.allowance()) } else { Ok(()) }
    }

    /// Whether nothing more can be unpacked.
    pub(super) fn is_spent(&self) -> bool {
        self.unpacked.get() > self.allowance()
    }
}

/// All bytes of an input, unless there are more than the limit.
pub(super) fn read_all(input: &mut dyn Read, limit: u64) -> Result<Vec<u8>, Reason> {
    let mut bytes = Vec::new();
    input.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| broken(&error))?;
    if bytes.len() as u64 > limit { Err(Reason::TooLarge { limit }) } else { Ok(bytes) }
}

/// Why reading failed: a damaged archive shows itself only while it is read.
pub(super) fn broken(error: &std::io::Error) -> Reason {
    use std::io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    if let Some(limit) = spent(error) {
        return Reason::TooLarge { limit };
    }
    match error.kind() {
        InvalidData | InvalidInput | UnexpectedEof => Reason::BrokenArchive(error.to_string()),
        _ => Reason::interrupted(error),
    }
}

/// The limit that an error tells of, where it tells of one.
pub(super) fn spent(error: &std::io::Error) -> Option<u64> {
    let inner: Option<&Spent> = error.get_ref().and_then(|inner| inner.downcast_ref());
    inner.map(|spent| spent.limit)
}

/// The error of a stream that gave more than it may.
#[derive(Debug)]
struct Spent {
    /// The limit that was met, in bytes.
    limit: u64,
}

impl Spent {
    fn error(limit: u64) -> std::io::Error {
        std::io::Error::other(Self { limit })
    }
}

impl std::fmt::Display for Spent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "more than {} bytes", self.limit)
    }
}

impl std::error::Error for Spent {}

/// Counts the bytes of the source itself.
pub(super) struct Given<'a> {
    pub(super) inner: &'a mut dyn Read,
    pub(super) spending: &'a Spending,
}

impl Read for Given<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        self.spending.given.set(self.spending.given.get().saturating_add(read as u64));
        Ok(read)
    }
}

/// Ends an unpacked stream with an error once the source has unpacked to more than it may.
pub(super) struct Metered<'a, R> {
    pub(super) inner: R,
    pub(super) spending: &'a Spending,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        self.spending.unpack(read as u64).map_err(Spent::error)?;
        Ok(read)
    }
}

/// How much the piece of a stream that is being read may still take: a row of a table, an element of an array, what lies
/// between two members of an archive.
#[derive(Debug)]
pub(super) struct Share {
    limit: u64,
    left: Cell<u64>,
}

impl Share {
    pub(super) fn new(limit: u64) -> Self {
        Self { limit, left: Cell::new(limit) }
    }

    /// A new piece begins.
    pub(super) fn renew(&self) {
        self.left.set(self.limit);
    }

    /// The piece that begins is bounded by others.
    pub(super) fn lift(&self) {
        self.left.set(u64::MAX);
    }
}

/// Ends a stream with an error where one piece of it takes more than its share; what is read ahead counts with the
/// piece that is being read.
pub(super) struct Shared<'a, R> {
    pub(super) inner: R,
    pub(super) share: &'a Share,
}

impl<R: Read> Read for Shared<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        match self.share.left.get().checked_sub(read as u64) {
            Some(left) => self.share.left.set(left),
            None => return Err(Spent::error(self.share.limit)),
        }
        Ok(read)
    }
}
