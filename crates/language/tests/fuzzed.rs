//! What the fuzz target checks, with its seeds and mutations of these.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
#![allow(unreachable_pub, reason = "the modules are those of the fuzz crate, where they are public")]

#[path = "../../../fuzz/src/feeding.rs"]
mod feeding;
#[path = "../../../fuzz/src/sentences.rs"]
mod sentences;

#[test]
fn sentences_of_whatever_text() {
    let reader = language::Reader::shipped().unwrap();
    feeding::feed("sentences", 150, |bytes| sentences::parses(&reader, bytes));
}
