//! RSS, Atom and JSON Feed.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::reading::reads(story::reading::Format::Feed, bytes));
