//! Apache Parquet.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::reading::reads(story::reading::Format::Parquet, bytes));
