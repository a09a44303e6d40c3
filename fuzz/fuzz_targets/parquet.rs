//! Apache Parquet.
#![no_main]

libfuzzer_sys::fuzz_target!(
    // The library panics at some kinds of damage, which the reader catches and refuses; what comes through is still found.
    init: std::panic::set_hook(Box::new(|_| {})),
    |bytes: &[u8]| checks::reading::reads(story::reading::Format::Parquet, bytes)
);
