//! A container that is being read, and whether to wait for it.

use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use story::reading::{Arrival, Format};
use url::Url;

use super::web::Remembered;
use crate::stream::Stream;

/// A container that has nothing new for so long is not waited for by what has come of it: what trickles in through a
/// pipe is in the record at once, and no file on a disk takes as long.
const PATIENCE: Duration = Duration::from_millis(500);

/// A container of many items that is being read.
pub(super) struct Open {
    pub(super) label: String,
    pub(super) arrivals: Stream,
    pub(super) format: Format,
    /// Where it was fetched from, and what to remember of that once it is read.
    pub(super) web: Option<(Url, Remembered)>,
}

/// What comes next of a container.
pub(super) enum Came {
    Arrival(Arrival),
    /// Nothing for a while.
    Late,
    /// Nothing any more.
    End,
}

impl Open {
    /// What comes next; only who has nothing yet waits for it as long as it takes.
    pub(super) fn came(&self, waits: bool) -> Came {
        let came = if waits {
            self.arrivals.recv().map_err(RecvTimeoutError::from)
        } else {
            self.arrivals.recv_timeout(PATIENCE)
        };
        match came {
            Ok(arrival) => Came::Arrival(arrival),
            Err(RecvTimeoutError::Timeout) => Came::Late,
            Err(RecvTimeoutError::Disconnected) => Came::End,
        }
    }
}
