//! Joins the reports of many stories into events.
//!
//! Two reports are **linked** where they can be of one happening: [`link`] says so from the two alone, so that no order
//! of arrival and no other report matters. What hangs together by links is **parted** into events by [`cluster`], which
//! looks at that whole and at nothing else; a link that is much weaker than the best of both its reports does not hold
//! ([`links`]), so that wholes stay small however much is told of two countries. So the same stories give the same events in any order, and a story that
//! comes in later costs no more than what it hangs together with.

mod candidates;
mod cluster;
mod explain;
mod link;
mod links;
mod settle;
mod shelf;
mod told;
mod window;

use std::collections::BTreeSet;

pub use explain::{Explanation, Likeness};
pub(crate) use settle::rejoin;
pub(crate) use shelf::report_with_id;

/// The reports whose coming or going may change events.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    pub(crate) added: BTreeSet<i64>,
    pub(crate) removed: BTreeSet<i64>,
    /// Reports that a decision by hand names, whose events are to be parted anew.
    pub(crate) stirred: BTreeSet<i64>,
}
