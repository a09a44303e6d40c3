//! What watching keeps: where feeds stand, what matched which rule, and what was delivered where.
//!
//! The statements here are plain SQL, and each function is one short transaction or one question, so that a run that is
//! killed between two of them neither forgets a match nor finds it twice.

mod deliveries;
mod feeds;
mod seen;

pub use deliveries::{Found, Pending};
pub use feeds::Feed;
pub use seen::Seen;
