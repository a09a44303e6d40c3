//! Which reports changed, for the joining of reports into events.

use std::collections::BTreeSet;

/// The reports whose coming or going may change events.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    pub(crate) added: BTreeSet<i64>,
    pub(crate) removed: BTreeSet<i64>,
}
