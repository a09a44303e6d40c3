//! Whether the program shall stop: a run that follows feeds ends between two pieces of work, not in the midst of one.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// A wish to stop, which others can wait for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stop {
    inner: Arc<(Mutex<bool>, Condvar)>,
}

impl Stop {
    /// A wish that Ctrl-C (and the end of a terminal, and a polite kill) makes; a second Ctrl-C ends the program at once.
    pub(crate) fn at_interrupt() -> anyhow::Result<Self> {
        let stop = Self::default();
        let wish = stop.clone();
        ctrlc::set_handler(move || {
            if wish.is_wished() {
                std::process::exit(130);
            }
            wish.wish();
        })?;
        Ok(stop)
    }

    fn wish(&self) {
        *self.inner.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.inner.1.notify_all();
    }

    pub(crate) fn is_wished(&self) -> bool {
        *self.inner.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits so long, or until the wish is made. Returns whether it is.
    pub(crate) fn wait(&self, time: Duration) -> bool {
        let wished = self.inner.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.inner.1.wait_timeout_while(wished, time, |wished| !*wished);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}
