//! Which stories are one text that several carry, so that they count as one voice.
//!
//! A text is cut into runs of [`RUN`] words; the runs, hashed, are its shingles. Two texts are one where most
//! shingles of the shorter stand in the longer. Candidates are found by minhash over bands, so that a story is
//! compared with few others however many there are. A voice is what hangs together by such pairs, and is numbered by
//! the story of the smallest name, so that it does not depend on the order in which stories came.

mod measure;
mod shingle;
mod voice;

pub use measure::{PairKind, is_carried};
pub(crate) use voice::settle;
