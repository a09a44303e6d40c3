//! The real program, run in temporary folders.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail loudly, and says what it skipped"
)]

mod code;
mod eval;
mod events;
mod exports;
mod feeds;
mod formats;
mod ingest;
mod lexicon;
mod offsets;
mod own;
mod pairs;
mod places;
#[cfg(unix)]
mod readme;
mod refusals;
mod same_bytes;
mod schema;
mod server;
mod support;
mod views;
mod watch;
mod when;
mod who;
