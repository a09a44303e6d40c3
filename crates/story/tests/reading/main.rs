//! Formats in, items out.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "a test may fail loudly, and an expectation is written where it is checked"
)]

mod archives;
mod fuzzed;
mod html;
mod json;
mod limits;
mod parquet;
mod support;
mod tables;
mod warc;
mod xml;
