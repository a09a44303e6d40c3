//! What the fuzz target checks, with its seeds and mutations of these.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
#![allow(unreachable_pub, reason = "the modules are those of the fuzz crate, where they are public")]

#[path = "../../../fuzz/src/feeding.rs"]
mod feeding;
#[path = "../../../fuzz/src/times.rs"]
mod times;

#[test]
fn times_of_whatever_words() {
    feeding::feed("when", 1000, times::resolves);
}
