//! What is gzipped, and what lies in it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::reading::reads(story::reading::Format::Gzip, bytes));
