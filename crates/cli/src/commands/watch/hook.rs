//! A hook: an address to which each match is posted, at least once.

use std::time::Duration;

use record::Pending;
use url::Url;

use super::target::Undelivered;
use crate::net::{Client, FetchError};
use crate::stop::Stop;

/// How often a match is tried in one round.
const TRIES: u32 = 3;

/// Where to post, and how patiently.
pub(super) struct Hook<'a> {
    pub(super) client: &'a Client,
    pub(super) stop: &'a Stop,
    pub(super) url: Url,
    pub(super) retry: Duration,
}

impl Hook<'_> {
    /// The address is often a secret, so that the record knows it by its host and a hash.
    pub(super) fn key(&self) -> String {
        let hash = blake3::hash(self.url.as_str().as_bytes()).to_hex();
        format!("hook:{}/{}", self.url.host_str().unwrap_or_default(), &hash[..8])
    }

    /// Posts a match. The receiver tells one that it has had already by the key in `Idempotency-Key`, the match's id.
    pub(super) fn post(&self, pending: &Pending) -> Result<(), Undelivered> {
        let mut wait = self.retry;
        let mut tried = 1;
        loop {
            let Err(error) = self.client.post(&self.url, &pending.id, &pending.body) else { return Ok(()) };
            if tried == TRIES || !error.may_pass() || self.stop.wait(wait) {
                return Err(failed(&error));
            }
            tried += 1;
            wait = wait.saturating_mul(2);
        }
    }
}

/// A hook that refuses one match may take the next; one that does not answer is down.
fn failed(error: &FetchError) -> Undelivered {
    Undelivered::Failed { why: error.to_string(), is_down: error.may_pass() }
}
