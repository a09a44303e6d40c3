//! Expressions of time.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::times::resolves(bytes));
