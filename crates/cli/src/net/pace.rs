//! One request at a time, and a pause between two to the same host.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use crate::stop::Stop;

/// When each host was last asked.
#[derive(Debug)]
pub(super) struct Pace {
    pause: Duration,
    last: HashMap<String, Instant>,
}

impl Pace {
    pub(super) fn new(pause: Duration) -> Self {
        Self { pause, last: HashMap::new() }
    }

    /// Waits until a host may be asked again, or the program shall stop.
    pub(super) fn wait(&mut self, host: &str, stop: &Stop) {
        let ended = self.last.get(host).and_then(|last| self.pause.checked_sub(last.elapsed()));
        if let Some(left) = ended {
            stop.wait(left);
        }
        self.last.insert(host.to_owned(), Instant::now());
    }
}
